"""Markdown files with keys at the top: split in two when read, put together when written."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from builder.means.yaml_characters import seen
from builder.means.yaml_library import dump_key
from builder.means.yaml_source import EXAMPLE, read_yaml
from builder.means.yaml_values import BadYaml, Keyed, Mapping, bad_yaml
from builder.words.problems import Place

FENCE = "---"
MAX_LINES = 100_000  # the longest capture that is read gives an article of 60,000
_DASHES = re.compile(r"[-‐‑‒–—―−]{2,}|[‒–—―−]")
"""Hyphens and what word processors and phones make of them."""
_ANEW = "these are other dashes than hyphens, or not three: delete the line and type --- anew"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A Markdown file in two: the mapping between the fences, and the text after them.

    `body_line` is where the text begins, or should.
    """

    mapping: Mapping
    body: str
    body_line: int


@dataclass(frozen=True, slots=True)
class Key:
    """A key to be written: its text, or a list of texts or of keyed items, and a remark behind.

    One without a value is left out unless it is `required`.
    """

    name: str
    value: str | tuple[str, ...] | tuple[Keyed, ...]
    remark: str = ""
    required: bool = False


def read_front_matter(text: str, file: str, example: str = EXAMPLE) -> FrontMatter:
    """Split a Markdown file and read its front matter; `example` is a line that such a file may
    have. Raises BadYaml.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    lines = text.split("\n")
    if len(lines) > MAX_LINES:
        raise bad_yaml(
            "too-large",
            Place(file),
            f"{len(lines):,} lines; at most {MAX_LINES:,} are read",
            "split the file",
        )
    if lines[0].rstrip() != FENCE:
        raise bad_yaml(
            "no-front-matter",
            Place(file, 1, 1),
            "the file does not begin with ---",
            _to_begin_with(lines),
        )
    closing = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if closing is None:
        raise _unclosed(lines, file)
    mapping = read_yaml("\n".join(lines[1:closing]), file, 2, example)
    below = range(closing + 1, len(lines))
    begins = next((number for number in below if lines[number].strip()), closing + 1)
    return FrontMatter(mapping, "\n".join(lines[begins:]).strip("\n"), begins + 1)


def _to_begin_with(lines: list[str]) -> str:
    """Say how a file comes to begin with its keys."""
    if _DASHES.fullmatch(lines[0].strip()):
        return _ANEW
    if next(filter(str.strip, lines), "").rstrip() == FENCE:
        return "delete the empty lines above the first ---"
    return "put the keys between two lines of three hyphens at the top of the file"


def _unclosed(lines: list[str], file: str) -> BadYaml:
    """Point to what was to end the keys, or else to where they begin."""
    for number, line in enumerate(lines[1:], 2):
        if _DASHES.fullmatch(line.rstrip()):
            place = Place(file, number, 1, len(line))
            message = "the front matter ends in no line of ---"
            return bad_yaml("unclosed-front-matter", place, message, _ANEW)
    return bad_yaml(
        "unclosed-front-matter",
        Place(file, 1, 1, len(FENCE)),
        "the front matter that begins here is never closed",
        "put a line of three hyphens after the last key",
    )


def dump_front_matter(keys: Iterable[Key], body: str) -> str:
    """Write a Markdown file that reads back as the same texts, but for characters nobody sees."""
    written = "".join(_dump(key) for key in keys if key.value or key.required)
    text = f"\n{seen(body).strip()}\n" if body else ""
    return f"{FENCE}\n{written}{FENCE}\n{text}"


def _dump(key: Key) -> str:
    first, *rest = dump_key(key.name, key.value).split("\n")
    remark = f"  # {' '.join(seen(key.remark).split())}" if key.remark else ""
    return "\n".join((first + remark, *(f"  {line}" for line in rest), ""))
