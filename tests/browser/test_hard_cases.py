"""What is hard to lay out is sound: nothing is wider than the window, cut off or turned round."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from itertools import pairwise

import hard_archive
import pytest
from conftest import Pages, Visit
from playwright.sync_api import Browser
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
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Pages, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/repo/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def desk(browser: Browser, base: str) -> Iterator[Visit]:
    """A fresh page of these pages, at a width that has room for notes in the margin."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    yield Visit(context.new_page(), base)
    context.close()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_nothing_is_wider_than_the_window(desk: Visit, path: str) -> None:
    page = desk.open(path)
    for width in (320, 768, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_headings_begin_with_one_and_skip_no_rank(desk: Visit, path: str) -> None:
    ranks = desk.open(path).eval_on_selector_all(
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


def test_its_title_says_its_language_and_direction_in_every_list(desk: Visit) -> None:
    page = desk.open(PAGES["a person with many articles"])
    title = page.get_by_role("link", name="به بندر رفت").first

    assert (title.get_attribute("lang"), title.get_attribute("dir")) == ("fa", "rtl")


def test_an_article_about_nobody_has_no_empty_sections(desk: Visit) -> None:
    page = desk.open(PAGES["an article without anyone"])

    assert page.locator(".about, .evidence, .switch, .onward").count() == 0
    assert "Fog lay on the water." in page.locator(".text").inner_text()


def test_many_articles_go_by_year_and_part_and_all_are_reached(desk: Visit) -> None:
    page = desk.open(PAGES["a person with many articles"])
    page.get_by_role("navigation", name="By year").get_by_role("link", name="2019").click()
    newest = page.locator(".row-title").all_inner_texts()
    page.get_by_role("navigation", name="Parts of the year").get_by_role("link").last.click()
    oldest = page.locator(".row-title").all_inner_texts()

    assert page.url.endswith("people/ada-holm/2019--1/")
    assert len({*newest, *oldest}) == hard_archive.MANY
    page.get_by_role("navigation", name="You are here").get_by_text("Ada Holm").click()
    assert page.url.endswith(PAGES["a person with many articles"])


def test_a_note_stands_in_the_margin_beside_its_words_and_below_them_on_a_phone(
    desk: Visit,
) -> None:
    page = desk.open(PAGES["notes"])
    words, note = page.locator("#quote-2"), page.locator("#note-2")
    wide = words.bounding_box(), note.bounding_box()
    page.set_viewport_size({"width": 360, "height": 800})
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


def test_a_full_line_of_text_has_some_65_letters(desk: Visit) -> None:
    text = desk.open(PAGES["a paragraph of 5,000 words"]).locator("#p1")
    letters, height = len(text.inner_text()), text.evaluate("one => one.offsetHeight")
    lines = height / text.evaluate("one => parseFloat(getComputedStyle(one).lineHeight)")

    assert 62 <= letters / lines <= 68


def test_a_long_list_goes_by_letter_and_all_are_reached(desk: Visit) -> None:
    page = desk.open(PAGES["a long list of outlets"])
    page.get_by_role("navigation", name="Letters").get_by_role("link", name="G").click()

    assert page.url.endswith(PAGES["a letter of it"])
    assert page.locator(".counted-name").count() == NAMES
    page.get_by_role("navigation", name="Letters").get_by_role("link", name="T").click()
    assert page.get_by_role("link", name="The Sound Courier").is_visible()


def test_words_and_note_lead_to_each_other(desk: Visit) -> None:
    page = desk.open(PAGES["notes"])

    page.get_by_role("link", name="Note 1", exact=True).click()
    assert page.locator(":target").inner_text().endswith("Another paper writes of lines.")
    page.get_by_role("link", name="Back to the words of note 1").click()
    assert page.locator(":target").inner_text() == "nets of the league"


def test_marks_of_names_can_be_put_out_and_stay_so(desk: Visit) -> None:
    colour = "one => getComputedStyle(one).textDecorationColor"
    page = desk.open(PAGES["notes"])
    name = page.locator("#p1 .person")
    lit = name.evaluate(colour)

    page.get_by_label("Names marked in the text").uncheck()
    assert name.evaluate(colour) != lit
    page = desk.open(PAGES["Persian words in a title"])
    page = desk.open(PAGES["notes"])
    assert not page.get_by_label("Names marked in the text").is_checked()


def test_a_paragraph_has_a_link_to_itself_that_the_keyboard_finds(desk: Visit) -> None:
    page = desk.open(PAGES["notes"])
    link = page.get_by_role("link", name="Paragraph 2")

    assert link.evaluate("one => getComputedStyle(one).opacity") == "0"
    link.focus()
    assert link.evaluate("one => getComputedStyle(one).opacity") == "1"
    page.keyboard.press("Enter")
    assert page.locator(":target").inner_text().startswith("She said that")


def test_how_the_date_is_known_can_be_unfolded(desk: Visit) -> None:
    page = desk.open(PAGES["notes"])

    page.get_by_text("How the date is known").click()

    assert page.get_by_text("The evidence points to this date").is_visible()
    assert page.locator(".known code").inner_text() == "2021-04-06~"


def test_an_article_leads_to_what_changed_and_to_those_before_and_after_it(desk: Visit) -> None:
    page = desk.open(PAGES["notes"])
    onward = page.get_by_role("navigation", name="Before and after")
    assert onward.get_by_role("link", name="Earlier").count() == 1

    page.get_by_role("link", name="what changed").click()

    assert page.locator("section del").inner_text() == "Tuesday."
    assert page.locator("section ins").inner_text() == "Wednesday."


def test_paper_has_the_address_of_the_page_and_none_of_its_switches(desk: Visit) -> None:
    page = desk.open(PAGES["notes"])
    page.emulate_media(media="print")

    assert page.get_by_text("https://example.org/repo/articles/2021/noted/").first.is_visible()
    assert page.locator(".switch, .para, .find, .onward").evaluate_all(
        "all => all.every(one => !one.checkVisibility())"
    )
    assert page.get_by_text("The evidence points to this date").is_visible()
