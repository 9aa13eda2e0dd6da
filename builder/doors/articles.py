"""How many articles a page holds, and which leaf belongs to which: the page's own is the first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from builder.doors.leaves import Leaf
from builder.means.html_tree import Element
from builder.words.shapes import headline_words, is_prose, key, stem, weight

HEADINGS = {"h1": 1, "h2": 2, "h3": 3}
LEAST_TEXT = 350
"""Weight of the unlinked text below a headline that makes an `article` one: a teaser has less."""
LEAST_BRIEF, BRIEF_PARAGRAPHS = 150, 2
"""The same where the headline is an h1, and the paragraphs that a teaser has not."""
LEAST_PROSE, LEAST_PARAGRAPHS = 800, 3
"""What it takes where the headline is a link, as a teaser's is, or the container any block."""
OWN_PROSE = 250
"""Weight of the prose that makes what stands outside all further articles one of its own."""
PROSE_ABOVE = 100
"""Weight of prose above the first headline in a container that is no article of its own, then."""
ALIKE, LITTLE_ALIKE = 0.5, 0.2
"""Shares of words that a heading and one of the page's titles have in common."""
LEAST_BEGINNING = 2
"""Words that carry meaning, of a heading with which a title begins."""
MOST_LINKED = 0.5


@dataclass(frozen=True, slots=True)
class Page:
    """A page surveyed once.

    `prose` and `text` have the weight of the prose, and of all unlinked text, above each leaf and
    below the last; `levels` is 1 to 3 for headlines in an h1 to h3, 0 for all else.
    """

    leaves: Sequence[Leaf]
    prose: tuple[int, ...]
    text: tuple[int, ...]
    levels: tuple[int, ...]

    def weight(self, begin: int, end: int) -> int:
        """Return the weight of the prose from one leaf up to another."""
        return self.prose[max(begin, end)] - self.prose[begin]


@dataclass(frozen=True, slots=True)
class Stretch:
    """The leaves from `begin` up to `end`: all that `holder` holds; `headline` is one of them."""

    holder: Element
    begin: int
    end: int
    headline: int

    def holds(self, index: int) -> bool:
        """Tell whether a leaf is one of these."""
        return self.begin <= index < self.end


def part_numbers(
    leaves: Sequence[Leaf], titles: Sequence[str], addresses: Sequence[str]
) -> tuple[int, ...]:
    """Number each leaf by its article, from 1: the page's own, to which what is around belongs.

    `titles` and `addresses` are what the page calls itself. Further articles are containers
    (`article`, or what holds another h1) with a headline of their own and prose below it. The
    page's own is the one that its titles or addresses name, else the first.
    """
    page = _survey(leaves, titles)
    own = _own_headline(page, titles)
    found = _outermost(page, own)
    mine = _own(page, own, found, addresses)
    numbers = [1] * len(leaves)
    others = (one for one in found if one is not mine)
    for number, one in enumerate(others, start=2):
        numbers[one.begin : one.end] = [number] * (one.end - one.begin)
    return tuple(numbers)


def _survey(leaves: Sequence[Leaf], titles: Sequence[str]) -> Page:
    prose = accumulate(map(_prose, leaves), initial=0)
    text = accumulate(map(_text, leaves), initial=0)
    return Page(leaves, tuple(prose), tuple(text), _levels(leaves, titles))


def _levels(leaves: Sequence[Leaf], titles: Sequence[str]) -> tuple[int, ...]:
    """Return the rank of each headline: the site's name, which a title has behind one, is none."""
    ranked = [(_level(leaf), leaf) for leaf in leaves]
    keys = [key(leaf.text) if level else "" for level, leaf in ranked]
    sites = {key(one.removeprefix(stem(one))) for one in titles if key(stem(one)) in keys}
    return tuple(
        0 if words in sites else level for words, (level, _) in zip(keys, ranked, strict=True)
    )


def _text(leaf: Leaf) -> int:
    return weight(leaf.text) if leaf.linked < MOST_LINKED else 0


def _prose(leaf: Leaf) -> int:
    return _text(leaf) if is_prose(leaf.text) else 0


def _level(leaf: Leaf) -> int:
    return next((HEADINGS[one.tag] for one in leaf.holders[-2:] if one.tag in HEADINGS), 0)


