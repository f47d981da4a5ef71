"""The resume files of the demo organization."""

from collections.abc import Iterator
from itertools import cycle

from recruiting.demo.jobs import demo_jobs
from recruiting.demo.people import generate_person
from recruiting.demo.render.registry import RenderedResume, render
from recruiting.demo.sources import occupations

_LAYOUTS = (
    "pdf-single", "docx-plain", "pdf-sidebar-left", "pdf-compact", "docx-table", "pdf-sidebar-right", "pdf-label-left",
    "docx-header", "pdf-banner", "pdf-single", "txt", "pdf-sidebar-left", "docx-plain", "pdf-compact", "odt",
    "pdf-label-left", "docx-table", "pdf-sidebar-right", "rtf", "pdf-banner", "html", "png-scan", "docx-header",
)  # fmt: skip


def demo_resumes(count: int = 40, seed: int = 7) -> Iterator[RenderedResume]:
    """`count` resumes, occupations and layouts in turn; the same seed gives the same bytes."""
    for number, trade, layout in zip(range(count), cycle(_trades()), cycle(_LAYOUTS), strict=False):
        yield render(generate_person(seed * 10_000 + number, trade), layout)


def _trades() -> list[str]:
    """Every occupation once and those of the demo jobs twice, so that each job has rivals to rank."""
    wanted = [job.occupation for job in demo_jobs()]
    return [*wanted, *(trade.key for trade in occupations() if trade.key not in wanted), *wanted]
