"""Bytes, addresses and words that were here before: no article is made twice, none is lost."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from small_archives import article, tree, write

from builder.archive.loading import load
from builder.archive.looking import look
from builder.archive.workspace import Workspace, article_hashes, capture_files
from builder.intake import writing
from builder.intake.desk import Intake, opened
from builder.intake.examining import examine, registered, tools
from builder.intake.ownership import Fate, shelf
from builder.intake.printing import explained, notes, rows
from builder.intake.reading import Unopened
from builder.records.cleaning_record import CleaningRecord, read_cleaning_record
from builder.records.content import Content

HERRING = """\
Northern Ports Close the Herring Grounds

The council of the northern ports voted on Monday to close the herring grounds until the spring.

A survey by two research ships had found fewer young fish there than in any year since it began.

Skippers who had come to hear the vote left the hall in silence and went down to their boats.

A fund will pay each crew for the weeks it stays in harbour, as long as its nets are handed in.
"""
WIRED = HERRING.replace(
    "Northern Ports Close the Herring Grounds", "No More Herring Until the Spring, Say Ports"
).replace("on Monday", "late on Monday")
LAMPS = """\
Old Pier Loses Its Gas Lamps

Workers began on Thursday to take down the gas lamps along the old pier, the last in the country.

The town will sell them one by one at an auction in June and buy electric ones with the proceeds.

