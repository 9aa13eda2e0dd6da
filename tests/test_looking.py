"""What a look at an archive remembers changes how long the next takes, and nothing else."""

import os
import random
from datetime import date
from pathlib import Path

import pytest
from scratch_repository import git, repository
from small_archives import article, change, person, write

from builder.archive import assembly, loading
from builder.archive.assembly import Archive
from builder.archive.looking import _code, look
from builder.archive.workspace import Workspace
from builder.means import files
from builder.means.files import Source, read_source, sha256
from builder.naming import Found, Knowledge, Text, find
from builder.words.problems import Problem

TODAY = date(2024, 1, 1)
NAMES = (
    "Ada Moss",
    "Adam Moss",
    "Eva Holm",
    "Lake Council",
    "Olav O'Hara",
    "Kim Jong Un",
    "나루 김",
)
BODIES = (
    "President Ada Moss met Eva Holm in Oslo on Monday. Moss said that Norway would pay.",
    "The Lake Council met in Bergen. Adam Moss of the council said no. Minister Olav OHara agreed.",
    "Kim Jong Un visited Russia. 나루 김은 말했다. Foreign Minister Eva Holm-Berg was there.",
    "Caf&eacute; owner Ana Ruiz spoke. “We shall see,” said Ana Ruiz, of France, in Paris.",
    "President Olav O'Hara and Ben Cho signed. Cho said that it was a good day, Moss did not.",
)
ONE = "articles/2021/one.md"


def looked(root: Path) -> tuple[Archive, tuple[Problem, ...]]:
    return look(Workspace(root), TODAY)


def anew(root: Path) -> tuple[Archive, tuple[Problem, ...]]:
    """The same archive, looked at by somebody who remembers nothing."""
    return look(Workspace(root, memory_of=root / "nowhere"), TODAY)


@pytest.fixture
def searched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the articles in which names are looked for."""
    titles: list[str] = []

    def find_and_tell(text: Text, known: Knowledge, never: frozenset[str] = frozenset()) -> Found:
        titles.append(text.title)
        return find(text, known, never)

    monkeypatch.setattr(assembly, "find", find_and_tell)
    return titles


@pytest.fixture
def root(tmp_path: Path) -> Path:
    articles = {
        f"articles/2021/{number}.md": article(str(number), body, actors="[France, Eva Holm]")
        for number, body in enumerate(BODIES)
    }
    files = {"archive.yaml": "title: Small\n", "people/eva-holm.md": person("Eva Holm")}
    return write(tmp_path, articles | files)


def test_names_are_looked_for_once(root: Path, searched: list[str]) -> None:
    first = looked(root)
    assert sorted(searched) == ["0", "1", "2", "3", "4"]
    searched.clear()
    assert looked(root) == first
    assert searched == []


def test_what_is_remembered_many_times_is_held_once(root: Path) -> None:
    """An archive of a hundred thousand articles tells of a country tens of thousands of times."""
    write(root, {ONE: article("Both", "Eva Holm flew to France.", actors="[France, Eva Holm]")})
    looked(root)
    remembered = looked(root)[0].entries
    told = [one for entry in remembered for one in entry.actors]
    articles = [entry.article for entry in remembered]
    places = [place for one in articles for place in (one.date_place, one.actors_place)]
    dates = [date for one in articles for date in (one.date, one.captured, one.event_date)]

    assert len({id(one.actor) for one in told}) == len({one.actor for one in told}) == 2
    assert len({id(place.file) for place in places}) == len(remembered)
    assert all(one.file is one.title_place.file for one in articles)
    assert len({id(date) for date in dates}) == len(set(dates))


def test_a_sentence_that_earns_several_is_held_once(root: Path) -> None:
    write(root, {ONE: article("Both", "Eva Holm flew to France.", actors="[France, Eva Holm]")})

    for archive, _ in (looked(root), looked(root)):
        (both,) = (entry.actors for entry in archive.entries if entry.article.title == "Both")
        assert both[0].sentence == "Eva Holm flew to France."
        assert both[0].sentence is both[1].sentence


def test_an_article_that_changes_is_searched_again_and_no_other(
    root: Path, searched: list[str]
) -> None:
    looked(root)
    change(root, "articles/2021/1.md", "Bergen", "Norway")
    searched.clear()
    assert looked(root) == anew(root)
    assert searched[0] == "1"
    assert len(searched) == 1 + len(BODIES)


@pytest.fixture
def undoubted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let files that were written a moment ago count as if that had been long ago."""
    monkeypatch.setattr(files, "DOUBT", -3_600 * 10**9)


