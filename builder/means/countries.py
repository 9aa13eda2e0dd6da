"""The countries of the world and all that English news calls them.

Codes are ISO 3166-1 alpha-2, with XK for Kosovo (user-assigned, as the European Union writes it).
Names come from Unicode CLDR (through babel); what CLDR does not say, such as official and former
names, abbreviations, peoples and capitals, comes from `data/countries.tsv`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib import resources
from types import MappingProxyType

from babel import Locale

from builder.words.names import folded


class SpellingKind(Enum):
    """How a spelling means its country."""

    NAME = "name"
    OFFICIAL = "official"
    FORMER = "former"
    ABBREVIATION = "abbreviation"
    DEMONYM = "demonym"
    CAPITAL = "capital"


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write a country, with its part of speech as news uses it."""

    text: str
    kind: SpellingKind


_COLUMNS = (
    SpellingKind.NAME,
    SpellingKind.OFFICIAL,
    SpellingKind.FORMER,
    SpellingKind.ABBREVIATION,
    SpellingKind.DEMONYM,
    SpellingKind.CAPITAL,
)
NAMES = frozenset(SpellingKind) - {SpellingKind.DEMONYM, SpellingKind.CAPITAL}
"""The kinds of spelling that name a country itself."""

_ENGLISH: Mapping[str, str] = Locale("en").territories


def _rows() -> Iterator[list[str]]:
    text = (resources.files("builder.means") / "data" / "countries.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return (line.split("\t") for line in lines[1:])


def _items(cell: str, kind: SpellingKind) -> Iterator[Spelling]:
    for item in filter(None, cell.split(";")):
        yield Spelling(item.removesuffix("+"), kind)
        if item.endswith("+"):
            yield Spelling(item.removesuffix("+") + "s", kind)


def _from_cldr(code: str) -> tuple[Spelling, ...]:
    name = _ENGLISH[code]
    return (
        Spelling(name, SpellingKind.NAME),
        Spelling(name.replace(" & ", " and "), SpellingKind.NAME),
    )


def _read() -> Mapping[str, tuple[Spelling, ...]]:
    spellings = {}
    for code, *cells in _rows():
        ours = [s for kind, cell in zip(_COLUMNS, cells, strict=True) for s in _items(cell, kind)]
        named = bool(cells[0])
        both = (*ours, *_from_cldr(code)) if named else (_from_cldr(code)[1], *ours)
        spellings[code] = tuple(dict.fromkeys(both))
    return MappingProxyType(spellings)


_SPELLINGS = _read()

CODES: frozenset[str] = frozenset(_SPELLINGS)


def spellings(code: str) -> tuple[Spelling, ...]:
    """Every English spelling of a country, its plain name first. KeyError for an unknown code."""
    return _SPELLINGS[code]


def name_of(code: str) -> str:
    """The short English name that a newspaper writes. KeyError for a code outside ISO 3166-1."""
    return _SPELLINGS[code][0].text


def code_of(name_or_code: str) -> str | None:
    """The country that front matter means: a code, a name, an official or former name, or an
    abbreviation, in any case. A people or a capital is not a country's name: None, as for all
    that is unknown.
    """
    if name_or_code.strip().upper() in CODES:
        return name_or_code.strip().upper()
    return _by_name().get(_key(name_or_code))


def _key(name: str) -> str:
    return folded(name).removeprefix("the ")


@cache
def _by_name() -> Mapping[str, str]:
    pairs = [(s, code) for code, all_ in _SPELLINGS.items() for s in all_ if s.kind in NAMES]
    pairs.sort(key=lambda pair: pair[0].kind is SpellingKind.NAME)
    return MappingProxyType({_key(s.text): code for s, code in pairs})
