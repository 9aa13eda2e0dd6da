"""What a branch does in a sentence or two, for those who read no further."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from builder.comparing.addresses import ELSE, VERSIONS
from builder.comparing.values import Branch, Files, Kind, Record
from builder.words.problems import Problem, Severity

NOTHING = "Nothing that a reader would see has changed"
PLURALS: Mapping[str, str] = MappingProxyType(
    {
        Kind.PERSON: "people",
        Kind.COUNTRY: "countries",
        VERSIONS: "versions of articles",
        ELSE: "other pages",
    }
)
_Count = tuple[int, str, str]
"""How many, and what to say of one and of several."""


def opening(branch: Branch) -> str:
    """Sum a branch up, beginning with what became of the articles."""
    sentences = tuple(filter(None, _sentences(branch)))
    problems = _of_problems(branch)
    if not sentences:
        return f"{NOTHING}{f'; {problems}' if problems else ''}."
    return " ".join(f"{one}." for one in filter(None, (*sentences, problems)))


def is_error(problem: Problem) -> bool:
    """Whether a problem keeps a pull request from passing."""
    return problem.severity is Severity.ERROR


def plural(kind: str) -> str:
    """A kind of file or page in the plural."""
    return PLURALS.get(kind, f"{kind}s")


def _sentences(branch: Branch) -> Iterator[str]:
    if branch.is_first:
        yield "There was no archive before"
    files = [_of_kind(branch.articles, Kind.ARTICLE)]
    files += [_of_kind(branch.registry, kind) for kind in Kind if kind is not Kind.ARTICLE]
    yield "; ".join(filter(None, files))
    yield _clause("setting", "settings", _are(((len(branch.settings), "changed"),)))
    yield _clause("other file", "other files", _are(((len(branch.others), "changed"),)))
    pages = branch.pages
    yield _clause(
        "page",
        "pages",
        (
            (len(pages.appear), "appears", "appear"),
            (len(pages.vanish), "vanishes", "vanish"),
            (len(pages.led) + len(pages.redirects), "leads on", "lead on"),
            (len(pages.dropped), "leads on no more", "lead on no more"),
            (len(pages.turned), "leads elsewhere", "lead elsewhere"),
            (len(pages.changed), "changes", "change"),
        ),
    )


def _of_kind(files: Files, kind: Kind) -> str:
    """What became of the files of one kind."""
    edited = [one for one in files.edited if one.record.kind is kind]
    moved = sum(1 for one in edited if one.former)
    counts = (
        (_count((one.record for one in files.added), kind), "new"),
        (len(edited) - moved, "changed"),
        (moved, "moved"),
        (_count((one.record for one in files.removed), kind), "removed"),
        (_count(files.unreadable, kind), "no longer readable"),
    )
    return _clause(kind.value, plural(kind), _are(counts))


def _count(records: Iterable[Record], kind: Kind) -> int:
    return sum(1 for one in records if one.kind is kind)


def _of_problems(branch: Branch) -> str:
    new, gone = branch.problems.new, branch.problems.gone
    errors = sum(map(is_error, new))
    parts = (
        _clause("error", "errors", _are(((errors, "new"),))),
        _clause("warning", "warnings", _are(((len(new) - errors, "new"),))),
        _clause("problem", "problems", _are(((len(gone), "gone"),))),
    )
    return ", ".join(filter(None, parts))


def _are(counts: Iterable[tuple[int, str]]) -> tuple[_Count, ...]:
    return tuple((count, f"is {word}", f"are {word}") for count, word in counts)


def _clause(one: str, several: str, counts: Sequence[_Count]) -> str:
    """Put counts in a row, the noun behind the first: "2 pages appear, 1 vanishes"."""
    found = [(count, single if count == 1 else many) for count, single, many in counts if count]
    nouns = [f" {one if count == 1 else several}" for count, _ in found[:1]]
    nouns += [""] * len(found)
    rows = (f"{count:,}{noun} {verb}" for (count, verb), noun in zip(found, nouns, strict=False))
    return ", ".join(rows)
