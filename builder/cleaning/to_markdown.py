"""The body of a part as Markdown that reads back as the same plain text."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from pkgutil import resolve_name

from builder.cleaning.values import Part
from builder.doors.values import Block, BlockKind, Link, Markup

SPECIAL = re.compile(r"([\\`*_\[\]<>&~|])")
"""Characters with a meaning inside a line (CommonMark 0.31, and tables and strikethrough)."""
LEADING = re.compile(r"^(\s*)(#{1,6}(?=\s|$)|[-+=](?=\s|$|[-+= ])|\d{1,9}(?=[.)](?:\s|$)))")
"""What makes a heading, a list or a rule of a line that begins with it."""
CLOSING = re.compile(r"(^|\s)(#+)$")
"""What at the end of a heading only closes it (CommonMark 0.31, 4.2)."""
UNSHOWN = r"\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069"
ORDINARY = rf"[^\\`*_\[\]<>&~{UNSHOWN}]"
BEGINS = r"(?![\s>=|:]|(?:#{1,6}|[-+*]|\d{1,9}[.)])(?:\s|$)|[-_*\s]+$)"
PLAIN = re.compile(
    rf"{BEGINS}{ORDINARY}*+(?:(?:"
    r"&(?!#?\w+;)|~(?!~)|\[|\](?![(:\[])|>|<(?![^\s<>]+>)"
    r"|(?<=[^\W_])_(?=[^\W_])|_(?!.*_)|\*++(?=\s|$)|\*(?!.*\*)"
    rf"){ORDINARY}*+)*+"
)
"""What surely means itself, as nearly all lines do: the parser, which takes time, is not asked.

