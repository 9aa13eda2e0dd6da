"""A run of capitals, cut where one name ends and another begins.

"Norway's Northern Oceans Council and the University of Tides Director Ada Lund" holds two names of
bodies: whose a body is, "and", offices and the names of people part them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from builder.means.countries import code_of
from builder.means.given_names import GIVEN_NAMES
from builder.naming.kinds import is_office, is_plain
from builder.naming.runs import SHORT_TITLES, Word
from builder.naming.spans import Spans
from builder.naming.words import BODIES, COMMON_WORDS, COMPANY_ENDS, HEADS, OFFICES, OPENERS

ENDS = BODIES | COMPANY_ENDS
LINKS = frozenset(("of", "for", "and", "on", "in", "the", "&", "de", "du", "la"))
OPENING = frozenset(("of", "for", "on", "Of", "For", "On"))
ANDS = frozenset(("and", "And"))
HOUSES = frozenset(("Assembly", "Commons", "Councillors", "Delegates", "Lords", "Representatives"))
PARTNERS = frozenset(("Brothers", "Co", "Company", "Partners", "Sons", "Trust"))
_FLEXIBLE = frozenset(("A", "And", "For", "Of", "On", "The"))  # links of a title in capitals
_POSSESSIVE = re.compile(r"['’´]s?$")
_COMPOUND = re.compile(r".+-(?:[a-z]*ed|era|held|run|wide)$")  # Oslo-based
_ALONE = frozenset(("House", "Kremlin", "Pentagon", "Senate"))
_WEAK = frozenset(
    ("Company", "Force", "Forces", "Service")
)  # the Institute of Politics and Public Service
_TOPICAL = frozenset(("Center", "Centre", "Institute"))


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a run that may name one body. It stands behind an office's "of", or before a
    person's name, where the office of that one ends it.
    """

    words: tuple[Word, ...]
    is_of_office: bool
    is_before_person: bool

    @property
    def texts(self) -> tuple[str, ...]:
        """Its words."""
        return tuple([word.text for word in self.words])


def pieces(words: Sequence[Word], people: Spans, lands: Spans) -> Iterator[Piece]:
    """A run of capitals, cut where one name ends and another begins."""
    left: list[Word] = []
    is_of_office = False
    for at, word in enumerate(words):
        names = _names_person(words[at : at + 2], left, people)
        if names or _is_between(words, at, left, people, lands):
            yield from _piece(left, is_of_office, names)
            left, is_of_office = [word] if names else [], False
            continue
        left.append(word)
        if _is_owner(word.text, left, words[at + 1 : at + 3]):
            whose = -2 if left[-2:-1] and left[-2].text == "on" else None
            yield from _piece(left[:whose], is_of_office, False)
            left, is_of_office = [], False
        elif _ends_office(left):
            left, is_of_office = [], True
    yield from _piece(left, is_of_office, False)


def _piece(words: Sequence[Word], is_of_office: bool, names: bool) -> Iterator[Piece]:
    """Words without links at their ends, the title of a person behind them, and the possessive's
    ending.
    """
    begin, end = 0, len(words)
    while begin < end and words[begin].text in LINKS | OPENERS:
        begin += 1
    while begin < end and words[end - 1].text in LINKS | SHORT_TITLES:
        end -= 1
    if begin < end:
        *others, last = words[begin:end]
        text = _POSSESSIVE.sub("", last.text)
        last = Word(text, last.start, last.start + len(text))
        yield Piece((*others, last), is_of_office, names)


def _names_person(words: Sequence[Word], left: Sequence[Word], people: Spans) -> bool:
    """Whether a person's name begins here, in full or behind an office; not that of whom a body is
    named after, nor a common word: the Union of Tide Exporting Countries.
    """
    first = words[0]
    if (
        is_plain(first.text)
        or not left
        or not people.touch(first.start, first.end)
        or not _has_body(left)
    ):
        return False
    before = left[-1]
    if before.text in ANDS:
        return first.text in GIVEN_NAMES
    in_full = len(words) > 1 and people.touch(words[1].start, words[1].end)
    goes_on = before.text in LINKS or people.touch(before.start, before.end)
    return not goes_on and (in_full or is_office(before.text))


