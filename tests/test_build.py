"""A build that makes only what changed gives the site that a build from nothing gives."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_archives import (
    TINY,
    TODAY,
    article,
    built,
    change,
    from_nothing,
    person,
    stamps,
    tree,
    write,
)

from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.means.bundle import parts_in
from builder.output import updating
from builder.output.build import build
from builder.output.order import Order
from builder.output.shards import shards_of
from builder.output.staleness import Reason

A, B = "articles/2020/a-letter-on-nets.md", "articles/undated/nets-and-script.md"
LETTER = "articles/2020/a-letter-on-nets/index.html"
MINISTER, COUNCIL = "people/ada-lindqvist.md", "organizations/north-cod-council.md"
POST = "outlets/harbour-post.md"


# What is made again


def test_a_first_build_makes_every_file_because_it_is_new(tiny: Path) -> None:
    done = built(tiny)

    assert set(done.made) == set(done.written)
    assert set(done.made.values()) == {Reason.NEW}


def test_a_second_build_writes_nothing_at_all(tiny: Path) -> None:
    built(tiny, search=True)
    before = stamps(tiny)
    done = built(tiny, search=True)

    assert (done.made, done.written, done.removed, done.indexed) == ({}, (), (), False)
    assert stamps(tiny) == before


def is_page(file: str) -> bool:
    """Whether a file is a page that tells of articles, and no data."""
    return file.endswith(".html") and not file.startswith("data/")


def test_a_change_of_a_body_makes_its_page_alone(tiny: Path) -> None:
    built(tiny)
    change(tiny, A, "is a wall", "is a fence")

    made = {file: why for file, why in built(tiny).made.items() if is_page(file)}
    assert made == {LETTER: Reason.CHANGED}


def test_a_change_of_a_title_makes_its_page_and_those_that_show_it(tiny: Path) -> None:
    built(tiny)
    change(tiny, A, "A Letter on Nets", "A Note on Nets")

    assert {file for file in built(tiny).written if is_page(file) or file == "feed.xml"} == {
        LETTER,
        "articles/2020/index.html",
        "articles/2021/cod-council-delays-vote-after-walkout/index.html",  # which comes after it
        "articles/undated/nets-and-script/index.html",  # which tells the same story
        "changes/index.html",
        "countries/no/index.html",  # which its text names
        "feed.xml",
        "index.html",
        "organizations/north-cod-council/index.html",
        "outlets/harbour-post/index.html",
        "overview/index.html",
        "people/ada-lindqvist/index.html",  # whom its text names
    }


def test_a_file_that_somebody_removed_from_the_site_is_put_back(tiny: Path) -> None:
    built(tiny)
    (tiny / "site" / LETTER).unlink()

    assert built(tiny).made == {LETTER: Reason.MISSING}
    assert (tiny / "site" / LETTER).is_file()


def test_a_change_of_the_templates_makes_all_again_and_writes_what_differs(tiny: Path) -> None:
    shutil.copytree(Workspace(tiny).templates, tiny / "templates")
    built(tiny)
    (tiny / "templates" / "note.txt").write_text("for the designers")
    done = built(tiny)

    assert set(done.made.values()) == {Reason.MACHINERY}
    assert done.written == ()


def test_the_templates_may_be_a_link(tiny: Path, tmp_path: Path) -> None:
    shutil.copytree(Workspace(tiny).templates, tmp_path / "shared")
    (tiny / "templates").symlink_to(tmp_path / "shared")
    built(tiny)
    (tmp_path / "shared" / "about.html").write_text("About")

    assert "about/index.html" in built(tiny).written


def test_all_can_be_made_again_on_demand(tiny: Path) -> None:
    built(tiny)
    done = build(Workspace(tiny), Order(tiny / "site", search=False, force=True), TODAY)

    assert set(done.made.values()) == {Reason.FORCED}
    assert done.written == ()
    assert not (tiny / ".site.new").exists(), "nothing of it was needed"


def test_another_address_reaches_every_page(tiny: Path) -> None:
    built(tiny)
    order = Order(tiny / "site", base_url="https://other.example/x", search=False)
    done = build(Workspace(tiny), order, TODAY)

    assert b"https://other.example/x/articles/2020/" in (tiny / "site" / LETTER).read_bytes()
    assert {"robots.txt", "feed.xml", "sitemap.xml"} <= set(done.written)


SEVERAL = """
import sys
from builder.cli import main
from builder.output import bringing
bringing.FEW = 0
sys.argv = ["cuttings", *sys.argv[1:]]
main()
"""


def test_however_many_processes_make_it_a_site_has_the_same_bytes(tiny: Path) -> None:
    for jobs in ("1", "3"):
        order = ("build", "--no-search", "--root", str(tiny), "--jobs", jobs, "--force")
        out = ("--out", str(tiny / jobs))
        subprocess.run((sys.executable, "-c", SEVERAL, *order, *out), check=True)

    assert tree(tiny / "1") == tree(tiny / "3")


KILLED = """
import os
from builder.output import bringing

