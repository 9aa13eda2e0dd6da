"""From captures to articles: everything is decided first, written after, and never over people."""

from pathlib import Path

import pytest
from small_archives import TODAY, article, change, person, stamps, tree, write

from builder.archive.loading import load
from builder.archive.looking import look
from builder.archive.workspace import Workspace, article_hashes, capture_files
from builder.doors import opening
from builder.intake import writing
from builder.intake.desk import Intake, opened
from builder.intake.examining import examine, registered, tools
from builder.intake.ownership import Fate, shelf
from builder.intake.printing import explained
from builder.intake.reading import Unopened
from builder.means.files import sha256
from builder.records.cleaning_record import CleaningRecord, read_cleaning_record
from builder.words.problems import Problem, errors

FISH = """\
Norway and Chile Agree on Fish

The minister boards a ship in Bergen, March 5, 2021. Photo: Example Press

Minister Ada Lindqvist and envoy Pablo Rojas agreed in Bergen on Friday to cut the catch by a tenth.

"There will be no second sea," Lindqvist said after the talks with Rojas, who nodded.

Rojas said Chile would sign the accord before the summer, if Lindqvist did so first.
"""

FERRIES = """\
Ferries Stop at Night

Envoy Pablo Rojas took the last ferry from Bergen on Sunday, hours before winter began for it.

"I would have stayed," Rojas told reporters, who had come with him to the quay in the rain.

The company said that it would think again in spring, when the nights are shorter and warmer.
"""


def archive(root: Path, **captures: str) -> Path:
    return write(root, {f"captures/{name}.txt": text for name, text in captures.items()})


def taken(root: Path) -> list[Intake | Problem]:
    """Everything that the desk makes of an archive's captures, in their order."""
    workspace = Workspace(root)
    content = load(workspace)
    desk = opened(content, shelf(content, article_hashes(workspace)))
    made = []
    for path in capture_files(workspace):
        examined = examine(Unopened(f"captures/{path.name}", path), tools(registered(content)))
        one, desk = desk.take(examined)
        made.append(one)
    return made


def cleaned(root: Path) -> list[str]:
    """Clean an archive; return the files that were written, in their order."""
    made = (one for one in taken(root) if isinstance(one, Intake))
    return [file for one in made for file in writing.write(root, one).files]


def fates(root: Path) -> list[Fate]:
    made = (one for one in taken(root) if isinstance(one, Intake))
    return [part.settled.fate for one in made for part in one.taken]


def articles(root: Path) -> list[str]:
    """The article files of an archive."""
    return [file for file in tree(root) if file.startswith("content/articles/")]


def improve(root: Path, old: str, new: str) -> None:
    """Make cleaning say something else of the capture, as a better builder would."""
    path = root / "content/captures/fish.txt"
    before = sha256(path.read_bytes())
    change(root, "captures/fish.txt", old, new)
    change(root, "captures/fish.txt.cleaning.json", before, sha256(path.read_bytes()))


def edit(root: Path, old: str, new: str) -> None:
    """Edit the one article of an archive."""
    change(root, articles(root)[0].removeprefix("content/"), old, new)


# What is written


@pytest.mark.parametrize("name", ["two  blanks", "no\u00a0break", "a\u3000wide one"])
def test_an_article_names_its_capture_blank_for_blank(tmp_path: Path, name: str) -> None:
    cleaned(write(tmp_path, {f"captures/{name}.txt": FISH, "captures/two blanks.txt": FERRIES}))
    cited = {one.capture.text for one in load(Workspace(tmp_path)).articles}

    assert cited == {f"captures/{name}.txt#1", "captures/two blanks.txt#1"}


def test_a_capture_becomes_an_article_proposals_and_last_of_all_a_record(tmp_path: Path) -> None:
    written = cleaned(archive(tmp_path, fish=FISH))

    assert written == [
        "content/people/ada-lindqvist.md",
        "content/people/pablo-rojas.md",
        *articles(tmp_path),
        "content/captures/fish.txt.cleaning.json",
    ]
    assert [Path(file).name for file in articles(tmp_path)] == ["norway-and-chile-agree-on-fish.md"]


