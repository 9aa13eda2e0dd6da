"""Making every fix that does what it is for: tried on copies, looked at, and kept or left out."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from builder.means.files import with_newlines
from builder.means.fixes import made
from builder.words.problems import Fix, Line, Mended, Problem, errors

ROUNDS = 10  # a fix may uncover what another mends; more than a few in a row is a circle

Texts = Mapping[str, str]  # by file


@dataclass(frozen=True, slots=True)
class Look:
    """What is wrong with an archive, the files of it that nobody can read for now, and how many
    articles can be read.
    """

    problems: tuple[Problem, ...]
    unreadable: frozenset[str]
    articles: int


LookAt = Callable[[Texts], Look]
"""Look at an archive some of whose files hold other texts than they do on the disk."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """The files that hold another text now, what was mended in them, and what is wrong still."""

    texts: Texts
    mended: tuple[Mended, ...]
    look: Look


def fixed(first: Look, now: LookAt, texts: Texts) -> Fixed:
    """Make every fix that makes its problem go away and brings no error.

    `first` is what is wrong as it stands, `texts` what the files with a fix hold, line ends and
    all; a file that gets its first fix later on is left for another time.
    """
    state = Fixed(texts, (), first)
    for _ in range(ROUNDS):
        due = tuple(one for one in state.look.problems if one.fix and one.place.file in texts)
        after = _settled(now, state, due)
        if len(after.mended) == len(state.mended):
            break
        state = after
    changed = {file: text for file, text in state.texts.items() if text != texts[file]}
    return Fixed(MappingProxyType(changed), state.mended, state.look)


def _settled(now: LookAt, before: Fixed, due: tuple[Problem, ...]) -> Fixed:
    """Make all that is due at once; if that does not do, halve it until what is at fault is alone.

    Places are those of `before`, so each trial begins there.
    """
    good: tuple[Problem, ...] = ()
    best = before
    waiting = [due] if due else []
    while waiting:
        some = waiting.pop()
        tried = _tried(now, before, (*good, *some))
        if tried:
            good, best = (*good, *some), tried
        elif len(some) > 1:
            half = len(some) // 2
            waiting += [some[half:], some[:half]]
    return best


def _tried(now: LookAt, before: Fixed, problems: tuple[Problem, ...]) -> Fixed | None:
    """Make the fixes of some problems; None when that is no gain."""
    changes = {**before.texts}
    for file, fixes in _by_file(problems).items():
        changes[file] = made(before.texts[file], fixes)
    alone = tuple(_mended(one, before.texts[one.place.file]) for one in problems)
    if not all(one.lines for one in alone):
        return None
    look = now(MappingProxyType(changes))
    if not _is_gain(before.look, look, alone):
        return None
    return Fixed(MappingProxyType(changes), (*before.mended, *alone), look)


def _by_file(problems: Iterable[Problem]) -> dict[str, list[Fix]]:
    found: dict[str, list[Fix]] = {}
    for one in problems:
        if one.fix:
            found.setdefault(one.place.file, []).append(one.fix)
    return found


def _mended(problem: Problem, text: str) -> Mended:
    """What one fix changes, were it the only one."""
    before = with_newlines(text).split("\n")
    after = with_newlines(made(text, (problem.fix,) if problem.fix else ())).split("\n")
    number = problem.fix.place.line if problem.fix else 0
    if len(after) < len(before):
        return Mended(problem, (Line(number, before[number - 1], None),))
    pairs = enumerate(zip(before, after, strict=True), 1)
    lines = (Line(number, one, other) for number, (one, other) in pairs if one != other)
    return Mended(problem, tuple(lines))


def _is_gain(before: Look, after: Look, mended: tuple[Mended, ...]) -> bool:
    """Whether each problem is gone, and no error has come that was not hidden until now."""
    gone = Counter(one.problem.identity for one in mended)
    was = Counter(one.identity for one in before.problems)
    now = Counter(one.identity for one in after.problems)
    stay = frozenset(one for one in gone if now[one] > was[one] - gone[one])
    if not all(
        _is_further_down(one.problem, after) for one in mended if one.problem.identity in stay
    ):
        return False
    failures = Counter(one.identity for one in errors(before.problems))
    come = [one for one in errors(after.problems) if now[one.identity] > failures[one.identity]]
    changed = {(one.problem.place.file, line.number) for one in mended for line in one.lines}
    opened = {file for file, _ in changed} & before.unreadable
    return all(_was_hidden(one, opened, after.unreadable, changed) for one in come)


def _is_further_down(problem: Problem, after: Look) -> bool:
    """Whether a file that can't be read has the like of a problem only below it: of such a file
    the first is told, and reading has come further.
    """
    alike = (one.place for one in after.problems if one.identity == problem.identity)
    return problem.place.file in after.unreadable and min(alike) > problem.place


def _was_hidden(
    problem: Problem, opened: set[str], unreadable: frozenset[str], changed: set[tuple[str, int]]
) -> bool:
    """Whether an error was there before, in a file or behind a name that nobody could read.

    A file that still can't be read hides what stands below; on a line that was changed the change
    is to blame.
    """
    place = problem.place
    if place.file in unreadable:
        return place.file in opened and (place.file, place.line) not in changed
    return bool(opened)
