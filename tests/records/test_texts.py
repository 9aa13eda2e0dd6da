"""The text of an article is not held: it is read again when it is needed, and must be the same."""

from pathlib import Path

import pytest
from small_archives import article, write

from builder.archive.loading import load
from builder.archive.workspace import Workspace
from builder.records.texts import ChangedMeanwhile

FILE = "articles/2020/ferries.md"


@pytest.mark.parametrize(
    "written",
    [
        article(body="The ferry sails.\n\nIt is late."),
        article(body="\n\nThe ferry sails.\n\nIt is late.\n\n\n"),
        article(body="The ferry sails.\n\nIt is late.").replace("\n", "\r\n"),
        "\ufeff" + article(body="The ferry sails.\n\nIt is late."),
    ],
    ids=["plain", "among empty lines", "lines of Windows", "with a byte order mark"],
)
def test_a_text_is_what_stands_below_the_keys(tmp_path: Path, written: str) -> None:
    root = write(tmp_path, {FILE: article()})
    (root / "content" / FILE).write_bytes(written.encode())
    content = load(Workspace(root))

    assert [content.markdown(one) for one in content.articles] == [
        "The ferry sails.\n\nIt is late."
    ]


def test_an_article_without_a_text_has_an_empty_one(tmp_path: Path) -> None:
    content = load(Workspace(write(tmp_path, {FILE: article(body="")})))
    assert [content.markdown(one) for one in content.articles] == [""]


def test_a_text_that_is_given_is_taken_for_what_stands_in_the_file(tmp_path: Path) -> None:
    root = write(tmp_path, {FILE: article(body="Saved.")})
    content = load(Workspace(root), {f"content/{FILE}": article(body="Not saved yet.")})

    assert [content.markdown(one) for one in content.articles] == ["Not saved yet."]


@pytest.mark.parametrize("now", ["The ferry sinks.", "The ferry sails. It is late.", ""])
def test_a_text_that_is_another_by_now_is_not_taken_for_the_same(tmp_path: Path, now: str) -> None:
    root = write(tmp_path, {FILE: article(body="The ferry sails.")})
    content = load(Workspace(root))
    write(tmp_path, {FILE: article(body=now)})

    with pytest.raises(ChangedMeanwhile, match="changed while it was being read"):
        content.markdown(content.articles[0])


def test_new_keys_above_a_text_leave_it_as_it_is(tmp_path: Path) -> None:
    root = write(tmp_path, {FILE: article(body="The ferry sails.")})
    content = load(Workspace(root))
    write(tmp_path, {FILE: article("Another Headline", body="The ferry sails.")})

    assert content.markdown(content.articles[0]) == "The ferry sails."


def test_the_text_of_a_file_that_is_gone_is_none(tmp_path: Path) -> None:
    root = write(tmp_path, {FILE: article(body="The ferry sails.")})
    content = load(Workspace(root))
    (root / "content" / FILE).unlink()

    with pytest.raises(ChangedMeanwhile):
        content.markdown(content.articles[0])
