"""The body of a part as Markdown that reads back as the same plain text."""

import re

from builder.cleaning.values import Part
from builder.doors.values import Block, BlockKind
from builder.means.markdown import plain

SPECIAL = re.compile(r"([\\`*_\[\]<>&~|])")
"""Characters with a meaning inside a line (CommonMark 0.31, and tables and strikethrough)."""
LEADING = re.compile(r"^(\s*)(#{1,6}(?=\s|$)|[-+=](?=\s|$|[-+= ])|\d{1,9}(?=[.)](?:\s|$)))")
"""What makes a heading, a list or a rule of a line that begins with it."""


def body_markdown(part: Part) -> str:
    """Return the paragraphs parted by blank lines, sub-headings as `## …`, quotations as `> …`."""
    return "\n\n".join(_block(block) for block in part.body)


def _block(block: Block) -> str:
    text = _escaped(block.text)
    if block.kind is BlockKind.HEADING:
        return f"## {text}"
    if block.kind is BlockKind.QUOTE:
        return f"> {text}"
    return f"- {text}" if block.kind is BlockKind.ITEM else text


def _escaped(text: str) -> str:
    """Escape a line only if Markdown would misread it: people are to edit what is written here."""
    line = " ".join(text.split("\n"))
    if plain(line) == line:
        return line
    return LEADING.sub(_escape_leading, SPECIAL.sub(r"\\\1", line))


def _escape_leading(found: re.Match[str]) -> str:
    blanks, mark = found.groups()
    return f"{blanks}{mark}\\" if mark[0].isdecimal() else f"{blanks}\\{mark}"
