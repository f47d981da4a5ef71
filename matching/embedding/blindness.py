"""Words that tell who somebody is rather than what they can do; the embedding never learns them."""

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
