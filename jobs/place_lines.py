"""Places as people write them, one a line: "Hamburg, Germany"."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from core.countries import place_text
from jobs.advertisement.gazetteer import country_named, state_named
from jobs.advertisement.places import read_locations

PlaceValues = Mapping[str, str]


def place_values(city: str, region: str, country_code: str) -> dict[str, str]:
    """A place as a job keeps its other ones."""
    return {"city": city, "region": region, "country_code": country_code}


def place_lines(places: Iterable[PlaceValues]) -> str:
    """The places as text, one a line."""
    return "\n".join(place_text(**place) for place in places)


class PlacesField(forms.CharField):
    """Places one a line, each ending in its country; a known city alone or a state of the United States will do.

    A line that stands for one of the places `held` stays that place.
    """

    widget = forms.Textarea
    held: Iterable[PlaceValues] = ()

    def prepare_value(self, value: Any) -> Any:
        """Stored places as text; what was typed as it is."""
        return place_lines(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        """The places that the lines name."""
        known = {place_text(**place): dict(place) for place in self.held}
        lines = [line for line in map(str.strip, str(super().to_python(value) or "").splitlines()) if line]
        return [place for line in lines for place in ([known[line]] if line in known else _read(line))]


def _read(line: str) -> list[dict[str, str]]:
    parts = [part for part in map(str.strip, line.split(",")) if part]
    country = country_named(parts[-1]) if len(parts) > 1 else ""
    if country:
        return [place_values(parts[0], ", ".join(parts[1:-1]), country)]
    if len(parts) > 1 and (state := state_named(parts[-1])):
        return [place_values(", ".join(parts[:-1]), state, "US")]
    found = read_locations(line) if len(parts) == 1 else ()
    if not found:
        raise forms.ValidationError(f"Say in which country “{line}” is, as in “Hamburg, Germany”.")
    return [place_values(place.city, place.region, place.country_code) for place in found]
