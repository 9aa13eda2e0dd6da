"""The command line: results on stdout, the rest on stderr, and an exit code that says which way."""

import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from commands import exit_code
from scratch_repository import commit, git, repository
from small_archives import TINY, article, built, change, person, stamps, tree, write
from web_records import http, warc

from builder.archive.workspace import Workspace
from builder.cleaning.capitals import Spelt
from builder.cleaning.stated.values import Given
from builder.cleaning.values import Cleaned, OutletProfile
from builder.cli import COMMANDS
from builder.doors.values import Reading
from builder.intake import examining
from builder.means.search import SearchFailed
from builder.preview.preview import Preview

CAPTURE = "captures/0001.txt"


@dataclass(frozen=True, slots=True)
class Ran:
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command as its user would, and say what came of it."""

    def run(*words: str | Path) -> Ran:
        return Ran(exit_code(monkeypatch, *words), *capsys.readouterr())

    return run


@pytest.fixture
def uncleaned(tmp_path: Path) -> Path:
    """The tiny archive's capture as it comes in: no article and no record yet."""
    shutil.copytree(TINY, tmp_path / "new", ignore=shutil.ignore_patterns("articles", "*.json"))
    return tmp_path / "new"


@pytest.fixture
def broken(tiny: Path) -> Path:
    change(tiny, "articles/2020/a-letter-on-nets.md", "actors: [NCC]", "actors: [NCD]")
    return tiny


# Exit codes


def test_0_all_is_fine(run: Run, tiny: Path) -> None:
    assert run("check", "--root", tiny).code == 0
    assert run("build", "--no-search", "--root", tiny).code == 0
    assert run("clean", "--root", tiny).code == 0


def test_1_there_are_errors_in_the_content(run: Run, broken: Path) -> None:
    assert run("check", "--root", broken).code == 1
    assert run("build", "--no-search", "--root", broken).code == 1


def test_1_a_capture_could_not_be_cleaned(run: Run, tiny: Path) -> None:
    write(tiny, {"captures/empty.txt": ""})

    assert run("clean", "--root", tiny).code == 1


@pytest.mark.parametrize(
    "words",
    [
        ("no-such-command",),
        ("build", "--no-such-option"),
        ("check", "--root", "no-such-folder"),
        ("check", "--format", "xml"),
        ("clean", "no-such-file"),
        ("clean", "."),
        ("build", "--out", "content"),
        ("new", "person", " "),
        ("new", "unicorn", "Ada"),
        ("new", "article", "On Nets", "--date", "7/8/2018"),
        ("new", "person", "Ada", "--date", "2018"),
        ("clean", "--jobs", "0"),
        ("preview", "--port", "99999"),
        ("build", "--base-url", "javascript:alert(1)"),
        ("build", "--base-url", "example.org/archive"),
        ("build", "--base-url", "https://"),
        ("build", "--base-url", "https://example.org/my archive"),
        *((command, "--root", "content") for command in ("build", "check", "clean")),
    ],
    ids=" ".join,
)
def test_2_the_command_was_used_wrongly(
    run: Run, tiny: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tiny)
    before = tree(tiny)
    ran = run(*words)

    assert (ran.code, ran.out) == (2, "")
    assert "error" in ran.err.lower()
    assert tree(tiny) == before


def failing(fault: Exception) -> Callable[..., None]:
    def fail(*_: object) -> None:
        raise fault

    return fail


def test_1_a_template_of_the_archive_is_at_fault(run: Run, tiny: Path) -> None:
    templates = Path(shutil.copytree(Workspace(tiny).templates, tiny / "templates"))
    (templates / "article.html").write_text("{% if %}")
    ran = run("build", "--no-search", "--root", tiny)

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.splitlines()[-1].startswith("error: ")
    assert "article.html" in ran.err


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (SearchFailed("no index"), "error: no index\n"),
        (OSError(28, "No space left on device"), "error: [Errno 28] No space left on device\n"),
    ],
)
def test_2_the_machine_does_not_give_what_is_needed(
    run: Run, tiny: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception, words: str
) -> None:
    monkeypatch.setattr("builder.cli.build.build", failing(fault))

    assert run("build", "--root", tiny) == Ran(2, "", words)


