"""What the name of an organization looks like: which words of a piece say what it is.

Where a body's word ends the name, it stands behind others (the Northern Oceans Council); where one
opens it, it goes on with what it is for (the Ministry of Tides, Rivers and Lakes).
"""

import re
from collections.abc import Container, Mapping, Sequence

from builder.means.countries import code_of
from builder.means.given_names import GIVEN_NAMES
from builder.naming.kinds import bare, is_office
from builder.naming.pieces import ANDS, ENDS, HOUSES, LINKS, OPENING, PARTNERS, Piece, is_other
from builder.naming.runs import Word
from builder.naming.spans import Spans
from builder.naming.towns import country_of_town
from builder.naming.words import BODIES, COMPANY_ENDS, NO_BODIES, TITLES, UPPER

_JOINTS = ANDS | {"&"}
_CHAMBERS = frozenset(
    ("EU", "European", "House", "Nations", "Senate", "U.N.", "UN", "Union", "United")
)
_RANKS = {"acting", "assistant", "associate", "chief", "deputy", "executive", "first", "former"}
_RANKS |= {"general", "high", "senior", "special", "under", "vice"}  # before an office
_STANDING = frozenset(("acting", "assistant", "associate", "deputy", "former", "senior", "vice"))
_MEMBERS = frozenset(("Democrats", "Republicans"))
_BEFORE_GIVEN = frozenset(("Imam", "King", "Saint", "San", "Santa", "Sir"))
_OF_STATES = frozenset(("U.N.", "U.S.", "UN", "US", "United", "World"))  # World Tides Programme
_ON = {"Board", "Center", "Centre", "Coalition", "Commission", "Committee", "Council", "Forum"}
_ON |= {"Group", "Institute"}
_FIELDED = frozenset(("Bureau", "Chamber", "Committee", "Department", "Ministry", "Organization"))
_FIELD = rf"[{UPPER}][a-z]+\b(?: [{UPPER}][a-z]+\b)?"
_LIST_BEHIND = re.compile(rf"(?:, {_FIELD}){{1,4}},? and {_FIELD}(?! [{UPPER}])")
_WHOSE = rf"(?:The )?((?:(?:{'|'.join(sorted(map(re.escape, _CHAMBERS)))}) )*"  # Senate Tides, …
_LIST_BEFORE = re.compile(rf"(?<!\w){_WHOSE}((?:{_FIELD}, ){{1,4}}))$")
_LIST_AND_BEFORE = re.compile(rf"(?<!\w){_WHOSE}((?:{_FIELD}, ){{2,4}}))and $")
_LONGEST_COUNTRY = 3  # words of one before a name: South Korean
_SITED = frozenset(("College", "University"))  # Harbour College Oslo
_EVERYWHERE = frozenset(("Army", "Congress", "Court", "Department", "Ministry", "Navy"))
_EVERYWHERE |= {"Parliament", "Senate"}
_OF_ANY_STATE = frozenset(("Assembly", "Bank", "Central", "Council", "Federal", "Force", "Forces"))
_OF_ANY_STATE |= {"Air", "Guard", "National", "Security", "State", "Supreme"}
_GIVES = frozenset(("Resolution", "Resolutions"))
_NOBODY = re.compile(
    r"(?:West|East|North|South|Left|Right) Bank|(?:Oval|Box) Office|\w+ Administration"
    r"|(?:.* )?(?:Armed|Ground|Security|Special) Forces?|(?:Air|Task) Force|Working Group"
    r"|Board of (?:Directors|Governors|Trustees)|(?:Republican|Democratic|GOP) (?:Congress|Senate)"
    r"|Electoral College|Editorial Board|(?:Labor|Labour|Work) Force"
    r"|.*(?:Recovery|Relief|Resiliency|Trust) Fund"
)


def plain(piece: Piece) -> tuple[Word, ...]:
    """The words of a piece that say that they name a body; none where none does."""
    texts = piece.texts
    if "in" in texts:  # of the abbreviation, which did not fit
        texts = texts[: texts.index("in")]
    opening = next((i for i in range(len(texts) - 2) if _opens(texts, i, piece)), None)
    if opening is not None:
        end = _end(texts, opening, piece)
        return piece.words[_begin(texts, opening) : end] if end > opening + 1 else ()
    last = max((i for i, text in enumerate(texts) if text in ENDS), default=-1)
    behind = texts[last + 1 :]
    if len(behind) == 1 and texts[last] in _SITED and country_of_town(behind[0]):
        return piece.words[_begin(texts, last) : last + 2]
    ends = not behind or _trails(behind)
    begin = _begin(texts, last) if last > 0 and ends else last
    while behind and begin < last and bare(texts[begin]) in _STANDING:
        begin += 1
    return piece.words[begin : last + 1] if begin < last else ()


def with_list(text: str, name: tuple[Word, ...], since: int) -> tuple[Word, ...]:
    """A name with the other fields that commas join to its own: the Ministry of Tides, Rivers and
    Lakes; the Tides, Rivers and Lakes Committee. They stand behind `since`, where the name before
    it ends.
    """
    texts = [word.text for word in name]
    if _FIELDED.isdisjoint(texts):
        return name
    if texts[-1] in _FIELDED:
        begin = max(since, name[0].start - 80)
        listed = _LIST_BEFORE if not ANDS.isdisjoint(texts) else _LIST_AND_BEFORE
        before = listed.search(text, begin, name[0].start)
        if not before or not _are_fields(before[2]):
            return name
        return (Word(before[1], before.start(1), before.end(1)), *name)
    behind = _LIST_BEHIND.match(text, name[-1].end)
    if not behind or not _are_fields(behind[0]):
        return name
    return (*name, Word(behind[0], behind.start(), behind.end()))


