"""The Nu HTML checker finds no error: in HTML, in style sheets, in drawings."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import every_kind
import pytest
from sites import Served
from small_archives import TINY, built

JAR = Path(sys.prefix, "nu/node_modules/vnu-jar/build/dist/vnu.jar")
QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")  # it ends before more would be worth it
NEEDED = "Java and the Nu HTML checker: `sh .ci/checker .venv` gets both"


def checked(*places: Path) -> list[Mapping[str, object]]:
    """The errors in some files and folders, by one start of the checker."""
    if not (JAR.is_file() and shutil.which("java")):
        if os.environ.get("CI"):
            pytest.fail(f"this needs {NEEDED}")
        pytest.skip(f"this needs {NEEDED}")
    options = ("--errors-only", "--also-check-css", "--also-check-svg", "--format", "json")
    done = subprocess.run(
        (
            "java",
            *QUICK,
            "-Xss4m",
            "-jar",
            str(JAR),
            *options,
            "--skip-non-html",
            *map(str, places),
        ),
        capture_output=True,
        text=True,
        check=False,
    )
    return list(json.loads(done.stderr)["messages"])


BROKEN = {
    "broken.html": '<!doctype html><html lang="en"><title>x</title><p id="">',
    "broken.css": "p { colour: red }",
    "broken.svg": '<svg xmlns="http://www.w3.org/2000/svg"><rect odd="1"/></svg>',
}


@pytest.fixture(scope="module")
def errors(
    every: Served, first: Served, tmp_path_factory: pytest.TempPathFactory
) -> list[Mapping[str, object]]:
    """The errors of two whole sites, of each kind of page at its hardest, and of BROKEN."""
    tiny, broken = tmp_path_factory.mktemp("tiny"), tmp_path_factory.mktemp("broken")
    shutil.copytree(TINY / "content", tiny / "content")
    built(tiny)
    for name, text in BROKEN.items():
        (broken / name).write_text(text, encoding="utf-8")
    kinds = every_kind.kinds(every.root).values()
    hard = [every.site / file for files in kinds for file in every_kind.samples(every.site, files)]
    return checked(tiny / "site", first.site, *hard, broken)


def file_of(error: Mapping[str, object]) -> str:
    return Path(str(error["url"])).name


def test_no_page_style_sheet_or_drawing_has_an_error(errors: list[Mapping[str, object]]) -> None:
    assert [one for one in errors if file_of(one) not in BROKEN] == []


def test_errors_are_found_in_each_kind_of_file(errors: list[Mapping[str, object]]) -> None:
    assert {file_of(one) for one in errors} >= set(BROKEN)
