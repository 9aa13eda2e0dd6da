"""Markdown files with keys at the top: split in two when read, put together when written."""

from collections.abc import Iterable
from dataclasses import dataclass

from builder.means.yaml_source import (
    Keyed,
    Mapping,
    bad_yaml,
    dump_key,
    read_yaml,
    refuse_unseen,
    seen,
)
from builder.words.problems import Place

FENCE = "---"


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


def read_front_matter(text: str, file: str) -> FrontMatter:
    """Split a Markdown file and read its front matter. Raises BadYaml."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    refuse_unseen(text, file, in_keys=False)
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        raise bad_yaml(
            "no-front-matter",
            Place(file, 1, 1),
            "the file does not begin with ---",
            "put the keys between two lines of three hyphens at the top of the file",
        )
    closing = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if closing is None:
        raise bad_yaml(
            "unclosed-front-matter",
            Place(file, 1, 1, 3),
            "the front matter that begins here is never closed",
            "put a line of three hyphens after the last key",
        )
    mapping = read_yaml("\n".join(lines[1:closing]), file, first_line=2)
    below = range(closing + 1, len(lines))
    begins = next((number for number in below if lines[number].strip()), closing + 1)
    return FrontMatter(mapping, "\n".join(lines[begins:]).strip("\n"), begins + 1)


def dump_front_matter(keys: Iterable[Key], body: str) -> str:
    """Write a Markdown file that reads back as the same texts, but for characters nobody sees."""
    written = "".join(_dump(key) for key in keys if key.value or key.required)
    text = f"\n{seen(body).strip()}\n" if body else ""
    return f"{FENCE}\n{written}{FENCE}\n{text}"


def _dump(key: Key) -> str:
    first, *rest = dump_key(key.name, key.value).split("\n")
    remark = f"  # {' '.join(seen(key.remark).split())}" if key.remark else ""
    return "\n".join((first + remark, *(f"  {line}" for line in rest), ""))
