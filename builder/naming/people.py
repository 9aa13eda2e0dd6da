"""People whom nobody has written down yet, by the evidence of the text itself.

A stretch of two to five words in capitals is a candidate; one for which the signs weigh ENOUGH is a
person. A family name behind a title is somebody, too.
"""

import re
from collections.abc import Container, Iterable, Sequence

from builder.means.matching import fold
from builder.naming.around import is_of_thing
from builder.naming.credits import credited
from builder.naming.houses import firms, papers
from builder.naming.kinds import bare, is_office
from builder.naming.reading import Reading
from builder.naming.signs import acts, weight
from builder.naming.spans import Spans
from builder.naming.stretches import Stretch
from builder.naming.values import Mention
from builder.naming.within import is_common
from builder.naming.words import GENERATIONS, NAME_TITLES, OFFICE_PARTS, TITLES

# Of the stretches of three annotated sets of news (Wikinews, web news, war reports) that weigh two,
# three of four are people; of those that weigh one, less than half.
ENOUGH = 2
_FIRM = 4  # points against whoever has the name of a firm of the text
_JOINT = re.compile(r"(?: \((?:R|L|C|left|right|cent(?:er|re)|\d\d)\))?(?:,? and |, |; | & | or )")
_LONGEST_JOINT = 14


class Votes:
    """What a second opinion holds of the names of a text: for a person, against, or nothing."""

    def __init__(self, seen: Iterable[tuple[int, int, bool]]) -> None:
        names = tuple(seen)
        self._people = Spans((start, end) for start, end, is_person in names if is_person)
        self._others = Spans((start, end) for start, end, is_person in names if not is_person)

    def on(self, s: Stretch) -> int:
        """A little: of spaCy's small model two points for or against made most figures worse."""
        if self._people.touch(s.start, s.end):
            return 1
        return -1 if self._others.touch(s.start, s.end) else 0


NO_VOTES = Votes(())


def candidates(reading: Reading, votes: Votes = NO_VOTES) -> list[tuple[Stretch, int]]:
    """Each stretch that could be a full name, with the weight of the best of its spelling.

    Whom a credit names anywhere is nobody, nor is a paper; a firm's name must tell of a founder.
    """
    never = credited(reading) | papers(reading)
    of_firms = firms(reading.text)
    stretches = [s for s in reading.stretches if s.name not in never]
    alone = [
        weight(s, reading) + votes.on(s) - _FIRM * (f" {s.name} " in of_firms) for s in stretches
    ]
    best: dict[str, int] = {}
    for number, s in enumerate(stretches):
        points = alone[number] + _listed(number, alone, stretches, reading.text)
        best[s.name] = max(points, best.get(s.name, points))
    return [(s, best[s.name]) for s in stretches]


def _listed(number: int, weights: Sequence[int], every: Sequence[Stretch], text: str) -> int:
    """Somebody who is surely a person stands beside, in a list: X Y, Z W and V U; or people do on
    both sides.
    """
    beside = [
        weights[other]
        for one, other in ((number - 1, number - 1), (number, number + 1))
        if 0 <= other < len(every) and _joined(every[one], every[one + 1], text)
    ]
    sure = max(beside, default=0) > ENOUGH or (len(beside) > 1 and min(beside) >= ENOUGH)
    return 2 if sure else 0


def _joined(one: Stretch, other: Stretch, text: str) -> bool:
    return (
        other.start - one.end <= _LONGEST_JOINT
        and _JOINT.fullmatch(text, one.end, other.start) is not None
    )


def titled(reading: Reading) -> list[tuple[str, Stretch]]:
    """Family names alone behind a title, with it: "Secretary Kerry"; but no common words, and none
    that a ship has somewhere in the text: HMS Queen X.
    """
    text = reading.text
    things = {text[s.title : s.end] for s in reading.titled if is_of_thing(text, s.title)}
    return [
        (f"{title} {s.name}", s)
        for s in reading.titled
        if len(s.name) > 2
        and text[s.title : s.end] not in things
        and bare(s.name) not in GENERATIONS
        and not is_common(s.words[0], reading)
        and (title := _title(text[s.title : s.start].split()))
    ]


def given_titles(
    behind: Iterable[tuple[str, Stretch]], reading: Reading, given: Container[str]
) -> list[tuple[str, Mention]]:
    """Full names of which a title is a part: Sheikh X is one where an office stands before it, or
    where it acts somewhere in the text; but not where X is a name in front of a fuller one.
    """
    found: dict[str, list[Mention]] = {}
    sure = set()
    for whole, s in behind:
        *offices, title, _ = whole.split()
        if bare(title) in NAME_TITLES and fold(s.name) not in given:
            name = f"{title} {s.name}"
            start = reading.text.rindex(title, 0, s.start)
            found.setdefault(name, []).append(Mention(start, s.end))
            if any(is_office(office) for office in offices) or acts(s, reading):
                sure.add(name)
    return [(name, mention) for name in found if name in sure for mention in found[name]]


def _title(words: Sequence[str]) -> str:
    """The title that ends here, with the words that belong to it; "" if it is no title.

    "Leader of the Revolution Ayatollah" is Ayatollah, "Secretary of State" is whole. Nobody but a
    secretary has "Under" for a part of it: "Under President X" begins a sentence.
    """
    if bare(words[-1]) not in TITLES:
        return " ".join(words) if _has_field(words) else ""
    begin = len(words) - 1
    while begin and (bare(words[begin - 1]) in OFFICE_PARTS or is_office(words[begin - 1])):
        begin -= 1
    if words[begin] == "Under" and "secretary" not in map(str.lower, words[begin + 1 : begin + 2]):
        begin += 1
    return " ".join(words[begin:])


def _has_field(words: Sequence[str]) -> bool:
    """Whether a title goes on with what it is for, and a name may follow: Secretary of State, but
    neither "chairman of the Joint", with Chiefs behind, nor "mayor of West".
    """
    title, *field = words
    parts = [word for word in field if word not in ("of", "for")]
    return (
        title[0].isupper() and bare(title) in TITLES and all(bare(w) in OFFICE_PARTS for w in parts)
    )
