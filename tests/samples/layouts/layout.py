"""What a layout is."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.samples.sheet import Sheet

Render = Callable[[Sheet], bytes]


@dataclass(frozen=True, slots=True)
class Layout:
    """A way to print a sheet; `name` starts with the extension of its files, `file_type`.

    `family` names the structure that it shares with others: one-column, two-column, label-left, table, cards,
    academic, plain-text or scan. What is `held_out` is measured only: nothing is trained or tuned with it.
    """

    name: str
    file_type: str
    family: str
    held_out: bool
    render: Render
