"""What a branch does to the articles of an archive, and to whom they name."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping

from builder.archive.assembly import Archive
from builder.archive.directory import ActorRef
from builder.archive.entry import Entry, Evidence
from builder.comparing.tracing import Ids, Kept, trace
from builder.comparing.values import (
    Added,
    Change,
    Edited,
    Files,
    Found,
    Kind,
    Record,
    Removed,
    Rewriting,
    Turnover,
)
from builder.comparing.wording import bodies, change, changes, key_in_words
from builder.means.markdown import plain
from builder.means.reporting import counted
from builder.records.article import Article
from builder.records.article_fields import ARTICLE_FIELDS, FORMER_IDS, OUTLET, SAME_STORY_AS
from builder.words.names import ArticleId

NAMED = 3  # of the actors whom a new article is about, besides a number
_APART = ("actors", OUTLET.name, SAME_STORY_AS.name, FORMER_IDS.name)
"""Keys that hold names, and are compared by whom they mean; and addresses, told with the pages."""
_SIGNS: tuple[Callable[[Article], str], ...] = (
    lambda article: article.capture.text,
    lambda article: article.body.sum,
    lambda article: article.url,
)


class Articles:
    """The articles of two times, side by side; `moved` are ids of the registry with today's."""

    def __init__(self, before: Archive, after: Archive, moved: Mapping[Ids, str]) -> None:
        """Turn both archives round by id."""
        self._before, self._after, self._moved = before, after, moved
        self._old = {entry.article.id: entry for entry in reversed(before.entries)}
        self._new = {entry.article.id: entry for entry in reversed(after.entries)}
        led: dict[str, str] = {
            one.former: one.id for one in after.moved if one.kind == Kind.ARTICLE.value
        }
        self._traced = trace(_articles(self._old), _articles(self._new), led, _SIGNS)
        self._stays = led | {str(one.before.id): str(one.after.id) for one in self._traced.kept}

    def compared(self) -> tuple[Files, tuple[Found, ...]]:
        """Return what became of them, and whom those name otherwise that nobody edited."""
        pairs = [(kept, self._edited(kept)) for kept in self._traced.kept]
        told = [edited for _, edited in pairs if edited.former or _is_edited(edited)]
        files = {one.record.file for one in told}
        others = (kept for kept, _ in pairs if kept.after.file not in files)
        gone = [(_record(self._before, self._old[one.id]), into) for one, into in self._traced.gone]
        broken = self._after.unreadable
        return Files(
            added=tuple(
                Added(
                    _record(self._after, self._new[one.id]),
                    mended=one.file in self._before.unreadable,
                )
                for one in self._traced.added
            ),
            edited=tuple(told),
            removed=tuple(
                Removed(one, into.file if into else "")
                for one, into in gone
                if one.file not in broken
            ),
            unreadable=tuple(one for one, _ in gone if one.file in broken),
        ), tuple(self._found(others))

    def _edited(self, kept: Kept[Article]) -> Edited:
        old, new = self._old[kept.before.id], self._new[kept.after.id]
        found = (*self._resolved(old, new), *self._of_keys(old.article, new.article))
        return Edited(
            record=_record(self._after, new),
            former=kept.before.file if kept.before.id != kept.after.id else "",
            led=kept.led,
            changes=tuple(one for one in found if isinstance(one, Change)),
            rewritten=tuple(one for one in found if isinstance(one, Rewriting)),
            about=self._turnover(old.actors, new.actors),
            named=self._turnover(old.named, new.named),
        )

    def _of_keys(self, old: Article, new: Article) -> Iterator[Change | Rewriting]:
        yield from changes(ARTICLE_FIELDS, old, new, _APART)
        if old.body != new.body:
            yield from bodies(self._before.markdown(old), self._after.markdown(new))

    def _resolved(self, old: Entry, new: Entry) -> Iterator[Change | Rewriting]:
        """The keys that hold names, by whom they mean."""
        outlet = self._moved.get((Kind.OUTLET, old.outlet or ""), old.outlet)
        if (outlet, _unknown(old)) != (new.outlet, _unknown(new)):
            yield change(OUTLET.name, _outlet(self._before, old), _outlet(self._after, new))
        same = [
            tuple(self._stays.get(one.text, one.text) for one in entry.article.same_story_as)
            for entry in (old, new)
        ]
        if same[0] != same[1]:
            before, after = ("; ".join(map(self._title, ids)) for ids in same)
            yield change(key_in_words(SAME_STORY_AS.name), before, after)

    def _title(self, article_id: str) -> str:
        entry = self._new.get(ArticleId(article_id)) or self._old.get(ArticleId(article_id))
        return entry.article.title if entry else article_id

    def _turnover(self, old: Iterable[Evidence], new: Iterable[Evidence]) -> Turnover:
        before = {self._today(one.actor): one.actor for one in old}
        after = tuple(one.actor for one in new)
        gained = [(self._after.directory.name(ref), ref) for ref in after if ref not in before]
        lost = [
            (self._before.directory.name(ref), ref)
            for now, ref in before.items()
            if now not in after
        ]
        both = {name for name, _ in gained} & {name for name, _ in lost}
        return Turnover(tuple(_told_apart(gained, both)), tuple(_told_apart(lost, both)))

    def _today(self, ref: ActorRef) -> ActorRef:
        return ActorRef(ref.kind, self._moved.get((Kind(ref.kind.value), ref.id), ref.id))

    def _found(self, pairs: Iterable[Kept[Article]]) -> Iterator[Found]:
        """Gather by actor whom articles name otherwise, the most frequent first."""
        gained: dict[str, list[str]] = {}
        lost: dict[str, list[str]] = {}
        for kept in pairs:
            found = self._turnover(self._old[kept.before.id].named, self._new[kept.after.id].named)
            for names, lists in ((found.gained, gained), (found.lost, lost)):
                for name in names:
                    lists.setdefault(name, []).append(kept.after.title)
        every = [
            Found(name, tuple(gained.get(name, ())), tuple(lost.get(name, ())))
            for name in {**gained, **lost}
        ]
        yield from sorted(every, key=lambda one: (-len(one.gained) - len(one.lost), one.name))


