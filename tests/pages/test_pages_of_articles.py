"""The pages of an article and of the capture that it came from."""

from dataclasses import replace
from pathlib import Path

from small_archives import TODAY, article, change, person, write

from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.means.markdown import plain
from builder.pages.capture_parts import Version
from builder.pages.index import make_index
from builder.pages.of_articles import article_page, capture_page
from builder.pages.parts import Link
from builder.pages.values import ArticlePage, CapturePage
from builder.records.cleaning_record import (
    CleanedLine,
    CleaningRecord,
    WrittenPart,
    dump_cleaning_record,
)


def page_of(root: Path, article_id: str) -> ArticlePage:
    index = make_index(look(Workspace(root), TODAY)[0])
    return article_page(index, index.by_id[article_id])


def capture_of(root: Path) -> CapturePage:
    index = make_index(look(Workspace(root), TODAY)[0])
    return capture_page(index, index.archive.cleanings[0])


COUNCIL = "2021/cod-council-delays-vote-after-walkout"
LETTER = "2020/a-letter-on-nets"


def test_an_article_shows_what_its_file_says(tiny: Path) -> None:
    page = page_of(tiny, LETTER)

    assert page.path == "articles/2020/a-letter-on-nets/"
    assert (page.title, page.standfirst) == ("A Letter on Nets", "Why the size of a mesh matters")
    assert (page.date.words, page.year.text) == ("November 2020", "2020")
    assert page.outlet == Link("The Harbour Post", "outlets/harbour-post/", "outlet")
    assert (page.outlet_kind, page.language) == ("independent", "en-GB")
    assert (page.authors, page.tags) == (("Berit Solheim",), ("nets", "letters"))
    assert page.event_date is not None
    assert page.event_date.words == "1 October 2020 to 3 October 2020"
    assert [(one.quote, one.by) for one in page.remarks] == [("four fingers wide", "editors")]


def test_an_event_that_goes_on_has_a_date_too(tiny: Path) -> None:
    change(tiny, f"articles/{LETTER}.md", "2020-10-01/2020-10-03", "2020-10-01/..")
    date = page_of(tiny, LETTER).event_date

    assert date is not None
    assert date.words == "1 October 2020 or later"


def test_what_the_file_leaves_open_is_open(tiny: Path) -> None:
    page = page_of(tiny, "undated/nets-and-script")

    assert (page.outlet, page.event_date, page.captured, page.capture) == (None,) * 4
    assert page.language == "en", "the archive's"
    assert page.unsure == ("date", "outlet")


def test_an_actor_stands_there_with_the_sentence_that_earns_it(tiny: Path) -> None:
    page = page_of(tiny, COUNCIL)
    earned = {actor.text: one for one in page.quotes for actor in one.actors}

    assert earned["Jon Hallsson"].text.startswith("Iceland's envoy Jon Hallsson called")
    assert [actor.text for actor in earned["Iceland"].actors] == ["Jon Hallsson", "Iceland"]
    assert set(earned) == {actor.text for actor in page.actors}


def test_those_named_besides_are_shown_apart(tiny: Path) -> None:
    page = page_of(tiny, LETTER)

    named = [actor.text for one in page.also_named for actor in one.actors]

    assert "Ada Lindqvist" in named
    assert not {one.text for one in page.actors} & set(named)


def test_spans_point_at_names_in_the_plain_text(tiny: Path) -> None:
    page = page_of(tiny, COUNCIL)
    text = plain(page.body)
    linked = {text[span.start : span.end]: span.path for span in page.spans}

    assert linked["Jon Hallsson"] == "people/jon-hallsson/"
    assert linked["North Cod Council"] == "organizations/north-cod-council/"


def test_an_actor_is_linked_once_in_each_paragraph(tmp_path: Path) -> None:
    body = "Ada Holm came, and Ada Holm went.\n\nThen Ada Holm slept."
    file = article("Ada", body, actors="[Ada Holm]")
    write(tmp_path, {"people/ada-holm.md": person("Ada Holm"), "articles/2021/ada.md": file})

    assert [span.start for span in page_of(tmp_path, "2021/ada").spans] == [0, 39]


def test_articles_that_tell_the_same_story_are_rows_and_no_others(tiny: Path) -> None:
    own = "undated/nets-and-script"
    change(tiny, f"articles/{own}.md", f"[{LETTER}]", f"[{LETTER}, 1999/gone, {own}]")
    page = page_of(tiny, own)

    assert [row.article.text for row in page.same_story] == ["A Letter on Nets"]


def test_an_article_leads_to_its_capture_and_the_capture_back(tiny: Path) -> None:
    page, capture = page_of(tiny, COUNCIL), capture_of(tiny)

    assert page.capture == Link("0001.txt", capture.path, "capture")
    assert Link(page.title, page.path, "article") in capture.articles


def test_a_capture_that_was_never_cleaned_has_no_page_to_lead_to(tiny: Path) -> None:
    (tiny / "content/captures/0001.txt.cleaning.json").unlink()

    assert page_of(tiny, COUNCIL).capture is None


def test_a_capture_shows_every_line_and_counts_the_kept_and_the_cut(tiny: Path) -> None:
    page = capture_of(tiny)

    assert (page.kept, page.cut, len(page.lines)) == (10, 5, 15)
    assert page.lines[0].reason == "a line that The Harbour Post puts on its pages"
    assert [one.text for one in page.articles] == [
        "Norway and Iceland Agree on Cod Limits",
        "Cod Council Delays Vote After Walkout",
    ]


