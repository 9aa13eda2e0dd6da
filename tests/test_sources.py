"""An article as it is cited: what its file and the archive say."""

from pathlib import Path

from small_archives import article, person, write

from builder.archive.assembly import Archive, assemble
from builder.archive.loading import load
from builder.archive.sources import source
from builder.archive.workspace import Workspace

CONFIG = "title: Talks\nbase_url: https://talks.example/archive\n"


def archive(root: Path, config: str = CONFIG, **keys: str) -> Archive:
    files = {
        "archive.yaml": config,
        "articles/2018/meeting.md": article("Meeting", **keys),
        "outlets/lake-post.md": person("Lake Post", aliases="[The Post]"),
    }
    return assemble(load(Workspace(write(root, files))))


def test_an_outlet_is_cited_by_its_name_whatever_it_is_called_in_the_file(tmp_path: Path) -> None:
    made = archive(tmp_path, outlet="The Post")

    assert source(made, made.entries[0]).container == "Lake Post"


def test_an_outlet_that_nobody_knows_yet_is_cited_as_written(tmp_path: Path) -> None:
    made = archive(tmp_path, outlet="Hill Post")

    assert source(made, made.entries[0]).container == "Hill Post"


def test_an_unknown_outlet_is_none(tmp_path: Path) -> None:
    made = archive(tmp_path, outlet="unknown")

    assert source(made, made.entries[0]).container == ""


def test_the_page_has_an_address_where_the_archive_has_one(tmp_path: Path) -> None:
    made = archive(tmp_path)
    unpublished = archive(tmp_path, "title: Talks\nlanguage: fa\n")

    assert source(made, made.entries[0]).page == (
        "https://talks.example/archive/articles/2018/meeting/"
    )
    assert source(unpublished, unpublished.entries[0]).page == ""
    assert source(unpublished, unpublished.entries[0]).language == "fa"
