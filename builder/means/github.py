"""Problems for GitHub: annotations on the lines of a pull request, and a job's summary.

Messages hold words of the content, and so of strangers. In an annotation every sign that ends it or
begins another is escaped (https://github.com/actions/toolkit, command.ts); in the summary all that
is theirs stands as HTML-escaped text, within elements where GitHub links no names.
"""

from collections.abc import Collection, Iterable, Iterator
from html import escape
from itertools import groupby

from builder.means.awaiting import is_waiting
from builder.means.excerpts import SourceLine, in_lines, in_words, printed
from builder.words.problems import Mended, Problem, Severity

# GitHub shows at most ten annotations of each kind a step and drops the rest in silence:
# https://github.com/actions/toolkit/issues/734
SHOWN_BY_GITHUB = 10
SUMMARY_BYTES = 1_048_576
"""What a step may write into the summary (GitHub Docs, "Workflow commands": 1 MiB); of more, none
is shown."""
_ROOM = 2_000  # bytes kept for the last sentence


def annotations(problems: Iterable[Problem], new: Collection[Problem] = ()) -> Iterator[str]:
    """Annotate as many as GitHub shows of each kind, those first that are new.

    Keys that await confirmation come behind all others: they are many.
    """
    known = list(problems)
    for severity in Severity:
        kind = [problem for problem in known if problem.severity is severity]
        kind.sort(key=lambda problem: (problem not in new, is_waiting(problem)))
        fits = len(kind) <= SHOWN_BY_GITHUB
        shown = kind if fits else kind[: SHOWN_BY_GITHUB - 1]
        yield from (_annotation(problem, is_new=problem in new) for problem in shown)
        if not fits:
            rest = f"{len(kind) - len(shown):,} more"
            yield f"::{severity} title=more::{rest} are in the job summary, or run `cuttings check`"


def notices(mended: Iterable[Mended]) -> Iterator[str]:
    """Tell what was mended, as many as GitHub shows."""
    known = list(mended)
    shown = known if len(known) <= SHOWN_BY_GITHUB else known[: SHOWN_BY_GITHUB - 1]
    for one in shown:
        place = one.problem.place
        title = _escaped(f"mended {one.problem.code}", ":,")
        at = f"file={_escaped(place.file, ':,')},line={one.lines[0].number},title={title}"
        words = "\n".join(in_lines(one))
        yield f"::notice {at}::{_escaped(words, '')}"
    if len(shown) < len(known):
        yield f"::notice title=more::{len(known) - len(shown):,} more were mended"


def _annotation(problem: Problem, *, is_new: bool) -> str:
    place = problem.place
    settings = {"file": place.file, "title": f"{problem.code} (new)" if is_new else problem.code}
    if place.line:
        settings |= {"line": str(place.line), "col": str(place.column or 1)}
    options = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in settings.items())
    words = "\n".join(printed(text) for text in (problem.message, problem.hint) if text)
    return f"::{problem.severity} {options}::{_escaped(words, '')}"


def _escaped(text: str, also: str) -> str:
    for char in f"%\r\n{also}":
        text = text.replace(char, f"%{ord(char):02X}")
    return text


def summary_page(
    problems: tuple[Problem, ...],
    counts: str,
    source_line: SourceLine,
    new: Collection[Problem] = (),
    room: int = SUMMARY_BYTES,
) -> str:
    """Write all problems as Markdown for a job's summary, file by file, in at most `room` bytes.

    Files with something new come first, and those in which keys only await confirmation behind
    others; where there is no room for all, the last line says so.
    """
    made = [f"## Check of the archive\n\n{escape(printed(counts))}\n"]
    size = len(made[0].encode())
    in_order = sorted(problems, key=lambda one: (one not in new, is_waiting(one)))
    files = dict.fromkeys(problem.place.file for problem in in_order)
    by_file = {
        file: list(found)
        for file, found in groupby(
            sorted(problems, key=lambda one: one.place.file), key=lambda one: one.place.file
        )
    }
    told = 0
    for file in files:
        block = _block(file, by_file[file], source_line, new)
        if size + len(block.encode()) + _ROOM > room:
            break
        made.append(block)
        size += len(block.encode())
        told += len(by_file[file])
    if told < len(problems):
        made.append(
            f"\n{len(problems) - told:,} more have no room here, as GitHub shows "
            f"{SUMMARY_BYTES:,} bytes at most: run `cuttings check` to see them all.\n"
        )
    return "".join(made)


def _block(
    file: str, problems: list[Problem], source_line: SourceLine, new: Collection[Problem]
) -> str:
    """A file's problems; nothing within ends an element, as an empty line or a tag would."""
    texts = (in_words(one, source_line, is_new=one in new) for one in problems)
    inside = "\n&#8203;\n".join(escape(text) for text in texts)
    head = f"<code>{escape(printed(file))}</code>: {len(problems):,}"
    return f"\n<details open><summary>{head}</summary>\n<pre>{inside}</pre>\n</details>\n"