An association of neighbours had asked for three to stay, and was told that one might be spared.
"""
LATER = HERRING.replace("A fund will pay each crew", "A new fund will pay every crew")
URL = "https://www.example.org/news/herring"
PAGE = """\
<html lang="en"><head><title>{title}</title>
<link rel="canonical" href="{url}"><meta property="og:title" content="{title}"></head>
<body><article><h1>{title}</h1>{paragraphs}</article></body></html>
"""


def page(text: str, url: str = URL) -> str:
    """A saved page of a text, with the address that it states."""
    title, *paragraphs = text.strip().split("\n\n")
    told = "".join(f"<p>{one}</p>" for one in paragraphs)
    return PAGE.format(title=title, url=url, paragraphs=told)


def archive(root: Path, **captures: str) -> Path:
    """Captures by their names, in which "_" stands for the point before the ending."""
    names = {f"captures/{name.replace('_', '.')}": text for name, text in captures.items()}
    return write(root, names)


def taken(root: Path, *names: str) -> list[Intake]:
    """What the desk makes of captures, of all unless some are named; written as it comes."""
    workspace = Workspace(root)
    content = load(workspace)
    desk = opened(content, shelf(content, article_hashes(workspace)))
    by, made = tools(registered(content)), []
    for path in capture_files(workspace):
        if names and path.name not in names:
            continue
        one, desk = desk.take(examine(Unopened(f"captures/{path.name}", path), by))
        assert isinstance(one, Intake), one
        made.append(writing.write(root, one).intake)
    return made


def fates(made: list[Intake]) -> list[Fate]:
    return [part.settled.fate for one in made for part in one.taken]


def articles(root: Path) -> list[str]:
    return [Path(file).stem for file in tree(root) if file.startswith("content/articles/")]


def content_of(root: Path) -> Content:
    return load(Workspace(root))


def record_of(root: Path, name: str) -> CleaningRecord:
    path = root / f"content/captures/{name}.cleaning.json"
    record = read_cleaning_record(path.read_text(encoding="utf-8"), "").record
    assert record is not None
    return record


def again(root: Path) -> None:
    """Clean everything once more: nothing may change."""
    before = tree(root)
    taken(root)
    assert tree(root) == before


def codes(root: Path) -> set[str]:
    return {one.code for one in look(Workspace(root), date(2024, 1, 1))[1]}


def test_the_same_bytes_make_one_article(tmp_path: Path) -> None:
    made = taken(archive(tmp_path, a_txt=HERRING, b_txt=HERRING))

    assert fates(made) == [Fate.WRITTEN, Fate.DUPLICATE]
    assert list(notes(made[1])) == ["the same bytes as captures/a.txt: skipped"]
    assert len(articles(tmp_path)) == 1
    again(tmp_path)


def test_a_duplicate_has_a_record_that_says_so(tmp_path: Path) -> None:
    taken(archive(tmp_path, a_txt=HERRING, b_txt=HERRING))
    record = record_of(tmp_path, "b.txt")

    assert (record.duplicate_of, record.parts, record.lines) == ("captures/a.txt", (), ())
    assert "not-cleaned" not in codes(tmp_path)


def test_of_two_with_the_same_bytes_that_is_first_which_was_cleaned_first(tmp_path: Path) -> None:
    taken(archive(tmp_path, b_txt=HERRING))
    made = taken(archive(tmp_path, a_txt=HERRING), "a.txt")

    assert made[0].record.duplicate_of == "captures/b.txt"
    again(tmp_path)


def test_a_duplicate_becomes_an_article_when_the_other_is_gone(tmp_path: Path) -> None:
    taken(archive(tmp_path, a_txt=HERRING, b_txt=HERRING))
    for file in ("captures/a.txt", "captures/a.txt.cleaning.json"):
        (tmp_path / "content" / file).unlink()
    for file in (tmp_path / "content/articles").rglob("*.md"):
        file.unlink()

    assert "not-cleaned" in codes(tmp_path)
    assert fates(taken(tmp_path)) == [Fate.WRITTEN]


def test_a_later_capture_of_an_address_is_a_version_of_its_article(tmp_path: Path) -> None:
    other = URL.replace("https://www.", "http://m.") + "/?utm_source=mail"
    more = f"{HERRING}\nThe vote was taken by show of hands, and the count was repeated twice.\n"
    made = taken(archive(tmp_path, a_html=page(HERRING), b_html=page(more, other)))

    assert fates(made) == [Fate.WRITTEN, Fate.VERSION]
    (part,) = record_of(tmp_path, "b.html").parts
    assert (part.version_of, part.file) == (made[0].taken[0].settled.file, "")
    assert part.note.startswith("with another text: about ")
    assert len(articles(tmp_path)) == 1
    again(tmp_path)


def test_a_version_with_the_same_text_is_said_to_be_one(tmp_path: Path) -> None:
    made = taken(archive(tmp_path, a_html=page(HERRING), b_html=f"{page(HERRING)}<!-- -->"))
    (note,) = notes(made[1])

    assert note.endswith(", with the same text")


def test_a_version_stays_one_when_its_article_has_no_address_any_more(tmp_path: Path) -> None:
    taken(archive(tmp_path, a_html=page(HERRING), b_html=page(LATER)))
    for file in (tmp_path / "content/articles").rglob("*.md"):
        file.write_text(article("Herring", body="An editor's words."), encoding="utf-8")

    assert taken(tmp_path, "b.html")[0].taken[0].settled.fate is Fate.VERSION


def test_a_new_capture_of_what_people_wrote_down_is_a_version_of_that(tmp_path: Path) -> None:
    archive(tmp_path, a_html=page(HERRING))
    write(tmp_path, {"articles/2021/by-hand.md": article("By hand", url=URL)})

    assert taken(tmp_path)[0].taken[0].relation.version_of == "content/articles/2021/by-hand.md"


def test_two_stories_under_one_address_are_two_articles(tmp_path: Path) -> None:
    """Some sites state one canonical address for all pages of a section."""
    made = taken(archive(tmp_path, a_html=page(HERRING), b_html=page(LAMPS)))

    assert fates(made) == [Fate.WRITTEN, Fate.WRITTEN]
    assert "duplicate-source" in codes(tmp_path)


def test_pages_that_call_the_front_page_their_address_are_articles(tmp_path: Path) -> None:
    front = "https://www.example.org/"
    made = taken(archive(tmp_path, a_html=page(HERRING, front), b_html=page(LAMPS, front)))

    assert fates(made) == [Fate.WRITTEN, Fate.WRITTEN]


def test_the_same_words_are_proposed_as_the_same_story(tmp_path: Path) -> None:
    taken(archive(tmp_path, a_txt=HERRING, b_txt=LAMPS, c_txt=WIRED))
    first, wired = (
        next(one for one in content_of(tmp_path).articles if word in one.title)
        for word in ("Northern", "No More")
    )

    assert [one.text for one in wired.same_story_as] == [first.id]
    assert "same_story_as" in [one.text for one in wired.unsure]
    assert first.same_story_as == ()
    assert "unknown-article" not in codes(tmp_path)
    again(tmp_path)


def test_what_was_there_first_is_not_told_of_what_came_later(tmp_path: Path) -> None:
    taken(archive(tmp_path, c_txt=WIRED))
    before = tree(tmp_path / "content/articles")
    made = taken(archive(tmp_path, a_txt=HERRING))
    after = tree(tmp_path / "content/articles")

    assert made[0].taken[0].relation.same_story_as
    assert {file: after[file] for file in before} == before
    again(tmp_path)


def test_a_killed_run_ends_with_the_files_of_a_whole_one(tmp_path: Path) -> None:
    captures = {"a_txt": HERRING, "b_txt": LAMPS, "c_txt": WIRED, "d_txt": HERRING}
    taken(archive(tmp_path / "whole", **captures))
    cut = archive(tmp_path / "cut", **captures)
    for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
        taken(cut, name)

    assert tree(cut) == tree(tmp_path / "whole")


def test_an_article_whose_record_was_lost_comes_out_the_same(tmp_path: Path) -> None:
    taken(archive(tmp_path, a_txt=HERRING, c_txt=WIRED))
    before = tree(tmp_path)
    (tmp_path / "content/captures/c.txt.cleaning.json").unlink()
    taken(tmp_path)

    assert tree(tmp_path) == before


def test_what_is_gone_is_not_proposed(tmp_path: Path) -> None:
    taken(archive(tmp_path, a_txt=HERRING, c_txt=WIRED))
    gone = next((tmp_path / "content/articles").rglob("northern*.md"))
    gone.unlink()
    taken(tmp_path)

    assert [one.same_story_as for one in content_of(tmp_path).articles] == [()]


@pytest.mark.parametrize(("day", "same"), [("2021-03-10", True), ("2021-03-20", False)])
def test_what_is_told_alike_a_week_later_is_the_next_of_a_kind(
    tmp_path: Path, day: str, same: bool
) -> None:
    stamp = '<meta property="article:published_time" content="2021-03-08T10:00:00Z">'
    dated = page(HERRING).replace("</head>", f"{stamp}</head>")
    body = HERRING.partition("\n\n")[2]
    write(tmp_path, {"articles/2021/before.md": article("Before", body=body, date=day)})
    (made,) = taken(archive(tmp_path, a_html=dated))

    assert made.taken[0].part.date.value == "2021-03-08"
    assert bool(made.taken[0].relation.same_story_as) is same


def test_programs_and_people_are_told_of_it(tmp_path: Path) -> None:
    made = taken(
        archive(
            tmp_path, a_html=page(HERRING), b_html=page(LATER), c_txt=WIRED, d_html=page(HERRING)
        )
    )
    told = [json.loads(row) for one in made for row in rows(one)]
    first = made[0].taken[0].settled.file

    assert [row["version_of"] for row in told] == ["", first, "", ""]
    assert [bool(row["same_story_as"]) for row in told] == [False, False, True, False]
    assert [row["duplicate_of"] for row in told] == ["", "", "", "captures/a.html"]
    assert told[2]["unsure"][-1] == "same_story_as"
    assert all(row["text"] for row in told)
    assert [line.strip() for line in explained(made[3])] == [
        "captures/d.html",
        "the same bytes as captures/a.html: skipped",
    ]


# How the text of a later capture differs

MORE = """
A mayor of one of the towns said that nobody had asked her, and that she had learned of the vote \
from a fishmonger, who had it from his brother in the hall, who had left before the end of it.
"""


def differing(root: Path, later: str) -> list[str]:
    made = taken(archive(root, a_html=page(HERRING), b_html=page(later)))
    assert bool(made[1].problems) != bool(list(notes(made[1]))), "it is told once"
    return [one.message for one in made[1].problems if one.code == "version-differs"]


def test_a_fuller_text_of_a_later_capture_is_told_of_with_how_many_words(tmp_path: Path) -> None:
    (message,) = differing(tmp_path, HERRING + MORE)

    assert message.startswith("part 1 is a later capture of content/articles/")
    words = int(re.search(r"about (\d+) words are not in the article", message)[1])  # type: ignore[index]
    assert abs(words - len(MORE.split())) <= 10


def test_so_is_one_that_says_less(tmp_path: Path) -> None:
    (message,) = differing(tmp_path, HERRING.rsplit("\n\n", 2)[0] + "\n")

    assert "words of the article are missing" in message


def test_the_same_text_and_a_word_here_and_there_are_not_told_of(tmp_path: Path) -> None:
    assert differing(tmp_path / "same", HERRING) == []
    assert differing(tmp_path / "alike", LATER) == []


def test_in_a_short_text_a_few_words_are_a_difference(tmp_path: Path) -> None:
    short = "\n\n".join(HERRING.split("\n\n")[:2])
    more = f"{short}\n\nNobody had asked the mayor, who learned of it from a fishmonger.\n"
    made = taken(archive(tmp_path, a_html=page(short), b_html=page(more)))

    assert [one.code for one in made[1].problems] == ["version-differs"]


def test_the_check_tells_of_it_until_it_is_settled(tmp_path: Path) -> None:
    differing(tmp_path, HERRING + MORE)
    assert "version-differs" in codes(tmp_path)
    (file,) = (tmp_path / "content/articles").rglob("*.md")
    text = file.read_text(encoding="utf-8")

    file.write_text(f"{text}\n{MORE}", encoding="utf-8")
    assert "version-differs" not in codes(tmp_path), "the article has all that the version has"
    file.write_text(text.replace("title:", "confirmed: [versions]\ntitle:"), encoding="utf-8")
    assert "version-differs" not in codes(tmp_path)


def test_a_record_says_where_and_when_a_page_was_and_that_its_lines_are_blocks(
    tmp_path: Path,
) -> None:
    archive(tmp_path, a_html=page(HERRING), b_txt=LAMPS)
    write(tmp_path, {"captures/a.html.meta.yaml": "captured: 2020-05-09\n"})
    taken(tmp_path)
    of_page, of_text = record_of(tmp_path, "a.html"), record_of(tmp_path, "b.txt")

    assert (of_page.url, of_page.captured, of_page.is_page) == (URL, "2020-05-09", True)
    assert (of_text.url, of_text.captured, of_text.is_page) == ("", "", False)
