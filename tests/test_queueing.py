"""A web archive is taken apart into its pages before they are shared out; other files are not."""

from pathlib import Path

import pytest
from web_records import PAGE, packed, pages

from builder.intake.queueing import queue
from builder.intake.reading import FromArchive, Refused, Unopened


def tasks(root: Path, name: str, data: bytes) -> list[object]:
    """What is to be done with a capture, each by its type."""
    (root / name).write_bytes(data)
    return [type(task) for task in queue({name: root / name}, lambda _: None)]


def test_each_page_of_a_web_archive_is_a_task(tmp_path: Path) -> None:
    assert tasks(tmp_path, "lake.warc.gz", packed(*pages(2))) == [FromArchive, FromArchive]


def test_damage_at_its_beginning_does_not_make_it_something_else(tmp_path: Path) -> None:
    first, second = packed(pages(1)[0]), packed(pages(2)[1])
    data = first[:-8] + b"checksum" + second

    assert tasks(tmp_path, "lake.warc.gz", data) == [Refused, FromArchive]


@pytest.mark.parametrize("unseen", ["\n", "\t", "\x07", "\u200b", "\u202e", "\udcff"])
def test_a_name_that_cannot_be_written_down_is_refused(tmp_path: Path, unseen: str) -> None:
    name = f"captures/fi{unseen}sh.txt"
    (task,) = queue({name: tmp_path / "fish.txt"}, lambda _: None)

    assert isinstance(task, Refused)
    assert task.problem.code == "unseen-character"
    assert f"U+{ord(unseen):04X}" in task.problem.message


def test_any_other_file_is_opened_by_whoever_cleans_it(tmp_path: Path) -> None:
    assert tasks(tmp_path, "page.html", PAGE) == [Unopened]
    assert tasks(tmp_path, "page.html.gz", packed(PAGE)[:-9]) == [Unopened]
