"""A new archive: right from the first minute, and nothing is written over."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from small_archives import TODAY, built, tree

from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.describing.files import FILE_KINDS
from builder.means.yaml_source import read_yaml
from builder.records.config import read_config
from builder.starting.archive import NotEmpty, begin, new_files, refuse_if_held, title_of
from builder.words.problems import Stopped

ROOT = Path(__file__).parents[2]
BUILDER = "cuttings==1.2.3"
HARD_TITLES = [
    "The Lake",
    "Iran: talks resume",
    '"Quoted" & #marked',
    "- [a, b]",
    "no",
    "اخبار دریاچه",
    "TITLE of BUILDER",
    "\\0 \\1 {title}",
]


TO_BE_SAID = ["placeholder"]


def begun(tmp_path: Path, title: str = "The Lake") -> Path:
    begin(tmp_path / "new", title, BUILDER)
    return tmp_path / "new"


# What it begins with


def test_its_check_asks_for_nothing_but_what_it_collects(tmp_path: Path) -> None:
    archive, problems = look(Workspace(begun(tmp_path)), TODAY)

    assert [one.code for one in problems] == TO_BE_SAID
    assert [entry.article.title for entry in archive.entries] == [
        "Norway and Iceland to Open a Ferry Line"
    ]


def test_its_site_has_a_page_for_each_kind(tmp_path: Path) -> None:
    root = begun(tmp_path)
    report = built(root)

    assert [one.code for one in report.problems] == TO_BE_SAID
    for page in (
        "articles/2023/norway-and-iceland-to-open-a-ferry-line",
        "people/ada-example",
        "organizations/example-ferry-company",
        "countries/is",
        "outlets/the-daily-example",
        "captures/example-txt",
    ):
        assert (root / "site" / page / "index.html").is_file(), page


def test_the_example_can_be_deleted_whole(tmp_path: Path) -> None:
    """As its README says: whatever is called example or specimen, and the article."""
    root = begun(tmp_path)
    for path in (root / "content").rglob("*.*"):
        if "example" in path.name or "specimen" in path.name or path.parent.name == "2023":
            path.unlink()

    assert [one.code for one in look(Workspace(root), TODAY)[1]] == TO_BE_SAID
    assert [path.name for path in root.glob("content/**/*.*")] == ["archive.yaml"]


@pytest.mark.parametrize("title", HARD_TITLES)
def test_any_title_is_read_back_as_it_was_given(title: str) -> None:
    files = {one.file: one.data.decode() for one in new_files(title, BUILDER)}
    mapping = read_yaml(files["content/archive.yaml"], "archive.yaml")

    assert read_config(mapping).record.title == title
    assert files["README.md"].startswith(f"# {title}\n")


def test_what_nobody_sees_is_left_out_of_a_title() -> None:
    files = {one.file: one.data.decode() for one in new_files("a\nb\x07\u202ec\udcff", BUILDER)}

    assert files["README.md"].startswith("# a bc\n")
    assert "title: a bc\n" in files["content/archive.yaml"]


def test_nothing_is_left_to_be_filled_in() -> None:
    text = b"".join(one.data for one in new_files("The Lake", BUILDER)).decode()

    assert "TITLE" not in text
    assert "BUILDER" not in text


def test_workflows_install_the_builder_that_made_it_or_say_that_nobody_knows_it() -> None:
    def required(builder: str) -> list[str]:
        files = {one.file: one.data.decode() for one in new_files("The Lake", builder)}
        lines = files["requirements.txt"].splitlines()
        return [line for line in lines if not line.startswith("#")]

    assert required(BUILDER) == ["-c constraints.txt", BUILDER]
    assert required("") == ["-c constraints.txt"]


def test_the_builders_libraries_are_those_that_it_is_tested_with() -> None:
    """`make lock` writes both files; what only tests and models need is in ours alone."""
    files = {one.file: one.data.decode() for one in new_files("The Lake", BUILDER)}
    pinned = [line for line in files["constraints.txt"].splitlines() if not line.startswith("#")]
    ours = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.match(r"[\w.-]+", one)[0] for one in project["dependencies"]}  # type: ignore[index]

    assert set(pinned) <= set(ours)
    assert needed <= {line.partition("==")[0] for line in pinned}
    assert "pytest" not in files["constraints.txt"]


def test_editors_find_a_schema_for_every_file_that_is_yaml_and_no_more() -> None:
    files = {one.file: one.data.decode() for one in new_files("The Lake", BUILDER)}
    named = json.loads(files[".vscode/settings.json"])["yaml.schemas"]

    assert {place.removeprefix("./"): f"/{kind}" for place, kind in named.items()} == {
        f".vscode/schemas/{kind.name}.schema.json": f"//{kind.files}"
        for kind in FILE_KINDS
        if not kind.has_text
    }
    for kind in FILE_KINDS:
        assert json.loads(files[f".vscode/schemas/{kind.name}.schema.json"])["properties"]


def test_the_same_title_gives_the_same_bytes(tmp_path: Path) -> None:
    first = begun(tmp_path / "a")
    second = begun(tmp_path / "b")

    assert tree(first) == tree(second)


# Where it may begin


def test_an_empty_folder_will_do_and_so_will_one_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    refuse_if_held(tmp_path / "empty")
    refuse_if_held(tmp_path / "not" / "there")


def test_a_repository_without_files_and_an_environment_will_do(tmp_path: Path) -> None:
    for name in (".git", ".venv"):
        (tmp_path / name).mkdir()

    refuse_if_held(tmp_path)


def test_whatever_else_is_there_is_named_and_stays_as_it_is(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden"):
        (tmp_path / name).write_text("mine")
    before = tree(tmp_path)

    with pytest.raises(NotEmpty, match=r"is not empty, it holds \.hidden, a\.txt, b\.txt: name a"):
        begin(tmp_path, "The Lake", BUILDER)
    assert tree(tmp_path) == before


def test_of_many_files_five_are_named(tmp_path: Path) -> None:
    for number in range(9):
        (tmp_path / f"{number}.txt").touch()

    with pytest.raises(NotEmpty, match=r"3\.txt, 4\.txt and 4 more: "):
        refuse_if_held(tmp_path)


def test_a_file_is_no_folder_nor_is_a_link_to_nowhere(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")

    for name in ("file", "link"):
        with pytest.raises(NotEmpty, match="is no folder"):
            begin(tmp_path / name, "The Lake", BUILDER)
    assert (tmp_path / "file").read_text() == "mine"
    assert not (tmp_path / "nowhere").exists()


def test_a_file_that_comes_while_the_archive_is_written_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builder.starting.archive.refuse_if_held", lambda folder: None)
    (tmp_path / "README.md").write_text("mine")

    with pytest.raises(Stopped, match=r"README\.md came to be"):
        begin(tmp_path, "The Lake", BUILDER)
    assert (tmp_path / "README.md").read_text() == "mine"


@pytest.mark.parametrize(
    ("name", "title"),
    [("lake-news", "Lake news"), ("Lake_News", "Lake News"), ("خبر", "خبر"), ("--", "")],
)
def test_a_folder_names_its_archive(tmp_path: Path, name: str, title: str) -> None:
    assert title_of(tmp_path / name) == title
