"""Which samples are measured: the same people in every layout, so that layouts and formats can be compared."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.benchmarks.reading_quality.measured import Order
from tests.samples.layouts import LAYOUTS, Layout
from tests.samples.people import HELD_OUT_OCCUPATIONS, LANGUAGES, OCCUPATIONS

SHARE_OF_SCANS = 4
"""Of so many people one is read from a scan, too: recognizing characters takes seconds."""


@dataclass(frozen=True, slots=True)
class Selection:
    """How many people (`count`), from which seed on, in which layouts and languages (all where empty).

    `held_out` chooses the layouts and the occupations that nothing was trained or tuned on.
    """

    count: int = 32
    seed: int = 1
    held_out: bool = True
    layouts: Sequence[str] = ()
    languages: Sequence[str] = ()

    def orders(self) -> list[Order]:
        """Everybody in every layout; scans of some."""
        return [
            order for layout in self.chosen_layouts() for order in self.people(layout.name)[: self._how_many(layout)]
        ]

    def people(self, layout: str) -> list[Order]:
        """Everybody in one layout: languages and occupations in turn."""
        occupations = self.occupations()
        languages = tuple(self.languages) or tuple(LANGUAGES)
        return [
            Order(
                self.seed * 100_000 + number,
                languages[number % len(languages)],
                occupations[(number + number // len(languages)) % len(occupations)],
                layout,
            )
            for number in range(self.count)
        ]

    def occupations(self) -> Sequence[str]:
        """The occupations held out, or all others."""
        if self.held_out:
            return tuple(HELD_OUT_OCCUPATIONS)
        return tuple(name for name in OCCUPATIONS if name not in HELD_OUT_OCCUPATIONS)

    def chosen_layouts(self) -> list[Layout]:
        """The layouts named, else those held out, or all others."""
        if self.layouts:
            return [LAYOUTS[name] for name in self.layouts]
        return [layout for layout in LAYOUTS.values() if layout.held_out == self.held_out]

    def _how_many(self, layout: Layout) -> int:
        return max(1, self.count // SHARE_OF_SCANS) if is_scan(layout) else self.count


def is_scan(layout: Layout) -> bool:
    """Whether the layout prints pictures of pages."""
    return layout.family == "scan" or layout.file_type in {"png", "jpg", "jpeg", "tiff"}
