"""The site is replaced whole or not at all, and nothing that isn't ours is touched."""

import os
import shutil
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

import pytest
from small_archives import stamps, tree

from builder.output import publish as publish_module
from builder.output.marker import (
    MARKER,
    NotOurs,
    check_ours,
    manifest_before,
    mark,
    written_before,
)
from builder.output.publish import alone, recover
from builder.output.staging import staged


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "archive" / "content" / "articles").mkdir(parents=True)
    return tmp_path / "archive"


@pytest.fixture
def out(root: Path) -> Path:
    """A site with two pages of ours."""
    publish(root / "site", {"index.html": b"home", "people/ada/index.html": b"Ada"})
    return root / "site"


def publish(out: Path, write: Mapping[str, bytes], drop: frozenset[str] = frozenset()) -> None:
    """What a build does: put files on the stage, carry over the others, publish."""
    with staged(out) as stage:
        for file, data in write.items():
            stage.put(file, (data,))
        stage.carry(write, drop)
        stage.publish((written_before(out) | write.keys()) - drop, "f00d")


# Where a site may go


@pytest.mark.parametrize("place", ["content", "content/articles", "content/new/site", ".", ".."])
def test_a_site_never_goes_over_the_archive_itself(root: Path, place: str) -> None:
    with pytest.raises(NotOurs, match="holds the archive itself"):
        check_ours(root, root / place)


