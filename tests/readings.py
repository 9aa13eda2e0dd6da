"""Content, archives and problems from texts in memory: what reading makes of an editor's words."""

from collections.abc import Mapping
from datetime import date

from builder.archive.assembly import Archive, assemble
from builder.archive.checks import check
from builder.means.files import Source, held
from builder.records.content import CaptureFile, Content, read_content
from builder.words.problems import Problem

TODAY = date(2024, 1, 1)
SETTINGS = {"archive.yaml": "title: The Lake Archive\n"}


def content_of(files: Mapping[str, str], captures: tuple[CaptureFile, ...] = ()) -> Content:
    """Read texts by their paths under content/."""
    whole = SETTINGS | dict(files)
    return read_content(
        held(Source(f"content/{file}", whole[file]) for file in sorted(whole)), captures
    )


def archive_of(files: Mapping[str, str], captures: tuple[CaptureFile, ...] = ()) -> Archive:
    """Read and assemble texts."""
    return assemble(content_of(files, captures))


def checked(files: Mapping[str, str], captures: tuple[CaptureFile, ...] = ()) -> list[Problem]:
    """What the checks alone find in texts."""
    return list(check(archive_of(files, captures), TODAY))


def said(problems: tuple[Problem, ...] | list[Problem]) -> list[tuple[str, str, int, int]]:
    """Problems in short: code, file under content/, line and column."""
    return [
        (one.code, one.place.file.removeprefix("content/"), one.place.line, one.place.column)
        for one in problems
    ]
