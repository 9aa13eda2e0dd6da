"""What keys name that is not there: countries, people, articles and captures."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from builder.archive.assembly import Archive
from builder.archive.directory import only_country
from builder.naming.values import ActorKind
from builder.records.article import capture_and_part, capture_file
from builder.records.parsers import value_fix
from builder.records.registry import Actor, Outlet
from builder.words.problems import Problem, error


def unknown_country(archive: Archive) -> Iterator[Problem]:
    """The country of a person, organization or outlet is one that the builder knows."""
    for record in _registry(archive):
        written = record.country
        ref = archive.directory.actor(written.text) if written.text else None
        if written.text and (ref is None or ref.kind is not ActorKind.COUNTRY):
            message = f'"{written.text}" is not a country'
            hint = archive.directory.country_hint(written.text)
            fix = value_fix(written, only_country(written.text))
            yield error("unknown-country", written.place, message, hint, fix)


def unknown_other(archive: Archive) -> Iterator[Problem]:
    """`different_from` names others of the archive."""
    for actor in archive.actors.values():
        for written in actor.different_from:
            if archive.directory.actor(written.text) is None:
                message = f'no person, country or organization is called "{written.text}"'
                near = archive.directory.near_actor(written.text)
                hint = near or "take it off the list: nobody has to be told apart from it"
                fix = value_fix(written, archive.directory.only_actor(written.text))
                yield error("unknown-actor", written.place, message, hint, fix)


def unknown_article(archive: Archive) -> Iterator[Problem]:
    """`same_story_as` names other articles of this archive, be they unreadable."""
    ids: set[str] = {entry.article.id for entry in archive.entries}
    ids |= {"/".join(PurePosixPath(file).with_suffix("").parts[2:]) for file in archive.unreadable}
    for entry in archive.entries:
        for written in entry.article.same_story_as:
            if written.text not in ids:
                message = f'there is no article "{written.text}"'
                hint = "write folder and file name without .md, like 2018/ministers-meet"
                path = _below(written.text, "articles").removesuffix(".md")
                fix = value_fix(written, path if path in ids else "")
                yield error("unknown-article", written.place, message, hint, fix)
            elif written.text == entry.article.id:
                message = f'"{written.text}" is this article, and no other that tells the same'
                hint = "take it off the list, or name the other article"
                yield error("unknown-article", written.place, message, hint)


def missing_capture(archive: Archive) -> Iterator[Problem]:
    """The capture that an article names is in the archive."""
    files = {capture.name for capture in archive.captures}
    for entry in archive.entries:
        written = entry.article.capture
        name, _ = capture_and_part(written.text)
        if name and capture_file(name, files) not in files:
            message = f'there is no capture "{name}" under content/'
            hint = "restore it, or mend the name"
            path = f"captures/{_below(written.text, 'captures')}"
            is_there = capture_file(capture_and_part(path)[0], files) in files
            fix = value_fix(written, path if is_there else "")
            yield error("missing-capture", written.place, message, hint, fix)


def _below(written: str, room: str) -> str:
    """A path as seen from a folder of the content, however much of the way there is written."""
    return written.removeprefix("content/").removeprefix(f"{room}/")


def _registry(archive: Archive) -> Iterator[Actor | Outlet]:
    yield from archive.actors.values()
    yield from archive.outlets.values()
