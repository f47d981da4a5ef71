"""Words that tell who somebody is rather than what they can do; the embedding never learns them."""

import re

_GENDER = (
    "mr mrs ms miss sir madam he she his her hers him himself herself male males female females man men woman women "
    "mens womens boy boys girl girls gender sex lady ladies gentleman husband wife mother father son daughter "
    "maternity paternity chairman chairwoman"
)
_AGE_AND_FAMILY = "age aged born birth birthday birthdate married single divorced widowed marital spouse children"
_ORIGIN = (
    "nationality citizen citizenship ethnicity race religion african american arab arabic asian australian brazilian "
    "british bulgarian canadian caribbean caucasian chinese christian croatian czech danish dutch english european "
    "filipino finnish french german greek hindi hindu hispanic hungarian indian indonesian iranian irish islamic "
    "israeli italian japanese jewish korean latin latina latino malay mexican muslim nigerian norwegian pakistani "
    "polish portuguese punjabi romanian russian scottish serbian slovak spanish swedish swiss tamil thai turkish "
    "ukrainian urdu vietnamese america aurora austin boston california china manhattan ohio phoenix texas"
)
_NAMES = "adams clark henry jack john mark mitchell paul walker wilson young"
_RECORD = (
    "name surname firstname lastname email phone telephone mobile address street avenue postcode zip photo linkedin"
)

PERSONAL_WORDS = frozenset(" ".join((_GENDER, _AGE_AND_FAMILY, _ORIGIN, _NAMES, _RECORD)).split())
_WORD = re.compile(r"[^\W_]+")


def without_personal_words(text: str) -> str:
    """The distinct lines of a text without these words, for models that know every word."""
    lines = (_WORD.sub(_unless_personal, line).strip() for line in text.splitlines())
    return "\n".join(dict.fromkeys(line for line in lines if _WORD.search(line)))


def _unless_personal(word: re.Match[str]) -> str:
    return "" if word.group().casefold() in PERSONAL_WORDS else word.group()
