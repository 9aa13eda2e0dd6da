"""What the name of an organization looks like: which words of a run in capitals are one.

"Norway's Northern Oceans Council and the University of Tides Director Ada Lund" holds two: it is
cut where something else begins, and of each piece the name is what says that it is a body.
"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from builder.means.countries import code_of
from builder.means.given_names import GIVEN_NAMES
from builder.naming.kinds import bare, is_office
from builder.naming.runs import Word
from builder.naming.spans import Spans
from builder.naming.towns import country_of_town
from builder.naming.words import (
    BODIES,
    COMMON_WORDS,
    COMPANY_ENDS,
    NO_BODIES,
    OFFICES,
    OPENERS,
    UPPER,
)

_ENDS = BODIES | COMPANY_ENDS
LINKS = frozenset(("of", "for", "and", "on", "in", "the", "&", "de", "du", "la"))
_OPENING = frozenset(("of", "for", "on", "Of", "For", "On"))
_ANDS = frozenset(("and", "And"))
_JOINTS = _ANDS | {"&"}
_FLEXIBLE = frozenset(("A", "And", "For", "Of", "On", "The"))  # links of a title in capitals
_POSSESSIVE = re.compile(r"['’´]s?$")
_COMPOUND = re.compile(r".+-(?:[a-z]*ed|era|held|run|wide)$")  # Oslo-based
_CHAMBERS = frozenset(
    ("EU", "European", "House", "Nations", "Senate", "U.N.", "UN", "Union", "United")
)
_ALONE = frozenset(("House", "Kremlin", "Pentagon", "Senate"))
_PARTNERS = frozenset(("Brothers", "Co", "Company", "Partners", "Sons"))
_WEAK = frozenset(
    ("Company", "Force", "Forces", "Service")
)  # the Institute of Politics and Public Service
_RANKS = {"acting", "assistant", "associate", "chief", "deputy", "executive", "first", "former"}
_RANKS |= {"general", "high", "senior", "special", "under", "vice"}  # before an office
_HOUSES = frozenset(("Assembly", "Commons", "Councillors", "Delegates", "Lords", "Representatives"))
_OF_STATES = frozenset(("U.N.", "U.S.", "UN", "US", "United", "World"))  # World Tides Programme
_ON = {"Board", "Center", "Centre", "Coalition", "Commission", "Committee", "Council", "Forum"}
_ON |= {"Group", "Institute"}
_FIELDED = frozenset(("Bureau", "Chamber", "Committee", "Department", "Ministry", "Organization"))
_FIELD = rf"[{UPPER}][a-z]+\b(?: [{UPPER}][a-z]+\b)?"
_LIST_BEHIND = re.compile(rf"(?:, {_FIELD}){{1,4}},? and {_FIELD}(?! [{UPPER}])")
_LIST_BEFORE = re.compile(rf"(?<!\w)(?:The )?((?:{_FIELD}, ){{0,3}}{_FIELD},) $")
_SITED = frozenset(("College", "University"))  # Harbour College Oslo
_GIVES = frozenset(("Resolution", "Resolutions"))
_NOBODY = re.compile(
    r"(?:West|East|North|South|Left|Right) Bank|(?:Oval|Box) Office|\w+ Administration"
    r"|(?:.* )?(?:Armed|Ground|Security|Special) Forces?|(?:Air|Task) Force|Working Group"
    r"|Board of (?:Directors|Governors|Trustees)|(?:Republican|Democratic|GOP) Congress"
    r"|Electoral College|Editorial Board"
    r"|.*(?:Recovery|Relief|Resiliency|Trust) Fund"
)


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
    """Words without links at their ends, and without the possessive's ending."""
    begin, end = 0, len(words)
    while begin < end and words[begin].text in LINKS | OPENERS:
        begin += 1
    while begin < end and words[end - 1].text in LINKS:
        end -= 1
    if begin < end:
        *others, last = words[begin:end]
        text = _POSSESSIVE.sub("", last.text)
        last = Word(text, last.start, last.start + len(text))
        yield Piece((*others, last), is_of_office, names)


