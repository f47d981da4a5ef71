"""The plain facts of a job: title, company, department, way of working, level."""

import re

import py3langid

from jobs.advertisement.gazetteer import cities_named, country_named, state_named
from jobs.advertisement.words import facts as words

_GENDER = re.compile(
    r"\s*[(\[]?\b(?:m|w|f|h|d|x|k|v|all genders|gn|mwd|wmd)\s?[/|*]\s?(?:m|w|f|h|d|x|i|k|v)(?:\s?[/|*]\s?(?:m|w|f|d|x"
    r"|i|k|v))?\b[)\]]?|\s*[(\[](?:all genders|any gender|gn\*?)[)\]]",
    re.IGNORECASE,
)
_LONGEST_TITLE = 100
_NEXT_SENTENCE = re.compile(r"(?<=[a-z)]{3})(?<!\b[Kk]at)[.:]\s+(?=\S)|\s[-–—]\s+(?=we\b|you\b|our\b)", re.IGNORECASE)
_FOR_WHOM = re.compile(r"\s(?:for|at|in|with|who|to join) (?:an?|our|the)\b.*", re.IGNORECASE)
_AT_EMPLOYER = re.compile(r"\s(?:at|bei|chez|presso|bij)\s(?!Law\b)[A-ZÀ-Þ].*")
_WHERE = re.compile(r"(?:\s(?:in|à|en|em|a|te|w|we)\s|\s*\(|\s[-–—/]\s)\(?(?P<place>[^()]{2,60}?)\)?\s*$")
_RANK_ALONE = re.compile(
    r"^((?:(?:senior|assistant|associate|deputy|vice|team|regional|head|managing|executive|global) )*"
    r"(?:director|manager|head|president|vp|svp|evp|supervisor|leader|lead|coordinator)),\s+(?=[A-Z][\w&/-]*\b)",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"\s*\b(?:wanted|sought|needed|required|gesucht|recherché\w*|se busca|vacancy|gezocht)\b.*", re.IGNORECASE
)
_LEAD = re.compile(
    r"^\W*(?:(?:job title|title|position|role|job|stelle|poste|puesto|vaga|oferta|functie|vacature"
    r"|stanowisko|posizione|offerta)\s*:|(?:we(?:'re| are) (?:hiring"
    r"|looking for|seeking)|hiring|wanted)\s*:?\s*(?:an? )?|wir suchen (?:eine?n? )?)\s*",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"^\W*(?:company|employer|organi[sz]ation|hospital|school|unternehmen|arbeitgeber|entreprise"
    r"|empresa)\s*:\s*(?P<labeled>[^\n]{2,80})"
    r"|\babout (?P<about>(?!us\b|you\b|the\b|this\b|our\b|your\b)[A-Z][\w&.' -]{1,40})\s*:?\s*$"
    r"|^(?P<subject>[A-Z][\w&.']*(?: [A-Z&][\w&.']*){0,4}(?: (?:GmbH|AG|Inc\.?|Ltd\.?|LLC|SE|plc|SA|S\.A\."
    r"|Corp\.?))?) (?:is (?:a|an|the|looking|seeking|hiring)|are (?:looking|seeking|hiring))\b"
    r"|(?P<legal>\b[A-Z][\w&-]*(?: [A-Z&][\w&-]*){0,4} (?:GmbH(?: & Co\. KG)?|AG|Inc\.|Ltd\.?|LLC|SE|plc|S\.A\."
    r"|Corp\.)(?!\w))"
    r"|^(?P<place>(?:[A-Z][\w.']* ){1,4}(?:Hospital|Clinic|School|University|College|Medical Center|Bank"
    r"|Restaurant|Hotel|Institute|Academy))\b(?=,| \|)",
    re.MULTILINE,
)
_NOT_COMPANY = {
    "It",
    "This",
    "He",
    "She",
    "We",
    "There",
    "That",
    "What",
    "Who",
    "The",
    "Experience",
    "English",
    "German",
    "Salary",
    "Remote",
    "Location",
}
_DEPARTMENT = re.compile(
    r"^\W*(?:department|dept\.?|division|abteilung|bereich|département|service|departamento)\s*:\s*(?P<name>[^\n"
    r"|]{2,60})",
    re.IGNORECASE | re.MULTILINE,
)


def read_title(text: str) -> str:
    """Return the first line without place, gender tags and calls such as "wanted"."""
    line = next((line.strip(" \t#*_=!\r") for line in text.splitlines() if line.strip()), "")
    line = _LEAD.sub("", _GENDER.sub("", line))
    line = _NEXT_SENTENCE.split(re.split(r"\s+[|·•]\s+", line)[0])[0]
    line = _without_place(_AT_EMPLOYER.sub("", _RANK_ALONE.sub(r"\1 ", _FOR_WHOM.sub("", line))))
    line = _before_comma(line)
    if len(line) > _LONGEST_TITLE:
        line = re.split(r"\s(?:in|to|for|who|with|at)\s|[,.;!]\s", line)[0]
    return _WANTED.sub("", line).strip(" -–—,:!.*")[:_LONGEST_TITLE]


def _without_place(line: str) -> str:
    """The title without a place of work behind it: "Nurse in Leeds", "Nurse (Leeds)", "Nurse - Leeds, UK"."""
    where = _WHERE.search(line)
    if where is None:
        return line
    return line[: where.start()] if _are_places(where.group("place")) else line


def _are_places(text: str) -> bool:
    names = [name.strip() for name in re.split(r"[,/]| (?:and|und|et|or|oder|ou|o|lub|of) ", text)]
    return all(_is_city(name) or country_named(name) or state_named(name) for name in names)


def _is_city(name: str) -> bool:
    return not name.isupper() and bool(cities_named(name))


def _before_comma(line: str) -> str:
    """What stands before the first comma, but for fields listed in the title: "Health, Safety and Energy Manager"."""
    title, comma, rest = line.partition(", ")
    is_list = re.search(r"(?:^|\s)(?:and|or|&|und|et|y|e)\s", rest) and not _are_places(rest)
    return title if comma and rest[:1].isupper() and ")" not in rest and not is_list else line


def read_company(text: str) -> str:
    """Return the employer where the text names it in one of the usual ways, else an empty string."""
    for match in _COMPANY.finditer(text):
        name = next(part for part in match.groups() if part).strip(" .,:")
        if name.split()[0] not in _NOT_COMPANY:
            return name
    return ""


def read_department(text: str) -> str:
    """Return the department that is labeled as such."""
    match = _DEPARTMENT.search(text)
    return match.group("name").strip() if match else ""


def read_remote_type(text: str) -> str:
    """Return hybrid, remote or on_site; a text that does not say means on_site."""
    return _first(words.REMOTE, text) or "on_site"


def read_employment_type(text: str) -> str:
    """Return the type that the text states, empty where it does not."""
    return _first(words.EMPLOYMENT, text)


def read_experience_level(title: str, least_months: int) -> str:
    """Return the level that the title names, else the one that the months asked for suggest."""
    named = _first(words.LEVELS, title)
    if named or not least_months:
        return named
    return "senior" if least_months >= 60 else "mid" if least_months >= 24 else "entry"


def read_language(text: str) -> str:
    """Return the ISO 639-1 code of the language that the text is written in."""
    return str(py3langid.classify(text)[0]) if text.strip() else ""


def _first(patterns: tuple[tuple[str, str], ...], text: str) -> str:
    return next((value for value, pattern in patterns if re.search(pattern, text, re.IGNORECASE)), "")
