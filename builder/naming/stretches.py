"""Stretches: the parts of a run in capitals that may each be one name.

"Norwegian Foreign Minister Anna Maria Lund Friday" is a country, an office, a stretch and a day.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, replace

from builder.means.countries import code_of
from builder.means.given_names import GIVEN_NAMES
from builder.naming.kinds import (
    BREAK,
    HEAD,
    NAME,
    OFFICE,
    PART,
    Kind,
    bare,
    begins_name,
    is_office,
    is_plain,
    kind_of,
)
from builder.naming.runs import Word
from builder.naming.towns import country_of_town
from builder.naming.words import (
    FIRST_FAMILIES,
    NAME_TITLES,
    PARTICLES,
    PLACE_CUES,
)

_REACH = 24  # code points to look back: a word and what joins it
_BEFORE = re.compile(r"""(?<![\w'’-])([\w'’-]+),?[ \u00a0]["“‘(]?$""")
_OFFICE_OF = re.compile(r"(?<![\w-])([\w-]+) (?:of|for) (?:the )?$")
_OF = (" of ", " for ", " the ")
_TAIL = re.compile(r" - ([a-z]{2,7})\b")
_WHERE = ("from", "of", "to")  # … before the place of somebody's office

Taken = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in capitals that may be one name, and what stands right before them.

    `title` is where the office right before it begins, of the same run ("Foreign Minister X Y") or
    over "of" ("Secretary of State X Y"), else -1. `before`: the small word before, or the article
    in small letters, "" when another word of the same run is.
    """

    words: tuple[Word, ...]
    title: int
    before: str

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.words[-1].end

    @property
    def name(self) -> str:
        """The name as the text writes it."""
        return " ".join([word.text for word in self.words])


class _Title:
    """The office that is being read: where it begins, if there is one."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.is_over_of = self.is_office = start >= 0

    def go_on(self, word: Word, kind: Kind) -> None:
        """Take in the next word of the run that is no name."""
        if kind in (OFFICE, PART):
            self.start = word.start if self.start < 0 else self.start
            self.is_office |= kind is OFFICE
        elif not self.is_over_of:
            self.end(kind)

    def end(self, kind: Kind) -> None:
        """Forget it, for it has had its name, or something else has come between; but go on over
        the name of a body that "of" joins to it: Minister for Polar Affairs X Y.
        """
        if kind is HEAD and self.is_over_of:
            return
        self.start = -1
        self.is_over_of = self.is_office = False


def _stretch(words: Sequence[Word], title: _Title, before: str, small: Container[str]) -> Stretch:
    """A stretch without common words before the name ("Near Al Qaim"), while two words remain."""
    first, next_ = words[0].text, words[1].text if len(words) > 2 else ""
    cut = int(_is_where(first, next_, before) or (title.is_over_of and _is_field(first, next_)))
    while len(words) - cut > 2 and _leads(words[cut].text, words[cut + 1].text, small):
        cut += 1
    small = words[cut - 1].text.lower() if cut else before
    return Stretch(tuple(words[cut:]), title.start if title.is_office else -1, small)


def _leads(word: str, next_: str, small: Container[str]) -> bool:
    """Whether a word stands before a name: a common one, or, before a given name, a calling or one
    that the text has in small letters.
    """
    if is_plain(word):
        return True
    if next_ not in GIVEN_NAMES or word in GIVEN_NAMES:
        return False
    return word.lower() in small or is_office(word.lower())


def _is_where(word: str, next_: str, before: str) -> bool:
    """Whether the town or country of somebody's office stands before a name: envoy to Israel X Y,
    mayor of Jerusalem X Y.
    """
    if next_ not in GIVEN_NAMES or (before not in _WHERE and before not in PLACE_CUES):
        return False
    return code_of(word) is not None or (word not in GIVEN_NAMES and bool(country_of_town(word)))


