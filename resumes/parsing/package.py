"""Relations between the parts of an Office Open XML package (ECMA-376 part 2)."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from resumes.parsing.archive import CheckedArchive
from resumes.parsing.errors import RefusedFile
from resumes.parsing.markup import parse_xml

_MAX_PARTS = 20
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True, slots=True)
class Relation:
    """A reference to another part (`target` is its full name) or, where external, to an address."""

    kind: str
    target: str
    external: bool


def read_relations(archive: CheckedArchive, part: str) -> dict[str, Relation]:
    """A part's relations by id; `part` is "" for the package itself. Raises RefusedFile."""
    folder, name = posixpath.split(part)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    if path not in archive.names:
        return {}
    return {
        element.get("Id", ""): _relation(
            element.get("Type", ""), element.get("Target", ""), folder, element.get("TargetMode")
        )
        for element in parse_xml(archive.read(path), path).iter(_RELATIONSHIP)
    }


def _relation(kind: str, target: str, folder: str, mode: str | None) -> Relation:
    external = mode == "External"
    place = target if external else posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(kind.rsplit("/", 1)[-1], place, external)


def words_beside(archive: CheckedArchive, names: re.Pattern[str]) -> Iterator[str]:
    """The words of the parts with such names, each part by itself; damaged parts have none."""
    for name in [name for name in archive.names if names.match(name)][:_MAX_PARTS]:
        try:
            root = parse_xml(archive.read(name), name)
        except RefusedFile:
            continue
        yield " ".join(" ".join(root.itertext()).split())
