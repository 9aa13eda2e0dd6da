"""The archive that this repository holds is in the state that its own builder leaves it in."""

from datetime import date
from pathlib import Path

from builder.archive.loading import load
from builder.archive.looking import look
from builder.archive.workspace import Workspace, article_hashes, capture_files
from builder.intake.desk import RECORD, Intake, opened
from builder.intake.examining import examine, registered, tools
from builder.intake.ownership import Fate, shelf
from builder.intake.reading import Unopened
from builder.records.cleaning_record import dump_cleaning_record
from builder.words.problems import errors

ROOT = Path(__file__).parent.parent
WORKSPACE = Workspace(ROOT)


def intakes() -> list[Intake]:
    content = load(WORKSPACE)
    desk = opened(content, shelf(content, article_hashes(WORKSPACE)))
    made = []
    for path in capture_files(WORKSPACE):
        name = path.relative_to(WORKSPACE.content).as_posix()
        one, desk = desk.take(examine(Unopened(name, path), tools(registered(content))))
        assert isinstance(one, Intake), one
        made.append(one)
    return made


def test_it_has_no_errors() -> None:
    _, problems = look(WORKSPACE, date(2100, 1, 1))

    assert errors(problems) == ()


def test_cleaning_it_again_would_touch_no_article_and_write_no_record() -> None:
    for one in intakes():
        record = WORKSPACE.content / f"{one.name}{RECORD}"

        assert {taken.settled.fate for taken in one.taken} == {Fate.EDITED}
        assert record.read_text(encoding="utf-8") == dump_cleaning_record(one.record), one.name
