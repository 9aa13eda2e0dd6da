"""What earlier runs finished, kept line by line so that a killed run loses none of it."""

from pathlib import Path

import pytest

from builder.intake.memory import NOTHING, Done, Memory, add_to_memory, read_memory, write_memory
from builder.means.files import NOT_THERE, Seen
from builder.words.problems import Place, error

FISH = Done("captures/fish.txt", "mark", Seen("12-34", "ab"), Seen("5-6", "cd"))
MENU = Done(
    "captures/menü.txt",
    "mark",
    Seen("1-2", "ef"),
    NOT_THERE,
    (error("no-article", Place("content/captures/menü.txt"), "none", "look"),),
)
CRAWL = Done("captures/a.warc", "mark", Seen("3-4", "01"), NOT_THERE, (), ("captures/a.warc#1",))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "cleaned.jsonl"


def test_what_was_never_written_is_nothing(path: Path) -> None:
    assert read_memory(path) == NOTHING


def test_what_is_written_reads_back(path: Path) -> None:
    memory = Memory(("files", "says"), {one.name: one for one in (FISH, MENU, CRAWL)})
    write_memory(path, memory)

    assert read_memory(path) == memory


def test_what_is_added_counts_more_than_what_was_there(path: Path) -> None:
    later = Done(FISH.name, "another mark", FISH.file, FISH.record)
    write_memory(path, Memory(("files", "says"), {FISH.name: FISH}))
    add_to_memory(path, [later, MENU])

    assert read_memory(path).done == {FISH.name: later, MENU.name: MENU}


def test_a_line_that_was_cut_off_spoils_no_other(path: Path) -> None:
    add_to_memory(path, [FISH])
    with path.open("a") as file:
        file.write('{"name": "captures/half.txt", "mark": "ma')
    add_to_memory(path, [MENU])

    assert list(read_memory(path).done) == [FISH.name, MENU.name]
