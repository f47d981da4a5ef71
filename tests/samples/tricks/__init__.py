"""Resumes that try to sway a machine, built in memory: hidden words, stuffing and instructions, in every format."""

from tests.samples.tricks.registry import TRICKS, tricked
from tests.samples.tricks.trick import Trick

__all__ = ["TRICKS", "Trick", "tricked"]
