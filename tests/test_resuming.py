"""A run of cleaning that is cut short or done again: nothing is done twice, nothing is missed."""

import gzip
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest
from small_archives import TODAY, change, person, stamps, tree, write
from web_records import http, warc

from builder.archive.loading import load
from builder.archive.looking import look
from builder.archive.workspace import Workspace, capture_files
from builder.intake.ownership import Fate
from builder.intake.resuming import ground
from builder.intake.running import Outcome, plan, run
from builder.words.problems import errors

PLACES = ("Bergen", "Narvik", "Husavik", "Akureyri", "Tromso", "Vardo")
FIRST = ("Ada", "Berit", "Jon", "Pablo", "Siri", "Olav", "Inga", "Lars", "Mona", "Nils")
LAST = ("Lindqvist", "Solheim", "Hallsson", "Rojas", "Fjeld", "Bakken")
FISH = "captures/fish.txt"


def story(number: int) -> str:
    """A small capture: its minister is its own, its envoy is one of the others' ministers."""
    names = [f"{first} {last}" for first in FIRST for last in LAST]
    minister, envoy = names[number % 60], names[number * 7 % 60]
    place = PLACES[number % 6]
    return f"""\
Fishing Accord Number {number} Is Signed in {place}

Minister {minister} and envoy {envoy} signed an accord in {place}, the {number}th of its kind.

"There will be no second sea," {minister} said after the talks that took {number + 2} hours.

{envoy} told reporters that paragraph {number} had been the hardest one of all to agree on.
"""


def stories(root: Path, count: int) -> Path:
    return write(root, {f"captures/{number:02}.txt": story(number) for number in range(count)})


def clean(root: Path, *, named: bool = False, jobs: int = 1) -> list[Outcome]:
    """Clean an archive as the command does; return what was made of those that were due."""
    workspace = Workspace(root)
    paths = capture_files(workspace)
    files = {path.relative_to(workspace.content).as_posix(): path for path in paths}
    return list(run(plan(workspace, files, named=named), jobs))


def names(outcomes: list[Outcome]) -> list[str]:
    return [outcome.name for outcome in outcomes]


def content(root: Path) -> dict[str, bytes]:
    """All that is read as content; a killed run may leave a half-written file with a dot before."""
    whole = tree(root / "content")
    return {file: data for file, data in whole.items() if not Path(file).name.startswith(".")}


# Nothing twice


def test_a_second_run_has_nothing_to_do(tmp_path: Path) -> None:
    stories(tmp_path, 12)
    assert len(clean(tmp_path)) == 12
    before = stamps(tmp_path / "content")

    assert clean(tmp_path) == []
    assert stamps(tmp_path / "content") == before


def test_without_its_memory_it_does_all_again_and_changes_nothing(tmp_path: Path) -> None:
    stories(tmp_path, 12)
    clean(tmp_path)
    before = stamps(tmp_path / "content")
    (tmp_path / ".cache/cleaned.jsonl").unlink()

    fates = {one.settled.fate for outcome in clean(tmp_path) for one in outcome.taken}
    assert fates == {Fate.UNCHANGED}
    assert stamps(tmp_path / "content") == before


def test_captures_that_come_later_are_cleaned_alone(tmp_path: Path) -> None:
    stories(tmp_path, 3)
    clean(tmp_path)
    write(tmp_path, {FISH: story(30)})

    assert names(clean(tmp_path)) == [FISH]


def test_what_is_named_is_cleaned_in_any_case(tmp_path: Path) -> None:
    write(tmp_path, {FISH: story(1)})
    clean(tmp_path)

    assert names(clean(tmp_path, named=True)) == [FISH]


def test_a_problem_is_told_again_without_looking_again(tmp_path: Path) -> None:
    write(tmp_path, {"captures/menu.txt": "Home\nNews\nContact\n"})
    (first,) = clean(tmp_path)
    known = ground(Workspace(tmp_path))

    assert [problem.code for problem in first.problems] == ["no-article"]
    assert clean(tmp_path) == []
    assert [one.problems for one in known.done_of(["captures/menu.txt"])] == [first.problems]


