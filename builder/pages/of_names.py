"""The A–Z lists of people, countries, organizations and outlets, and the list of years.

A list of more than `WHOLE` names has a page for each letter, below its own; a letter of more than
that has parts. The list's own page then leads to the letters and shows the most frequent names.
"""

from collections.abc import Iterator

from builder.means import routes
from builder.naming.values import ActorKind
from builder.pages.index import Index
from builder.pages.list_values import LetterPage, ListPage
from builder.pages.parts import Counted, Link
from builder.words.names import SitePath, folded

WHOLE = 300  # names on a page at the most: some 70 kB. All countries stand on one
FREQUENT = 60  # names of a longer list that its own page shows
OTHER = "#"  # where a name stands that begins with no letter

LISTS = (
    (ActorKind.PERSON, routes.PEOPLE, "People"),
    (ActorKind.COUNTRY, routes.COUNTRIES, "Countries"),
    (ActorKind.ORGANIZATION, routes.ORGANIZATIONS, "Organizations"),
)

Names = tuple[Counted, ...]


def list_pages(index: Index) -> Iterator[ListPage | LetterPage]:
    """Each list from A to Z, with the pages of its letters where it is long; and the years."""
    for kind, path, title in LISTS:
        names = tuple(index.counted(ref) for ref in index.by_kind[kind])
        yield from _pages(index, Link(title, path, kind.value), names)
    yield from _pages(index, Link("Outlets", routes.OUTLETS, "outlet"), tuple(_outlets(index)))
    years = (("", index.years),) if index.years else ()
    yield ListPage(index.site, routes.ARTICLES, "Articles", "year", years, (), len(index.years))


def _outlets(index: Index) -> Iterator[Counted]:
    by_name = sorted(index.archive.outlets.values(), key=lambda one: (folded(one.name), one.id))
    for outlet in by_name:
        link = Link(outlet.name, routes.outlet(outlet.id), "outlet")
        yield Counted(link, len(index.by_outlet.get(outlet.id, ())), str(outlet.kind or ""))


def _pages(index: Index, of: Link, names: Names) -> Iterator[ListPage | LetterPage]:
    letters = _by_letter(names)
    if len(names) <= WHOLE:
        yield ListPage(index.site, of.path, of.text, of.kind, letters, (), len(names))
        return
    ways = tuple(
        Counted(Link(letter, _place(of, letter), of.kind), len(found), "")
        for letter, found in letters
    )
    most = (("", _frequent(names)),)
    yield ListPage(index.site, of.path, of.text, of.kind, most, ways, len(names))
    for letter, found in letters:
        yield from _letter_pages(index, of, letter, found, tuple(way.link for way in ways))


def _letter_pages(
    index: Index, of: Link, letter: str, names: Names, ways: tuple[Link, ...]
) -> Iterator[LetterPage]:
    cut = [names[start : start + WHOLE] for start in range(0, len(names), WHOLE)]
    links = tuple(
        Link(f"{part[0].link.text} – {part[-1].link.text}", _place(of, letter, number), of.kind)
        for number, part in enumerate(cut, 1)
    )
    for link, part in zip(links, cut, strict=True):
        yield LetterPage(
            site=index.site,
            path=link.path,
            title=of.text,
            of=of,
            letter=letter,
            names=part,
            count=len(names),
            parts=links if len(cut) > 1 else (),
            ways=ways,
        )


def _frequent(names: Names) -> Names:
    return tuple(sorted(names, key=lambda one: -one.count)[:FREQUENT])


def _by_letter(names: Names) -> tuple[tuple[str, Names], ...]:
    letters: dict[str, list[Counted]] = {}
    for one in names:
        letters.setdefault(_letter(one.link.text), []).append(one)
    return tuple((letter, tuple(found)) for letter, found in letters.items())


def _letter(name: str) -> str:
    first = folded(name)[:1].upper()
    return first if first.isalpha() else OTHER


def _place(of: Link, letter: str, number: int = 1) -> SitePath:
    """`people/letter--k/`, `people/letter--u0634/`: two hyphens stand in no name of a file."""
    plain = letter.lower() if letter.isascii() else "".join(f"u{ord(one):04x}" for one in letter)
    mark = "other" if letter == OTHER else plain
    return routes.below(of.path, f"letter--{mark}" if number == 1 else f"letter--{mark}--{number}")
