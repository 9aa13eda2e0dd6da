"""Words with letters of two scripts, which look alike and are not: "Putin" with a Cyrillic "і".

Scripts are told by the names that Unicode gives to letters; what mixes scripts on purpose, such as
Japanese, is left alone.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")


@dataclass(frozen=True, slots=True)
class Mixed:
    """A word that mixes scripts: the one most of its letters are of, and the letters that are not.

    `script` is written as in "Latin".
    """

    word: str
    script: str
    strange: tuple[str, ...]


def mixed_words(text: str) -> Iterator[Mixed]:
    """Find the words of a text that mix Latin, Cyrillic or Greek letters."""
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


def _script(letter: str) -> str:
    name = unicodedata.name(letter, "").partition(" ")[0]
    return name if name in _SCRIPTS else ""
