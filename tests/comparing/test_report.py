"""`cuttings report`: a branch that edits, adds, moves and deletes, told as its readers see it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import exit_code
from scratch_repository import commit, git, repository
from small_archives import article, change, person, tree, write

GOLDEN = Path(__file__).parent / "golden" / "report.md"
BYTES = re.compile(r"\d[\d.,]* (?:bytes?|kB|MB)")
"""What pages weigh changes with the templates, and is no matter of these tests."""

LONG_AGO = """The ferry left Bodo at nine with forty people on board, and the sea was calm all day.

Ada Moss waited on the quay. She had come from Oslo by train, and said that she would wait for as \
long as it took.

Nobody else did."""
FORMER = "former_ids: [2020/to-be-moved]"
BEFORE = {
    "archive.yaml": "title: The Ferry Archive\n",
    "outlets/coast-news.md": person("Coast News", kind="independent"),
    "people/ada-moss.md": person("Ada Moss", country="Norway"),
    "people/ben-reed.md": person("Ben Reed"),
    "people/cy-vale.md": person("Cy Vale"),
    "organizations/ferry-board.md": person("Ferry Board"),
    "articles/2020/ferry-leaves.md": article(
        "Ferry Leaves", LONG_AGO, date="2020-06", outlet="Coast News", actors="[Ada Moss, Ben Reed]"
    ),
    "articles/2020/storm-on-the-coast.md": article(
        "Storm on the Coast",
        "The storm came at night. Ada Moss and Ben Reed stayed at home, and so did F. Board.",
        date="2020-11-02",
        outlet="Coast News",
        actors="[Ada Moss]",
    ),
    "articles/2020/to-be-moved.md": article(
        "Board Meets", "The Ferry Board met in Oslo.", date="2020-12", actors="[Ferry Board]"
    ),
    "articles/2020/moved-and-lost.md": article(
        "Board Meets Again", "The Ferry Board met once more.", actors="[Ferry Board]"
    ),
    "articles/2019/old-ferry-sold.md": article(
        "Old Ferry Sold", "The old ferry was sold to Iceland.", date="2019", actors="[Iceland]"
    ),
    "articles/2019/left-alone.md": article(
        "Left Alone", "Ben Reed was left alone.", date="2019-01", actors="[Ben Reed]"
    ),
}

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `cuttings report` as its user would."""

    def run(*words: str | Path) -> tuple[int, str, str]:
        return (exit_code(monkeypatch, "report", *words), *capsys.readouterr())

    return run


@pytest.fixture
def ferries(tmp_path: Path) -> Path:
    """An archive in a repository, on a branch of its own."""
    root = tmp_path / "ferries"
    root.mkdir()
    repository(write(root, BEFORE))
    git(root, "switch", "--quiet", "--create", "branch")
    return root


def edit(root: Path) -> None:
    """What the branch does."""
    articles = root / "content/articles"
    leaves = "articles/2020/ferry-leaves.md"
    change(root, leaves, "date: 2020-06", "date: 2020-06-09~")
    change(root, leaves, "[Ada Moss, Ben Reed]", "[Ada Moss, Norway]")
    change(root, leaves, "outlet: Coast News", "outlet: Coast News\nurl: https://example.org/9")
    change(root, leaves, "with forty people on board", "with four hundred people and a @dog")
    change(root, leaves, "Nobody else did.", "Nobody else did.\n\nDan Hale wrote #1 for <b>us</b>.")
    (articles / "2019/old-ferry-sold.md").unlink()
    (articles / "2021").mkdir()
    (articles / "2020/to-be-moved.md").rename(articles / "2021/board-meets.md")
    change(root, "articles/2021/board-meets.md", "---\n\n", f"{FORMER}\n---\n\n")
    (articles / "2020/moved-and-lost.md").rename(articles / "2021/board-meets-again.md")
    (root / "content/people/cy-vale.md").unlink()
    change(root, "organizations/ferry-board.md", "Board\n", "Board\naliases: [F. Board]\n")
    new = article(
        "New Ferry | *Built*",
        "Ada Mos and Adam Moss of Norway built a ferry.",
        date="2021-05-01",
        outlet="Coast News",
        actors="[Ada Mos, Norway, Nobody Known]",
        unsure="[date]",
    )
    write(root, {"articles/2021/new-ferry-built.md": new, "people/ada-mos.md": person("Ada Mos")})


