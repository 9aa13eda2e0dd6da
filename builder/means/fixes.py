"""Making fixes in the text of a file: the spans at fault change, and not a sign besides.

Remarks, quotes, order and line ends stay as they are. A fix whose place does not hold what it is
said to hold is not made.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from builder.means.front_matter import FENCE
from builder.means.yaml_source import text_of, texts_of
from builder.words.problems import Fix, Manner

INDENT = 2  # blanks for a tab
_ENDS = re.compile(r"(\r\n|\r|\n)")
_ITEM = re.compile(r"\s*- +")
_COMMA_BEFORE = re.compile(r",\s*$")
_COMMA_BEHIND = re.compile(r"\s*,\s*")
_TABBED = re.compile(r"[ \t]*\t[ \t]*")
_KEEPS_BREAKS = re.compile(r":\s+[|>][-+0-9]*\s*(#.*)?$")
"""Begins a text whose lines stand as they are: a tab may be part of it."""

_SINGLE = "'"

Lines = tuple[str, ...]
Changed = Mapping[int, str | None]  # the lines of a file that a fix changes; None for one that goes
_NOTHING: Changed = MappingProxyType({})


def made(text: str, fixes: Iterable[Fix]) -> str:
    """Return the text of a file with each fix made that can be; lines and columns are `text`'s.

    Line ends may be of any kind; no byte order mark comes before the first line.
    """
    pieces = _ENDS.split(text)
    lines: list[str | None] = [*pieces[::2]]
    ends = [*pieces[1::2], ""]
    for fix in sorted(fixes, key=lambda fix: (fix.place.line, -fix.place.column)):
        now = tuple(line or "" for line in lines)
        for number, line in _HOW[fix.manner](now, fix).items():
            lines[number] = line
    kept = zip(lines, ends, strict=True)
    return "".join(f"{line}{end}" for line, end in kept if line is not None)


def _value(lines: Lines, fix: Fix) -> Changed:
    written = _span(lines, fix)
    if written is None or text_of(written) != fix.before:
        return _NOTHING
    return _with(lines, fix, _quoted_like(written, fix.after))


def _written(lines: Lines, fix: Fix) -> Changed:
    return _with(lines, fix, fix.after) if _span(lines, fix) == fix.before else _NOTHING


def _gone(lines: Lines, fix: Fix) -> Changed:
    """Take out an item: its line, where it has one of its own; else it and one comma beside it.

    One with a remark behind stays: nobody knows what the remark is about when it is gone.
    """
    written = _span(lines, fix)
    if written is None or text_of(written) != fix.before:
        return _NOTHING
    number, start = fix.place.line - 1, fix.place.column - 1
    before, behind = lines[number][:start], lines[number][start + len(written) :]
    if _ITEM.fullmatch(before):
        return _NOTHING if behind.strip() else MappingProxyType({number: None})
    if comma := _COMMA_BEFORE.search(before):
        return MappingProxyType({number: before[: comma.start()] + behind})
    if comma := _COMMA_BEHIND.match(behind):
        return MappingProxyType({number: before + behind[comma.end() :]})
    return _NOTHING


def _indented(lines: Lines, fix: Fix) -> Changed:
    first = fix.place.line - 1
    last = next((n for n in range(first, len(lines)) if lines[n].rstrip() == FENCE), len(lines))
    if any(_KEEPS_BREAKS.search(line) for line in lines[:last]):
        return _NOTHING
    found = ((number, _TABBED.match(lines[number])) for number in range(first, last))
    return MappingProxyType(
        {
            number: tabbed[0].expandtabs(INDENT) + lines[number][tabbed.end() :]
            for number, tabbed in found
            if tabbed
        }
    )


_HOW: Mapping[Manner, Callable[[Lines, Fix], Changed]] = MappingProxyType(
    {
        Manner.VALUE: _value,
        Manner.WRITTEN: _written,
        Manner.GONE: _gone,
        Manner.INDENTED: _indented,
    }
)


def _span(lines: Lines, fix: Fix) -> str | None:
    """What stands at the place of a fix; None where the file is too short for it."""
    place = fix.place
    if not 0 < place.line <= len(lines) or place.column < 1:
        return None
    return lines[place.line - 1][place.column - 1 : place.column - 1 + place.width]


def _with(lines: Lines, fix: Fix, written: str) -> Changed:
    number, start = fix.place.line - 1, fix.place.column - 1
    line = lines[number]
    return MappingProxyType({number: line[:start] + written + line[start + fix.place.width :]})


def _quoted_like(written: str, text: str) -> str:
    """Write a text in quotes of the kind that stood there, or plainly where that reads back."""
    if written.startswith("'") or (written.startswith('"') and _needs_single(text)):
        return f"'{text.replace(_SINGLE, _SINGLE * 2)}'"
    if written.startswith('"') or not _may_be_plain(text):
        return _quoted(text)
    return text


def _quoted(text: str) -> str:
    """Quote a text so that no sign in it means anything to YAML (YAML 1.2.2 §7.3)."""
    return f"'{text.replace(_SINGLE, _SINGLE * 2)}'" if _needs_single(text) else f'"{text}"'


def _needs_single(text: str) -> bool:
    return '"' in text or "\\" in text


def _may_be_plain(text: str) -> bool:
    """Whether a text reads back without quotes, as the value of a key and within brackets."""
    return text_of(text) == text and texts_of(f"[{text}]") == (text,)
