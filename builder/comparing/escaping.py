"""Texts of others within Markdown: they come out as they are, and mark up, call and link nothing.

For Markdown as GitHub renders it (its specification "GitHub Flavored Markdown", and what its pages
make of the result: mentions, references, emoji, mathematics).
"""

import re
import unicodedata

JOINER = "\u2060"  # seen by nobody, and parts what GitHub would make a link of
ISOLATE, CLOSE = "\u2068", "\u2069"  # of the bidirectional algorithm (UAX 9)
LONGEST = 300  # characters of a text in a list or table

_UNSEEN = re.compile("[\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\U000e0000-\U000e007f]")
"""What turns or hides letters; joiners that some scripts are written with stay."""
_SPACE = re.compile(r"\s+")
_MARKS = re.compile(r"[\\`*_\[\]|{}^]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "~": "&#126;", "$": "<span>$</span>"}
"""A dollar sign so is none of mathematics (GitHub's "Writing mathematical expressions")."""
_CALLING = re.compile(
    r"(?<=@)(?=\w)"  # @somebody, and addresses of mail
    r"|(?<=#)(?=\w)|(?<=\b[Gg][Hh]-)(?=\d)"  # #1, repository#1, GH-1
    r"|(?<=:)(?=//)|(?<=\b[Ww]{3})(?=\.)"  # https://, www.
    r"|(?<=:)(?=[\w+-]+:)"  # :emoji:
)
_AT_THE_START = re.compile(r"^(?:[-+=:#]|\d+[.)])")
_TICKS = re.compile("`+")


def text(written: str, longest: int = LONGEST) -> str:
    """One line of Markdown that shows a text as it stands, cut where it is too long."""
    plain = _cut(clean(written), longest)
    called = _CALLING.sub(JOINER, plain)
    escaped = _MARKS.sub(r"\\\g<0>", called)
    shown = "".join(_ENTITIES.get(char, char) for char in escaped)
    started = _AT_THE_START.sub(_escaped_start, shown)
    return f"{ISOLATE}{started}{CLOSE}" if _turns(plain) else started


def code(written: str, *, in_table: bool = False) -> str:
    """A file, key or address as code, which is never a link; "" stays ""."""
    plain = _cut(clean(written), LONGEST).replace("|", "\\|" if in_table else "|")
    if not plain:
        return ""
    longest = max((len(ticks) for ticks in _TICKS.findall(plain)), default=0)
    fence = "`" * (longest + 1)
    space = " " if "`" in plain[0] + plain[-1] else ""
    return f"{fence}{space}{plain}{space}{fence}"


def clean(written: str) -> str:
    """A text in one line without what nobody sees; such characters are shown as U+FFFD."""
    seen = _UNSEEN.sub("\ufffd", _SPACE.sub(" ", written)).strip()
    return "".join(
        "\ufffd" if unicodedata.category(char) in ("Cc", "Cs") else char for char in seen
    )


def _cut(plain: str, longest: int) -> str:
    return plain if len(plain) <= longest else f"{plain[:longest].rstrip()} …"


def _escaped_start(found: re.Match[str]) -> str:
    mark = found[0]
    return f"{mark[:-1]}\\{mark[-1]}"


def _turns(plain: str) -> bool:
    """Whether letters run from right to left, which would pull the words around them along."""
    return not plain.isascii() and any(
        unicodedata.bidirectional(one) in ("R", "AL") for one in plain
    )