def test_what_was_only_touched_is_not_cleaned_again(tmp_path: Path) -> None:
    write(tmp_path, {FISH: story(1)})
    clean(tmp_path)
    os.utime(tmp_path / "content" / FISH, (1, 1))

    assert clean(tmp_path) == []


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"name": 1}', "\0" * 9, '["a", "b"]\n{'])
def test_a_memory_that_says_nothing_is_as_good_as_none(tmp_path: Path, text: str) -> None:
    write(tmp_path, {FISH: story(1)})
    clean(tmp_path)
    before = content(tmp_path)
    (tmp_path / ".cache/cleaned.jsonl").write_text(text)

    assert names(clean(tmp_path)) == [FISH]
    assert content(tmp_path) == before


# What is due again


STEPS = {
    "delete": ("delete", "clean"),
    "reject": ("reject", "clean"),
    "delete, reject": ("delete", "reject", "clean"),
    "reject, delete": ("reject", "delete", "clean"),
    "reject, clean, delete": ("reject", "clean", "delete", "clean"),
    "delete, clean, reject": ("delete", "clean", "reject", "clean"),
}


@pytest.mark.parametrize("steps", STEPS.values(), ids=STEPS)
def test_who_is_turned_down_is_taken_off_whatever_the_order_of_the_steps(
    tmp_path: Path, steps: tuple[str, ...]
) -> None:
    stories(tmp_path, 3)
    clean(tmp_path)
    proposal = tmp_path / "content/people/ada-lindqvist.md"
    assert len(_listing(tmp_path, "Ada Lindqvist")) == 1
    for step in steps:
        if step == "delete":
            proposal.unlink()
        elif step == "reject":
            write(tmp_path, {"rejected.yaml": "people: [Ada Lindqvist]\n"})
        else:
            clean(tmp_path)

    assert _listing(tmp_path, "Ada Lindqvist") == []
    left = {problem.code for problem in errors(look(Workspace(tmp_path), TODAY)[1])}
    assert left == ({"alias-clash"} if proposal.exists() else set())


def _listing(root: Path, name: str) -> list[str]:
    """The articles that list somebody."""
    articles = load(Workspace(root)).articles
    return [one.id for one in articles if name in {actor.text for actor in one.actors}]


def test_who_is_confirmed_is_not_taken_off_for_a_rejection(tmp_path: Path) -> None:
    stories(write(tmp_path, {"people/ada-lindqvist.md": person("Ada Lindqvist")}), 3)
    clean(write(tmp_path, {"rejected.yaml": "people: [Ada Lindqvist]\n"}))

    assert len(_listing(tmp_path, "Ada Lindqvist")) == 1


def test_a_proposal_that_comes_back_makes_its_captures_due(tmp_path: Path) -> None:
    stories(tmp_path, 3)
    clean(tmp_path)
    proposal = tmp_path / "content/people/ada-lindqvist.md"
    text = proposal.read_text()
    proposal.unlink()

    assert names(clean(tmp_path)) == ["captures/00.txt"]
    proposal.write_text(text)
    assert names(clean(tmp_path)) == ["captures/00.txt"]
    assert clean(tmp_path) == []


CHANGES = {
    "archive.yaml": "title: Poissons\nlanguage: fr\n",
    "captures/fish.txt.meta.yaml": "date: 2020-05-04\n",
    "people/odd-fjord.md": person("Odd Fjord"),
    "organizations/cod-council.md": person("Cod Council"),
    "outlets/post.md": "---\nname: The Post\nmarks: [The Post of Bergen]\n---\n",
    "countries/no.md": "---\naliases: [The North Way]\n---\n",
    "rejected.yaml": "people: [Ada Solheim]\n",
}


@pytest.mark.parametrize("file", CHANGES)
def test_what_a_result_depends_on_makes_it_due_when_it_changes(tmp_path: Path, file: str) -> None:
    write(tmp_path, {FISH: story(1)})
    clean(tmp_path)
    write(tmp_path, {file: CHANGES[file]})

    assert names(clean(tmp_path)) == [FISH]
    assert clean(tmp_path) == []


def test_a_record_that_is_gone_or_another_makes_its_capture_due(tmp_path: Path) -> None:
    write(tmp_path, {FISH: story(1)})
    clean(tmp_path)
    (tmp_path / f"content/{FISH}.cleaning.json").unlink()
    assert names(clean(tmp_path)) == [FISH]

    change(tmp_path, f"{FISH}.cleaning.json", '"encoding"', ' "encoding"')
    assert names(clean(tmp_path)) == [FISH]


def test_a_capture_that_was_edited_is_refused_each_time(tmp_path: Path) -> None:
    write(tmp_path, {FISH: story(1)})
    clean(tmp_path)
    change(tmp_path, FISH, "hardest", "easiest")
    (refused,) = clean(tmp_path)
    change(tmp_path, FISH, "easiest", "hardest")

    assert [problem.code for problem in refused.problems] == ["capture-changed"]
    assert [outcome.problems for outcome in clean(tmp_path)] == [()]


def test_what_a_person_says_of_someone_in_other_words_is_nothing_new(tmp_path: Path) -> None:
    """A biography is for readers: no article is cleaned otherwise for it."""
    write(tmp_path, {FISH: story(1), "people/odd-fjord.md": person("Odd Fjord")})
    clean(tmp_path)
    write(tmp_path, {"people/odd-fjord.md": person("Odd Fjord", description="A fisherman")})

    assert clean(tmp_path) == []


def test_a_proposal_counts_from_when_a_person_has_confirmed_it(tmp_path: Path) -> None:
    write(tmp_path, {FISH: story(1)})
    clean(tmp_path)
    change(tmp_path, "people/ada-solheim.md", "unsure:\n  - name\n", "")

    assert names(clean(tmp_path)) == [FISH]


# What is people's


def test_articles_that_were_edited_or_deleted_meanwhile_stay_so(tmp_path: Path) -> None:
    stories(tmp_path, 2)
    clean(tmp_path)
    edited, deleted = sorted((tmp_path / "content/articles").rglob("*.md"))
    edited.write_text(edited.read_text().replace("hardest", "easiest"))
    deleted.unlink()
    before = content(tmp_path)

    assert clean(tmp_path) == []
    clean(tmp_path, named=True)
    assert content(tmp_path) == before


# However many work on it, and however often it is cut short


def test_any_number_of_processes_gives_the_same_bytes(tmp_path: Path) -> None:
    one, two = stories(tmp_path / "one", 20), stories(tmp_path / "two", 20)
    clean(one, jobs=1)
    clean(two, jobs=2)

    assert content(one) == content(two)


def killed(root: Path, records: int) -> None:
    """Clean an archive, and kill the run when it has written so many records."""
    command = (sys.executable, "-m", "builder", "clean", "--root", str(root), "--jobs", "2")
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            if len(list(root.glob("content/captures/*.json"))) >= records:
                process.kill()
            time.sleep(0.001)


def test_runs_that_are_killed_end_where_a_whole_one_does(tmp_path: Path) -> None:
    whole, cut = stories(tmp_path / "whole", 30), stories(tmp_path / "cut", 30)
    clean(whole)
    for records in (1, 9, 20):
        killed(cut, records)
    recorded = {path.name for path in cut.glob("content/captures/*.json")}
    last = clean(cut)

    assert content(cut) == content(whole)
    assert len(recorded) + len(last) <= 31, "at most the one that was just being remembered"


@contextmanager
def under_way(
    root: Path, *how: str, program: tuple[str, ...] = ("-m", "builder")
) -> Iterator[tuple[subprocess.Popen[bytes], IO[bytes]]]:
    """A run that has written its first file, and what it says from then on.

    It cannot come to its end, however late we are: it has more to say than the pipe holds.
    """
    command = (sys.executable, *program, "clean", "--root", str(root), *how)
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, bufsize=0, pipesize=4096, start_new_session=True
    ) as process:
        assert process.stderr is not None
        process.stderr.readline()
        yield process, process.stderr


