"""What is to be examined: a task for each capture, those of a web archive one by one."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from builder.doors.opening import is_web_archive, open_capture
from builder.intake.memory import Done
from builder.intake.reading import FromArchive, Refused, Task, Unopened
from builder.means.yaml_characters import seen
from builder.words.problems import Place, Problem, error

_CONTROLS = "\t\n"
"""What values may hold, and no name should."""


def queue(files: Mapping[str, Path], done: Callable[[str], Done | None]) -> Iterator[Task]:
    """Give the captures in files, which go by their names, in order.

    A web archive is opened here and read as its captures are asked for; of those that are `done`
    already only what is wrong with them comes. Any other file is left to be opened elsewhere.
    """
    for name, path in files.items():
        if refused := _unwritable(name):
            yield refused
            continue
        try:
            with path.open("rb") as file:
                if is_web_archive(name, file):
                    yield from _pages(name, path, file, done)
                    continue
        except OSError:
            pass  # whoever opens it will say what is wrong
        yield Unopened(name, path)


def _unwritable(name: str) -> Refused | None:
    """Refuse a name that no article could say again, character by character."""
    unseen = next((char for char in name if char in _CONTROLS or seen(char) != char), "")
    if not unseen:
        return None
    message = f"its name has a character that cannot be seen (U+{ord(unseen):04X})"
    hint = "give the file another name: no article could say which capture it is from"
    return Refused(name, "", error("unseen-character", Place(f"content/{name}"), message, hint))


def _pages(
    name: str, path: Path, file: BinaryIO, done: Callable[[str], Done | None]
) -> Iterator[Task]:
    for opened in open_capture(name, file):
        if isinstance(opened, Problem):
            yield Refused(opened.place.file.removeprefix("content/"), "", opened)
        elif before := done(opened.name):
            yield from (Refused(opened.name, "", problem) for problem in before.problems)
        else:
            yield FromArchive(opened.name, path, opened)
