"""The names by which a registry is found in texts, and which articles a change of them concerns."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from builder.archive.directory import actors_of, ref_of
from builder.means.matching import fold
from builder.naming.leaders import called
from builder.naming.values import ActorKind
from builder.naming.world_bodies import called_also
from builder.records.article import Article
from builder.records.content import Content
from builder.records.registry import Actor, Outlet
from builder.words.names import folded

Bearer = tuple[str, str]  # kind and id
_WORD = re.compile(r"[^\W_]+")
_CODED = re.compile(r"[&\\]")  # what Markdown may read as another letter than it seems
_OUTLETS = "outlet"
_REJECTED = "rejected"
_BY_A_WORD = (ActorKind.PERSON.value, _REJECTED)
_COUNTRIES = ActorKind.COUNTRY.value
_CALLED = {ActorKind.PERSON: called, ActorKind.ORGANIZATION: called_also}


@dataclass(frozen=True, slots=True)
class Names:
    """Each thing that has names, in the order of their files, with all of them."""

    held: tuple[tuple[Bearer, tuple[str, ...]], ...]


NO_NAMES = Names(())


def names_in_use(content: Content) -> Names:
    """Gather every name that decides who is found in a text."""
    actors = [
        ((kind.value, ref_of(kind, one).id), (*_names(one), one.native_name, *_called(kind, one)))
        for kind, one in actors_of(content)
    ]
    outlets = [((_OUTLETS, one.id), _names(one)) for one in content.outlets]
    rejected = (*content.rejected.people, *content.rejected.organizations)
    nobody = (((_REJECTED, one.name.text), (one.name.text,)) for one in rejected)
    return Names((*actors, *outlets, *nobody))


def _called(kind: ActorKind, one: Actor) -> tuple[str, ...]:
    """What texts may call a head of state, or a body that the world knows, which none of their
    names need have: Zelenskyy, IAEA.
    """
    others = _CALLED.get(kind)
    if others is None:
        return ()
    names = (one.name, *(written.text for written in one.aliases), one.native_name)
    return tuple(other for name in names for other in others(name))


def _names(one: Actor | Outlet) -> tuple[str, ...]:
    others = (written.text for written in (*one.aliases, *one.former_ids))
    return (one.name, one.id, *others)


def concerned(
    before: Names, now: Names, read: Callable[[Article], str]
) -> Callable[[Article], bool]:
    """Say of an article whether who is found in it may differ by other names; `read` has its text.

    It may where a word of somebody whose names have changed stands in it, for a person may be
    found by the family name; or all words of one name, for the others are found by whole names
    alone. Nobody is found in a text that has none of their words.
    """
    changed = set(before.held) ^ set(now.held)
    is_sorted = _in_common(before, now) == _in_common(now, before)
    if not is_sorted or any(kind == _COUNTRIES for (kind, _), _ in changed):
        return lambda _: True
    asked = tuple(
        _Asked(folded(name), _words(fold(name)), kind in _BY_A_WORD)
        for (kind, _), names in changed
        for name in names
        if name
    )
    return lambda article: bool(asked) and _may_name(article, read(article), asked)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A name that has come or gone; one without `words` may stand anywhere."""

    whole: str
    words: frozenset[str]
    by_a_word: bool


def _in_common(one: Names, other: Names) -> list[Bearer]:
    """Who is in both, in the order of the first: of two with the same name the first has it."""
    bearers = {bearer for bearer, _ in other.held}
    return [bearer for bearer, _ in one.held if bearer in bearers]


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(text) if len(word) > 1)


def _may_name(article: Article, body: str, asked: Iterable[_Asked]) -> bool:
    listed = {folded(written.text) for written in (*article.actors, article.outlet)}
    text = _whole(article, body)
    whole = fold(text)
    words = _words(whole)

    def stands(word: str) -> bool:
        return word in words if word.isascii() else word in whole

    return bool(_CODED.search(text)) or any(
        one.whole in listed
        or not one.words
        or (any if one.by_a_word else all)(map(stands, one.words))
        for one in asked
    )


def _whole(article: Article, body: str) -> str:
    """All of an article that names are looked for in."""
    captions = (caption.text for caption in article.captions)
    own = (article.title, article.agency, *article.authors, body)
    return "\n".join((*own, *captions, *(written.text for written in article.actors)))
