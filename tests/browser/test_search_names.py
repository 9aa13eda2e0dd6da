"""Names in the search: found under every spelling, shown on a card, suggested when misspelt."""

import json
import re
from collections.abc import Iterator

import pytest
from conftest import Visit
from named_archive import PEOPLE, write_named
from playwright.sync_api import Browser, Page, expect
from searches import ask, cards, opened, search, titles
from sites import Served, build_site, serving
from tabs import opened_tab

from builder.archive.loading import load
from builder.archive.workspace import Workspace

QUERIES = (
    # A hyphen, a space or nothing between; case.
    *(("Ri Sang-mi", "Ri Sang-mi"), ("Ri Sang Mi", "Ri Sang-mi"), ("ri sangmi", "Ri Sang-mi")),
    *(("RI SANG–MI", "Ri Sang-mi"), ("Lee Sang-mi", "Ri Sang-mi"), ("Yi Sang Mi", "Ri Sang-mi")),
    *(("Ri Sang Mok", "Ri Sang-mok"), ("Ri Sangmok", "Ri Sang-mok")),
    *(("Youssef Karimzadeh", "Yusef Karimzadeh"), ("Yusef Karim Zadeh", "Yusef Karimzadeh")),
    *(("Khalid Al Nasir", "Khalid al-Nasir"), ("Khaled Al-Nasser", "Khalid al-Nasir")),
    ("Zoe Castellan Brandt", "Zoë Castellan-Brandt"),
    # Accents, and letters that no accent explains.
    *(("Zoë Brandt", "Zoë Castellan-Brandt"), ("Øyvind Ångström", "Øyvind Ångström")),
    *(("oyvind angstrom", "Øyvind Ångström"), ("Nguyen Thi Hanh", "Nguyễn Thị Hạnh")),
    *(("Nguyễn Thị Hạnh", "Nguyễn Thị Hạnh"), ("Mahnaz Sohrábi", "Mahnaz Sohrabi")),
    *(("Iouri Lozovoi", "Yuri Lozovoy"), ("Sato Midori", "Midori Sato")),
    # Apostrophes, dots, quotes.
    *(("Sean O'Dwyer", "Seán O’Dwyer"), ("Seán O’Dwyer", "Seán O’Dwyer")),
    *(("Sean ODwyer", "Seán O’Dwyer"), ("Z.C. Brandt", "Zoë Castellan-Brandt")),
    *(('"Mahnaz Sohrabi"', "Mahnaz Sohrabi"), ("“Mahnaz Sohraby”", "Mahnaz Sohrabi")),
    *(("Harbour Workers Union", "Harbour Workers’ Union"), ("HWU", "Harbour Workers’ Union")),
    # A family name that one person has.
    *(
        ("Lozovoy", "Yuri Lozovoy"),
        ("sohrabi", "Mahnaz Sohrabi"),
        ("Castellan-Brandt", "Zoë Castellan-Brandt"),
    ),
    # Names as they are written in their own scripts, from either keyboard.
    *(("리상미", "Ri Sang-mi"), ("리상목", "Ri Sang-mok"), ("مهناز سهرابی", "Mahnaz Sohrabi")),
    *(("مهناز سهرابي", "Mahnaz Sohrabi"), ("يوسف كريم‌زاده", "Yusef Karimzadeh")),
    *(("یوسف کریم زاده", "Yusef Karimzadeh"), ("Юрий Лозовой", "Yuri Lozovoy")),
    *(
        ("юрий лозовой", "Yuri Lozovoy"),
        ("佐藤みどり", "Midori Sato"),
        ("خالد الناصر", "Khalid al-Nasir"),
    ),
    *(
        ("اتحاد عمال المیناء", "Harbour Workers’ Union"),
        ("Republic of Iceland", "Iceland"),
        ("norway", "Norway"),
    ),
    # Words and phrases of an article.
    *(('"no lamp burns"', "A Letter on Oil"), ("burns without oil", "A Letter on Oil")),
    # Two names.
    ("Lee Sang-mi Norway", "Ri Sang-mi"),
    ("Iceland and Norway", "Iceland"),
)


# Of the archive that this repository holds, where names stand among many others.
OF_THE_FIRST = (
    *(
        ("Kim Jong-un", "Kim Jong Un"),
        ("kim jong un", "Kim Jong Un"),
        ("Kim Jongun", "Kim Jong Un"),
    ),
    *(
        ("김정은", "Kim Jong Un"),
        ("محمدجواد ظریف", "Mohammad Javad Zarif"),
        ("Zarif", "Mohammad Javad Zarif"),
    ),
    *(("Mevlüt Çavuşoğlu", "Mevlut Cavusoglu"), ("mevlut cavusoglu", "Mevlut Cavusoglu")),
    *(("“Sergei Lavrov”", "Sergei Lavrov"), ("Lavrov", "Sergei Lavrov")),
    *(("DPRK", "North Korea"), ("North-Korea", "North Korea")),
    (
        '"strategic cooperation treaty"',
        "Putin and Iranian President Sign Strategic Cooperation Treaty",
    ),
)


