"""A line that several stories of an outlet have in common is proposed, and never just cut."""

from pathlib import Path

import pytest
from small_archives import TODAY, article, write

from builder.archive.assembly import assemble
from builder.archive.learned import Repeated, repeated_lines
from builder.archive.loading import load
from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.records.cleaning_record import (
    CleanedLine,
    CleaningRecord,
    WrittenPart,
    dump_cleaning_record,
)

LINE = "Write to the Post and tell us"
OUTLET = "---\nname: The Lake Post\n{keys}---\n"
STORIES = ("bridge", "ferry", "harbour", "lamps")


def record(name: str, *lines: str, role: str = "text", version_of: str = "", cut: str = "") -> str:
    """The record of a capture with one part of these lines."""
    file = "" if version_of else f"content/articles/2021/{name}.md"
    part = WrittenPart(1, file, "", "2021", "", "", version_of=version_of)
    kept = tuple(
        CleanedLine(number, text, 1, "cut" if cut else role, cut, cut)
        for number, text in enumerate(lines, start=1)
    )
    return dump_cleaning_record(CleaningRecord(f"captures/{name}", "", "utf-8", (part,), kept))


def archive(
    root: Path,
    *lines: str,
    stories: tuple[str, ...] = STORIES[:3],
    boilerplate: str = "",
    **how: str,
) -> Path:
    """Stories of one outlet, each with a line of its own and these lines."""
    files = {"outlets/post.md": OUTLET.format(keys=boilerplate)}
    for name in stories:
        keys = {"outlet": "The Lake Post", "capture": f"captures/{name}#1"}
        files[f"articles/2021/{name}.md"] = article(f"On the {name}", **keys)
        files[f"captures/{name}.cleaning.json"] = record(
            name, f"All that is known of the {name}.", *lines, **how
        )
    return write(root, files)


def repeated(root: Path) -> tuple[Repeated, ...]:
    archive = assemble(load(Workspace(root)))
    published = ((one.article, one.outlet) for one in archive.entries)
    return tuple(repeated_lines(archive.cleanings, published, archive.outlets.values()))


def found(root: Path) -> list[tuple[str, int]]:
    return [(one.text, one.stories) for one in repeated(root)]


def test_a_line_of_three_stories_is_proposed(tmp_path: Path) -> None:
    assert found(archive(tmp_path, LINE)) == [(LINE, 3)]


def test_a_line_of_two_is_not(tmp_path: Path) -> None:
    assert found(archive(tmp_path, LINE, stories=STORIES[:2])) == []


def test_lines_are_compared_by_their_words(tmp_path: Path) -> None:
    root = archive(tmp_path, LINE)
    write(root, {"captures/ferry.cleaning.json": record("ferry", f"» {LINE.upper()}!")})

    assert found(root) == [(LINE, 3)]


@pytest.mark.parametrize("role", ["heading", "caption", "standfirst"])
def test_whatever_was_kept_counts(tmp_path: Path, role: str) -> None:
    assert (LINE, 3) in found(archive(tmp_path, LINE, role=role))


def test_what_was_cut_or_is_a_headline_or_a_byline_does_not(tmp_path: Path) -> None:
    assert found(archive(tmp_path / "cut", LINE, cut="furniture")) == []
    assert found(archive(tmp_path / "title", LINE, role="title")) == []
    assert found(archive(tmp_path / "byline", LINE, role="byline")) == []


def test_a_line_that_people_have_confirmed_is_not_proposed_again(tmp_path: Path) -> None:
    confirmed = f'boilerplate: ["{LINE.lower()}."]\n'

    assert found(archive(tmp_path, LINE, boilerplate=confirmed)) == []


@pytest.mark.parametrize(
    "line",
    ["5 March", "Monday, March 5", "March 5, 2021", "Updated at 10:30", "OSLO —", "", "* * *"],
)
def test_place_and_day_are_true_of_several_articles(tmp_path: Path, line: str) -> None:
    assert found(archive(tmp_path, line)) == []


def test_captures_of_one_text_are_one_story(tmp_path: Path) -> None:
    root = archive(tmp_path, LINE)
    keys = {"outlet": "The Lake Post", "capture": "captures/ferry#1"}
    same = article("On the ferry", same_story_as="[2021/harbour]", **keys)

    assert found(write(root, {"articles/2021/ferry.md": same})) == []


def test_a_later_capture_of_an_address_is_no_other_story(tmp_path: Path) -> None:
    root = archive(tmp_path, LINE, stories=STORIES[:2])
    later = record("later", LINE, version_of="content/articles/2021/ferry.md")

    assert found(write(root, {"captures/later.cleaning.json": later})) == []


def test_each_outlet_has_its_own_lines(tmp_path: Path) -> None:
    root = archive(tmp_path, LINE)
    elsewhere = article("On the ferry", outlet="unknown", capture="captures/ferry#1")

    assert found(write(root, {"articles/2021/ferry.md": elsewhere})) == []


def test_in_many_stories_three_are_not_enough(tmp_path: Path) -> None:
    root = archive(tmp_path, LINE)
    archive(tmp_path, stories=tuple(f"story-{number}" for number in range(400)))

    assert found(root) == []


def test_the_hint_is_yaml_that_ends_the_warning(tmp_path: Path) -> None:
    quoting = 'Say "hello" to: the Post # today'
    root = archive(tmp_path, quoting)
    (one,) = repeated(root)
    said = one.problem.hint.partition(":  ")[2]

    assert one.problem.code == "repeated-line"
    assert found(archive(tmp_path, quoting, boilerplate=f"{said}\n")) == []


def test_what_has_boilerplate_gets_one_more_item(tmp_path: Path) -> None:
    root = archive(tmp_path, LINE, boilerplate="boilerplate:\n  - Another line\n")
    (one,) = repeated(root)

    assert one.problem.hint.endswith(f'  - "{LINE}"')


def test_check_tells_of_them(tmp_path: Path) -> None:
    root = archive(tmp_path, LINE, "Background")
    checked = [one for one in look(Workspace(root), TODAY)[1] if one.code == "repeated-line"]

    assert checked == [one.problem for one in repeated(root)]
    assert len(checked) == 2
    assert isinstance(repeated(root)[0], Repeated)