bring, me, done = bringing.bring, os.getpid(), []
begun, begin = os.pipe()

def killed(batch, *words, **more):
    if os.getpid() != me:
        os.write(begin, b".")
        os.kill(os.getpid(), 9)
    if not done:
        os.read(begun, 1)
    done.append(batch)
    return bring(batch, *words, **more)

bringing.bring = killed
"""


def test_what_a_killed_process_was_to_make_is_made_all_the_same(tiny: Path) -> None:
    order = ("build", "--no-search", "--root", str(tiny), "--jobs", "3")
    subprocess.run((sys.executable, "-c", KILLED + SEVERAL, *order), check=True)

    assert tree(tiny / "site") == from_nothing(tiny)


# Edits


def rename_person(root: Path) -> None:
    change(
        root,
        MINISTER,
        "name: Ada Lindqvist\naliases: [",
        "name: Ada Holm\naliases: [Ada Lindqvist, ",
    )


def add_article(root: Path) -> None:
    write(root, {"articles/2019/new.md": article("New", "Ada Lindqvist went to Chile.")})


def move_article(root: Path) -> None:
    there = root / "content" / "articles" / "2022"
    there.mkdir()
    (root / "content" / A).rename(there / "moved.md")


EDITS: dict[str, Callable[[Path], None]] = {
    "change a body": lambda root: change(root, A, "three days", "four days in Chile"),
    "change a title": lambda root: change(root, A, "title: A", "title: Yet Another"),
    "change a date": lambda root: change(root, A, "2020-11", "2021"),
    "break an article": lambda root: change(root, A, "title:", "title"),
    "move an article": move_article,
    "add an article": add_article,
    "delete an article": lambda root: (root / "content" / B).unlink(),
    "rename a person": rename_person,
    "rename an outlet": lambda root: change(root, POST, "name: The", "name: A"),
    "move an outlet abroad": lambda root: change(root, POST, "country: Norway", "country: Chile"),
    "delete an organization": lambda root: (root / "content" / COUNCIL).unlink(),
    "rename the archive": lambda root: change(root, "archive.yaml", "title: ", "title: The "),
    "lose the cache": lambda root: shutil.rmtree(root / ".cache"),
    "lose a page": lambda root: (root / "site" / "index.html").unlink(),
}


@pytest.mark.parametrize("edit", EDITS)
def test_after_an_edit_the_site_is_as_if_built_from_nothing(tiny: Path, edit: str) -> None:
    built(tiny)
    EDITS[edit](tiny)
    built(tiny)

    assert tree(tiny / "site") == from_nothing(tiny)


def test_the_page_of_a_country_follows_outlets_that_tell_nothing_of_it(tiny: Path) -> None:
    change(tiny, POST, "country: Norway", "country: Fiji")
    built(tiny)
    change(tiny, POST, "kind: independent", "kind: state")
    built(tiny)

    assert tree(tiny / "site") == from_nothing(tiny)


def tried(edit: str, root: Path) -> bool:
    """Make an edit if what it changes is still there; say whether it was."""
    try:
        EDITS[edit](root)
    except (AssertionError, FileNotFoundError, FileExistsError):
        return False
    return True


@pytest.mark.parametrize(
    ("body", "file", "name"),
    [
        ("Zelenskyy came.", "people/volodymyr-zelensky.md", "Volodymyr Zelensky"),
        ("The IAEA met.", "organizations/agency.md", "International Atomic Energy Agency"),
    ],
)
def test_who_gets_a_file_is_found_under_names_that_it_has_not(
    tmp_path: Path, body: str, file: str, name: str
) -> None:
    root = write(tmp_path, {"articles/2022/x.md": article(body=body, date="2022")})
    built(root)
    write(root, {file: person(name)})
    built(root)

    assert tree(root / "site") == from_nothing(root)


@pytest.mark.parametrize(
    "names",
    ["name: Tides Watch\nnative_name: IAEA\n", "name: Tides Watch\naliases: [I.A.E.A.]\n"],
)
def test_a_world_body_is_found_anew_as_its_file_comes_is_renamed_and_goes(
    tmp_path: Path, names: str
) -> None:
    text = "The International Atomic Energy Agency met."
    root = write(tmp_path, {"articles/2022/x.md": article(body=text, date="2022")})
    file = root / "content/organizations/watch.md"
    built(root)
    for changed in (names, "name: Ada Watch\n", names, ""):
        write(root, {"organizations/watch.md": f"---\n{changed}---\n"})
        if not changed:
            file.unlink()
        built(root)
        assert tree(root / "site") == from_nothing(root)


@settings(max_examples=5, deadline=None, derandomize=True)
@given(edits=st.lists(st.sampled_from(sorted(EDITS)), min_size=2, max_size=6))
def test_so_it_is_after_any_edits_in_any_order(
    tmp_path_factory: pytest.TempPathFactory, edits: list[str]
) -> None:
    root = tmp_path_factory.mktemp("archive") / "tiny"
    shutil.copytree(TINY, root)
    took = 0
    for edit in edits:
        built(root)
        took += tried(edit, root)
    built(root)

    assert took >= 1, "the first edit finds all as it was"
    assert tree(root / "site") == from_nothing(root)


# The site and what is searched


def test_an_edit_has_only_the_shard_of_its_article_indexed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updating, "shards_of", partial(shards_of, most=2))
    years = map(str, range(2010, 2020))
    files = {f"articles/x/a{year}.md": article(f"Headline {year}", date=year) for year in years}
    root = write(tmp_path, {"archive.yaml": "title: A\n", **files})
    built(root, search=True)
    before = parts_in(root / "site/pagefind")

    change(root, "articles/x/a2014.md", "nobody", "a harbour master")
    built(root, search=True)

    after = parts_in(root / "site/pagefind")
    assert len(before) > 3
    assert before.keys() == after.keys()
    assert sum(before[name] != after[name] for name in before) == 1
    assert {path.name for path in (root / "site/pagefind").iterdir() if path.is_dir()} == {
        one.shard.folder for one in after.values()
    }


def test_what_an_edit_changes_on_other_pages_is_not_indexed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A headline stands on the pages of its actors, which are found by their own words alone."""
    monkeypatch.setattr(updating, "shards_of", partial(shards_of, most=2))
    years = map(str, range(2010, 2014))
    files = {f"articles/x/a{year}.md": article(date=year, actors="[Norway]") for year in years}
    root = write(tmp_path, {"archive.yaml": "title: A\n", **files})
    built(root, search=True)
    page, before = root / "site/countries/no/index.html", parts_in(root / "site/pagefind")

    change(root, "articles/x/a2013.md", "A Headline", "Another Headline")
    built(root, search=True)

    after = parts_in(root / "site/pagefind")
    assert "Another Headline" in page.read_text(encoding="utf-8")
    (changed,) = (name for name in before if before[name] != after[name])
    assert changed.startswith("dated")


