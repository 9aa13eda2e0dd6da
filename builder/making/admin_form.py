"""Make what the page of the form needs of others: Sveltia CMS, its fonts, and a reader of YAML.

    python -m builder.making.admin_form SVELTIA.tgz JS_YAML.tgz

where the two are what `npm pack @sveltia/cms@VERSION` and `npm pack js-yaml@VERSION` fetch. Each
must be the very package that is named here. Writes `templates/admin/`, and the JSON Schema of the
configuration for the tests. One thing is changed: the fonts come from beside the page instead of
from another host. Of the symbols those are kept whose names stand in the program, or in our
configuration.
"""

import hashlib
import io
import re
import sys
import tarfile
from base64 import b64decode
from dataclasses import dataclass
from pathlib import Path
from pkgutil import resolve_name

from builder.describing.admin import COLLECTIONS, SETTINGS_ICON

ROOT = Path(__file__).parents[2]
MADE = ROOT / "templates" / "admin"
SCHEMA = ROOT / "tests" / "describing" / "sveltia-cms.schema.json"


@dataclass(frozen=True, slots=True)
class Package:
    """A package as npm has it: `integrity` is the SHA-512 of its archive, in base 64."""

    name: str
    version: str
    integrity: str


SVELTIA = Package(
    "@sveltia/cms",
    "0.221.1",
    "J+Qoik9kGMk2L7vNpOQrnDmFRi+NB6vwJ0f657YtsxWH0P8WYSYRRSRC2pQ/jGGbVlM//Pg/WIgmkpswqoo3gQ==",
)
JS_YAML = Package(
    "js-yaml",
    "5.5.0",
    "paNr4LFIFPjeeSmwNYdrb8FafLLG/Cr2Af3GjbsHJ5CxIjH4r0c2emlmRdAtpPAieP1gRVzk6buBbVP5gBMGAg==",
)

PROGRAM = "sveltia-cms.js"
FONTS = {
    "material-symbols-outlined": "material-symbols-outlined-latin-wght-normal",
    "source-sans-3": "source-sans-3-latin-wght-normal",
    "noto-mono": "noto-mono-latin-400-normal",
}
"""How the program names each font in an address, and how its file in the package begins."""
SYMBOLS = "material-symbols-outlined"
FROM_AFAR = r"https://[\w./-]+/{}[\w.:@-]*/[\w-]+\.woff2"
SOURCE_MAP = re.compile(rb"\n//# sourceMappingURL=\S+\s*$")
PERHAPS_A_SYMBOL = re.compile(r"[`\"']([a-z0-9_]{2,40})[`\"']")
OUR_SYMBOLS = (*(one.icon for one in COLLECTIONS), SETTINGS_ICON)
WEIGHT = 400  # the only one in which symbols are drawn


class WrongPackage(ValueError):
    """A package that is not the one which is named here."""


def main(sveltia: Path, js_yaml: Path) -> None:
    """Write all files, once both packages are known to be the right ones."""
    cms = members(SVELTIA, sveltia.read_bytes())
    yaml = members(JS_YAML, js_yaml.read_bytes())
    program = cms[f"dist/{PROGRAM}"].decode()
    MADE.mkdir(parents=True, exist_ok=True)
    for name in FONTS:
        font = _font(cms, name)
        if name == SYMBOLS:
            font = _symbols(font, {*PERHAPS_A_SYMBOL.findall(program), *OUR_SYMBOLS})
        (MADE / f"{name}.woff2").write_bytes(font)
        (MADE / f"{name}.LICENSE.txt").write_bytes(cms[f"npm/assets/{name}.LICENSE.txt"])
    (MADE / PROGRAM).write_bytes(without_map(at_home(program).encode()))
    (MADE / "sveltia-cms.LICENSE.txt").write_bytes(cms["LICENSE.txt"])
    (MADE / "js-yaml.js").write_bytes(without_map(yaml["dist/browser/js-yaml.esm.min.mjs"]))
    (MADE / "js-yaml.LICENSE.txt").write_bytes(yaml["LICENSE"])
    SCHEMA.write_bytes(cms["schema/sveltia-cms.json"])


def members(package: Package, archive: bytes) -> dict[str, bytes]:
    """Return the files of a package by name. Raises WrongPackage."""
    if hashlib.sha512(archive).digest() != b64decode(package.integrity):
        raise WrongPackage(f"this is not {package.name} {package.version} as it was published")
    found: dict[str, bytes] = {}
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        for member in files:
            file = files.extractfile(member)
            if file is not None:
                found[member.name.removeprefix("package/")] = file.read()
    return found


def at_home(program: str) -> str:
    """Let the program take its fonts from beside the page. Raises WrongPackage."""
    for name in FONTS:
        program, count = re.subn(FROM_AFAR.format(name), f"{name}.woff2", program)
        if count != 1:
            raise WrongPackage(f"{name} is loaded in {count} places, and should be in one")
    return program


def without_map(program: bytes) -> bytes:
    """Leave out where the source of a program is told to stand: it does not stand here."""
    return SOURCE_MAP.sub(b"\n", program)


def _font(cms: dict[str, bytes], name: str) -> bytes:
    (found,) = (data for file, data in cms.items() if f"/{FONTS[name]}" in file)
    return found


def _symbols(data: bytes, names: set[str]) -> bytes:
    """Keep the symbols of these names, which are ligatures of the letters that they are made of.

    See https://fonttools.readthedocs.io/en/latest/subset/.
    """
    read = resolve_name("fontTools.ttLib:TTFont")
    narrow = resolve_name("fontTools.varLib.instancer:instantiateVariableFont")
    font = narrow(read(io.BytesIO(data), recalcTimestamp=False), {"wght": WEIGHT})
    options = resolve_name("fontTools.subset:Options")()
    options.layout_closure = False
    options.layout_features = ["liga", "rlig"]
    options.hinting = False
    subsetter = resolve_name("fontTools.subset:Subsetter")(options)
    drawn = set(font.getGlyphOrder())
    subsetter.populate(
        glyphs=sorted(drawn & names), unicodes=map(ord, "abcdefghijklmnopqrstuvwxyz0123456789_")
    )
    subsetter.subset(font)
    font.flavor = "woff2"
    made = io.BytesIO()
    font.save(made)
    return made.getvalue()


if __name__ == "__main__":
    main(*(Path(one) for one in sys.argv[1:]))
