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
from conftest import Served
from small_archives import TINY, built

JAR = Path(sys.prefix, "nu/node_modules/vnu-jar/build/dist/vnu.jar")
NEEDED = "Java and the Nu HTML checker: `sh .ci/checker .venv` gets both"


def checked(*places: Path) -> list[Mapping[str, object]]:
    """The errors in some files and folders, by one start of the checker."""
    if not (JAR.is_file() and shutil.which("java")):
        if os.environ.get("CI"):
            pytest.fail(f"this needs {NEEDED}")
        pytest.skip(f"this needs {NEEDED}")
    options = ("--errors-only", "--also-check-css", "--also-check-svg", "--format", "json")
    done = subprocess.run(
        ("java", "-Xss4m", "-jar", str(JAR), *options, "--skip-non-html", *map(str, places)),
        capture_output=True,
        text=True,
        check=False,
    )
    return list(json.loads(done.stderr)["messages"])


def assets(site: Path) -> list[Path]:
    return [path for path in site.rglob("*") if path.suffix in {".css", ".svg"}]


def test_no_page_style_sheet_or_drawing_has_an_error(
    every: Served, first: Served, tmp_path: Path
) -> None:
    shutil.copytree(TINY / "content", tmp_path / "content")
    built(tmp_path)
    kinds = every_kind.kinds(every.root).values()
    hard = [every.site / file for files in kinds for file in every_kind.samples(every.site, files)]
    found = checked(tmp_path / "site", first.site, *hard)

    assert len(assets(first.site)) >= 3
    assert found == []


def test_the_checker_finds_errors_of_each_kind(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text('<!doctype html><html lang="en"><title>x</title><p><p id="">')
    (tmp_path / "a.css").write_text("p { colour: red }")
    (tmp_path / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><rect odd="1"/></svg>')

    files = {Path(str(one["url"])).name for one in checked(tmp_path)}
    assert files == {"a.html", "a.css", "a.svg"}
