"""Weights learned from what people decided, within bounds; plain Python."""

from matching.learning.fitting import BAND, LEAST_EACH, Decided, Learned, learn, pairs_of

__all__ = ["BAND", "LEAST_EACH", "Decided", "Learned", "learn", "pairs_of"]
