"""What is true of an invented person before an author decides what to print."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from recruiting.demo.phrases import Sentence
from recruiting.demo.sources import Occupation
from tests.samples.people.dates import DateStyle, Month
from tests.samples.people.sources import City, Country, Locale


@dataclass(frozen=True, slots=True)
class Scene:
    """What everything about one person draws on. `kind` is starter, regular, veteran, changer or freelancer;
    `woman` picks the form of titles that have two, `told` are the templates of sentences used so far."""

    rng: Random
    locale: Locale
    country: Country
    city: City
    trade: Occupation
    kind: str
    woman: bool
    mother_tongue: str
    given: str
    family: str
    dates: DateStyle
    told: set[str] = field(default_factory=set)

    def untold(self, templates: Sequence[str], count: int) -> list[str]:
        """Up to so many templates of sentences that no earlier job of this person used."""
        left = [template for template in templates if template not in self.told]
        chosen = self.rng.sample(left, min(count, len(left)))
        self.told.update(chosen)
        return chosen

    def word(self, key: str) -> str:
        """One of the words of this list in the person's language."""
        return self.rng.choice(self.locale.words[key])

    def chance(self, share: float) -> bool:
        """True in this share of cases."""
        return self.rng.random() < share

    def gendered(self, text: str) -> str:
        """The man's or the woman's form of "man|woman"; text without two forms stays as it is."""
        man, _, woman = text.partition("|")
        return woman if woman and self.woman else man

    def named(self, template: str) -> str:
        """A name with its slots {city} (often one's own), {given} and {family} filled."""
        people = self.locale.tables["people"]
        city = self.city if self.chance(0.6) else self.rng.choice(self.country.cities)
        return (
            template.replace("{city}", city.name)
            .replace("{family}", self.rng.choice(people["family"]))
            .replace("{family2}", self.rng.choice(people["family"]))
            .replace("{given}", self.rng.choice(people["men"]))
        )


@dataclass(frozen=True, slots=True)
class Stint:
    """A job held, `end` None while it goes on; `employer` is empty for freelancers who name none."""

    title: str
    employer: str
    city: City
    start: Month
    end: Month | None
    sentences: tuple[Sentence, ...]
