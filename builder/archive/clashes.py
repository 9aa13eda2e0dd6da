"""Names that two files of the registry claim, or that are a country's: each is to be somebody's."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

from builder.archive.directory import (
    ActorRef,
    Directory,
    Spelled,
    actor_names,
    actors_of,
    is_country_s,
    outlet_names,
    ref_of,
)
from builder.archive.merging import are_told_apart, going_first, how_to_merge
from builder.means.countries import code_of, name_of
from builder.naming.values import ActorKind
from builder.records.article import Article
from builder.records.content import Content
from builder.records.registry import Actor
from builder.words.names import folded
from builder.words.problems import Problem, error, warning

T = TypeVar("T")
Pair = tuple[Spelled[T], Spelled[T]]
_HINT = "keep it in the one file that it belongs to, or make the names longer to tell them apart"


@dataclass(frozen=True, slots=True)
class _Registry:
    """What decides which of two files is to stay: what each says, and how many articles list it."""

    actors: Mapping[ActorRef, Actor]
    listed: Counter[ActorRef]


def clashes(content: Content, directory: Directory) -> tuple[Problem, ...]:
    """Tell of every name that two things share, once, and where somebody wrote it."""
    names = tuple(actor_names(content))
    pairs = tuple(_pairs(one for one in names if not is_country_s(one.text.text, one.ref)))
    registry = _Registry(
        {ref_of(kind, actor): actor for kind, actor in actors_of(content)},
        _times_listed(content.articles, directory) if pairs else Counter(),
    )
    return (
        *(_clash(one, other, _hint(one.ref, other.ref, registry)) for one, other in pairs),
        *_names_of_countries(names),
        *(_clash(one, other, _HINT) for one, other in _pairs(outlet_names(content))),
    )


def _times_listed(articles: Iterable[Article], directory: Directory) -> Counter[ActorRef]:
    written = chain.from_iterable(article.actors for article in articles)
    refs = (directory.actor(one.text) for one in written)
    return Counter(ref for ref in refs if ref)


def _pairs(spelled: Iterable[Spelled[T]]) -> tuple[Pair[T], ...]:
    """Each name with the first bearer of it, where that is another.

    What nobody wrote on a line of its own, an id or a native name, is told of only where two
    things have no other name in common.
    """
    first: dict[str, Spelled[T]] = {}
    found: dict[tuple[str, frozenset[T]], Pair[T]] = {}
    for one in spelled:
        key = folded(one.text.text)
        other = first.setdefault(key, one) if key else one
        if other.ref != one.ref:
            found.setdefault((key, frozenset({one.ref, other.ref})), _written_last(one, other))
    written = {refs for (_, refs), (one, _) in found.items() if one.text.place.line}
    return tuple(
        pair for (_, refs), pair in found.items() if pair[0].text.place.line or refs not in written
    )


def _written_last(one: Spelled[T], other: Spelled[T]) -> Pair[T]:
    """Put the one first that has a line."""
    return (one, other) if one.text.place.line or not other.text.place.line else (other, one)


def _clash(one: Spelled[T], other: Spelled[T], hint: str) -> Problem:
    message = f'"{one.text.text}" is also a name in {other.text.place.file}'
    return error("alias-clash", one.text.place, message, hint)


def _hint(one: ActorRef, other: ActorRef, registry: _Registry) -> str:
    first, second = registry.actors[one], registry.actors[other]
    is_one_country = ActorKind.COUNTRY in (one.kind, other.kind)
    if one.kind is not other.kind or is_one_country or are_told_apart(first, second):
        return _HINT
    listed = {first.id: registry.listed[one], second.id: registry.listed[other]}
    goes, stays = going_first(first, second, listed)
    return f"if the two are one, {how_to_merge(goes, stays)}; if not, {_HINT}"


def _names_of_countries(spelled: Iterable[Spelled[ActorRef]]) -> Iterator[Problem]:
    """Names and codes of countries that others claim; the names stay the countries' own."""
    for one in spelled:
        code = code_of(one.text.text)
        if not code or one.ref == ActorRef(ActorKind.COUNTRY, code):
            continue
        if is_country_s(one.text.text, one.ref):
            yield _name_of_country(one, name_of(code))
        else:
            yield _code_of_country(one, code)


def _name_of_country(one: Spelled[ActorRef], country: str) -> Problem:
    """Such a name means the country, whoever claims it, so nobody is led astray."""
    return warning(
        "code-clash",
        one.text.place,
        f'"{one.text.text}" is also a name of the country {country}, and leads there',
        "make the name longer to tell the two apart",
    )


def _code_of_country(one: Spelled[ActorRef], code: str) -> Problem:
    """Letters that are some country's code may stand for others in texts, so nothing is blocked."""
    return warning(
        "code-clash",
        one.text.place,
        f'"{one.text.text}" is also the ISO 3166-1 code of {name_of(code)}',
        f"if texts do not use it, take it out; else mind that actors: [{code}] means this file now",
    )
