"""What a later capture of an article's address changed has a page of its own."""

from pathlib import Path

from small_archives import TODAY, article, write

from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.pages.capture_parts import Later
from builder.pages.index import make_index
from builder.pages.of_versions import later, versions_page
from builder.pages.values import VersionsPage
from builder.records.cleaning_record import (
    CleanedLine,
    CleaningRecord,
    WrittenPart,
    dump_cleaning_record,
)

FILE = "content/articles/2021/fog.md"
BODY = "Fog lay there.\n\nBoats went out at noon.\n\nNobody was seen."


def record(name: str, *lines: str, captured: str = "") -> CleaningRecord:
    """A later capture of the article's address, its first line the title, and a line cut."""
    part = WrittenPart(1, "", "", "2021", "", "", version_of=FILE, note="n")
    roles = ("title", *("text" for _ in lines))
    kept = tuple(
        CleanedLine(number, text, 1, role, "", "")
        for number, (text, role) in enumerate(zip(lines, roles, strict=False), 1)
    )
    cut = CleanedLine(99, "Subscribe now.", 0, "cut", "furniture", "it asks")
    return CleaningRecord(f"captures/{name}", "", "utf-8", (part,), (*kept, cut), captured=captured)


def look_at(
    root: Path, *records: CleaningRecord
) -> tuple[tuple[VersionsPage, ...], tuple[Later, ...]]:
    files = {f"{one.capture}.cleaning.json": dump_cleaning_record(one) for one in records}
    write(root, {"articles/2021/fog.md": article("Fog", BODY), **files})
    index = make_index(look(Workspace(root), TODAY)[0])
    entry = index.by_id["2021/fog"]
    return tuple(versions_page(index, entry)), later(index, entry.article)


def test_words_that_changed_are_told_by_paragraph_and_the_rest_is_counted(tmp_path: Path) -> None:
    lines = ("Fog", "Fog lay there.", "Boats went out at dusk.", "Nobody was seen.")
    (page,), (one,) = look_at(tmp_path, record("b.txt", *lines, captured="2021-05-01"))
    (compared,) = page.comparisons

    assert page.path == "articles/2021/fog/versions/"
    assert one.compared == compared.id
    assert [part.unchanged for part in compared.stretches] == [2, 0, 1]
    assert [(run.kind.value, run.text) for run in compared.stretches[1].runs] == [
        ("same", "Boats went out at"),
        ("gone", "noon."),
        ("new", "dusk."),
    ]


def test_a_capture_with_the_same_words_makes_no_page(tmp_path: Path) -> None:
    lines = ("Fog", "Fog lay there. Boats went", "out at noon.", "Nobody was seen.")
    pages, (one,) = look_at(tmp_path, record("b.txt", *lines))

    assert pages == ()
    assert one.compared == ""


def test_a_record_without_lines_is_not_compared(tmp_path: Path) -> None:
    pages, (one,) = look_at(tmp_path, record("b.txt"))

    assert pages == ()
    assert one.compared == ""


def test_each_later_capture_is_compared_the_oldest_first(tmp_path: Path) -> None:
    newer = record("b.txt", "Fog", "Snow.", captured="2022-01-01")
    older = record("c.txt", "Fog", "Rain.", captured="2021-06-01")
    (page,), _ = look_at(tmp_path, newer, older)

    assert [one.later.capture.text for one in page.comparisons] == ["c.txt", "b.txt"]
    assert [one.id for one in page.comparisons] == ["version-1", "version-2"]
