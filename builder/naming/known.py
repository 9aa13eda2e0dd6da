"""Names of the registry where they stand in a text: a family name alone may be another's there."""

import re
from collections.abc import Iterator
from dataclasses import replace

from builder.means.given_names import GIVEN_NAMES
from builder.means.matching import Match, Matcher, fold
from builder.naming.same_names import given_agree
from builder.naming.values import ActorKind, Known
from builder.naming.words import BREAKS, COMMON_WORDS, PLACE_CUES

_REACH = 50  # code points of given names before a family name, and a word
_GIVEN = re.compile(r"(?:(?<![\w'’-])[a-z]+ )?(?:(?<![\w'’-])[A-Z][\w'’.-]* ){1,3}$")
_SMALL = re.compile("[a-z]")
_NO_NAMES = BREAKS | {"Will"}  # … Zarkov stay?


def known_in(text: str, actors: Matcher[Known]) -> Iterator[Match[Known]]:
    """The names of known actors in a text. A family name with given names before it is theirs with
    these, or another person's.
    """
    free = 0
    for match in actors.find(text):
        if _is_only_a_word(text, match):
            continue
        whole = _with_given(text, free, match) if _is_family(text, match) else match
        free = match.end
        if whole:
            yield whole


def _is_only_a_word(text: str, match: Match[Known]) -> bool:
    """Whether an abbreviation is only a word in capitals among others: A MAN WHO FELL."""
    short = text[match.start : match.end]
    if not short.isupper() or short.lower() not in COMMON_WORDS:
        return False
    line = text[max(0, match.start - _REACH) : match.end + _REACH].split("\n")
    around = next((one for one in line if short in one), short)
    return around != short and not _SMALL.search(around)


def _is_family(text: str, match: Match[Known]) -> bool:
    is_one = " " not in text[match.start : match.end]
    return is_one and match.value.kind is ActorKind.PERSON and text.endswith(" ", 0, match.start)


def _with_given(text: str, free: int, match: Match[Known]) -> Match[Known] | None:
    """A known name with the given ones before it; nothing where these are not its person's."""
    before = _GIVEN.search(text, max(free, match.start - _REACH), match.start)
    words = before[0].split() if before else []
    if not before or not _is_given(words):
        return match
    own = {fold(word) for name in (match.value.name, *match.value.aliases) for word in name.split()}
    for word in words:
        if any(given_agree(fold(word), mine) for mine in own):
            return replace(match, start=text.index(word, before.start()))
    return None


def _is_given(words: list[str]) -> bool:
    """Whether the last of some words is a given name here, and no month or town: In Florence …"""
    placed = len(words) > 1 and words[-2].lower() in PLACE_CUES
    return words[-1] in GIVEN_NAMES and words[-1] not in _NO_NAMES and not placed
