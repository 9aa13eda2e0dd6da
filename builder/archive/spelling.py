"""What two spellings of one name share, when each newspaper transliterates in its own way.

Phonetic codes of English (Soundex, Metaphone, NYSIIS) drop the vowels, by which Hassan and Hossein
are one. These rules keep them, and fold only what transliterations are known to differ in.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources
from types import MappingProxyType

from builder.means.given_names import GIVEN_NAMES
from builder.naming.words import TITLES
from builder.words.names import folded, slug

LEAST = 4
"""Letters of a word whose ending may be folded, too: "Kai" is not "Kei"."""

LONGEST = 40
_INITIALS = re.compile(r"\b(\w)\.")
_NOT_ENGLISH = re.compile(r"[\u0400-\u04ffÆæŒœÞþÐð]+")
_SMALL = frozenset({"al", "el", "ul", "the", "of", "for", "and", "on", "in", "de", "la", "du"})
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"(?<=[aeiou])j$", "i"),  # Sergej
        (r"ph", "f"),
        (r"t?[sz]?ch|tsh", "C"),  # one sound, written back at the end
        (r"c(?=[eiy])", "s"),
        (r"zh|dj|dzh", "j"),
        (r"[kgdt]h", lambda found: found[0][0]),  # Khaled, Ghalibaf, Gadhafi, Thabit
        (r"[cgq]", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"^[yi]e(?=v)", "e"),  # Yevgeny
        (r"(?<=[oe])ff?$", "v"),  # Smirnoff
        (r"[yi]ev(?=$|a$)", "ev"),
        (r"enka$", "enko"),  # Lukashenka
        (r"ou|oo|eu|ue(?!$)", "u"),  # Rouhani, Eun, Mueller
        (r"eo|o", "u"),  # Jeong
        (r"ee|y|e", "i"),
        (r"(?<=[aiu])h(?=$|[^aiu])", ""),  # Sarah, Tehran
        (r"(.)\1+", r"\1"),
    )
)
_ENDING = re.compile(r"[ai]*i$")  # Baghaei, Baghai


def _sections() -> Mapping[str, Mapping[str, str]]:
    """For each section, each word with the one that stands for its line."""
    data = resources.files("builder.archive") / "data" / "like_spellings.txt"
    found: dict[str, dict[str, str]] = {}
    for line in data.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), {})
        elif line and not line.startswith("#"):
            first, *others = line.split()
            section |= dict.fromkeys((first, *others), first)
    return MappingProxyType(found)


_LIKE = _sections()
_TITLES = TITLES | _LIKE["titles"].keys()


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, folded; initials stand apart, articles and small words fall away.

    Russian letters, and those of the North, are written as news in English does.
    """
    words = folded(_INITIALS.sub(r"\1 ", _NOT_ENGLISH.sub(_in_english, name))).split()
    return tuple(word for word in words if word not in _SMALL) or tuple(words)


def _in_english(found: re.Match[str]) -> str:
    return slug(found[0])


def words_of_person(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without the titles in front of it, as long as two are left."""
    first = next((at for at, word in enumerate(words[:-2]) if word not in _TITLES), len(words) - 2)
    return words[max(first, 0) :]


@lru_cache(maxsize=1 << 16)
def sound_of(word: str, *, is_first: bool = False) -> str:
    """What a folded word shares with its other spellings; a family name put first has more.

    An initial is itself: "C." is not "K."; so is what is too long for a word.
    """
    if len(word) == 1 or len(word) > LONGEST:
        return word
    first = _LIKE["first"].get(word) if is_first else None
    sound = first or _LIKE["anywhere"].get(word, word)
    for pattern, becomes in _SOUNDS:
        sound = pattern.sub(becomes, sound)
    return _ENDING.sub("i", sound) if len(sound) > LEAST else sound


def is_compound(first: str, second: str) -> bool:
    """Whether two folded words are one given name together, as Mohammad Reza and Ali Akbar are."""
    begins = _LIKE["anywhere"].get(first, first) in _LIKE["compounding"]
    return begins and second.title() in GIVEN_NAMES


def sounds_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """The sounds of a person's name, word by word."""
    return tuple(sound_of(word, is_first=not at) for at, word in enumerate(words))


def words_of_body(name: str) -> tuple[str, ...]:
    """The words of an organization's name in one order and spelling."""
    like = _LIKE["organizations"]
    return tuple(sorted(like.get(word, word) for word in words_of(name)))


def initials_of(name: str) -> Iterator[str]:
    """What an organization may be called in short: with its small words, and without them."""
    yield "".join(word[0] for word in folded(name).split())
    yield "".join(word[0] for word in words_of(name))