def test_nobody_is_lost_whose_file_another_name_of_the_same_letters_has(tmp_path: Path) -> None:
    other = {"people/ada-lindqvaerst.md": person("Ada Lindqvaerst")}
    root = archive(write(tmp_path, other), fish=FISH.replace("Lindqvist", "Lindqværst"))

    assert "content/people/ada-lindqvaerst-2.md" in cleaned(root)
    assert errors(look(Workspace(root), TODAY)[1]) == ()


def test_what_was_written_reads_back_without_an_error(tmp_path: Path) -> None:
    cleaned(archive(tmp_path, fish=FISH, ferries=FERRIES))

    assert errors(load(Workspace(tmp_path)).problems) == ()


def test_every_line_of_the_capture_stands_in_the_record_kept_or_cut(tmp_path: Path) -> None:
    cleaned(archive(tmp_path, fish=FISH))
    file = "content/captures/fish.txt.cleaning.json"
    record = read_cleaning_record((tmp_path / file).read_text(encoding="utf-8"), file).record

    assert record is not None
    assert [line.text for line in record.lines] == [line for line in FISH.split("\n") if line]
    assert all(bool(line.reason) == (line.role == "cut") for line in record.lines)


def test_taking_in_writes_nothing(tmp_path: Path) -> None:
    archive(tmp_path, fish=FISH)
    before = stamps(tmp_path)
    taken(tmp_path)

    assert stamps(tmp_path) == before


def test_a_second_run_writes_nothing(tmp_path: Path) -> None:
    archive(tmp_path, fish=FISH, ferries=FERRIES)
    cleaned(tmp_path)
    before = stamps(tmp_path)

    assert cleaned(tmp_path) == []
    assert stamps(tmp_path) == before


def test_the_capture_itself_is_never_changed(tmp_path: Path) -> None:
    path = archive(tmp_path, fish=FISH.replace("\n", "\r\n")) / "content/captures/fish.txt"
    before = path.lstat().st_mtime_ns, path.read_bytes()
    cleaned(tmp_path)

    assert (path.lstat().st_mtime_ns, path.read_bytes()) == before


def test_a_run_that_stopped_half_way_is_finished_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(path: Path, data: bytes) -> bool:
        raise OSError("no space left on device")

    archive(tmp_path, fish=FISH)
    with monkeypatch.context() as patched:
        patched.setattr(writing, "write_atomically", full_disk)  # what writes the record
        with pytest.raises(OSError, match="no space left"):
            cleaned(tmp_path)
    assert len(articles(tmp_path)) == 1

    assert cleaned(tmp_path) == ["content/captures/fish.txt.cleaning.json"]


# What is people's


def test_an_edited_article_is_not_touched(tmp_path: Path) -> None:
    cleaned(archive(tmp_path, fish=FISH))
    edit(tmp_path, "a tenth", "an eighth")
    before = stamps(tmp_path)

    assert fates(tmp_path) == [Fate.EDITED]
    assert cleaned(tmp_path) == []
    assert stamps(tmp_path) == before


def test_a_deleted_article_stays_deleted_and_the_record_remembers_it(tmp_path: Path) -> None:
    cleaned(archive(tmp_path, fish=FISH))
    (tmp_path / articles(tmp_path)[0]).unlink()

    assert cleaned(tmp_path) == []
    assert cleaned(tmp_path) == []
    assert fates(tmp_path) == [Fate.DELETED]


def test_a_renamed_article_is_found_again_and_followed(tmp_path: Path) -> None:
    cleaned(archive(tmp_path, fish=FISH))
    old = tmp_path / articles(tmp_path)[0]
    moved = old.rename(old.with_name("fish-accord.md"))
    cleaned(tmp_path)
    improve(tmp_path, "a tenth", "an eighth")  # as if cleaning had improved
    cleaned(tmp_path)

    assert [tmp_path / file for file in articles(tmp_path)] == [moved]
    assert "an eighth" in moved.read_text(encoding="utf-8")


@pytest.mark.parametrize("room", ["articles", "articles/undated", "people"])
def test_nothing_is_written_through_a_folder_that_is_a_link(tmp_path: Path, room: str) -> None:
    root = archive(tmp_path / "archive", a=FISH)
    (tmp_path / "elsewhere").mkdir()
    (root / "content" / room).parent.mkdir(exist_ok=True)
    (root / "content" / room).symlink_to(tmp_path / "elsewhere")

    with pytest.raises(OSError, match="symbolic link"):
        cleaned(root)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_proposal_never_overwrites_a_file(tmp_path: Path) -> None:
    broken = "---\nname: [\n---\n"
    write(archive(tmp_path, fish=FISH), {"people/pablo-rojas.md": broken})
    cleaned(tmp_path)

    assert (tmp_path / "content/people/pablo-rojas.md").read_text(encoding="utf-8") == broken


