"""Jobs: title, employer, place, dates and text of each."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from resumes.extraction.dates import DateRange, clip, total_months
from resumes.extraction.entries import Entry, body_texts, main_range, split_entries
from resumes.extraction.entry_lines import EntryLine, entry_lines
from resumes.extraction.forms import FormEntry, dated, form_entries
from resumes.extraction.headers import Header, read_header
from resumes.extraction.job_words import TOKENS, is_title_word, names_self_employment
from resumes.extraction.location import whole_place
from resumes.extraction.resume import Evidence, Field, PartialDate, ReadExperience
from resumes.extraction.sections import Section
from resumes.parsing.document import Document

_ANSWERED = 0.95  # how sure an answer in a form is


def read_experience(document: Document, sections: Sequence[Section], as_of: date) -> tuple[ReadExperience, ...]:
    """The jobs of these sections, in the order of the document."""
    jobs: list[ReadExperience] = []
    for section in sections:
        forms = form_entries(section.lines, as_of)
        if forms:
            jobs += [_of_form(form, as_of) for form in forms]
            continue
        entries = _merge_locations(_entries(section, document.text, as_of))
        jobs += _jobs(entries, document.text)
    return tuple(job for job in jobs if job.title or job.employer)


def _of_form(form: FormEntry, as_of: date) -> ReadExperience:
    """The job that a form's answers tell of."""
    title, employer, place = (form.answers.get(name) for name in ("title", "employer", "place"))
    line = dated(form.answers.get("dates"), as_of)
    header = Header(
        title.field(_ANSWERED) if title else None,
        employer.field(_ANSWERED) if employer else None,
        found.field() if place and (found := whole_place(place)) else None,
        certain=True,
    )
    lines = tuple(EntryLine(span, (), bullet=False, x0=None, bold=False) for span in form.answers.values())
    return _job(Entry(lines, main_range(line) if line else None, line, tuple(form.body)), header)


def _entries(section: Section, text: str, as_of: date) -> list[Entry]:
    lines = entry_lines(section, as_of)

    def completeness(header: Sequence[EntryLine]) -> float:
        found = read_header(header, text, title_first=True)
        return sum(0.5 if item.confidence > 0.65 else 0.3 for item in (found.title, found.employer) if item is not None)

    return split_entries(lines, completeness, _starts_job, reaches_up=True)


def _starts_job(line: EntryLine) -> bool:
    rest = line.rest
    return len(rest.split()) <= 10 and any(is_title_word(word.casefold()) for word in TOKENS.findall(rest))


def _merge_locations(entries: list[Entry]) -> list[Entry]:
    """A line below a header that is only a place belongs to the header."""
    merged = []
    for entry in entries:
        first = entry.body[0] if entry.body else None
        if first is not None and not first.bullet and whole_place(first.span):
            merged.append(replace(entry, header=(*entry.header, first), body=entry.body[1:]))
        else:
            merged.append(entry)
    return merged


def _jobs(entries: Sequence[Entry], text: str) -> list[ReadExperience]:
    headers = [read_header(entry.header, text, title_first=True) for entry in entries]
    title_first = _title_first(headers)
    jobs: list[ReadExperience] = []
    umbrella: tuple[Header, DateRange | None] | None = None
    for index, (entry, header) in enumerate(zip(entries, headers, strict=True)):
        known = header if header.certain or title_first else read_header(entry.header, text, title_first=title_first)
        if _is_umbrella(entry, known, entries[index + 1 : index + 2]):
            umbrella = (known, entry.dates)
            continue
        if known.employer is None:
            known = _inherit(known, umbrella[0] if umbrella else None, jobs)
        else:
            umbrella = None
        jobs.append(_job(entry, known))
    return jobs


def _title_first(headers: Sequence[Header]) -> bool:
    """Whether titles stand before employers in this resume, by the jobs where wording tells; yes if none does."""
    votes = 0
    for header in headers:
        if header.certain and header.title and header.employer and header.title.evidence and header.employer.evidence:
            votes += 1 if header.title.evidence.start < header.employer.evidence.start else -1
    return votes >= 0


def _is_umbrella(entry: Entry, header: Header, following: Sequence[Entry]) -> bool:
    """Whether an entry is only an employer with the span of the jobs that follow."""
    return bool(following) and not entry.body and header.employer is not None and header.title is None


def _inherit(header: Header, umbrella: Header | None, jobs: Sequence[ReadExperience]) -> Header:
    source = umbrella.employer if umbrella else jobs[-1].employer if jobs else None
    if source is None or (header.title is not None and names_self_employment(header.title.value)):
        return header
    location = header.location or (umbrella.location if umbrella else None)
    return replace(header, employer=replace(source, confidence=round(source.confidence * 0.85, 2)), location=location)


def _job(entry: Entry, header: Header) -> ReadExperience:
    """The job of an entry; one dated by a lone year was held in that year."""
    description, highlights = body_texts(entry.body)
    start, end = date_fields(entry)
    if start is None and end is not None and end.value.month is None:
        start = end
    page = entry.header[0].span.page
    return ReadExperience(
        title=header.title,
        employer=header.employer,
        location=header.location,
        start=start,
        end=end,
        current=bool(entry.dates and entry.dates.current),
        description=description,
        highlights=highlights,
        evidence=Evidence(page, entry.start, entry.end),
    )


def date_fields(entry: Entry) -> tuple[Field[PartialDate] | None, Field[PartialDate] | None]:
    """Start and end of an entry with the quote that states both."""
    stretch, line = entry.dates, entry.dated
    if stretch is None or line is None:
        return None, None
    quote = Evidence(line.span.page, line.span.start + stretch.start, line.span.start + stretch.end)

    def as_field(value: PartialDate | None) -> Field[PartialDate] | None:
        if value is None:
            return None
        confidence = 0.97 if value.month else 0.9
        return Field(value, confidence - (0.2 if stretch.single else 0.0), quote)

    return as_field(stretch.first), as_field(stretch.last)


def job_stretch(job: ReadExperience, as_of: date) -> tuple[PartialDate, PartialDate] | None:
    """First and last month of a job up to `as_of`, None without dates."""
    last = PartialDate(as_of.year, as_of.month) if job.current else job.end.value if job.end else None
    first = job.start.value if job.start else last
    if first is None or last is None:
        return None
    return first, clip(last, as_of)


def months_worked(jobs: Sequence[ReadExperience], as_of: date) -> int:
    """Months in the union of all jobs up to `as_of`."""
    return total_months([stretch for job in jobs if (stretch := job_stretch(job, as_of))])
