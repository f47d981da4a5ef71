"""The sandbox: files in, outcomes out. Nothing a file does reaches the process that asks."""

from resumes.reader.many import read_many
from resumes.reader.outcome import ReadOutcome, SandboxLimits
from resumes.reader.reader import Reader, get_reader
from resumes.reader.verdict import verdict

__all__ = ["ReadOutcome", "Reader", "SandboxLimits", "get_reader", "read_many", "verdict"]
