"""Resumes that try to sway a machine, built in memory: hidden words, stuffing and instructions, in every format."""

from tests.samples.tricks.registry import TRICKS, Trick, tricked

__all__ = ["TRICKS", "Trick", "tricked"]
