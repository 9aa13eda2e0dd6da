"""Who wrote a text, edited it, or took its pictures: they are not in it.

A credit names people in a row: "By X Y and Z W", "Editing by X Y, Z W", "(X Y/Reuters)", or "X Y
and Z W contributed to this report". A name behind a colon ("Photo: X Y") may be that of who is in
the picture, and only does not count there.
"""

import re

from builder.naming.reading import Reading
from builder.naming.stretches import Stretch
from builder.naming.words import AGENCIES

_MAKING = (
    "photo|photos|photograph|photographs|photographer|photography|picture|pictures|illustration|"
    "reporting|editing|writing|translation|reported|compiled|edited|written|translated|produced"
)
_WORKS = f"{_MAKING}|image|images|video|videos|footage|graphic|graphics"
_REACH = 40  # code points of the words that open a credit
_AGENCY = rf"(?:{'|'.join(sorted(map(re.escape, AGENCIES)))})\b"
_OPEN = r"(?:^|\n|[.(;/\[—–-] ?)"
_BY = re.compile(
    rf"(?:{_OPEN}(?i:(?:additional )?(?:{_WORKS}) (?:by:?|courtesy of|credits?:)) ?"
    rf"|{_OPEN}(?i:contributing): ?|(?:^|\n)(?:By|BY) |{_AGENCY}/ ?|© ?)$"
)
_BY_AT_LAST = re.compile(r"[.!?”\"] (?:By|BY) $")  # behind the last sentence of a text
_TEXT_ENDS = re.compile(r"\s*$")
_SHOUTED = re.compile(r"\n(?:By|BY) ([A-Z][A-Z.'’-]+(?: (?:and|[A-Z.'’-]+,?))+)[ \t]*(?:\n|$)")
_AND = re.compile(r",? (?:and|AND) |, ")
_COLON = re.compile(rf"(?:{_OPEN}|[(] ?[\w ]{{2,20}} )(?i:{_MAKING}): ?$")
_OPENERS = ("/", "/ ", "©", "© ", "by ", "By ", "BY ", ":", ": ", "of ")
_ENDS = re.compile(r"[ \t]*(?:$|\n|[)\]/|;:,(—–-]|\.(?:\s|$)|(?:and|for|in|via|&)\b)")
_ENDS_ALL = re.compile(rf"[ \t]*(?:$|\n|[)\]/|;(]|\.\s*(?:$|\n)|, {_AGENCY}|, [A-Z][\w. ]+\))")
_BEFORE_AGENCY = re.compile(rf" ?/(?:[\w.-]+ ){{0,3}}{_AGENCY}|/[A-Z][\w. -]{{1,40}}\)")
_JOINT = re.compile(
    r"(?: in [A-Z][\w.-]+(?: [A-Z][\w.-]+)?(?:, [A-Z][\w.]+)?)?(?:,? and |, |; | & )"
)
_LONGEST_JOINT = 40
_GAVE = re.compile(
    r"(?:,? (?:in|from|of|with|for|and) (?:[Tt]he )?[A-Z][\w.-]*(?:,? [A-Z][\w.-]*){0,3},?)?"
    r"(?: also)? contributed (?:reporting|(?:to|for) (?:this|the) (?:report|story|article|piece))"
)
_REACHED = re.compile(r" (?:can be reached |is )?(?:at|on) (?:Twitter )?(?:at )?[\w.-]*@\w")


def credited(reading: Reading) -> frozenset[str]:
    """The names that a credit has somewhere in a text."""
    text, names, last = reading.text, set(), -_LONGEST_JOINT
    for s in reading.stretches:
        goes_on = s.start - last <= _LONGEST_JOINT and _JOINT.fullmatch(text, last, s.start)
        if goes_on or _opens(s, text):
            names.add(s.name)
            last = s.end
    shouted = {name for row in _SHOUTED.findall(f"\n{text}") for name in _AND.split(row)}
    names |= {s.name for s in reading.stretches if shouted and s.name.upper() in shouted}
    if " contributed " in text:
        names |= _contributors(reading)
    return frozenset(names)


def _contributors(reading: Reading) -> set[str]:
    """The names in a row at whose end stands that they contributed, read from that end."""
    text, names, first = reading.text, set(), -1
    for s in reversed(reading.stretches):
        goes_on = 0 <= first - s.end <= _LONGEST_JOINT and _JOINT.fullmatch(text, s.end, first)
        if goes_on or _GAVE.match(text, s.end):
            names.add(s.name)
            first = s.start
    return names


def _opens(s: Stretch, text: str) -> bool:
    """Whether a credit begins with a name: its words stand before, or an agency or an
    address behind.
    """
    if text.startswith((" at ", " can be "), s.end) and _REACHED.match(text, s.end):
        return True
    if text.startswith(("/", " /"), s.end) and _BEFORE_AGENCY.match(text, s.end):
        return True
    if not text.endswith(_OPENERS, 0, s.start):
        return False
    reach = max(0, s.start - _REACH)
    if _BY.search(text, reach, s.start):
        return _ENDS.match(text, s.end) is not None
    return bool(_BY_AT_LAST.search(text, reach, s.start) and _TEXT_ENDS.match(text, s.end))


def is_caption(s: Stretch, text: str) -> bool:
    """Whether a name stands alone behind "Photo:", or behind a slash."""
    if text.endswith("/", 0, s.start):
        return True
    if not text.endswith((":", ": "), 0, s.start) or not _ENDS_ALL.match(text, s.end):
        return False
    return bool(_COLON.search(text, max(0, s.start - _REACH), s.start))
