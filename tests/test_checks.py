"""Each check is a rule: what passes, what is told, and at which place."""

from collections.abc import Mapping

import pytest
from readings import archive_of, checked, said
from small_archives import article, person

from builder.records.content import CaptureFile
from builder.words.problems import Severity

FERRY = "articles/2021/ferry.md"
ONE = CaptureFile("captures/one.txt", "aa")
RECORD = """{"capture": "captures/one.txt", "sha256": "%s", "encoding": "utf-8",
"parts": [], "lines": []}"""
CLEANED = {"captures/one.txt.cleaning.json": RECORD % "aa"}
FROM_ONE = article(capture="captures/one.txt#1")

Told = list[tuple[str, str, int, int]]


def told(files: Mapping[str, str], *captures: CaptureFile) -> Told:
    return said(checked(files, captures))


def told_of_ferry(text: str) -> Told:
    return told({FERRY: text})


def test_an_article_with_all_in_order_has_no_problem() -> None:
    assert told_of_ferry(article(actors="[France]", body="It rained in France.")) == []


@pytest.mark.parametrize("date", ["2024-01-01", "2024", "2023-12/..", "../2025", "unknown"])
def test_a_date_may_reach_into_the_future_but_not_begin_there(date: str) -> None:
    assert told_of_ferry(article(date=date)) == []


@pytest.mark.parametrize("date", ["2024-01-03", "2024-02", "2025~", "2024-01-03/2024-01-04"])
def test_a_date_in_the_future_is_told(date: str) -> None:
    assert told_of_ferry(article(date=date)) == [("date-in-future", FERRY, 3, 7)]


def test_it_may_be_tomorrow_already_where_an_article_appeared() -> None:
    assert told_of_ferry(article(date="2024-01-02")) == []


@pytest.mark.parametrize("captured", ["2021-08-07", "2021-08", "2021", "2022", "unknown"])
def test_an_article_may_be_captured_on_the_day_it_appears(captured: str) -> None:
    assert told_of_ferry(article(date="2021-08-07", captured=captured)) == []


@pytest.mark.parametrize("captured", ["2021-08-06", "2021-07", "2020"])
def test_an_article_captured_before_it_appeared_is_told(captured: str) -> None:
    text = article(date="2021-08-07", captured=captured)
    assert told_of_ferry(text) == [("date-order", FERRY, 3, 7)]


def registry(file: str, country: str) -> dict[str, str]:
    """An archive of one person and one outlet, one of which is of `country`."""
    names = {"people/ana-ruiz.md": "Ana Ruiz", "outlets/lake-post.md": "The Lake Post"}
    text = article(actors="[Ana Ruiz]", outlet="The Lake Post", body="Ana Ruiz spoke.")
    files = {one: person(name) for one, name in names.items()}
    return files | {FERRY: text, file: person(names[file], country=country)}


@pytest.mark.parametrize("file", ["people/ana-ruiz.md", "outlets/lake-post.md"])
@pytest.mark.parametrize("country", ["France", "FR", "french republic"])
def test_a_country_is_written_by_name_or_code(file: str, country: str) -> None:
    assert told(registry(file, country)) == []


@pytest.mark.parametrize("file", ["people/ana-ruiz.md", "outlets/lake-post.md"])
@pytest.mark.parametrize("country", ["Frence", "Paris", "Ana Ruiz"])
def test_a_country_that_is_none_is_told(file: str, country: str) -> None:
    assert told(registry(file, country)) == [("unknown-country", file, 3, 10)]


@pytest.mark.parametrize("capture", ["captures/one.txt", "captures/one.txt#2"])
def test_an_article_comes_from_a_capture_that_is_there(capture: str) -> None:
    assert told(CLEANED | {FERRY: article(capture=capture)}, ONE) == []


@pytest.mark.parametrize("part", ["", "#2"])
def test_the_name_of_a_capture_may_hold_a_hash(part: str) -> None:
    captures = (CaptureFile("captures/page #1.txt", "aa"),)
    record = (RECORD % "aa").replace("one.txt", "page #1.txt")
    files = {
        "captures/page #1.txt.cleaning.json": record,
        FERRY: article(capture=f'"captures/page #1.txt{part}"'),
    }
    assert told(files, *captures) == []


def test_a_capture_that_is_not_there_is_told() -> None:
    text = article(capture="captures/two.txt#1")
    assert told(CLEANED | {FERRY: text}, ONE) == [("missing-capture", FERRY, 6, 10)]