@pytest.fixture(scope="module")
def named(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """The search page of the archive of hard names."""
    root = tmp_path_factory.mktemp("named")
    write_named(root)
    build_site(root, root)
    with serving(root) as base, opened_tab(browser) as page:
        opened(page, base)
        yield page


def test_there_are_forty_queries() -> None:
    assert len(QUERIES) >= 40


@pytest.mark.parametrize(("words", "first"), QUERIES)
def test_a_query_finds_first_what_it_asks_for(named: Page, words: str, first: str) -> None:
    ask(named, words)

    assert titles(named)[0] == first


def test_every_name_of_every_person_leads_to_their_page(named: Page) -> None:
    missed = []
    for name, aliases, native in PEOPLE.values():
        for words in filter(None, (name, *aliases, native)):
            ask(named, words)
            if cards(named)[:1] != [name]:
                missed.append((words, titles(named)[:2]))

    assert missed == []


@pytest.fixture(scope="module")
def archive(browser: Browser, first: Served) -> Iterator[Page]:
    """The search page of the archive that this repository holds."""
    with opened_tab(browser) as page:
        opened(page, first.base)
        yield page


@pytest.mark.slow
def test_every_name_of_every_person_of_the_first_archive_leads_to_their_page(
    archive: Page, first: Served
) -> None:
    missed = []
    for person in load(Workspace(first.root)).people:
        aliases = (alias.text for alias in person.aliases)
        for words in filter(None, (person.name, *aliases, person.native_name)):
            ask(archive, words)
            if titles(archive)[0] != person.name:
                missed.append((words, titles(archive)[:2]))

    assert missed == []


@pytest.mark.parametrize(("words", "found"), OF_THE_FIRST)
def test_a_query_finds_first_what_it_asks_for_in_the_first_archive(
    archive: Page, words: str, found: str
) -> None:
    ask(archive, words)

    assert titles(archive)[0] == found


def test_a_name_has_a_card_that_says_who_it_is(visit: Visit) -> None:
    page = search(visit, "?q=go minseo")

    card = page.locator("#hits .card")
    expect(card.locator(".row-date")).to_have_text("Person")
    expect(card.locator(".card-native")).to_have_text("고민서")
    expect(card).to_contain_text("Harbour master of the northern quay")
    card.get_by_role("link", name="2 articles about Ko Min Seo").click()
    expect(page.locator("#status")).to_have_text("2 results for Ko Min Seo")


def test_two_names_have_the_page_of_the_two_and_a_card_each(visit: Visit) -> None:
    page = search(visit, "?q=Go Minseo and Farrokh")

    assert cards(page) == ["Darius Farrokh and Ko Min Seo", "Ko Min Seo", "Darius Farrokh"]
    expect(page.locator("#hits .card").first).to_contain_text("1 article about both")


def test_two_names_without_a_page_together_have_a_card_each(visit: Visit) -> None:
    page = search(visit, "?q=Una Quayle Iceland")

    assert cards(page) == ["Una Quayle", "Iceland"]
    expect(page.locator("#status")).to_have_text(
        "2 names, and nothing else, for “Una Quayle Iceland”"
    )


def test_words_that_are_no_name_have_no_card(visit: Visit) -> None:
    assert cards(search(visit, "?q=tolls")) == []


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        *(("Ko Min-Soe", "Ko Min Seo"), ("Darus Farrokh", "Darius Farrokh"), ("고민성", "고민서")),
        *(
            ("Farokh", "Farrokh (Darius Farrokh)"),
            ("Icland", "Iceland"),
            ("Uan Quale", "Una Quayle"),
        ),
        *(("Leage of Feries", "League of Ferries (Ferry League)"), ("داریوس فرخ", "داریوش فرخ")),
    ],
)
def test_a_misspelt_name_is_told_apart(visit: Visit, words: str, meant: str) -> None:
    suggested = search(visit, f"?q={words}").locator("#near")

    expect(suggested).to_have_text(re.compile(f"^Did you mean {re.escape(meant)}"))


def test_a_suggestion_searches_for_the_name(visit: Visit) -> None:
    page = search(visit, "?q=Icland")

    page.locator("#near").get_by_role("link", name="Iceland").click()

    expect(page.locator("#status")).to_contain_text("“Iceland”")
    expect(page.locator("#hits .row-title").first).to_have_text("Iceland")
    expect(page.locator("#find")).to_have_value("Iceland")


@pytest.mark.parametrize(
    "words", ["tolls", "Farrokh", "Ko Min", "iron", "notices", "no such words"]
)
def test_nothing_is_suggested_for_words_that_are_right_or_no_name(visit: Visit, words: str) -> None:
    expect(search(visit, f"?q={words}").locator("#near")).to_have_text("")


def test_names_are_loaded_when_the_box_is_entered(visit: Visit) -> None:
    page = search(visit, "")
    assert not any(url.endswith("names.json") for url in visit.requests)

    with page.expect_response("**/names.json") as answer:
        page.locator("#find").focus()

    assert json.loads(answer.value.body())["country"][0] == [
        "Iceland",
        "Ísland",
        "Republic of Iceland",
    ]


def test_without_the_names_the_search_goes_on(visit: Visit) -> None:
    visit.page.route("**/names.json", lambda route: route.abort())

    assert titles(search(visit, "?q=Farrokh"))[0] == "Darius Farrokh"
