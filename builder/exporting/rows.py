"""The rows of each table, in the order of its columns."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain, combinations

from builder.archive.entry import Entry
from builder.archive.spots import count_packed
from builder.exporting.facts import Facts, joined, key, words
from builder.exporting.values import Cell
from builder.means import routes
from builder.means.markdown import plain
from builder.naming.values import ActorKind
from builder.records.article import Article
from builder.words.dates import EdtfDate

Row = tuple[Cell, ...]


def outlets(facts: Facts) -> Iterator[Row]:
    """Outlets, in the order of their files."""
    for one in facts.archive.outlets.values():
        page, count = facts.page(routes.outlet(one.id)), facts.by_outlet.get(one.id, 0)
        told = (joined(words(one.aliases)), facts.country(one.country), one.kind)
        more = (_edtf(one.years), joined(one.domains), one.language, count, page)
        yield one.id, one.name, *told, *more, joined(words(one.unsure))


def actors(facts: Facts) -> Iterator[Row]:
    """Everyone, by kind and id."""
    for ref in facts.everyone:
        name = facts.archive.directory.name(ref)
        counts = (facts.about.get(ref, 0), facts.named.get(ref, 0))
        yield key(ref), ref.kind.value, ref.id, name, *counts, facts.actor_page(ref)


def countries(facts: Facts) -> Iterator[Row]:
    """Countries, by code."""
    for ref in facts.of_kind(ActorKind.COUNTRY):
        one = facts.actor(ref)
        told = (joined(words(one.aliases)), one.native_name) if one else ("", "")
        more = (one.wikidata, one.description, joined(words(one.unsure))) if one else ("", "", "")
        yield ref.id, key(ref), facts.archive.directory.name(ref), *told, *more


def people(facts: Facts) -> Iterator[Row]:
    """People, by id."""
    return _bearers(facts, ActorKind.PERSON)


def organizations(facts: Facts) -> Iterator[Row]:
    """Organizations, by id."""
    return _bearers(facts, ActorKind.ORGANIZATION)


def _bearers(facts: Facts, kind: ActorKind) -> Iterator[Row]:
    for ref in facts.of_kind(kind):
        one = facts.archive.actors[ref]
        told = (joined(words(one.aliases)), one.native_name, facts.country(one.country))
        more = (one.wikidata, one.description, plain(one.body), joined(words(one.unsure)))
        yield ref.id, key(ref), one.name, *told, *more


def roles(facts: Facts) -> Iterator[Row]:
    """Roles, by actor, in the order of the actor's file."""
    for ref in facts.everyone:
        one = facts.actor(ref)
        for number, role in enumerate(one.roles if one else (), 1):
            yield key(ref), number, role.title, _edtf(role.start), _edtf(role.end)


def articles(facts: Facts) -> Iterator[Row]:
    """Articles, newest first."""
    for entry in facts.archive.entries:
        yield *article_row(facts, entry), facts.text(entry)


def count_articles(facts: Facts) -> int:
    """How many articles there are."""
    return len(facts.archive.entries)


def article_row(facts: Facts, entry: Entry) -> Row:
    """An article without its text."""
    one = entry.article
    return (
        *(one.id, one.title, one.standfirst, *_dates(one.date), one.date.words),
        *(entry.outlet, one.agency, joined(one.authors)),
        *(one.language or facts.archive.config.language, one.url, one.archived_url),
        *(_edtf(one.captured), _edtf(one.event_date), joined(one.tags)),
        *(joined(words(one.same_story_as)), one.capture.text, joined(words(one.unsure))),
        *(facts.page(routes.article(one.id)), one.file),
    )


def _dates(date: EdtfDate) -> Row:
    first, last = (day.isoformat() if day else None for day in (date.earliest, date.latest))
    return _edtf(date), first, last


def _edtf(date: EdtfDate) -> str:
    return date.text if date.is_known else ""


def article_actors(facts: Facts) -> Iterator[Row]:
    """Whom each article is about, then whom it names besides."""
    for entry in facts.archive.entries:
        counts = Counter([spot.actor for spot in entry.spots])
        for role, told in (("about", entry.actors), ("named", entry.named)):
            for one in told:
                earned = (role, one.sentence, one.paragraph or None, counts[one.actor])
                yield entry.article.id, key(one.actor), *earned


def count_article_actors(facts: Facts) -> int:
    """How many actors articles have in all."""
    return sum(len(entry.actors) + len(entry.named) for entry in facts.archive.entries)


def mentions(facts: Facts) -> Iterator[Row]:
    """Mentions, in the order of the text."""
    for entry in facts.archive.entries:
        text = facts.text(entry) if entry.places else ""
        for spot in entry.spots:
            name = text[spot.start : spot.end]
            yield entry.article.id, key(spot.actor), spot.start, spot.end, name


def count_mentions(facts: Facts) -> int:
    """How many mentions there are in all."""
    return sum(count_packed(entry.places) for entry in facts.archive.entries)


def same_stories(facts: Facts) -> Iterator[Row]:
    """Pairs of two articles that are both in the archive."""
    ids = {entry.article.id for entry in facts.archive.entries}
    for entry in facts.archive.entries:
        for other in _others(entry.article):
            if other in ids and other != entry.article.id:
                yield entry.article.id, other


def _others(article: Article) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words(article.same_story_as)))


def pairs(facts: Facts) -> Iterator[Row]:
    """Pairs of actors, by key."""
    yield from sorted((*pair, count) for pair, count in Counter(_pairs(facts)).items())


def count_pairs(facts: Facts) -> int:
    """How many pairs there are."""
    return len(set(_pairs(facts)))


def _pairs(facts: Facts) -> Iterator[tuple[str, str]]:
    """The pairs of each article, one article after the other."""
    listed = (sorted([key(one.actor) for one in entry.actors]) for entry in facts.archive.entries)
    return chain.from_iterable(combinations(keys, 2) for keys in listed)