No character that is not shown, a beginning that is no list, rule or heading, and of the special
characters only such as neither open nor close anything: "Q & A", "[sic]", "a_b", "footnote*".
"""
MISREAD = re.compile(
    r"(?:#{1,6}|[-+*]|\d{1,9}[.)]) +\S|([-_*])\1{2,}$|.*&(?:amp|lt|gt|quot|nbsp|#\d{1,7});"
)
"""What surely does not: an item, a heading, a rule, a character by its name."""
PLAIN_BESIDE_LINKS = re.compile(rf"{BEGINS}(?:(?![!|]){ORDINARY})*+")
PLAIN_ADDRESS = re.compile(r"(?:https?|mailto):[\w./?=&%#+,;:@$~-]++", re.ASCII)
READER = "builder.means.markdown:plain"
"""Loaded when it is asked for: the parser takes longer to load than ten texts to clean."""
ADDRESS_SIGNS = re.compile(r"[()\\<>|]")
HIGHEST, LOWEST = 2, 4
"""Ranks of sub-headings: the page has the headline as its own."""
LISTED = frozenset({BlockKind.ITEM, BlockKind.NUMBERED})
NO_MARKUP = Markup(1, True, 0, (), (), 0.0)


def body_markdown(part: Part) -> str:
    """Return the body, paragraphs parted by blank lines, sub-headings as `## …`, quotations as
    `> …`; links, lists and tables of a saved page as Markdown has them."""
    written = list(_written(part.body))
    gaps = (_gap(above, below) for above, below in pairwise(part.body))
    return "".join((*(text + gap for text, gap in zip(written, gaps, strict=False)), *written[-1:]))


def _gap(above: Block, below: Block) -> str:
    """Rows of one table and items of one list follow each other without a blank line.

    Between the paragraphs of one quotation stands its sign.
    """
    goes_on = above.kind is below.kind and not _markup(below).level
    if goes_on and below.kind is BlockKind.QUOTE:
        return "\n>\n"
    rows = goes_on and below.kind is BlockKind.ROW
    return "\n" if rows or (above.kind in LISTED and below.kind in LISTED) else "\n\n"


def _written(body: Sequence[Block]) -> Iterator[str]:
    numbers: dict[int, int] = {}
    for index, block in enumerate(body):
        numbers = _counted(numbers, block)
        if block.kind is not BlockKind.ROW:
            yield _block(block, numbers)
        elif index == 0 or _gap(body[index - 1], block) != "\n":
            yield _head(block, _width(body[index:]))
        else:
            yield _row(_cells(block))


def _counted(numbers: Mapping[int, int], block: Block) -> dict[int, int]:
    """Return how far each level of the list has counted: a count ends where its list does."""
    level = _markup(block).level if block.kind in (*LISTED, BlockKind.PARAGRAPH) else 0
    kept = level - (block.kind is BlockKind.ITEM)
    counted = {depth: count for depth, count in numbers.items() if depth <= kept}
    if block.kind is BlockKind.NUMBERED:
        counted[level] = counted.get(level, 0) + 1
    return counted


def _width(rows: Sequence[Block]) -> int:
    """Return how many cells the widest row of the table has that begins here."""
    last = next((n for n in range(1, len(rows)) if _gap(rows[n - 1], rows[n]) != "\n"), len(rows))
    return max(len(_markup(row).cells) for row in rows[:last])


def _block(block: Block, numbers: Mapping[int, int]) -> str:
    level = _markup(block).level
    if block.kind is BlockKind.HEADING:
        words = CLOSING.sub(r"\1\\\2", _words(block))
        return f"{'#' * min(max(level, HIGHEST), LOWEST)} {words}"
    if block.kind is BlockKind.QUOTE:
        return f"> {_words(block)}"
    if block.kind in LISTED:
        sign = "-" if block.kind is BlockKind.ITEM else f"{numbers[level]}."
        return f"{_indent(level - 1)}{sign} {_words(block)}"
    return f"{_indent(level)}{_words(block)}"


def _indent(level: int) -> str:
    """Return the blanks before what belongs to an item: enough for a bullet and for a number."""
    return "    " * max(0, level)


def _head(block: Block, width: int) -> str:
    """Write the first row, which heads the table and bounds its width: Markdown has no other."""
    cells = _cells(block)
    return f"{_row((*cells, *('',) * (width - len(cells))))}\n|{' --- |' * width}"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(row: Block) -> tuple[str, ...]:
    """Write each cell with its links, which count from the beginning of the row."""
    written, begin = [], 0
    for cell in _markup(row).cells:
        end = begin + len(cell)
        inside = (link for link in _markup(row).links if begin <= link.start < link.end <= end)
        links = tuple(Link(one.start - begin, one.end - begin, one.address) for one in inside)
        written.append(_linked(cell, links) or _all_escaped(cell))
        begin = end + bool(cell)
    return tuple(written)


def _markup(block: Block) -> Markup:
    return block.markup or NO_MARKUP


def _words(block: Block) -> str:
    """Return the words of a block with their links, without those that Markdown would misread."""
    line = " ".join(block.text.split("\n"))
    return _linked(line, _markup(block).links) or _escaped(line)


def _linked(line: str, links: tuple[Link, ...]) -> str:
    """Return a line with its links, "" where it has none or would not read back as it was."""
    linked = "".join(_stretches(line, links)) if links else ""
    return linked if linked and (_is_plain(line, links) or _plain(linked) == line) else ""


def _is_plain(line: str, links: tuple[Link, ...]) -> bool:
    """Tell whether a line with its links surely reads back, without asking the parser."""
    addresses = all(PLAIN_ADDRESS.fullmatch(one.address) for one in links)
    return addresses and PLAIN_BESIDE_LINKS.fullmatch(line) is not None


def _plain(markdown: str) -> str:
    """Return the text that a reader sees."""
    plain: Callable[[str], str] = resolve_name(READER)
    return plain(markdown)


def _stretches(line: str, links: tuple[Link, ...]) -> Iterator[str]:
    position = 0
    for link in links:
        yield _all_escaped(line[position : link.start])
        address = ADDRESS_SIGNS.sub(lambda sign: f"%{ord(sign[0]):02X}", link.address)
        yield f"[{_all_escaped(line[link.start : link.end])}]({address})"
        position = link.end
    yield _all_escaped(line[position:])


def _escaped(line: str) -> str:
    """Escape a line only if Markdown would misread it: people are to edit what is written here."""
    if PLAIN.fullmatch(line):
        return line
    return _all_escaped(line) if MISREAD.match(line) or _plain(line) != line else line


def _all_escaped(line: str) -> str:
    return LEADING.sub(_escape_leading, SPECIAL.sub(r"\\\1", line))


def _escape_leading(found: re.Match[str]) -> str:
    blanks, mark = found.groups()
    return f"{blanks}{mark}\\" if mark[0].isdecimal() else f"{blanks}\\{mark}"
