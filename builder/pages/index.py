"""An archive seen from its pages: what stands on which, and the links between them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import quote, urlencode

from builder.archive.assembly import Archive
from builder.archive.directory import ActorRef
from builder.archive.entry import Entry
from builder.archive.everyone import everyone, page_of
from builder.means import routes
from builder.means.countries import OWN_NAMES, spellings
from builder.means.reporting import counted as in_words
from builder.naming.values import ActorKind
from builder.pages.entries import (
    article_link,
    capture_of,
    gathered,
    part_of,
    when,
    year_of,
)
from builder.pages.pairs import Earned, Pairs, find_pairs
from builder.pages.parts import Counted, Link, Quote, Row, Site
from builder.records.article import article_id
from builder.records.cleaning_record import CleaningRecord, WrittenPart
from builder.records.config import Twins
from builder.records.registry import Outlet
from builder.words.names import folded
from builder.words.scripts import direction

FULLY_TWINNED = 5_000  # articles: with twice as many all twins would fill 1 GB


@dataclass(frozen=True, slots=True)
class Index:
    """The archive turned round: for each actor, outlet and year, its entries, newest first.

    `by_kind` has everyone who has a page, with a file or named by an article or another file, by
    name; `places` are theirs in the order of all names, `links` lead to their pages; `members` has
    a country's people and organizations, by name, `press` its outlets; `years` are newest first,
    the undated last; `versions` has the later captures of each article's address; `pairs` are those
    who have a page together; `places_in` tells where each dated article stands among those about an
    actor.
    """

    archive: Archive
    site: Site
    about: Mapping[ActorRef, tuple[Earned, ...]]
    named: Mapping[ActorRef, tuple[Earned, ...]]
    by_outlet: Mapping[str, tuple[Entry, ...]]
    by_year: Mapping[str, tuple[Entry, ...]]
    by_capture: Mapping[str, tuple[Entry, ...]]
    by_id: Mapping[str, Entry]
    cleaned: Mapping[str, CleaningRecord]
    parts: Mapping[str, WrittenPart]
    versions: Mapping[str, tuple[tuple[CleaningRecord, WrittenPart], ...]]
    by_kind: Mapping[ActorKind, tuple[ActorRef, ...]]
    places: Mapping[ActorRef, int]
    links: Mapping[ActorRef, Link]
    members: Mapping[ActorRef, tuple[ActorRef, ...]]
    press: Mapping[ActorRef, tuple[Outlet, ...]]
    years: tuple[Counted, ...]
    pairs: Pairs
    places_in: Mapping[ActorRef, Mapping[str, int]]

    def name(self, ref: ActorRef) -> str:
        """The name that pages show."""
        return self.links[ref].text

    def link(self, ref: ActorRef) -> Link:
        """A link to an actor's page."""
        return self.links[ref]

    def outlet_link(self, outlet_id: str | None) -> Link | None:
        """A link to an outlet's page, if the outlet is known."""
        if outlet_id is None:
            return None
        name = self.archive.directory.outlet_names[outlet_id]
        return Link(name, routes.outlet(outlet_id), "outlet")

    def country_link(self, written: str) -> Link | None:
        """A link to the country that a registry file names, if there is one."""
        ref = self.archive.directory.actor(written) if written else None
        return self.link(ref) if ref and ref.kind is ActorKind.COUNTRY else None

    def other_names(self, ref: ActorRef) -> tuple[str, ...]:
        """All other names an actor is found by; of a country also those that the builder knows."""
        actor = self.archive.actors.get(ref)
        names = [alias.text for alias in actor.aliases] if actor else []
        if ref.kind is ActorKind.COUNTRY:
            names += (one.text for one in spellings(ref.id) if one.kind in OWN_NAMES)
        shown = (self.name(ref), actor.native_name if actor else "")
        return tuple(dict.fromkeys(name for name in names if name not in shown))

    def every_name(self, ref: ActorRef) -> tuple[str, ...]:
        """All names of an actor, the one that pages show first."""
        actor = self.archive.actors.get(ref)
        native = (actor.native_name,) if actor and actor.native_name else ()
        return (self.name(ref), *self.other_names(ref), *native)

    def row(self, entry: Entry, quotes: tuple[Quote, ...] = ()) -> Row:
        """An article as a line of a list."""
        article = entry.article
        return Row(
            article=article_link(entry),
            language=self.foreign(article.language),
            direction=direction(article.language),
            date=when(article.date),
            outlet=self.outlet_link(entry.outlet),
            standfirst=article.standfirst,
            quotes=quotes,
        )

    def counted(self, ref: ActorRef) -> Counted:
        """An actor with how many articles are about it, and a line on who it is or where named."""
        actor, about = self.archive.actors.get(ref), len(self.about.get(ref, ()))
        named = len(self.named.get(ref, ()))
        only_named = f"named in {in_words(named, 'article')}" if named and not about else ""
        note = actor.description if actor else ""
        return Counted(self.link(ref), about, "; ".join(filter(None, (note, only_named))))

    def foreign(self, language: str) -> str:
        """A language where it is not the site's own, else ""."""
        return "" if language == self.site.language else language

    def edit_url(self, file: str) -> str:
        """Where a file of the content is edited on the web, or ""."""
        repository = self.site.repository
        return f"{repository}/edit/main/{file}" if repository else ""

    def new_url(self, folder: str, name: str, text: str) -> str:
        """Where a file that is not there yet is begun on the web with a text, or ""."""
        repository = self.site.repository
        asked = urlencode({"filename": name, "value": text}, quote_via=quote)
        return f"{repository}/new/main/{folder}?{asked}" if repository else ""