def _is_field(word: str, next_: str) -> bool:
    """Whether what an office is for stands before a name: Secretary of the Treasury X Y."""
    return next_ in GIVEN_NAMES and word not in GIVEN_NAMES and word not in FIRST_FAMILIES


def _whole(s: Stretch, text: str) -> Stretch:
    """A stretch with what a loose hyphen joins to a Korean or Chinese name: Kim Jong - un."""
    *others, last = s.words
    if not others or others[0].text not in FIRST_FAMILIES or not text.startswith(" - ", s.end):
        return s
    tail = _TAIL.match(text, s.end)
    if not tail:
        return s
    return replace(s, words=(*others, Word(f"{last.text}-{tail[1]}", last.start, tail.end())))


def cut(run: Sequence[Word], text: str, taken: Taken, small: Container[str]) -> Iterator[Stretch]:
    """A run cut at offices, days, countries and heads; what a head ends ("X Y Agency") is none."""
    first = run[0].start
    title = _Title(_office_over_of(text, first))
    words: list[Word] = []
    town = -1
    for number, word in enumerate((*run, None)):
        kind = kind_of(word.text, taken(word.start, word.end), words) if word else BREAK
        if kind in (BREAK, HEAD, OFFICE) and not words and _begins_name(run, number):
            kind = NAME
        if not words and number > town and _begins_town(run, number):
            town = number + 1
        if number <= town:
            kind = BREAK
        again = word is not None and _begins_again(word.text, words)
        if word and kind is NAME and not again:
            words.append(word)
            continue
        if words and kind is not HEAD:
            opens = words[0].start == first and not title.is_over_of
            before = _small_before(text, first) if opens else _article(run, words[0])
            found = _stretch(words, title, before, small)
            yield _whole(found, text)
        if words:
            title.end(kind)
            words = []
        if word and again:
            words = [word]
        elif word:
            title.go_on(word, kind)


def _begins_again(word: str, words: Sequence[Word]) -> bool:
    """Whether a name is told twice in a row, as some pages do: X Y X Z. Y; but not Al Y Al Z."""
    return len(words) > 1 and word == words[0].text and word.lower() not in PARTICLES


def _begins_name(run: Sequence[Word], number: int) -> bool:
    """Whether a word of a run is a family name, for what follows it is a given one."""
    return number + 1 < len(run) and begins_name(run[number].text, run[number + 1].text)


def _begins_town(run: Sequence[Word], number: int) -> bool:
    """Whether a word of a longer run and the next are a town: New York, Las Vegas."""
    if len(run) == 2 or number + 2 > len(run):
        return False
    first, second = run[number].text, run[number + 1].text
    if first != "New" and (second in GIVEN_NAMES or _may_begin(first)):
        return False
    return country_of_town(f"{first} {second}") is not None


def _may_begin(word: str) -> bool:
    """Whether a word may begin a name: Prince X, Saint X Y, Abu X, Van X."""
    called = is_office(word) or bare(word) in NAME_TITLES or word == "Saint"
    return called or word in GIVEN_NAMES or word.lower() in PARTICLES


def _office_over_of(text: str, at: int) -> int:
    """Where an office begins that "of" or "for" joins to what stands at a place; -1 if none."""
    start = max(0, at - _REACH)
    found = _OFFICE_OF.search(text, start, at) if text.endswith(_OF, start, at) else None
    return found.start(1) if found and is_office(found[1]) else -1


def _article(run: Sequence[Word], word: Word) -> str:
    """The article in capitals right before a word of a run, as sentences and some names begin."""
    at = bisect_left(run, word.start, key=lambda one: one.start) - 1
    before = run[at].text if at >= 0 and run[at].end + 1 == word.start else ""
    return before.lower() if before in ("The", "A", "An") else ""


def _small_before(text: str, at: int) -> str:
    found = _BEFORE.search(text, max(0, at - _REACH), at)
    return found[1] if found else ""
