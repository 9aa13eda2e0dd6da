"""Addresses that pages had before their files were renamed, and where they lead today."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from builder.records.article import Article
from builder.records.content import Content
from builder.records.fields import Text
from builder.records.registry import Actor, Outlet
from builder.words.names import ArticleId
from builder.words.problems import Problem, error, warning

Record = Article | Actor | Outlet


@dataclass(frozen=True, slots=True)
class Moved:
    """A page's former id and the one it has now; `kind` is person, organization, outlet, article.

    `name` is what the page is called.
    """

    kind: str
    former: str
    id: str
    name: str


def moved(content: Content) -> tuple[tuple[Moved, ...], tuple[Problem, ...]]:
    """Gather former ids; one that is some page's today, or claimed twice, is a problem."""
    kept: list[Moved] = []
    problems: list[Problem] = []
    kinds: tuple[tuple[str, tuple[Record, ...]], ...] = (
        ("person", content.people),
        ("organization", content.organizations),
        ("outlet", content.outlets),
        ("article", content.articles),
    )
    for kind, records in kinds:
        for one, former, problem in _judged(records):
            if problem:
                problems.append(problem)
            else:
                name = one.title if isinstance(one, Article) else one.name
                kept.append(Moved(kind, former.text, one.id, name))
    return tuple(kept), tuple(problems)


def _judged(records: tuple[Record, ...]) -> Iterator[tuple[Record, Text, Problem | None]]:
    files: dict[str, str] = {one.id: one.file for one in records}
    claimed: dict[str, Record] = {}
    for one in records:
        for former in one.former_ids:
            if former.text in files:
                yield one, former, _still_there(former, files[former.text], one)
            elif former.text in claimed:
                yield one, former, _claimed(former, claimed[former.text], one)
            else:
                claimed[former.text] = one
                yield one, former, None


def _still_there(former: Text, file: str, one: Record) -> Problem:
    whose = "of this file" if file == one.file else f"of {file}"
    message = f'"{former.text}" is the address {whose} today, and can\'t lead elsewhere'
    return error("same-path", former.place, message, "take it off the list")


def _claimed(former: Text, first: Record, one: Record) -> Problem:
    if first is one:
        message = f'"{former.text}" is listed already'
        return warning("listed-twice", former.place, message, "keep one of the two")
    message = f'"{former.text}" is also a former address of {first.file}'
    hint = "keep it in the file that its readers should come to"
    return error("same-path", former.place, message, hint)


def with_ids_of_today(articles: Iterable[Article], gone: Iterable[Moved]) -> Iterator[Article]:
    """Let `same_story_as` name articles by the ids that they have now."""
    now = {one.former: ArticleId(one.id) for one in gone if one.kind == "article"}
    for article in articles:
        same = (Text(now.get(ArticleId(w.text), w.text), w.place) for w in article.same_story_as)
        yield replace(article, same_story_as=tuple(same)) if now else article