def test_a_proposal_lists_its_articles_as_they_come(tmp_path: Path) -> None:
    cleaned(archive(tmp_path, fish=FISH))
    written = cleaned(archive(tmp_path, more=FERRIES))
    text = (tmp_path / "content/people/pablo-rojas.md").read_text(encoding="utf-8")

    assert "content/people/pablo-rojas.md" not in written, "nobody is told of each"
    assert [line for line in text.split("\n") if line.startswith("#   ")] == [
        f"#   {file}" for file in articles(tmp_path)
    ]


def test_a_proposal_that_a_person_edited_is_left_as_it_is(tmp_path: Path) -> None:
    cleaned(archive(tmp_path, fish=FISH))
    change(tmp_path, "people/pablo-rojas.md", "name: Pablo Rojas", "name: Pablo Rojas\ncountry: CL")
    before = (tmp_path / "content/people/pablo-rojas.md").read_bytes()

    assert "content/people/pablo-rojas.md" not in cleaned(archive(tmp_path, more=FERRIES))
    assert (tmp_path / "content/people/pablo-rojas.md").read_bytes() == before


def test_a_proposal_that_a_person_deleted_does_not_come_back(tmp_path: Path) -> None:
    cleaned(archive(tmp_path, fish=FISH))
    (tmp_path / "content/people/pablo-rojas.md").unlink()
    written = cleaned(archive(tmp_path, fish=FISH, more=FERRIES))

    assert [file for file in written if "/people/" in file] == []
    assert not (tmp_path / "content/people/pablo-rojas.md").exists()


def test_nor_do_articles_that_nobody_edited_list_one_that_was_deleted(tmp_path: Path) -> None:
    cleaned(archive(tmp_path, fish=FISH))
    (tmp_path / "content/people/pablo-rojas.md").unlink()
    cleaned(archive(tmp_path, more=FERRIES))

    for file in articles(tmp_path):
        assert "  - Pablo Rojas\n" not in (tmp_path / file).read_text(encoding="utf-8")


def test_whom_editors_reject_is_neither_proposed_nor_listed(tmp_path: Path) -> None:
    signed = f"{FISH}\n© 2021 Harbour Post. All rights reserved.\n"
    rejected = "people: [pablo rojas]\noutlets: [Harbour Post]\n"
    written = cleaned(write(archive(tmp_path, fish=signed), {"rejected.yaml": rejected}))
    text = (tmp_path / articles(tmp_path)[0]).read_text(encoding="utf-8")

    assert [file for file in written if "/people/" in file or "/outlets/" in file] == [
        "content/people/ada-lindqvist.md"
    ]
    assert "  - Pablo Rojas\n" not in text
    assert 'outlet: unknown  # "Harbour Post" is rejected, or its file was deleted' in text


def test_two_captures_with_one_headline_make_two_articles(tmp_path: Path) -> None:
    other = FERRIES.replace("Ferries Stop at Night", "Norway and Chile Agree on Fish")
    cleaned(archive(tmp_path, fish=FISH, fish2=other))

    assert [Path(file).name for file in articles(tmp_path)] == [
        "norway-and-chile-agree-on-fish-2.md",
        "norway-and-chile-agree-on-fish.md",
    ]
    assert cleaned(tmp_path) == []


def test_an_outlet_is_proposed_unless_one_of_its_names_is_known(tmp_path: Path) -> None:
    signed = f"{FISH}\n© 2021 Harbour Post. All rights reserved.\n"
    known = "---\nname: The Harbour Post\naliases: [Harbour Post]\n---\n"
    archive(tmp_path / "new", fish=signed)
    write(archive(tmp_path / "known", fish=signed), {"outlets/the-harbour-post.md": known})

    assert "content/outlets/harbour-post.md" in cleaned(tmp_path / "new")
    assert not [file for file in cleaned(tmp_path / "known") if "/outlets/" in file]


# What comes in between deciding and writing