def _own_headline(page: Page, titles: Sequence[str]) -> int | None:
    """Return the leaf that says the page's title: a heading that is much like it, any leaf that
    says just the same, or a heading of the first rank that is a little like it."""
    likeness = {
        index: max((_alike(page.leaves[index].text, title) for title in titles), default=0.0)
        for index, level in enumerate(page.levels)
        if level
    }
    best = max(likeness, key=lambda index: (likeness[index], -index), default=0)
    if likeness.get(best, 0.0) >= ALIKE:
        return best
    same = _same(page, titles)
    if same is not None:
        return same
    return best if likeness.get(best, 0.0) >= LITTLE_ALIKE and page.levels[best] == 1 else None


def _same(page: Page, titles: Sequence[str]) -> int | None:
    forms = {key(form) for title in titles for form in (title, stem(title))} - {""}
    return next((n for n, leaf in enumerate(page.leaves) if key(leaf.text) in forms), None)


def _alike(text: str, title: str) -> float:
    """Return the share of the title's words that a heading has, the site's name among them; all
    where the title begins with it.
    """
    words, told = headline_words(text), headline_words(title)
    if len(words) >= LEAST_BEGINNING and key(title).startswith(key(text)):
        return 1.0
    return len(words & told) / len(words | told) if words else 0.0


def _outermost(page: Page, own: int | None) -> tuple[Stretch, ...]:
    """Return the stretches that head themselves, none within another that is a single article."""
    found: list[Stretch] = []
    for one in sorted(_stretches(page, own), key=lambda one: (one.begin, -one.end)):
        if (
            not found
            or one.begin >= found[-1].end
            or (own is not None and found[-1].holds(own) and not one.holds(own))
        ):
            found.append(one)
    return tuple(found)


def _stretches(page: Page, own: int | None) -> Iterator[Stretch]:
    """Find the containers with a headline and the prose of an article."""
    for holder, begin, end in _containers(page, own):
        headline = next((i for i in range(begin, end) if page.levels[i]), None)
        if headline is None or page.weight(begin, headline) > PROSE_ABOVE:
            continue
        if _is_article(page, holder, headline, end):
            yield Stretch(holder, begin, end, headline)


def _is_article(page: Page, holder: Element, headline: int, end: int) -> bool:
    paragraphs = sum(bool(_prose(leaf)) for leaf in page.leaves[headline:end])
    if holder.tag == "article" and page.leaves[headline].linked < MOST_LINKED:
        brief = page.levels[headline] == 1 and paragraphs >= BRIEF_PARAGRAPHS
        least = LEAST_BRIEF if brief else LEAST_TEXT
        return page.text[end] - page.text[headline + 1] >= least
    return page.weight(headline, end) >= LEAST_PROSE and paragraphs >= LEAST_PARAGRAPHS


def _containers(page: Page, own: int | None) -> Iterator[tuple[Element, int, int]]:
    """Yield `article` elements, and the blocks that hold an h1 but not the page's own."""
    bounds: dict[Element, tuple[int, int]] = {}
    for index, leaf in enumerate(page.leaves):
        for holder in leaf.holders:
            bounds[holder] = (bounds.get(holder, (index, 0))[0], index + 1)
    for holder, (begin, end) in bounds.items():
        if holder.tag == "article":
            yield holder, begin, end
    if own is not None:
        yield from _beside(page, own, bounds)


def _beside(
    page: Page, own: int, bounds: dict[Element, tuple[int, int]]
) -> Iterator[tuple[Element, int, int]]:
    """Yield for each other h1 the widest block around it without the page's own headline."""
    mine = frozenset(page.leaves[own].holders)
    title = key(page.leaves[own].text)
    for index, level in enumerate(page.levels):
        if level != 1 or key(page.leaves[index].text) == title:
            continue
        widest = next((one for one in page.leaves[index].holders if one not in mine), None)
        if widest is not None and widest.tag not in HEADINGS:
            yield widest, *bounds[widest]


def _own(
    page: Page, own: int | None, found: tuple[Stretch, ...], addresses: Sequence[str]
) -> Stretch | None:
    """Return the stretch that is the page's own article, None where that lies outside of all.

    A headline with its prose in the next stretch stands outside of it, in a header.
    """
    named = next((one for one in found if _has_address(one.holder, addresses)), None)
    holding = next((one for one in reversed(found) if own is not None and one.holds(own)), None)
    if named or holding:
        return holding or named
    begin = own or 0
    following = next((one for one in found if one.begin >= begin), None)
    if following is None or page.weight(begin, following.begin) >= OWN_PROSE:
        return None
    return following


def _has_address(holder: Element, addresses: Sequence[str]) -> bool:
    return any(str(value) in addresses for value in holder.attrib.values())
