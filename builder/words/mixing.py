"""Words with letters of two scripts, which look alike and are not: "Putin" with a Cyrillic "і".

Scripts are told by the names that Unicode gives to letters; what mixes scripts on purpose, such as
Japanese, is left alone.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = frozenset(
    {
        *("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU", "CANADIAN"),
        *("DESERET", "OSAGE", "WARANG", "CARIAN", "LYCIAN", "LYDIAN", "ELBASAN", "OLD", "RUNIC"),
        *("TIFINAGH", "MIAO", "OGHAM", "GOTHIC", "GLAGOLITIC", "VAI"),
    }
)
"""Scripts with letters that look like those of another (Unicode confusables, UTS #39), and that no
text puts into one word with them."""


@dataclass(frozen=True, slots=True)
class Mixed:
    """A word that mixes scripts: the one most of its letters are of, and the letters that are not.

    `script` is written as in "Latin".
    """

    word: str
    script: str
    strange: tuple[str, ...]


def mixed_words(text: str) -> Iterator[Mixed]:
    """Find the words of a text that mix letters of Latin, Cyrillic, Greek or their lookalikes."""
    if text.isascii():
        return
    for word in _WORD.findall(text):
        scripts = {letter: _script(letter) for letter in word}
        counts = Counter(script for letter in word if (script := scripts[letter]))
        if len(counts) < 2:
            continue
        most = max(counts, key=lambda script: (counts[script], script == "LATIN"))
        strange = tuple(letter for letter, script in scripts.items() if script not in ("", most))
        yield Mixed(word, most.title(), strange)


@lru_cache(maxsize=4_096)
def _script(letter: str) -> str:
    """The script of a letter; a mathematical one has that of the letter which it is a form of."""
    name = unicodedata.name(letter, "").partition(" ")[0]
    if name == "MATHEMATICAL":
        return _script(unicodedata.normalize("NFKC", letter))
    return name if name in _SCRIPTS else ""
