"""Sentences that earn an actor an article: what is shown of them, and where a link finds them."""

from collections.abc import Iterable

from builder.archive.directory import ActorRef
from builder.archive.entry import Entry, Evidence
from builder.means.countries import spellings
from builder.means.markdown import Passage
from builder.naming.values import ActorKind
from builder.pages.index import Index
from builder.pages.parts import Link, Quote
from builder.records.article import Article

LONGEST = 400  # characters of a sentence that are shown: some texts have no full stop
BEFORE = 100  # of them, before the name

TEXT, HEADLINE, CAPTION = "text", "headline", "caption"


def anchor(ref: ActorRef) -> str:
    """The id of the place in an article that earns it an actor; nothing else begins with "e-"."""
    return f"e-{ref.kind.value}-{ref.id.lower()}"


def where(article: Article, evidence: Evidence) -> str:
    """In which part of an article its evidence stands, or ""."""
    if not evidence.sentence:
        return ""
    if evidence.paragraph:
        return TEXT
    captioned = any(evidence.sentence in one.text for one in article.captions)
    return CAPTION if captioned else HEADLINE


def quote(
    index: Index, entry: Entry, evidence: Evidence, actors: tuple[Link, ...] = ()
) -> tuple[Quote, ...]:
    """The quote of an article's evidence for an actor, none if no sentence names it."""
    place = where(entry.article, evidence)
    if not place:
        return ()
    shown = _clipped(index, evidence)
    return (Quote(shown, place, anchor(evidence.actor), actors),)


def quotes(index: Index, entry: Entry, evidences: Iterable[Evidence]) -> tuple[Quote, ...]:
    """The quotes of several actors, each sentence once with all whom it earns."""
    by_sentence: dict[str, list[Evidence]] = {}
    for one in evidences:
        by_sentence.setdefault(one.sentence, []).append(one)
    return tuple(
        found
        for same in by_sentence.values()
        for found in quote(index, entry, same[0], tuple(index.link(one.actor) for one in same))
    )


def passages(entry: Entry) -> tuple[Passage, ...]:
    """What is marked in an article's text, each sentence with all ids that lead to it."""
    found: dict[str, list[str]] = {}
    for one in (*entry.actors, *entry.named):
        if where(entry.article, one) == TEXT:
            found.setdefault(one.sentence, []).append(anchor(one.actor))
    return tuple(Passage(sentence, tuple(ids)) for sentence, ids in found.items())


def headline_ids(entry: Entry) -> tuple[str, ...]:
    """The ids that lead to the headline."""
    everyone = (*entry.actors, *entry.named)
    return tuple(anchor(one.actor) for one in everyone if where(entry.article, one) == HEADLINE)


def caption_ids(entry: Entry) -> tuple[tuple[str, ...], ...]:
    """For each caption the ids that lead to it: of two alike, to the first."""
    texts = [one.text for one in entry.article.captions]
    ids: list[list[str]] = [[] for _ in texts]
    for one in (*entry.actors, *entry.named):
        if where(entry.article, one) == CAPTION:
            first = next(n for n, text in enumerate(texts) if one.sentence in text)
            ids[first].append(anchor(one.actor))
    return tuple(map(tuple, ids))


def _clipped(index: Index, evidence: Evidence) -> str:
    """A sentence of a length to be read, with the name in it."""
    sentence = evidence.sentence
    if len(sentence) <= LONGEST:
        return sentence
    places = (sentence.find(name) for name in _names(index, evidence.actor))
    name = min((place for place in places if place >= 0), default=0)
    start = sentence.find(" ", name - BEFORE) + 1 if name > BEFORE else 0
    end = sentence.rfind(" ", start, start + LONGEST)
    end = end if end > name else start + LONGEST
    return f"{'… ' if start else ''}{sentence[start:end]}{' …' if end < len(sentence) else ''}"


def _names(index: Index, ref: ActorRef) -> tuple[str, ...]:
    peoples = spellings(ref.id) if ref.kind is ActorKind.COUNTRY else ()
    return (*index.every_name(ref), *(one.text for one in peoples))
