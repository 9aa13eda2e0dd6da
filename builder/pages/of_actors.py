"""The pages of people, countries, organizations and outlets."""

from builder.archive.directory import ActorRef
from builder.means import routes
from builder.pages.index import Index, entry_groups
from builder.pages.parts import Counted, Post
from builder.pages.quotes import earned_groups
from builder.pages.together import together
from builder.pages.values import ActorPage, OutletPage
from builder.records.registry import Outlet, Role
from builder.words.dates import EdtfDate


def actor_page(index: Index, ref: ActorRef) -> ActorPage:
    """The page of a person, country or organization; a country needs no file."""
    actor = index.archive.actors.get(ref)
    link, about, named = index.link(ref), index.about.get(ref, ()), index.named.get(ref, ())
    shown, companions = together(index, ref)
    return ActorPage(
        site=index.site,
        path=link.path,
        kind=link.kind,
        name=link.text,
        native_name=actor.native_name if actor else "",
        aliases=index.other_names(ref),
        description=actor.description if actor else "",
        country=index.country_link(actor.country.text) if actor else None,
        posts=tuple(_post(role) for role in actor.roles) if actor else (),
        wikidata=actor.wikidata if actor else "",
        body=actor.body if actor else "",
        articles=earned_groups(index, about),
        count=len(about),
        named_in=earned_groups(index, named),
        named_count=len(named),
        together=shown,
        companions=companions,
        members=_members(index, ref),
        unsure=tuple(one.text for one in actor.unsure) if actor else (),
        edit_url=index.edit_url(actor.file) if actor else "",
    )


def _post(role: Role) -> Post:
    return Post(role.title, _known(role.start), _known(role.end))


def _known(date: EdtfDate) -> str:
    return date.words if date.earliest or date.latest else ""


def _members(index: Index, ref: ActorRef) -> tuple[Counted, ...]:
    """The people and organizations of a country, most written about first."""
    members = map(index.counted, index.members.get(ref, ()))
    return tuple(sorted(members, key=lambda one: -one.count))


def outlet_page(index: Index, outlet: Outlet) -> OutletPage:
    """The page of an outlet with all that the archive holds of it."""
    entries = index.by_outlet.get(outlet.id, ())
    return OutletPage(
        site=index.site,
        path=routes.outlet(outlet.id),
        name=outlet.name,
        aliases=tuple(alias.text for alias in outlet.aliases),
        kind=str(outlet.kind or ""),
        country=index.country_link(outlet.country.text),
        language=outlet.language,
        domains=outlet.domains,
        body=outlet.body,
        articles=entry_groups(index, entries),
        count=len(entries),
        unsure=tuple(one.text for one in outlet.unsure),
        edit_url=index.edit_url(outlet.file),
    )