@pytest.mark.usefixtures("heeding_interrupts")
def test_ctrl_c_ends_at_once_and_leaves_no_process(tmp_path: Path) -> None:
    stories(tmp_path, 30)
    with under_way(tmp_path, "--jobs", "2") as (process, told):
        os.killpg(process.pid, signal.SIGINT)
        said = told.read()  # to its end: nobody is left who could write to it

    assert (process.returncode, b"Traceback" in said) == (130, False)
    clean(tmp_path)
    assert len(list(tmp_path.glob("content/articles/*/*.md"))) == 30


def test_no_process_outlives_a_run_that_is_killed(tmp_path: Path) -> None:
    stories(tmp_path, 30)
    with under_way(tmp_path, "--jobs", "2") as (process, told):
        process.kill()
        told.read()  # to its end, which comes when nobody is left who could write to it

    assert process.returncode == -signal.SIGKILL


# Web archives

PAGES = b"".join(
    warc(http(f"<html><body><h1>{text[0]}</h1><p>{'</p><p>'.join(text[1:])}</p>".encode()))
    for text in (list(filter(None, story(number).split("\n"))) for number in range(4))
)


@pytest.fixture
def crawl(tmp_path: Path) -> Path:
    write(tmp_path, {"captures/a.txt": story(9)})
    (tmp_path / "content/captures/crawl.warc.gz").write_bytes(gzip.compress(PAGES))
    return tmp_path


def test_every_page_of_a_web_archive_is_a_capture_and_none_is_done_twice(crawl: Path) -> None:
    pages = [f"captures/crawl.warc.gz#{number}" for number in range(1, 5)]

    assert names(clean(crawl)) == ["captures/a.txt", *pages]
    assert clean(crawl) == []


def test_a_web_archive_is_taken_up_where_it_was_left(crawl: Path) -> None:
    clean(crawl)
    (crawl / "content/captures/crawl.warc.gz#3.cleaning.json").unlink()

    assert names(clean(crawl)) == ["captures/crawl.warc.gz#3"]
    assert clean(crawl) == []
