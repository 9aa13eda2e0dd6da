"""What speaks for a stretch of capitals being a person, and what against: a function a sign.

Each looks at what stands around the stretch, at its shape, and at what the rest of the text says
of its words, and gives points; EVIDENCE has them all.
"""

import re
from itertools import zip_longest

from builder.means.countries import code_of
from builder.means.given_names import GIVEN_NAMES
from builder.naming.credits import is_caption
from builder.naming.kinds import SYLLABLES, bare, is_office
from builder.naming.runs import Word
from builder.naming.stretches import Reading, Stretch
from builder.naming.towns import country_of_region, country_of_town
from builder.naming.words import (
    ABBREVIATIONS,
    BEARERS,
    COMMON_WORDS,
    FIRST_FAMILIES,
    GIVEN_TOO,
    HEADS,
    NUMBERS,
    OFFICE_PARTS,
    PARTICLES,
    PERSON_CUES,
    PLACE_CUES,
    SAYINGS,
    SPEECH_BEFORE,
    STATES,
    SURELY_HUMAN,
    TELLING_PARTICLES,
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
_ARTICLE = re.compile(r"(?:al|el|ul)-")
_HYPHENED = re.compile(r"\w+-([a-z]+)$")
_INITIAL = re.compile(r"[^\W\d_]\.?$")
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
_UNDOTTED = re.compile(r"[A-Z]{1,2}")
_WORD = 14  # code points of the longest thing, and a blank
_LAST_WORD = re.compile(r"(?<![\w-])([\w-]+) [\"“‘]?$")
_POSSESSIVES = ("'s ", "’s ", "s' ", "s’ ")
_NEXT_WORD = re.compile(r"[ -]([a-z]+)\b")
_OWNER = re.compile(r"(?<![\w-])((?:[A-Z][\w.-]* ){0,2}[A-Z][\w.-]*)['’]s? $")
_JOINED = ("-e", "-ye", "-i")
_ENDING = re.compile(r"(?:[st]ion|ness|ism|ics|ship|[ea]nces|ments|ities|ology)$")


def _given(s: Stretch, r: Reading) -> int:
    """The first word is a given name."""
    return 2 if _is_given(s, r) else 0


def _is_given(s: Stretch, r: Reading) -> bool:
    """Of words that mean something else, too (Hope, Jordan), what follows must tell the name."""
    first, *others = s.words
    return first.text in GIVEN_NAMES or (
        first.text in GIVEN_TOO
        and not any(_is_noun(word, r) or _is_country(word.text) for word in others)
    )


def _is_country(word: str) -> bool:
    return len(word) > 2 and code_of(word) is not None


def _office(s: Stretch, _: Reading) -> int:
    """An office stands right before, in the same run: Foreign Minister X Y."""
    return 3 if s.title >= 0 else 0


def _small_office(s: Stretch, r: Reading) -> int:
    """Small words for an office, kin or an age stand right before: spy chief X Y, chief of staff
    X Y.
    """
    if is_office(s.before) or s.before.endswith("-year-old"):
        return 3
    of = s.before in OFFICE_PARTS and _OFFICE_OF.search(r.text, max(0, s.start - _REACH), s.start)
    return 3 if of and is_office(of[1]) else 0


def _cue(s: Stretch, r: Reading) -> int:
    """A small word right before speaks for a person ("by") or a place ("in", "the", "city of")."""
    word = s.before.lower()
    if word == "of" and _PLACE_OF.search(r.text, max(0, s.start - _REACH), s.start):
        return -4
    if word not in _ARTICLES and word not in PLACE_CUES:
        return int(s.before in PERSON_CUES)
    if _is_beside(s, r) and _is_given(s, r):
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


def _thing(s: Stretch, r: Reading) -> int:
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


def _verb(s: Stretch, r: Reading) -> int:
    """A verb of saying or doing follows, or one of the past."""
    after = _AFTER.match(r.text, s.end)
    if not after:
        return 0
    return 3 if after[1] in SURELY_HUMAN else int(after[1] in SAYINGS or _is_past(after[1]))


def _is_past(word: str) -> bool:
    return word.endswith("ed") and len(word) > 4


def _said(s: Stretch, _: Reading) -> int:
    """A verb of saying stands before: said X Y."""
    return 2 if s.before in SPEECH_BEFORE else 0


def _apposition(s: Stretch, r: Reading) -> int:
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
    if words[0][0].isupper() and "and" in words:  # X Y, Z and the Lord's Army
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


def _office_before(s: Stretch, r: Reading) -> int:
    """An office with its place stands before, or before a comma: the envoy to Baghdad, X Y, …"""
    led = s.title < 0 and not s.before and r.text[s.start - 2 : s.start - 1].isalpha()
    sent = _SENT.search(r.text, max(0, s.start - _REACH), s.start) if led else None
    if sent and is_office(sent[1]):
        return 3
    if not r.text.endswith(", ", 0, s.start) or r.text[s.end : s.end + 1] not in (",", "."):
        return 0
    before = _OFFICE_BEFORE.search(r.text, max(0, s.start - _REACH), s.start)
    return 3 if before and is_office(before[1]) else 0


def _affiliated(s: Stretch, r: Reading) -> int:
    """A body follows that one works for: X Y at the Institute of Peace."""
    after = _AFFILIATED.match(r.text, s.end)
    return 3 if after and any(word in HEADS for word in after[1].split()) else 0


def _pictured(s: Stretch, r: Reading) -> int:
    """It is a caption: who took the picture, or is in it, is not in the text."""
    return -9 if is_caption(s, r.text) else 0


def _taken_up(s: Stretch, r: Reading) -> int:
    """The last word stands alone elsewhere; behind a common word it may stand alone here, too."""
    led = s.title < 0 and is_common(s.words[0], r) and not _is_given(s, r)
    return 2 if r.alone[s.words[-1].text] and not led else 0


def _shape(s: Stretch, _: Reading) -> int:
    """The words are shaped like a person's: initials, "bin", "al-", "Jong-un"."""
    first = s.words[0].text
    initial = ("." in first and first.rstrip(".") not in ABBREVIATIONS) or any(
        _INITIAL.match(w.text) for w in s.words[1:-1]
    )
    particle = any(w.text.split(" ")[0] in TELLING_PARTICLES for w in s.words[1:] if " " in w.text)
    hyphened = any(_is_hyphened(w.text) for w in s.words[1:] if "-" in w.text)
    article = any(_ARTICLE.match(w.text) for w in s.words if "-" in w.text)
    return 3 * (initial or particle or hyphened) + 2 * article


def _is_hyphened(word: str) -> bool:
    """Jong-un and Chung-in, but not Qods-backed, Obama-era or Pir-e."""
    tail = _HYPHENED.match(word)
    if not tail or len(tail[1]) == 1 or not SYLLABLES.fullmatch(tail[1]):
        return False
    return tail[1] not in COMMON_WORDS or SYLLABLES.fullmatch(word) is not None


def _initials(s: Stretch, r: Reading) -> int:
    """One or two letters stand for the given names: JK X; but no common word or place behind."""
    first, *others = s.words
    if not _UNDOTTED.fullmatch(first.text) or r.alone[first.text] or country_of_region(first.text):
        return 0
    plain = any(is_common(w, r) or w.text in NUMBERS or country_of_region(w.text) for w in others)
    return -2 if plain else len(first.text)


def _common(s: Stretch, r: Reading) -> int:
    """Words that are common nouns, in general or in this text, speak against."""
    given = _is_given(s, r)
    first = not given and is_common(s.words[0], r)
    common = [*s.words[:first], *(w for w in s.words[1:] if _is_noun(w, r))]
    if given and common == [s.words[-1]] and len(s.words) == 2:
        return 0
    return -3 * len(common) if first or len(common) > 1 else -len(common)


def _is_noun(word: Word, r: Reading) -> bool:
    """Whether a word within a name is a common one, and no particle: Jordan De X."""
    return is_common(word, r) and word.text.lower() not in PARTICLES


def _alone(s: Stretch, r: Reading) -> int:
    """It has a line of its own: a byline, if the text does not take it up."""
    begins = s.start == 0 or r.text.endswith("\n", 0, s.start)
    return -1 if begins and not r.alone[s.words[-1].text] and _LINE_ENDS.match(r.text, s.end) else 0


def _place(s: Stretch, r: Reading) -> int:
    """It is a town of that name, a state stands first, or one follows: Los Angeles; Florida Keys;
    Cannon Ball, North Dakota; but Senator X Y, Ohio.
    """
    if s.title < 0 and r.text.startswith(", ", s.end) and _IN_STATE.match(r.text, s.end):
        return -4
    first = s.words[0].text
    of_state = len(first) > 3 and first in STATES and not _is_given(s, r)
    if of_state or country_of_town(s.name):
        return -4
    return -_begins_with_town(s, r)


def _begins_with_town(s: Stretch, r: Reading) -> bool:
    """Whether it begins as bodies of a town do: Sacramento Bee, Plymouth Citybus."""
    return not _is_given(s, r) and country_of_town(s.words[0].text) is not None


def _of_country(s: Stretch, r: Reading) -> int:
    """A country stands before, as an owner, or somebody else: Norway's X Y, Siemens' X Y."""
    if not r.text.endswith(_POSSESSIVES, 0, s.start):
        return 0
    owner = _OWNER.search(r.text, max(0, s.start - _REACH), s.start)
    if not owner:
        return 0
    return 2 if code_of(owner[1].removeprefix("The ")) else 1


def _after_family(s: Stretch, r: Reading) -> int:
    """The first of two words is the family name of somebody else: lines that were joined."""
    first, last = s.words[0].text, s.words[-1].text
    alone = first in r.families and first not in GIVEN_NAMES and first not in FIRST_FAMILIES
    return -3 if alone and len(s.words) == 2 and last not in NUMBERS else 0


def _syllables(s: Stretch, _: Reading) -> int:
    """A Chinese, Korean or Vietnamese family name, and syllables of such given names; or it is the
    last word: Ada Leung.
    """
    family, *given = (word.text for word in s.words)
    fits = family in FIRST_FAMILIES and all(SYLLABLES.fullmatch(word) for word in given)
    if fits and len(given) < 3:
        return 2
    return int(given[-1] in FIRST_FAMILIES)


def _ending(s: Stretch, _: Reading) -> int:
    """The last word is built like a noun: Global Warming Initiative, Health Ethics; or the first is
    joined to the next as Persian joins nouns: Hamoun-e Helmand.
    """
    if s.words[0].text.endswith(_JOINED):
        return -6
    return -2 if _ENDING.search(s.words[-1].text) else 0


def is_common(word: Word, r: Reading) -> bool:
    """Whether a word is a common noun, in general or in this text."""
    if word.text.isupper():  # initials
        return False
    return bare(word.text) in COMMON_WORDS or bare(word.text) in r.small


EVIDENCE = (
    _given,
    _office,
    _small_office,
    _cue,
    _thing,
    _verb,
    _said,
    _apposition,
    _office_before,
    _affiliated,
    _pictured,
    _taken_up,
    _shape,
    _initials,
    _common,
    _of_country,
    _after_family,
    _syllables,
    _ending,
    _alone,
    _place,
)


def acts(s: Stretch, r: Reading) -> bool:
    """Whether somebody speaks or does what only people do, or is told of in apposition."""
    return max(_verb(s, r), _said(s, r), _apposition(s, r)) > 1


def weight(s: Stretch, r: Reading) -> int:
    """How much speaks for a stretch being a person."""
    return sum([sign(s, r) for sign in EVIDENCE])
