"""The archive as FollowTheMoney entities (followthemoney.tech, model 4.11), a JSON object a line.

People are Person, organizations Organization, countries Territory, articles Article. An article's
`actors` are tied to it by UnknownLink with the role "about" and the evidence, and whoever is named
in it by Mention, whose names are those of the text; Mention is for people and organizations alone.
Roles with dates are Position and Occupancy. FollowTheMoney's dates are ISO 8601 cut short, so what
is about, in doubt or open stands in words in `notes` or `summary`, and not as a date.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import PurePosixPath

from builder.archive.assembly import Archive
from builder.archive.directory import ActorRef
from builder.archive.entry import Entry, Evidence
from builder.exporting.facts import Facts, facts, words
from builder.means import routes
from builder.means.markdown import plain
from builder.naming.values import ActorKind
from builder.records.registry import Actor, Role
from builder.words.dates import EdtfDate
from builder.words.fingerprints import short_sum
from builder.words.names import folded, slug

_SCHEMAS = {
    ActorKind.PERSON: "Person",
    ActorKind.ORGANIZATION: "Organization",
    ActorKind.COUNTRY: "Territory",
}
_LENGTHS = {1: 4, 2: 7, 3: 10}  # of a year, a month, a day, by how many parts are told
_SUM = 8  # digits of a hash that tells posts with one slug apart
Values = tuple[str | None, ...]
Entity = Mapping[str, str | Mapping[str, tuple[str, ...]]]


def entities(archive: Archive) -> bytes:
    """Write every entity: actors, their posts, articles, and what ties them."""
    known = facts(archive)
    made = chain(
        *(_actor(known, ref) for ref in known.everyone),
        *(_article(known, entry) for entry in archive.entries),
    )
    seen: dict[str, Entity] = {}
    for one in made:
        seen.setdefault(str(one["id"]), one)  # two people may hold one post
    return "".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in seen.values()).encode()


def _entity(id_: str, schema: str, properties: Mapping[str, Values]) -> Entity:
    told = {name: tuple(dict.fromkeys(filter(None, all_))) for name, all_ in properties.items()}
    return {
        "id": id_,
        "schema": schema,
        "properties": {name: values for name, values in told.items() if values},
    }


def entity_id(kind: str, *names: str) -> str:
    """An id of an entity: letters, digits, hyphens and dots alone."""
    return ".".join((kind, *(name.replace("/", ".") for name in names)))


def post_id(country: str, title: str) -> str:
    """The id of a post: two that are spelled otherwise are two, whatever a slug leaves out or cuts.

    Where it does, a hash stands behind it, so that an id never depends on what else there is.
    """
    known, name = folded(title), slug(title)
    told = () if name == known.replace(" ", "-") else (short_sum(known.encode())[:_SUM],)
    return entity_id("position", country, name, *told)


def _id_of(ref: ActorRef) -> str:
    return entity_id(ref.kind.value, ref.id.lower())


def _actor(known: Facts, ref: ActorRef) -> Iterator[Entity]:
    one = known.actor(ref)
    properties: dict[str, Values] = {
        "name": (known.archive.directory.name(ref),),
        "country": (ref.id.lower(),) if ref.kind is ActorKind.COUNTRY else (_country(known, one),),
        "sourceUrl": (_address(known, known.actor_page(ref)),),
    }
    if one:
        properties["alias"] = (*words(one.aliases), one.native_name)
        properties["wikidataId"] = (one.wikidata,)
        properties["description"] = (one.description,)
        properties["summary"] = (plain(one.body),)
    if one and ref.kind is ActorKind.PERSON:
        properties["position"] = tuple(role.title for role in one.roles)
    yield _entity(_id_of(ref), _SCHEMAS[ref.kind], properties)
    if one and ref.kind is ActorKind.PERSON:
        for number, role in enumerate(one.roles, 1):
            yield from _post(known, one, role, number)


def _post(known: Facts, person: Actor, role: Role, number: int) -> Iterator[Entity]:
    country = _country(known, person)
    post = post_id(country or "world", role.title)
    yield _entity(post, "Position", {"name": (role.title,), "country": (country,)})
    since, until = (one.words if one.is_known else "" for one in (role.start, role.end))
    ends = f"{f'from {since} ' * bool(since)}{f'to {until}' * bool(until)}".strip()
    properties: dict[str, Values] = {
        "holder": (entity_id("person", person.id),),
        "post": (post,),
        "startDate": (sure(role.start),),
        "endDate": (sure(role.end),),
        "summary": (ends,),
    }
    yield _entity(entity_id("occupancy", person.id, str(number)), "Occupancy", properties)


def _article(known: Facts, entry: Entry) -> Iterator[Entity]:
    one, archive, text = entry.article, known.archive, known.text(entry)
    countries = (
        ref.actor.id.lower() for ref in entry.actors if ref.actor.kind is ActorKind.COUNTRY
    )
    published = f"Published {one.date.words}." if one.date.is_known else ""
    id_ = entity_id("article", one.id)
    properties: dict[str, Values] = {
        "title": (one.title,),
        "fileName": (PurePosixPath(one.file).name,),
        "author": one.authors,
        "publisher": (archive.directory.outlet_names.get(entry.outlet or ""), one.agency),
        "publishedAt": (sure(one.date),),
        "retrievedAt": (sure(one.captured),),
        "notes": ("" if sure(one.date) else published,),
        "summary": (one.standfirst,),
        "sourceUrl": (
            one.url,
            one.archived_url,
            _address(known, known.page(routes.article(one.id))),
        ),
        "country": tuple(countries),
        "keywords": one.tags,
        "bodyText": (text,),
    }
    yield _entity(id_, "Article", properties)
    for evidence in entry.actors:
        yield _about(one.id, evidence)
    spots = entry.spots_by_actor()
    for evidence in (*entry.actors, *entry.named):
        names = [text[spot.start : spot.end] for spot in spots.get(evidence.actor, ())]
        yield from _mention(one.id, evidence, names)


def _about(article: str, one: Evidence) -> Entity:
    properties: dict[str, Values] = {
        "subject": (entity_id("article", article),),
        "object": (_id_of(one.actor),),
        "role": ("about",),
        "summary": (one.sentence,),
    }
    return _entity(entity_id("about", article, _id_of(one.actor)), "UnknownLink", properties)


def _mention(article: str, one: Evidence, names: Sequence[str]) -> Iterator[Entity]:
    if names and one.actor.kind is not ActorKind.COUNTRY:
        properties: dict[str, Values] = {
            "document": (entity_id("article", article),),
            "resolved": (_id_of(one.actor),),
            "name": tuple(names),
        }
        yield _entity(entity_id("mention", article, _id_of(one.actor)), "Mention", properties)


def sure(date: EdtfDate) -> str:
    """A date as FollowTheMoney has it, as far as nothing of it is in doubt; else "".

    2018-08-XX is 2018-08.
    """
    parts = date.text.partition("T")[0].split("-")
    told = [part for part in parts if part.isdecimal()]
    is_season = len(told) > 1 and int(told[1]) > 12
    doubtful = is_season or any(sign in date.text for sign in "/~?%")
    if doubtful or not told or date.earliest is None:
        return ""
    return date.earliest.isoformat()[: _LENGTHS[len(told)]]


def _country(known: Facts, one: Actor | None) -> str | None:
    code = known.country(one.country) if one else None
    return code.lower() if code else None


def _address(known: Facts, page: str) -> str:
    """A page's address, if it is a whole one."""
    return page if known.archive.config.base_url else ""
