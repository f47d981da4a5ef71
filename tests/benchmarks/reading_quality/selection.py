"""Which samples are measured: the same people in every layout, so that layouts and formats can be compared."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.benchmarks.reading_quality.measured import Order
from tests.samples.layouts import LAYOUTS, Layout
from tests.samples.people import HELD_OUT_OCCUPATIONS, LANGUAGES, occupations_of

SHARE_OF_SCANS = 6
"""Of so many people one is read from a scan, too: recognizing characters takes seconds."""


@dataclass(frozen=True, slots=True)
class Selection:
    """How many people (`count`), from which seed on, in which layouts and languages (all where empty).

    `mixed` puts other people in every layout: more kinds of error show, but layouts can no longer be compared.
    `held_out` chooses the layouts and the occupations that nothing was trained or tuned on.
    """

    count: int = 48
    seed: int = 1
    held_out: bool = True
    mixed: bool = False
    layouts: Sequence[str] = ()
    languages: Sequence[str] = ()

    def orders(self) -> list[Order]:
        """Everybody in every layout; scans of some."""
        return [
            order
            for place, layout in enumerate(self.chosen_layouts())
            for order in self.people(layout.name, self.count * place if self.mixed else 0)[: self._how_many(layout)]
        ]

    def people(self, layout: str, first: int = 0) -> list[Order]:
        """Everybody in one layout, from the `first` on: languages in turn, and in each its occupations."""
        languages = tuple(self.languages) or tuple(LANGUAGES)
        trades = {language: self.occupations(language) for language in languages}
        found = []
        for number in range(first, first + self.count):
            language = languages[number % len(languages)]
            trade = trades[language][number // len(languages) % len(trades[language])]
            found.append(Order(self.seed * 100_000 + number, language, trade, layout))
        return found

    def occupations(self, language: str) -> list[str]:
        """The occupations of this language that are held out, or all others."""
        return sorted(name for name in occupations_of(language) if (name in HELD_OUT_OCCUPATIONS) == self.held_out)

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
