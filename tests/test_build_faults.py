"""Whatever is lost, killed or broken, a build leaves a whole site and says what is wrong."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from small_archives import TODAY, article, built, change, from_nothing, stamps, tree, write

from builder.archive.workspace import Workspace
from builder.output.build import build
from builder.output.order import Order
from builder.output.render import RenderFailed
from builder.words.problems import errors

A, B = "articles/2020/a-letter-on-nets.md", "articles/undated/nets-and-script.md"
LETTER = "articles/2020/a-letter-on-nets/index.html"


# The cache, the machine, the moment


def test_the_cache_may_be_deleted_at_any_time(tiny: Path) -> None:
    built(tiny)
    before = tree(tiny / "site")
    shutil.rmtree(tiny / ".cache")
    done = built(tiny)

    assert (done.written, done.removed) == ((), ())
    assert tree(tiny / "site") == before


@pytest.mark.parametrize("rubbish", [b"", b"{}", b"\xff\xfe", b'{"files": 3}'])
def test_a_cache_full_of_rubbish_is_as_good_as_none(tiny: Path, rubbish: bytes) -> None:
    built(tiny)
    before = tree(tiny / "site")
    next((tiny / ".cache").glob("*.json")).write_bytes(rubbish)
    built(tiny)

    assert tree(tiny / "site") == before


def test_a_build_that_fails_after_the_swap_is_not_taken_for_a_good_one(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(tiny)
    old = (tiny / "content" / A).read_text(encoding="utf-8")
    change(tiny, A, "is a wall", "is a fence")

    def full_disk(path: Path, data: bytes) -> bool:
        raise OSError("no space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("builder.output.updating.write_atomically", full_disk)
        with pytest.raises(OSError, match="no space left"):
            built(tiny)
    (tiny / "content" / A).write_text(old, encoding="utf-8")
    built(tiny)

    assert b"is a wall" in (tiny / "site" / LETTER).read_bytes()
    assert tree(tiny / "site") == from_nothing(tiny)


def test_a_cache_that_is_restored_beside_another_site_counts_as_none(
    tiny: Path, tmp_path: Path
) -> None:
    built(tiny)
    shutil.copytree(tiny / ".cache", tmp_path / "kept")
    change(tiny, A, "is a wall", "is a fence")
    built(tiny)
    shutil.copytree(tmp_path / "kept", tiny / ".cache", dirs_exist_ok=True)
    change(tiny, A, "is a fence", "is a wall")
    built(tiny)

    assert tree(tiny / "site") == from_nothing(tiny)


def cuttings(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = (sys.executable, "-m", "builder", *words)
    return subprocess.run(command, env=os.environ | environment, capture_output=True, check=False)


def test_every_machine_and_time_zone_makes_the_same_bytes(tiny: Path) -> None:
    for number, zone in enumerate(("Pacific/Kiritimati", "Pacific/Pago_Pago")):
        order = ("build", "--no-search", "--root", str(tiny), "--out", str(tiny / zone))
        done = cuttings(*order, TZ=zone, PYTHONHASHSEED=str(number), LC_ALL="C")
        assert done.returncode == 0, done.stderr

    assert tree(tiny / "Pacific/Kiritimati") == tree(tiny / "Pacific/Pago_Pago")


KILLED = """
import os, signal, sys
event, left = sys.argv[1], int(sys.argv[2])
def watch(seen, arguments):
    global left
    left -= seen == event
    if seen == event and left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(watch)
