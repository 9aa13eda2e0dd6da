"""Names of authors: family name and the rest, where a name's form tells which is which.

A name is split as English writes most: given names, particles, one family name. It is left whole
where that would be a guess: a single word, letters other than Latin, a body, or a name that begins
with a common Chinese, Korean or Vietnamese family name, which mostly stands first.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from builder.citing.values import one_line
from builder.words.names import folded

_SUFFIX = re.compile(r"(?:jr|sr|i{2,3}|iv|phd|md)\.?", re.IGNORECASE)
_RUN_ON = re.compile(r"\.(?=[^\W\d_])")
_JOINING = frozenset({"and", "for", "of", "the", "und", "et", "with"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name as CSL has it: `literal`, or the parts. `particle` ("van der") goes with `family`."""

    literal: str
    family: str = ""
    particle: str = ""
    given: str = ""
    suffix: str = ""

    @property
    def surname(self) -> str:
        """The family name with its particle."""
        return " ".join(filter(None, (self.particle, self.family)))

    @property
    def straight(self) -> str:
        """The name in reading order."""
        return self.literal or " ".join(filter(None, (self.given, self.surname, self.suffix)))

    @property
    def inverted(self) -> str:
        """The name with the family name first, as lists are sorted."""
        return self.literal or ", ".join(filter(None, (self.surname, self.given, self.suffix)))

    @property
    def initials(self) -> str:
        """Given names as initials: "Ben C." is "B. C.", "J.R." is "J. R.", "Jean-Luc" "J.-L."."""
        return " ".join(map(_initial, _RUN_ON.sub(". ", self.given).split()))


@lru_cache(maxsize=20_000)
def split(written: str) -> Name:
    """Split a name where its form says how."""
    whole = one_line(written)
    words = whole.replace(",", " ").split()
    suffix = words.pop() if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else ""
    if not _is_western(words) or (("," in whole) and not suffix):
        return Name(whole)
    given, particle = _parted(words[:-1], words[-1])
    return Name("", words[-1], particle, given, suffix) if given else Name(whole)


def _parted(words: list[str], family: str) -> tuple[str, str]:
    """Given names, and the particles before the family name.

    One with a capital may be a given name as well (Van Morrison, Anh Le Nguyen): not as the first
    word, nor before a family name of those that mostly stand first.
    """
    particles = _section("particles") if folded(family) not in _section("family first") else ()
    found = (
        n
        for n, word in enumerate(words)
        if word[0].islower() or (n and _as_listed(word) in particles)
    )
    at = next(found, len(words))
    return " ".join(words[:at]), " ".join(words[at:])


def _as_listed(particle: str) -> str:
    """A particle in small letters and with its accents: Ó is one, an O is an initial."""
    return unicodedata.normalize("NFC", particle).casefold().rstrip(".")


def _is_western(words: list[str]) -> bool:
    if len(words) < 2 or not all(map(_is_latin, words)):
        return False
    plain = [folded(word) for word in words]
    joined = _JOINING & set(plain) or _section("bodies") & set(plain)
    return not joined and plain[0] not in _section("family first")


def _is_latin(word: str) -> bool:
    """Whether a word is a name's in Latin letters: no digits, no signs but those within names."""
    letters = [one for one in word if unicodedata.category(one)[0] in "LN"]
    return bool(letters) and all("LATIN" in unicodedata.name(one, "") for one in letters)


def _initial(word: str) -> str:
    return "-".join(f"{part[0]}." for part in word.split("-") if part)


@cache
def _section(name: str) -> frozenset[str]:
    return frozenset(_words(name))


def _words(name: str) -> Iterator[str]:
    text = (resources.files("builder.citing") / "data" / "authors.txt").read_text(encoding="utf-8")
    here = False
    for line in text.splitlines():
        if line.startswith("["):
            here = line == f"[{name}]"
        elif here and not line.startswith("#"):
            yield from line.split()