WARC = CaptureFile("captures/crawl.warc.gz", "ww")
IN_WARC = """{"capture": "captures/crawl.warc.gz#%d", "sha256": "%s", "encoding": "utf-8",
"parts": [], "lines": [], "payload": "pp"}"""


def test_a_record_of_a_web_archive_is_there_while_the_file_is() -> None:
    files = {
        "captures/crawl.warc.gz#3.cleaning.json": IN_WARC % (3, "ww"),
        FERRY: article(capture='"captures/crawl.warc.gz#3#1"'),
    }
    assert told(files, WARC) == []
    assert told(files) == [("missing-capture", FERRY, 6, 10)]


def test_a_web_archive_that_was_changed_is_told_of_once() -> None:
    names = (f"captures/crawl.warc.gz#{number}.cleaning.json" for number in (1, 2))
    files = {name: IN_WARC % (number, "old") for number, name in enumerate(names, start=1)}
    files[FERRY] = article(capture='"captures/crawl.warc.gz#1#1"')

    assert told(files, WARC) == [("capture-changed", "captures/crawl.warc.gz", 0, 0)]


def test_a_double_is_cleaned_as_long_as_the_other_is_there() -> None:
    double = (RECORD % "aa").replace("one.txt", "two.txt")
    double = double.replace("{", '{"duplicate_of": "captures/one.txt", ', 1)
    files = CLEANED | {"captures/two.txt.cleaning.json": double}
    two = CaptureFile("captures/two.txt", "aa")

    assert told(files, ONE, two) == []
    assert told(files, two) == [("not-cleaned", "captures/two.txt", 0, 0)]


def test_a_capture_that_was_edited_is_told() -> None:
    files = {"captures/one.txt.cleaning.json": RECORD % "bb", FERRY: FROM_ONE}
    assert told(files, ONE) == [("capture-changed", "captures/one.txt", 0, 0)]


def test_a_capture_of_which_nothing_came_and_that_is_another_now_is_to_be_cleaned() -> None:
    files = {"captures/one.txt.cleaning.json": RECORD % "bb"}
    assert told(files, ONE) == [("not-cleaned", "captures/one.txt", 0, 0)]


def test_a_capture_that_nobody_cleaned_is_a_warning() -> None:
    (problem,) = checked({}, (ONE,))
    assert (problem.code, problem.severity) == ("not-cleaned", Severity.WARNING)
    assert "cuttings clean content/captures/one.txt" in problem.hint


def test_two_articles_from_one_part_of_a_capture_are_told_at_the_second() -> None:
    text = article(capture="captures/one.txt#1")
    files = CLEANED | {"articles/2021/a.md": text, "articles/2021/b.md": text}
    assert told(files, ONE) == [("duplicate-source", "articles/2021/b.md", 6, 10)]


def test_two_articles_from_two_parts_of_a_capture_are_fine() -> None:
    files = {f"articles/2021/{n}.md": article(capture=f"captures/one.txt#{n}") for n in (1, 2)}
    assert told(CLEANED | files, ONE) == []


def test_two_articles_from_one_address_are_told_at_the_second() -> None:
    text = article(url="https://lakepost.example/ferry")
    files = {"articles/2021/a.md": text, "articles/2020/b.md": text}
    assert told(files) == [("duplicate-source", "articles/2021/a.md", 6, 6)]


def test_the_same_story_is_an_article_of_this_archive() -> None:
    text = article(same_story_as="[2021/bridge, 2021/pier]")
    files = {FERRY: text, "articles/2021/bridge.md": article("A Bridge")}
    assert told(files) == [("unknown-article", FERRY, 6, 30)]


def test_the_same_story_is_another_article() -> None:
    text = article(same_story_as="[2021/ferry]")
    assert told_of_ferry(text) == [("unknown-article", FERRY, 6, 17)]


def noted(quote: str) -> str:
    body = "It *rained* all\nday.\n\nThen it cleared."
    return article(notes=f"[{{quote: {quote}, note: Where?}}]", body=body)


@pytest.mark.parametrize("quote", ["It rained", "rained all day", "day. Then it"])
def test_a_note_quotes_words_as_a_reader_sees_them(quote: str) -> None:
    assert told_of_ferry(noted(quote)) == []


def test_a_note_on_words_that_are_gone_is_told() -> None:
    assert told_of_ferry(noted("It snowed")) == [("quote-gone", FERRY, 6, 17)]


PEOPLE = {"people/ana-ruiz.md": person("Ana Ruiz", aliases="[Minister Ruiz]")}


