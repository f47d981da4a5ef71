"""Twins: one career under many persons, who differ in nothing but who they are."""

import re
from dataclasses import dataclass
from random import Random

from recruiting.demo.people import generate_person
from recruiting.demo.person import Person
from recruiting.demo.render.registry import render
from recruiting.demo.sources import cultures

PRONOUNS = (("she", "her"), ("he", "his"), ("they", "their"))
GENDERS = {"she": ("female", "Woman", "F"), "he": ("male", "Man", "M"), "they": ("non-binary", "Diverse", "X")}
SPEAKING_NAMES = (
    "Ruby Jenkins", "Lan Nguyen", "Dean Baker", "Mason Cook", "Chase Banks", "Paris Washington", "Austin Carpenter",
    "Scala Rossi", "Swift Taylor", "Sage Pascal", "Berlin Haskell", "Julia Perl", "Christian Bishop", "Virginia Woods",
    "Lakisha Washington", "Jamal Jones", "Emily Walsh", "Greg Baker", "Nguyễn Thị Lan", "Mohammed Al-Farsi",
    "Anna-Lena Müller", "José María Núñez", "Xiu Ying Zhang", "Oluwaseun Adébáyọ̀", "Siobhán O’Connor", "李 小龍",
)  # fmt: skip
NATIONALITIES = ("Nigerian", "German", "American", "Indian", "Polish", "Vietnamese", "Mexican", "British", "Chinese")
STREETS = (
    "12 Oak Street", "9934 Martin Luther King Boulevard", "Flat 3, 71 Mosque Lane", "Lindenstraße 4",
    "1600 Pennsylvania Avenue NW", "Apt 5B, 220 Church Road", "7 Rue de la Paix", "88 Chinatown Square",
)  # fmt: skip
MARITAL = ("single", "married", "divorced", "widowed")
RELIGIONS = ("Muslim", "Catholic", "Hindu", "Jewish", "none")


@dataclass(frozen=True, slots=True)
class Identity:
    """Who somebody is: the lines above their career, and the words about them inside of it."""

    head: str
    sentence: str


def career_of(seed: int, occupation: str = "") -> tuple[Person, str]:
    """An invented person with the part of their plain resume that tells of work, not of them."""
    person = generate_person(seed, occupation)
    lines = render(person, "txt").content.decode().split("\n")
    first = next(number for number, line in enumerate(lines) if set(line.strip()) == {"-"})
    return person, "\n".join(lines[first - 1 :])


def _name(rng: Random, career: str) -> str:
    """A name of some culture or one that means something, no part of which is a word of the career."""
    used = set(re.findall(r"\w+", career.casefold()))
    while True:
        culture = rng.choice(cultures())
        invented = f"{rng.choice(culture.given)} {rng.choice(culture.family)}"
        name = rng.choice((invented, rng.choice(SPEAKING_NAMES)))
        if used.isdisjoint(re.findall(r"\w+", name.casefold())):
            return name


def identity(rng: Random, person: Person, career: str, name: str = "") -> Identity:
    """Another name, sex, age, nationality, family, faith, street and post code for somebody of the same city."""
    name = name or _name(rng, career)
    pronoun, possessive = rng.choice(PRONOUNS)
    born = rng.randint(1950, 2004)
    stated = [
        f"Date of birth: {rng.randint(1, 28):02}/{rng.randint(1, 12):02}/{born}",
        f"Age: {2026 - born}",
        f"Gender: {rng.choice(GENDERS[pronoun])}",
        f"Nationality: {rng.choice(NATIONALITIES)}",
        f"Marital status: {rng.choice(MARITAL)}",
        f"Religion: {rng.choice(RELIGIONS)}",
    ]
    first = "".join(letter for letter in name.split()[0].lower() if letter.isascii() and letter.isalpha()) or "mail"
    head = [
        rng.choice((name, name.upper(), f"{name} ({pronoun}/{possessive})")),
        person.headline,
        f"{rng.choice(STREETS)}, {rng.randint(10000, 99999)} {person.city}",
        f"Email: {first}{rng.randint(1, 999)}@example.com",
        f"Phone: +1 312 555 {rng.randint(1000, 9999)}",
        *rng.sample(stated, rng.randint(0, len(stated))),
    ]
    return Identity("\n".join(head), f"{pronoun.capitalize()} is known for {possessive} calm way of working.")


def resume_of(who: Identity, career: str) -> str:
    """The resume of the career under that identity."""
    heading, line, *rest = career.split("\n")
    return "\n".join([who.head, "", heading, line, who.sentence, *rest])
