"""ZIP-based documents whose bytes do not depend on the clock."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_EARLIEST = (1980, 1, 1, 0, 0, 0)


def frozen(archive: bytes) -> bytes:
    """The same members in the same order with one fixed time; `mimetype` stays uncompressed as ODF asks."""
    target = BytesIO()
    with ZipFile(BytesIO(archive)) as old, ZipFile(target, "w") as new:
        for name in old.namelist():
            info = ZipInfo(name, _EARLIEST)
            info.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return target.getvalue()
