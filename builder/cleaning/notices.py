"""Pages that hold a notice instead of an article: of cookies, of a paywall, of an error …"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from builder.cleaning.values import HEADING, STANDFIRST, TEXT, TITLE, Lines
from builder.words.shapes import is_prose, weight

STEP = "notice"
LONGEST = 2_000
"""Characters of a page's text; the longest consent notices have about as many."""
LONGEST_TABLE, FOR_A_COOKIE = 20_000, 400
"""Characters of a table of cookies, and of it for each time that it says so: one of 16,201 says so
150 times."""
SEVERAL = 4
"""Sentences of a table of cookies that are sure, at least: an article on cookies has one or two."""
SHORT = 700
"""Characters of a page that its first line alone can tell; a news brief has more."""
ARTICLE = 500
"""Weight of the prose of what calls itself a front page, and is an article."""
LISTING = "a front page or a list"
SHARE = 0.5
"""Of the characters, in sentences that give it away. A teaser with an invitation to subscribe
below it has a tenth to a third."""
SENTENCE_END = re.compile(r"(?<=[.!?…。！？])\s+|(?<=[。！？])")
QUOTED = re.compile('["“„«][^"“”»]*["“”»]')
BODY = frozenset({TITLE, STANDFIRST, TEXT, HEADING})


class Strength(StrEnum):
    """What a pattern proves: alone, beside one that does, beside several that do, or as the first
    line of a short page.
    """

    SURE = "sure"
    ALSO = "also"
    TABLE = "table"
    HEAD = "head"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One row of the data file; each text that a sure one fits holds one of its `cues`."""

    pattern: str
    cues: tuple[str, ...]


Patterns = Mapping[Strength, tuple[Pattern, ...]]


@cache
def patterns() -> dict[str, Patterns]:
    """Return the patterns of each kind of notice by their strength."""
    text = files(__package__).joinpath("notices.tsv").read_text(encoding="utf-8")
    found: dict[str, dict[Strength, tuple[Pattern, ...]]] = {}
    for row in text.splitlines():
        if not row.startswith("#"):
            kind, strength, pattern, *cues = row.split("\t")
            one = Pattern(pattern, tuple("|".join(cues).split("|")))
            of_kind = found.setdefault(kind, {})
            of_kind[Strength(strength)] = (*of_kind.get(Strength(strength), ()), one)
    return dict(found)


@cache
def _any_of(*rows: Pattern) -> re.Pattern[str]:
    """Compile patterns when they are to be tried, which of most never happens."""
    return re.compile("|".join(row.pattern for row in rows))


def notice_of(texts: Sequence[str]) -> str:
    """Say what a page is whose text is no article, as in "a cookie notice"; "" if it may be one.

    `texts` are its lines, the headline first. By what they say and by their share: an article
    that mentions such things, quotes them or ends with them is one all the same.
    """
    length = sum(map(len, texts))
    if not length or (length > LONGEST and not _is_of_cookies(texts, length)):
        return ""
    lines = [QUOTED.sub('""', text.casefold()) for text in texts]
    whole = "\n".join(lines)
    shares = {kind: _share(these, lines, whole) for kind, these in patterns().items()}
    kind = max(shares, key=shares.__getitem__)
    if shares[kind] >= SHARE:
        return kind
    return _by_head(lines[0].strip()) if length <= SHORT else ""


def _is_of_cookies(texts: Sequence[str], length: int) -> bool:
    """Tell what may be a table of cookies from all other texts as long, which are no notices."""
    if length > LONGEST_TABLE:
        return False
    return FOR_A_COOKIE * sum(text.lower().count("cookie") for text in texts) >= length


def _share(these: Patterns, lines: Sequence[str], whole: str) -> float:
    """The share of the characters that give a kind of notice away; 0 if nothing does for sure."""
    cued = [row for row in these[Strength.SURE] if _has_one(whole, row.cues)]
    if not any(_any_of(row).search(line) for row in cued for line in lines):
        return 0.0
    sure = _any_of(*cued)
    sentences = [one for line in lines for one in SENTENCE_END.split(line)]
    is_table = sum(bool(sure.search(one)) for one in sentences) >= SEVERAL
    more = these.get(Strength.TABLE, ()) if is_table else ()
    telling = (sure, _any_of(*these[Strength.ALSO], *more))
    said = sum(len(one) for one in sentences if any(look.search(one) for look in telling))
    return said / sum(map(len, sentences))


def _has_one(text: str, cues: tuple[str, ...]) -> bool:
    return any([cue in text for cue in cues])  # noqa: C419 - a generator takes twice as long


def _by_head(line: str) -> str:
    heads = ((kind, found.get(Strength.HEAD)) for kind, found in patterns().items())
    return next((kind for kind, head in heads if head and _any_of(*head).fullmatch(line)), "")


def remove_notice(lines: Lines) -> Lines:
    """Take out the lines of a part whose text is a notice: nothing of it is an article."""
    body = [line for line in lines if line.role in BODY]
    kind = notice_of([line.text for line in body])
    if not kind:
        return lines
    return tuple(line.remove(STEP, kind) if line.role in BODY else line for line in lines)


def remove_listing(lines: Lines) -> Lines:
    """Take out the lines of the first part of what calls itself a front page or a list, where they
    are too few for an article: such pages have teasers, and some that call themselves so articles.
    """
    own = [line for line in lines if line.part == 1 and line.role in BODY]
    told = sum(weight(line.text) for line in own if is_prose(line.text))
    if told >= ARTICLE:
        return lines
    return tuple(
        line.remove(STEP, LISTING) if line.part == 1 and line.role in BODY else line
        for line in lines
    )
