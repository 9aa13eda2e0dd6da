"""Signs around a stretch of capitals: what stands right before and behind it, in points.

Those above nought speak for a person.
"""

import re
from itertools import zip_longest

from builder.means.countries import code_of
from builder.means.given_names import GIVEN_NAMES
from builder.naming.credits import is_caption
from builder.naming.kinds import is_office
from builder.naming.reading import Reading
from builder.naming.stretches import Stretch
from builder.naming.within import is_given
from builder.naming.words import (
    BEARERS,
    HEADS,
    OFFICE_PARTS,
    PERSON_CUES,
    PLACE_CUES,
    SAYINGS,
    SPEECH_BEFORE,
    STATES,
    SURELY_HUMAN,
    THINGS,
)

_REACH = 60
_AFTER = re.compile(
    r"[\"”]?,?[\"”]?[ \u00a0](?:also|later|then|has|had|who|who has)?[ ]?([\w'’-]+)"
)
_AGE = re.compile(
    r", (?:aged )?\d{1,2}(?=[,.;:)]|$|\s*\n|,? (?:of|from|and|who|was|is|years)\b)(?!,? \d{4})"
    r"|\s\((?:aged )?\d{1,2}\)"
)
_ACCOUNT = re.compile(r" \(@\w")
_SEAT = re.compile(r",? ?\(?[RDI][-–][A-Z]")
_PLACED = re.compile(
    r" \((?:\dnd |\drd )?(?:R|L|C|left|right|centre|center)\)"
    r"|, (?:(?:far|second from|third from) )?(?:left|right|centre|center)[,.;]"
)
_APPOSITION = re.compile(
    r"\)?,? (?:who(?:se|m)?\b|\(?(?:(?:an?|the|his|her|its|their) )?"
    r"(?!(?:and|or|but|which|where|when|while|if|in|on|at|to|by|from|with|for|after|before)\b)"
    r"((?:[\w'’.-]+ ){0,5}[\w'’-]+))"
)
_SENT = re.compile(r"(?<![\w-])([\w-]+) to (?:the )?(?:[A-Z][\w.-]* ){1,3}$")
_OFFICE_BEFORE = re.compile(r"([\w-]+)(?: (?:of|to|for|in|at|on) [\w ’'-]{1,40})?, $")
_OFFICE_OF = re.compile(r"(?<![\w-])([\w-]+) of [a-z]+ $")
_AFFILIATED = re.compile(r",? (?:at|of|from|with) ((?:(?:[A-Z][\w.-]*|the|for|of|and|on) ?){1,8})")
_ARTICLES = frozenset(("a", "an", "the"))
_IN_STATE = re.compile(rf", (?:{'|'.join(map(re.escape, STATES))})(?![\w'’]| [A-Z])")
_COMPANY = re.compile(r",? (?:and|&) Co\b")
_WORK = re.compile(
    r" (?:administration|presidency|campaign|candidacy|regime|nomination|impeachment|trial|scandal|"
    r"biography|biopic|estate)\b"
)
_PLACE_OF = re.compile(
    r"(?i:\b(?:city|town|village|hamlet|port|province|governorate|prefecture|municipality|county|"
    r"district|region|island|peninsula|suburb|neighbou?rhood|capital)) of $"
)
_LINE_ENDS = re.compile(r"[ \t]*(?:\n\s*(?![a-z\s])|$)")
_STORMS = frozenset(("cyclone", "hurricane", "storm", "superstorm", "typhoon"))
_WORD = 14  # code points of the longest thing, and a blank
_LAST_WORD = re.compile(r"(?<![\w-])([\w-]+) [\"“‘]?$")
_POSSESSIVES = ("'s ", "’s ", "s' ", "s’ ")
_NEXT_WORD = re.compile(r"[ -]([a-z]+)\b")
_OWNER = re.compile(r"(?<![\w-])((?:[A-Z][\w.-]* ){0,2}[A-Z][\w.-]*)['’]s? $")


def office(s: Stretch, _: Reading) -> int:
    """An office stands right before, in the same run: Foreign Minister X Y."""
    return 3 if s.title >= 0 else 0


def small_office(s: Stretch, r: Reading) -> int:
    """Small words for an office, kin or an age stand right before: spy chief X Y, chief of staff
    X Y.
    """
    if is_office(s.before) or s.before.endswith("-year-old"):
        return 3
    of = s.before in OFFICE_PARTS and _OFFICE_OF.search(r.text, max(0, s.start - _REACH), s.start)
    return 3 if of and is_office(of[1]) else 0


def cue(s: Stretch, r: Reading) -> int:
    """A small word right before speaks for a person ("by") or a place ("in", "the", "city of")."""
    word = s.before.lower()
    if word == "of" and _PLACE_OF.search(r.text, max(0, s.start - _REACH), s.start):
        return -4
    if word not in _ARTICLES and word not in PLACE_CUES:
        return int(s.before in PERSON_CUES)
    if _is_beside(s, r) and is_given(s, r):
        return 0
    return -4 if word in _ARTICLES else -2


