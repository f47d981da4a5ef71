"""How much of a file is read before it is refused."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one file.

    Bytes on disk, unpacked, and of one XML part; pages; archive entries; characters of text; pixels of a picture.
    """

    max_bytes: int = 10 * 1024 * 1024
    max_pages: int = 30
    max_unpacked_bytes: int = 60 * 1024 * 1024
    max_part_bytes: int = 20 * 1024 * 1024
    max_archive_entries: int = 2_000
    max_text_chars: int = 400_000
    max_ocr_pages: int = 6
    max_pixels: int = 60_000_000


DEFAULT_LIMITS = Limits()
