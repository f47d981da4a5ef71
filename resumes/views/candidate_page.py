"""What a candidate's page shows of what was read: fields with their confidence and evidence."""

from collections.abc import Callable, Iterable
from typing import Any

from django.template.defaultfilters import pluralize
from django.urls import reverse
from django.utils.dates import MONTHS_3
from django.utils.text import Truncator

from core.countries import place_text
from resumes.extraction.resume import ReadGap
from resumes.models import Candidate, Education, Experience
from resumes.selectors.doubt import confidence_of, is_doubtful, least, needs_look
from resumes.views.candidate_fields import FIELDS, LISTS, OneField
from resumes.views.candidate_sheet import Numbering
from resumes.views.entry_facts import add_parts, doubt_of, facts

Row = dict[str, Any]
LABEL_LENGTH = 80


def duration(months: int) -> str:
    """Months as "10 years 3 months", empty for none."""
    years, rest = divmod(months, 12)
    parts = [f"{number} {noun}{pluralize(number)}" for number, noun in ((years, "year"), (rest, "month")) if number]
    return " ".join(parts)


def years(months: int) -> str:
    """Months as years with one decimal, empty for none."""
    return f"{months / 12:.1f}" if months else ""


def when(start: str, end: str, *, is_current: bool = False) -> str:
    """The time of an entry: "Apr 2019 – now"."""
    last = "now" if is_current else month(end)
    return " – ".join(part for part in (month(start), last) if part)


def gap_rows(gaps: Iterable[ReadGap]) -> list[Row]:
    """Gaps in a career: when, and how long."""
    return [{"when": when(str(gap.first), str(gap.last)), "length": duration(gap.months)} for gap in gaps]


def place(candidate: Candidate) -> str:
    """City, region and country, as far as known."""
    return place_text(candidate.city, candidate.region, candidate.country_code)


def month(date: str) -> str:
    """An ISO year or year-month as people write it."""
    year, _, number = date.partition("-")
    return f"{MONTHS_3[int(number)].capitalize()} {year}" if number else year


MORE_LISTS = ("languages", "certificates", "projects", "publications", "awards", "volunteering", "links")


class ReadColumn:
    """The right side of the page. `focus` names the row whose button takes the focus after a change."""

    def __init__(self, candidate: Candidate, numbering: Numbering, *, can_edit: bool, focus: str = "") -> None:
        self._candidate, self._numbering = candidate, numbering
        self._can_edit, self._focus = can_edit, focus
        self._checks: list[Row] = []

    def context(self) -> Row:
        """What `resumes/candidate_read.html` needs."""
        contact = [self._field(one) for one in FIELDS.values()]
        lists = [self._list(key) for key in ("experience", "education")]
        more = [self._list(key) for key in MORE_LISTS]
        skills = self._skills()
        return {"contact": contact, "lists": lists, "more": more, "skills": skills, "checks": self._checks}

    def _field(self, one: OneField) -> Row:
        notes = [self._candidate.evidence.get(name, {}) for name in one.columns if getattr(self._candidate, name)]
        sureness = confidence_of(self._candidate, one.columns)
        corrected = bool(set(one.columns) & set(self._candidate.corrected_fields))
        unsure = needs_look(self._candidate, one.columns)
        label = f"{one.label}: {Truncator(self._value(one)).chars(LABEL_LENGTH)}"
        number = next((n for note in notes if (n := self._numbering.add(note, label, unsure=unsure))), 0)
        row = {
            "key": one.key,
            "label": one.label,
            "value": self._value(one),
            "number": number,
            "percent": _percent(sureness),
            "unsure": unsure,
            "corrected": corrected,
            "focus": self._focus == one.key,
            **self._addresses(one.key, corrected=corrected and one.is_read),
        }
        if unsure:
            self._checks.append({**row, "quote": self._numbering.quote(notes)})
        return row

    def _value(self, one: OneField) -> str:
        if one.key == "place":
            return place(self._candidate)
        if one.key == "seniority":
            return self._candidate.get_seniority_display()
        value = getattr(self._candidate, one.columns[0])
        return ", ".join(value) if isinstance(value, list) else str(value)

    def _addresses(self, key: str, *, corrected: bool) -> Row:
        if not self._can_edit:
            return {}
        return {
            "edit_url": self._url("candidate-field", key),
            "confirm_url": self._url("candidate-confirm", key),
            "reset_url": self._url("candidate-reset", key) if corrected else "",
        }

    def _url(self, name: str, *arguments: Any) -> str:
        return reverse(f"resumes:{name}", args=[self._candidate.pk, *arguments])

    def _list(self, key: str) -> Row:
        shape = SHAPES.get(key)
        rows = getattr(self._candidate, key).all() if shape else getattr(self._candidate, key)
        corrected = key in self._candidate.corrected_fields
        entries = [
            self._entry(key, index, row if shape is None else shape(row), corrected=corrected)
            for index, row in enumerate(rows)
        ]
        return {**self._list_head(key, corrected=corrected), "entries": entries}

    def _list_head(self, key: str, *, corrected: bool) -> Row:
        head: Row = {"key": key, "title": LISTS[key].label, "noun": LISTS[key].noun, "corrected": corrected}
        if self._can_edit:
            head["add_url"] = self._url("candidate-entry-new", key)
            head["reset_url"] = self._url("candidate-reset", key) if corrected else ""
            head["focus"] = self._focus == key
        return head

    def _entry(self, key: str, index: int, row: Row, *, corrected: bool) -> Row:
        sureness, unsure = row.get("confidence"), is_doubtful(row.get("confidence"))
        title = LISTS[key].name_of(row) or f"{LISTS[key].noun.capitalize()} {index + 1}"
        is_entry = key in ("experience", "education", "volunteering")
        number = self._numbering.add(
            row.get("evidence"),
            f"{LISTS[key].noun.capitalize()}: {title}",
            unsure=unsure,
            is_entry=is_entry,
            quiet=key == "skills",
        )
        keys = add_parts(self._numbering, number, row)
        entry = {
            **_shown(key, row, keys),
            "label": LISTS[key].label,
            "value": title,
            "number": number,
            "percent": None if corrected and not unsure else _percent(sureness),
            "unsure": unsure,
            "focus": self._focus == f"{key}-{index}",
        }
        if self._can_edit:
            entry |= {
                "edit_url": self._url("candidate-entry", key, index),
                "remove_url": self._url("candidate-entry-remove", key, index),
                "confirm_url": self._url("candidate-entry-confirm", key, index),
                "ask_first": corrected,
            }
        if unsure:
            self._checks.append({**entry, **doubt_of(LISTS[key].label, row, self._numbering)})
        return entry

    def _skills(self) -> Row:
        corrected = "skills" in self._candidate.corrected_fields
        entries = []
        for index, row in enumerate(self._candidate.skills.all()):
            values = {"name": row.name, "evidence": row.evidence, "confidence": row.confidence}
            entry = self._entry("skills", index, values, corrected=corrected)
            entry |= {"years": years(row.months), "mentions": len(row.evidence), "last_used": row.last_used}
            entries.append(entry)
        return {**self._list_head("skills", corrected=corrected), "entries": entries}


