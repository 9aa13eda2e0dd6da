"""Organizations whom nobody has written down yet: those that come with their abbreviation
and those whose name says what they are (Ministry of …, … Council).
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from builder.means.matching import Matcher
from builder.naming.bodies import (
    is_everywhere,
    is_nobody,
    is_thing,
    plain,
    with_list,
    without_chamber,
    without_country,
)
from builder.naming.pieces import LINKS, Piece, pieces
from builder.naming.runs import Word
from builder.naming.same_bodies import Seen, of_one
from builder.naming.spans import Spans
from builder.naming.values import Mention
from builder.naming.words import BODIES, COMPANY_ENDS, UPPER

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_PART = rf"[{UPPER}](?:[\w&]|\.(?=\w))*(?:['’´-]\w+)*['’´]?"
_WORD = rf"(?!{_DAY})(?:(?:[{UPPER}]\.)+(?:-\w+)?|St\.|(?:[ae]l-)?{_PART})"
_BLANK = "[ \u00a0]"
_LINK = rf"(?:of|for|and|on(?! [A-Z]\w+\.? \d)|in(?= {_WORD}(?: {_WORD})? \()|the|&|de|du|la)"
_NAME = re.compile(
    rf"(?=[{UPPER}ae])(?<![\w.-]){_WORD}(?:{_BLANK}(?:{_LINK}{_BLANK}){{0,2}}{_WORD}){{1,15}}"
)
_TOKEN = re.compile(r"\S+")
_LETTERS = rf"[{UPPER}][{UPPER}\d&.-]{{1,8}}"
_SHORT = re.compile(
    rf"{_BLANK}\([\"“‘']?(?:the )?({_LETTERS}|[{UPPER}][a-z]{{2,7}})[\"”’']?"
    rf"(?:[,;:/] [^()\n]{{1,40}})?\)"
    rf"|,? or (?:the )?({_LETTERS})(?=[,.;)])"
)
_SHORT_BEFORE = re.compile(rf"(?<![\w-])({_LETTERS}) \((?:the )?$")
_ABBREVIATION = re.compile(rf"(?<!\w)[{UPPER}][{UPPER}\d&-]+")
_CAPITALS = re.compile(rf"[{UPPER}]{{2,8}}")
_WORDS = (*sorted(BODIES | COMPANY_ENDS), "House of")
_FIRST = "".join(sorted({word[0] for word in _WORDS}))  # to look at few places
_TELLING = re.compile(rf"(?=[{_FIRST}])\b(?:{'|'.join(_WORDS)})\b")
_BRACKET = re.compile(rf"{_BLANK}\([\"“‘']?(?:the )?[{UPPER}]")
_OWNED = re.compile(rf"['’]s?{_BLANK}$")
_MEETING = re.compile(r"\b(?:Assembly|Congress|Forum)\b")
_ORDINAL = r"(?:fir|1)st|(?:seco|2)nd|(?:thi|3)rd|(?:four|fif|six|seven|eigh|nin|ten|\d+)th"
_COUNTED = re.compile(rf"\b(?:[Aa]n?|[Aa]nother|{_ORDINAL}) $")  # … Congress, which is a meeting
_LONGEST = 150  # code points; a longer "name" is none
_LONGEST_HEADLINE = 200
_REACH = 20
_LONG_WORD = re.compile(r"(?<![\w'’-])[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Body:
    """An unknown organization in a text, with its places, also under its abbreviation."""

    name: str
    mentions: tuple[Mention, ...]


def organizations(
    text: str, countries: Mapping[tuple[int, int], str], people: Iterable[tuple[int, int]] = ()
) -> tuple[Body, ...]:
    """The organizations that a text names in full, in order of first mention.

    `countries` and `people` are the spans of their names, with whom a country's names: the United
    Arab Emirates (UAE) are none, and where a person's name begins a body's ends.
    """
    seen, names = [], {}
    persons = frozenset(people)
    human, owners = Spans(persons), {end: start for start, end in countries}
    for words, short in _names(text, human, Spans(countries)):
        start, end = words[0].start, words[-1].end
        name = _told(text, words)
        is_other = (start, end) in persons or (start, end) in countries
        is_event = _MEETING.search(name) and _COUNTED.search(text, max(0, start - _REACH), start)
        if len(name) > _LONGEST or is_other or is_event or is_nobody(name, human, start):
            continue
        own, country = without_country(words, countries)
        owner = _owner(text, start, owners)
        whose = country or (countries[owner] if owner else "")
        core = without_chamber(own)
        full = name if country else _with_owner(text, name, owner)
        seen.append(Seen(full, _told(text, own), _told(text, core), whose, Mention(start, end)))
        names[name] = seen[-1]
        if short:
            names[short] = seen[-1]
    bodies = of_one((*seen, *_again(text, names, seen)))
    found = (Body(name, tuple(where)) for name, where in bodies.items())
    return tuple(sorted(found, key=lambda body: body.mentions[0]))


def _told(text: str, words: Sequence[Word]) -> str:
    """Words as the text has them, on one line."""
    return " ".join(text[words[0].start : words[-1].end].split())


def _owner(text: str, start: int, owners: Mapping[int, int]) -> tuple[int, int] | None:
    """The country before the possessive's ending, whose the body at a place is; `owners` has the
    places of countries, by their ends.
    """
    ending = _OWNED.search(text, max(0, start - 3), start)
    if not ending or ending.start() not in owners:
        return None
    return owners[ending.start()], ending.start()


def _with_owner(text: str, name: str, owner: tuple[int, int] | None) -> str:
    """A name with whose it is, where every country has one: Norway's Foreign Ministry."""
    if owner is None or not is_everywhere(name):
        return name
    start, end = owner
    return f"{text[start:end]}'s {name}"


