"""A text as it is searched for unknown people: stretches of capitals, and words that are alone."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.means.given_names import GIVEN_NAMES
from builder.naming.kinds import NAME, is_plain, kind_of
from builder.naming.runs import Word, runs
from builder.naming.stretches import Stretch, Taken, cut
from builder.naming.words import NUMBERS, PARTICLES

_SMALL_WORD = re.compile(r"(?<![\w-])[a-z]{3,}\b")
_BEGINS = re.compile(r"(?:^|\n|[.?!\"”)])\s*$")
_LONGEST = 5  # words of a full name


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as it is searched for unknown people.

    `stretches` may be full names. `singles` may be family names alone, `alone` counts them;
    `titled` of them stand behind an office ("Secretary Kerry"), with the place where it begins.
    `small` holds the words that the text has in small letters, `families` those that end a name
    which begins with a given one.
    """

    text: str
    stretches: tuple[Stretch, ...]
    singles: tuple[Word, ...]
    titled: tuple[Stretch, ...]
    alone: Counter[str]
    small: frozenset[str]
    families: frozenset[str]


def read(text: str, body: int, taken: Taken) -> Reading:
    """Find all stretches of a text. `taken` tells which spans are countries or known bodies.

    `body` is where the title ends: its capitals say nothing, but a family name may stand there.
    """
    headline: list[Word] = []
    singles: list[Word] = []
    stretches: list[Stretch] = []
    small = frozenset(_SMALL_WORD.findall(text, body))
    for run in _without_marks(text):
        if run[0].start < body:
            headline += run
        elif len(run) > 1:
            stretches += cut(run, text, taken, small)
        elif kind_of(run[0].text, taken(run[0].start, run[0].end), ()) is NAME:
            singles += run
    single = [s for s in stretches if len(s.words) == 1]
    alone = (*singles, *(s.words[0] for s in single))
    return Reading(
        text,
        stretches=tuple(s for s in stretches if _is_shaped(s)),
        singles=(*headline, *alone, *(s.words[-1] for s in stretches if _is_led(s))),
        titled=tuple(s for s in single if s.title >= 0),
        alone=Counter(word.text for word in alone),
        small=small,
        families=frozenset(s.words[-1].text for s in stretches if _is_in_full(s)),
    )


def _without_marks(text: str) -> Iterator[Sequence[Word]]:
    """The runs of a text, without the Q. and A. of its interview."""
    if "Q. " not in text:
        yield from runs(text)
        return
    for run in runs(text):
        mark, at = run[0].text, run[0].start
        if mark not in ("Q.", "A.") or not _BEGINS.search(text, max(0, at - 3), at):
            yield run
        elif len(run) > 1:
            yield run[1:]


def _is_in_full(s: Stretch) -> bool:
    return len(s.words) > 1 and s.words[0].text in GIVEN_NAMES


def _is_led(s: Stretch) -> bool:
    """Whether common words or particles stand before what may be a family name: "Later Ott", "De
    Ott".
    """
    return len(s.words) > 1 and all(
        is_plain(word.text) or word.text.lower() in PARTICLES for word in s.words[:-1]
    )


def _is_shaped(s: Stretch) -> bool:
    """Whether a stretch is long enough for a full name, and not too long for one."""
    letters = any(len(word.text.strip(".")) > 1 for word in s.words)
    last = s.words[-1].text
    ends = len(last.strip(".")) > 1 or last in NUMBERS  # King Harald V
    return 2 <= len(s.words) <= _LONGEST and letters and ends
