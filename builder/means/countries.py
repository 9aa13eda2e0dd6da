"""The countries of the world and all that English news calls them.

Codes are ISO 3166-1 alpha-2, with XK for Kosovo (user-assigned, as the European Union writes it).
`data/countries.tsv` holds what well-kept sources say; `builder/making/countries.py` makes it.
`data/countries_reviewed.tsv` is ours: each line adds to it or takes away, and says why.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from importlib import resources
from types import MappingProxyType

from builder.words.names import folded


class SpellingKind(Enum):
    """How a spelling means its country."""

    NAME = "name"
    OFFICIAL = "official"
    FORMER = "former"
    PREDECESSOR = "predecessor"
    ABBREVIATION = "abbreviation"
    DEMONYM = "demonym"
    CAPITAL = "capital"


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write a country, with its part of speech as news uses it.

    A predecessor is a state that is gone and whose heir the country is (the Soviet Union), or its
    people; a former name is the same state's (Burma).
    """

    text: str
    kind: SpellingKind


_SOURCED = (
    SpellingKind.NAME,
    SpellingKind.OFFICIAL,
    SpellingKind.DEMONYM,
    SpellingKind.CAPITAL,
)
NAMES = frozenset(SpellingKind) - {SpellingKind.DEMONYM, SpellingKind.CAPITAL}
"""The kinds of spelling that name a country itself."""

OWN_NAMES = NAMES - {SpellingKind.FORMER, SpellingKind.PREDECESSOR}
"""The kinds of spelling that are the country's today."""

_NO_PLURAL = ("s", "sh", "ch", "ese")
"""Endings of a people's name that has no plural in -s: Swiss, British, French, Chinese."""


def _rows(name: str) -> Iterator[list[str]]:
    text = (resources.files("builder.means") / "data" / name).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if not line.startswith(("#", "code\t")))


def _split(cell: str, kind: SpellingKind) -> Iterator[Spelling]:
    return (Spelling(item, kind) for item in cell.split(";") if item)


def _with_plurals(peoples: Iterable[Spelling]) -> Iterator[Spelling]:
    for one in peoples:
        yield one
        if not one.text.endswith(_NO_PLURAL):
            yield Spelling(f"{one.text}s", one.kind)


def _sourced(cells: Iterable[str]) -> Iterator[Spelling]:
    for kind, cell in zip(_SOURCED, cells, strict=True):
        found = _split(cell, kind)
        yield from _with_plurals(found) if kind is SpellingKind.DEMONYM else found


def _reviewed(cell: str, kind: SpellingKind) -> Iterator[Spelling]:
    for one in _split(cell, kind):
        plain = Spelling(one.text.removesuffix("+"), kind)
        yield plain
        if plain != one:
            yield Spelling(f"{plain.text}s", kind)


def _read() -> Mapping[str, tuple[Spelling, ...]]:
    found = {code: list(_sourced(cells)) for code, *cells in _rows("countries.tsv")}
    for sign, code, kind, cell, _ in _rows("countries_reviewed.tsv"):
        known, changed = found[code], tuple(_reviewed(cell, SpellingKind(kind)))
        if sign == "-":
            away = {text for one in changed for text in (one.text, f"{one.text}s")}
            found[code] = [s for s in known if s.text not in away or s.kind.value != kind]
        elif kind == SpellingKind.NAME.value:
            found[code] = [*changed, *known]
        else:
            known += changed
    return MappingProxyType({code: tuple(dict.fromkeys(all_)) for code, all_ in found.items()})


_SPELLINGS = _read()

CODES: frozenset[str] = frozenset(_SPELLINGS)


def spellings(code: str) -> tuple[Spelling, ...]:
    """Every English spelling of a country, its plain name first. KeyError for an unknown code."""
    return _SPELLINGS[code]


def name_of(code: str) -> str:
    """The short English name that a newspaper writes. KeyError for a code outside ISO 3166-1."""
    return _SPELLINGS[code][0].text


@lru_cache(maxsize=1 << 13)  # an archive names the same people over and over
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
