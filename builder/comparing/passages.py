"""What became of one file, as Markdown: a table of its keys, who came and went, its words."""

from collections.abc import Iterable, Iterator

from builder.comparing.escaping import code, text
from builder.comparing.values import Change, Edited, Mark, Piece, Rewriting, Turnover
from builder.means.reporting import counted
from builder.words.comparing import MOST_WORDS

HEAD = ("| | before | after |", "| --- | --- | --- |")
NAMES = 20  # of those who came, or went
_NOTHING = "–"  # what a key says that is not there
_MARKED = "the words are the same; how they are marked or parted is not."
_BEHIND = f"the first {MOST_WORDS:,} words are the same; what follows them is not."


def told(one: Edited, level: str) -> Iterator[str]:
    """What became of a file, block by block, below a heading of a level."""
    yield f"{level} {text(one.record.name)}"
    yield "".join((code(one.record.file), *_moved(one)))
    yield from in_detail(one.changes)
    came = filter(None, (_turned("About", one.about), _turned("Also named", one.named)))
    if lines := list(came):
        yield "\n".join(lines)
    yield from in_detail(one.rewritten)


def in_detail(found: Iterable[Change | Rewriting]) -> Iterator[str]:
    """Keys as a table, texts as quotations."""
    every = tuple(found)
    rows = [_row(one) for one in every if isinstance(one, Change)]
    if rows:
        yield "\n".join((*HEAD, *rows))
    for one in every:
        if isinstance(one, Rewriting):
            yield from _rewritten(one)


def _moved(one: Edited) -> Iterator[str]:
    if one.former:
        yield f", formerly {code(one.former)}"
        yield ": the old address leads here" if one.led else _lost(one.former)


def _lost(former: str) -> str:
    room, _, name = former.removeprefix("content/").removesuffix(".md").partition("/")
    line = code(f"former_ids: [{name}]")
    return (
        f": **the old address leads nowhere.** Write {line} into the new file, and whoever "
        "follows an old link is led on"
        if room
        else ""
    )


def _row(one: Change) -> str:
    before, after = (_value(value, one) for value in (one.before, one.after))
    return f"| {text(one.name)} | {before} | {after} |"


def _value(value: str, one: Change) -> str:
    if not value:
        return _NOTHING
    return code(value, in_table=True) if one.address else text(value)


def _turned(what: str, turnover: Turnover) -> str:
    """Who came and who went, in a line; "" for nobody."""
    parts = []
    if turnover.gained:
        parts.append(f"gains {names(turnover.gained)}")
    if turnover.lost:
        parts.append(f"loses {names(turnover.lost)}")
    return f"- {what}: {'; '.join(parts)}" if parts else ""


def names(some: tuple[str, ...], most: int = NAMES) -> str:
    """Names or titles in bold, the first of them."""
    shown = ", ".join(f"**{text(one)}**" for one in some[:most])
    return f"{shown} and {len(some) - most:,} more" if len(some) > most else shown


def _rewritten(one: Rewriting) -> Iterator[str]:
    if not one.paragraphs:
        yield f"{_capital(one.name)}: {_BEHIND if one.cut else _MARKED}"
        return
    yield f"{_capital(one.name)}:"
    yield "\n>\n".join(f"> {_paragraph(pieces)}" for pieces in one.paragraphs)
    if one.more:
        yield f"… and {counted(one.more, 'more paragraph')} with changes."
    if one.cut:
        yield "Only the first words of this long text were compared."


def _capital(name: str) -> str:
    return text(name[:1].upper() + name[1:])


def _paragraph(pieces: tuple[Piece, ...]) -> str:
    return " ".join(_piece(one) for one in pieces)


def _piece(one: Piece) -> str:
    match one.mark:
        case Mark.FOLDED:
            return f"*({counted(one.count, 'paragraph')} unchanged)*" if one.count else "…"
        case Mark.GONE:
            return f"~~{text(one.text, len(one.text))}~~"
        case Mark.NEW:
            return f"**{text(one.text, len(one.text))}**"
        case Mark.SAME:
            return text(one.text, len(one.text))
