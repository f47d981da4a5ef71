"""Fills the embedded database of an empty RECRUITING_VAR from a dump: `python -m tests.filling FILE`."""

import subprocess
import sys
from urllib.parse import parse_qs, urlsplit

from recruiting.embedded import postgres


def main(dump: str) -> None:
    """Start the server, restore, and stop it by ending."""
    application, _ = postgres.start()
    [host] = parse_qs(urlsplit(application).query)["host"]
    command = [str(postgres.program("pg_restore")), "--exit-on-error", "--dbname", postgres.url(host, "postgres"), dump]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main(sys.argv[1])
