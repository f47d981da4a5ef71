"""What was read from a job advertisement. Offsets are characters of the text that was given."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AdvertisedLocation:
    """A place; `country_code` is ISO 3166-1 alpha-2. Empty strings where the text does not say."""

    city: str = ""
    region: str = ""
    country_code: str = ""


@dataclass(frozen=True, slots=True)
class AdvertisedSalary:
    """Pay in units of `currency` (ISO 4217) per `period`: hour, day, week, month or year.

    A single stated figure is both minimum and maximum.
    """

    minimum: float
    maximum: float
    currency: str
    period: str


@dataclass(frozen=True, slots=True)
class ProposedRequirement:
    """A requirement that the text seems to state, for a person to confirm.

    `kind` is skill, experience, degree, language or licence. `value` is the skill key, the degree
    level, the ISO 639-1 code or the licence name; empty for experience as such. `months` is the experience asked
    for, `level` a CEFR level or "native", `area` the field of a degree or of experience. `alternatives` are values
    that satisfy it as well. `or_experience` marks a degree that experience may replace, `instead_months` of it where
    the text says how much. `start` and `end` quote the
    sentence; `confidence` is 0 to 1.
    """

    kind: str
    value: str
    label: str
    must: bool
    start: int
    end: int
    confidence: float
    months: int = 0
    level: str = ""
    area: str = ""
    alternatives: tuple[str, ...] = ()
    or_experience: bool = False
    instead_months: int = 0

    @property
    def named_value(self) -> str:
        """The value; of experience, which has none, what it is asked in."""
        return self.value or self.area.lower()


@dataclass(frozen=True, slots=True)
class Advertisement:
    """A job as its advertisement describes it; empty strings and None where the text does not say.

    `remote_type` is on_site, hybrid or remote; `employment_type` full_time, part_time, contract, temporary or
    internship; `experience_level` internship, entry, mid, senior, lead or executive; `language` an ISO 639-1 code;
    `travel_percent` the share of the time, 0 to 100; `other_locations` places where the work may be done as well.
    """

    title: str
    company: str
    location: AdvertisedLocation
    remote_type: str
    travel_percent: int | None
    employment_type: str
    salary: AdvertisedSalary | None
    experience_level: str
    department: str
    language: str
    requirements: tuple[ProposedRequirement, ...]
    other_locations: tuple[AdvertisedLocation, ...] = ()
