"""People whom nobody has written down yet, by the evidence of the text itself.

A stretch of two to five words in capitals is a candidate; one for which the signs weigh ENOUGH is a
person. A family name behind a title is somebody, too.
"""

from collections.abc import Iterable, Sequence

from builder.naming.credits import credited
from builder.naming.kinds import bare, is_office
from builder.naming.runs import Word
from builder.naming.signs import is_common, is_of_thing, weight
from builder.naming.spans import Spans
from builder.naming.stretches import Reading, Stretch
from builder.naming.words import NAME_TITLES, OFFICE_PARTS, TITLES

# Of the stretches of three annotated sets of news (Wikinews, web news, war reports) that weigh two,
# three of four are people; of those that weigh one, less than half.
ENOUGH = 2
_JOINTS = (", ", " and ", ", and ", " & ", " or ", "; ")
_LONGEST_JOINT = max(map(len, _JOINTS))
_LONG_TITLE = 5  # words of "Minister of the Interior" and one more


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

    Whom a credit names anywhere is nobody.
    """
    never = credited(reading)
    stretches = [s for s in reading.stretches if s.name not in never]
    alone = [weight(s, reading) + votes.on(s) for s in stretches]
    best: dict[str, int] = {}
    for number, s in enumerate(stretches):
        points = alone[number] + _listed(number, alone, stretches, reading.text)
        best[s.name] = max(points, best.get(s.name, points))
    return [(s, best[s.name]) for s in stretches]


def _listed(number: int, weights: Sequence[int], every: Sequence[Stretch], text: str) -> int:
    """Somebody who is surely a person stands beside, in a list: X Y, Z W and V U."""
    before, after = number - 1, number + 1
    beside = (
        before >= 0 and weights[before] > ENOUGH and _joined(every[before], every[number], text)
    ) or (
        after < len(every)
        and weights[after] > ENOUGH
        and _joined(every[number], every[after], text)
    )
    return 2 if beside else 0


def _joined(one: Stretch, other: Stretch, text: str) -> bool:
    return other.start - one.end <= _LONGEST_JOINT and text[one.end : other.start] in _JOINTS


def titled(reading: Reading) -> list[tuple[str, Word]]:
    """Family names alone behind a title, with it: "Secretary Kerry"; but no common words, and none
    that a ship has somewhere in the text: HMS Queen X.
    """
    text = reading.text
    things = {text[s.title : s.end] for s in reading.titled if is_of_thing(text, s.title)}
    return [
        (f"{title} {s.words[0].text}", s.words[0])
        for s in reading.titled
        if len(s.words[0].text) > 2
        and text[s.title : s.end] not in things
        and not is_common(s.words[0], reading)
        and (title := _title(text[s.title : s.start].split()))
    ]


def given_titles(reading: Reading) -> list[tuple[str, Word]]:
    """Full names of which a title is a part, for an office stands before it: Prime Minister Sheikh
    X is Sheikh X.
    """
    found = []
    for name, word in titled(reading):
        *offices, last, _ = name.split()
        if bare(last) in NAME_TITLES and any(is_office(office) for office in offices):
            start = reading.text.rindex(last, 0, word.start)
            found.append((f"{last} {word.text}", Word(word.text, start, word.end)))
    return found


def _title(words: Sequence[str]) -> str:
    """The title that ends here, with the words that belong to it; "" if it is no title.

    "Leader of the Revolution Ayatollah" is Ayatollah, "Secretary of State" is whole.
    """
    if bare(words[-1]) not in TITLES:
        return " ".join(words) if bare(words[0]) in TITLES and len(words) < _LONG_TITLE else ""
    begin = len(words) - 1
    while begin and (bare(words[begin - 1]) in OFFICE_PARTS or is_office(words[begin - 1])):
        begin -= 1
    return " ".join(words[begin:])
