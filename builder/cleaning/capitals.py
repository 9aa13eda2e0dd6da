"""Names that stand in capitals alone, as old bylines have them, in the case of a sentence.

"BY JANE MCDONALD" is how a paper set its type, not how she is called or cited. What capitals hide
is told first by those whom the archive knows, then by the text around the byline, and last by how
names are mostly written.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from types import MappingProxyType

from builder.cleaning.agencies import AGENCY_WORDS
from builder.cleaning.signers import NOT_A_NAME

Spelt = Mapping[str, str]  # names of people as they are written, by the same case-folded
NOBODY: Spelt = MappingProxyType({})


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
PARTICLES = _set(
    "af al av bin bint da dal de dei del della den der di do dos du e el i ibn la las le los ten "
    "ter und van vom von y zu zum zur"
)
"""Small within a name, though capitals of families that settled elsewhere (Van Dyke)."""
ARTICLES = _set("ad al an ar as ash at az el ud ul ur")
"""Arabic, joined to the name behind by a hyphen: al-Assad, but Al-Assad first."""
STAND = _set("ii iii iv cbe cpa dds mba mbe md mp obe rn")
"""Behind a name, and in capitals there."""
CONTRACTED = _set("dall dell nell sant")
"""Before an apostrophe, with a capital behind it: Dell'Oro, where Na'ama has none."""
MAC = _set(
    "adam alister allister arthur askill aulay beth bride callum carthy cormack diarmid donald "
    "donnell dougal dougall duff eachern fadyen farlane gillivray gregor innes intosh intyre iver "
    "kenna kenzie kinlay kinnon lachlan laren lean lennan leod manus millan namara naughton neil "
    "neill nicol phail pherson quarrie queen rae sween swain taggart tavish"
)
"""What stands behind a Mac with a capital of its own; Machado and Mack have none."""
WITHOUT_VOWEL = re.compile("[B-DF-HJ-NP-TV-XZ]{2,3}|[A-Z]J")
"""Initials without points: JK, TJ, AJ."""
FAMILY_NAMES = frozenset(("ng", "jr", "sr", "st", "dr", "mr", "mrs", "ms"))
"""Words without a vowel, and no initials."""
TURKISH = frozenset(("tr", "az"))
_DOTTED = str.maketrans({"I": "ı", "İ": "i"})

Lower = Callable[[str], str]


def in_ordinary_case(
    name: str, texts: Iterable[str], spelt: Spelt = NOBODY, language: str = ""
) -> str:
    """Write a name as a sentence would; one that is not in capitals alone stays as it is.

    So does what may be an acronym: a single word, and whatever has an agency's word in it.
    `texts` are those around the byline.
    """
    if not is_in_capitals(name):
        return name
    if known := spelt.get(name.casefold()):
        return known
    return _spelt_in(name, texts) or _as_mostly(name, _lower_in(name, language))


def is_in_capitals(name: str) -> bool:
    """Tell whether a name is of several words and in capitals alone, and no agency's or desk's."""
    if not name.isupper() or " " not in name or NOT_A_NAME.search(name):
        return False
    words = WORD.findall(name)
    return any(len(word) > 2 for word in words) and AGENCY_WORDS.isdisjoint(words)


def _spelt_in(name: str, texts: Iterable[str]) -> str:
    """The spelling that a text has most often besides capitals, or ""."""
    words = r"\s".join(map(re.escape, name.split()))
    wanted = re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
    folded = name.casefold()
    near = (text for text in texts if folded in text.casefold())
    found = (" ".join(one[0].split()) for text in near for one in wanted.finditer(text))
    written = Counter(one for one in found if one[0].isupper() and not one.isupper())
    return min(written, key=lambda one: (-written[one], one), default="")


def _lower_in(name: str, language: str) -> Lower:
    """How letters become small: in Turkish an I has a point or none."""
    if "İ" in name or language.partition("-")[0] in TURKISH:
        return lambda text: text.translate(_DOTTED).lower()
    return str.lower


def _as_mostly(name: str, lower: Lower) -> str:
    words = name.split()
    last = len(words) - 1
    return " ".join(_word(word, at, last, lower) for at, word in enumerate(words))


def _word(word: str, at: int, last: int, lower: Lower) -> str:
    """One word of a name, which is the `at`-th of those up to the `last`."""
    plain = word.strip(".,").casefold()
    if 0 < at < last and plain in PARTICLES and not _is_initial(word):
        return lower(word)
    if at == last and plain in STAND:
        return word
    if "." in word.rstrip(".,"):  # J.K., but not Jr. or St.
        return WORD.sub(lambda found: _capital(found[0], lower), word)
    if WITHOUT_VOWEL.fullmatch(word) and plain not in FAMILY_NAMES and at < last:
        return word
    first, *others = word.split("-")
    small = first.casefold() in ARTICLES and at > 0 and bool(others)
    head = lower(first) if small else _piece(first, lower)
    return "-".join((head, *map(partial(_piece, lower=lower), others)))


def _is_initial(word: str) -> bool:
    """Tell a middle initial from a particle, which y is more often ("Ortega y Gasset")."""
    return len(word.strip(".")) == 1 and word != "Y"


def _piece(piece: str, lower: Lower) -> str:
    """What no hyphen parts: O'Neil, McDonald, MacArthur, IJsselstein."""
    before, mark, behind = piece.partition("’" if "’" in piece else "'")
    elided = len(before) == 1 and len(behind) > 1
    if mark and (elided or before.casefold() in CONTRACTED):
        return _capital(before, lower) + mark + _capital(behind, lower)
    plain = piece.casefold()
    if plain.startswith("mc") and len(plain) > 4:
        return _capital(piece[:2], lower) + _capital(piece[2:], lower)
    if plain.startswith("mac") and plain[3:] in MAC:
        return _capital(piece[:3], lower) + _capital(piece[3:], lower)
    if re.match("IJ[^AEIOUY]", piece):
        return piece[:2] + lower(piece[2:])
    return _capital(piece, lower)


def _capital(text: str, lower: Lower) -> str:
    return text[:1] + lower(text[1:])
