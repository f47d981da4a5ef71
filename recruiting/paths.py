"""Where things lie on disk."""

import hashlib
import os
import tempfile
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
SOCKET_PATH_LIMIT = 100  # a Unix socket's path may have about 107 bytes


def var_dir() -> Path:
    """The folder for everything that is made at run time; `RECRUITING_VAR` moves it."""
    return Path(os.environ.get("RECRUITING_VAR") or BASE_DIR / "var").resolve()


def socket_dir(name: str) -> Path:
    """A folder for Unix sockets: under var, or a short one in the temporary folder where var lies too deep."""
    wanted = var_dir() / name
    if len(str(wanted)) + len("/.s.PGSQL.5432") < SOCKET_PATH_LIMIT:
        return wanted
    digest = hashlib.sha256(str(wanted).encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"recruiting-{digest}" / name