def make_index(archive: Archive) -> Index:
    """Turn an archive round."""
    entries, config = archive.entries, archive.config
    in_parts = sorted(entries, key=part_of)
    about = gathered((one.actor, (entry, one)) for entry in entries for one in entry.actors)
    named = gathered((one.actor, (entry, one)) for entry in entries for one in entry.named)
    by_year = gathered((year_of(entry), entry) for entry in entries)
    by_name = sorted(
        everyone(archive), key=lambda ref: (folded(archive.directory.name(ref)), ref.id)
    )
    by_kind = _by_kind(by_name)
    return Index(
        archive=archive,
        site=_site(archive),
        about=about,
        named=named,
        by_outlet=gathered((entry.outlet, entry) for entry in entries if entry.outlet),
        by_year=by_year,
        by_capture=gathered((capture_of(entry), entry) for entry in in_parts),
        by_id=MappingProxyType({entry.article.id: entry for entry in entries}),
        cleaned=MappingProxyType({record.capture: record for record in archive.cleanings}),
        parts=MappingProxyType(
            {
                f"{record.capture}#{part.number}": part
                for record in archive.cleanings
                for part in record.parts
            }
        ),
        versions=gathered(
            (article_id(part.version_of), (record, part))
            for record in archive.cleanings
            for part in record.parts
            if part.version_of
        ),
        by_kind=by_kind,
        links=MappingProxyType({ref: _link(archive, ref) for ref in by_name}),
        places=MappingProxyType({ref: place for place, ref in enumerate(by_name)}),
        members=_members(archive, (*by_kind[ActorKind.PERSON], *by_kind[ActorKind.ORGANIZATION])),
        press=_press(archive),
        years=_years(by_year),
        pairs=find_pairs(about, config.pairs),
        places_in=MappingProxyType(dict(_places(about))),
    )


def _site(archive: Archive) -> Site:
    config = archive.config
    by_size = Twins.ALL if len(archive.entries) <= FULLY_TWINNED else Twins.LISTS
    twins = config.twins or by_size
    return Site(
        title=config.title,
        description=config.description,
        base_url=config.base_url,
        repository=config.repository,
        language=config.language,
        data=config.data,
        twins=twins is not Twins.NONE,
        full_twins=twins is Twins.ALL,
        changes=any(entry.article.captured.is_known for entry in archive.entries),
        admin=config.admin,
    )


def _places(
    about: Mapping[ActorRef, tuple[Earned, ...]],
) -> Iterator[tuple[ActorRef, Mapping[str, int]]]:
    """Where each article stands among those about an actor; the undated, which come last, don't."""
    for ref, earned in about.items():
        dated = (entry.article for entry, _ in earned if entry.article.date.is_known)
        yield ref, {article.id: place for place, article in enumerate(dated)}


def _link(archive: Archive, ref: ActorRef) -> Link:
    return Link(archive.directory.name(ref), page_of(ref), ref.kind.value)


def _by_kind(by_name: Iterable[ActorRef]) -> Mapping[ActorKind, tuple[ActorRef, ...]]:
    found = gathered((ref.kind, ref) for ref in by_name)
    return MappingProxyType({kind: found.get(kind, ()) for kind in ActorKind})


def _members(
    archive: Archive, actors: Iterable[ActorRef]
) -> Mapping[ActorRef, tuple[ActorRef, ...]]:
    """Actors by the country that their files name."""
    named = ((archive.directory.actor(archive.actors[ref].country.text), ref) for ref in actors)
    return gathered(
        (country, ref)
        for country, ref in named
        if country is not None and country.kind is ActorKind.COUNTRY
    )


def _press(archive: Archive) -> Mapping[ActorRef, tuple[Outlet, ...]]:
    """Outlets, by name, by the country that their files name."""
    by_name = sorted(archive.outlets.values(), key=lambda one: (folded(one.name), one.id))
    named = ((archive.directory.actor(one.country.text), one) for one in by_name)
    return gathered(
        (country, one)
        for country, one in named
        if country is not None and country.kind is ActorKind.COUNTRY
    )


def _years(by_year: Mapping[str, tuple[Entry, ...]]) -> tuple[Counted, ...]:
    labels = sorted(by_year, key=lambda label: (label != routes.UNDATED, label), reverse=True)
    return tuple(
        Counted(Link(label, routes.year(label), "year"), len(by_year[label]), "")
        for label in labels
    )


def most(counts: Counter[ActorRef], index: Index) -> tuple[Counted, ...]:
    """Actors by how often they were counted, then by name."""
    ranked = sorted(counts.items(), key=lambda one: (-one[1], index.places[one[0]]))
    return tuple(Counted(index.link(ref), count, "") for ref, count in ranked)
