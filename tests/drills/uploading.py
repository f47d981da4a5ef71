"""Sending files to a running site and watching what becomes of them."""

from collections.abc import Sequence
from itertools import islice
from typing import Any

from tests.site import Site

BATCH = 40
ENDED = {"read", "refused", "failed"}


def send(site: Site, token: str, files: Sequence[tuple[str, bytes]]) -> list[dict[str, Any]]:
    """Upload the files in batches; returns what was answered for each."""
    results: list[dict[str, Any]] = []
    waiting = iter(files)
    while batch := list(islice(waiting, BATCH)):
        answer = site.post("/resumes/upload", token, files=[("files", file) for file in batch])
        assert answer.status_code == 202, answer.text
        results += answer.json()["results"]
    return results


def states(site: Site, token: str) -> list[str]:
    """The status of every resume of the organization."""
    found: list[str] = []
    path: str | None = "/resumes?page_size=100"
    while path:
        body = site.get(path, token).json()
        found += [resume["status"] for resume in body["results"]]
        path = body["next"].split("/api/v1")[1] if body["next"] else None
    return found