def _told_apart(some: Iterable[tuple[str, ActorRef]], both: Container[str]) -> Iterator[str]:
    """Names; behind one that comes and goes, which is another's by now, whose it is."""
    for name, ref in some:
        yield f"{name} ({ref.kind.value} {ref.id})" if name in both else name


def _articles(entries: Mapping[ArticleId, Entry]) -> Mapping[str, Article]:
    return {str(article_id): entry.article for article_id, entry in entries.items()}


def _is_edited(one: Edited) -> bool:
    """Whether more than names found in the text are others: the file says something else."""
    return bool(one.changes or one.rewritten or one.about)


def _unknown(entry: Entry) -> str:
    """The name of an outlet that the archive does not know."""
    return "" if entry.outlet else entry.article.outlet.text


def _outlet(archive: Archive, entry: Entry) -> str:
    return archive.directory.outlet_names.get(entry.outlet or "", entry.article.outlet.text)


def _record(archive: Archive, entry: Entry) -> Record:
    article = entry.article
    return Record(Kind.ARTICLE, article.title, article.file, tuple(_facts(archive, entry)))


def _facts(archive: Archive, entry: Entry) -> Iterator[str]:
    yield entry.article.date.words
    outlet = _outlet(archive, entry)
    yield "outlet unknown" if outlet == "unknown" else outlet
    names = [archive.directory.name(one.actor) for one in entry.actors]
    more = f" and {counted(len(names) - NAMED, 'other')}" if len(names) > NAMED else ""
    yield f"about {', '.join(names[:NAMED])}{more}" if names else "about nobody"
    yield counted(len(plain(archive.markdown(entry.article)).split()), "word")
    if entry.article.unsure:
        yield f"unsure: {', '.join(key_in_words(one.text) for one in entry.article.unsure)}"