def test_a_way_round_by_a_symbolic_link_is_seen_through(root: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(root / "content")

    with pytest.raises(NotOurs, match="holds the archive itself"):
        check_ours(root, tmp_path / "link" / "site")


def test_a_folder_with_files_of_others_is_refused(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "photos"
    other.mkdir()
    (other / "holiday.jpg").write_bytes(b"jpeg")
    (tmp_path / ".photos.old").mkdir()
    (tmp_path / ".photos.old" / "older.jpg").write_bytes(b"jpeg")

    with pytest.raises(NotOurs, match="was not made by cuttings"):
        check_ours(root, other)
    assert tree(tmp_path)["photos/holiday.jpg"] == b"jpeg"
    assert tree(tmp_path)[".photos.old/older.jpg"] == b"jpeg"


def test_a_site_of_others_is_refused_though_it_is_marked_for_github(
    root: Path, tmp_path: Path
) -> None:
    leave(tmp_path / "theirs", MARKER, "index.html")

    with pytest.raises(NotOurs, match="was not made by cuttings"):
        check_ours(root, tmp_path / "theirs")


def test_a_site_with_the_marker_of_former_builders_is_ours(root: Path, out: Path) -> None:
    (out / MARKER).rename(out / ".cuttings")

    check_ours(root, out)
    publish(out, {"index.html": b"new home"})

    assert tree(out).keys() == {MARKER, "index.html", "people/ada/index.html"}


@pytest.mark.parametrize("place", ["templates", "templates/site", ".git", ".cache/site"])
def test_a_site_never_goes_among_what_the_archive_needs(root: Path, place: str) -> None:
    with pytest.raises(NotOurs, match="holds the archive itself"):
        check_ours(root, root / place)


@pytest.mark.parametrize("out", ["home", "", "link"])
def test_a_home_is_refused_though_it_is_empty(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, out: str
) -> None:
    (tmp_path / "people" / "home").mkdir(parents=True)
    (tmp_path / "people" / "link").symlink_to("home")
    monkeypatch.setenv("HOME", str(tmp_path / "people" / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "people" / "home"))

    with pytest.raises(NotOurs, match="holds your home"):
        check_ours(root, tmp_path / "people" / out)


def test_what_nothing_can_take_the_place_of_is_refused(
    root: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "is_mount", lambda path: path == out)

    with pytest.raises(NotOurs, match="is a mount point"):
        check_ours(root, out)


@pytest.mark.skipif(sys.version_info >= (3, 13), reason="Python 3.13 takes it for a folder to make")
def test_a_link_to_itself_is_refused(root: Path) -> None:
    (root / "round").symlink_to("round")

    with pytest.raises(NotOurs, match="leads nowhere"):
        check_ours(root, root / "round")


def test_a_file_is_refused(root: Path, tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("mine")

    with pytest.raises(NotOurs, match="is a file"):
        check_ours(root, tmp_path / "notes")


def test_an_empty_a_missing_and_our_own_folder_are_accepted(root: Path, out: Path) -> None:
    (root / "empty").mkdir()

    for folder in (root / "empty", root / "missing", out):
        check_ours(root, folder)


# What is written and what is removed


def test_the_marker_lists_our_files_and_nothing_else(out: Path) -> None:
    (out / "CNAME").write_text("example.org")

    assert written_before(out) == {"index.html", "people/ada/index.html"}


def test_the_marker_knows_by_which_manifest_the_site_was_made(root: Path, out: Path) -> None:
    assert manifest_before(out) == "f00d"
    assert manifest_before(root / "no site") == ""


def test_a_file_that_has_not_changed_is_the_same_file_afterwards(out: Path) -> None:
    before = stamps(out)
    publish(out, {"index.html": b"new home"})
    after = stamps(out)

    kept, replaced = f"{out}/people/ada/index.html", f"{out}/index.html"
    assert after[kept] == before[kept]
    assert after[replaced][1] != before[replaced][1]


def test_writing_never_goes_through_a_link_into_the_old_site(out: Path, tmp_path: Path) -> None:
    os.link(out / "index.html", tmp_path / "somebody's copy")
    publish(out, {"index.html": b"new home"})

    assert (tmp_path / "somebody's copy").read_bytes() == b"home"


def test_a_page_that_is_dropped_goes_and_its_folder_with_it(out: Path) -> None:
    publish(out, {}, drop=frozenset({"people/ada/index.html"}))

    assert not (out / "people").exists()


def test_what_others_put_there_survives(out: Path) -> None:
    (out / "CNAME").write_text("example.org")
    (out / ".git/refs/tags").mkdir(parents=True)
    (out / "latest").symlink_to("people")
    (out / "broken").symlink_to("nowhere")
    publish(out, {"index.html": b"new home"}, drop=frozenset({"people/ada/index.html"}))

    assert tree(out).items() >= {
        ("CNAME", b"example.org"),
        ("latest", b"people"),
        ("broken", b"nowhere"),
        ("index.html", b"new home"),
    }
    assert (out / ".git/refs/tags").is_dir()


def test_a_list_in_the_marker_can_remove_nothing_outside_the_site(root: Path, out: Path) -> None:
    article = root / "content" / "articles" / "a.md"
    article.write_text("words")
    mark(out, frozenset({"../content/articles/a.md", str(article)}), "f00d")
    publish(out, {}, drop=written_before(out))

    assert article.read_text() == "words"


def test_nothing_is_written_through_a_link_that_stands_in_the_site(
    out: Path, tmp_path: Path
) -> None:
    """It is put on the stage with all else, and what is put there next must not follow it."""
    shutil.move(out / "people", tmp_path / "elsewhere")
    (out / "people").symlink_to(tmp_path / "elsewhere")
    for text in (b"Ada L.", b"Ada Lovelace"):
        publish(out, {"index.html": text})
        publish(out, {"people/ada/index.html": text})

        assert (tmp_path / "elsewhere/ada/index.html").read_bytes() == b"Ada"
        assert (out / "people/ada/index.html").read_bytes() == text


def test_what_stands_behind_a_link_does_not_count_as_part_of_the_site(
    out: Path, tmp_path: Path
) -> None:
    shutil.move(out / "people", tmp_path / "elsewhere")
    (out / "people").symlink_to(tmp_path / "elsewhere")
    with staged(out) as stage:
        assert stage.put("people/ada/index.html", (b"Ada",))


def test_a_file_in_parts_that_is_the_same_as_in_the_site_is_not_written(out: Path) -> None:
    with staged(out) as stage:
        assert not stage.put("index.html", iter((b"ho", b"me")))
        assert stage.put("people/ada/index.html", iter((b"Ada", b" Moss")))

        assert not (stage.folder / "index.html").exists()
        assert (stage.folder / "people/ada/index.html").read_bytes() == b"Ada Moss"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_in_the_place_of_a_page_is_not_read(out: Path) -> None:
    (out / "index.html").unlink()
    os.mkfifo(out / "index.html")
    publish(out, {"index.html": b"new home"})

    assert (out / "index.html").read_bytes() == b"new home"


def test_a_file_of_others_that_is_in_the_way_is_not_lost(root: Path, out: Path) -> None:
    (out / "outlets").write_text("mine")
    before = tree(out)

    with pytest.raises(OSError, match="outlets"):
        publish(out, {"outlets/index.html": b"outlets"})
    assert tree(out) == before

    shutil.rmtree(root / ".site.new", ignore_errors=True)
    with pytest.raises(OSError, match="outlets"):
        publish(out, {"outlets/index.html": b"outlets"})
    assert tree(out) == before


def test_an_empty_folder_in_the_place_of_a_page_gives_way(out: Path) -> None:
    (out / "about.html").mkdir()
    publish(out, {"about.html": b"about"})

    assert (out / "about.html").read_bytes() == b"about"


# The old site, which is the next stage


def test_the_old_site_becomes_the_stage_of_the_next(root: Path, out: Path) -> None:
    publish(out, {"index.html": b"second"})
    assert (root / ".site.new" / "index.html").read_bytes() == b"home"

    publish(out, {"people/ada/index.html": b"Ada L."})
    assert tree(out).keys() == tree(root / ".site.new").keys()
    assert (out / "index.html").read_bytes() == b"second"
    assert (out / "people/ada/index.html").read_bytes() == b"Ada L."


def test_only_what_differs_is_linked_anew(
    root: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(out, {f"{n}.html": b"" for n in range(9)})
    publish(out, {"index.html": b"second"})
    linked: list[str] = []
    link = os.link

    def watch(source: str, target: str) -> None:
        link(source, target)
        linked.append(Path(target).name)

    monkeypatch.setattr(os, "link", watch)
    publish(out, {"3.html": b"three"})

    assert linked == ["index.html"]


def test_to_write_on_the_stage_changes_no_file_of_the_site(root: Path, out: Path) -> None:
    publish(out, {"index.html": b"second"})
    with staged(out) as stage:
        stage.put("people/ada/index.html", (b"Ada L.",))

    assert (out / "people/ada/index.html").read_bytes() == b"Ada"


def test_nothing_is_written_through_a_link_that_stands_on_the_stage(root: Path, out: Path) -> None:
    publish(out, {"index.html": b"second"})
    article = root / "content" / "articles" / "index.html"
    (root / ".site.new" / "articles").symlink_to(article.parent)
    publish(out, {"articles/index.html": b"all articles"})

    assert not article.exists()
    assert (out / "articles/index.html").read_bytes() == b"all articles"


def test_what_another_process_puts_into_a_folder_while_it_is_made_stays(
    root: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = os.makedirs

    def make_as_another_does(folder: str, *, exist_ok: bool) -> None:
        make(folder, exist_ok=True)
        (Path(folder) / "other.html").write_bytes(b"other")
        make(folder, exist_ok=exist_ok)

    monkeypatch.setattr(os, "makedirs", make_as_another_does)
    with staged(out) as stage:
        stage.put("new/index.html", (b"new",))
        assert (root / ".site.new/new/other.html").read_bytes() == b"other"


def test_a_folder_that_stands_on_the_stage_where_a_page_is_put_gives_way(
    root: Path, out: Path
) -> None:
    publish(out, {"index.html": b"second"})
    (root / ".site.new/new.html/more").mkdir(parents=True)
    publish(out, {"new.html": b"new"})

    assert (out / "new.html").read_bytes() == b"new"


def test_whatever_stands_on_the_stage_is_brought_in_line(root: Path, out: Path) -> None:
    publish(out, {"index.html": b"second"})
    stage = root / ".site.new"
    (stage / "people/ada/index.html").unlink()
    (stage / "people/ada/index.html").mkdir()
    (stage / "people/ada/index.html/stray.txt").write_text("stray")
    (stage / "index.html").unlink()
    (stage / "index.html").write_text("forged")
    (stage / "added.html").write_text("added")
    publish(out, {"new.html": b"new"})

    assert {path: data for path, data in tree(out).items() if path != MARKER} == {
        "index.html": b"second",
        "new.html": b"new",
        "people/ada/index.html": b"Ada",
    }


def test_of_a_site_that_somebody_deleted_nothing_comes_back(root: Path, out: Path) -> None:
    publish(out, {"index.html": b"second"})
    shutil.rmtree(out)
    publish(out, {"index.html": b"third"})

    assert tree(out).keys() == {"index.html", MARKER}


def test_an_old_site_that_shares_nothing_with_the_new_one_is_removed(root: Path, out: Path) -> None:
    publish(out, {"index.html": b"second", "people/ada/index.html": b"Ada L."})

    assert not (root / ".site.new").exists()


def test_after_a_failure_nothing_new_is_left_on_the_stage(root: Path, out: Path) -> None:
    publish(out, {"index.html": b"second"})
    with pytest.raises(DiskFull), staged(out) as stage:
        stage.put("large.html", (b"large" * 1000,))
        raise DiskFull

    assert tree(root / ".site.new").keys() == {"people/ada/index.html", MARKER}


# What interrupts


class DiskFull(OSError):
    pass


def cannot(_: Path, __: Path) -> bool:
    """What a system says that can't let folders change places."""
    return False


def test_a_failure_on_the_stage_leaves_the_site_byte_for_byte(root: Path, out: Path) -> None:
    before = stamps(root)
    with pytest.raises(DiskFull), staged(out) as stage:
        stage.put("index.html", (b"half",))
        raise DiskFull

    assert stamps(out) == {path: one for path, one in before.items() if path.startswith(str(out))}
    assert [path.name for path in root.iterdir()] == ["content", "site"]


def test_a_failure_to_put_the_new_site_in_place_puts_the_old_one_back(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, rename = tree(out), Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.name == ".site.new":
            raise DiskFull
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    monkeypatch.setattr(publish_module, "exchange", cannot)
    with pytest.raises(DiskFull):
        publish(out, {"index.html": b"new home"})

    assert tree(out) == before


def test_where_two_folders_cannot_change_places_they_do_so_by_turns(
    root: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publish_module, "exchange", cannot)
    publish(out, {"index.html": b"new home"})

    assert (out / "index.html").read_bytes() == b"new home"
    assert (root / ".site.new" / "index.html").read_bytes() == b"home"
    assert not (root / ".site.old").exists()


def leave(folder: Path, *files: str) -> None:
    """Leave a folder beside the site, with files in it."""
    folder.mkdir()
    for file in files:
        (folder / file).write_bytes(b"left")


def test_a_swap_that_was_interrupted_is_undone(root: Path, out: Path) -> None:
    before = tree(out)
    out.rename(root / ".site.old")
    leave(root / ".site.new", MARKER, "index.html")
    recover(out)

    assert tree(out) == before
    assert not (root / ".site.old").exists()


def test_what_was_left_after_a_swap_is_cleared_away(root: Path, out: Path) -> None:
    before = tree(out)
    leave(root / ".site.old", MARKER, "index.html")
    leave(root / ".site.new")
    recover(out)

    assert tree(out) == before
    assert not (root / ".site.old").exists()


@pytest.mark.parametrize("name", [".site.old", ".site.new"])
def test_a_folder_that_no_build_made_is_never_cleared_away(
    root: Path, out: Path, name: str
) -> None:
    leave(root / name, "thesis.txt")
    before = stamps(root)

    with pytest.raises(NotOurs, match=r"\.site\.(old|new) was not made by cuttings"):
        recover(out)
    assert stamps(root) == before


def test_nothing_is_undone_beside_a_folder_that_no_build_made(root: Path, out: Path) -> None:
    out.rename(root / ".site.old")
    leave(root / ".site.new", "thesis.txt")
    before = stamps(root)

    with pytest.raises(NotOurs):
        recover(out)
    assert stamps(root) == before


def test_a_link_of_such_a_name_is_not_followed(root: Path, out: Path, tmp_path: Path) -> None:
    leave(tmp_path / "elsewhere", MARKER, "index.html")
    (root / ".site.old").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(NotOurs):
        recover(out)
    assert (tmp_path / "elsewhere" / "index.html").exists()


def test_a_stage_is_marked_before_anything_is_put_there(
    root: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[list[str]] = []
    link = os.link

    def watch(source: str, target: str) -> None:
        held.append([path.name for path in (root / ".site.new").iterdir()])
        link(source, target)

    monkeypatch.setattr(os, "link", watch)
    publish(out, {})

    assert MARKER in held[0]


def test_a_folder_that_is_being_cleared_away_is_ours_to_the_last(
    root: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave(root / ".site.old", MARKER, "a.html", "z.html")
    gone: list[str] = []
    unlink = Path.unlink

    def watch(self: Path, *, missing_ok: bool = False) -> None:
        gone.append(self.name)
        unlink(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", watch)
    recover(out)

    assert sorted(gone) == [MARKER, "a.html", "z.html"]
    assert gone[-1] == MARKER


def test_a_file_system_without_hard_links_will_do(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(source: str, target: str) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", refuse)
    (out / "latest").symlink_to("people")
    publish(out, {"index.html": b"new home"})

    assert (out / "people/ada/index.html").read_bytes() == b"Ada"
    assert (out / "index.html").read_bytes() == b"new home"
    assert (out / "latest").readlink() == Path("people")
    assert MARKER in tree(out)


def test_a_lock_lets_one_build_in_at_a_time(tmp_path: Path) -> None:
    lock, came_in = tmp_path / "cache" / "build.lock", threading.Event()

    def second() -> None:
        with alone(lock):
            came_in.set()

    with alone(lock):
        before = stamps(tmp_path)
        other = threading.Thread(target=second)
        other.start()
        assert not came_in.wait(0.3)
    other.join()

    assert came_in.is_set()
    assert stamps(tmp_path) == before, "to take it again writes nothing"
