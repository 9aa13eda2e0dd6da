"""The whole archive as one value: every name resolved, every mention found, once."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from types import MappingProxyType

from builder.archive.clashes import clashes
from builder.archive.directory import (
    ActorRef,
    Directory,
    is_country_s,
    make_directory,
)
from builder.archive.entry import Entry, Evidence, Mark, told
from builder.archive.known import known_actors
from builder.archive.moved import Moved, moved, with_ids_of_today
from builder.archive.other_names import by_other_names
from builder.archive.sound import sound
from builder.archive.spots import Spot, packed
from builder.archive.standing_out import stands_out, strangers
from builder.means.markdown import paragraph_at, plain, relative_links
from builder.naming import Knowledge, find, knowledge
from builder.naming.values import ActorKind, Found, Known, Named
from builder.naming.values import Text as NamedText
from builder.records.article import Article
from builder.records.cleaning_record import CleaningRecord
from builder.records.config import Config
from builder.records.content import CaptureFile, Content
from builder.records.parsers import value_fix
from builder.records.registry import Actor, Outlet
from builder.records.rejected import Rejected
from builder.words.fingerprints import fingerprint
from builder.words.names import folded
from builder.words.problems import Fix, Manner, Problem, error, warning

_ROOMS_OF_NAMES = {
    "unknown-actor": ("content/people/", "content/organizations/", "content/countries/"),
    "unknown-outlet": ("content/outlets/",),
}


MarkdownOf = Callable[[Article], str]
"""Reads the text of an article as it is written; raises records.texts.ChangedMeanwhile."""

Find = Callable[[Article], Entry]
"""Finds who is in an article."""


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything that checks and pages are made from; `entries` are newest first.

    `markdown` reads the text of an article, `find` finds who is in one. `marks` has for each
    article's file hashes that change whenever its entry does. `moved` are addresses that pages had
    before; `unreadable` are files of the content that say nothing until they are mended.
    """

    config: Config
    directory: Directory
    entries: tuple[Entry, ...]
    markdown: MarkdownOf = field(compare=False)
    find: Find = field(compare=False)
    marks: Mapping[str, Mark]
    actors: Mapping[ActorRef, Actor]
    outlets: Mapping[str, Outlet]
    captures: tuple[CaptureFile, ...]
    cleanings: tuple[CleaningRecord, ...]
    rejected: Rejected
    moved: tuple[Moved, ...]
    unreadable: frozenset[str]
    problems: tuple[Problem, ...]


FoundBefore = Callable[[Article], Entry | None]
"""Gives the entry of an article that was assembled before, if it would be the same again."""

FindAll = Callable[[Find, Sequence[Article]], Iterable[Entry]]
"""Finds who is in each of many articles, in their order."""


def whole_mark(entry: Entry) -> Mark:
    """Mark an entry, its head with all the rest."""
    return Mark(whole=fingerprint(entry), head=fingerprint(entry))


def nothing_found(_: Article) -> Entry | None:
    """Find everything anew."""
    return None


def assemble(
    written: Content,
    found_before: FoundBefore = nothing_found,
    find_all: FindAll = map,
    mark: Callable[[Entry], Mark] = whole_mark,
) -> Archive:
    """Resolve every name of the content; what can't be resolved is a problem, and left out."""
    content, doubles = sound(written)
    directory = make_directory(content)
    gone, contested = moved(content)
    known = knowledge(one for one in known_actors(content) if not _is_called_like_a_country(one))
    articles = tuple(with_ids_of_today(content.articles, gone))
    markdown = content.markdown
    find_one = partial(_entry, directory, known, markdown)
    entries = _entries(articles, found_before, find_all, find_one)
    unknown = [problem for entry in entries for problem in _unknown(entry, directory, markdown)]
    entries.sort(key=lambda entry: (entry.article.date.order, entry.article.id), reverse=True)
    return Archive(
        config=content.config,
        directory=directory,
        entries=tuple(entries),
        markdown=markdown,
        find=find_one,
        marks=MappingProxyType({entry.article.file: mark(entry) for entry in entries}),
        actors=_actors(content),
        outlets=MappingProxyType({outlet.id: outlet for outlet in content.outlets}),
        captures=content.captures,
        cleanings=content.cleanings,
        rejected=content.rejected,
        moved=gone,
        unreadable=frozenset(content.unreadable),
        problems=(
            *(*content.problems, *clashes(content, directory), *doubles, *contested),
            *_blamed(unknown, content.unreadable),
        ),
    )


def _entries(
    articles: Sequence[Article], found_before: FoundBefore, find_all: FindAll, find: Find
) -> list[Entry]:
    before = [found_before(article) for article in articles]
    left = [one for one, entry in zip(articles, before, strict=True) if entry is None]
    found = iter(find_all(find, left))
    return [entry or next(found) for entry in before]


def _is_called_like_a_country(one: Known) -> bool:
    return is_country_s(one.name, ActorRef(one.kind, one.id))


def article_text(article: Article, body: str) -> NamedText:
    """What an article is searched for names in: title, plain body and captions by paragraph."""
    captions = (caption.text for caption in article.captions)
    return NamedText(article.title, "\n".join((body, *captions)), article.date.year)


def _unknown(entry: Entry, directory: Directory, read: MarkdownOf) -> Iterator[Problem]:
    """Tell of names that are nobody's, or somebody's who is listed already."""
    if len(entry.actors) < len(entry.article.actors):
        yield from _wrongly_listed(entry.article, directory, read)
    if entry.outlet is None:
        yield from _unknown_outlet(entry.article, directory)


