"""What is hard to lay out is sound: nothing is wider than the window, cut off or turned round."""

import re
from collections.abc import Iterator
from itertools import pairwise

import hard_archive
import pytest
from conftest import Visit, resize, visiting
from playwright.sync_api import Browser, expect
from sites import serving
from small_archives import built

from builder.pages.of_names import WHOLE as NAMES

PAGES = {
    "a title of 400 letters": "articles/2021/long-title/",
    "a name of 200 letters": "articles/2021/endless/",
    "a person of 200 letters": "people/endless/",
    "an article without anyone": "articles/2021/nobody/",
    "an article in Persian": "articles/2021/persian/",
    "Persian words in a title": "articles/2020/mixed/",
    "notes": "articles/2021/noted/",
    "versions": "articles/2021/noted/versions/",
    "a person with many articles": "people/ada-holm/",
    "a year of theirs": "people/ada-holm/2019/",
    "a part of that year": "people/ada-holm/2019--1/",
    "a year of the archive": "articles/2019/",
    "an outlet without a country": "outlets/sound-courier/",
    "a quotation in a quotation in a quotation": "articles/2021/quoted/",
    "a wide table": "articles/2021/table/",
    "a paragraph of 5,000 words": "articles/2021/long/",
    "all people": "people/",
    "a long list of outlets": "outlets/",
    "a letter of it": "outlets/letter--g/",
    "the front page": "",
}


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with all the hard cases."""
    root, folder = tmp_path_factory.mktemp("archive"), tmp_path_factory.mktemp("served")
    hard_archive.write_archive(root)
    built(root, folder / "repo")
    with serving(folder) as address:
        yield address


@pytest.fixture
def desk(browser: Browser, base: str) -> Iterator[Visit]:
    """A fresh page of these pages, at a width that has room for notes in the margin."""
    with visiting(browser, base, viewport={"width": 1440, "height": 900}) as made:
        yield made


@pytest.fixture(scope="module", params=PAGES.values(), ids=PAGES)
def shown(browser: Browser, base: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """Each of these pages, opened once for all who only look."""
    with visiting(browser, base) as made:
        made.open(request.param)
        yield made


def test_nothing_is_wider_than_the_window(shown: Visit) -> None:
    for width in (320, 768, 1440):
        resize(shown.page, width)
        assert shown.page.evaluate("document.documentElement.scrollWidth") <= width


def test_of_bars_that_a_phone_has_no_room_for_the_newest_are_seen_first(
    browser: Browser, base: str
) -> None:
    with visiting(browser, base, viewport={"width": 360, "height": 740}) as visit:
        page = visit.open(PAGES["a person with many articles"])
        bars = page.locator(".picture-scroll:has(.picture-bars)")
        bars.scroll_into_view_if_needed()

        expect(bars.locator("a").last).to_be_in_viewport()
        expect(bars.locator("a").first).not_to_be_in_viewport()


def test_headings_begin_with_one_and_skip_no_rank(shown: Visit) -> None:
    ranks = shown.page.eval_on_selector_all(
        "h1, h2, h3, h4", "all => all.map(one => Number(one.tagName[1]))"
    )

    assert ranks.count(1) == 1
    assert all(rank <= before + 1 for before, rank in pairwise(ranks))


def test_a_persian_article_is_read_from_the_right_though_it_begins_with_a_latin_name(
    desk: Visit,
) -> None:
    page = desk.open(PAGES["an article in Persian"])
    shown = page.evaluate(
        "[...document.querySelectorAll('h1, .text')].map(one => one.matches(':dir(rtl)'))"
    )

    assert shown == [True, True]
    assert page.locator(".dateline").evaluate("one => one.matches(':dir(ltr)')")


def test_its_title_and_text_begin_at_the_same_edge(desk: Visit) -> None:
    page = desk.open(PAGES["an article in Persian"])
    edges = page.evaluate(
        """[...document.querySelectorAll("h1, .standfirst, .text")].map((one) =>
          Math.round(one.getBoundingClientRect().right))"""
    )

    assert len(edges) == 3
    assert len({*edges}) == 1


def test_its_title_says_its_language_and_direction_in_every_list(desk: Visit) -> None:
    page = desk.open(PAGES["a person with many articles"])
    title = page.get_by_role("link", name="به بندر رفت").first

    expect(title).to_have_attribute("lang", "fa")
    expect(title).to_have_attribute("dir", "rtl")


def test_an_article_about_nobody_has_no_empty_sections(desk: Visit) -> None:
    page = desk.open(PAGES["an article without anyone"])

    expect(page.locator(".about, .evidence, .switch, .onward")).to_have_count(0)
    expect(page.locator(".text")).to_contain_text("Fog lay on the water.")


def test_many_articles_go_by_year_and_part_and_all_are_reached(desk: Visit) -> None:
    page = desk.open(PAGES["a person with many articles"])
    page.get_by_role("navigation", name="By year").get_by_role("link", name="2019").click()
    page.wait_for_url("**/people/ada-holm/2019/")
    newest = page.locator(".row-title").all_inner_texts()
    page.get_by_role("navigation", name="Parts of the year").get_by_role("link").last.click()
    page.wait_for_url("**/people/ada-holm/2019--1/")
    oldest = page.locator(".row-title").all_inner_texts()

    assert len({*newest, *oldest}) == hard_archive.MANY
    page.get_by_role("navigation", name="You are here").get_by_text("Ada Holm").click()
    expect(page).to_have_url(desk.base + PAGES["a person with many articles"])


def test_a_note_stands_in_the_margin_beside_its_words_and_below_them_on_a_phone(
    desk: Visit,
) -> None:
    page = desk.open(PAGES["notes"])
    words, note = page.locator("#quote-2"), page.locator("#note-2")
    wide = words.bounding_box(), note.bounding_box()
    resize(page, 360)
    narrow = words.bounding_box(), note.bounding_box()

    assert None not in (*wide, *narrow)
    assert wide[1]["x"] > wide[0]["x"] + wide[0]["width"]
    assert abs(wide[1]["y"] - wide[0]["y"]) < 40
    assert narrow[1]["y"] > narrow[0]["y"]


def test_a_note_on_words_from_right_to_left_stands_on_the_same_side(desk: Visit) -> None:
    page = desk.open(PAGES["an article in Persian"])
    words, note = page.locator("#quote-1").bounding_box(), page.locator("#note-1").bounding_box()

    assert words is not None
    assert note is not None
    assert note["x"] > words["x"] + words["width"]
    assert note["x"] + note["width"] < 1440
    assert page.locator("#quote-1").evaluate("one => one.matches(':dir(rtl)')")


def test_who_wrote_a_note_stands_on_the_line_of_the_dash_before_it(desk: Visit) -> None:
    page = desk.open(PAGES["an article in Persian"])
    dash, name = page.locator("#note-1 .credit").evaluate(
        """(credit) => {
          const dash = document.createRange();
          dash.setStart(credit.firstChild, 0);
          dash.setEnd(credit.firstChild, 1);
          const of = (one) => one.getClientRects()[0].bottom;
          return [of(dash), of(credit.querySelector("bdi"))];
        }"""
    )

    assert dash == name


def test_a_full_line_of_text_has_some_65_letters(desk: Visit) -> None:
    text = desk.open(PAGES["a paragraph of 5,000 words"]).locator("#p1")
    letters, height = len(text.inner_text()), text.evaluate("one => one.offsetHeight")
    lines = height / text.evaluate("one => parseFloat(getComputedStyle(one).lineHeight)")

    assert 62 <= letters / lines <= 68


def test_a_long_list_goes_by_letter_and_all_are_reached(desk: Visit) -> None:
    page = desk.open(PAGES["a long list of outlets"])
    page.get_by_role("navigation", name="Letters").get_by_role("link", name="G").click()

    expect(page).to_have_url(desk.base + PAGES["a letter of it"])
    expect(page.locator(".counted-name")).to_have_count(NAMES)
    page.get_by_role("navigation", name="Letters").get_by_role("link", name="T").click()
    expect(page.get_by_role("link", name="The Sound Courier")).to_be_visible()


def test_words_and_note_lead_to_each_other(desk: Visit) -> None:
    page = desk.open(PAGES["notes"])

    page.get_by_role("link", name="Note 1", exact=True).click()
    expect(page.locator(":target")).to_contain_text("Another paper writes of lines.")
    page.get_by_role("link", name="Back to the words of note 1").click()
    expect(page.locator(":target")).to_have_text("nets of the league")


def test_marks_of_names_can_be_put_out_and_stay_so(desk: Visit) -> None:
    colour = "text-decoration-color"
    page = desk.open(PAGES["notes"])
    name = page.locator("#p1 .person")
    lit = name.evaluate(f"one => getComputedStyle(one).getPropertyValue('{colour}')")

    page.get_by_label("Names marked in the text").uncheck()
    expect(name).not_to_have_css(colour, lit)
    page = desk.open(PAGES["Persian words in a title"])
    page = desk.open(PAGES["notes"])
    expect(page.get_by_label("Names marked in the text")).not_to_be_checked()


def test_a_paragraph_has_a_link_to_itself_that_the_keyboard_finds(desk: Visit) -> None:
    page = desk.open(PAGES["notes"])
    link = page.get_by_role("link", name="Paragraph 2")

    expect(link).to_have_css("opacity", "0")
    link.focus()
    expect(link).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    expect(page.locator(":target")).to_have_text(re.compile("^She said that"))


def test_how_the_date_is_known_can_be_unfolded(desk: Visit) -> None:
    page = desk.open(PAGES["notes"])

    page.get_by_text("How the date is known").click()

    expect(page.get_by_text("The evidence points to this date")).to_be_visible()
    expect(page.locator(".known code")).to_have_text("2021-04-06~")


def test_an_article_leads_to_what_changed_and_to_those_before_and_after_it(desk: Visit) -> None:
    page = desk.open(PAGES["notes"])
    onward = page.get_by_role("navigation", name="Before and after")
    expect(onward.get_by_role("link", name="Earlier")).to_have_count(1)

    page.get_by_role("link", name="what changed").click()

    expect(page.locator("section del")).to_have_text("Tuesday.")
    expect(page.locator("section ins")).to_have_text("Wednesday.")


def test_on_paper_paragraphs_with_notes_stand_apart_like_others(desk: Visit) -> None:
    page = desk.open(PAGES["notes"])
    page.emulate_media(media="print")
    note, after = page.locator("#note-1").bounding_box(), page.locator("#p2").bounding_box()
    line = page.locator("#p2").evaluate("one => parseFloat(getComputedStyle(one).fontSize)")

    assert note is not None
    assert after is not None
    assert after["y"] - (note["y"] + note["height"]) >= line


def test_on_paper_nothing_beside_the_text_is_larger_than_it(desk: Visit) -> None:
    page = desk.open(PAGES["notes"])
    page.emulate_media(media="print")
    sizes = "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
    (text, *_) = page.locator(".text p").evaluate_all(sizes)

    assert max(page.locator(".beside :is(p, li, blockquote)").evaluate_all(sizes)) <= text


def test_paper_has_the_address_of_the_page_and_none_of_its_switches(desk: Visit) -> None:
    page = desk.open(PAGES["notes"])
    page.emulate_media(media="print")

    address = "https://example.org/repo/articles/2021/noted/"
    expect(page.get_by_text(address).first).to_be_visible()
    for switch in page.locator(".switch, .para, .find, .onward").all():
        expect(switch).to_be_hidden()
    expect(page.get_by_text("The evidence points to this date")).to_be_visible()
