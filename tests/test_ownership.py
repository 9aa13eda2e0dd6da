"""An article belongs to cleaning as long as nobody has touched it, and to people from then on."""

from pathlib import Path

import pytest
from small_archives import article, write

from builder.archive.loading import load
from builder.archive.workspace import Workspace, article_hashes
from builder.intake.drafts import Draft
from builder.intake.ownership import Fate, Settled, Shelf, shelf
from builder.means.files import sha256
from builder.records.cleaning_record import CleaningRecord, WrittenPart, dump_cleaning_record

CAPTURE, SOURCE = "captures/1.txt", "captures/1.txt#1"
FILE = "content/articles/2021/a-headline.md"
OLD, NEW = (article(body=words, capture=SOURCE) for words in ("As first cleaned.", "Cleaned anew."))
DRAFT = Draft(SOURCE, "2021", "a-headline", NEW)


def archive(
    root: Path, *, article_text: str | None, file: str = FILE, recorded: str = FILE
) -> Path:
    """An archive whose capture was cleaned as OLD; `article_text` is what stands in `file` now."""
    part = WrittenPart(1, recorded, sha256(OLD.encode()), "2021", "", "")
    record = CleaningRecord(CAPTURE, "", "utf-8", (part,), ())
    files = {f"{CAPTURE}.cleaning.json": dump_cleaning_record(record)}
    if article_text is not None:
        files[file.removeprefix("content/")] = article_text
    return write(root, files)


def shelf_of(root: Path) -> Shelf:
    workspace = Workspace(root)
    return shelf(load(workspace), article_hashes(workspace))


def settled(root: Path, draft: Draft = DRAFT) -> Settled:
    return shelf_of(root).settle(CAPTURE, 1, draft)[0]


def test_a_new_article_is_written_under_its_headline(tmp_path: Path) -> None:
    made = settled(tmp_path)

    assert (made.file, made.fate, made.sha256) == (FILE, Fate.WRITTEN, sha256(NEW.encode()))


def test_an_article_that_nobody_touched_follows_the_cleaning(tmp_path: Path) -> None:
    assert settled(archive(tmp_path, article_text=OLD)).fate is Fate.WRITTEN


def test_an_article_that_would_come_out_the_same_is_left_alone(tmp_path: Path) -> None:
    made = settled(archive(tmp_path, article_text=NEW))

    assert (made.fate, made.sha256) == (Fate.UNCHANGED, sha256(NEW.encode()))


@pytest.mark.parametrize(
    "edited",
    [OLD.replace("first", "First"), OLD + "\n", OLD.replace("\n", "\r\n"), "", "no front matter"],
    ids=["a letter", "an empty line", "line ends", "emptied", "broken"],
)
def test_an_article_that_was_edited_stays_however_small_the_edit(
    tmp_path: Path, edited: str
) -> None:
    root = archive(tmp_path, article_text=None)
    (root / FILE).parent.mkdir(parents=True)
    (root / FILE).write_bytes(edited.encode())
    made = settled(root)

    assert (made.file, made.fate) == (FILE, Fate.EDITED)
    assert made.sha256 == sha256(OLD.encode()), "the record goes on saying what was written"


def test_an_article_that_was_deleted_stays_deleted(tmp_path: Path) -> None:
    made = settled(archive(tmp_path, article_text=None))

    assert (made.file, made.fate, made.sha256) == (FILE, Fate.DELETED, sha256(OLD.encode()))


MOVED = "content/articles/2020/better-name.md"


def test_an_article_that_was_renamed_is_known_by_its_capture(tmp_path: Path) -> None:
    made = settled(archive(tmp_path, article_text=OLD, file=MOVED))

    assert (made.file, made.fate) == (MOVED, Fate.WRITTEN)


def test_an_article_that_was_renamed_and_edited_stays(tmp_path: Path) -> None:
    edited = OLD.replace("first", "last")
    made = settled(archive(tmp_path, article_text=edited, file=MOVED))

    assert (made.file, made.fate) == (MOVED, Fate.EDITED)


def test_an_article_that_was_renamed_is_not_mistaken_for_the_one_at_its_old_address(
    tmp_path: Path,
) -> None:
    root = archive(tmp_path, article_text=OLD, file=MOVED)
    write(root, {"articles/2021/a-headline.md": article(capture="captures/2.txt#1")})

    assert (settled(root).file, settled(root).fate) == (MOVED, Fate.WRITTEN)


def test_an_article_that_says_it_is_of_another_part_is_not_written_over(tmp_path: Path) -> None:
    other = article(capture="captures/2.txt#1")

    assert settled(archive(tmp_path, article_text=other)).fate is Fate.DELETED


