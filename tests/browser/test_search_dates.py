"""Search by a range of dates: years or months, what may lie between them, and the address."""

from collections.abc import Iterator

import pytest
from conftest import Visit, visiting
from playwright.sync_api import Browser, Page, expect
from searches import choices, expect_state, search, titles

from builder.words.dates import parse_date


@pytest.fixture(scope="module")
def searching(browser: Browser, base: str) -> Iterator[Visit]:
    """The search page, opened once for all who only ask its script."""
    with visiting(browser, base) as made:
        search(made, "")
        yield made


def write(page: Page, end: str, date: str) -> None:
    """Write a date into a box and leave it."""
    page.locator(f"#{end}").fill(date)
    page.locator(f"#{end}").press("Tab")


@pytest.mark.parametrize(
    ("dates", "found"),
    [
        ("from=2018-08&to=2018-08", ["Keepers Agree on Pilotage", "Two Keepers Meet on the Quay"]),
        ("from=2018-09&to=2018-12", []),
        ("from=2017&to=2017", ["Lanterns"]),
        ("from=2017-11&to=2017-11", ["Lanterns"]),
        ("from=2020", ["سفر به بندر", "Farrokh, Farrokh and Again Farrokh"]),
        ("to=2010-03&q=“notice 3”", ["Notice to Ferries 3"]),
        (
            "from=2018&to=2017",
            ["Two Keepers Meet on the Quay", "Keepers Agree on Pilotage", "Lanterns"],
        ),
    ],
)
def test_what_may_lie_between_two_dates_is_found(
    visit: Visit, dates: str, found: list[str]
) -> None:
    assert sorted(titles(search(visit, f"?{dates}"))) == sorted(found)


@pytest.mark.parametrize(
    ("date", "start", "end", "lies"),
    [
        *(("2018", "2018-03", "2018-03", True), ("2018", "2019-01", "", False)),
        *(("2018-08~", "2018-08", "2018-08", True), ("2018-08~", "", "2018-07", False)),
        *(("2018-XX", "2018-05", "2018-06", True), ("201X", "2015", "2015", True)),
        *(("201X", "2020", "", False), ("2018-08-07/2018-10-02", "2018-09", "2018-09", True)),
        *(("2018-08-07/2018-10-02", "2018-11", "", False), ("2019-06-10/..", "2024", "", True)),
        *(("2019-06-10/..", "", "2019-05", False), ("../2019-06-10", "", "1990", True)),
        *(("2018-23", "2018-02", "2018-02", True), ("unknown", "1900", "2100", False)),
    ],
)
def test_a_date_lies_in_a_range_unless_that_is_impossible(
    searching: Visit, date: str, start: str, end: str, lies: bool
) -> None:
    assert parse_date(date).text == date
    module = next(url for url in searching.requests if "/search-dates-" in url)
    shortened = "/".join(one[:7].rstrip("?~%") for one in date.split("/"))

    script = "async ([url, ...asked]) => (await import(url)).within(...asked)"
    assert searching.page.evaluate(script, [module, shortened, start, end]) is lies


def test_a_range_goes_into_the_address_and_back_takes_it_out(visit: Visit) -> None:
    page = search(visit, "?q=pilotage")
    write(page, "from", "8/2018")

    expect(page.locator("#status")).to_have_text("2 results for “pilotage”, from 2018-08")
    expect(page.locator("#from")).to_have_value("2018-08")
    write(page, "to", "2018")
    expect(page.locator("#status")).to_contain_text("until 2018")
    expect_state(page, {"q": ["pilotage"], "from": ["2018-08"], "to": ["2018"]})

    page.go_back()
    expect(page.locator("#status")).to_have_text("2 results for “pilotage”, from 2018-08")
    page.get_by_label("Remove the filter from 2018-08").click()
    expect(page.locator("#from")).to_have_value("")
    expect(page.locator("#status")).to_have_text("2 results for “pilotage”")
    expect_state(page, {"q": ["pilotage"]})


def test_what_is_no_date_is_told_and_changes_nothing(visit: Visit) -> None:
    page = search(visit, "?q=pilotage")
    before = page.url

    write(page, "from", "last spring")

    expect(page.get_by_role("alert")).to_have_text("Write a year or a month: 2018 or 2018-03.")
    expect(page.locator("#from")).to_have_attribute("aria-invalid", "true")
    assert page.url == before


def test_counts_heed_the_range(visit: Visit) -> None:
    page = search(visit, "?from=2017&to=2018-08")

    assert choices(page, "person") == {"Darius Farrokh": 2, "Ko Min Seo": 2, "Una Quayle": 0}
    assert choices(page, "year")["2018"] == 2
    assert choices(page, "year")["2010"] == 0
    assert choices(page, "kind")["Person"] == 0
