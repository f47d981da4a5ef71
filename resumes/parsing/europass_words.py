"""Codes of Europass: languages by ISO 639-2 and 639-1, levels, and the sides of a language that count."""

LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")
DIMENSIONS = ("CEF-", "Listening", "Reading", "Spoken", "Writing")
LANGUAGE_NAMES: dict[str, str] = {
    code: name
    for codes, name in (
        ("en eng", "English"), ("de deu ger", "German"), ("fr fra fre", "French"), ("es spa", "Spanish"),
        ("pt por", "Portuguese"), ("it ita", "Italian"), ("nl nld dut", "Dutch"), ("pl pol", "Polish"),
        ("ru rus", "Russian"), ("zh zho chi", "Chinese"), ("ja jpn", "Japanese"), ("ko kor", "Korean"),
        ("ar ara", "Arabic"), ("hi hin", "Hindi"), ("ur urd", "Urdu"), ("bn ben", "Bengali"), ("fa fas per", "Persian"),
        ("tr tur", "Turkish"), ("he heb", "Hebrew"), ("sv swe", "Swedish"), ("da dan", "Danish"),
        ("no nor nob nno nb nn", "Norwegian"), ("fi fin", "Finnish"), ("cs ces cze", "Czech"), ("sk slk slo", "Slovak"),
        ("hu hun", "Hungarian"), ("ro ron rum", "Romanian"), ("bg bul", "Bulgarian"), ("el ell gre", "Greek"),
        ("uk ukr", "Ukrainian"), ("hr hrv", "Croatian"), ("sr srp", "Serbian"), ("vi vie", "Vietnamese"),
        ("th tha", "Thai"), ("ta tam", "Tamil"), ("te tel", "Telugu"), ("mr mar", "Marathi"), ("gu guj", "Gujarati"),
        ("pa pan", "Punjabi"),
    )
    for code in codes.split()
}  # fmt: skip
"""English names, as far as the reader knows the language."""