@pytest.mark.parametrize("body", ["Ana Ruiz spoke.", "Then Minister Ruiz spoke."])
def test_an_actor_is_named_in_the_text_under_one_of_its_names(body: str) -> None:
    assert told(PEOPLE | {FERRY: article(actors="[Ana Ruiz]", body=body)}) == []


def test_an_actor_whom_the_text_never_names_is_a_warning() -> None:
    files = PEOPLE | {FERRY: article(actors="[France, Ana Ruiz]", body="Ana Ruiz spoke.")}
    (problem,) = checked(files)
    assert (problem.code, problem.severity) == ("actor-without-evidence", Severity.WARNING)
    assert (problem.place.line, problem.place.column) == (5, 10)


def test_what_is_unsure_is_a_warning_for_each_key() -> None:
    (one, other) = checked({FERRY: article(unsure="[date, outlet]")})
    assert {one.severity, other.severity} == {Severity.WARNING}
    assert said([one, other]) == [("unconfirmed", FERRY, 6, 10), ("unconfirmed", FERRY, 6, 16)]


@pytest.mark.parametrize(
    ("file", "text", "line"),
    [
        (FERRY, article(unsure="[roles]"), 6),
        ("countries/fr.md", person("France", unsure="[country]"), 3),
    ],
)
def test_a_key_that_such_a_file_does_not_have_cannot_be_unsure(
    file: str, text: str, line: int
) -> None:
    assert told({file: text}) == [("unknown-key", file, line, 10)]


def test_a_person_or_organization_whom_no_article_names_is_a_warning() -> None:
    files = PEOPLE | {"organizations/lake-union.md": person("Lake Union"), FERRY: article()}
    assert told(files) == [
        ("orphan", "people/ana-ruiz.md", 0, 0),
        ("orphan", "organizations/lake-union.md", 0, 0),
    ]


def test_an_outlet_that_no_article_is_from_is_a_warning() -> None:
    files = {"outlets/lake-post.md": person("The Lake Post"), FERRY: article()}
    assert told(files) == [("orphan", "outlets/lake-post.md", 0, 0)]


def test_a_country_may_be_described_before_any_article_names_it() -> None:
    assert told({"countries/fr.md": person("France")}) == []


def test_who_is_named_without_being_listed_is_no_orphan() -> None:
    text = article(body="Ana Ruiz spoke.", confirmed="[actors]")
    assert told(PEOPLE | {FERRY: text}) == []


def test_an_article_that_cannot_be_read_is_there_all_the_same() -> None:
    twin = article(same_story_as="[2021/bridge]", actors="[France]", body="It rained in France.")
    broken = "---\ntitle: [\n---\n\nText.\n"

    assert told({FERRY: twin, "articles/2021/bridge.md": broken}) == []


def test_nobody_is_called_left_over_while_an_article_cannot_be_read() -> None:
    files = {"people/ana-ruiz.md": person("Ana Ruiz"), FERRY: "---\ntitle: [\n---\n"}

    assert told(files) == []


def test_a_name_that_nobody_has_points_to_the_file_that_cannot_be_read() -> None:
    files = {"people/ana-ruiz.md": "---\nname: [\n---\n", FERRY: article(actors="[Ana Ruiz]")}

    problems = archive_of(files).problems
    (hint,) = (one.hint for one in problems if one.code == "unknown-actor")
    assert hint == "mend content/people/ana-ruiz.md first: it can't be read, and may have this name"


def test_a_name_that_somebody_nearly_has_may_be_a_slip_or_in_that_file() -> None:
    people = {"people/ana-ruiz.md": person("Ana Ruiz"), "people/moss.md": "---\nname: [\n---\n"}

    problems = archive_of(people | {FERRY: article(actors="[Ana Ruis]")}).problems
    (hint,) = (one.hint for one in problems if one.code == "unknown-actor")
    assert hint == (
        'did you mean "Ana Ruiz"? if not, mend content/people/moss.md first: it can\'t be read, '
        "and may have this name"
    )


@pytest.mark.parametrize(
    ("written", "hint"),
    [("Marta Lindkvist", 'did you mean "Marta Lindqvist"?'), ("Ada Moss", "take it off the list")],
)
def test_who_is_different_from_nobody_may_mean_somebody(written: str, hint: str) -> None:
    files = {
        "people/marta-lindqvist.md": person("Marta Lindqvist"),
        "people/ana-ruiz.md": person("Ana Ruiz", different_from=f"[{written}]"),
    }
    (problem,) = (one for one in checked(files) if one.code == "unknown-actor")
    assert problem.hint.startswith(hint)
