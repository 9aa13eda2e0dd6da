"""Signs within a stretch of capitals: what its words are, here or in news at large, in points.

Those above nought speak for a person.
"""

import re

from builder.means.countries import code_of
from builder.means.given_names import GIVEN_NAMES
from builder.naming.kinds import SYLLABLES, bare
from builder.naming.reading import Reading
from builder.naming.runs import Word
from builder.naming.stretches import Stretch
from builder.naming.towns import country_of_region, country_of_town
from builder.naming.words import (
    ABBREVIATIONS,
    COMMON_WORDS,
    FIRST_FAMILIES,
    GIVEN_TOO,
    NUMBERS,
    PARTICLES,
    STATES,
    TELLING_PARTICLES,
)

_ARTICLE = re.compile(r"(?:al|el|ul)-")
_HYPHENED = re.compile(r"\w+-([a-z]+)$")
_INITIAL = re.compile(r"[^\W\d_]\.?$")
_UNDOTTED = re.compile(r"[A-Z]{1,2}")
_JOINED = ("-e", "-ye", "-i")
_ENDING = re.compile(r"(?:[st]ion|ness|ism|ics|ship|[ea]nces|ments|ities|ology)$")


def given(s: Stretch, r: Reading) -> int:
    """The first word is a given name."""
    return 2 if is_given(s, r) else 0


def is_given(s: Stretch, r: Reading) -> bool:
    """Of words that mean something else, too (Hope, Jordan), what follows must tell the name."""
    first, *others = s.words
    return first.text in GIVEN_NAMES or (
        first.text in GIVEN_TOO
        and not any(_is_noun(word, r) or _is_country(word.text) for word in others)
    )


def _is_country(word: str) -> bool:
    return len(word) > 2 and code_of(word) is not None


def taken_up(s: Stretch, r: Reading) -> int:
    """The last word stands alone elsewhere; behind a common word it may stand alone here, too."""
    led = s.title < 0 and is_common(s.words[0], r) and not is_given(s, r)
    return 2 if r.alone[s.words[-1].text] and not led else 0


def shape(s: Stretch, _: Reading) -> int:
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


def initials(s: Stretch, r: Reading) -> int:
    """One or two letters stand for the given names: JK X; but no common word or place behind."""
    first, *others = s.words
    if not _UNDOTTED.fullmatch(first.text) or r.alone[first.text] or country_of_region(first.text):
        return 0
    plain = any(is_common(w, r) or w.text in NUMBERS or country_of_region(w.text) for w in others)
    return -2 if plain else len(first.text)


def common(s: Stretch, r: Reading) -> int:
    """Words that are common nouns, in general or in this text, speak against."""
    given = is_given(s, r)
    first = not given and is_common(s.words[0], r)
    common = [*s.words[:first], *(w for w in s.words[1:] if _is_noun(w, r))]
    if given and common == [s.words[-1]] and len(s.words) == 2:
        return 0
    return -3 * len(common) if first or len(common) > 1 else -len(common)


def _is_noun(word: Word, r: Reading) -> bool:
    """Whether a word within a name is a common one, and no particle: Jordan De X."""
    return is_common(word, r) and word.text.lower() not in PARTICLES


def place(s: Stretch, r: Reading) -> int:
    """It is a town of that name, a state stands first, or a town: Los Angeles; Florida Keys;
    Sacramento Tides.
    """
    first = s.words[0].text
    if country_of_town(s.name) or (len(first) > 3 and first in STATES and not is_given(s, r)):
        return -4
    return -1 if country_of_town(first) and not is_given(s, r) else 0


def after_family(s: Stretch, r: Reading) -> int:
    """The first of two words is the family name of somebody else: lines that were joined."""
    first, last = s.words[0].text, s.words[-1].text
    alone = first in r.families and first not in GIVEN_NAMES and first not in FIRST_FAMILIES
    return -3 if alone and len(s.words) == 2 and last not in NUMBERS else 0


def syllables(s: Stretch, _: Reading) -> int:
    """A Chinese, Korean or Vietnamese family name, and syllables of such given names; or it is the
    last word: Ada Leung.
    """
    family, *given = (word.text for word in s.words)
    fits = family in FIRST_FAMILIES and all(SYLLABLES.fullmatch(word) for word in given)
    if fits and len(given) < 3:
        return 2
    return int(given[-1] in FIRST_FAMILIES)


def ending(s: Stretch, _: Reading) -> int:
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