def _entry(directory: Directory, known: Knowledge, read: MarkdownOf, article: Article) -> Entry:
    refs = _listed(article, directory)
    written = read(article)
    body = plain(written)
    text = article_text(article, body)
    seen = find(text, known, frozenset(article.authors))
    found = _found(text, refs, directory, seen)

    def evidence(ref: ActorRef) -> Evidence:
        sentence = found[ref].evidence if ref in found else ""
        start = text.body.find(sentence) if sentence else -1
        inside = 0 <= start < len(body)
        return Evidence(ref, sentence, paragraph_at(written, start) if inside else 0)

    listed = tuple(evidence(ref) for ref in refs)
    besides = tuple(ref for ref in found if ref not in refs)
    people = (ref for ref in (*refs, *besides) if ref.kind is ActorKind.PERSON)
    present = tuple(map(directory.name, people))
    named = tuple(map(evidence, besides))
    return Entry(
        article=article,
        outlet=directory.outlet(article.outlet.text),
        actors=listed,
        named=named,
        unlisted=tuple(ref for ref in besides if stands_out(found[ref], text.offset)),
        strangers=tuple(strangers(seen.people, text.offset, present, directory)),
        places=packed(_spots(found, text.offset, body), told(listed, named)),
        links=relative_links(written),
    )


def _found(
    text: NamedText, refs: tuple[ActorRef, ...], directory: Directory, found: Found
) -> Mapping[ActorRef, Named]:
    """Everyone of the registry whom a text names, its listed people also by less than a name."""
    known = _by_ref(found)
    people = (ref for ref in refs if ref.kind is ActorKind.PERSON and ref not in known)
    missing = {ref: directory.name(ref) for ref in people}
    return {**known, **(by_other_names(text, missing, found) if missing else {})}


def _listed(article: Article, directory: Directory) -> tuple[ActorRef, ...]:
    found = (directory.actor(written.text) for written in article.actors)
    return tuple(dict.fromkeys(ref for ref in found if ref))


def _wrongly_listed(article: Article, directory: Directory, read: MarkdownOf) -> Iterator[Problem]:
    refs: dict[ActorRef, str] = {}
    text = cache(lambda: folded(f"{article.title}\n{read(article)}"))
    for written in article.actors:
        ref = directory.actor(written.text)
        if ref is None:
            message = f'no person, country or organization is called "{written.text}"'
            hint = directory.actor_hint(written.text)
            fix = value_fix(written, _meant(written.text, directory, text))
            yield error("unknown-actor", written.place, message, hint, fix)
        elif ref in refs:
            message = f'"{written.text}" is listed already, as "{refs[ref]}"'
            fix = Fix(written.place, written.text, "", Manner.GONE)
            hint = "keep one of the two"
            yield warning("listed-twice", written.place, message, hint, fix)
        else:
            refs[ref] = written.text


def _meant(written: str, directory: Directory, text: Callable[[], str]) -> str:
    """Who is a slip away, unless the text has the name as it is written: it may be a name then."""
    meant, name = directory.only_actor(written), folded(written)
    if not meant or name not in text():
        return meant
    return "" if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text()) else meant


def _unknown_outlet(article: Article, directory: Directory) -> Iterator[Problem]:
    written = article.outlet
    if written.text != "unknown":
        message = f'no outlet is called "{written.text}"'
        hint = directory.outlet_hint(written.text)
        fix = value_fix(written, directory.only_outlet(written.text))
        yield error("unknown-outlet", written.place, message, hint, fix)


def _blamed(unknown: list[Problem], unreadable: tuple[str, ...]) -> Iterator[Problem]:
    """Point from a name that nobody has to the file that may have it and can't be read.

    Nothing mends it till then: what looks like a slip of one name may be the other's.
    """
    for problem in unknown:
        rooms = _ROOMS_OF_NAMES.get(problem.code, ())
        file = next((one for one in unreadable if one.startswith(rooms)), "")
        slip = f"{problem.hint} if not, " if problem.fix else ""
        hint = f"{slip}mend {file} first: it can't be read, and may have this name"
        yield replace(problem, hint=hint, fix=None) if file else problem


def _by_ref(found: Found) -> dict[ActorRef, Named]:
    everyone = (*found.people, *found.countries, *found.organizations)
    return {ActorRef(named.kind, named.id): named for named in everyone if named.id}


def _spots(found: Mapping[ActorRef, Named], offset: int, body: str) -> list[Spot]:
    breaks = [found.start() for found in re.finditer("\n", body)]
    spots = (
        Spot(start, start + len_, bisect_left(breaks, start), ref)
        for ref, named in found.items()
        for start, len_ in ((m.start - offset, m.end - m.start) for m in named.mentions)
        if start >= 0 and start + len_ <= len(body)
    )
    return sorted(spots, key=lambda spot: spot.start)


def _actors(content: Content) -> Mapping[ActorRef, Actor]:
    people = {ActorRef(ActorKind.PERSON, actor.id): actor for actor in content.people}
    groups = {ActorRef(ActorKind.ORGANIZATION, one.id): one for one in content.organizations}
    lands = {ActorRef(ActorKind.COUNTRY, one.id.upper()): one for one in content.countries}
    return MappingProxyType(people | groups | lands)
