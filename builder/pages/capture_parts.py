"""What pages show of captures: what was kept of one, and how a later one differs."""

from dataclasses import dataclass

from builder.pages.parts import Link, When
from builder.words.comparing import Run


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a capture: kept (`reason` "") or cut, with the step that cut it and why."""

    number: int
    text: str
    role: str
    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class Version:
    """A part that is a later capture of an article's address, and how the two texts compare."""

    article: Link
    note: str


@dataclass(frozen=True, slots=True)
class Later:
    """A later capture of an article's address, with its day if that is known.

    `compared` is the place that shows how its text differs from the article's, if it does.
    """

    capture: Link
    captured: When | None
    note: str
    compared: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph of an article as runs that a later capture has, has not or has besides.

    Of paragraphs that are all the same there is only the number, `unchanged`, and no runs.
    """

    unchanged: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """An article's text against a later capture's; `id` is its place on its page.

    `cut` says that only the first words of a long text were compared.
    """

    id: str
    later: Later
    stretches: tuple[Stretch, ...]
    cut: bool
