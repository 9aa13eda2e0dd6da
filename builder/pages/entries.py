"""What pages say of an article wherever they show it: its date, its year, its capture."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

from builder.archive.entry import Entry
from builder.means import routes
from builder.means.files import sha256
from builder.pages.parts import Group, Link, Row, When
from builder.records.article import capture_and_part
from builder.words.dates import EdtfDate
from builder.words.names import SLUG_LENGTH, SitePath, slug

K = TypeVar("K")
V = TypeVar("V")

SHOWN = 60  # characters of a file name that its page's address shows before a hash
HASHED = 12  # hexadecimal digits: among a million names two are alike once in 500 archives
_ITS_OWN = re.compile(r"captures/[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+")  # its slug can be read back


def article_link(entry: Entry) -> Link:
    """A link to an article's page."""
    return Link(entry.article.title, routes.article(entry.article.id), "article")


def when(date: EdtfDate) -> When:
    """A date for a template; only a plain day, month or year is fit for machines."""
    plain = date.text.replace("-", "").isdecimal()
    return When(date.words, date.text, date.text if plain else "")


def year_of(entry: Entry) -> str:
    """The label of an entry's year: "2018", or "undated" when it has no one year."""
    year = entry.article.date.year
    return routes.UNDATED if year is None else str(year)


def capture_of(entry: Entry) -> str:
    """The capture an entry was cleaned from, without its part; "" when it names none."""
    return capture_and_part(entry.article.capture.text)[0]


def part_of(entry: Entry) -> tuple[str, int, str]:
    """What orders parts by number, so that the tenth comes after the second."""
    name, part = capture_and_part(entry.article.capture.text)
    return name, len(part), part


def capture_path(name: str) -> SitePath:
    """The page of a capture, by its path relative to content/.

    A name that its slug does not tell apart from all others, like a_b.txt from a-b.txt, or from
    one that differs only far behind, gets a hash behind it.
    """
    file = name.removeprefix("captures/")
    if len(file) <= SLUG_LENGTH and _ITS_OWN.fullmatch(name):
        return routes.capture(file.replace(".", "-"))
    return routes.capture(f"{slug(file[:SHOWN])}-{sha256(name.encode())[:HASHED]}")


def grouped(rows: Iterable[tuple[str, Row]], last: str = routes.UNDATED) -> tuple[Group, ...]:
    """Rows under their labels, in the order they come; those under `last` come last."""
    groups = (Group(label, found) for label, found in gathered(rows).items())
    return tuple(sorted(groups, key=lambda group: group.label == last))


def gathered(pairs: Iterable[tuple[K, V]]) -> Mapping[K, tuple[V, ...]]:
    """Values under their keys, both in the order they come."""
    found: dict[K, list[V]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return MappingProxyType({key: tuple(values) for key, values in found.items()})
