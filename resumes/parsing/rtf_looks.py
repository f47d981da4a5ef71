"""Which words of an RTF file nobody sees: marked as hidden, white, or of no size."""

import re
from dataclasses import dataclass, replace

from resumes.parsing.colors import PAPER, Color, look_alike
from resumes.parsing.hidden import MIN_SIZE, Reason

_TOKEN = re.compile(rb"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\[^a-z]|[{}]|[^\\{}]+")
_COLORS = re.compile(rb"\{\\colortbl([^{}]*)\}")
_CHANNEL = re.compile(rb"\\(red|green|blue)(\d{1,3})")
_BESIDE = frozenset([b"info", b"annotation", b"atnid", b"atnauthor", b"footnote"])
_OTHER = frozenset(
    [b"fonttbl", b"colortbl", b"stylesheet", b"pict", b"object", b"themedata", b"generator", b"listtable"]
)
_SWITCHES = frozenset(
    [b"v", b"cf", b"cb", b"chcbpat", b"highlight", b"fs", b"plain", b"webhidden", b"deleted", b"charscalex"]
)
_LEAST_SHARE = 20  # percent of a letter's width
_WHITESPACE = frozenset([b"par", b"line", b"tab", b"cell", b"row", b"sect", b"page"])


@dataclass(frozen=True, slots=True)
class _State:
    """How the letters of a group look; `place` is text, beside or other."""

    hidden: bool = False
    color: int = 0
    ground: int = 0
    size: float = 12.0
    place: str = "text"


def part(data: bytes) -> tuple[bytes, list[tuple[str, Reason]]]:
    """The file without the words that nobody sees, and those words with the reason."""
    reader = _Reader(_colors(data))
    for token in _TOKEN.finditer(data):
        reader.take(token)
    return b"".join(reader.kept), reader.hidden


def _colors(data: bytes) -> list[Color | None]:
    """The color table; a color that it leaves out is the reader's own."""
    table = _COLORS.search(data)
    found: list[Color | None] = []
    for entry in table[1].split(b";") if table else ():
        channels = {name: int(value) for name, value in _CHANNEL.findall(entry)}
        found.append((channels[b"red"], channels[b"green"], channels[b"blue"]) if len(channels) == 3 else None)
    return found


class _Reader:
    def __init__(self, colors: list[Color | None]) -> None:
        self.kept: list[bytes] = []
        self.hidden: list[tuple[str, Reason]] = []
        self._colors = colors
        self._state = _State()
        self._outer: list[_State] = []
        self._coded = False

    def take(self, token: re.Match[bytes]) -> None:
        """One brace, control word, character or stretch of text."""
        whole, word = token[0], token[1]
        if whole == b"{":
            self._outer.append(self._state)
        elif whole == b"}":
            self._state = self._outer.pop() if self._outer else _State()
        elif word is not None and (word != b"u" or not token[2]):
            self._switch(word, token[2])
        elif self._take_text(token):
            return
        self.kept.append(whole)

    def _take_text(self, token: re.Match[bytes]) -> bool:
        """Whether these are words that nobody sees."""
        reason = self._reason()
        if reason is None:
            return False
        text = _text(token)
        if self._coded and token[1] is None:
            text = text[1:]  # what stands for the character in programs without Unicode
        self._coded = token[1] == b"u"
        if text.strip() or self.hidden:
            self._add(text, reason)
        return reason is not Reason.ASIDE

    def _add(self, text: str, reason: Reason) -> None:
        if self.hidden and self.hidden[-1][1] is reason:
            self.hidden[-1] = (self.hidden[-1][0] + text, reason)
        else:
            self.hidden.append((text, reason))

    def _switch(self, word: bytes, value: bytes | None) -> None:
        number = int(value) if value else 1
        if word in _BESIDE or word in _OTHER:
            self._state = replace(self._state, place="beside" if word in _BESIDE else "other")
        elif word in _WHITESPACE and self.hidden and self._reason():
            self._add(" ", self.hidden[-1][1])
        elif word in _SWITCHES:
            self._state = _switched(self._state, word, number)

    def _reason(self) -> Reason | None:
        state = self._state
        if state.place != "text":
            return Reason.ASIDE if state.place == "beside" else None
        if state.hidden:
            return Reason.MARKED
        if state.size < MIN_SIZE:
            return Reason.TINY
        return Reason.BACKGROUND if self._color(state.color) and self._is_on_its_like(state) else None

    def _is_on_its_like(self, state: _State) -> bool:
        ground = self._color(state.ground) if state.ground else PAPER
        return look_alike(self._color(state.color), ground)

    def _color(self, number: int) -> Color | None:
        return self._colors[number] if 0 <= number < len(self._colors) else None


def _switched(state: _State, word: bytes, number: int) -> _State:
    match word:
        case b"charscalex":
            return replace(state, size=0.0 if number < _LEAST_SHARE else state.size)
        case b"v" | b"webhidden" | b"deleted":
            return replace(state, hidden=number != 0)
        case b"cf":
            return replace(state, color=number)
        case b"cb" | b"chcbpat" | b"highlight":
            return replace(state, ground=number)
        case b"fs":
            return replace(state, size=number / 2)
        case _:
            return replace(state, hidden=False, color=0, ground=0, size=12.0)


def _text(token: re.Match[bytes]) -> str:
    if token[3]:
        return bytes([int(token[3], 16)]).decode("cp1252", "replace")
    if token[1] == b"u":
        return chr(int(token[2]) % 0x10000)
    return token[0].decode("latin-1").replace("\r", "").replace("\n", "")