def decided(root: Path) -> Intake:
    """What the desk makes of an archive's one capture."""
    (one,) = taken(root)
    assert isinstance(one, Intake)
    return one


@pytest.fixture
def improved(tmp_path: Path) -> Path:
    """An archive whose article nobody touched, and whose capture gives other words by now."""
    cleaned(archive(tmp_path, fish=FISH))
    improve(tmp_path, "a tenth", "an eighth")
    return tmp_path


def test_what_a_person_saves_before_the_article_is_written_stays(improved: Path) -> None:
    made = decided(improved)
    edit(improved, "a tenth", "a ninth")
    done = writing.write(improved, made)

    assert "a ninth" in (improved / articles(improved)[0]).read_text(encoding="utf-8")
    assert [one.settled.fate for one in done.intake.taken] == [Fate.EDITED]
    assert done.files == ("content/captures/fish.txt.cleaning.json",)


def test_the_record_then_says_what_cleaning_wrote_before(improved: Path) -> None:
    old = sha256((improved / articles(improved)[0]).read_bytes())
    made = decided(improved)
    edit(improved, "a tenth", "a ninth")
    done = writing.write(improved, made)

    assert [part.sha256 for part in done.intake.record.parts] == [old]
    assert fates(improved) == [Fate.EDITED], "the next run sees a person's article too"


def test_what_a_person_deletes_before_it_is_written_stays_deleted(improved: Path) -> None:
    made = decided(improved)
    (improved / articles(improved)[0]).unlink()
    writing.write(improved, made)

    assert articles(improved) == []
    assert fates(improved) == [Fate.DELETED]


def test_a_name_that_is_taken_before_a_new_article_is_written_is_left_alone(
    tmp_path: Path,
) -> None:
    made = decided(archive(tmp_path, fish=FISH))
    file = made.taken[0].settled.file
    write(tmp_path, {file.removeprefix("content/"): article("Another of that name")})
    done = writing.write(tmp_path, made)

    assert "Another of that name" in (tmp_path / file).read_text(encoding="utf-8")
    assert [one.settled.fate for one in done.intake.taken] == [Fate.TAKEN]
    assert done.intake.record.parts == ()
    assert file.replace(".md", "-2.md") in cleaned(tmp_path), "the next run finds another name"


def test_two_runs_at_once_make_one_article(tmp_path: Path) -> None:
    one, other = decided(archive(tmp_path, fish=FISH)), decided(tmp_path)
    writing.write(tmp_path, one)

    assert writing.write(tmp_path, other).files == ()
    assert len(articles(tmp_path)) == 1


@pytest.mark.parametrize("keys", ["", "name: Bergen"], ids=["without a name", "named in the text"])
def test_a_country_of_no_known_code_keeps_no_capture_from_being_cleaned(
    tmp_path: Path, keys: str
) -> None:
    write(archive(tmp_path, fish=FISH), {"countries/zz.md": f"---\n{keys}\n---\n"})

    cleaned(tmp_path)

    assert len(articles(tmp_path)) == 1


# What can't be read

UNREADABLE = {
    "empty": b"",
    "blank": b"\n \n",
    "binary": bytes(range(256)) * 40,
    "cut off": "\ufeffhalf".encode("utf-16")[:-1],
}


@pytest.mark.parametrize("data", UNREADABLE.values(), ids=list(UNREADABLE))
def test_a_capture_that_is_no_text_is_a_problem_and_the_next_one_goes_on(
    tmp_path: Path, data: bytes
) -> None:
    archive(tmp_path, b_good=FISH)
    (tmp_path / "content/captures/a_bad.txt").write_bytes(data)
    bad, good = taken(tmp_path)

    assert isinstance(bad, Problem)
    assert (bad.code, bad.place.file) == ("unreadable-capture", "content/captures/a_bad.txt")
    assert isinstance(good, Intake)
    assert not [file for file in tree(tmp_path) if "a_bad" in file and file.endswith(".json")]


def test_a_capture_that_is_too_large_is_not_even_decoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "MAX_CAPTURE_BYTES", 10)
    bad = taken(archive(tmp_path, fish=FISH))[0]

    assert isinstance(bad, Problem)
    assert bad.code == "capture-too-large"


