"""NAME.meta.yaml says what a capture can't, with the same problems as every other file."""

import pytest
from readings import content_of, said

from builder.means.files import Source
from builder.records.capture_meta import NO_META, CaptureMeta, capture_meta, meta_names
from builder.records.content import CaptureFile
from builder.records.forms import Read
from builder.words.dates import parse_date

FILE = "content/captures/page.html.meta.yaml"


def read(text: str) -> Read[CaptureMeta]:
    return capture_meta([Source(FILE, text)])


def codes(read: Read[CaptureMeta]) -> list[str]:
    return [problem.code for problem in read.problems]


@pytest.mark.parametrize(
    ("capture", "names"),
    [
        ("captures/page.html", ("captures/page.html.meta.yaml", "captures/page.meta.yaml")),
        ("captures/a/page", ("captures/a/page.meta.yaml",)),
        ("captures/x.warc.gz#3", ("captures/x.warc.gz.meta.yaml", "captures/x.warc.meta.yaml")),
    ],
)
def test_it_stands_beside_the_capture(capture: str, names: tuple[str, ...]) -> None:
    assert meta_names(capture) == names


def test_all_keys_are_read() -> None:
    found = read(
        'url: "https://lake.example/ferries"\noutlet: The Lake Post\n'
        "date: 2020-05~\ncaptured: 2024-05-03\n"
    )
    assert found == Read(
        CaptureMeta(
            "https://lake.example/ferries",
            "The Lake Post",
            parse_date("2020-05~"),
            parse_date("2024-05-03"),
        ),
        (),
    )


def test_all_keys_are_optional_and_so_is_the_file() -> None:
    assert read("") == Read(NO_META, ())
    assert capture_meta([]) == Read(NO_META, ())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("autor: Ana Ruiz", "unknown-key"),
        ("url: lake.example", "bad-url"),
        ("date: last week", "bad-date"),
        ("outlet: [The Lake Post]", "not-a-text"),
        ("outlet:", "empty-value"),
    ],
)
def test_what_is_wrong_in_it_is_a_problem_and_the_rest_counts(text: str, code: str) -> None:
    found = read(f"{text}\ncaptured: 2024-05-03")
    assert codes(found) == [code]
    assert found.record is not None
    assert found.record.captured == parse_date("2024-05-03")


def test_yaml_that_can_t_be_read_has_no_record() -> None:
    found = read("url: [")
    assert (found.record, codes(found)) == (None, ["bad-yaml"])


def test_the_first_of_two_files_counts_and_the_other_is_a_problem() -> None:
    other = Source("content/captures/page.meta.yaml", "outlet: The Hill Times")
    found = capture_meta([Source(FILE, "outlet: The Lake Post"), other])
    assert found.record is not None
    assert found.record.outlet == "The Lake Post"
    assert [(one.code, one.place.file) for one in found.problems] == [
        ("duplicate-meta", other.file)
    ]


def test_check_reads_notes_too_and_tells_of_those_without_a_capture() -> None:
    content = content_of(
        {
            "captures/page.meta.yaml": "date: soon\n",
            "captures/pgae.meta.yaml": "outlet: The Lake Post\n",
        },
        captures=(CaptureFile("captures/page.html", "aa"),),
    )

    assert said(content.problems) == [
        ("bad-date", "captures/page.meta.yaml", 1, 7),
        ("unread-file", "captures/pgae.meta.yaml", 0, 0),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "the ferry page",
        "- url\n",
        "url: [x\n",
        "---\nurl: https://a.example\n---\nText",
        "a" * 100_001,
    ],
)
def test_hints_do_not_speak_of_articles(text: str) -> None:
    (problem,) = read(text).problems

    assert not {"title", "Headline", "headline", "---"} & set(
        problem.hint.replace(":", " ").split()
    )
