"""A new file says by itself what may stand in it, and is right as soon as it is filled in."""

import re
from pathlib import Path

import pytest
from small_archives import article, person, tree, write

from builder.archive.loading import load
from builder.archive.workspace import Workspace
from builder.intake.newfiles import KINDS, AlreadyThere, new_file, new_text
from builder.records.article_fields import ARTICLE_FIELDS
from builder.records.registry_fields import ACTOR_FIELDS, OUTLET_FIELDS
from builder.words.dates import parse_date
from builder.words.problems import errors

FIELDS = {
    "person": ACTOR_FIELDS,
    "organization": ACTOR_FIELDS,
    "outlet": OUTLET_FIELDS,
    "article": ARTICLE_FIELDS,
}


@pytest.mark.parametrize(
    ("kind", "file"),
    [
        ("person", "content/people/ada-example.md"),
        ("organization", "content/organizations/ada-example.md"),
        ("outlet", "content/outlets/ada-example.md"),
        ("article", "content/articles/undated/ada-example.md"),
    ],
)
def test_each_kind_has_its_folder(tmp_path: Path, kind: str, file: str) -> None:
    assert new_file(tmp_path, kind, "Ada Example") == file
    assert (tmp_path / file).is_file()


@pytest.mark.parametrize(
    ("date", "folder"),
    [("2018-08-07", "2018"), ("2018~", "2018"), ("2018/2019", "undated"), ("unknown", "undated")],
)
def test_an_article_stands_in_the_folder_of_its_year(
    tmp_path: Path, date: str, folder: str
) -> None:
    file = new_file(tmp_path, "article", "On Nets", parse_date(date))

    assert file == f"content/articles/{folder}/on-nets.md"
    assert f"\ndate: {date}\n" in (tmp_path / file).read_text(encoding="utf-8")


def test_a_person_begins_with_the_name_and_an_example_of_every_other_key() -> None:
    lines = new_text("person", "Ada Example").split("\n")

    assert lines[:3] == [
        "---",
        "name: Ada Example",
        "# aliases: [A. Example, Ada B. Example]  # "
        "Every other spelling, and the name in other scripts",
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_there(kind: str) -> None:
    keys = re.findall(r"^(?:# )?(\w+):", new_text(kind, "Ada Example"), re.MULTILINE)

    assert sorted(keys) == sorted(field.name for field in FIELDS[kind])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["Ada Example", "김정은", 'The "No": a # question'])
def test_a_new_file_lacks_nothing_but_an_articles_text(
    tmp_path: Path, kind: str, name: str
) -> None:
    write(tmp_path, {"archive.yaml": "title: T"})
    new_file(tmp_path, kind, name)

    told = [problem.code for problem in load(Workspace(tmp_path)).problems]
    assert told == (["empty-body"] if kind == "article" else [])


@pytest.mark.parametrize("kind", KINDS)
def test_every_example_is_a_right_value(tmp_path: Path, kind: str) -> None:
    """Take the # away and the file still reads: the examples are ones to copy."""
    write(tmp_path, {"archive.yaml": "title: T"})
    path = tmp_path / new_file(tmp_path, kind, "Ada Example")
    text = path.read_text(encoding="utf-8")
    filled = re.sub(r"^# (?=\w+:)", "", text, flags=re.MULTILINE)
    path.write_text(f"{filled}\nSome text.\n", encoding="utf-8")

    assert errors(load(Workspace(tmp_path)).problems) == ()


def test_a_file_that_is_there_is_not_overwritten(tmp_path: Path) -> None:
    write(tmp_path, {"people/ada-example.md": "mine"})

    with pytest.raises(AlreadyThere, match=r"people/ada-example\.md is there already"):
        new_file(tmp_path, "person", "Ada Example")
    assert tree(tmp_path) == {"content/people/ada-example.md": b"mine"}


@pytest.mark.parametrize(
    ("kind", "there"),
    [
        ("person", {"people/ada-rake.md": person("Ada Rake", former_ids="[ada-example]")}),
        ("article", {"articles/2018/b.md": article(former_ids="[undated/ada-example]")}),
    ],
)
def test_an_address_that_leads_to_another_page_is_taken(
    tmp_path: Path, kind: str, there: dict[str, str]
) -> None:
    before = tree(write(tmp_path, there))

    with pytest.raises(AlreadyThere, match=r"links to .* lead to"):
        new_file(tmp_path, kind, "Ada Example")
    assert tree(tmp_path) == before


def test_nothing_is_written_through_a_folder_that_is_a_link(tmp_path: Path) -> None:
    root = write(tmp_path / "archive", {"archive.yaml": "title: A"})
    (tmp_path / "elsewhere").mkdir()
    (root / "content/people").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(OSError, match="symbolic link"):
        new_file(root, "person", "Ada Example")
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_link_that_stands_there_counts_as_a_file(tmp_path: Path) -> None:
    write(tmp_path, {"people/other.md": "mine"})
    (tmp_path / "content/people/ada-example.md").symlink_to("nowhere.md")
    before = tree(tmp_path)

    with pytest.raises(AlreadyThere):
        new_file(tmp_path, "person", "Ada Example")
    assert tree(tmp_path) == before