def _percent(sureness: float | None) -> int | None:
    return None if sureness is None else round(100 * sureness)


def _job(row: Experience) -> Row:
    names = ("title", "employer", "city", "country_code", "start", "end", "is_current", "highlights", "evidence")
    values = {name: getattr(row, name) for name in names}
    return {**values, "confidence": least(row.confidence), "sureness": row.confidence}


def _school(row: Education) -> Row:
    names = ("institution", "degree", "area", "grade", "start", "end", "evidence")
    level = row.get_level_display() if row.level else ""
    values = {name: getattr(row, name) for name in names}
    return {**values, "level": level, "confidence": least(row.confidence), "sureness": row.confidence}


SHAPES: dict[str, Callable[[Any], Row]] = {"experience": _job, "education": _school}


def _shown(key: str, row: Row, keys: dict[str, str]) -> Row:
    """Title, detail and time of an entry; of jobs and degrees each fact with the key of its own place."""
    if key == "experience":
        city = place_text(row["city"], "", row["country_code"])
        about: tuple[tuple[str, str], ...] = (("employer", row["employer"]), ("city", city))
        titled, more = row["title"], {"highlights": row["highlights"], "title_key": keys.get("title", "")}
    elif key == "education":
        named = "degree" if row["degree"] else "institution"
        about = (
            ("institution", row["institution"] if row["degree"] else ""),
            ("area", row["area"]),
            ("level", row["level"]),
            ("grade", row["grade"]),
        )
        titled, more = row[named], {"title_key": keys.get(named, "")}
    else:
        return _listed(key, row)
    times = (("start", month(row["start"])), ("end", "now" if row.get("is_current") else month(row["end"])))
    return {"title": titled, **more, "facts": facts(about, keys), "times": facts(times, keys)}


def _listed(key: str, row: Row) -> Row:
    names = ("organization", "issuer", "publisher", "awarder", "description")
    level = row.get("level", "")
    period = when(row.get("start", ""), row.get("end", ""), is_current=row.get("is_current", False))
    url = str(row.get("url", ""))
    return {
        "title": LISTS[key].name_of({**row, "organization": ""}) or row.get("organization") or url,
        "detail": _dotted([*(row.get(name) for name in names), url if key == "projects" else ""]),
        "when": {"native": "Native"}.get(level, level) or month(row.get("date", "")) or period or row.get("kind", ""),
        "url": url if url.startswith(("https://", "http://")) else "",
        "highlights": row.get("highlights", ()),
    }


def _dotted(parts: Iterable[str | None]) -> str:
    return " · ".join(part for part in parts if part)


def head(candidate: Candidate) -> Row:
    """Name and main facts."""
    return {
        "pk": candidate.pk,
        "name": str(candidate),
        "initials": candidate.initials,
        "headline": candidate.headline,
        "place": place(candidate),
        "experience": duration(candidate.total_months),
        "added_at": candidate.created_at,
        "source": candidate.get_source_display().lower(),
    }
