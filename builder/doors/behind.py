"""What markup takes for main text, and is not: comments, teasers, footers, labels for listeners."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from builder.doors.leaves import Leaf, name_of
from builder.doors.likes import Kept
from builder.doors.teasers import teasers
from builder.means.html_tree import Element
from builder.words.shapes import is_prose, weight

NEARLY_ALL = 0.8
"""Share of the prose that makes a block the one that holds the text: what is behind it is another
thing. On 91 pages F1 is 0.983 with it and 0.982 without; with 0.6 the ends of some texts are lost.
"""
BEHIND = re.compile(
    r"(?i)(?:^|[\s_-])(?:comments?|commentaires?|comentarios?|kommentare?|disqus|foot|footer)"
    r"(?:$|[\s_-])"
)
"""What blocks are called that never hold an article's text, unless all of it: a page of opinions
may be called "comment".
"""
OTHERS = re.compile(
    r"(?i)(?:^|[\s_-])(?:newsletter|outbrain|recirc\w*|recommend\w*|related|taboola|trending|"
    r"(?:more|next|other|popular|read|up)[_-]?(?:articles|from|news|next|posts|stories))"
    r"(?:$|[\s_-])"
)
"""The same for other stories, and for teasers by their shape; but where these have most of the
prose, it is the text."""
HIDDEN = re.compile(
    r"(?i)(?:^|\s)(?:\w+-)?(?:visually-?hidden|sr-only|screen-?reader(?:-text)?)(?:$|\s)"
)
"""Classes of what nobody sees: Bootstrap, WordPress and the Boilerplate of HTML5 call it so."""


def without_what_follows(
    leaves: Sequence[Leaf], parts: Sequence[int], kept: Sequence[Kept]
) -> tuple[Kept, ...]:
    """Take from the main text of each article what stands behind the block that holds nearly all
    its prose, what blocks below its beginning hold that are called comments, other stories or a
    footer, and labels for those who have a page read to them.

    `kept` says of each text node of each leaf whether it is main text.
    """
    dropped = frozenset[int]().union(
        *(_behind(leaves, [n for n in _main(kept) if parts[n] == part]) for part in set(parts))
    )
    return tuple((False,) * len(one) if n in dropped else one for n, one in enumerate(kept))


def _main(kept: Sequence[Kept]) -> Iterable[int]:
    return (number for number, main in enumerate(kept) if any(main))


def _behind(leaves: Sequence[Leaf], main: Sequence[int]) -> frozenset[int]:
    """Find the leaves of an article's main text that are behind its text."""
    hidden = frozenset(n for n in main if _is_for_screen_readers(leaves[n]))
    shown = [n for n in main if n not in hidden]
    first = next((n for n in shown if is_prose(leaves[n].text)), None)
    if first is None:
        return hidden
    around = frozenset(map(name_of, leaves[first].holders))
    below = {n: [one for one in leaves[n].holders if name_of(one) not in around] for n in shown}
    called = hidden.union(n for n in shown if is_called_so(below[n]))
    others = frozenset(n for n in shown if any(map(OTHERS.search, map(name_of, below[n]))))
    others |= teasers(leaves, shown)
    if 2 * _prose_of(leaves, others) < _prose_of(leaves, shown):
        called |= others
    left = [n for n in shown if n not in called]
    prose = [n for n in left if is_prose(leaves[n].text)]
    text = _core([leaves[n] for n in prose])
    inside = [n for n in left if text in leaves[n].holders]
    looks = {_look(leaves[n]) for n in inside if is_prose(leaves[n].text)}
    end = max((*inside, *(n for n in prose if _look(leaves[n]) in looks)))
    return called.union(n for n in left if n > end)


def _look(leaf: Leaf) -> tuple[str, ...]:
    """Return what the two blocks right around a leaf are called, or where these have no names all:
    long texts stand in several sections of one look.
    """
    names = tuple([f"{one.tag!s}.{one.get('class', '')}" for one in leaf.holders])
    return names if all(name.endswith(".") for name in names[-2:]) else names[-2:]


def _core(prose: Sequence[Leaf]) -> Element:
    """Return the innermost block that holds nearly all of the prose, and not one paragraph alone;
    the outermost where there is none.
    """
    weights: Counter[Element] = Counter()
    paragraphs: Counter[Element] = Counter()
    depths: dict[Element, int] = {}
    for leaf in prose:
        for depth, holder in enumerate(leaf.holders):
            weights[holder] += weight(leaf.text)
            paragraphs[holder] += 1
            depths[holder] = depth
    enough = NEARLY_ALL * max(weights.values())
    holding = (one for one in weights if weights[one] >= enough and paragraphs[one] > 1)
    return max(holding, key=depths.__getitem__, default=prose[0].holders[0])


def _is_for_screen_readers(leaf: Leaf) -> bool:
    """Tell whether a leaf is a label that only those hear who have a page read to them."""
    right_around = (leaf.holders[-1], *leaf.inlines)
    return any(map(HIDDEN.search, map(name_of, right_around)))


def _prose_of(leaves: Sequence[Leaf], numbers: Iterable[int]) -> int:
    return sum(weight(leaves[n].text) for n in numbers if is_prose(leaves[n].text))


def is_called_so(blocks: Iterable[Element]) -> bool:
    """Tell whether one of some blocks is called comments or a footer."""
    return any(map(BEHIND.search, map(name_of, blocks)))
