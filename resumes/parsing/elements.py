"""Elements of XML by paths of their local names."""

from xml.etree.ElementTree import Element


def local_name(element: Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def all_at(element: Element | None, path: str) -> list[Element]:
    """The elements under a path of local names."""
    found = [] if element is None else [element]
    for step in path.split("/"):
        found = [child for parent in found for child in parent if local_name(child) == step]
    return found


def first_at(element: Element | None, path: str) -> Element | None:
    """The first element under a path, None where there is none."""
    return next(iter(all_at(element, path)), None)


def value_of(element: Element) -> str:
    """All text in an element."""
    return "".join(element.itertext()).strip()


def text_at(element: Element | None, path: str) -> str:
    """The text of the first element under a path, empty where there is none."""
    found = first_at(element, path)
    return "" if found is None else value_of(found)


def texts_at(element: Element | None, *paths: str) -> list[str]:
    """The texts of the first elements under these paths, empty ones left out."""
    return [text for path in paths if (text := text_at(element, path))]