def _names(text: str, people: Spans, lands: Spans) -> Iterator[tuple[tuple[Word, ...], str]]:
    """The words of each organization named in full, with its abbreviation."""
    counted = cache(lambda: Counter(_ABBREVIATION.findall(text)))
    end = 0
    for run in _in_capitals(text):
        short = _short(text, *run.span())
        if not short and not _TELLING.search(run[0]):
            continue
        begin = max(run.start(), end)  # behind a name that goes on over commas
        words = [Word(m[0], m.start(), m.end()) for m in _TOKEN.finditer(text, begin, run.end())]
        whole = _exactly(words, short)
        if whole and not is_thing(whole):
            yield whole, short
            del words[-len(whole) :]
        for piece in pieces(words, people, lands):
            name, short = _named(text, piece, end, counted)
            if name:
                yield name, short
                end = name[-1].end


def _short(text: str, start: int, end: int) -> str:
    """The abbreviation that stands beside a name, in brackets or after "or"; or before it, which is
    in brackets then: TU (Tides Union).
    """
    behind = _SHORT.match(text, end)
    if behind:
        return behind[1] or behind[2]
    before = _SHORT_BEFORE.search(text, max(0, start - _REACH), start)
    return before[1] if before and text.startswith(")", end) else ""


def _named(
    text: str, piece: Piece, since: int, counted: Callable[[], Counter[str]]
) -> tuple[tuple[Word, ...], str]:
    """The words of a piece that name a body, with its abbreviation if that is one of it.

    The abbreviation fits the name, or, where the name says what it is, is taken up again: the
    Kurdistan Workers' Party (PKK) has that of its own language.
    """
    start, end = piece.words[0].start, piece.words[-1].end
    short = _short(text, start, end)
    whole = _abbreviated(piece.words, short) if short else ()
    if whole and not is_thing(whole):
        return whole, short
    name = with_list(text, plain(piece), since)
    if not name or name[-1].end < end:
        return name, ""
    short = _short(text, start, name[-1].end)
    foreign = not whole and _CAPITALS.fullmatch(short) and counted()[short] > 1
    return name, short if foreign else ""


def _abbreviated(words: tuple[Word, ...], short: str) -> tuple[Word, ...]:
    """The words for which an abbreviation stands; none where it does not fit.

    Best are those at the end of which it has all initials; else its letters stand in order among
    theirs, which is too little for one written like a word: (Sars).
    """
    initials = iter(_initials(words)[0])
    fits = len(words) > 1 and all(letter in initials for letter in _letters(short))
    return _exactly(words, short) or (words if fits and not short[1:].islower() else ())


def _exactly(words: Sequence[Word], short: str) -> tuple[Word, ...]:
    """The words at the end of some whose initials are an abbreviation: that of no other word."""
    letters = _letters(short)
    for begin in range(len(words) - 2 if short else -1, -1, -1):
        before = [word.text for word in words[max(0, begin - 2) : begin]]
        led = before[-1:] and before[-1] in LINKS and before != ["of", "the"]
        if not led and words[begin].text not in LINKS and letters in _initials(words[begin:]):
            return tuple(words[begin:])
    return ()


def _letters(short: str) -> str:
    return re.sub(r"\W", "", short).upper()


def _initials(words: Sequence[Word]) -> tuple[str, str]:
    """The initials of all words, and without those of its small ones."""
    every = "".join(part[0] for word in words for part in re.findall(r"\w+", word.text))
    return every.upper(), "".join(letter for letter in every if letter.isupper())


def _in_capitals(text: str) -> Iterator[re.Match[str]]:
    """The runs of capitals, of two words or more, on the lines where an organization may stand; a
    headline's capitals say nothing.
    """
    begin = 0
    for line in text.split("\n"):
        end = begin + len(line)
        tells = _TELLING.search(line) or ("(" in line and _BRACKET.search(line))
        if tells and not _is_headline(line):
            yield from _NAME.finditer(text, begin, end)
        begin = end + 1


def _is_headline(line: str) -> bool:
    """Whether nearly all longer words of a line are in capitals: Tides Council Meets Again."""
    if len(line) > _LONGEST_HEADLINE or line.rstrip(" \"”’'").endswith("."):
        return False
    words = _LONG_WORD.findall(line)
    return len(words) > 4 and sum(word[0].isupper() for word in words) > 0.8 * len(words)


def _again(text: str, names: Mapping[str, Seen], seen: Iterable[Seen]) -> Iterator[Seen]:
    """Where bodies stand again, under their abbreviations or in headlines."""
    taken = Spans(one.mention for one in seen)
    for match in Matcher(names.items()).find(text) if names else ():
        if not taken.touch(match.start, match.end):
            yield match.value._replace(mention=Mention(match.start, match.end))
