"""Titles before and after names, words that are no part of one, and frequent given names."""

from pathlib import Path

_DATA = Path(__file__).parent / "data"


def _words(name: str) -> frozenset[str]:
    return frozenset((_DATA / f"{name}.txt").read_text(encoding="utf-8").split())


GIVEN_NAMES = _words("given_names")
"""Given names that many people have, in lower case as written."""

TITLES_BEFORE = (
    r"mr|mrs|ms|mx|miss|dr|drs|prof|herr|frau|dipl|ing|ir|m\.?sc|b\.?sc|mgr|inż|lek|hab|med|rer|nat|phil|jur|oec|h\.?c"
    r"|mag|bacc|priv|doz|pd|ra|rev|hon|sr|sra|srta|dott|dottor|dottoressa|dott\.ssa|dr\.ssa|dra|prof\.ssa|avv|arch|geom|rag"
    r"|sig|sig\.ra|sig\.na|lic|licda?|mtr[oa]|arq|abg|c\.p|dña|don|doña|d\.ª|eng|engº|eng\.ª|enf|mme|mlle|maître|monsieur"
    r"|madame|docteur|dhr|mevr|mw|mevrouw|pan|pani|sir|dame|sgt|ssgt|cpl|capt|maj|cmdr|lt|col|gen"
)
"""What stands before a name, a pattern of alternatives."""

TITLES_BEFORE_OF = {"fr": r"m\.|mm\.|me|pr", "es": r"d\.|dª", "it": r"d\.ssa", "pt": r"d\.|exm[oa]"}
"""More of them, which are initials or names in other languages, by the document's language."""

TITLES_AFTER = _words("titles_after_names")
"""Degrees and licences after a name, in lower case without the last dot."""

NO_NAMES = _words("no_names")
"""Words that are no part of a name although they begin with a capital there."""