def test_a_branch_is_told_as_it_was_read_and_found_good(
    run: Run, ferries: Path, update_golden: bool
) -> None:
    edit(ferries)
    commit(ferries)
    before = tree(ferries / "content")
    code, out, err = run("main", "--root", ferries)
    told = BYTES.sub("N kB", out)
    if update_golden:
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(told, encoding="utf-8")

    assert (code, err) == (0, "")
    assert told == GOLDEN.read_text(encoding="utf-8")
    assert tree(ferries / "content") == before


def test_nothing_changed(run: Run, ferries: Path) -> None:
    code, out, _ = run("main", "--root", ferries)

    assert code == 0
    assert "Nothing that a reader would see has changed." in out
    assert "##" not in out


def test_what_readers_do_not_see_is_no_change(run: Run, ferries: Path) -> None:
    change(ferries, "articles/2019/left-alone.md", "date: 2019-01", "date: '2019-01'  # sure")
    change(ferries, "articles/2019/left-alone.md", "actors: [Ben Reed]", "actors:\n  - ben-reed")

    assert "Nothing that a reader would see has changed." in run("main", "--root", ferries)[1]


def test_what_is_not_committed_counts(run: Run, ferries: Path) -> None:
    (ferries / "content/articles/2019/left-alone.md").unlink()

    assert "1 article is removed" in run("HEAD", "--root", ferries)[1]


def test_what_others_did_since_the_branch_began_is_none_of_its_doing(
    run: Run, ferries: Path
) -> None:
    git(ferries, "switch", "--quiet", "main")
    write(ferries, {"articles/2022/of-others.md": article("Of Others")})
    commit(ferries)
    git(ferries, "switch", "--quiet", "branch")

    assert "Nothing that a reader would see has changed." in run("main", "--root", ferries)[1]


def test_a_base_that_is_no_commit_is_refused(run: Run, ferries: Path) -> None:
    code, out, err = run("mian", "--root", ferries)

    assert (code, out) == (2, "")
    assert 'no branch, tag or commit "mian"' in err


def test_an_archive_in_no_repository_is_refused(run: Run, tiny: Path) -> None:
    code, out, err = run("main", "--root", tiny)

    assert (code, out) == (2, "")
    assert "lies in no git repository" in err


def test_an_archive_in_a_sub_folder_of_its_repository(run: Run, tmp_path: Path) -> None:
    root = tmp_path / "whole" / "news" / "ferries"
    write(root, BEFORE)
    repository(tmp_path / "whole")
    change(root, "articles/2019/left-alone.md", "title: Left Alone", "title: Left Behind")
    code, out, _ = run("HEAD", "--root", root)

    assert code == 0
    assert "1 article is changed. " in out
    assert "| title | Left Alone | Left Behind |" in out