def test_of_a_capture_without_an_article_can_be_seen_what_was_cut(tmp_path: Path) -> None:
    archive(tmp_path, menu="Home\nNews\nContact\n")
    (made,) = taken(tmp_path)

    assert isinstance(made, Intake)
    assert "  cut: 3 of 3 lines" in explained(made)
    assert cleaned(tmp_path) == ["content/captures/menu.txt.cleaning.json"]


def test_a_capture_that_was_changed_since_it_was_cleaned_is_refused(tmp_path: Path) -> None:
    cleaned(archive(tmp_path, fish=FISH))
    (tmp_path / "content/captures/fish.txt").write_text(FISH + "\nA line slipped in.\n")
    before = tree(tmp_path)

    (problem,) = taken(tmp_path)

    assert isinstance(problem, Problem)
    assert problem.code == "capture-changed"
    assert cleaned(tmp_path) == []
    assert tree(tmp_path) == before


def test_a_capture_of_which_no_article_came_may_be_taken_again(tmp_path: Path) -> None:
    """A page that was saved too early, and saved over: nothing goes by what it was before."""
    cleaned(archive(tmp_path, fish="Please wait\nLoading\n"))
    (tmp_path / "content/captures/fish.txt").write_text(FISH)

    assert "content/articles/undated/norway-and-chile-agree-on-fish.md" in cleaned(tmp_path)


def test_a_record_that_cannot_be_read_is_not_written_over(tmp_path: Path) -> None:
    cleaned(archive(tmp_path, fish=FISH))
    (tmp_path / "content/captures/fish.txt.cleaning.json").write_text("<<<<<<< HEAD\n")

    (problem,) = taken(tmp_path)

    assert isinstance(problem, Problem)
    assert problem.code == "bad-cleaning-record"
    assert cleaned(tmp_path) == []


# Parts that are found no more


SECOND = FERRIES.replace(
    "Night\n", "Night\n\nThe quay in Bergen, November 7, 2021. Photo: Example Press\n", 1
)


def two_then_one(root: Path) -> Path:
    """An archive whose capture had two articles, of which a later builder finds but the first."""
    cleaned(archive(root, fish=f"{FISH}\n\n\n\n{SECOND}"))
    assert len(articles(root)) == 2
    improve(root, SECOND, "")
    return root


def record_of(root: Path) -> CleaningRecord:
    file = "content/captures/fish.txt.cleaning.json"
    record = read_cleaning_record((root / file).read_text(encoding="utf-8"), file).record
    assert record is not None
    return record


def told(root: Path) -> list[tuple[str, str]]:
    made = (one for one in taken(root) if isinstance(one, Intake))
    return [(problem.code, problem.message) for one in made for problem in one.problems]


def test_the_article_of_a_part_that_is_found_no_more_is_told_of(tmp_path: Path) -> None:
    root = two_then_one(tmp_path)
    ferries = next(file for file in articles(root) if "ferries" in file)

    assert told(root) == [
        ("part-gone", f"{ferries} was written from part 2, which is not found here any more")
    ]


def test_the_record_goes_on_knowing_it(tmp_path: Path) -> None:
    root = two_then_one(tmp_path)
    before = record_of(root).parts
    cleaned(root)

    assert [one.number for one in record_of(root).parts] == [1, 2]
    assert record_of(root).parts[1] == before[1]
    assert {line.part for line in record_of(root).lines} <= {0, 1}


def test_it_is_cleanings_own_once_the_part_is_found_again(tmp_path: Path) -> None:
    root = two_then_one(tmp_path)
    cleaned(root)
    improve(root, FISH, f"{FISH}\n\n\n\n{SECOND}")

    assert fates(root) == [Fate.UNCHANGED, Fate.UNCHANGED]
    assert told(root) == []


@pytest.mark.parametrize("is_deleted", [True, False])
def test_nothing_is_said_of_one_that_was_deleted_or_made_a_persons_own(
    tmp_path: Path, is_deleted: bool
) -> None:
    root = two_then_one(tmp_path)
    (ferries,) = (file for file in articles(root) if "ferries" in file)
    if is_deleted:
        (root / ferries).unlink()
    else:
        change(root, ferries.removeprefix("content/"), "capture: captures/fish.txt#2\n", "")

    assert told(root) == []
    cleaned(root)
    assert [one.number for one in record_of(root).parts] == [1, 2], "it is not written again"
