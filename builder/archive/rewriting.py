"""Safe fixes written into the files of an archive, each file at once and as it was left."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.archive.assembly import Archive
from builder.archive.fixing import Fixed, Look, Texts, fixed
from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.means.files import Original, read_original, write_over
from builder.words.problems import Mended, Problem


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What is wrong still, in how many articles that can be read, what was mended, and the files
    that somebody else changed meanwhile.
    """

    problems: tuple[Problem, ...]
    articles: int
    mended: tuple[Mended, ...] = ()
    changed_meanwhile: tuple[str, ...] = ()


def untouched(archive: Archive, problems: tuple[Problem, ...]) -> Rewritten:
    """What is wrong where nothing was to be mended."""
    return Rewritten(problems, len(archive.entries))


def rewrite(
    workspace: Workspace, today: date, archive: Archive, problems: tuple[Problem, ...]
) -> Rewritten:
    """Mend what can be mended beyond doubt, on the disk. Raises OSError.

    A file is put in the place of the one that was looked at, and of no other.
    """

    def now(texts: Texts) -> Look:
        found, wrong = look(workspace, today, texts)
        return Look(wrong, found.unreadable, len(found.entries))

    originals = dict(_originals(workspace, problems))
    done = fixed(
        Look(problems, archive.unreadable, len(archive.entries)),
        now,
        {file: original.text for file, original in originals.items()},
    )
    left = tuple(file for file in done.texts if not _write(workspace, file, originals[file], done))
    if not left:
        return Rewritten(done.look.problems, done.look.articles, done.mended)
    mended = tuple(one for one in done.mended if one.problem.place.file not in left)
    written = {file: text for file, text in done.texts.items() if file not in left}
    look_again = now(written)
    return Rewritten(look_again.problems, look_again.articles, mended, left)


def _originals(
    workspace: Workspace, problems: tuple[Problem, ...]
) -> Iterator[tuple[str, Original]]:
    for file in dict.fromkeys(one.place.file for one in problems if one.fix):
        yield file, read_original(workspace.root / file)


def _write(workspace: Workspace, file: str, original: Original, done: Fixed) -> bool:
    data = original.with_text(done.texts[file])
    return write_over(workspace.root / file, data, original.sha256)
