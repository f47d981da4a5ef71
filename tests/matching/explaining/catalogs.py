"""The catalogs of explanations: `python -m tests.matching.explaining.catalogs` brings them up to date.

Messages are taken from the code and templates of matching. A message that changed has to be translated again.
"""

import io
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from core.locales import EXPLANATION_LANGUAGES
from matching.explaining.speech import CATALOGS, SOURCE

ROOT = CATALOGS.parents[1]
KEYWORDS = {**DEFAULT_KEYWORDS, "gettext_noop": None}
LANGUAGES = [code for code, _ in EXPLANATION_LANGUAGES if code != SOURCE]


def po_file(language: str) -> Path:
    """Where the translations of a language stand."""
    return CATALOGS / language / "LC_MESSAGES" / "django.po"


def mo_file(language: str) -> Path:
    """The translations as programs read them."""
    return po_file(language).with_suffix(".mo")


def read(language: str) -> Catalog:
    """The translations; an empty catalog where there are none yet."""
    path = po_file(language)
    if not path.exists():
        return Catalog(
            locale=language,
            header_comment="# The reasons behind a score.",
            project="Recruiting",
            version="1",
            last_translator="The contributors of Recruiting",
            language_team=language,
            msgid_bugs_address="-",
            fuzzy=False,
        )
    with path.open("rb") as stream:
        return read_po(stream, locale=language)


def compiled(catalog: Catalog) -> bytes:
    """What `mo_file` holds."""
    made = io.BytesIO()
    write_mo(made, catalog)
    return made.getvalue()


@cache
def wanted() -> Catalog:
    """Every message of the code and the templates, with where it stands."""
    catalog = Catalog(project="Recruiting", charset="utf-8")
    for path, source in _sources():
        for _line, message, comments, context in extract("python", io.BytesIO(source), KEYWORDS):
            catalog.add(message, None, [(path, None)], auto_comments=comments, context=context)
    return catalog


def _sources() -> Iterator[tuple[str, bytes]]:
    for path in sorted((ROOT / "matching").rglob("*.py")):
        yield str(path.relative_to(ROOT)), path.read_bytes()
    for path in sorted((ROOT / "templates" / "matching").rglob("*.html")):
        yield str(path.relative_to(ROOT)), templatize(path.read_text()).encode()


def main() -> None:
    """Write the catalogs anew, translations kept, and say what is left to translate."""
    messages = wanted()
    for language in LANGUAGES:
        catalog = read(language)
        catalog.update(messages, no_fuzzy_matching=True, update_creation_date=False)
        catalog.obsolete.clear()
        po_file(language).parent.mkdir(parents=True, exist_ok=True)
        with po_file(language).open("wb") as stream:
            write_po(stream, catalog, width=118, sort_by_file=True, omit_header=False)
        mo_file(language).write_bytes(compiled(catalog))
        sys.stdout.write(f"{language}: {len(catalog)} messages, {len(untranslated(catalog))} to translate\n")


def untranslated(catalog: Catalog) -> list[str]:
    """The messages that have no words yet, or not for every plural."""
    return [str(message.id) for message in catalog if message.id and not all(spoken(message))]


def spoken(message: Message) -> tuple[str, ...]:
    """The translation, one for each plural."""
    words = message.string or ""
    return (words,) if isinstance(words, str) else tuple(words)


if __name__ == "__main__":
    main()
