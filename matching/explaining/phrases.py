"""Small parts of sentences: spans of time, degrees, steps of seniority, language levels."""

STEPS = ("intern", "junior", "middle", "senior", "lead or manager", "director", "top")
DEGREES = {
    "secondary": "a secondary school certificate",
    "vocational": "a vocational qualification",
    "associate": "an associate degree",
    "bachelor": "a bachelor's degree",
    "master": "a master's degree",
    "doctorate": "a doctorate",
}


def span(months: int) -> str:
    """ "8 months", "1 year", "5 years 2 months"; under a month is "less than a month"."""
    years, rest = divmod(months, 12)
    parts = [_counted(years, "year")] * bool(years) + [_counted(rest, "month")] * bool(rest)
    return " ".join(parts) or "less than a month"


def step(level: int) -> str:
    """The name of a step of `matching.scoring.seniority`."""
    return STEPS[level]


def degree(level: str, area: str) -> str:
    """ "a bachelor's degree in Biology"."""
    name = DEGREES.get(level, "a degree of unknown level")
    return f"{name} in {area}" if area else name


def language_level(level: str) -> str:
    """ "native" or "level B2"; "an unstated level" where empty."""
    if not level:
        return "an unstated level"
    return "native level" if level == "native" else f"level {level}"


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
