"""What several commands need: the archive's folder, problems and files as seen from here."""

import re
import shlex
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from os import getcwd, sep
from os.path import normpath, relpath
from pathlib import Path
from types import MappingProxyType

import click

from builder.archive.workspace import Workspace
from builder.means.below import files_below
from builder.means.reporting import brief
from builder.words.problems import Problem

_HERE = Workspace(Path())  # problems are shown as seen from the working directory
_NOWHERE: Mapping[str, str] = MappingProxyType({})
_WORD = r"(?:[^\s'\"\\]|'[^']*'|\"'\")+"
_COMMAND = re.compile(rf"  cuttings (?P<name>clean|new) (?P<words>{_WORD}(?: {_WORD})*)(?=  |$)")
"""A command between two blanks and two blanks, or the end, as `shlex.join` writes it: of words, and
texts in quotes."""
_IN_CONTENT = re.compile(r"(?<![\w./-])content/(?=\S)")


def archive_in(root: Path) -> Workspace:
    """The archive of a folder; in the wrong folder an empty site would be of no help."""
    workspace = Workspace(root)
    if not workspace.content.is_dir():
        raise click.UsageError(
            f"there is no folder {workspace.content}, so this is no archive: "
            "go to the folder of one, or name it with --root"
        )
    _refuse_link(workspace.content, "put the folder itself there")
    for one in files_below(workspace.cache, "*"):
        _refuse_link(one, "delete it")
    return workspace


def _refuse_link(path: Path, hint: str) -> None:
    if path.is_symlink():
        raise click.UsageError(f"{path} is a symbolic link, which may lead anywhere: {hint}")


def from_here(root: Path, file: str) -> str:
    """A file of the archive as seen from the working directory, so that terminals link it."""
    folder = _seen_from(getcwd(), str(root))  # noqa: PTH109 - asked for each of thousands
    if folder.startswith(".."):
        return seen_from_here(Path(root, file))
    return normpath(f"{folder}/{file}").replace(sep, "/")


def seen_from_here(path: Path) -> str:
    """A path as seen from the working directory."""
    return _seen_from(getcwd(), str(path))  # noqa: PTH109


@lru_cache(maxsize=1_000)  # a report tells of the same archive again and again
def _seen_from(folder: str, path: str) -> str:
    return Path(relpath(path, folder)).as_posix()


def moved(problem: Problem, root: Path, elsewhere: Mapping[str, str] = _NOWHERE) -> Problem:
    """Return a problem whose files, wherever it names one, are as seen from the working directory.

    They are paths under the archive's root; those that stand `elsewhere` are told with where. A
    command in a hint stands between two blanks, and works as it is written then.
    """
    if not elsewhere and from_here(root, "") == ".":
        return problem
    place = problem.place
    here = replace(place, file=elsewhere.get(place.file) or from_here(root, place.file))
    fix = problem.fix
    return replace(
        problem,
        place=here,
        fix=fix and replace(fix, place=replace(fix.place, file=here.file)),
        message=worded(root, problem.message),
        hint=_hint(problem.hint, root, elsewhere),
    )


def worded(root: Path, sentence: str) -> str:
    """A sentence with the files that it names as seen from the working directory."""
    if "content/" not in sentence:
        return sentence
    content = from_here(root, "content")
    return _IN_CONTENT.sub(lambda _: f"{content}/", sentence)


def _hint(hint: str, root: Path, elsewhere: Mapping[str, str]) -> str:
    """A hint whose commands work from the working directory, and whose files are seen from it."""
    if "  cuttings " not in hint:
        return worded(root, hint)
    told, at = [], 0
    for found in _COMMAND.finditer(hint):
        told += [worded(root, hint[at : found.start()]), _command(found, root, elsewhere)]
        at = found.end()
    return "".join((*told, worded(root, hint[at:])))


def _command(found: re.Match[str], root: Path, elsewhere: Mapping[str, str]) -> str:
    """A command of ours with its archive named, unless that is the working directory."""
    here = from_here(root, "")
    named = "" if here == "." else f" --root {shlex.quote(here)}"
    words = worded(root, found["words"])
    if elsewhere or here != shlex.quote(here):
        given = shlex.split(found["words"])
        words = shlex.join(_file(one, root, elsewhere) if _is_file(one) else one for one in given)
    return f"  cuttings {found['name']}{named} {words}"


def _file(file: str, root: Path, elsewhere: Mapping[str, str]) -> str:
    return elsewhere.get(file) or from_here(root, file)


def _is_file(word: str) -> bool:
    return _IN_CONTENT.match(word) is not None


def reported(root: Path, problems: tuple[Problem, ...]) -> str:
    """Report problems with their places as seen from the working directory."""
    return reported_here(tuple(moved(one, root) for one in problems))


def reported_here(problems: tuple[Problem, ...]) -> str:
    """Report problems whose places are seen from the working directory already.

    What `check` lists at length is told in a line.
    """
    return brief(problems, _HERE.source_line)


def source_line_here(file: str, line: int) -> str:
    """A line of a file as seen from the working directory, or ""."""
    return _HERE.source_line(file, line)
