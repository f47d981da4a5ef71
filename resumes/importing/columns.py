"""Which column holds what: by the names that people and other systems give to columns."""

import re
from collections.abc import Sequence

FIELDS = {
    "name": "Name",
    "given_name": "First name",
    "family_name": "Last name",
    "email": "Email",
    "phone": "Phone",
    "city": "City",
    "region": "Region",
    "country_code": "Country",
    "headline": "Headline",
    "summary": "Summary",
    "title": "Current title",
    "employer": "Current employer",
    "skills": "Skills",
    "tags": "Tags",
    "link": "Link",
    "availability": "Availability",
}
"""What a column can be, with its label."""

NAMING = frozenset({"name", "given_name", "family_name", "email"})
"""Of these at least one must be there: a candidate is known by a name or an email."""

_SYNONYMS = {
    "name": "fullname candidate candidatename applicant person displayname namevollstaendig nom nombre",
    "given_name": "firstname givenname forename vorname prenom nombredepila",
    "family_name": "lastname familyname surname nachname nomdefamille apellido apellidos",
    "email": "mail emailaddress mailaddress primaryemail emailprimary candidateemail correo courriel",
    "phone": "phonenumber telephone tel mobile mobilenumber cell cellphone primaryphone telefon handy telefono",
    "city": "town location ort stadt ville ciudad",
    "region": "state province county canton kanton bundesland",
    "country_code": "country countrycode land pays pais",
    "headline": "jobheadline profileheadline tagline",
    "summary": "about bio profile description zusammenfassung notes",
    "title": "jobtitle currenttitle position currentposition role currentjobtitle",
    "employer": "company currentcompany currentemployer organization organisation firma arbeitgeber",
    "skills": "skill keyskills competencies technologies kenntnisse competences",
    "tags": "tag labels label",
    "link": "linkedin linkedinurl linkedinprofile website url profileurl homepage github",
    "availability": "availablefrom noticeperiod startdate",
}
_KNOWN = {word: field for field, words in _SYNONYMS.items() for word in (field.replace("_", ""), *words.split())}


def guess_columns(headers: Sequence[str]) -> dict[int, str]:
    """The field of each column whose name is known; of two columns for one field the first one counts."""
    found: dict[int, str] = {}
    for place, header in enumerate(headers):
        field = _KNOWN.get(re.sub(r"[^a-z0-9]", "", header.casefold()))
        if field is not None and field not in found.values():
            found[place] = field
    return found
