"""A web archive is taken apart into its pages before they are shared out; other files are not."""

from pathlib import Path

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


def test_any_other_file_is_opened_by_whoever_cleans_it(tmp_path: Path) -> None:
    assert tasks(tmp_path, "page.html", PAGE) == [Unopened]
    assert tasks(tmp_path, "page.html.gz", packed(PAGE)[:-9]) == [Unopened]
