"""What `clean` says of a capture: a JSON object a part for programs, and words for people."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from small_archives import TINY

from builder.archive.loading import load
from builder.archive.workspace import Workspace, article_hashes
from builder.intake.desk import Intake, opened
from builder.intake.examining import examine, registered, tools
from builder.intake.ownership import shelf
from builder.intake.printing import WIDTH, explained, rows
from builder.intake.reading import Unopened

TWO_PARTS = Unopened("captures/0001.txt", TINY / "content/captures/0001.txt")


@pytest.fixture
def intake(tiny: Path) -> Intake:
    """The tiny archive's capture with its two parts, as if it had just come in."""
    content = load(Workspace(tiny))
    desk = opened(content, shelf(content, article_hashes(Workspace(tiny))))
    made, _ = desk.take(examine(TWO_PARTS, tools(registered(content))))
    assert isinstance(made, Intake)
    return made


@pytest.fixture
def objects(intake: Intake) -> list[Mapping[str, object]]:
    return [json.loads(row) for row in rows(intake)]


def test_each_part_is_one_object_on_one_line(intake: Intake) -> None:
    assert [json.loads(row)["part"] for row in rows(intake)] == [1, 2]
    assert not any("\n" in row for row in rows(intake))


def test_an_object_has_these_keys(objects: list[Mapping[str, object]]) -> None:
    assert list(objects[0]) == [
        *("capture", "part", "title", "standfirst", "date", "date_evidence", "outlet", "agency"),
        *("authors", "language", "url", "captured", "captions", "text", "actors", "named"),
        *("removals", "unsure", "article", "fate", "same_story_as", "version_of"),
        "duplicate_of",
    ]


def test_people_go_by_name_and_countries_by_iso_code(objects: list[Mapping[str, object]]) -> None:
    assert objects[0]["actors"] == {
        "people": ["Ada Lindqvist", "Jon Hallsson"],
        "countries": ["NO", "IS"],
        "organizations": [],
    }


def test_whom_it_is_about_are_among_the_named(objects: list[Mapping[str, object]]) -> None:
    for one in objects:
        about, named = one["actors"], one["named"]
        assert isinstance(about, dict)
        assert isinstance(named, dict)
        assert all(set(about[kind]) <= set(named[kind]) for kind in about)


def test_the_objects_together_hold_every_line_that_was_cut(
    intake: Intake, objects: list[Mapping[str, object]]
) -> None:
    told = [one["line"] for part in objects for one in part["removals"]]  # type: ignore[attr-defined]
    cut = [line.number for line in intake.record.lines if line.step]

    assert set(cut) <= set(told)
    assert len(told) == len(set(told)), "and none twice"


def test_in_words_each_cut_line_has_its_step_and_reason(intake: Intake) -> None:
    words = "\n".join(explained(intake))

    assert "cut: 5 of 15 lines" in words
    assert "1  boilerplate: a line that The Harbour Post puts on its pages" in words
    assert "           Subscribe to our newsletter" in words


def test_in_words_each_article_has_its_file_its_fate_and_its_doubts(intake: Intake) -> None:
    words = "\n".join(explained(intake))

    assert "  1. Norway and Iceland Agree on Cod Limits\n" in words
    assert "content/articles/2021/norway-and-iceland-agree-on-cod-limits.md: " in words
    assert "to be confirmed: outlet" in words


def test_a_long_line_is_shown_by_its_beginning(intake: Intake) -> None:
    shown = [line.strip() for line in explained(intake) if line.startswith(" " * 11)]

    assert max(map(len, shown)) == WIDTH
    assert any(line.startswith("Fisheries Minister") and line.endswith("…") for line in shown)
