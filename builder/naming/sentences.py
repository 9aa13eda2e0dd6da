"""Where sentences begin and end, so that a mention can be shown in the one that holds it."""

import re
from bisect import bisect_right
from operator import itemgetter

from builder.naming.words import ABBREVIATIONS, ENDING_ABBREVIATIONS, STARTERS

_END = re.compile(r"""(?<![.!?…])([.!?…]++)["'”’»)\]]{0,4}+\s++(?=["'“‘«(\[]{0,4}+(\w{1,20}))""")
_QUOTED = 600  # code points; a longer sentence is a list or has lost its stops
_BEFORE = 200  # of these, so many before the place that is asked for
_LONGEST = 12  # code points of the longest abbreviation, and some
_INITIALS = re.compile(r"(?:\w\.)*[^\W\d_a-z]|(?:\w\.)+\w")
_LAST_WORD = re.compile(r"[\w.]*$")
_NEWLINE = re.compile(r"\n")
_BLANK = re.compile(r"\s+")


def _ends(before: str, mark: str, after: str) -> bool:
    """Whether a mark between two words ends a sentence."""
    if after.islower() or mark != ".":
        return not after.islower()
    initials = bool(_INITIALS.fullmatch(before))
    if before in ABBREVIATIONS or initials:
        may_end = before in ENDING_ABBREVIATIONS or (initials and "." in before)
        return may_end and after in STARTERS
    return True


class Sentences:
    """The sentences of a text, to ask for the one that holds a place; a newline ends one too.

    "Mr. Ri", "the U.S. envoy", "Nov. 3" and "J. R. Smith" hold together.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(newline.end() for newline in _NEWLINE.finditer(text))]
        self._lines: dict[int, list[tuple[int, int]]] = {}
        self._told: dict[str, str] = {}

    def at(self, place: int) -> str:
        """The sentence that holds a place of the text; there must be one.

        Of one that is longer than 600 code points, the words around the place. One that is told
        again is the same text in memory: it earns several who are in it.
        """
        first = self._starts[bisect_right(self._starts, place) - 1]
        if first not in self._lines:
            last = self._text.find("\n", place)
            line = self._text[first : last if last >= 0 else len(self._text)]
            self._lines[first] = _in_line(line, first)
        spans = self._lines[first]
        start, end = spans[bisect_right(spans, place, key=itemgetter(0)) - 1]
        sentence = self._text[slice(*_clipped(self._text, start, end, place))]
        return self._told.setdefault(sentence, sentence)


def _clipped(text: str, start: int, end: int, place: int) -> tuple[int, int]:
    """So much of a sentence as is quoted, cut between words where there are any."""
    if end - start <= _QUOTED:
        return start, end
    begin = max(start, min(place - _BEFORE, end - _QUOTED))
    if begin > start and (blank := _BLANK.search(text, begin - 1, place)):
        begin = blank.end()
    last = min(end, begin + _QUOTED)
    if last < end:
        last = max(text.rfind(" ", place + _BEFORE, last + 1), 0) or last
    return begin, begin + len(text[begin:last].rstrip())


def _word_before(line: str, at: int) -> str:
    last = _LAST_WORD.search(line[max(0, at - _LONGEST) : at])
    return last[0] if last else ""


def _in_line(line: str, offset: int) -> list[tuple[int, int]]:
    cuts = [
        m.end() for m in _END.finditer(line) if _ends(_word_before(line, m.start()), m[1], m[2])
    ]
    spans = []
    for start, end in zip([0, *cuts], [*cuts, len(line)], strict=True):
        inner = line[start:end].strip()
        if inner:
            begin = offset + start + line[start:end].index(inner[0])
            spans.append((begin, begin + len(inner)))
    return spans
