"""Sentences about files, for pages and API."""

HIDDEN_REASONS = {
    "no_ink": "white, covered, clipped or invisible",
    "tiny": "too small to be read",
    "off_page": "outside the page",
    "marked": "marked as hidden",
}
