"""What is marked in a text: names as links, sentences that links lead to, words that notes quote.

Everything is given by places in the plain text, and put between the tokens of one block.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.means.markdown.parsing import Token
from builder.means.markdown.tokens import seen, word, wrapped


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of the plain text, by code points, that links to `href`; `kind` is a CSS class."""

    start: int
    end: int
    href: str
    kind: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one line of the plain text, and the ids under which a link leads to them."""

    text: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Noted:
    """Words of the plain text that a note quotes, and the note's number on its page."""

    words: str
    number: int


@dataclass(frozen=True, slots=True)
class Quoted:
    """Where the words that a note quotes stand in the plain text, both ends inclusive."""

    first: int
    last: int
    number: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is to be marked, by first and last: places in a text, or tokens, both inclusive."""

    first: int
    last: int
    ids: tuple[str, ...]


def apart(anchors: tuple[Anchor, ...]) -> list[Anchor]:
    """Put anchors in order and drop those that are empty or begin inside an earlier one."""
    kept: list[Anchor] = []
    for anchor in sorted(anchors, key=lambda one: (one.start, -one.end)):
        if anchor.start < anchor.end and (not kept or kept[-1].end <= anchor.start):
            kept.append(anchor)
    return kept


def linked(children: Sequence[Token], start: int, anchors: Sequence[Anchor]) -> Iterator[Token]:
    """Wrap what `anchors` cover of an inline run that begins at offset `start`."""
    inside_link = 0
    for token in children:
        inside_link += token.nesting if token.type.startswith("link_") else 0
        end = start + len(seen(token))
        over = [one for one in anchors if one.start < end and start < one.end]
        if over and token.type == "text" and not inside_link:
            yield from _cut(token.content, start, over)
        else:
            yield token
        start = end


def _cut(text: str, start: int, anchors: Sequence[Anchor]) -> Iterator[Token]:
    """Split a text that begins at offset `start` into tokens, those under an anchor linked."""
    done = 0
    for anchor in anchors:
        first, last = max(anchor.start - start, done), min(anchor.end - start, len(text))
        if first >= last:
            continue
        if done < first:
            yield word(text[done:first])
        opening, words, closing = wrapped(word(text[first:last]), anchor.href)
        opening.attrs["class"] = anchor.kind
        yield from (opening, words, closing)
        done = last
    if done < len(text):
        yield word(text[done:])


def found(passages: Iterable[Passage], text: str) -> Iterator[Stretch]:
    """Find the first place of each passage in the plain text."""
    for one in passages:
        start = text.find(one.text)
        if one.text and start >= 0:
            yield Stretch(start, start + len(one.text) - 1, one.ids)


def marked(children: list[Token], start: int, marks: Sequence[Stretch]) -> list[Token]:
    """Put spans around what `marks` cover of an inline run that begins at offset `start`."""
    bounds = sorted({place for one in marks for place in (one.first, one.last + 1)})
    places, tokens = _split(children, start, bounds)
    ends = _ends(tokens)
    made: list[Token] = []
    done = 0
    for run in _merged(_widened(_covered(one, places, tokens), ends) for one in marks):
        made += tokens[done : run.first]
        made += spanned(run.ids, tokens[run.first : run.last + 1])
        done = run.last + 1
    return [*made, *tokens[done:]]


def _split(
    children: Iterable[Token], start: int, bounds: Sequence[int]
) -> tuple[list[int], list[Token]]:
    """Return the tokens, texts cut at `bounds`, with where each begins; what is empty goes."""
    places: list[int] = []
    tokens: list[Token] = []
    for token in children:
        text = seen(token)
        inside = [bound - start for bound in bounds if start < bound < start + len(text)]
        if token.type == "text" and inside:
            cuts = (0, *inside, len(text))
            places += (start + first for first in cuts[:-1])
            tokens += (word(text[first:last]) for first, last in pairwise(cuts))
        elif text or token.type != "text":
            places.append(start)
            tokens.append(token)
        start += len(text)
    return places, tokens


def _covered(mark: Stretch, places: Sequence[int], tokens: Sequence[Token]) -> Stretch:
    """Return the run of tokens that a stretch of the text touches."""
    touched = [
        number
        for number, (place, token) in enumerate(zip(places, tokens, strict=True))
        if place <= mark.last and mark.first < place + len(seen(token))
    ]
    return Stretch(touched[0], touched[-1], mark.ids)


def _ends(tokens: Sequence[Token]) -> dict[int, int]:
    """Map each token that opens an element to the one that closes it, and back."""
    open_: list[int] = []
    ends: dict[int, int] = {}
    for number, token in enumerate(tokens):
        if token.nesting > 0:
            open_.append(number)
        elif token.nesting < 0:
            ends[number] = open_.pop()
            ends[ends[number]] = number
    return ends


def _widened(run: Stretch, ends: dict[int, int]) -> Stretch:
    """Widen a run of tokens until it holds both ends of every element that it holds one of."""
    others = [ends[number] for number in range(run.first, run.last + 1) if number in ends]
    first, last = min((run.first, *others)), max((run.last, *others))
    if (first, last) == (run.first, run.last):
        return run
    return _widened(Stretch(first, last, run.ids), ends)


def _merged(runs: Iterable[Stretch]) -> list[Stretch]:
    merged: list[Stretch] = []
    for run in sorted(runs, key=lambda one: (one.first, one.last)):
        if merged and run.first <= merged[-1].last:
            one = merged.pop()
            merged.append(Stretch(one.first, max(one.last, run.last), one.ids + run.ids))
        else:
            merged.append(run)
    return merged


def spanned(ids: Sequence[str], tokens: Sequence[Token]) -> list[Token]:
    """Put tokens into a span for each id, one in the other."""
    opened = [Token("span_open", "span", 1, attrs={"id": id_}) for id_ in ids]
    return [*opened, *tokens, *(Token("span_close", "span", -1) for _ in ids)]


def quoted(notes: Iterable[Noted], text: str) -> Iterator[Quoted]:
    """Find the words of notes, whatever space or line break stands between them."""
    for note in notes:
        pattern = r"\s+".join(map(re.escape, note.words.split()))
        found = re.search(pattern, text) if pattern else None
        if found:
            yield Quoted(found.start(), found.end() - 1, note.number)


def noted(children: Sequence[Token], start: int, quotes: Sequence[Quoted]) -> Iterator[Token]:
    """Mark the words of an inline run that notes quote, and put a link to each note behind them.

    A mark lies within a text, so that it crosses no other element; the first has the id `quote-N`.
    """
    bounds = sorted({place for one in quotes for place in (one.first, one.last + 1)})
    places, tokens = _split(children, start, bounds)
    inside_link = 0
    waiting: list[Token] = []
    for place, token in zip(places, tokens, strict=True):
        end = place + len(seen(token))
        covering = [one for one in quotes if place <= one.last and one.first < end and place < end]
        inside_link += token.nesting if token.type.startswith("link_") else 0
        yield from _enclosed(token, [(one.number, place <= one.first) for one in covering])
        waiting += (part for one in covering if one.last < end for part in _reference(one.number))
        if not inside_link:
            yield from waiting
            waiting.clear()


def _enclosed(token: Token, marks: Sequence[tuple[int, bool]]) -> list[Token]:
    """Put a token into a mark for each note; where the quote begins, the mark has its id."""
    opened = [
        Token("mark_open", "mark", 1, attrs={"id": f"quote-{number}"} if begins else {})
        for number, begins in marks
    ]
    return [*opened, token, *(Token("mark_close", "mark", -1) for _ in marks)]


def _reference(number: int) -> tuple[Token, Token, Token]:
    opening, text, closing = wrapped(word(str(number)), f"#note-{number}")
    opening.attrs |= {"class": "note-ref", "aria-label": f"Note {number}"}
    opening.attrs["data-unsearched"] = ""
    return opening, text, closing
