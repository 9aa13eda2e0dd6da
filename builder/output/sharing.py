"""The picture that networks show beside a link to any page of the site: one, with its title."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from pkgutil import resolve_name

from builder.means import routes
from builder.output.output import Output
from builder.pages.parts import Site
from builder.words.fingerprints import fingerprint

CARD = "builder.means.bitmap:card"  # loaded when a card is drawn, which is seldom
FONTS = "assets/fonts"
SERIF = ("serif.woff2", "serif-rest.woff2")
SANS = ("sans.woff2", "sans-rest.woff2")

Draw = Callable[[str, str, Sequence[bytes], Sequence[bytes]], bytes]


def can_be_drawn(templates: Path) -> bool:
    """Whether templates have the fonts in which a card is drawn."""
    return all((templates / FONTS / name).is_file() for name in (*SERIF, *SANS))


def card_output(site: Site, templates: Path) -> Output:
    """The card of a site, drawn in the fonts of its templates."""
    serif, sans = (_fonts(templates / FONTS, names) for names in (SERIF, SANS))

    def make() -> Iterator[bytes]:
        draw: Draw = resolve_name(CARD)
        yield draw(site.title, site.description, serif, sans)

    mark = fingerprint((site.title, site.description, serif, sans))
    return Output(routes.file_of(routes.CARD), mark, make)


def _fonts(folder: Path, names: tuple[str, ...]) -> tuple[bytes, ...]:
    return tuple((folder / name).read_bytes() for name in names)