def _is_beside(s: Stretch, r: Reading) -> bool:
    """Whether what stands before is meant for what follows: the X Y campaign, a X Y speech, in
    X Y's book.
    """
    if s.before.lower() in ("a", "an"):
        return True
    if s.before.lower() == "the":
        return _WORK.match(r.text, s.end) is not None
    return r.text.startswith(_POSSESSIVES, s.end)


def thing(s: Stretch, r: Reading) -> int:
    """A ship, a storm, a firm or the like bears the name: the carrier USS X Y, X Y & Co."""
    after = _NEXT_WORD.match(r.text, s.end)
    named = is_of_thing(r.text, s.start) or (after and after[1] in BEARERS)
    first = s.words[0].text
    is_thing = first in THINGS or first.lower() in _STORMS or s.words[-1].text.endswith("-class")
    return -6 if named or is_thing or _COMPANY.match(r.text, s.end) else 0


def is_of_thing(text: str, at: int) -> bool:
    """Whether the word before a place is a thing that is named after people: the carrier …"""
    word = _LAST_WORD.search(text, max(0, at - _WORD), at)
    return word is not None and (word[1] in THINGS or word[1].lower() in THINGS)


def verb(s: Stretch, r: Reading) -> int:
    """A verb of saying or doing follows, or one of the past."""
    after = _AFTER.match(r.text, s.end)
    if not after:
        return 0
    return 3 if after[1] in SURELY_HUMAN else int(after[1] in SAYINGS or _is_past(after[1]))


def _is_past(word: str) -> bool:
    return word.endswith("ed") and len(word) > 4


def said(s: Stretch, _: Reading) -> int:
    """A verb of saying stands before: said X Y."""
    return 2 if s.before in SPEECH_BEFORE else 0


def apposition(s: Stretch, r: Reading) -> int:
    """An age, a seat, a place in a photograph, "who", or an office in apposition follows."""
    if _ACCOUNT.match(r.text, s.end):
        return 2
    if _AGE.match(r.text, s.end) or _SEAT.match(r.text, s.end) or _PLACED.match(r.text, s.end):
        return 3
    after = _APPOSITION.match(r.text, s.end)
    if not after:
        return 0
    if after[1] is None:
        return 3
    words = re.findall(r"[\w-]+", after[1])
    if words[:1] and words[0][0].isupper() and "and" in words:  # X Y, Z and the Lord's Army
        words = words[: words.index("and")]
    comma = r.text[s.end : s.end + 1] == ","
    return 3 if comma and _has_office(words) else 0


def _has_office(words: list[str]) -> bool:
    """Whether one of some words is an office, and not that of whom the next one names: from X Y,
    our reporter Ada Lund …
    """
    return any(
        is_office(word) and after not in GIVEN_NAMES
        for word, after in zip_longest(words, words[1:], fillvalue="")
    )


def office_before(s: Stretch, r: Reading) -> int:
    """An office with its place stands before, or before a comma: the envoy to Baghdad, X Y, …"""
    led = s.title < 0 and not s.before and r.text[s.start - 2 : s.start - 1].isalpha()
    sent = _SENT.search(r.text, max(0, s.start - _REACH), s.start) if led else None
    if sent and is_office(sent[1]):
        return 3
    if not r.text.endswith(", ", 0, s.start) or r.text[s.end : s.end + 1] not in (",", "."):
        return 0
    before = _OFFICE_BEFORE.search(r.text, max(0, s.start - _REACH), s.start)
    return 3 if before and is_office(before[1]) else 0


def affiliated(s: Stretch, r: Reading) -> int:
    """A body follows that one works for: X Y at the Institute of Peace."""
    after = _AFFILIATED.match(r.text, s.end)
    return 3 if after and any(word in HEADS for word in after[1].split()) else 0


def pictured(s: Stretch, r: Reading) -> int:
    """It is a caption: who took the picture, or is in it, is not in the text."""
    return -9 if is_caption(s, r.text) else 0


def of_country(s: Stretch, r: Reading) -> int:
    """A country stands before, as an owner, or somebody else: Norway's X Y, Siemens' X Y."""
    if not r.text.endswith(_POSSESSIVES, 0, s.start):
        return 0
    owner = _OWNER.search(r.text, max(0, s.start - _REACH), s.start)
    if not owner:
        return 0
    return 2 if code_of(owner[1].removeprefix("The ")) else 1


def alone(s: Stretch, r: Reading) -> int:
    """It has a line of its own: a byline, if the text does not take it up."""
    begins = s.start == 0 or r.text.endswith("\n", 0, s.start)
    return -1 if begins and not r.alone[s.words[-1].text] and _LINE_ENDS.match(r.text, s.end) else 0


def in_state(s: Stretch, r: Reading) -> int:
    """A state follows: Cannon Ball, North Dakota; but Senator X Y, Ohio."""
    listed = s.title < 0 and r.text.startswith(", ", s.end)
    return -4 if listed and _IN_STATE.match(r.text, s.end) else 0