def test_a_copy_of_an_article_does_not_take_its_place(tmp_path: Path) -> None:
    root = archive(tmp_path, article_text=OLD)
    write(root, {"articles/2021/z-copy.md": OLD})

    assert settled(root).file == FILE


def test_an_article_without_a_record_is_a_persons(tmp_path: Path) -> None:
    root = write(tmp_path, {"articles/2021/by-hand.md": article(capture=SOURCE)})
    made = settled(root)

    assert (made.file, made.fate) == ("content/articles/2021/by-hand.md", Fate.EDITED)


def test_an_article_of_another_source_keeps_its_name_and_the_new_one_gets_a_number(
    tmp_path: Path,
) -> None:
    root = write(tmp_path, {"articles/2021/a-headline.md": article()})

    assert settled(root).file == "content/articles/2021/a-headline-2.md"


def test_an_address_that_leads_to_another_article_is_taken(tmp_path: Path) -> None:
    moved = article(former_ids="[2021/a-headline]")
    root = write(tmp_path, {"articles/2021/renamed.md": moved})

    assert settled(root).file == "content/articles/2021/a-headline-2.md"


def test_an_address_where_cleaning_wrote_another_article_is_taken(tmp_path: Path) -> None:
    renamed = archive(tmp_path, article_text=OLD, file="content/articles/2021/renamed.md")
    other = Draft("captures/2.txt#1", "2021", "a-headline", NEW)
    made = shelf_of(renamed).settle("captures/2.txt", 1, other)[0]

    assert made.file == "content/articles/2021/a-headline-2.md"


def test_two_drafts_of_one_headline_get_two_files(tmp_path: Path) -> None:
    begun = shelf_of(tmp_path)
    one, after_one = begun.settle(CAPTURE, 1, DRAFT)
    two, after_two = after_one.settle(CAPTURE, 2, DRAFT)
    three, _ = after_two.settle(CAPTURE, 3, DRAFT)

    assert [one.file, two.file, three.file] == [
        FILE,
        FILE.replace(".md", "-2.md"),
        FILE.replace(".md", "-3.md"),
    ]


def test_a_number_fits_behind_the_longest_headline(tmp_path: Path) -> None:
    draft = Draft(SOURCE, "2021", "x" * 80, NEW)
    root = write(tmp_path, {f"articles/2021/{'x' * 80}.md": article()})
    stem = Path(settled(root, draft).file).stem

    assert (stem[-2:], len(stem) <= 80) == ("-2", True)


@pytest.mark.parametrize("recorded", ["content/people/ada.md", "../outside.md", "/etc/hostname"])
def test_a_record_that_names_a_file_which_is_no_article_reaches_nothing(
    tmp_path: Path, recorded: str
) -> None:
    root = archive(tmp_path / "archive", article_text=None, recorded=recorded)
    (tmp_path / "outside.md").write_text(OLD)
    write(root, {"people/ada.md": OLD})

    assert settled(root).fate is Fate.DELETED


def test_settling_changes_nothing_on_the_shelf_itself(tmp_path: Path) -> None:
    begun = shelf_of(tmp_path)

    assert begun.settle(CAPTURE, 1, DRAFT) == begun.settle(CAPTURE, 1, DRAFT)


def test_a_name_in_capitals_is_the_same_on_some_disks_and_so_is_taken(tmp_path: Path) -> None:
    root = write(tmp_path, {"articles/2021/A-Headline.md": article()})

    assert settled(root).file == "content/articles/2021/a-headline-2.md"


@pytest.mark.parametrize("target", ["../../../outside.md", "nowhere.md"])
def test_a_symbolic_link_is_no_article_but_its_name_is_taken(tmp_path: Path, target: str) -> None:
    (tmp_path / "outside.md").write_text(OLD)
    folder = tmp_path / "content/articles/2021"
    folder.mkdir(parents=True)
    (folder / "a-headline.md").symlink_to(target)

    assert settled(tmp_path).file == "content/articles/2021/a-headline-2.md"


# Between deciding and writing

A, B, C = (sha256(word.encode()) for word in "abc")


@pytest.mark.parametrize(
    ("seen", "there", "fate", "remembered"),
    [
        (A, C, Fate.EDITED, A),
        (A, "", Fate.DELETED, A),
        (A, B, Fate.UNCHANGED, B),
        ("", C, Fate.TAKEN, ""),
        ("", B, Fate.UNCHANGED, B),
    ],
    ids=["saved", "deleted", "written by another run", "name taken", "made by another run"],
)
def test_what_came_in_between_stays_and_the_record_remembers_what_was_written_before(
    seen: str, there: str, fate: Fate, remembered: str
) -> None:
    decided = Settled(FILE, Fate.WRITTEN, B, seen)

    assert decided.refused(there) == Settled(FILE, fate, remembered, there)
