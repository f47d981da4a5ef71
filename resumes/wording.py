"""Sentences about files, for pages and API."""

HIDDEN_REASONS = {
    "no_ink": "Covered, clipped or without ink",
    "background": "In the color of the ground behind it",
    "transparent": "Transparent",
    "tiny": "Too small to be read",
    "off_page": "Outside the page",
    "marked": "Marked as hidden",
    "aside": "In a comment, a form field or a property of the file",
}
FLAG_KINDS = {
    "instruction": "Written to instruct a machine",
    "repetition": "Repeats the same words",
    "keyword_list": "An unusually long list of keywords",
    "advertisement": "Reads like a job advertisement",
}
