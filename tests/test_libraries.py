"""What is remembered is forgotten when a library changes that had a part in it."""

import sys
from importlib.metadata import packages_distributions

import pytest
from test_shape import NAMES, TREES, imports

from builder.intake.versions import versions
from builder.means.libraries import FOR_ARTICLES, FOR_CAPTURES, FOR_PAGES

NO_PART = frozenset({"dask", "distributed", "filelock"})  # who does it, and when: not what comes
OF_THE_MODEL = "spacy"  # counts where it has a vote


def imported_from(start: str) -> set[str]:
    """The libraries that a module imports and whatever it imports, or loads when it is needed."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += imports(TREES[one]) if one in NAMES else []
            waiting += [one.rpartition(".")[0]] if one.rpartition(".")[0] in NAMES else []
    tops = {one.partition(".")[0] for one in found - NAMES} - set(sys.stdlib_module_names)
    return set(map(distribution, tops - {"builder", OF_THE_MODEL} - NO_PART))


def distribution(module: str) -> str:
    """What a library is installed as."""
    return packages_distributions()[module][0].lower().replace("_", "-")


@pytest.mark.parametrize(
    ("start", "table"),
    [
        ("builder.archive.looking", FOR_ARTICLES),
        ("builder.intake.running", FOR_CAPTURES),
        ("builder.output.build", FOR_PAGES),
    ],
)
def test_every_library_that_has_a_part_stands_in_the_table(
    start: str, table: tuple[str, ...]
) -> None:
    assert imported_from(start) == set(table)


def test_a_language_model_counts_where_it_has_a_vote() -> None:
    assert OF_THE_MODEL not in dict(versions())
    assert OF_THE_MODEL in dict(versions(ner=True))
