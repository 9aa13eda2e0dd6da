"""The archive as JSON: a document for each article, one for the registry, and their JSON Schemas.

Every key is always there: what is not known is "", null or an empty list.
"""

from collections.abc import Iterator, Mapping, Sequence

from builder.archive.assembly import Archive
from builder.archive.directory import ActorRef
from builder.archive.entry import Entry, Evidence
from builder.archive.sources import source
from builder.archive.spots import Spot
from builder.citing import cite
from builder.citing.bibtex import bibtex
from builder.citing.csl import csl_item
from builder.citing.ris import ris
from builder.exporting.facts import Facts, facts, words
from builder.exporting.shapes import ARTICLE, REGISTRY, schema
from builder.exporting.values import File, Json, as_json
from builder.means import routes
from builder.means.markdown import plain
from builder.naming.values import ActorKind
from builder.records.registry import Actor
from builder.words.dates import EdtfDate

_Spots = Mapping[ActorRef, Sequence[Spot]]


def documents(archive: Archive) -> Iterator[File]:
    """Write every document, and the schemas that they follow."""
    known = facts(archive)
    yield File("article.schema.json", article_schema(known))
    yield File("registry.schema.json", registry_schema(known))
    yield File("registry.json", registry(known))
    for entry in archive.entries:
        path = f"articles/{entry.article.id}.json"
        yield File(path, as_json(article_document(known, entry)))


def article_schema(_: Facts) -> bytes:
    """Write the schema of articles, which is the same for all archives."""
    return as_json(schema("An article", ARTICLE))


def registry_schema(_: Facts) -> bytes:
    """Write the schema of the registry, which is the same for all archives."""
    return as_json(schema("An archive's registry", REGISTRY))


def registry(known: Facts) -> bytes:
    """Write the registry."""
    return as_json(registry_document(known))


def article_document(known: Facts, entry: Entry) -> Json:
    """Everything that the archive says of an article, with its citations."""
    one, cited = entry.article, source(known.archive, entry)
    body = known.archive.markdown(one)
    text, spots = plain(body), entry.spots_by_actor()
    told: dict[str, Json] = {line.style.lower(): line.text for line in cite(cited)}
    csl: Json = csl_item(cited)
    return {
        "id": one.id,
        "page": known.page(routes.article(one.id)),
        "file": one.file,
        "title": one.title,
        "standfirst": one.standfirst,
        "date": _dated(one.date),
        "outlet": _outlet(known, entry.outlet) if entry.outlet else None,
        "agency": one.agency,
        "authors": one.authors,
        "language": one.language or known.archive.config.language,
        "url": one.url,
        "archived_url": one.archived_url,
        "captured": _dated(one.captured),
        "event_date": _dated(one.event_date),
        "capture": one.capture.text,
        "actors": [_evidence(known, evidence, spots, text) for evidence in entry.actors],
        "named": [_evidence(known, evidence, spots, text) for evidence in entry.named],
        "text": text,
        "markdown": body,
        "captions": [{"text": each.text, "credit": each.credit} for each in one.captions],
        "notes": [{"quote": n.quote, "note": n.note, "by": n.by} for n in one.notes],
        "tags": one.tags,
        "same_story_as": words(one.same_story_as),
        "unsure": words(one.unsure),
        "citations": {**told, "bibtex": bibtex(cited), "ris": ris(cited), "csl": csl},
    }


def registry_document(known: Facts) -> Json:
    """Everyone of the archive, and all that it says of them."""
    archive, config = known.archive, known.archive.config
    kinds = {
        "people": ActorKind.PERSON,
        "organizations": ActorKind.ORGANIZATION,
        "countries": ActorKind.COUNTRY,
    }
    actors: dict[str, Json] = {
        name: [_actor(known, ref) for ref in known.of_kind(kind)] for name, kind in kinds.items()
    }
    return {
        "title": config.title,
        "description": config.description,
        "base_url": config.base_url,
        "repository": config.repository,
        "language": config.language,
        "articles": [entry.article.id for entry in archive.entries],
        **actors,
        "outlets": [_whole_outlet(known, id_) for id_ in archive.outlets],
    }


def _dated(date: EdtfDate) -> Json:
    if not date.is_known:
        return None
    first, last = (day.isoformat() if day else None for day in (date.earliest, date.latest))
    return {"edtf": date.text, "earliest": first, "latest": last, "words": date.words}


def _identity(known: Facts, ref: ActorRef) -> dict[str, Json]:
    name = known.archive.directory.name(ref)
    return {"kind": ref.kind.value, "id": ref.id, "name": name, "page": known.actor_page(ref)}


def _evidence(known: Facts, one: Evidence, spots: _Spots, text: str) -> Json:
    places: Json = [
        {"start": spot.start, "end": spot.end, "name": text[spot.start : spot.end]}
        for spot in spots.get(one.actor, ())
    ]
    return {
        **_identity(known, one.actor),
        "evidence": one.sentence,
        "paragraph": one.paragraph or None,
        "mentions": places,
    }


def _actor(known: Facts, ref: ActorRef) -> Json:
    one = known.actor(ref)
    counts = {"about": known.about.get(ref, 0), "named": known.named.get(ref, 0)}
    return {**_identity(known, ref), **(_of_file(known, one) if one else _NO_FILE), **counts}


def _of_file(known: Facts, one: Actor) -> dict[str, Json]:
    return {
        "aliases": words(one.aliases),
        "native_name": one.native_name,
        "country": known.country(one.country),
        "roles": [
            {"title": role.title, "from": _dated(role.start), "to": _dated(role.end)}
            for role in one.roles
        ],
        "wikidata": one.wikidata,
        "description": one.description,
        "biography": one.body,
        "unsure": words(one.unsure),
    }


_NO_FILE: dict[str, Json] = {
    **{"aliases": (), "native_name": "", "country": None, "roles": (), "wikidata": ""},
    **{"description": "", "biography": "", "unsure": ()},
}


def _outlet(known: Facts, id_: str) -> dict[str, Json]:
    one = known.archive.outlets[id_]
    told = {"id": id_, "name": one.name, "kind": one.kind, "country": known.country(one.country)}
    return {**told, "page": known.page(routes.outlet(id_))}


def _whole_outlet(known: Facts, id_: str) -> Json:
    one = known.archive.outlets[id_]
    return {
        **_outlet(known, id_),
        "aliases": words(one.aliases),
        "years": one.years.text if one.years.is_known else "",
        "domains": one.domains,
        "language": one.language,
        "articles": known.by_outlet.get(id_, 0),
        "unsure": words(one.unsure),
    }
