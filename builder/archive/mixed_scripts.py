"""Names and titles with letters of two scripts in one word: nobody finds them who types them."""

import unicodedata
from collections.abc import Iterator

from builder.archive.assembly import Archive
from builder.records.fields import Text
from builder.records.registry import Actor, Outlet
from builder.words.mixing import Mixed, mixed_words
from builder.words.problems import Place, Problem, warning


def mixed_scripts(archive: Archive) -> Iterator[Problem]:
    """Find words of names and titles that mix Latin, Cyrillic or Greek letters."""
    for written in _written(archive):
        for mixed in mixed_words(written.text):
            yield _told(mixed, written.place)


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


def _told(mixed: Mixed, place: Place) -> Problem:
    letters = (f'"{letter}" ({unicodedata.name(letter).lower()})' for letter in mixed.strange)
    return warning(
        "mixed-scripts",
        place,
        f'"{mixed.word}" is in {mixed.script} letters, but for {", ".join(letters)}',
        "type the word anew: these letters only look alike, and nobody finds it who writes it",
    )
