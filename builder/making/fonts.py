"""Make the site's own fonts: the letters that news needs, of two families, as small as they get.

    python -m builder.making.fonts SERIF.tgz SANS.tgz

where the two are what `npm pack @fontsource-variable/source-serif-4` and
`npm pack @fontsource-variable/source-sans-3` fetch: Source Serif 4 and Source Sans 3 of Adobe, SIL
Open Font License 1.1. Writes `templates/assets/fonts/`. Basic letters and those of the rest of
Latin stand in files of their own, for most pages need the first alone.
"""

import io
import sys
from dataclasses import dataclass
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

from builder.making.packages import member

MADE = Path(__file__).parents[2] / "templates" / "assets" / "fonts"
BASIC = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *map(ord, "ıŒœ‘’‚“”„–—…†•′‹›⁄€™←→−∕"),
)
"""ASCII, Latin-1, and the signs of English print. The same ranges stand in style.css."""
REST = (*range(0x100, 0x250), *range(0x1E00, 0x1F00), *map(ord, "ʻʼˆ˜"))
"""Latin Extended-A and -B and Additional: Turkish, Polish, Vietnamese, romanised Arabic."""
FEATURES = ("kern", "liga", "mark", "mkmk", "ccmp", "locl", "tnum", "lnum", "onum")


@dataclass(frozen=True, slots=True)
class Cut:
    """A file to be made: of which package and member, with which letters and weights."""

    made: str
    package: int
    member: str
    letters: tuple[int, ...]
    weights: tuple[int, int]


CUTS = (
    Cut("serif", 0, "source-serif-4-latin-wght-normal", BASIC, (400, 700)),
    Cut("serif-rest", 0, "source-serif-4-latin-ext-wght-normal", REST, (400, 700)),
    Cut("serif-italic", 0, "source-serif-4-latin-wght-italic", BASIC, (400, 400)),
    Cut("sans", 1, "source-sans-3-latin-wght-normal", BASIC, (400, 700)),
    Cut("sans-rest", 1, "source-sans-3-latin-ext-wght-normal", REST, (400, 700)),
)


def main(packages: list[Path]) -> None:
    """Cut each file out of its package, and the licence with them."""
    MADE.mkdir(parents=True, exist_ok=True)
    for cut in CUTS:
        font = member(packages[cut.package], f"files/{cut.member}.woff2")
        (MADE / f"{cut.made}.woff2").write_bytes(_cut(font, cut))
    (MADE / "OFL.txt").write_bytes(member(packages[0], "LICENSE"))


def _cut(data: bytes, cut: Cut) -> bytes:
    """Keep the weights, then the letters: https://fonttools.readthedocs.io/en/latest/subset/."""
    read = resolve_name("fontTools.ttLib:TTFont")
    narrow = resolve_name("fontTools.varLib.instancer:instantiateVariableFont")
    whole = read(io.BytesIO(data), recalcTimestamp=False)
    narrowed = _saved(narrow(whole, {"wght": cut.weights}))
    font = read(io.BytesIO(narrowed), recalcTimestamp=False)
    options = resolve_name("fontTools.subset:Options")()
    options.layout_features = list(FEATURES)
    options.hinting = False
    subsetter = resolve_name("fontTools.subset:Subsetter")(options)
    subsetter.populate(unicodes=cut.letters)
    subsetter.subset(font)
    font.flavor = "woff2"
    return _saved(font)


def _saved(font: Any) -> bytes:  # fontTools' own class, which is loaded late
    made = io.BytesIO()
    font.save(made)
    return made.getvalue()


if __name__ == "__main__":
    main([Path(one) for one in sys.argv[1:]])
