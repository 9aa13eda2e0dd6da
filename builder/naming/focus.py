"""What a text is about, and what it only names.

A story is about the country where it was written, those of its title, those that its lead tells in
a row (a treaty's members, a cargo's buyers), and those that it names early and often. The rule and
its constants were chosen on the training half of Reuters-21578, whose indexers noted what each of
12,301 stories is about, and checked on seven pieces of world news read by hand. F1 in steps, on
that half and on the first 4,000 stories of the test half:

==========================================================  =====  ====
named in the first 300 code points, or thrice               56.5   55.4
… or in the dateline's country                              91.3   91.8
the title and the dateline, or thrice                       92.4   92.9
states that are gone do not make their heir a subject       93.7   93.8
nor does money ("U.S. dollars"); thrice only where early    94.0   94.1
a lead that tells five countries in a row is about each     94.3   94.1
==========================================================  =====  ====

A group of countries is best counted when at least 47 of 100 in it are right (half of F1), and so
each constant stands where the next value falls below. What was tried and does not pay: towns and
institutions of a country (right in 5 to 25 of 100 where the country is not named), one mention in
the lead (25 to 35), peoples and companies told from countries. A regression on 30 such signs is no
better: the rest is where indexers differ.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from builder.naming.values import Mention

HEADLINE = 200  # code points that stand for the title of a text without one
LEAD = 400  # code points: the first paragraph or two
ROW = 5  # countries in a lead that are told in a row
EARLY, TIMES = 600, 3  # a country named so often, and first in so many code points …
OFTEN = 5  # … or so often wherever
SHARE = 0.15  # … and this share of the times of the country named most
GONE = 1 / 3  # of a country's mentions: so many by a state that is gone speak of that state


@dataclass(frozen=True, slots=True)
class Place:
    """Where a country is named, whether that tells of the country itself (and not of its money or
    of where the story was written), and whether by a state that is gone.
    """

    mention: Mention
    counts: bool = True
    gone: bool = False


def subjects(
    places: Mapping[str, Sequence[Place]], body: int, written_in: Collection[str]
) -> frozenset[str]:
    """The codes of the countries that a text is about, of those that it names at these places.

    `body` is where the title ends, 0 without one; `written_in` are the countries of the dateline.
    A country of which a text speaks as a state that is gone, first or often, is no subject: that
    state is.
    """
    own = {code: all_ for code, all_ in places.items() if not _is_gone(all_)}
    starts = {
        code: sorted(one.mention.start - body for one in all_ if one.counts and not one.gone)
        for code, all_ in own.items()
    }
    most = max((len(where) for where in starts.values()), default=0)
    in_lead = {code for code, where in starts.items() if where and where[0] < LEAD}
    row = in_lead if len(in_lead) >= ROW else set()
    headline = 0 if body else HEADLINE
    often = {code for code, where in starts.items() if _is_often(where, SHARE * most)}
    titled = {code for code, where in starts.items() if where and where[0] < headline}
    return frozenset(titled | row | often | (own.keys() & set(written_in)))


def _is_gone(places: Sequence[Place]) -> bool:
    first = min(places, key=lambda place: place.mention.start)
    return first.gone or sum(place.gone for place in places) >= GONE * len(places)


def _is_often(starts: list[int], least: float) -> bool:
    times = len(starts)
    early = times >= TIMES and starts[0] < EARLY
    return (early or times >= OFTEN) and times >= least
