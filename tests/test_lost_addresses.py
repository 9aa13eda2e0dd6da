"""Who renames what cleaning wrote is reminded of the old address, while the records know it."""

from dataclasses import replace

import pytest
from readings import archive_of
from small_archives import article, person

from builder.archive.lost_addresses import lost_addresses
from builder.records.cleaning_record import CleaningRecord, WrittenPart

RECORD = CleaningRecord(
    capture="captures/one.txt",
    sha256="",
    encoding="utf-8",
    parts=(WrittenPart(1, "content/articles/2021/ferry.md", "", "", "", ""),),
    lines=(),
    proposed=("people/ana-ruiz.md", "outlets/lake-post.md"),
)
FERRY = article(actors="[]", capture="captures/one.txt#1")


def told(files: dict[str, str]) -> list[tuple[str, str]]:
    """The file that each problem is told at, and the former ids that it asks for."""
    archive = replace(archive_of(files), cleanings=(RECORD,))
    return [
        (
            one.place.file.removeprefix("content/"),
            one.hint.split("  ")[1].removeprefix("former_ids: "),
        )
        for one in lost_addresses(archive)
    ]


def test_an_article_of_a_part_that_was_written_to_another_file_was_renamed() -> None:
    assert told({"articles/2021/on-time.md": FERRY}) == [
        ("articles/2021/on-time.md", "[2021/ferry]")
    ]


def test_so_was_a_proposal_whose_name_another_file_has() -> None:
    files = {
        "people/ana-maria-ruiz.md": person(
            "Ana Maria Ruiz", aliases="[Ana Ruiz]", former_ids="[ruiz]"
        ),
        "outlets/post.md": person("Lake Post"),
    }
    assert told(files) == [
        ("people/ana-maria-ruiz.md", "[ruiz, ana-ruiz]"),
        ("outlets/post.md", "[lake-post]"),
    ]


@pytest.mark.parametrize(
    "files",
    [
        {"articles/2021/ferry.md": FERRY},
        {"articles/2021/on-time.md": FERRY.replace("---\n", "---\nformer_ids: [2021/ferry]\n", 1)},
        {"articles/2021/on-time.md": article(actors="[]")},
        {"people/ana-ruiz.md": person("Ana Maria Ruiz", aliases="[Ana Ruiz]")},
        {"people/a-ruiz.md": person("Ana Ruiz", former_ids="[ana-ruiz]")},
        {"organizations/a-ruiz.md": person("Ana Ruiz")},
        {},
    ],
    ids=["there", "says so", "another", "there too", "says so too", "another kind", "deleted"],
)
def test_nothing_is_told_of_an_address_that_leads_somewhere_or_is_nobody_s(
    files: dict[str, str],
) -> None:
    assert told(files) == []


def test_nor_while_the_file_is_there_and_cannot_be_read() -> None:
    files = {"articles/2021/ferry.md": "no front matter", "articles/2021/on-time.md": FERRY}
    assert told(files) == []
