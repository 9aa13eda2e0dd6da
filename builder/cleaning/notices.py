"""Pages that hold a notice instead of an article: of cookies, of a paywall, of an error …"""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from importlib.resources import files

from builder.cleaning.values import Lines, Role

STEP = "notice"
LONGEST = 2_000
"""Characters of a page's text; the longest consent notices have about as many."""
SHORT = 700
"""Characters of a page that its first line alone can tell; a news brief has more."""
SHARE = 0.5
"""Of the characters, in sentences that give it away. A teaser with an invitation to subscribe
below it has a tenth to a third."""
SENTENCE_END = re.compile(r"(?<=[.!?…。！？])\s+|(?<=[。！？])")
QUOTED = re.compile('["“„«][^"“”»]*["“”»]')
BODY = frozenset({Role.TITLE, Role.STANDFIRST, Role.TEXT, Role.HEADING})


class Strength(StrEnum):
    """What a pattern proves: alone, beside one that does, or as the first line of a short page."""

    SURE = "sure"
    ALSO = "also"
    HEAD = "head"


@cache
def patterns() -> dict[str, dict[Strength, re.Pattern[str]]]:
    """Return one expression for each kind of notice and strength."""
    text = files(__package__).joinpath("notices.tsv").read_text(encoding="utf-8")
    found: dict[str, dict[Strength, list[str]]] = {}
    for row in text.splitlines():
        if not row.startswith("#"):
            kind, strength, pattern = row.split("\t")
            found.setdefault(kind, {}).setdefault(Strength(strength), []).append(pattern)
    return {
        kind: {strength: re.compile("|".join(these)) for strength, these in by_strength.items()}
        for kind, by_strength in found.items()
    }


def notice_of(texts: Sequence[str]) -> str:
    """Say what a page is whose text is no article, as in "a cookie notice"; "" if it may be one.

    `texts` are its lines, the headline first. By what they say and by their share: an article
    that mentions such things, quotes them or ends with them is one all the same.
    """
    length = sum(map(len, texts))
    if not length or length > LONGEST:
        return ""
    lines = [QUOTED.sub('""', text.casefold()) for text in texts]
    shares = {kind: _share(these, lines) for kind, these in patterns().items()}
    kind = max(shares, key=shares.__getitem__)
    if shares[kind] >= SHARE:
        return kind
    return _by_head(lines[0].strip()) if length <= SHORT else ""


def _share(these: Mapping[Strength, re.Pattern[str]], lines: Sequence[str]) -> float:
    """The share of the characters that give a kind of notice away; 0 if nothing does for sure."""
    sure, also = these[Strength.SURE], these[Strength.ALSO]
    if not any(map(sure.search, lines)):
        return 0.0
    sentences = [one for line in lines for one in SENTENCE_END.split(line)]
    said = sum(len(one) for one in sentences if sure.search(one) or also.search(one))
    return said / sum(map(len, sentences))


def _by_head(line: str) -> str:
    heads = ((kind, found.get(Strength.HEAD)) for kind, found in patterns().items())
    return next((kind for kind, head in heads if head and head.fullmatch(line)), "")


def remove_notice(lines: Lines) -> Lines:
    """Take out the lines of a part whose text is a notice: nothing of it is an article."""
    body = [line for line in lines if line.role in BODY]
    kind = notice_of([line.text for line in body])
    if not kind:
        return lines
    return tuple(line.remove(STEP, kind) if line.role in BODY else line for line in lines)
