"""Where an article comes from: a capture and the number of a part of it."""

import pytest

from builder.records.article import article_id, capture_and_part, capture_file


@pytest.mark.parametrize(
    ("source", "capture", "part"),
    [
        ("captures/one.txt#2", "captures/one.txt", "2"),
        ("captures/one.txt", "captures/one.txt", ""),
        ("captures/page #1 of 2.txt#3", "captures/page #1 of 2.txt", "3"),
        ("captures/page #1 of 2.txt", "captures/page #1 of 2.txt", ""),
        ("captures/c#.txt", "captures/c#.txt", ""),
        ("captures/one.txt#", "captures/one.txt#", ""),
        ("#1", "#1", ""),
        ("", "", ""),
    ],
)
def test_the_number_behind_the_last_hash_is_the_part(source: str, capture: str, part: str) -> None:
    assert capture_and_part(source) == (capture, part)


@pytest.mark.parametrize(
    ("capture", "file"),
    [
        ("captures/one.txt", "captures/one.txt"),
        ("captures/crawl.warc.gz#3", "captures/crawl.warc.gz"),
        ("captures/scan#3", "captures/scan#3"),
        ("captures/gone.warc.gz#3", "captures/gone.warc.gz"),
    ],
)
def test_a_capture_is_a_file_or_one_record_of_it(capture: str, file: str) -> None:
    there = {"captures/one.txt", "captures/crawl.warc.gz", "captures/scan#3"}
    assert capture_file(capture, there) == file


def test_an_article_goes_by_its_folder_and_its_stem() -> None:
    assert article_id("content/articles/2021/A_b.md") == "2021/a-b"