def test_before_there_was_an_archive_everything_is_new(run: Run, tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("Hello\n")
    repository(tmp_path)
    write(tmp_path, BEFORE)
    code, out, _ = run("HEAD", "--root", tmp_path)

    assert code == 0
    assert "There was no archive before. 6 articles are new; 3 people are new" in out


def test_a_file_that_broke_is_not_called_removed(run: Run, ferries: Path) -> None:
    change(ferries, "articles/2019/left-alone.md", "title: Left Alone", "title: [Left")
    change(ferries, "people/cy-vale.md", "name: Cy Vale", "name: !!python/object Cy")
    code, out, _ = run("main", "--root", ferries)

    assert code == 0
    assert "1 article is no longer readable; 1 person is no longer readable." in out
    assert "2 errors are new" in out
    assert "is removed" not in out


def test_a_file_that_was_broken_before_is_called_mended(run: Run, ferries: Path) -> None:
    change(ferries, "articles/2019/left-alone.md", "title: Left Alone", "title: [Left")
    commit(ferries)
    git(ferries, "switch", "--quiet", "--create", "mending")
    change(ferries, "articles/2019/left-alone.md", "title: [Left", "title: Left Alone")
    out = run("branch", "--root", ferries)[1]

    assert "`content/articles/2019/left-alone.md`, which could not be read before" in out
    assert "## Problems that are gone (1)" in out


def test_a_settings_file_that_broke_does_not_keep_the_rest_from_being_told(
    run: Run, ferries: Path
) -> None:
    (ferries / "content/archive.yaml").write_bytes(b"title: \xff\xfe\n")
    (ferries / "content/articles/2019/old-ferry-sold.md").unlink()
    code, out, _ = run("main", "--root", ferries)

    assert code == 0
    assert "1 article is removed" in out
    assert "`content/archive.yaml" in out


def test_a_built_site_is_measured(run: Run, ferries: Path) -> None:
    site = ferries / "site"
    site.mkdir()
    (site / "index.html").write_bytes(bytes(2_500_000))
    out = run("main", "--site", site, "--root", ferries)[1]

    assert "1 file with 2.5 MB as built, 0.2% of what GitHub Pages holds." in out


def test_a_site_that_could_not_be_built_does_not_keep_the_rest_from_being_told(
    run: Run, ferries: Path
) -> None:
    (ferries / "content/articles/2019/old-ferry-sold.md").unlink()
    code, out, err = run("main", "--site", ferries / "site", "--root", ferries)

    assert code == 0
    assert "1 article is removed" in out
    assert "as built" not in out
    assert "there is no folder" in err


def test_files_that_are_no_content_are_named(run: Run, ferries: Path) -> None:
    (ferries / "templates").mkdir()
    (ferries / "templates/article.html").write_text("<p>\n")
    (ferries / ".gitignore").write_text("site/\n")
    (ferries / "site").mkdir()
    (ferries / "site/index.html").write_text("<p>\n")
    write(ferries, {"captures/0001.txt": "A capture.\n"})
    commit(ferries)
    code, out, _ = run("main", "--root", ferries)

    assert code == 0
    assert "\n3 other files are changed. " in out
    assert "\n- `.gitignore`\n- `content/captures/0001.txt`\n- `templates/article.html`\n" in out
    assert "Nothing that a reader would see" not in out
    assert "may change all of them" in out


def test_a_capture_by_itself_changes_no_other_page(run: Run, ferries: Path) -> None:
    write(ferries, {"captures/0001.txt": "A capture.\n"})
    commit(ferries)
    out = run("main", "--root", ferries)[1]

    assert "## Other files (1)\n\n- `content/captures/0001.txt`\n" in out


def test_where_a_link_of_the_text_leads_is_told(run: Run, ferries: Path) -> None:
    file = "articles/2019/left-alone.md"
    change(ferries, file, "left alone.", "[left](https://example.org/a) alone.")
    commit(ferries)
    change(ferries, file, "https://example.org/a", "https://example.net/b")
    out = run("HEAD", "--root", ferries)[1]

    assert "| link in the text | `https://example.org/a` | `https://example.net/b` |" in out


def test_a_clone_that_does_not_reach_back_to_where_the_branch_began_is_refused(
    run: Run, ferries: Path, tmp_path: Path
) -> None:
    for branch in ("main", "branch"):
        git(ferries, "switch", "--quiet", branch)
        write(ferries, {f"articles/2022/of-{branch}.md": article(f"Of {branch}")})
        commit(ferries)
    clone = tmp_path / "clone"
    words = ("--quiet", "--depth=1", "--no-single-branch", "--branch=branch")
    git(tmp_path, "clone", *words, ferries.as_uri(), str(clone))
    code, out, err = run("origin/main", "--root", clone)

    assert (code, out) == (2, "")
    assert "where this branch left origin/main" in err
    assert "fetch-depth: 0" in err