sys.argv[1:3] = []
from builder.cli import main
main()
"""
MOMENTS = {
    "before anything is staged": ("os.mkdir", 1),
    "while pages are put on the stage": ("os.remove", 5),
    "while files are linked": ("os.link", 3),
    "before the stage is marked": ("os.rename", 1),
    "before the two sites change places": ("ctypes.dlopen", 1),
    "before the manifest is written": ("os.rename", 2),
}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere two sites change places by turns")
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_build_that_is_killed_leaves_a_whole_site_and_the_next_one_mends_all(
    tiny: Path, moment: str
) -> None:
    built(tiny)
    old = tree(tiny / "site")
    change(tiny, "archive.yaml", "title: ", "title: The ")
    new = from_nothing(tiny)
    event, count = MOMENTS[moment]
    command = (sys.executable, "-c", KILLED, event, str(count), "build", "--no-search")
    killed = subprocess.run((*command, "--root", str(tiny)), capture_output=True, check=False)

    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert tree(tiny / "site") in (old, new)
    built(tiny)
    assert tree(tiny / "site") == new


def test_a_failing_template_leaves_the_last_good_site(tiny: Path) -> None:
    shutil.copytree(Workspace(tiny).templates, tiny / "templates")
    built(tiny)
    before = stamps(tiny / "site")
    (tiny / "templates" / "actor.html").write_text("{{ page.no_such_thing }}")

    with pytest.raises(RenderFailed, match=r"actor\.html:1"):
        built(tiny)
    assert stamps(tiny / "site") == before


# What is wrong with one file


def hostile(root: Path) -> None:
    """Articles that are broken, each in its own way, between two that are sound."""
    write(
        root,
        {
            "articles/2021/broken.md": "---\ntitle: [\n---\n\nwords\n",
            "articles/2021/headless.md": "no front matter",
            "articles/2021/bell.md": article('"Bell \\a, null \\0, escape \\e"'),
            "articles/2021/deep.md": article(body="> " * 3000 + "deep"),
            "articles/2021/brackets.md": article(body="[" * 9000 + "*" * 9000),
            "articles/2021/wide.md": article("W" * 3000, body="x" * 20_000),
            "articles/2021/unknown.md": article(actors="[Nobody Known]", outlet="No Such Paper"),
            "articles/2021/dates.md": article(date="31 February"),
            "articles/2021/Capital Letters.md": article("Capitals"),
            "articles/2021/capital-letters.md": article("The same path"),
            "articles/loose.md": article("In no folder of a year"),
            "people/nameless.md": "---\ncountry: Norway\n---\n",
            "captures/0002.txt.cleaning.json": '{"capture": 3}',
        },
    )
    (root / "content" / "articles" / "2021" / "latin.md").write_bytes(b"---\ntitle: caf\xe9\n---\n")


def test_what_is_wrong_with_one_file_keeps_no_other_from_being_built(tiny: Path) -> None:
    hostile(tiny)
    done = built(tiny)
    pages = tree(tiny / "site").keys()

    assert {"articles/2021/deep/index.html", "articles/2021/wide/index.html", LETTER} <= pages
    assert "articles/2021/broken/index.html" not in pages
    wrong = {problem.place.file.rpartition("/")[2] for problem in errors(done.problems)}
    assert wrong == {
        *("0002.txt.cleaning.json", "Capital Letters.md", "bell.md", "broken.md", "dates.md"),
        *("headless.md", "latin.md", "loose.md", "nameless.md", "unknown.md"),
    }


def test_links_in_the_content_are_not_followed(tiny: Path, tmp_path: Path) -> None:
    write(tmp_path / "elsewhere", {"a.md": article("Secret"), "folder/b.md": article("Secret")})
    (tiny / "content/articles/2021/link.md").symlink_to(tmp_path / "elsewhere/content/a.md")
    (tiny / "content/articles/2022").symlink_to(tmp_path / "elsewhere/content/folder")
    (tiny / "content/captures/gone.txt").symlink_to(tmp_path / "nowhere")
    done = built(tiny)

    assert not [file for file, text in tree(tiny / "site").items() if b"Secret" in text]
    linked = [one.place.file for one in done.problems if one.code == "symbolic-link"]
    assert linked == [
        *("content/articles/2021/link.md", "content/captures/gone.txt"),
        "content/articles/2022",
    ]


@pytest.mark.parametrize("room", ["articles", "people", "captures"])
def test_a_room_that_is_a_link_is_not_entered(tiny: Path, tmp_path: Path, room: str) -> None:
    write(tmp_path / "elsewhere", {f"{room}/2021/secret.md": article("Secret")})
    shutil.rmtree(tiny / "content" / room)
    (tiny / "content" / room).symlink_to(tmp_path / "elsewhere/content" / room)
    done = built(tiny)

    assert not [file for file, text in tree(tiny / "site").items() if b"Secret" in text]
    linked = [one.place.file for one in done.problems if one.code == "symbolic-link"]
    assert linked == [f"content/{room}"]


def test_pages_that_fall_away_can_be_kept_while_something_is_wrong(tiny: Path) -> None:
    order = Order(tiny / "site", search=False, keep=True)
    build(Workspace(tiny), order, TODAY)
    page = tiny / "site/articles/undated/nets-and-script/index.html"
    good = page.read_bytes()
    change(tiny, B, "title:", "title")
    build(Workspace(tiny), order, TODAY)
    assert page.read_bytes() == good

    (tiny / "content" / B).unlink()
    build(Workspace(tiny), order, TODAY)
    assert not page.exists(), "nothing is wrong any more"
