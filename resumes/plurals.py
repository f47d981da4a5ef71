"""Words in singular and plural with -s, as searches find them."""

MIN_LETTERS = 4


def both_numbers(word: str) -> tuple[str, ...]:
    """The word, and beside it the other one of its singular and plural; alone where it is too short or no word."""
    if len(word) < MIN_LETTERS or not word.isalpha():
        return (word,)
    return (word, word[:-1] if word[-1] in "sS" else f"{word}s")
