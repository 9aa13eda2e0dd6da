"""An archive says how much a problem weighs, but for what keeps a file out of the site."""

import re
from datetime import date
from pathlib import Path

import pytest
from codes import CLEANING_CODES, SEVERITIES
from small_archives import article, write

from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.words.codes import ERRORS, KEEPING_OUT, SETTABLE, WARNINGS

DOCS = Path(__file__).parent.parent / "docs/checks.md"
OF_CLEANING = CLEANING_CODES - {"duplicate-meta"}


def found(root: Path, levels: str) -> dict[str, str]:
    """Each code that is found, with its severity."""
    files = {
        "archive.yaml": f"title: Small\nlevels: {levels}\n",
        "articles/2021/one.md": article(outlet="Nobody's", date="2021-02-30"),
        "articles/2021/two.md": article(outlet="Nobody's"),
        "articles/2021/Three.md": article(),
    }
    problems = look(Workspace(write(root, files)), date(2024, 1, 1))[1]
    return {problem.code: str(problem.severity) for problem in problems}


def test_a_code_has_the_level_that_the_archive_gives_it(tmp_path: Path) -> None:
    assert found(tmp_path, "") == {
        **{"bad-date": "error", "unknown-outlet": "error", "bad-file-name": "warning"}
    }
    assert found(tmp_path, "{unknown-outlet: warning, bad-file-name: ignore}") == {
        **{"bad-date": "error", "unknown-outlet": "warning"}
    }
    assert found(tmp_path, "\n  bad-file-name: error")["bad-file-name"] == "error"


@pytest.mark.parametrize("level", ["warning", "ignore", "error"])
def test_what_keeps_a_file_out_is_an_error_always(tmp_path: Path, level: str) -> None:
    told = found(tmp_path, f"{{bad-date: {level}, unknown-outlet: ignore}}")
    assert told == {"bad-date": "error", "bad-level": "error", "bad-file-name": "warning"}


def test_a_level_that_there_is_not_changes_nothing_and_is_told(tmp_path: Path) -> None:
    assert found(tmp_path, "{unknown-outlet: quiet}")["unknown-outlet"] == "error"
    assert found(tmp_path, "[unknown-outlet]")["not-a-text"] == "error"


def test_the_codes_are_those_of_the_check() -> None:
    told = {code: severity for code, severity in SEVERITIES.items() if code not in OF_CLEANING}
    assert {*KEEPING_OUT, *ERRORS} == {code for code in told if told[code] == "error"}
    assert set(WARNINGS) == {code for code in told if told[code] == "warning"}
    assert set(SETTABLE).isdisjoint(KEEPING_OUT)


def test_the_docs_name_the_codes_that_have_no_level() -> None:
    text = DOCS.read_text(encoding="utf-8")
    (named,) = re.findall(r"These are errors always.*?: (.*?)\. ", text)
    assert tuple(re.findall(r"`([^`]+)`", named)) == KEEPING_OUT
