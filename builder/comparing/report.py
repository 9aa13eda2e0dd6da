"""What a branch does, as Markdown for a pull request: sections only where there is something."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from builder.comparing.escaping import code, text
from builder.comparing.opening import is_error, opening, plural
from builder.comparing.passages import in_detail, names, told
from builder.comparing.size_in_words import size_in_words
from builder.comparing.sizes import Built, Size
from builder.comparing.values import (
    Added,
    Address,
    Branch,
    Edited,
    Files,
    Found,
    Kind,
    Record,
    Removed,
)
from builder.means.reporting import counted
from builder.words.problems import Problem

T = TypeVar("T")

LISTED = 50  # of what takes a line
TOLD = 25  # of what takes a passage
GROUPS = 12  # that are counted of what is not shown
TITLES = 5  # articles that name somebody by now
ROOM = 900_000
"""Bytes of a report: GitHub's job summary holds 1 MiB a step (its "Workflow commands")."""
_APART = re.compile(" ([,;])")
_NOWHERE = "Whoever follows a link to one of these finds nothing from now on."
_UNREAD = (
    "What makes the pages (`templates/`, `builder/`) may change all of them, and is not compared: "
    "look at the site that was built."
)
HEADING = "# What this branch changes"


def report(branch: Branch, size: Size | None, base: str, built: Built | None = None) -> str:
    """Write a report; `base` says in words of Markdown what the branch was compared with."""
    blocks = (
        HEADING,
        opening(branch),
        *_files(branch.articles, (Kind.ARTICLE,)),
        *_files(branch.registry, tuple(kind for kind in Kind if kind is not Kind.ARTICLE)),
        *_found(branch.found),
        *_settings(branch),
        *_list("Other files", branch.others, code, _top, _unread(branch.others)),
        *_pages(branch),
        *_problems("New problems", branch.problems.new, _with_hint),
        *_problems("Problems that are gone", branch.problems.gone, _problem),
        *size_in_words(size, built),
        f"Compared with {base}.",
    )
    return _within(blocks)


def _within(blocks: Sequence[str]) -> str:
    """As many blocks as there is room for; none is cut in two."""
    shown: list[str] = []
    left = ROOM
    for block in blocks:
        left -= len(block.encode()) + 2
        if left < 0:
            shown.append("*The report ends here: there is no room for more on GitHub.*")
            break
        shown.append(block)
    return "\n\n".join(shown) + "\n"


def _files(files: Files, kinds: Iterable[Kind]) -> Iterator[str]:
    """What became of the files of some kinds: what is new of each, then what is changed …"""
    every = [(kind, plural(kind)) for kind in kinds]
    for kind, several in every:
        added = tuple(one for one in files.added if one.record.kind is kind)
        yield from _list(f"New {several}", added, _added, _folder_of_added)
    for kind, several in every:
        edited = tuple(one for one in files.edited if one.record.kind is kind)
        changed = tuple(one for one in edited if not one.former)
        yield from _passages(f"Changed {several}", changed)
        yield from _passages(f"Moved {several}", tuple(one for one in edited if one.former))
    for kind, several in every:
        removed = tuple(one for one in files.removed if one.record.kind is kind)
        yield from _list(f"Removed {several}", removed, _removed, _folder_of_removed)
    for kind, several in every:
        broken = tuple(one for one in files.unreadable if one.kind is kind)
        yield from _list(f"{several.capitalize()} that can't be read any more", broken, _line)


def _list(
    title: str,
    some: Sequence[T],
    line: Callable[[T], str],
    group: Callable[[T], str] | None = None,
    before: str = "",
) -> Iterator[str]:
    """A section of a line for each, the first of them; the others are counted, by group if any."""
    if some:
        yield _heading(title, len(some))
        yield from (before,) if before else ()
        yield "\n".join(f"- {line(one)}" for one in some[:LISTED])
    yield from _more(some[LISTED:], group)


def _passages(title: str, some: Sequence[Edited]) -> Iterator[str]:
    """A section of a passage for each, the first of them; of some more the line alone."""
    if some:
        yield _heading(title, len(some))
    for one in some[:TOLD]:
        yield from told(one, "###")
    if rest := some[TOLD : TOLD + LISTED]:
        yield "Also changed:"
        yield "\n".join(f"- {_line(one.record)}" for one in rest)
    yield from _more(some[TOLD + LISTED :])


def _heading(title: str, count: int) -> str:
    return f"## {title} ({count:,})"


def _more(rest: Sequence[T], group: Callable[[T], str] | None = None) -> Iterator[str]:
    """How many are not shown, and of which groups, the largest first."""
    if rest:
        counts = Counter(map(group, rest)).most_common(GROUPS) if group else []
        shown = ", ".join(f"{text(name)} {count:,}" for name, count in counts)
        yield f"… and {len(rest):,} more{f' ({shown})' if shown else ''}."


