"""Names and titles with letters of two scripts in one word, which look alike and are not.

"Putin" with a Cyrillic "і" is found by nobody who types it. Scripts are told by the names that
Unicode gives to letters; what mixes scripts on purpose, such as Japanese, is left alone.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from builder.archive.assembly import Archive
from builder.records.fields import Text
from builder.records.registry import Actor, Outlet
from builder.words.problems import Place, Problem, warning

_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")


def mixed_scripts(archive: Archive) -> Iterator[Problem]:
    """Find words of names and titles that mix Latin, Cyrillic or Greek letters."""
    for written in _written(archive):
        if not written.text.isascii():
            for word in _WORD.findall(written.text):
                yield from _mixed(word, written.place)


def _written(archive: Archive) -> Iterator[Text]:
    registry: tuple[Actor | Outlet, ...] = (*archive.actors.values(), *archive.outlets.values())
    for one in registry:
        yield Text(one.name, one.name_place)
        yield from one.aliases
    for actor in archive.actors.values():
        yield Text(actor.native_name, Place(actor.file))
    for entry in archive.entries:
        article = entry.article
        yield Text(article.title, article.title_place)
        yield from article.actors
        yield from (Text(author, article.authors_place) for author in article.authors)


def _mixed(word: str, place: Place) -> Iterator[Problem]:
    scripts = {letter: _script(letter) for letter in word}
    counts = Counter(script for letter in word if (script := scripts[letter]))
    if len(counts) < 2:
        return
    most = max(counts, key=lambda script: (counts[script], script == "LATIN"))
    strange = (letter for letter, script in scripts.items() if script not in ("", most))
    letters = ", ".join(f'"{letter}" ({unicodedata.name(letter).lower()})' for letter in strange)
    yield warning(
        "mixed-scripts",
        place,
        f'"{word}" is in {most.title()} letters, but for {letters}',
        "type the word anew: these letters only look alike, and nobody finds it who writes it",
    )


def _script(letter: str) -> str:
    name = unicodedata.name(letter, "").partition(" ")[0]
    return name if name in _SCRIPTS else ""
