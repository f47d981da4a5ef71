"""How the fairness report shows its figures."""

from django import template

from matching.fairness import Table
from matching.wording import DIMENSION_LABELS, fairness_note, unknown_label

register = template.Library()
register.filter("note", fairness_note)
register.filter("unknown", unknown_label)
NOTHING = "–"


@register.filter
def dimension(table: Table) -> str:
    """By what a table counts people, in words."""
    return DIMENSION_LABELS[table.dimension]


@register.filter
def percent(rate: float | None) -> str:
    """Such as 41.7 %."""
    return NOTHING if rate is None else f"{rate * 100:.1f} %"


@register.filter
def plain(ratio: float | None) -> str:
    """Such as 0.833."""
    return NOTHING if ratio is None else f"{ratio:.3f}"


@register.filter
def has_ratios(table: Table) -> bool:
    """Whether there is anything to draw."""
    return any(row.ratio is not None for row in table.rows)
