"""Make `means/data/countries.tsv`: what the countries of ISO 3166-1 are called in English.

Run as `python -m builder.making.countries PACKAGE`, where PACKAGE is what `npm pack
world-countries` fetches. Names come from Unicode CLDR (through babel; Unicode License), official
names, peoples and capitals from mledoze/countries (ODbL 1.0, and so is the file that is made).
That source's alternative spellings are left out: they mix languages, and "Island" is Iceland's.
What newspapers write besides stands in `means/data/countries_reviewed.tsv`, which people own.
"""

import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from pkgutil import resolve_name
from typing import TypedDict

from builder.making.packages import member

MADE = Path(__file__).parent.parent / "means" / "data" / "countries.tsv"
HEAD = """\
# The countries and territories of ISO 3166-1, and XK (Kosovo), in English. Do not edit: what is
# missing or wrong here is added or taken away in countries_reviewed.tsv. Made by `python -m
# builder.making.countries` from Unicode CLDR (Unicode License v3) and mledoze/countries, npm
# world-countries {version} (Open Database License 1.0, which holds for this file too).
code\tnames\tofficial\tdemonyms\tcapitals
"""
_SEVERAL = re.compile(", | or ")  # "Antiguan, Barbudan"


class _Name(TypedDict):
    common: str
    official: str


class Country(TypedDict):
    """What we read of a country in mledoze/countries."""

    cca2: str
    name: _Name
    demonyms: Mapping[str, Mapping[str, str]]
    capital: list[str]


def line(country: Country, cldr: str) -> str:
    """Return one line of the file; `cldr` is the country's name there."""
    name = country["name"]
    names = (cldr, cldr.replace(" & ", " and "), name["common"])
    official = (name["official"],) if name["official"] not in names else ()
    peoples = sorted(
        {
            one
            for all_ in country["demonyms"].get("eng", {}).values()
            for one in _SEVERAL.split(all_)
        }
    )
    cells = (names, official, peoples, country["capital"])
    return "\t".join([country["cca2"], *(_cell(cell) for cell in cells)])


def _cell(items: tuple[str, ...] | list[str]) -> str:
    return ";".join(dict.fromkeys(filter(None, items)))


def made(countries: list[Country], cldr: Mapping[str, str], version: str) -> str:
    """Return the whole file, a line for each country in the order of the codes."""
    ordered = sorted(countries, key=lambda country: country["cca2"])
    lines = [line(country, cldr[country["cca2"]]) for country in ordered]
    return HEAD.format(version=version) + "\n".join(lines) + "\n"


def main(package: Path) -> None:
    """Read the npm package and write the file."""
    countries = json.loads(member(package, "countries.json"))
    version = json.loads(member(package, "package.json"))["version"]
    cldr = resolve_name("babel:Locale")("en").territories
    MADE.write_text(made(countries, cldr, version), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
