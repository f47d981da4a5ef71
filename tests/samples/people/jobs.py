"""Jobs as an author prints them, each with what is true of it."""

from dataclasses import dataclass, replace

from tests.samples.people.contacts import place_of
from tests.samples.people.dates import Month, Span, print_season, print_span
from tests.samples.people.facts import Scene, Stint
from tests.samples.people.skills import canonical_all
from tests.samples.sheet import Entry
from tests.samples.truth import Job, Place


@dataclass(frozen=True, slots=True)
class JobStyle:
    """What an author prints of each job: `body` is bullets, text or both, `place` is none, city, region or country,
    `tools` heads a line of skills, empty where there is none."""

    body: str
    place: str
    tools: str


def choose_job_style(scene: Scene) -> JobStyle:
    """A way to print jobs."""
    return JobStyle(
        scene.rng.choice(("bullets", "bullets", "bullets", "bullets", "text", "both")),
        scene.rng.choice(("none", "city", "city", "region", "country")),
        scene.word("tools_labels") if scene.chance(0.15) else "",
    )


def print_job(scene: Scene, stint: Stint, style: JobStyle) -> tuple[Entry, Job]:
    """The entry and the truth of one job."""
    span = _span(scene, stint)
    printed_place, place = _place(scene, stint, style)
    description, highlights = _body(stint, style)
    tools = _tools(scene, style)
    entry = Entry(
        stint.title,
        stint.employer,
        printed_place,
        span.text,
        description,
        highlights,
        notes=(f"{style.tools}: {', '.join(tools)}",) if tools else (),
    )
    named = [skill for sentence in stint.sentences for skill in sentence.skills]
    skills = canonical_all([*named, *tools], scene.locale.code)
    assert span.start is not None  # every job begins
    return entry, Job(stint.title, stint.employer, place, span.start, span.end, highlights, skills, description)


def print_volunteering(scene: Scene) -> tuple[Entry, Job]:
    """Work without pay: a year or several, by the year."""
    title, organization, highlight = scene.word("volunteering").split(":")
    start = Month(scene.rng.randint(2012, 2023), scene.rng.randint(1, 12))
    end = start.plus(scene.rng.randint(6, 30)) if scene.chance(0.7) else None
    stint = Stint(scene.gendered(title), scene.named(organization), scene.city, start, end, ())
    entry, job = print_job(scene, stint, JobStyle("bullets", "none", ""))
    lines = (highlight,) if highlight else ()
    return replace(entry, highlights=lines), replace(job, highlights=lines)


def _span(scene: Scene, stint: Stint) -> Span:
    short = stint.end is not None and stint.start.until(stint.end) < 5
    if short and scene.chance(0.3):
        return print_season(scene.rng, stint.start, scene.dates)
    return print_span(stint.start, stint.end, scene.dates)


def _place(scene: Scene, stint: Stint, style: JobStyle) -> tuple[str, Place | None]:
    if style.place == "none":
        return "", None
    if scene.chance(0.05):
        return scene.word("remote"), None
    city = stint.city
    if style.place == "region" and city.region:
        return f"{city.name}, {city.region}", place_of(scene, city, region=True)
    text = f"{city.name}, {scene.country.name}" if style.place == "country" else city.name
    return text, place_of(scene, city, region=False)


def _body(stint: Stint, style: JobStyle) -> tuple[str, tuple[str, ...]]:
    sentences = tuple(sentence.text for sentence in stint.sentences)
    if style.body == "text" and sentences:
        return f"{'. '.join(sentences)}.", ()
    if style.body == "both" and len(sentences) > 1:
        return f"{sentences[0]}.", sentences[1:]
    return "", sentences


def _tools(scene: Scene, style: JobStyle) -> tuple[str, ...]:
    if not style.tools or scene.chance(0.3):
        return ()
    return tuple(scene.rng.sample(scene.trade.skills, min(3, len(scene.trade.skills))))