def _names_person(words: Sequence[Word], left: Sequence[Word], people: Spans) -> bool:
    """Whether a person's name begins here, in full or behind an office; not that of whom a body is
    named after.
    """
    first = words[0]
    if not left or not people.touch(first.start, first.end) or not _has_body(left):
        return False
    before = left[-1]
    if before.text in _ANDS:
        return first.text in GIVEN_NAMES
    in_full = len(words) > 1 and people.touch(words[1].start, words[1].end)
    goes_on = before.text in LINKS or people.touch(before.start, before.end)
    return not goes_on and (in_full or is_office(before.text))


def _has_body(words: Sequence[Word]) -> bool:
    return any(_is_body(words, at) for at in range(len(words)))


def _is_body(words: Sequence[Word], at: int) -> bool:
    return words[at].text in BODIES or (
        words[at].text == "House" and at + 2 < len(words) and words[at + 2].text in _HOUSES
    )


def _is_between(
    words: Sequence[Word], at: int, left: Sequence[Word], people: Spans, lands: Spans
) -> bool:
    """Whether a word is of no name, but stands between two."""
    word = words[at]
    if word.text in _ANDS:
        return not lands.touch(word.start, word.end) and _parts(left, words[at + 1 :], people)
    if word.text in _FLEXIBLE:
        return bool(left) and left[-1].text.endswith(".")
    return _COMPOUND.match(word.text) is not None


def _parts(left: Sequence[Word], right: Sequence[Word], people: Spans) -> bool:
    """Whether "and" stands between two names: the Ministry of Tides and Ministry of Rivers, but
    the Tides and Rivers Board.
    """
    if not left or not right or right[0].text in ("the", "The") or left[-1].text in _ENDS:
        return True
    if _has_body(left):
        if right[0].text == "Justice":
            return False
        others = (word.text in BODIES and word.text not in _WEAK for word in right)
        return _is_other(right[0].text) or any(others)
    if people.touch(left[-1].start, left[-1].end) or _is_other(left[-1].text):
        return True
    if right[0].text in BODIES and len(right) > 1 and right[1].text in _OPENING:
        return True
    firm = len(left) > 1 and right[0].text not in _PARTNERS
    return firm and any(word.text in COMPANY_ENDS for word in right)


def _is_other(word: str) -> bool:
    """Whether a word is a name by itself: an abbreviation, a country, the Senate, an office."""
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
    is_whole = next_[0].text in BODIES and next_[-1].text not in _OPENING
    return (len(next_) > 1 and not is_whole) or code_of(owner) is not None


def _ends_office(left: Sequence[Word]) -> bool:
    """Whether words end with the "of" of an office: Director of …; but the Council of …"""
    if len(left) < 2 or left[-1].text not in _OPENING or _has_body(left):
        return False
    return is_office(left[-2].text)


def plain(piece: Piece) -> tuple[Word, ...]:
    """The words of a piece that say that they name a body; none where none does."""
    texts = piece.texts
    if "in" in texts:  # of the abbreviation, which did not fit
        texts = texts[: texts.index("in")]
    opening = next((i for i in range(len(texts) - 2) if _opens(texts, i, piece)), None)
    if opening is not None:
        end = _before_office(texts, opening) if piece.is_before_person else len(texts)
        return piece.words[_begin(texts, opening) : end]
    last = max((i for i, text in enumerate(texts) if text in _ENDS), default=-1)
    behind = texts[last + 1 :]
    if len(behind) == 1 and texts[last] in _SITED and country_of_town(behind[0]):
        return piece.words[_begin(texts, last) : last + 2]
    ends = not behind or _trails(behind)
    begin = _begin(texts, last) if last > 0 and ends else last
    return piece.words[begin : last + 1] if begin < last else ()