@pytest.mark.usefixtures("undoubted")
def test_a_file_that_was_not_written_since_is_not_read(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = looked(root)
    change(root, "articles/2021/1.md", "Bergen", "Norway")
    read: list[str] = []

    def read_and_tell(folder: Path, file: str) -> Source | Problem:
        read.append(file)
        return read_source(folder, file)

    monkeypatch.setattr(loading, "read_source", read_and_tell)
    second = looked(root)

    assert {file for file in read if "/articles/" in file} == {"content/articles/2021/1.md"}
    assert second != first
    assert second == anew(root)


@pytest.mark.usefixtures("undoubted")
def test_an_edit_that_keeps_size_and_time_is_seen(root: Path) -> None:
    looked(root)
    path = root / "content/articles/2021/1.md"
    before = path.stat()
    change(root, "articles/2021/1.md", "Bergen", "Norway")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert looked(root) == anew(root)


def test_a_file_that_was_written_a_moment_ago_is_read_though_its_stamp_is_the_same(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A clock may count in steps of two seconds, and a file be written twice within one."""
    looked(root)
    state = os.lstat(root / "content/articles/2021/1.md")
    change(root, "articles/2021/1.md", "Bergen", "Norway")
    monkeypatch.setattr(os, "lstat", lambda _: state)

    assert looked(root) == anew(root)


def test_a_new_name_is_looked_for_where_its_words_stand(root: Path, searched: list[str]) -> None:
    looked(root)
    write(root, {"people/ada-moss.md": person("Ada Moss")})
    searched.clear()
    looked(root)
    assert sorted(searched) == ["0", "1", "3", "4"], "Moss stands in 0, 1 and 4; 3 has an entity"


def test_a_biography_makes_nothing_due(root: Path, searched: list[str]) -> None:
    looked(root)
    write(root, {"people/eva-holm.md": person("Eva Holm", description="Of Oslo") + "\nA life.\n"})
    searched.clear()
    looked(root)
    assert searched == []


@pytest.mark.parametrize("seed", range(30))
def test_whatever_changes_the_archive_is_what_it_would_be_anew(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    rooms = ("people", "organizations", "outlets")
    write(tmp_path, {"archive.yaml": "title: Small\n"})
    for _ in range(12):
        name = chance.choice(NAMES)
        file = f"{chance.choice(rooms)}/{NAMES.index(name)}.md"
        if chance.random() < 0.3:
            (tmp_path / "content" / file).unlink(missing_ok=True)
        elif chance.random() < 0.5:
            alias = chance.choice((*NAMES, "Moss", "N. K.", "Ana Ruiz", "Ben Cho"))
            write(tmp_path, {file: person(name, aliases=f'["{alias}"]')})
        elif chance.random() < 0.3:
            turned_down = f'people: ["{chance.choice((name, "Ana Ruiz", "Ben Cho"))}"]\n'
            write(tmp_path, {"rejected.yaml": turned_down})
        else:
            listed = f'["{chance.choice(NAMES)}", "{name}"]'
            number = chance.randrange(5)
            body = chance.choice(BODIES)
            text = article(chance.choice(NAMES), body, actors=listed, outlet=f'"{name}"')
            write(tmp_path, {f"articles/2021/{number}.md": text})
        assert looked(tmp_path) == anew(tmp_path)


@pytest.mark.usefixtures("undoubted")
@pytest.mark.parametrize("spoil", [b"", b"{}", b"x\n[]", None])
def test_a_memory_that_is_damaged_or_somebody_else_s_is_forgotten(
    root: Path, spoil: bytes | None
) -> None:
    first = looked(root)
    memory = Workspace(root).memory
    good = memory.read_bytes()
    memory.write_bytes(good[:-20] if spoil is None else spoil)
    assert looked(root) == first
    assert memory.read_bytes() == good


@pytest.mark.parametrize(
    ("folder", "kept"), [(".cache", ".cache/articles.jsonl"), ("mine", ".cache")]
)
def test_a_memory_that_came_with_a_branch_hides_nothing(root: Path, folder: str, kept: str) -> None:
    """A branch may bring one in which a broken article is sound, and name a folder so."""
    change(root, ONE.replace("one", "1"), "outlet: unknown", "outlet: unknown\nlanguge: no")
    _, problems = looked(root)
    memory = Workspace(root).memory
    head, _, data = memory.read_bytes().partition(b"\n")
    forged = data.replace(b",false,", b",true,")
    assert forged != data
    memory.write_bytes(head.split()[0] + b" " + sha256(forged).encode() + b"\n" + forged)
    assert looked(root)[1] != problems, "so it can be forged"

    if folder != ".cache":
        (root / ".cache").rename(root / folder)
        (root / ".cache").symlink_to(folder)
    repository(root)
    told, *others = looked(root)[1]
    assert (told.code, told.place.file) == ("unread-file", kept)
    assert others == list(problems)
    assert memory.read_bytes().endswith(forged), "what git keeps is not written"


@pytest.mark.parametrize(
    ("name", "told"),
    [("site.told", ".cache/site.told"), ("\u202esite", '".cache/\\342\\200\\256site"')],
)
def test_whatever_git_keeps_of_the_memory_is_named(root: Path, name: str, told: str) -> None:
    looked(root)
    (root / ".cache" / name).touch()
    (root / ".gitignore").write_text("/.cache/articles.jsonl\n")
    repository(root)
    git(root, "config", "core.quotePath", "false")
    problem, *_ = looked(root)[1]
    assert (problem.code, problem.place.file) == ("unread-file", told)


def test_a_memory_that_git_does_not_keep_is_used(root: Path, searched: list[str]) -> None:
    write(root, {"../.gitignore": "/.cache/\n"})
    repository(root)
    looked(root)
    searched.clear()
    looked(root)
    assert searched == []


def test_what_was_made_by_other_code_is_forgotten(
    root: Path, searched: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    looked(root)
    monkeypatch.setattr("builder.archive.looking._code", lambda: "other")
    searched.clear()
    looked(root)
    assert len(searched) == len(BODIES)


def test_what_was_made_with_another_library_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    now = _code.__wrapped__()
    monkeypatch.setattr("importlib.metadata.version", lambda name: "0" if name == "pyyaml" else "")
    assert _code.__wrapped__() != now


def test_where_nothing_can_be_written_nothing_is_remembered(root: Path) -> None:
    (root / ".cache").write_text("in the way", encoding="utf-8")
    assert looked(root) == anew(root)
