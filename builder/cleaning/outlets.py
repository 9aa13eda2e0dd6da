"""Which outlet published a capture: by the marks of known outlets, else by its own statement."""

import re
from dataclasses import dataclass

from builder.cleaning.values import Fact, Line, Lines, OutletProfile, Role
from builder.words.shapes import key

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
    r"(?P<name>[^\W\d_][^.,|;:()©]{1,50}?(?:\s[A-Z]\.\w\.)?)\s*(?:[.,|;:(©]|$|(?i:all rights))"
)
UNKNOWN = Fact("", "nothing in the capture names its outlet", False)


@dataclass(frozen=True, slots=True)
class Match:
    """A mark of an outlet on a line; the stronger and longer, the better."""

    strength: int
    length: int
    outlet: str
    mark: str
    text: str


def outlet_of(lines: Lines, outlets: tuple[OutletProfile, ...], agency: str) -> Fact:
    """Return the outlet whose marks stand on the lines, or the one that the text itself states.

    A copyright line of the agency that wrote the text says nothing of who published it.
    """
    matches = [match for outlet in outlets for match in _matches(lines, outlet)]
    if matches:
        return _best(matches)
    return _stated(lines, agency) or UNKNOWN


def _best(matches: list[Match]) -> Fact:
    best = max(matches, key=lambda match: (match.strength, match.length))
    rivals = {m.outlet for m in matches if (m.strength, m.length) == (best.strength, best.length)}
    sure = best.strength >= 2 and len(rivals) == 1
    return Fact(best.outlet, f"its mark “{best.mark}” in the line “{best.text[:160]}”", sure)


def _matches(lines: Lines, outlet: OutletProfile) -> list[Match]:
    """Find marks: within the text as written (1), as a short whole line (1), around the text (2).

    Within the text case counts: "the provincial bank" is no mark of a paper called Provincial.
    """
    marks = [(mark, mark.casefold().strip()) for mark in (*outlet.marks, *outlet.boilerplate)]
    whole = {key(mark): mark for mark in (outlet.name, *outlet.marks, *outlet.boilerplate)}
    found = []
    for line in lines:
        folded = line.text.casefold()
        if len(folded) <= LONGEST and key(line.text) in whole:
            mark = whole[key(line.text)]
            strength = 2 if len(mark) >= SHORTEST_WITHIN else 1
            found.append(Match(strength, len(mark), outlet.name, mark, line.text))
        for mark, text in marks:
            own = line.role is not Role.REMOVED
            within = _stands_in(mark, line.text) if own else _stands_in(text, folded)
            if len(text) >= SHORTEST_WITHIN and within:
                strength = 1 if own else 2
                found.append(Match(strength, len(mark), outlet.name, mark, line.text))
    return found


def _stands_in(mark: str, text: str) -> bool:
    """Tell whether a mark stands in a text on its own, not as a piece of a word."""
    start = text.find(mark)
    if start < 0:
        return False
    end = start + len(mark)
    before, after = text[start - 1 : start], text[end : end + 1]
    inside = (mark[0].isalnum() and before.isalnum()) or (mark[-1].isalnum() and after.isalnum())
    return not inside


def _stated(lines: Lines, agency: str) -> Fact | None:
    for form in (STATED, COPYRIGHT):
        for line in lines:
            found = _state(form, line, agency) if line.role is Role.REMOVED else None
            if found:
                return found
    return None


def _state(form: re.Pattern[str], line: Line, agency: str) -> Fact | None:
    found = form.search(line.text[:LONGEST])
    if not found:
        return None
    name = found["name"].strip(" -–")
    if agency and key(agency) in key(name):
        return None
    return Fact(name, f"the line “{line.text[:160]}” says so", False)
