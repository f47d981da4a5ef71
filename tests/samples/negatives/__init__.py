"""Documents that are no resumes, of many kinds and in eight languages, for a reader to tell apart."""

from tests.samples.negatives.documents import FILE_TYPES, HELD_OUT_KINDS, KINDS, Negative, languages_of, make_negative
from tests.samples.negatives.rendering import render

__all__ = ["FILE_TYPES", "HELD_OUT_KINDS", "KINDS", "Negative", "languages_of", "make_negative", "render"]
