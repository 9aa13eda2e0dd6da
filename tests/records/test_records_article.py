"""Where an article comes from: a capture and the number of a part of it."""

import pytest

from builder.records.article import capture_and_part


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
