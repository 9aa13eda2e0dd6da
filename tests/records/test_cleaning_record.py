"""A cleaning record reads back as it was written, and nothing else passes for one."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.records.cleaning_record import (
    SELDOM,
    CleanedLine,
    CleaningRecord,
    WrittenPart,
    dump_cleaning_record,
    read_cleaning_record,
)
from builder.words.problems import Place

RECORD = CleaningRecord(
    capture="captures/one.txt",
    sha256="aa",
    encoding="utf-8",
    parts=(WrittenPart(1, "content/articles/2021/a.md", "bb", "2021", "the dateline", "a mark"),),
    lines=(
        CleanedLine(1, "Ferry opens", 1, "title", "", ""),
        CleanedLine(2, "Share", 0, "cut", "furniture", "a button"),
    ),
)


def test_what_is_written_reads_back() -> None:
    assert read_cleaning_record(dump_cleaning_record(RECORD), "r.json").record == RECORD


def test_what_is_seldom_said_reads_back_too() -> None:
    like = replace(RECORD.parts[0], same_story_as=("2020/b",))
    later = replace(RECORD.parts[0], file="", version_of="content/articles/2020/c.md", note="n")
    whole = replace(RECORD, parts=(like, later), payload="cc", notes=("one", "two"))
    whole = replace(whole, url="https://lake.example/a", captured="2020-05-09", is_page=True)
    whole = replace(whole, proposed=("people/ada-berg.md",))
    double = replace(RECORD, parts=(), lines=(), duplicate_of="captures/0.txt")

    assert read_cleaning_record(dump_cleaning_record(whole), "r.json").record == whole
    assert read_cleaning_record(dump_cleaning_record(double), "r.json").record == double


def test_a_record_has_no_keys_that_say_nothing() -> None:
    assert not set(json.loads(dump_cleaning_record(RECORD))) & set(SELDOM)


def test_two_captures_are_the_same_by_what_was_cleaned() -> None:
    in_web_archive = replace(RECORD, capture="captures/crawl.warc.gz#2", sha256="w", payload="aa")

    assert in_web_archive.fingerprint == RECORD.fingerprint == "aa"


def test_a_line_of_the_capture_is_a_line_of_the_record() -> None:
    lines = dump_cleaning_record(RECORD).splitlines()
    assert [line for line in lines if '"Share"' in line] == [
        '  {"number": 2, "text": "Share", "part": 0, "role": "cut", "step": "furniture", '
        '"reason": "a button"}'
    ]


@given(st.text())
def test_a_line_may_hold_anything(text: str) -> None:
    line = CleanedLine(1, text, 1, "text", "", "")
    record = CleaningRecord("captures/one.txt", "aa", "utf-8", (), (line,))
    assert read_cleaning_record(dump_cleaning_record(record), "r.json").record == record


WHOLE = json.loads(dump_cleaning_record(RECORD))
PART, LINE = WHOLE["parts"][0], WHOLE["lines"][0]
NOT_RECORDS = {
    "nothing": "",
    "a list": "[]",
    "a number": "7",
    "too deep": "[" * 100_000,
    "a key gone": json.dumps({key: WHOLE[key] for key in WHOLE if key != "sha256"}),
    "a text for notes": json.dumps(WHOLE | {"notes": "one"}),
    "a number among notes": json.dumps(WHOLE | {"notes": [7]}),
    "a number for a text": json.dumps(WHOLE | {"capture": 7}),
    "a text for a list": json.dumps(WHOLE | {"lines": "Ferry opens"}),
    "a text for a line": json.dumps(WHOLE | {"lines": ["Ferry opens"]}),
    "a line without a role": json.dumps(WHOLE | {"lines": [{"number": 1, "text": "a"}]}),
    "a text for a number": json.dumps(WHOLE | {"lines": [LINE | {"number": "1"}]}),
    "nothing for a date": json.dumps(WHOLE | {"parts": [PART | {"date": None}]}),
}


@pytest.mark.parametrize("text", NOT_RECORDS.values(), ids=NOT_RECORDS)
def test_what_cleaning_has_not_written_is_a_problem(text: str) -> None:
    found = read_cleaning_record(text, "r.json")
    assert found.record is None
    assert [problem.code for problem in found.problems] == ["bad-cleaning-record"]


def test_a_slip_in_the_json_is_told_with_its_place() -> None:
    (problem,) = read_cleaning_record('{\n "capture": oops\n}\n', "r.json").problems
    assert problem.place == Place("r.json", 2, 13)


@pytest.mark.parametrize(
    "seldom", [{"url": "javascript:alert(1)"}, {"captured": "soon"}, {"is_page": 1}], ids=str
)
def test_what_a_page_could_not_show_is_not_read(seldom: dict[str, object]) -> None:
    text = json.dumps(json.loads(dump_cleaning_record(RECORD)) | seldom)

    assert read_cleaning_record(text, "r.json").record is None