def test_an_article_is_found_under_every_name_of_those_it_is_about(tiny: Path) -> None:
    names = page_of(tiny, COUNCIL).found_as

    assert {"Jon Hallsson", "Jón Hallsson", "Iceland", "Republic of Iceland"} <= set(names)
    assert "Ada Lindqvist" not in names, "it only names her"


def test_words_for_two_countries_at_once_lead_to_neither(tmp_path: Path) -> None:
    body = "The two Koreas met. South Korea was content."
    root = write(tmp_path, {"articles/2021/talks.md": article(actors="[KR]", body=body)})
    page = page_of(root, "2021/talks")

    assert [plain(page.body)[one.start : one.end] for one in page.spans] == ["South Korea"]


def test_a_date_says_how_it_is_known(tiny: Path) -> None:
    assert page_of(tiny, COUNCIL).date_evidence.startswith("the caption “Delegates leave")


def test_a_date_that_an_editor_set_says_what_cleaning_had(tiny: Path) -> None:
    change(tiny, f"articles/{COUNCIL}.md", "date: 2021-04-14~", "date: 2021-04-15")

    told = page_of(tiny, COUNCIL).date_evidence
    assert told.startswith("Set by an editor. Cleaning had 2021-04-14~: the caption")


def test_a_capture_shows_nothing_that_turns_words_and_leads_to_no_address_that_does(
    tmp_path: Path,
) -> None:
    line = CleanedLine(1, "One\u202e\x10 two.", 1, "text", "", "")
    record = CleaningRecord(
        "captures/a\u202e.txt", "aa", "utf-8", (), (line,), url="https://a.example/\u202eb"
    )
    write(tmp_path, {"captures/a.txt.cleaning.json": dump_cleaning_record(record)})
    page = capture_of(tmp_path)

    assert (page.name, page.lines[0].text, page.url) == ("a.txt", "One two.", "")


def test_a_capture_shows_what_it_is_the_same_as(tmp_path: Path) -> None:
    first = CleaningRecord("captures/a.txt", "aa", "utf-8", (), ())
    double = CleaningRecord("captures/b.txt", "aa", "utf-8", (), (), duplicate_of="captures/a.txt")
    write(
        tmp_path,
        {f"{one.capture}.cleaning.json": dump_cleaning_record(one) for one in (first, double)},
    )
    index = make_index(look(Workspace(tmp_path), TODAY)[0])

    assert capture_page(index, double).same_as == Link("a.txt", "captures/a-txt/", "capture")
    assert capture_page(index, first).same_as is None


def test_a_capture_shows_its_notes_and_the_article_that_it_is_a_version_of(tmp_path: Path) -> None:
    later = WrittenPart(
        1, "", "", "2021", "", "", version_of="content/articles/2021/a.md", note="n"
    )
    gone = replace(later, number=2, version_of="content/articles/2021/gone.md")
    record = CleaningRecord("captures/b.txt", "", "utf-8", (later, gone), (), notes=("mended",))
    write(
        tmp_path,
        {
            "articles/2021/a.md": article("A Vote"),
            f"{record.capture}.cleaning.json": dump_cleaning_record(record),
        },
    )
    page = capture_of(tmp_path)

    assert page.versions == (Version(Link("A Vote", "articles/2021/a/", "article"), "n"),)
    assert page.notes == ("mended",)


def test_an_article_leads_to_the_later_captures_of_its_address_the_oldest_first(
    tmp_path: Path,
) -> None:
    file = "content/articles/2021/a.md"
    later = WrittenPart(1, "", "", "2021", "", "", version_of=file, note="with the same text")
    records = (
        CleaningRecord("captures/b.html", "", "utf-8", (later,), ()),
        CleaningRecord("captures/c.html", "", "utf-8", (later,), (), captured="2022-06-01"),
        CleaningRecord("captures/d.html", "", "utf-8", (later,), (), captured="2021-05-01"),
    )
    write(
        tmp_path,
        {
            "articles/2021/a.md": article("A Vote"),
            **{f"{one.capture}.cleaning.json": dump_cleaning_record(one) for one in records},
        },
    )
    found = page_of(tmp_path, "2021/a").later

    assert [(one.capture.text, one.captured and one.captured.words) for one in found] == [
        ("d.html", "1 May 2021"),
        ("c.html", "1 June 2022"),
        ("b.html", None),
    ]
    assert found[0].capture.path == "captures/d-html/"
    assert {one.note for one in found} == {"with the same text"}


def test_the_capture_of_a_page_has_blocks_an_address_and_a_day(tmp_path: Path) -> None:
    record = CleaningRecord(
        "captures/b.html",
        "",
        "utf-8",
        (),
        (CleanedLine(1, "Home", 0, "cut", "furniture", "a button"),),
        url="https://lake.example/b",
        captured="2021-05-01",
        is_page=True,
    )
    write(tmp_path, {f"{record.capture}.cleaning.json": dump_cleaning_record(record)})
    page = capture_of(tmp_path)

    assert (page.unit, page.url) == ("block", "https://lake.example/b")
    assert page.captured is not None
    assert page.captured.words == "1 May 2021"


def test_the_capture_of_a_text_has_lines_and_no_address(tiny: Path) -> None:
    page = capture_of(tiny)

    assert (page.unit, page.url, page.captured) == ("line", "", None)