def _are_fields(listed: str) -> bool:
    words = re.findall(r"[\w.]+", listed)
    return not any(is_other(word) or word in GIVEN_NAMES or word in BODIES for word in words)


def _opens(texts: Sequence[str], at: int, piece: Piece) -> bool:
    """Whether a body's word goes on with what it is for: Ministry of Tides. But in "the report of
    the Agency on Norway" it does not, nor in "envoy of the Union for Tides".
    """
    if texts[at + 1] not in OPENING:
        return False
    if texts[at] == "House":
        return texts[at + 2] in HOUSES
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
        if joins and (begin < at or texts[at] in PARTNERS):
            begin -= 2
        elif before in LINKS and not (before == "of" and _is_branch(texts, begin, at)):
            break
        else:
            begin -= 1
    return begin


def _is_branch(texts: Sequence[str], begin: int, at: int) -> bool:
    """Whether a firm's name ends with its country: Orkla Motors of Canada Ltd."""
    is_land = begin == at - 1 and code_of(texts[begin]) is not None
    return is_land and begin > 2 and texts[at] in COMPANY_ENDS


def _end(texts: Sequence[str], opening: int, piece: Piece) -> int:
    """Where a name ends that opens with a body's word: before whoever is named next, with an office
    or without. The Office of Former President X Y has no name of its own.
    """
    first = opening + 3 if texts[opening + 2] == "the" else opening + 2
    end = next((i for i in range(first + 1, len(texts) - 1) if _begins_person(texts, i)), None)
    if end is None and not piece.is_before_person:
        return len(texts) - (texts[-1] in _MEMBERS)
    end = end or len(texts)
    while end > first and (_is_title(texts[end - 1]) or bare(texts[end - 1]) in _RANKS):
        if end == first + 1 and bare(texts[end - 1]) not in _STANDING:
            break
        end -= 1
    while end > first and texts[end - 1] in LINKS:
        end -= 1
    return end if end > first else opening + 1


def _begins_person(texts: Sequence[str], at: int) -> bool:
    """Whether a given name and others end some words: the Bureau of Tides Ada Lund."""
    before = texts[at - 1]
    if texts[at] not in GIVEN_NAMES or before.endswith(".") or before in GIVEN_NAMES:
        return False
    goes_on = LINKS.isdisjoint(texts[at:]) and ENDS.isdisjoint(texts[at:])
    return goes_on and before not in LINKS and before not in _BEFORE_GIVEN


def _trails(texts: Sequence[str]) -> bool:
    """Whether what follows a body's name is somebody's office there, what it has decided, or
    something that it has to do with: a report of the Agency on Norway.
    """
    return texts[0] in _GIVES | OPENING or any(map(_is_title, texts))


def _is_title(word: str) -> bool:
    """Whether a word stands before a person's name: an office, or a rank that is shortened."""
    return is_office(word) or bare(word) in TITLES


def without_country(
    words: Sequence[Word], countries: Mapping[tuple[int, int], str]
) -> tuple[Sequence[Word], str]:
    """A name without the country whose the body is, and that country: the U.S. Supreme Court, the
    Central Bank of Iran.
    """
    before = _country_before(words, countries)
    country = ""
    while before:
        country = countries[words[0].start, words[before - 1].end]
        words = words[before:]
        before = _country_before(words, countries)
    for of in range(2, len(words) - 1):
        if words[of].text == "of":
            first = of + 2 if words[of + 1].text == "the" and of + 2 < len(words) else of + 1
            behind = countries.get((words[first].start, words[-1].end))
            if behind:
                return words[:of], country or behind
    return words, country


def _country_before(words: Sequence[Word], countries: Container[tuple[int, int]]) -> int:
    """How many words name a country at the beginning of a name, before two or more others."""
    ends = range(1, min(_LONGEST_COUNTRY, len(words) - 2) + 1)
    return next((n for n in ends if (words[0].start, words[n - 1].end) in countries), 0)


def without_chamber(words: Sequence[Word]) -> Sequence[Word]:
    """A name without the parliament or union whose the body is: the House Judiciary Committee."""
    while len(words) > 2 and words[0].text in _CHAMBERS:
        words = words[1:]
    return words


def is_everywhere(name: str) -> bool:
    """Whether every country has a body of that name, and it tells one only with whose it is:
    Foreign Ministry, Supreme Court.
    """
    words = name.split()
    head = words[0] if "of" in words[1:2] else words[-1]
    return head in _EVERYWHERE or _OF_ANY_STATE.issuperset(words)


def is_nobody(name: str, people: Spans, start: int) -> bool:
    """Whether what looks like a body is a shore, a room, or somebody's government."""
    if name.endswith(" Administration") and people.touch(start, start + len(name)):
        return True
    return _NOBODY.fullmatch(name) is not None


def is_thing(words: Sequence[Word]) -> bool:
    """Whether what has an abbreviation is a treaty, a plan, an office or the like."""
    texts = [word.text for word in words]
    if not BODIES.isdisjoint(texts):
        return _is_office_of(texts)
    if words[0].text in _OF_STATES:
        return False
    link = next((i for i, text in enumerate(texts) if i and text.lower() in LINKS), len(texts))
    heads = {texts[link - 1], texts[-1]}
    return any(head.removesuffix("s") in NO_BODIES or is_office(head.lower()) for head in heads)


def _is_office_of(texts: Sequence[str]) -> bool:
    """Whether somebody's office opens a name: the Chief of the Tides Navy."""
    of = texts.index("of") if "of" in texts else 0
    return of > 0 and is_office(texts[of - 1]) and BODIES.isdisjoint(texts[:of])
