"""Which outlet published a capture: by the marks of known outlets, else by its own statement."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.cleaning.values import REMOVED, TITLE, Fact, Line, Lines, OutletProfile
from builder.words.shapes import key, stem, words

SHORTEST_WITHIN = 5
"""Characters; a shorter mark ("TT") must be a whole line."""
LONGEST = 600
STATED = re.compile(
    r"\b(?:published|owned|operated|run) by (?:the )?"
    r"(?P<name>[A-Z][\w&'’.-]*(?:\s[A-Z][\w&'’.-]*){0,5})(?:\s\([A-Z]{2,8}\))?"
    r"\s(?:news\s?)?(?:web\s?site|site|portal|newspaper|news agency|magazine)\b"
)
COPYRIGHT = re.compile(
    r"(?i:©|\(c\)|copyright)[ \W]{0,4}(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)\d\d)?)?[, ]{1,2}"
    r"(?i:(?:copyright|by)\s)?"
    r"(?P<name>(?!(?i:by|www|https?)\b)[^\W\d_][^.,|;:()©]{1,50}?(?:\s[A-Z]\.\w\.)?)"
    r"\s*(?:[.,|;:(©]|$|(?i:all rights))"
)
SEPARATORS = " |–—»·•:_-"
COPYRIGHT_BEFORE = re.compile(
    r"(?i:©|\(c\)|copyright)\s?(?P<name>[^\W\d_][^\d.,|;:()©]{1,50}?),?\s(?:19|20)\d\d\b"
)
"""The year behind the name."""
STATED_CUES = frozenset(("published", "owned", "operated", "run"))
COPYRIGHT_CUES = frozenset(("copyright", "c"))
"""Of these words, or the sign ©, each line that the expression fits holds one."""
UNKNOWN = Fact("", "nothing in the capture names its outlet", False)


@dataclass(frozen=True, slots=True)
class Told:
    """All lines at once: their text in small letters, and the words of each that is not long."""

    text: str
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Match:
    """A mark of an outlet on a line; the stronger and longer, the better."""

    strength: int
    length: int
    outlet: str
    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class Traces:
    """What lines tell of their outlet: the best mark, or else all that they state themselves."""

    marked: Fact | None
    stated: tuple[Fact, ...]

    def outlet(self, agency: str) -> Fact:
        """Return the outlet that they lead to.

        A copyright line of the agency that wrote the text says nothing of who published it.
        """
        if self.marked:
            return self.marked
        others = (one for one in self.stated if not (agency and key(agency) in key(one.value)))
        return next(others, UNKNOWN)


def traces_of(lines: Lines, outlets: tuple[OutletProfile, ...]) -> Traces:
    """Find the marks of outlets that stand on the lines, or what the lines state themselves."""
    told = _told(lines) if outlets else Told("", frozenset())
    matches = [match for outlet in outlets for match in _matches(lines, outlet, told)]
    if matches:
        return Traces(_best(matches), ())
    first: dict[str, Fact] = {}
    for fact in _stated(lines):
        first.setdefault(fact.value, fact)
    return Traces(None, tuple(first.values()))


def _best(matches: list[Match]) -> Fact:
    best = max(matches, key=lambda match: (match.strength, match.length))
    rivals = {m.outlet for m in matches if (m.strength, m.length) == (best.strength, best.length)}
    sure = best.strength >= 2 and len(rivals) == 1
    return Fact(best.outlet, f"its mark “{best.mark}” in the line “{best.text[:160]}”", sure)


def _told(lines: Lines) -> Told:
    keys = frozenset(key(line.text) for line in lines if len(line.text) <= LONGEST)
    return Told("\n".join(line.text for line in lines).casefold(), keys)


def _matches(lines: Lines, outlet: OutletProfile, told: Told) -> list[Match]:
    """Find marks: within the text as written (1), as a short whole line (1), around the text (2).

    Within the text case counts: "the provincial bank" is no mark of a paper called Provincial.
    Most outlets have no mark on a page at all, so the lines are read for those alone that have.
    """
    marks = [(mark, mark.casefold().strip()) for mark in (*outlet.marks, *outlet.boilerplate)]
    within = [pair for pair in marks if len(pair[1]) >= SHORTEST_WITHIN and pair[1] in told.text]
    names = {key(mark): mark for mark in (outlet.name, *outlet.marks, *outlet.boilerplate)}
    whole = {words: mark for words, mark in names.items() if words in told.keys}
    if not within and not whole:
        return []
    return [match for line in lines for match in _on_line(line, outlet.name, whole, within)]


def _on_line(
    line: Line, outlet: str, whole: Mapping[str, str], within: list[tuple[str, str]]
) -> Iterator[Match]:
    """Find the marks of one outlet on a line; `within` has each as written and in small letters."""
    if len(line.text) <= LONGEST and key(line.text) in whole:
        mark = whole[key(line.text)]
        strength = 2 if len(mark) >= SHORTEST_WITHIN else 1
        yield Match(strength, len(mark), outlet, mark, line.text)
    own = line.role is not REMOVED
    text = line.text if own else line.text.casefold()
    for mark, small in within:
        if _stands_in(mark if own else small, text):
            yield Match(1 if own else 2, len(mark), outlet, mark, line.text)


def _stands_in(mark: str, text: str) -> bool:
    """Tell whether a mark stands in a text on its own, not as a piece of a word."""
    start = text.find(mark)
    if start < 0:
        return False
    end = start + len(mark)
    before, after = text[start - 1 : start], text[end : end + 1]
    inside = (mark[0].isalnum() and before.isalnum()) or (mark[-1].isalnum() and after.isalnum())
    return not inside


def _stated(lines: Lines) -> Iterator[Fact]:
    """Read what is stated around the text: by whom it is published; of what site the page's title
    says it is; who has the rights.
    """
    removed = [line.text for line in lines if line.role is REMOVED]
    publishers = [one for one in removed if not STATED_CUES.isdisjoint(words(one))]
    owners = [one for one in removed if "©" in one or not COPYRIGHT_CUES.isdisjoint(words(one))]
    yield from _found(STATED, publishers)
    yield from _of_titles(lines)
    yield from _found(COPYRIGHT, owners)
    yield from _found(COPYRIGHT_BEFORE, owners)


def _found(form: re.Pattern[str], texts: list[str]) -> Iterator[Fact]:
    for text in texts:
        if found := form.search(text[:LONGEST]):
            yield Fact(found["name"].strip(" -–"), f"the line “{text[:160]}” says so", False)


def _of_titles(lines: Lines) -> Iterator[Fact]:
    """Read the site's name behind the headline in the title of a page that was made a text."""
    for line in lines[:1]:
        name = line.text[len(stem(line.text)) :].rpartition("_")[2].strip(SEPARATORS)
        if name and line.block.markup is None and (line.role is TITLE or line.step == "title"):
            yield Fact(name, f"the title “{line.text[:160]}” ends so", False)