def with_list(text: str, name: tuple[Word, ...]) -> tuple[Word, ...]:
    """A name with the other fields that commas join to its own: the Ministry of Tides, Rivers and
    Lakes; the Tides, Rivers and Lakes Committee.
    """
    texts = [word.text for word in name]
    if _FIELDED.isdisjoint(texts):
        return name
    if texts[-1] in _FIELDED:
        has_and = not _ANDS.isdisjoint(texts)
        before = _LIST_BEFORE.search(text, max(0, name[0].start - 80), name[0].start)
        if not has_and or not before or not _are_fields(before[1]):
            return name
        return (Word(before[1], before.start(1), before.end(1)), *name)
    behind = _LIST_BEHIND.match(text, name[-1].end)
    if not behind or not _are_fields(behind[0]):
        return name
    return (*name, Word(behind[0], behind.start(), behind.end()))


def _are_fields(listed: str) -> bool:
    words = re.findall(r"[\w.]+", listed)
    return not any(_is_other(word) or word in GIVEN_NAMES or word in BODIES for word in words)


def _opens(texts: Sequence[str], at: int, piece: Piece) -> bool:
    """Whether a body's word goes on with what it is for: Ministry of Tides. But in "the report of
    the Agency on Norway" it does not, nor in "envoy of the Union for Tides".
    """
    if texts[at + 1] not in _OPENING:
        return False
    if texts[at] == "House":
        return texts[at + 2] in _HOUSES
    if texts[at] not in BODIES:
        return False
    link = texts[at + 1].lower()
    if link == "for" and piece.is_of_office and _begin(texts, at) < at:
        return False
    return link != "on" or (texts[at] in _ON and code_of(texts[at + 2]) is None)


def _begin(texts: Sequence[str], at: int) -> int:
    """Where the name begins that ends or opens with a body's word: links end it, but for "and"."""
    begin = at
    while begin:
        before = texts[begin - 1]
        joins = before in _JOINTS and begin > 1 and texts[begin - 2] not in LINKS
        if joins and (begin < at or texts[at] in _PARTNERS):
            begin -= 2
        elif before in LINKS:
            break
        else:
            begin -= 1
    return begin


def _before_office(texts: Sequence[str], opening: int) -> int:
    """Where a name ends before the office of a person who is named next: the Department of Tides
    Deputy Director X Y.
    """
    end = len(texts)
    while end > opening + 3 and is_office(texts[end - 1]):
        end -= 1
        while end > opening + 3 and bare(texts[end - 1]) in _RANKS:
            end -= 1
    return end


def _trails(texts: Sequence[str]) -> bool:
    """Whether what follows a body's name is somebody's office there, what it has decided, or
    something that it has to do with: a report of the Agency on Norway.
    """
    return texts[0] in _GIVES | _OPENING or any(map(is_office, texts))


def core_of(words: Sequence[Word], lands: Container[tuple[int, int]]) -> Word:
    """A name without whose the body is, before it or behind "of": the U.S. Supreme Court, the
    Central Bank of Iran.
    """
    begin, end = 0, len(words)
    while end - begin > 2 and (_is_land(words[begin], lands) or words[begin].text in _CHAMBERS):
        begin += 1
    of = max((i for i in range(begin, end) if words[i].text == "of"), default=0)
    behind = of + 2 if of and words[of + 1].text == "the" else of + 1
    if of > begin + 1 and (words[behind].start, words[-1].end) in lands:
        end = of
    return Word("", words[begin].start, words[end - 1].end)


def _is_land(word: Word, lands: Container[tuple[int, int]]) -> bool:
    return (word.start, word.end) in lands


def is_nobody(name: str, people: Spans, start: int) -> bool:
    """Whether what looks like a body is a shore, a room, or somebody's government."""
    if name.endswith(" Administration") and people.touch(start, start + len(name)):
        return True
    return _NOBODY.fullmatch(name) is not None


def is_thing(words: Sequence[Word]) -> bool:
    """Whether what has an abbreviation is a treaty, a plan, an office or the like."""
    texts = [word.text for word in words]
    if not BODIES.isdisjoint(texts):
        return False
    if words[0].text in _OF_STATES:
        return False
    link = next((i for i, text in enumerate(texts) if i and text.lower() in LINKS), len(texts))
    heads = {texts[link - 1], texts[-1]}
    return any(head.removesuffix("s") in NO_BODIES or is_office(head) for head in heads)
