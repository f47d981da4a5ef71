"""Which reader made a reading: a digest of its code and data, so that a change of either outdates readings."""

import hashlib
from functools import cache
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_SOURCES = ("resumes/parsing", "resumes/manipulation", "resumes/extraction", "resumes/privacy", "core/taxonomy")


@cache
def reader_version() -> str:
    """Sixteen hexadecimal digits."""
    digest = hashlib.sha256()
    for folder in _SOURCES:
        for file in sorted((_ROOT / folder).rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                digest.update(file.name.encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