def test_3_a_bug_is_shown_whole(run: Run, tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builder.cli.build.build", failing(ZeroDivisionError("oh")))
    ran = run("build", "--root", tiny)

    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("Traceback")
    assert "This is a bug in cuttings" in ran.err


@pytest.mark.parametrize("command", ["build", "check", "clean", "preview"])
def test_content_that_is_a_link_is_refused(
    run: Run, tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr(Preview, "serve", lambda *_: None)
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive/content").symlink_to(tiny / "content")
    ran = run(command, "--root", tmp_path / "archive")

    assert ran.code == 2
    assert "content is a symbolic link" in ran.err


@pytest.mark.parametrize("command", ["build", "check", "clean", "preview"])
@pytest.mark.parametrize("link", [".cache", ".cache/cleaned.jsonl"])
def test_nothing_is_remembered_where_a_link_leads(
    run: Run, uncleaned: Path, monkeypatch: pytest.MonkeyPatch, command: str, link: str
) -> None:
    """A branch may bring one; what is written through it would change files of any folder."""
    monkeypatch.setattr(Preview, "serve", lambda *_: None)
    elsewhere = uncleaned.parent / "elsewhere"
    (elsewhere / "folder").mkdir(parents=True)
    (elsewhere / "file").write_text("somebody's\n")
    (uncleaned / link).parent.mkdir(exist_ok=True)
    (uncleaned / link).symlink_to(elsewhere / ("file" if link.endswith(".jsonl") else "folder"))
    ran = run(command, "--root", uncleaned)

    assert ran.code == 2
    assert f"{link} is a symbolic link" in ran.err
    assert tree(elsewhere) == {"file": b"somebody's\n"}


@pytest.mark.parametrize("command", ["build", "check", "preview"])
def test_a_folder_that_is_no_archive_is_told_apart_from_an_empty_one(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr(Preview, "serve", lambda *_: None)
    ran = run(command, "--root", tmp_path)

    assert ran.code == 2
    assert f"there is no folder {tmp_path}/content" in ran.err
    assert tree(tmp_path) == {}


def test_only_the_port_is_blamed_on_the_port(
    run: Run, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Preview, "serve", failing(OSError(24, "Too many open files")))

    assert run("preview", "--root", tiny).err == "error: [Errno 24] Too many open files\n"


def test_130_it_was_interrupted(run: Run, tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("builder.cli.build.build", interrupt)

    assert run("build", "--root", tiny).code == 130


# check


def test_help_says_of_each_command_what_it_does_in_whole_words(run: Run) -> None:
    lines = run("--help").out.split("Commands:")[1].strip().splitlines()
    assert len(lines) == len(COMMANDS)
    assert [line for line in lines if not line.endswith(".") or line.endswith("...")] == []


def test_check_prints_problems_on_stdout_and_their_number_on_stderr(run: Run, broken: Path) -> None:
    ran = run("check", "--root", broken)

    assert 'error[unknown-actor] no person, country or organization is called "NCD"' in ran.out
    assert ran.err == "4 articles: 1 error, 5 warnings\n"


@pytest.mark.parametrize(
    ("here", "root", "place"),
    [
        (".", "tiny", "tiny/content/articles/2020/a-letter-on-nets.md"),
        ("tiny", ".", "content/articles/2020/a-letter-on-nets.md"),
        ("tiny/content/articles", "../..", "2020/a-letter-on-nets.md"),
        ("tiny/site", "..", "../content/articles/2020/a-letter-on-nets.md"),
    ],
)
def test_places_are_as_seen_from_the_working_directory(  # noqa: PLR0917 - three of them are data
    run: Run, broken: Path, monkeypatch: pytest.MonkeyPatch, here: str, root: str, place: str
) -> None:
    (broken / "site").mkdir()
    monkeypatch.chdir(broken.parent / here)
    first, excerpt, *_ = run("check", "--root", root).out.split("\n")

    assert first.startswith(f"{place}:7:10: error[unknown-actor]")
    assert excerpt == "  7 | actors: [NCD]"


def test_problems_for_github_and_as_json_go_to_stdout_alone(run: Run, broken: Path) -> None:
    assert "::error file=" in run("check", "--format", "github", "--root", broken).out
    found = json.loads(run("check", "--format", "json", "--root", broken).out)
    assert [one["code"] for one in found].count("unknown-actor") == 1


# clean


def test_clean_says_on_stderr_what_it_wrote(run: Run, uncleaned: Path) -> None:
    ran = run("clean", "--root", uncleaned)

    assert (ran.code, ran.out) == (0, "")
    assert "wrote " in ran.err
    assert "articles/2021/cod-council-delays-vote-after-walkout.md\n" in ran.err
    assert ran.err.endswith(
        "1 file to confirm: see `cuttings check`\n1 capture: 2 articles, 2 written\n"
    )


def test_clean_says_what_became_of_articles_that_it_left(run: Run, uncleaned: Path) -> None:
    run("clean", "--root", uncleaned)
    change(uncleaned, "articles/2021/cod-council-delays-vote-after-walkout.md", "May", "June")
    (uncleaned / "content/articles/2021/norway-and-iceland-agree-on-cod-limits.md").unlink()

    ran = run("clean", uncleaned / "content" / CAPTURE, "--root", uncleaned)
    assert ran.err == (
        "1 capture: 2 articles, 1 edited and left alone, 1 deleted and not written again\n"
    )


def test_a_capture_may_be_named_as_articles_name_it(run: Run, uncleaned: Path) -> None:
    ran = run("clean", "--root", uncleaned, "--dry-run", CAPTURE)
    assert (ran.code, ran.err.startswith("1 capture: ")) == (0, True)
    assert "there is no file captures/none.txt" in run("clean", "captures/none.txt").err


def test_a_second_run_says_that_all_is_up_to_date(run: Run, uncleaned: Path) -> None:
    write(uncleaned, {"captures/menu.txt": "Home\nNews\nContact\n"})
    first = run("clean", "--root", uncleaned)
    again = run("clean", "--root", uncleaned)

    assert again.err.endswith("\n2 captures, 2 up to date: 0 articles\n")
    assert "error[no-article]" in again.err, "what is wrong is still told"
    assert (first.code, again.code) == (1, 1)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_objects_come_in_the_order_of_the_captures(run: Run, uncleaned: Path, jobs: str) -> None:
    text = (uncleaned / "content" / CAPTURE).read_text(encoding="utf-8")
    names = [f"captures/{number:04}.txt" for number in range(1, 31)]
    write(uncleaned, {name: f"{text}\nPage {name}\n" for name in names})
    ran = run("clean", "--dry-run", "--json", "--jobs", jobs, "--root", uncleaned)
    rows = [json.loads(line) for line in ran.out.splitlines()]

    assert [(row["capture"], row["part"]) for row in rows] == [
        (name, part) for name in names for part in (1, 2)
    ]


def test_a_fault_of_ours_is_shown_and_the_other_captures_are_cleaned(
    run: Run, uncleaned: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = examining.clean_reading

    def clean_reading(
        reading: Reading, given: Given, outlets: tuple[OutletProfile, ...], spelt: Spelt
    ) -> Cleaned:
        if "cursed" in reading.blocks[0].text:
            raise IndexError("no such line")
        return sound(reading, given, outlets, spelt)

    monkeypatch.setattr(examining, "clean_reading", clean_reading)
    write(uncleaned, {"captures/0000.txt": "A cursed page\n"})
    ran = run("clean", "--root", uncleaned)

    assert ran.code == 3
    assert "error[capture-failed] cleaning it failed: IndexError: no such line" in ran.err
    assert "Traceback" in ran.err
    assert ran.err.endswith("2 captures: 2 articles, 2 written\n")


def test_a_capture_that_is_given_twice_is_cleaned_once(run: Run, uncleaned: Path) -> None:
    capture = uncleaned / "content" / CAPTURE
    again = uncleaned / "content/captures/../captures" / capture.name
    ran = run("clean", capture, capture, again, "--root", uncleaned)

    assert ran.err.endswith("1 capture: 2 articles, 2 written\n")
    assert len(list(uncleaned.glob("content/articles/*/*.md"))) == 2


def test_all_of_a_folder_may_be_named_as_shells_do(run: Run, uncleaned: Path) -> None:
    beside = ("lake.warc", "lake.warc#1.cleaning.json", "lake.meta.yaml", "0001.txt.cleaning.json")
    write(uncleaned, {f"captures/{name}": "" for name in beside})
    named = sorted((uncleaned / "content/captures").iterdir())
    ran = run("clean", "--dry-run", *named, "--root", uncleaned)

    assert len(named) == 5
    assert "\n2 captures: " in ran.err


@pytest.mark.parametrize("more", [(), ("--json",), ("--explain",)])
def test_a_dry_run_writes_nothing(run: Run, uncleaned: Path, more: tuple[str, ...]) -> None:
    before = stamps(uncleaned)
    ran = run("clean", "--dry-run", *more, "--root", uncleaned)

    assert ran.code == 0
    assert stamps(uncleaned) == before


def test_json_is_one_object_a_part_and_nothing_else(run: Run, uncleaned: Path) -> None:
    write(uncleaned, {"captures/0000.txt": ""})
    ran = run("clean", "--dry-run", "--json", "--root", uncleaned)

    assert [json.loads(line)["part"] for line in ran.out.splitlines()] == [1, 2]
    assert "unreadable-capture" in ran.err


def test_what_was_cut_is_explained_on_stdout(run: Run, uncleaned: Path) -> None:
    ran = run("clean", "--dry-run", "--explain", "--root", uncleaned)

    assert "boilerplate: a line that The Harbour Post puts on its pages" in ran.out


def test_a_file_from_elsewhere_can_be_tried_but_not_cleaned(
    run: Run, tiny: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    shutil.copy(tiny / "content" / CAPTURE, other)
    before = tree(tmp_path)

    assert run("clean", "--dry-run", "--json", other, "--root", tiny).code == 0
    refused = run("clean", other, "--root", tiny)
    assert (refused.code, "copy it there first" in refused.err) == (2, True)
    assert tree(tmp_path) == before


@pytest.mark.parametrize(
    "file",
    ["content/articles/2020/a-letter-on-nets.md", f"content/{CAPTURE}.cleaning.json"],
)
def test_what_is_no_capture_is_not_cleaned_even_inside_the_content(
    run: Run, tiny: Path, file: str
) -> None:
    before = tree(tiny)

    ran = run("clean", tiny / file, "--root", tiny)

    assert (ran.code, "is no capture" in ran.err) == (2, True)
    assert tree(tiny) == before


def test_one_wrong_file_among_many_is_told_before_any_is_written(
    run: Run, uncleaned: Path, tmp_path: Path
) -> None:
    (tmp_path / "other.txt").write_text("words")
    before = tree(uncleaned)
    capture = uncleaned / "content" / CAPTURE

    assert run("clean", capture, tmp_path / "other.txt", "--root", uncleaned).code == 2
    assert tree(uncleaned) == before


def test_the_place_of_a_bad_capture_is_where_it_is(
    run: Run, tmp_path: Path, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("empty.txt").touch()

    assert run("clean", "--dry-run", "empty.txt", "--root", tiny).err.startswith("empty.txt: error")


def test_a_capture_without_an_article_is_cleaned_once_and_explained_as_its_problem_says(
    run: Run, tmp_path: Path
) -> None:
    write(tmp_path, {"captures/menu.txt": "Home\nNews\nContact\n"})
    menu = tmp_path / "content/captures/menu.txt"
    first = run("clean", "--root", tmp_path)

    assert "error[no-article]" in first.err
    assert run("clean", "--root", tmp_path).err.endswith("1 capture, 1 up to date: 0 articles\n")
    assert "Contact" in run("clean", "--root", tmp_path, "--dry-run", "--explain", menu).out
    assert "not-cleaned" not in run("check", "--root", tmp_path).out


def test_the_place_of_a_bad_note_is_where_it_is(run: Run, tiny: Path) -> None:
    note = tiny / f"content/{CAPTURE}.meta.yaml"
    note.write_text("date: soon\n")
    told = run("clean", "--root", tiny).err

    assert f"{os.path.relpath(note)}:1:7: error[bad-date]" in told
    assert "1 | date: soon" in told


def test_a_capture_whose_note_can_t_be_read_waits_until_it_can(run: Run, uncleaned: Path) -> None:
    note = uncleaned / f"content/{CAPTURE}.meta.yaml"
    note.write_text("outlet: [The Lake Post\n")
    first, again = run("clean", "--root", uncleaned), run("clean", "--root", uncleaned)

    assert (first.code, again.code) == (1, 1)
    assert "error[bad-yaml]" in first.err
    assert "; 0001.txt is cleaned once this note can be read" in first.err
    assert "error[bad-yaml]" in again.err, "it is told until it is mended"
    assert list(uncleaned.glob("content/articles/*/*.md")) == []

    note.write_text("outlet: The Lake Post\n")
    assert run("clean", "--root", uncleaned).code == 0
    assert len(list(uncleaned.glob("content/articles/*/*.md"))) == 2


def test_a_dry_run_says_what_would_be_written_and_never_that_it_was(
    run: Run, uncleaned: Path
) -> None:
    explained = run("clean", "--dry-run", "--explain", "--root", uncleaned)
    rows = run("clean", "--dry-run", "--json", "--root", uncleaned).out.splitlines()

    assert "2021/norway-and-iceland-agree-on-cod-limits.md: to be written\n" in explained.out
    assert [json.loads(row)["fate"] for row in rows] == ["to be written"] * 2
    assert explained.err.endswith("1 capture: 2 articles, 2 to be written; nothing was written\n")


def test_the_last_line_reads_as_english(run: Run, tmp_path: Path) -> None:
    text = (TINY / "content" / CAPTURE).read_text(encoding="utf-8").partition("Share this")[0]
    write(tmp_path, {f"captures/{name}.txt": text for name in "abc"})

    assert run("clean", "--root", tmp_path).err.endswith(
        "3 captures: 1 article, 1 written, 2 duplicates\n"
    )
    (tmp_path / "content/captures/c.txt").unlink()
    (tmp_path / "content/captures/c.txt.cleaning.json").unlink()
    again = run("clean", tmp_path / "content/captures", "--root", tmp_path)
    assert again.err.endswith("2 captures: 1 article, 1 unchanged, 1 duplicate\n")


# What belongs to a saved page


def test_what_a_browser_saved_with_a_page_is_no_capture(run: Run, tmp_path: Path) -> None:
    page = (
        "<html><head><title>Ferries</title></head><body><p>Ferries stop at night.</p></body></html>"
    )
    write(
        tmp_path,
        {
            "captures/Ferries.html": page,
            "captures/Ferries_files/frame.html": page.replace("night", "noon"),
            "captures/Ferries_files/deep/script.js": "stop()",
            "captures/letters_files/letter.txt": "Dear ferry company, why do you stop at night?",
        },
    )
    ran = run("clean", "--root", tmp_path)

    assert ran.err.count("Ferries_files") == 1
    folder = os.path.relpath(tmp_path / "content/captures/Ferries_files")
    assert f"left out 2 files of pages saved whole, in {folder}\n" in ran.err
    assert "2 captures: " in ran.err, "a folder without a page of its name holds captures"
    checked = run("check", "--root", tmp_path)
    assert "Ferries_files" not in checked.out


def test_a_file_of_a_saved_page_can_be_tried_but_not_cleaned(run: Run, tmp_path: Path) -> None:
    write(tmp_path, {"captures/a.html": "<html>", "captures/a_files/frame.html": "<html>"})
    frame = tmp_path / "content/captures/a_files/frame.html"

    assert (
        "belongs to the page saved beside its folder" in run("clean", frame, "--root", tmp_path).err
    )
    assert run("clean", "--dry-run", frame, "--root", tmp_path).code == 1, "it is no article"


# What is said can be pasted


@pytest.mark.parametrize("here", [".", "archive of mine", "elsewhere"])
def test_a_command_in_a_hint_works_as_it_is_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, here: str
) -> None:
    root = tmp_path / "archive of mine"
    write(root, {"captures/a menu.txt": "Home\nNews\nContact\n"})
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / here)
    told = run("clean", "--root", os.path.relpath(root)).err
    (command,) = re.findall(r"  cuttings (.*)", told)
    tried = run(*shlex.split(command))

    assert "Contact" in tried.out


@pytest.mark.parametrize("name", ["menu.html", "menus.warc"])
def test_so_does_one_about_a_capture_from_elsewhere(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    page = b"<html><body><p>Home</p></body></html>"
    (tmp_path / name).write_bytes(warc(http(page)) if name.endswith(".warc") else page)
    (tmp_path / "archive/content").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    told = run("clean", "--dry-run", name, "--root", "archive").err
    (command,) = re.findall(r"  cuttings (.*)", told)

    assert command == f"clean --root archive --dry-run --explain {name}"
    assert "Home" in run(*shlex.split(command)).out


def test_so_does_one_of_check(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write(tmp_path / "archive of mine", {"captures/a menu.txt": "Home\nNews\nContact\n"})
    monkeypatch.chdir(tmp_path)
    told = run("check", "--root", root.name).out
    (command,) = re.findall(r"  cuttings (.*)", told)
    run(*shlex.split(command))

    assert (root / "content/captures/a menu.txt.cleaning.json").exists()


def test_a_hint_that_quotes_somebody_is_no_command(run: Run, tmp_path: Path) -> None:
    title = "The  cuttings clean that wasn't #1: a reply"
    write(tmp_path, {"articles/2021/reply.md": article(title)})

    assert f'hint: if it is meant as text, write  title: "{title}"' in (
        run("check", "--root", tmp_path).out
    )


def test_a_name_with_an_apostrophe_can_be_pasted(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "Conor O'Brien's Men"
    write(tmp_path / "mine", {"articles/2021/a.md": article(actors=f'["{name}"]')})
    monkeypatch.chdir(tmp_path)
    (command,) = re.findall(r"  cuttings (.*)", run("check", "--root", "mine").out)

    assert shlex.split(command) == ["new", "--root", "mine", "person", name]
    assert run(*shlex.split(command)).out == "mine/content/people/conor-obriens-men.md\n"
    again = run(*shlex.split(command))
    assert again.err == "error: mine/content/people/conor-obriens-men.md is there already\n"


def test_paths_within_a_message_are_as_seen_from_the_working_directory(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = {"people/ada.md": person("Ada Berg"), "people/bea.md": person("Ada Berg")}
    write(tmp_path / "mine", names)
    monkeypatch.chdir(tmp_path)
    told = run("check", "--root", "mine").out

    assert "also a name in mine/content/people/ada.md" in told
    assert " content/" not in told


# build and new


def test_build_says_on_stderr_what_it_did_and_on_stdout_nothing(run: Run, tiny: Path) -> None:
    ran = run("build", "--no-search", "--root", tiny)

    assert ran.out == ""
    assert re.search(
        r"28 pages and \d+ other files in \S+/site, 0\.\d MB \(0\.\d% of what GitHub Pages "
        r"holds\): \d+ written, 0 removed in \d+\.\d s, 0 errors, 5 warnings\n$",
        ran.err,
    )


def test_a_strict_build_names_every_fault_and_leaves_the_site_as_it_is(
    run: Run, tiny: Path
) -> None:
    assert run("build", "--strict", "--no-search", "--root", tiny).code == 0
    before = tree(tiny / "site")
    change(tiny, "people/ada-lindqvist.md", "name:", "nam:")
    (tiny / "content/articles/2021/broken.md").write_text("---\ntitle: [\n---\n")
    ran = run("build", "--strict", "--no-search", "--root", tiny)

    assert ran.code == 1
    assert "ada-lindqvist.md:2:1: error[unknown-key]" in ran.err
    assert re.search(r"broken\.md:\d+:\d+: error\[bad-yaml\]", ran.err)
    assert "site was left as it was" in ran.err
    assert tree(tiny / "site") == before

    assert run("build", "--no-search", "--root", tiny).code == 1
    assert tree(tiny / "site").keys() != before.keys()


def test_build_says_in_a_line_each_what_it_is_at(run: Run, tiny: Path) -> None:
    lines = run("build", "--root", tiny).err.splitlines()
    stages = [line for line in lines if line.startswith(("reading", "making", "putting", "index"))]

    assert stages == [
        "reading the content",
        "making pages",
        "putting the site together",
        "indexing for search",
    ]


@pytest.mark.parametrize(
    ("share", "says", "code"), [(0.69, "", 0), (0.71, "warning", 0), (0.96, "error", 1)]
)
def test_build_says_when_a_site_outgrows_github_pages(  # noqa: PLR0917 - a table's row
    run: Run, tiny: Path, monkeypatch: pytest.MonkeyPatch, share: float, says: str, code: int
) -> None:
    monkeypatch.setattr("builder.cli.build.PAGES_LIMIT", sum(built(tiny).site.sizes) / share)
    ran = run("build", "--no-search", "--root", tiny)

    assert ran.code == code
    assert ran.err.splitlines()[-1].startswith(f"{says}: GitHub Pages holds ") == bool(says)


def test_build_can_explain_each_file_on_stdout(run: Run, tiny: Path) -> None:
    built(tiny)
    change(tiny, "articles/2020/a-letter-on-nets.md", "is a wall", "is a fence")

    lines = run("build", "--no-search", "--explain", "--root", tiny).out.splitlines()
    assert "articles/2020/a-letter-on-nets/index.html: something that it shows has changed" in lines
    pages = [line for line in lines if ".html: " in line and not line.startswith("data/")]
    assert len(pages) == 1


def test_a_site_can_go_elsewhere_and_to_another_address(
    run: Run, tiny: Path, tmp_path: Path
) -> None:
    out = tmp_path / "public"
    ran = run("build", "--no-search", "--root", tiny, "--out", out, "--base-url", "https://x.org")

    assert ran.code == 0
    assert b"Sitemap: https://x.org/sitemap.xml" in (out / "robots.txt").read_bytes()
    assert not (tiny / "site").exists()


def test_a_folder_of_others_is_refused_with_a_sentence(
    run: Run, tiny: Path, tmp_path: Path
) -> None:
    write(tmp_path / "photos", {"holiday.jpg": "jpeg"})
    ran = run("build", "--root", tiny, "--out", tmp_path / "photos")

    assert ran.code == 2
    assert ran.err.startswith("error: ")
    assert "was not made by cuttings" in ran.err


def test_new_prints_the_file_so_that_an_editor_can_open_it(
    run: Run, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tiny.parent)
    ran = run("new", "person", "Berit Solheim", "--root", "tiny")

    assert ran.out == "tiny/content/people/berit-solheim.md\n"
    assert Path(ran.out.strip()).is_file()
    assert run("new", "person", "Berit Solheim", "--root", "tiny").code == 2


def test_the_date_of_a_new_article_is_told_as_articles_write_it(run: Run, tiny: Path) -> None:
    ran = run("new", "article", "On Nets", "--date", "2018-08", "--root", tiny)
    refused = run("new", "article", "On Nets", "--date", "7/8/2018", "--root", tiny)

    assert ran.out.endswith("content/articles/2018/on-nets.md\n")
    assert "2018-08-07 or 2018-07-08" in refused.err


# The outside


def test_python_m_builder_is_the_same_command(tiny: Path) -> None:
    command = (sys.executable, "-m", "builder", "check", "--root", str(tiny))
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "4 articles: 0 errors, 5 warnings\n")


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"FORCE_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colours_are_written_whatever_the_terminal(
    broken: Path, environment: dict[str, str]
) -> None:
    command = (sys.executable, "-m", "builder", "check", "--root", str(broken))
    done = subprocess.run(command, env=os.environ | environment, capture_output=True, check=False)

    assert b"\x1b" not in done.stdout + done.stderr


def test_a_new_archive_needs_no_more_than_an_article(run: Run, tmp_path: Path) -> None:
    write(tmp_path, {"articles/2021/a.md": article()})

    assert run("build", "--no-search", "--root", tmp_path).code == 0
    assert (tmp_path / "site/articles/2021/a/index.html").is_file()


def test_an_archive_of_nothing_can_be_built_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert run("build", "--no-search", "--root", tmp_path).code == 0
    assert (tmp_path / "site/index.html").is_file()


# `cuttings actors`


def test_actors_are_found_in_files(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Foreign Minister Orhan Gezginci resigned.", encoding="utf-8")
    done = run("actors", "--root", tmp_path, file)

    assert (done.code, done.err) == (0, "")
    assert "people: Orhan Gezginci, once" in done.out


def test_actors_are_found_in_lines_of_json_and_a_bad_line_is_told_of(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = b'{"id": "1", "text": "Fiji won."}\n\nnonsense\n{"id": "2", "text": "It rained."}\n'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines), line_buffering=True))
    done = run("actors", "--json", "--root", tmp_path)

    assert [json.loads(line)["id"] for line in done.out.splitlines()] == ["1", "2"]
    assert done.code == 1
    assert done.err.startswith("<stdin>:3: error: this line is not JSON")


def test_in_an_archive_its_registry_is_known(run: Run, tmp_path: Path) -> None:
    archive = shutil.copytree(TINY, tmp_path / "tiny")
    write(archive, {"people/ada-stonefield.md": person("Ada Stonefield", aliases="[Zarkovic]")})
    file = tmp_path / "a.txt"
    file.write_text("Zarkovic resigned.", encoding="utf-8")

    assert "Ada Stonefield [ada-stonefield]" in run("actors", "--root", archive, file).out


# check --fix, --changed-since and what GitHub gets


def test_check_says_how_many_problems_it_can_mend(run: Run, broken: Path) -> None:
    change(broken, "articles/2020/a-letter-on-nets.md", "\ndate: ", "\ndate: 7 August 2020 # ")
    ran = run("check", "--root", broken)
    assert ran.err.endswith("; `cuttings check --fix` can mend 1\n")


def test_fix_shows_what_it_changed_and_then_what_is_left(run: Run, broken: Path) -> None:
    file = broken / "content/articles/2020/a-letter-on-nets.md"
    change(broken, "articles/2020/a-letter-on-nets.md", "\ndate: ", "\ndate: 7 August 2020 # ")
    ran = run("check", "--fix", "--root", broken)

    mended, *left = ran.out.split("\n\n")
    assert ": mended[bad-date] " in mended
    assert "\n  - date: 7 August 2020 # " in mended
    assert "\n  + date: 2020-08-07 # " in mended
    assert any("error[unknown-actor]" in one for one in left)
    assert "date: 2020-08-07 # " in file.read_text(encoding="utf-8")
    assert ran.err.endswith("; 1 mended\n")
    assert ran.code == 1


def test_after_fixing_the_articles_are_counted_that_can_be_read_now(run: Run, tiny: Path) -> None:
    change(tiny, "articles/2020/a-letter-on-nets.md", "\ndate: ", "\ndate: 7 August 2020 # ")
    assert run("check", "--root", tiny).err.startswith("3 articles: 1 error")
    assert run("check", "--fix", "--root", tiny).err.startswith("4 articles: 0 errors")


def test_check_changes_nothing_unless_it_is_told_to(run: Run, broken: Path) -> None:
    change(broken, "articles/2020/a-letter-on-nets.md", "\ndate: ", "\ndate: 7 August 2020 # ")
    before = tree(broken / "content")
    run("check", "--root", broken)
    assert tree(broken / "content") == before


@pytest.fixture
def committed(tiny: Path) -> Path:
    """The tiny archive in a repository, with something wrong that is there already."""
    change(tiny, "articles/2020/a-letter-on-nets.md", "actors: [NCC]", "actors: [NCD]")
    return repository(tiny)


def test_what_is_new_since_a_commit_is_marked(run: Run, committed: Path) -> None:
    change(committed, "articles/2020/a-letter-on-nets.md", "actors: [NCD]", "actors:\n  - NCD")
    write(committed, {"articles/2020/new.md": article(outlet="Nobody's")})
    ran = run("check", "--changed-since", "HEAD", "--root", committed)

    assert "error[unknown-actor] no person" in ran.out, "the same problem on another line"
    assert "error[unknown-outlet] new: no outlet" in ran.out
    assert "; 1 new since HEAD" in ran.err
    rows = json.loads(
        run("check", "--changed-since", "HEAD", "--format", "json", "--root", committed).out
    )
    assert {row["code"]: row["new"] for row in rows if row["severity"] == "error"} == {
        **{"unknown-actor": False, "unknown-outlet": True}
    }


def test_what_others_did_since_is_no_news_of_this_branch(run: Run, committed: Path) -> None:
    """As `report` does it: the branch is compared with where it began."""
    git(committed, "branch", "theirs")
    write(committed, {"articles/2020/ours.md": article(outlet="Nobody's")})
    commit(committed)
    git(committed, "checkout", "-q", "theirs")
    change(committed, "articles/2020/a-letter-on-nets.md", "actors: [NCD]", "actors: [NCC]")
    commit(committed)
    git(committed, "checkout", "-q", "-")

    ran = run("check", "--changed-since", "theirs", "--root", committed)
    assert "error[unknown-outlet] new: no outlet" in ran.out
    assert "error[unknown-actor] no person" in ran.out, "it was mended elsewhere"
    assert "; 1 new since theirs" in ran.err


@pytest.mark.parametrize("ref", ["--help", "nope", "-o"])
def test_what_is_no_commit_ends_in_a_sentence(run: Run, committed: Path, ref: str) -> None:
    ran = run("check", f"--changed-since={ref}", "--root", committed)
    assert (ran.code, ran.out) == (2, "")
    assert f'has no branch, tag or commit "{ref}"' in ran.err


def test_the_summary_of_a_job_gets_the_whole_report(
    run: Run, broken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("From another command.\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    run("check", "--root", broken)
    assert summary.read_text(encoding="utf-8") == "From another command.\n"

    run("check", "--format", "github", "--root", broken)
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("From another command.\n## Check of the archive\n\n4 articles: 1 error")
    assert "error[unknown-actor]" in text


def test_keys_that_await_confirmation_drown_nothing_after_a_first_cleaning(
    run: Run, tmp_path: Path
) -> None:
    keys = {f"people/{n}.md": person(f"Ada Nr{n}", unsure="[name]") for n in "abcdef"}
    write(tmp_path, {"archive.yaml": "title: T", **keys})

    assert (
        "6 keys in 6 files await confirmation: `cuttings check`"
        in run("build", "--root", tmp_path).err
    )
    listed = run("check", "--root", tmp_path).out
    assert f"  {tmp_path.name}" not in listed
    assert all(f"/content/people/{n}.md:3: name" in listed for n in "abcdef")
