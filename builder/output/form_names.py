"""The names that the form knows: all of the archive, and what its files hold besides.

Where these are few enough, they are chosen from a list. Else they are typed, and suggested: Sveltia
draws the whole of a list when it is opened, and the longer it is the longer it takes for each name.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from builder.archive.assembly import Archive
from builder.describing.relations import NameList
from builder.means.countries import CODES, OWN_NAMES, name_of, spellings
from builder.naming.values import ActorKind
from builder.records.registry import Actor, Outlet
from builder.records.shapes import Whose

MOST_CHOICES = 500
"""By trial (docs/pipeline.md): a list of so many opens in 1.3 s, one of 1,250 in 4.2 s."""

OUTLETS: NameList = (Whose.OUTLETS,)
COUNTRIES: NameList = (Whose.COUNTRIES,)
ACTORS: NameList = (Whose.PEOPLE, Whose.ORGANIZATIONS, Whose.COUNTRIES)

_NO_OUTLET = "unknown"  # what an article says whose outlet nobody knows


@dataclass(frozen=True, slots=True)
class Names:
    """A list of names: `known` are all that somebody has, `held` is what else stands in files.

    Each comes with the name of whoever is meant, "" if that is nobody.
    """

    known: Mapping[str, str]
    held: Mapping[str, str]

    @property
    def choices(self) -> int:
        """How many there are to choose from: everybody under one name, and what files hold."""
        return len({*self.known.values(), *self.held})


def names_of(archive: Archive) -> Mapping[NameList, Names]:
    """Gather the names of every list, in the order of the alphabet."""
    articles = tuple(entry.article for entry in archive.entries)
    actors, outlets = archive.actors.values(), archive.outlets.values()
    homes = [*(one.country.text for one in actors), *(one.country.text for one in outlets)]
    listed = [text.text for article in articles for text in article.actors]
    others = [text.text for actor in actors for text in actor.different_from]
    return {
        OUTLETS: _names(
            (_NO_OUTLET, *_spelled(outlets)),
            (article.outlet.text for article in articles),
            lambda text: _outlet(archive, text),
        ),
        COUNTRIES: _names(_countries(archive), homes, lambda text: _country(archive, text)),
        ACTORS: _names(
            (*_countries(archive), *_spelled(actors)),
            (*listed, *others),
            lambda text: _actor(archive, text),
        ),
    }


def _names(spelled: Iterable[str], held: Iterable[str], meant: Callable[[str], str]) -> Names:
    known = {text: name for text in sorted({*spelled}) if (name := meant(text))}
    others = sorted({*held}.difference(known.values(), {""}))
    return Names(known, {text: meant(text) for text in others})


def _spelled(records: Iterable[Actor | Outlet]) -> Iterator[str]:
    for one in records:
        yield one.name
        yield from (alias.text for alias in one.aliases)
        if isinstance(one, Actor):
            yield one.native_name


def _countries(archive: Archive) -> Iterator[str]:
    """The names of all countries of today, whether or not the archive has a file for them."""
    for code in CODES:
        yield name_of(code)
        yield from (one.text for one in spellings(code) if one.kind in OWN_NAMES)
    countries = (one for ref, one in archive.actors.items() if ref.kind is ActorKind.COUNTRY)
    yield from _spelled(countries)


def _outlet(archive: Archive, text: str) -> str:
    if text == _NO_OUTLET:
        return text
    return archive.directory.outlet_names.get(archive.directory.outlet(text) or "", "")


def _actor(archive: Archive, text: str) -> str:
    ref = archive.directory.actor(text)
    return archive.directory.name(ref) if ref else ""


def _country(archive: Archive, text: str) -> str:
    ref = archive.directory.actor(text)
    return archive.directory.name(ref) if ref and ref.kind is ActorKind.COUNTRY else ""