def _has_body(words: Sequence[Word]) -> bool:
    return any(_is_body(words, at) for at in range(len(words)))


def _is_body(words: Sequence[Word], at: int) -> bool:
    return words[at].text in BODIES or (
        words[at].text == "House" and at + 2 < len(words) and words[at + 2].text in HOUSES
    )


def _is_between(
    words: Sequence[Word], at: int, left: Sequence[Word], people: Spans, lands: Spans
) -> bool:
    """Whether a word is of no name, but stands between two."""
    word = words[at]
    if word.text in ANDS:
        return not lands.touch(word.start, word.end) and _parts(left, words[at + 1 :], people)
    if word.text in _FLEXIBLE:
        return bool(left) and left[-1].text.endswith(".")
    return _COMPOUND.match(word.text) is not None


def _parts(left: Sequence[Word], right: Sequence[Word], people: Spans) -> bool:
    """Whether "and" stands between two names: the Ministry of Tides and Ministry of Rivers, but
    the Tides and Rivers Board.
    """
    if not left or not right:
        return True
    if right[0].text in PARTNERS and any(word.text in ENDS for word in right):
        return False
    if left[-1].text in ENDS:
        return True
    if right[0].text in ("the", "The"):
        return not _is_topic(left, right[1:])
    if _has_body(left):
        next_ = takewhile(lambda word: word.text not in ANDS, right)
        others = (word.text in BODIES and word.text not in _WEAK for word in next_)
        return is_other(right[0].text) or any(others)
    is_person = people.touch(left[-1].start, left[-1].end)
    return is_person or is_other(left[-1].text) or _begins_anew(left, right)


def _begins_anew(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether a body or a firm begins behind "and" that has nothing to do with what stands before:
    Orkla Fish and KLT Corp, but Orkla Oil and Gas Co.
    """
    first, *others = [word.text for word in right]
    if first in BODIES and others and others[0] in OPENING:
        return True
    is_field = first in HEADS or is_plain(first)
    if is_field and others and others[0] in ENDS:
        return False
    return len(left) > 1 and any(word in COMPANY_ENDS for word in others)


def _is_topic(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether what "and the" joins may be a center's field: the Center for Law and the Sea."""
    is_on = any(word.text in _TOPICAL for word in left) and len(right) == 1
    return is_on and not is_other(right[0].text)


def is_other(word: str) -> bool:
    """Whether a word is a name by itself: an abbreviation, a country, the Senate, an office; but
    Justice is a field, too.
    """
    if word == "Justice":
        return False
    shouted = word.isupper() and len(word) > 1
    return shouted or word in _ALONE or code_of(word) is not None or is_office(word)


def _is_owner(word: str, left: Sequence[Word], next_: Sequence[Word]) -> bool:
    """Whether a body is that one's: Norway's Northern Oceans Council, but the People's Council and
    St. Mary's College.
    """
    owner = _POSSESSIVE.sub("", word)
    if not next_ or owner == word:
        return False
    if _has_body(left[:-1]):
        return owner.lower() not in COMMON_WORDS
    if not word.endswith("s") or owner.lower() in COMMON_WORDS or owner.lower() in OFFICES:
        return False
    is_whole = next_[0].text in BODIES and next_[-1].text not in OPENING
    return (len(next_) > 1 and not is_whole) or code_of(owner) is not None


def _ends_office(left: Sequence[Word]) -> bool:
    """Whether words end with the "of" of an office: Director of …; but the Council of …"""
    if len(left) < 2 or left[-1].text not in OPENING or _has_body(left):
        return False
    return is_office(left[-2].text)
