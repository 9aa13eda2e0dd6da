"""The values that pass through cleaning: blocks come in, parts and removals go out."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from builder.doors.values import Block, BlockKind


class Removal(NamedTuple):
    """A line that is not in the text, the step that took it out, and why, in a reader's words."""

    line: int
    text: str
    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class Caption:
    """A picture's caption; `credit` is "" where none is given."""

    text: str
    credit: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A value with the words that earn it; a person should confirm one that is not `sure`."""

    value: str
    evidence: str
    sure: bool


@dataclass(frozen=True, slots=True)
class OutletProfile:
    """What the registry knows of an outlet: lines that betray it, and lines that are never text."""

    name: str
    marks: tuple[str, ...]
    boilerplate: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One article of a capture.

    `date.value` is EDTF level 1 or "unknown"; `outlet.value` is "" where nothing names it.
    `unsure` names the fields that a person should confirm; a title that was not found is "".
    `language` is a BCP 47 tag, `url` where the article stood, `captured` EDTF; "" where unknown.
    """

    number: int
    title: str
    standfirst: str
    captions: tuple[Caption, ...]
    agency: str
    authors: tuple[str, ...]
    date: Fact
    outlet: Fact
    language: str
    url: str
    captured: str
    body: tuple[Block, ...]
    unsure: tuple[str, ...]
    removals: tuple[Removal, ...]


class Role(StrEnum):
    """What a line has been found to be so far."""

    OPEN = "open"
    TITLE = "title"
    STANDFIRST = "standfirst"
    CAPTION = "caption"
    BYLINE = "byline"
    DATED = "dated"
    TEXT = "text"
    HEADING = "heading"
    REMOVED = "removed"

    __hash__ = str.__hash__  # an Enum's own is not written in C, and every step looks roles up


OPEN, TITLE, STANDFIRST, CAPTION = Role.OPEN, Role.TITLE, Role.STANDFIRST, Role.CAPTION
BYLINE, DATED, TEXT, HEADING = Role.BYLINE, Role.DATED, Role.TEXT, Role.HEADING
REMOVED = Role.REMOVED
"""Every step asks for the role of every line: before Python 3.12 looking one up in its Enum takes
longer than to ask."""


class Line(NamedTuple):
    """A block on its way through the steps, in the part that it belongs to.

    `text` are the words of the block, which every step reads. A named tuple, as each step makes
    hundreds of them, and these are made three times as fast as frozen dataclasses.
    """

    block: Block
    text: str
    role: Role = OPEN
    part: int = 0
    step: str = ""
    reason: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether markup calls it a heading."""
        return self.block.kind is BlockKind.HEADING

    @property
    def is_main(self) -> bool:
        """Whether the markup of a saved page says that this is main text."""
        return self.block.markup is not None and self.block.markup.main

    @classmethod
    def of(cls, block: Block) -> "Line":
        """Begin with a block: in the part that its page puts it in, of a text in the first."""
        return cls(block, block.text, part=block.markup.part if block.markup else 1)

    def become(self, role: Role) -> "Line":
        """Return the same line in another role."""
        return Line(self.block, self.text, role, self.part, self.step, self.reason)

    def remove(self, step: str, reason: str) -> "Line":
        """Return the same line as one that is left out of the text, with the reason."""
        return Line(self.block, self.text, REMOVED, self.part, step, reason)

    def put(self, part: int) -> "Line":
        """Return the same line in a part."""
        if part == self.part:
            return self
        return Line(self.block, self.text, self.role, part, self.step, self.reason)


Lines = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The parts in the order of the capture, and the removals that belong to none of them.

    `lines` are all lines of the capture with what each became; those of no part have part 0.
    `notes` say what a maintainer should know of the page, such as that it is not free to read.
    """

    parts: tuple[Part, ...]
    removals: tuple[Removal, ...]
    lines: Lines
    notes: tuple[str, ...] = ()
