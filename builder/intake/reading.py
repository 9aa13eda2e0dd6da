"""A capture as it is read: its blocks, and what the note beside it tells."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path, PurePosixPath
from pkgutil import resolve_name

from builder.cleaning.stated.values import Given
from builder.doors.opened import MAX_CAPTURE_BYTES, Opened
from builder.doors.opening import open_capture
from builder.doors.text import read_blocks
from builder.doors.values import Reading
from builder.means.files import Source, read_source, sha256, sha256_of
from builder.records.capture_meta import CaptureMeta, capture_meta, meta_names
from builder.words.dates import NO_DATE, EdtfDate
from builder.words.problems import BadPage, Place, Problem, error

PAGES = "builder.doors.page:read_page"
"""The door of saved pages: loaded at the first, for what it needs takes as long as ten texts."""


@dataclass(frozen=True, slots=True)
class Unopened:
    """A file that holds one capture. `name` is its path relative to content/, or as given."""

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class FromArchive:
    """A page out of the web archive at a path."""

    name: str
    path: Path
    opened: Opened


@dataclass(frozen=True, slots=True)
class Carried:
    """All that a capture is read from, so that it can be read where there is none of its files.

    `held` are the bytes of its file, called `file`, or the page out of it if it is a web archive.
    `notes` stand beside it, and `unread` says what keeps one of them from being read.
    """

    name: str
    file: str
    held: bytes | Opened
    notes: tuple[Source, ...]
    unread: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A capture that gives no article, and why. `sha256` is "" when its bytes were not read."""

    name: str
    sha256: str
    problem: Problem


Task = Unopened | FromArchive | Carried | Refused


@dataclass(frozen=True, slots=True)
class CaptureRead:
    """A capture, ready to be cleaned; `problems` are those of the note beside it."""

    opened: Opened
    reading: Reading
    given: Given
    problems: tuple[Problem, ...]


def is_out_of_archive(task: Task) -> bool:
    """Whether a capture is a page of a web archive."""
    held = task.held if isinstance(task, Carried) else None
    return isinstance(task, FromArchive) or isinstance(held, Opened)


def carried(task: Task) -> Carried | Refused:
    """Fetch from the disk what a capture is read from. Never raises for what it holds."""
    if isinstance(task, Carried | Refused):
        return task
    held = _fetched(task) if isinstance(task, Unopened) else task.opened
    if isinstance(held, Refused):
        return held
    return Carried(task.name, task.path.name, held, *_beside(task.name, task.path))


def read(task: Task) -> CaptureRead | Refused:
    """Open a capture if need be, and read it. Never raises for what it holds.

    Without the note beside it, if that can't be read, an article would come out another one.
    """
    fetched = carried(task)
    if isinstance(fetched, Refused):
        return fetched
    opened = _opened(fetched)
    if isinstance(opened, Refused):
        return opened
    meta = capture_meta(fetched.notes)
    if fetched.unread or meta.record is None:
        held = _held(fetched, (*fetched.unread, *meta.problems)[0])
        return Refused(opened.name, opened.sha256, held)
    told = _given_page if is_out_of_archive(fetched) else _given
    given = told(opened, meta.record)
    reading = _read(opened, given.url)
    if isinstance(reading, Problem):
        return Refused(opened.name, opened.sha256, reading)
    return CaptureRead(opened, reading, given, meta.problems)


def _held(capture: Carried, problem: Problem) -> Problem:
    """Say that a capture waits for its note: what the note tells comes before all else."""
    waits = f"{capture.file} is cleaned once this note can be read"
    return replace(problem, hint="; ".join(filter(None, (problem.hint, waits))))


def _fetched(task: Unopened) -> bytes | Opened | Refused:
    """The bytes of a file; of one too large to be a capture only that it is refused."""
    try:
        with task.path.open("rb") as file:
            data = file.read(MAX_CAPTURE_BYTES + 1)
            if len(data) <= MAX_CAPTURE_BYTES:
                return data
            file.seek(0)
            opened = next(open_capture(task.name, file))
        if isinstance(opened, Opened):
            return opened
        return Refused(task.name, sha256_of(task.path), opened)
    except OSError as fault:
        hint = "see that the file is there and may be read"
        return Refused(task.name, "", _unreadable(task.name, str(fault), hint))


def _opened(capture: Carried) -> Opened | Refused:
    if isinstance(capture.held, Opened):
        return capture.held
    opened = next(open_capture(capture.name, BytesIO(capture.held)))
    if isinstance(opened, Problem):
        return Refused(capture.name, sha256(capture.held), opened)
    return opened


def _read(opened: Opened, address: str) -> Reading | Problem:
    if not opened.is_page:
        return Reading(read_blocks(opened.text), None)
    read_page: Callable[[str, str], Reading] = resolve_name(PAGES)
    try:
        return read_page(opened.text, address)
    except BadPage as fault:
        hint = "take the capture again, or save the text of the page as a .txt file"
        return _unreadable(opened.name, str(fault), hint)


def _beside(name: str, path: Path) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """The notes beside a capture's file, and what keeps one from being read."""
    sources: list[Source] = []
    unread: list[Problem] = []
    for one in meta_names(name):
        note = path.with_name(PurePosixPath(one).name)
        if note.is_file():
            found = read_source(note.parent, note.name)
            if isinstance(found, Source):
                sources.append(replace(found, file=f"content/{one}"))
            else:
                unread.append(replace(found, place=replace(found.place, file=f"content/{one}")))
    return tuple(sources), tuple(unread)


def _given(opened: Opened, meta: CaptureMeta) -> Given:
    """A person's word counts before what the file says of itself."""
    return Given(
        url=meta.url or opened.url,
        outlet=meta.outlet,
        date=_told(meta.date),
        captured=_told(meta.captured) or opened.captured,
    )


def _given_page(opened: Opened, meta: CaptureMeta) -> Given:
    """The note beside a web archive is on all its pages: where and when each was, the archive says.

    With one address for all of them, all but the first would be later captures of it.
    """
    captured = opened.captured or _told(meta.captured)
    return replace(_given(opened, meta), url=opened.url, captured=captured)


def _told(date: EdtfDate) -> str:
    return "" if date == NO_DATE else date.text


def _unreadable(name: str, message: str, hint: str) -> Problem:
    return error("unreadable-capture", Place(f"content/{name}"), message, hint)
