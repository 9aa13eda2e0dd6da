"""Which country a place is in that a dateline names: a country, its capital, or a town."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib import resources
from types import MappingProxyType

from builder.means.countries import CODES, SpellingKind, code_of, spellings
from builder.words.names import folded

_CODE = 2  # letters of an ISO code, which no dateline writes for a country


def _rows(name: str) -> Iterator[tuple[str, str]]:
    text = (resources.files("builder.naming") / "data" / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            code, _, names = line.partition("\t")
            yield code, names


@cache
def _towns() -> Mapping[str, str]:
    """Towns as `folded` writes them, each with its country: read when the first is asked for."""
    towns: dict[str, str] = {}
    for code, names in _rows("towns.tsv"):
        towns.update(dict.fromkeys(names.split(";"), code))
    reviewed = _rows("towns_reviewed.tsv")
    return MappingProxyType(towns | {folded(n): c for c, all_ in reviewed for n in all_.split(";")})


@cache
def _regions() -> Mapping[str, str]:
    return MappingProxyType(
        {folded(name): code for code, all_ in _rows("regions.tsv") for name in all_.split(";")}
    )


@cache
def _capitals() -> Mapping[str, str]:
    return MappingProxyType(
        {
            folded(spelling.text): code
            for code in CODES
            for spelling in spellings(code)
            if spelling.kind is SpellingKind.CAPITAL
        }
    )


def country_of_region(name: str) -> str | None:
    """The country of a state or province, or the country itself: "Ohio", "N.J.", "Lebanon"."""
    return _regions().get(folded(name)) or _country(name)


def country_of_capital(name: str) -> str | None:
    """The country whose seat of government a town is."""
    return _capitals().get(folded(name))


@lru_cache(maxsize=1 << 13)
def country_of_town(name: str) -> str | None:
    """The country of a town, or of a state that is a town: "Frankfurt", "Singapore", "Bahrain"."""
    return _country(name) or country_of_capital(name) or _towns().get(folded(name))


def _country(name: str) -> str | None:
    return code_of(name) if len(name) > _CODE else None