def test_the_index_is_made_when_searched_pages_change_and_only_then(tiny: Path) -> None:
    assert built(tiny, search=True).indexed
    change(tiny, "outlets/harbour-post.md", "A weekly paper", "A daily paper")
    assert not built(tiny, search=True).indexed, "outlets are not searched"

    change(tiny, A, "is a wall", "is a fence")
    assert not built(tiny).indexed, "nobody asked"
    assert built(tiny, search=True).indexed


def test_a_link_to_a_folder_may_stand_for_the_site(tiny: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    for _ in range(2):
        built(tiny, tmp_path / "link")
        change(tiny, A, "fingers", "fingers, no more,")

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real" / LETTER).is_file()


def test_a_report_measures_the_whole_site(tiny: Path) -> None:
    done = built(tiny)
    seen = {file: data for file, data in tree(tiny / "site").items() if not file.startswith(".")}

    assert sorted(done.site.sizes) == sorted(map(len, seen.values()))
    assert done.site.pages == sum(file.endswith(".html") for file in seen)


def test_to_look_is_to_write_nothing_but_what_is_remembered(tiny: Path) -> None:
    before = stamps(tiny / "content")
    names = {path.name for path in tiny.iterdir()}
    look(Workspace(tiny), TODAY)

    assert stamps(tiny / "content") == before
    assert {path.name for path in tiny.iterdir()} - names == {".cache"}
