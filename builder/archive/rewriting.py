"""Safe fixes written into the files of an archive, each file at once and as it was left."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from builder.archive.assembly import Archive
from builder.archive.fixing import Fixed, Look, Texts, fixed
from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.means.files import Original, read_original, write_over
from builder.words.problems import Mended, Problem

MOST_WORK = 5_000
"""Articles, each as often as it is looked at again, before `check` only says how many fixes there
may be: some 1.2 s."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What is wrong, each with the fix that would be made of it, and how many would be mended.

    One that is not `is_sure` is more than that, for finding out would take too long.
    """

    problems: tuple[Problem, ...]
    mended: int
    is_sure: bool = True


class _Long(Exception):
    """Finding out what can be mended takes more looks at the archive than a check is worth."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What is wrong still, in how many articles that can be read, what was mended, and the files
    that somebody else changed meanwhile.
    """

    problems: tuple[Problem, ...]
    articles: int
    mended: tuple[Mended, ...] = ()
    changed_meanwhile: tuple[str, ...] = ()


def rewrite(
    workspace: Workspace, today: date, archive: Archive, problems: tuple[Problem, ...]
) -> Rewritten:
    """Mend what can be mended beyond doubt, on the disk. Raises OSError.

    A file is put in the place of the one that was looked at, and of no other.
    """

    now = partial(_look, workspace, today)
    originals = dict(_originals(workspace, problems))
    done = fixed(_seen(archive, problems), now, _texts(originals))
    left = tuple(file for file in done.texts if not _write(workspace, file, originals[file], done))
    if not left:
        return Rewritten(done.look.problems, done.look.articles, done.mended)
    mended = tuple(one for one in done.mended if one.problem.place.file not in left)
    written = {file: text for file, text in done.texts.items() if file not in left}
    look_again = now(written)
    return Rewritten(look_again.problems, look_again.articles, mended, left)


def foreseen(
    workspace: Workspace, today: date, archive: Archive, problems: tuple[Problem, ...]
) -> Foreseen:
    """Find what `rewrite` would mend, and write nothing; fixes that it would not make are gone.

    It is tried as `rewrite` does, so that nobody is promised what is not kept. Raises OSError.
    """
    texts = _texts(dict(_originals(workspace, problems)))
    if not texts:
        return Foreseen(problems, 0)
    looks = iter(range(MOST_WORK // max(1, len(archive.entries))))

    def now(texts: Texts) -> Look:
        if next(looks, None) is None:
            raise _Long
        return _look(workspace, today, texts)

    try:
        mended = fixed(_seen(archive, problems), now, texts).mended
    except _Long:
        return Foreseen(problems, sum(one.fix is not None for one in problems), is_sure=False)
    made = {one.problem for one in mended}
    kept = (one if one in made else replace(one, fix=None) for one in problems)
    return Foreseen(tuple(kept), len(mended))


def _look(workspace: Workspace, today: date, texts: Texts) -> Look:
    return _seen(*look(workspace, today, texts))


def _seen(archive: Archive, problems: tuple[Problem, ...]) -> Look:
    return Look(problems, archive.unreadable, len(archive.entries))


def _texts(originals: Mapping[str, Original]) -> Texts:
    return {file: original.text for file, original in originals.items()}


def _originals(
    workspace: Workspace, problems: tuple[Problem, ...]
) -> Iterator[tuple[str, Original]]:
    for file in dict.fromkeys(one.place.file for one in problems if one.fix):
        yield file, read_original(workspace.root / file)


def _write(workspace: Workspace, file: str, original: Original, done: Fixed) -> bool:
    data = original.with_text(done.texts[file])
    return write_over(workspace.root / file, data, original.sha256)
