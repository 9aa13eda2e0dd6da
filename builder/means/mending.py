"""Text that was decoded by the wrong encoding before it was saved, brought back by ftfy.

Most texts surely hold none of it (`means/misreading`). Then this is not loaded: that takes as long
as cleaning ten of them.
"""

import re
from collections.abc import Iterator
from itertools import islice

from ftfy import TextFixerConfig, fix_text
from ftfy.badness import is_bad

from builder.means.misreading import Mended

CONFIG = TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    remove_control_chars=False,
    normalization=None,
    explain=False,
)
"""Only what was mis-decoded is mended: quotes, ligatures and widths stay as they were written."""
BEYOND_ASCII = re.compile(r"[^\x00-\x7f](?:[\x00-\x7f]{0,4}[^\x00-\x7f]++)*+")
NEAR = 4  # characters; what tells mojibake are two or three that stand together
MOST_WORK = 2_000_000  # characters that are looked at, or mended: about three seconds
EACH_LINE = 100  # and what a line costs besides, in the same measure


def mend(text: str) -> Mended:
    """Undo mojibake, such as "CafÃ©" for "Café", line by line and only where it is plain.

    The rest of the text stays as it is, to the character.
    """
    lines = text.split("\n")
    left = MOST_WORK
    changed = 0
    for number, line in enumerate(lines):
        if line.isascii():
            continue
        if left <= 0:
            return Mended("\n".join(lines), changed, is_whole=False)
        lines[number], work = _mended(line, left)
        left -= work
        changed += lines[number] != line
    return Mended("\n".join(lines), changed, is_whole=left > 0)


def _mended(line: str, left: int) -> tuple[str, int]:
    """The line as it should be, and how much work it was; nothing is made of what is too long.

    ftfy is asked only about what stands near letters beyond ASCII, for it reads slowly.
    """
    near = "\n".join(islice(_near(line), left // NEAR))
    work = EACH_LINE + len(near)
    if work > left or not is_bad(near):
        return line, work
    work += len(line)
    fixed = fix_text(line, CONFIG) if work <= left else line
    return (line if "\n" in fixed else fixed), work


def _near(line: str) -> Iterator[str]:
    for found in BEYOND_ASCII.finditer(line):
        yield line[max(0, found.start() - NEAR) : found.end() + NEAR]
