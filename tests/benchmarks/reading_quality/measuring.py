"""Makes samples, reads them in two processes, and scores what was read."""

import multiprocessing
import time
from collections.abc import Callable, Iterator, Sequence

from resumes.extraction.resume import ResumeReading
from resumes.parsing import Document
from resumes.privacy import redact
from tests.benchmarks.reading_quality.measured import Measured, Order
from tests.benchmarks.reading_quality.reading import read
from tests.benchmarks.reading_quality.scoring import score
from tests.samples.layouts import LAYOUTS
from tests.samples.people import make_sample
from tests.samples.truth import Truth

PROCESSES = 2


def measure(orders: Sequence[Order], *, tell: Callable[[int], None] | None = None) -> list[Measured]:
    """All samples of the orders, in their order. `tell` hears how many are done."""
    found = []
    with multiprocessing.get_context("fork").Pool(PROCESSES) as pool:
        for sample in pool.imap(_measure, orders, chunksize=4):
            found.append(sample)
            if tell:
                tell(len(found))
    return found


def _measure(order: Order) -> Measured:
    sample = make_sample(order.seed, language=order.language, occupation=order.occupation)
    layout = LAYOUTS[order.layout]
    content = layout.render(sample.sheet)
    about = {
        "seed": order.seed, "language": sample.truth.language, "occupation": sample.truth.occupation,
        "layout": layout.name, "family": layout.family, "file_type": layout.file_type, "content": content,
    }  # fmt: skip
    try:
        started = time.perf_counter()
        document, reading = read(content)
        spent = (time.perf_counter() - started) * 1000
    except Exception as error:  # noqa: BLE001 - a reader that breaks is a result, too
        return Measured(
            checks=tuple(score(sample.truth, ResumeReading())),
            refusal=str(getattr(error, "refusal", repr(error))),
            **about,
        )
    checks = tuple(score(sample.truth, reading))
    leaks = tuple(leaked(sample.truth, document, reading))
    alarms = tuple(item.text for item in (*document.hidden, *document.flagged))
    return Measured(
        checks=checks, warnings=reading.warnings, leaks=leaks, alarms=alarms, milliseconds=spent, text=document.text,
        **about,
    )  # fmt: skip


def leaked(truth: Truth, document: Document, reading: ResumeReading) -> Iterator[str]:
    """The person's email and phone number as far as the redacted text still holds them."""
    text = redact(document, reading).text
    digits = "".join(filter(str.isdigit, text))
    if truth.email and truth.email.casefold() in text.casefold():
        yield "email"
    if truth.phone and truth.phone[-8:] in digits:
        yield "phone"
