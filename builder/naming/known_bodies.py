"""Which organizations that a text gives away are known ones, and where these stand in it."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from builder.means.matching import Match
from builder.naming.organizations import Body
from builder.naming.spans import Spans
from builder.naming.values import ActorKind, Known, Mention
from builder.naming.words import BODIES

_START = attrgetter("start")


def told_apart(
    bodies: Iterable[Body], known: Sequence[Match[Known]], lands: Spans, text: str
) -> tuple[Mapping[Known, tuple[Mention, ...]], tuple[Body, ...]]:
    """The known organizations of a text with their places, and the bodies that are none of them.

    A known one stands also under an abbreviation that only this text has. Which name an
    abbreviation of the whole world is short for, the text decides: African Development Bank (ADB).
    `lands` are the places of countries.
    """
    places: dict[Known, list[Mention]] = {}
    for match in known:
        if match.value.kind is ActorKind.ORGANIZATION:
            places.setdefault(match.value, []).append(Mention(match.start, match.end))
    spans = Spans((match.start, match.end) for match in known)
    others = []
    for body in bodies:
        one = _known_as(body, known, lands, text)
        if one is None or (_is_another(body, one) and not _holds(body, spans, text)):
            others.append(body)
        elif one in places:
            places[one] += (m for m in body.mentions if not spans.touch(m.start, m.end))
    return _outside(others, places), tuple(others)


def _outside(
    bodies: Iterable[Body], places: Mapping[Known, Sequence[Mention]]
) -> Mapping[Known, tuple[Mention, ...]]:
    """Where known organizations stand; those that the world knows not within other bodies' names:
    the United Nations Tides Programme.
    """
    taken = Spans(mention for body in bodies for mention in body.mentions)
    free = {
        one: tuple(sorted(m for m in where if one.id or not taken.touch(*m)))
        for one, where in places.items()
    }
    return {one: where for one, where in free.items() if where}


def _known_as(body: Body, known: Sequence[Match[Known]], lands: Spans, text: str) -> Known | None:
    """Whom of those known a body is, under a longer name or a shorter one; None if nobody."""
    for mention in body.mentions:
        at = bisect_left(known, mention.end, key=_START) - 1
        while at >= 0 and known[at].end > mention.start:
            if _is_it(mention, known[at], lands, text):
                return known[at].value
            at -= 1
    return None


def _is_it(mention: Mention, match: Match[Known], lands: Spans, text: str) -> bool:
    """Whether a body's name that holds a known one is its, too.

    It is another's where the known one only says whose it is, the U.S. Senate Tides Committee or
    the Council of the Tides Union, or has no word of a body: the Egret Tides Council. One that the
    whole world knows has nothing but a country before it: the Iowa Tides Party is another.
    """
    before = text[mention.start : match.start].split()
    if before[-1:] == ["of"] or before[-2:] == ["of", "the"]:
        return False
    is_branch = before and before[0] != "The" and not lands.touch(mention.start, match.start)
    if is_branch and not match.value.id:
        return False
    own, rest = text[match.start : match.end].split(), text[match.end : mention.end].split()
    return not rest or (not BODIES.isdisjoint(own) and BODIES.isdisjoint(rest))


def _holds(body: Body, known: Spans, text: str) -> bool:
    """Whether a known name stands within a body's own, somewhere that it is whole."""
    whole = (m for m in body.mentions if text[m.start : m.end] == body.name)
    return any(known.touch(*mention) for mention in whole)


def _is_another(body: Body, known: Known) -> bool:
    """Whether a body has the abbreviation of one that the whole world knows: it has its initials,
    and begins otherwise. Whom the registry means by one is what its editors say.
    """
    names = (known.name, *known.aliases)
    letters = "".join(word[0] for word in body.name.split() if word[0].isupper())
    begins = body.name.split()[0] in {name.split()[0] for name in names}
    return not known.id and letters in names and not begins