def _line(record: Record) -> str:
    facts = "; ".join(map(text, record.facts))
    return f"**{text(record.name)}** ({facts}) {code(record.file)}"


def _folder(record: Record) -> str:
    """The folder of a file, which for articles is their year."""
    return record.file.split("/")[-2]


def _unread(files: Sequence[str]) -> str:
    return _UNREAD if any(not file.startswith("content/") for file in files) else ""


def _top(file: str) -> str:
    return file.partition("/")[0]


def _folder_of_added(one: Added) -> str:
    return _folder(one.record)


def _folder_of_removed(one: Removed) -> str:
    return _folder(one.record)


def _added(one: Added) -> str:
    mended = ", which could not be read before" if one.mended else ""
    likes = (
        f"\n  - like **{text(other.name)}** of {code(other.file)}: {text(other.reason)}"
        for other in one.alike[:TITLES]
    )
    return f"{_line(one.record)}{mended}{''.join(likes)}"


def _removed(one: Removed) -> str:
    leads = f": its address leads to {code(one.into)}" if one.into else ""
    return f"{_line(one.record)}{leads}"


def _found(found: Sequence[Found]) -> Iterator[str]:
    if found:
        yield from _list("Found in articles that nobody edited", found, _named)


def _named(one: Found) -> str:
    parts = []
    if one.gained:
        parts.append(f"also named in {_titles(one.gained)}")
    if one.lost:
        parts.append(f"no longer named in {_titles(one.lost)}")
    return f"**{text(one.name)}** is {'; '.join(parts)}"


def _titles(titles: tuple[str, ...]) -> str:
    return f"{counted(len(titles), 'article')}: {names(titles, TITLES)}"


def _settings(branch: Branch) -> Iterator[str]:
    if branch.settings:
        yield _heading("Settings", len(branch.settings))
        yield from in_detail(branch.settings)


def _pages(branch: Branch) -> Iterator[str]:
    pages = branch.pages
    yield from _by_kind("Pages that appear", pages.appear)
    yield from _list("Pages that vanish", pages.vanish, _vanished, _kind_of, _NOWHERE)
    yield from _list("Addresses that lead on", (*pages.led, *pages.redirects), _led)
    yield from _list("Addresses that lead elsewhere", pages.turned, _turned)
    yield from _list("Addresses that lead on no more", pages.dropped, _vanished, _kind_of, _NOWHERE)


def _by_kind(title: str, pages: Sequence[Address]) -> Iterator[str]:
    """Pages of a kind in a line; those of articles are listed above."""
    if not pages:
        return
    yield _heading(title, len(pages))
    ordered = sorted(pages, key=lambda one: one.kind)
    yield "\n".join(
        f"- {_kind(kind, tuple(group))}" for kind, group in groupby(ordered, lambda one: one.kind)
    )


def _kind(kind: str, pages: tuple[Address, ...]) -> str:
    shown = ", ".join(f"{text(one.title)} {_place(one)}" for one in pages[:TITLES])
    more = f" and {len(pages) - TITLES:,} more" if len(pages) > TITLES else ""
    return f"{plural(kind)}: {shown}{more}"


def _place(one: Address) -> str:
    """Where a page is; of the front page, whose address is empty, the root."""
    return code(one.path or "/")


def _vanished(one: Address) -> str:
    return f"{_place(one)} ({text(one.title)})"


def _kind_of(one: Address) -> str:
    return plural(one.kind)


def _led(one: Address) -> str:
    return f"{code(one.path)} leads to {code(one.target)} ({text(one.title)})"


def _turned(one: Address) -> str:
    return f"{_led(one)}, and no more to {code(one.before)}"


def _problems(
    title: str, problems: Sequence[Problem], line: Callable[[Problem], str]
) -> Iterator[str]:
    """Errors first: they keep a pull request from passing."""
    yield from _list(title, sorted(problems, key=lambda one: not is_error(one)), line, _code)


def _with_hint(one: Problem) -> str:
    hint = f"\n  - {_marked(one.hint)}" if one.hint else ""
    return f"{_problem(one)}{hint}"


def _problem(one: Problem) -> str:
    place = one.place
    where = ":".join(str(part) for part in (place.file, place.line, place.column) if part)
    return f"**{one.severity.value}** {code(where)} {_marked(one.message)} ({_code(one)})"


def _code(one: Problem) -> str:
    return one.code


def _marked(sentence: str) -> str:
    """A sentence of a problem: what is to be written or run stands between two blanks."""
    parts = sentence.split("  ")
    shown = " ".join(code(part) if at % 2 else text(part) for at, part in enumerate(parts))
    return _APART.sub(r"\1", shown).rstrip()
