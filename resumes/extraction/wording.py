"""The language a document is written in."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_LANGUAGES = (
    "en",
    "de",
    "fr",
    "es",
    "pt",
    "it",
    "nl",
    "pl",
    "cs",
    "da",
    "sv",
    "no",
    "fi",
    "ro",
    "hu",
    "tr",
    "ru",
    "uk",
    "el",
    "zh",
    "ja",
    "ko",
    "ar",
    "he",
    "hi",
)
_ENOUGH = 4000  # characters


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(_LANGUAGES))
    return identifier


def detect_language(text: str) -> str:
    """ISO 639-1 code of the language, empty for text too short to tell."""
    if sum(map(str.isalpha, text[:_ENOUGH])) < 20:
        return ""
    language, _ = _identifier().classify(text[:_ENOUGH])
    return str(language)
