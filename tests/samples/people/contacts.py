"""Name, address block and personal data as an author prints them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from recruiting.demo.people import plain
from tests.samples.people.facts import Scene
from tests.samples.people.sources import City, field_of
from tests.samples.sheet import Contact
from tests.samples.truth import Place

_SITES = {
    "linkedin": "https://www.linkedin.com/in/{}",
    "github": "https://github.com/{}",
    "gitlab": "https://gitlab.com/{}",
    "xing": "https://www.xing.com/profile/{}",
    "portfolio": "https://{}.example.com",
}

_DOMAINS = ("example.com", "example.org", "example.net", "mail.example.com")


@dataclass(frozen=True, slots=True)
class Identity:
    """How the person is addressed and reached: the lines printed and what they say."""

    contacts: tuple[Contact, ...]
    email: str
    phone: str
    place: Place
    links: tuple[str, ...]
    personal: dict[str, str]


def printed_name(scene: Scene) -> str:
    """The name at the head of the page: sometimes in capitals, turned round, or with titles."""
    name = f"{scene.given} {scene.family}"
    draw = scene.rng.random()
    if draw < 0.03:
        return f"{scene.family}, {scene.given}"
    if draw < 0.09:
        return f"{scene.given} {scene.family.upper()}"
    if draw < 0.25:
        name = name.upper()
    if scene.chance(0.06):
        return f"{scene.word('titles_before')} {name}"
    if scene.chance(0.05):
        return f"{name}, {scene.word('titles_after')}"
    return name


def identity(scene: Scene) -> Identity:
    """The address block."""
    email, (phone, e164), (address, place) = _email(scene), _phone(scene), _address(scene)
    links = tuple(_links(scene))
    personal = dict(_personal(scene))
    lines = [
        Contact("email", scene.rng.choice(scene.locale.labels("email")), email, f"mailto:{email}"),
        Contact("phone", scene.rng.choice(scene.locale.labels("phone")), phone, f"tel:{e164}"),
        Contact("place", scene.rng.choice(scene.locale.labels("place")), address),
    ]
    scene.rng.shuffle(lines)
    lines += [Contact("link", label, text, url) for label, text, url in links]
    lines += [Contact(kind, scene.rng.choice(scene.locale.labels(kind)), text) for kind, text in personal.items()]
    return Identity(
        tuple(line for line in lines if line.text), email, e164, place, tuple(url for *_, url in links), personal
    )


def _email(scene: Scene) -> str:
    first, last = plain(scene.given.split()[0]), plain(scene.family)
    year = scene.rng.randint(60, 99)
    forms = (f"{first}.{last}", f"{first[0]}{last}", f"{first}_{last}", f"{last}.{first}", f"{first}{year}",
             f"{first}-{last}", f"{first}{last}{year}", f"{last}{first[0]}", f"{first}.{last}+cv")  # fmt: skip
    return f"{scene.rng.choice(forms)}@{scene.rng.choice(_DOMAINS)}"


def _phone(scene: Scene) -> tuple[str, str]:
    """As printed, and in E.164."""
    country = scene.country
    number = _digits(scene, scene.rng.choice(country.numbers))
    printed = scene.rng.choice(country.phone_forms).format(n=number)
    return printed, f"+{country.dial}{re.sub(r'[^0-9]', '', number)}"


def _digits(scene: Scene, pattern: str) -> str:
    return re.sub("#", lambda _: str(scene.rng.randint(0, 9)), pattern)


def _address(scene: Scene) -> tuple[str, Place]:
    """As printed and what it says; few people print no address at all."""
    if scene.chance(0.04):
        return "", Place("")
    city, country = scene.city, scene.country
    form = scene.rng.choice([form for form in country.place_forms if city.region or "{region}" not in form])
    street = f"{scene.rng.choice(country.streets)}".replace("#", str(scene.rng.randint(1, 120)))
    text = form.format(
        city=city.name, region=city.region, country=country.name, post=_digits(scene, city.post), street=street
    )
    return text, place_of(scene, city, region="{region}" in form)


def place_of(scene: Scene, city: City, *, region: bool) -> Place:
    """What a printed city of the person's country says; the country follows from the city."""
    return Place(city.name, city.region if region else "", scene.country.code)


def _links(scene: Scene) -> Iterator[tuple[str, str, str]]:
    handle = f"{plain(scene.given.split()[0])}-{plain(scene.family)}"
    for site in field_of(scene.trade.key)["sites"]:
        if scene.chance(0.5):
            url = _SITES[site].format(f"{handle}-{scene.rng.randint(10, 99)}" if site != "portfolio" else handle)
            short = url.removeprefix("https://").removeprefix("www.")
            label = "Website" if site == "portfolio" else site.capitalize().replace("Linkedin", "LinkedIn")
            yield label.replace("Github", "GitHub"), scene.rng.choice((url, short)), url


def _personal(scene: Scene) -> Iterator[tuple[str, str]]:
    """Personal data by kind: where customary, and more often among those who have worked for long."""
    custom = float(scene.locale.tables["customs"]["personal"]) * (1.6 if scene.kind == "veteran" else 1.0)
    year = 2026 - scene.rng.randint(*{"starter": (20, 27), "veteran": (50, 63)}.get(scene.kind, (27, 49)))
    if scene.chance(custom):
        form = scene.word("birth_forms")
        month = scene.rng.randint(1, 12)
        long = scene.locale.words["months"][month - 1]
        yield "birth_date", form.format(
            d=scene.rng.randint(1, 28), dd=f"{scene.rng.randint(1, 28):02d}", mm=f"{month:02d}", long=long, y=year,
            city=scene.rng.choice(scene.country.cities).name,
        )  # fmt: skip
    if scene.chance(custom * 0.7):
        yield "nationality", scene.gendered(scene.country.nationality)
    if scene.chance(custom * 0.6):
        yield "marital_status", scene.gendered(scene.word("marital_statuses"))
    if scene.chance(0.06):
        yield "permit", scene.gendered(scene.word("permits"))
    if scene.chance(0.06):
        yield "notice_period", scene.word("notice_periods")
