"""The picture that networks show beside a link to any page of the site: one, with its title."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from pkgutil import resolve_name

from builder.means import routes
from builder.output.output import Output
from builder.output.staleness import fingerprint
from builder.pages.parts import Site

CARD = "builder.means.bitmap:card"  # loaded when a card is drawn, which is seldom
FONTS = "assets/fonts"
SERIF = ("serif.woff2", "serif-rest.woff2")
SANS = ("sans.woff2", "sans-rest.woff2")

Draw = Callable[[str, str, Sequence[bytes], Sequence[bytes]], bytes]


def card_output(site: Site, templates: Path) -> Iterator[Output]:
    """The card of a site, drawn in the fonts of its templates; none where they have others."""
    serif, sans = (_fonts(templates / FONTS, names) for names in (SERIF, SANS))
    if not (serif and sans):
        return

    def make() -> bytes:
        draw: Draw = resolve_name(CARD)
        return draw(site.title, site.description, serif, sans)

    mark = fingerprint((site.title, site.description, serif, sans))
    yield Output(routes.file_of(routes.CARD), routes.CARD, mark, make)


def _fonts(folder: Path, names: tuple[str, ...]) -> tuple[bytes, ...]:
    files = tuple(folder / name for name in names)
    return tuple(file.read_bytes() for file in files) if all(map(Path.is_file, files)) else ()
