"""Reading the site in a browser: every kind of page, its links, its safety, and without scripts."""

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import pytest
from conftest import Scheme, Visit, colour, resize, visiting
from playwright.sync_api import Browser, expect
from test_links import Page as Parsed

KINDS = {
    "home": "",
    "article": "articles/2018/two-keepers-meet/",
    "article without anyone": "articles/undated/fog/",
    "article in Persian": "articles/2020/persian/",
    "person": "people/ko-min-seo/",
    "country": "countries/is/",
    "organization": "organizations/ferry-league/",
    "pair": "pairs/darius-farrokh--ko-min-seo/",
    "outlet": "outlets/north-wire/",
    "year": "articles/2018/",
    "undated": "articles/undated/",
    "years": "articles/",
    "people": "people/",
    "countries": "countries/",
    "organizations": "organizations/",
    "outlets": "outlets/",
    "pairs": "pairs/",
    "search": "search/",
    "search for words": "search/?q=tolls",
    "about": "about/",
    "not found": "no/such/page/",
}
LONGEST_LINE = 68  # characters of running text, at the widest


@pytest.fixture(scope="module", params=KINDS.values(), ids=KINDS)
def shown(browser: Browser, base: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """A page of each kind, opened once for all who only look."""
    with visiting(browser, base, reduced_motion="reduce") as made:
        made.open(request.param)
        yield made


def test_a_page_asks_only_this_site_and_complains_of_nothing(shown: Visit) -> None:
    missing = "Failed to load resource: the server responded with a status of 404"
    expected = (missing,) if shown.page.url.endswith(KINDS["not found"]) else ()
    assert [one for one in shown.complaints if not one.startswith(expected or "\0")] == []
    assert [one for one in shown.requests if not one.startswith((shown.base, "blob:"))] == []


def test_a_page_has_one_headline_and_says_its_language(shown: Visit) -> None:
    expect(shown.page.locator("h1")).to_have_count(1)
    expect(shown.page.locator("html")).to_have_attribute("lang", "en")
    expect(shown.page).to_have_title(re.compile("."))


def test_no_page_is_wider_than_the_window(shown: Visit) -> None:
    for width in (320, 360, 768, 1280):
        resize(shown.page, width)
        assert shown.page.evaluate("document.documentElement.scrollWidth") <= width


def test_every_link_of_the_site_leads_somewhere(visit: Visit) -> None:
    waiting, seen = [visit.base], set()
    while waiting:
        address = waiting.pop()
        response = visit.page.request.get(address)
        assert response.status == 200, address
        if "text/html" not in response.headers["content-type"]:
            continue
        for href in Parsed(response.text()).followed:
            target = urlsplit(urljoin(address, href))._replace(fragment="", query="").geturl()
            if target.startswith(visit.base.rpartition("/repo/")[0]) and target not in seen:
                assert target.startswith(visit.base), f"{href} on {address} leaves the site"
                seen.add(target)
                waiting.append(target)

    assert len(seen) > len(KINDS)


def test_from_an_article_to_a_person_to_a_country_and_back(visit: Visit) -> None:
    page = visit.open(KINDS["article"])

    page.get_by_role("region", name="Who this is about").get_by_text("Ko Min Seo").click()
    expect(page.locator("h1")).to_have_text("Ko Min Seo")
    page.locator(".facts").get_by_text("Iceland").click()
    expect(page.locator("h1")).to_have_text("Iceland")
    page.get_by_role("link", name="Two Keepers Meet on the Quay").first.click()
    expect(page).to_have_url(visit.base + KINDS["article"])


def test_a_name_in_the_text_links_to_the_person_under_its_main_name(visit: Visit) -> None:
    page = visit.open(KINDS["article"])

    page.locator("#p1").get_by_role("link", name="Ko Min-seo").click()

    expect(page).to_have_url(f"{visit.base}people/ko-min-seo/")


GROUND = "background-color"
LIT = f"one => getComputedStyle(one).getPropertyValue('{GROUND}')"


def test_evidence_leads_to_its_sentence_which_is_lit(visit: Visit) -> None:
    page = visit.open(KINDS["article"])
    before = page.locator("#e-person-ko-min-seo").evaluate(LIT)

    page.locator(".evidence").get_by_role("link", name="received Darius Farrokh").first.click()

    expect(page).to_have_url(re.compile("#e-person-ko-min-seo$"))
    sentence = "Ko Min-seo of Iceland received Darius Farrokh on Tuesday."
    expect(page.locator(":target")).to_have_text(sentence)
    expect(page.locator(":target")).not_to_have_css(GROUND, before)


@pytest.mark.parametrize("kind", ["person", "country", "pair"])
def test_a_quoted_sentence_leads_to_its_place_in_the_article(visit: Visit, kind: str) -> None:
    page = visit.open(KINDS[kind])

    page.get_by_role("link", name="Ko Min-seo of Iceland received").first.click()

    expect(page).to_have_url(re.compile(re.escape(f"{visit.base}{KINDS['article']}#e-")))
    expect(page.locator(":target")).to_be_visible()
    expect(page.locator(":target")).to_contain_text("received")


def test_from_a_person_to_the_page_of_two_and_to_the_other(visit: Visit) -> None:
    page = visit.open(KINDS["person"])

    page.get_by_role("link", name="Darius Farrokh and Ko Min Seo").click()
    expect(page.locator("h1")).to_have_text("Darius Farrokh and Ko Min Seo")
    page.get_by_role("heading", level=1).get_by_text("Darius Farrokh").click()
    expect(page).to_have_url(f"{visit.base}people/darius-farrokh/")


def test_hostile_text_is_shown_and_does_nothing(visit: Visit) -> None:
    page = visit.open(KINDS["article"])

    expect(page.locator(".text")).to_contain_text("<script>alert(1)</script>")
    expect(page.locator(".text a").get_by_text("A link")).to_have_count(0)
    expect(page.locator('.text a[href="https://example.org/good"]')).to_have_count(1)


def test_the_page_not_found_works_at_any_depth(visit: Visit) -> None:
    page = visit.open("articles/no/such/page/")

    page.get_by_role("navigation").get_by_text("People", exact=True).click()

    expect(page).to_have_url(f"{visit.base}people/")


def test_lines_of_text_are_not_too_long_to_read(visit: Visit) -> None:
    page = visit.open(KINDS["article"])
    width = page.locator(".text").evaluate("one => one.getBoundingClientRect().width")
    letter = page.locator(".text").evaluate(
        """one => {
          const ruler = document.createElement("span");
          ruler.textContent = "The talks took an hour and a half, said the keepers of the quay.";
          one.append(ruler);
          return ruler.getBoundingClientRect().width / ruler.textContent.length;
        }"""
    )

    assert width / letter <= LONGEST_LINE * 1.15


def test_targets_are_large_enough_to_touch(shown: Visit) -> None:
    resize(shown.page, 360)
    small = shown.page.eval_on_selector_all(
        "nav a, .chip, button, input, summary, label:has(input)",
        """all => all.filter(one => one.offsetParent && one.type !== "checkbox")
          .map(one => [one.textContent.trim(), one.getBoundingClientRect().height])
          .filter(([text, height]) => height < 24)""",
    )

    assert small == []


def test_the_keyboard_reaches_the_text_first(visit: Visit) -> None:
    page = visit.open(KINDS["article"])

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page).to_have_url(f"{visit.base}{KINDS['article']}#content")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(shown: Visit, scheme: Scheme) -> None:
    colour(shown.page, scheme)

    assert shown.page.evaluate(FAINT_TEXTS) == []


# WCAG 2.2, 1.4.3: the contrast of text with what lies behind it is at least 4.5 to 1.
FAINT_TEXTS = """() => {
  const channels = (colour) => colour.match(/[0-9.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((one) => one / 255)
      .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ground = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const [r, g, b, alpha = 1] = channels(getComputedStyle(at).backgroundColor);
      if (alpha > 0) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const own = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  return [...document.querySelectorAll("body *")].filter((one) => own(one) && one.offsetParent)
    .map((one) => {
      const [a, b] = [light(channels(getComputedStyle(one).color)), light(ground(one))];
      return [one.textContent.trim(), (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)];
    })
    .filter(([text, contrast]) => contrast < 4.5);
}"""


def test_without_scripts_everything_can_be_read(phone: Visit) -> None:
    page = phone.page
    page.goto(phone.base)

    page.get_by_role("navigation").get_by_text("People", exact=True).click()
    page.get_by_text("Darius Farrokh").click()
    page.get_by_role("link", name="Keepers Agree on Pilotage").first.click()

    expect(page.locator(".text")).to_contain_text("pilotage would be mutual")


def test_without_scripts_the_search_page_leads_to_the_lists(phone: Visit) -> None:
    phone.page.goto(f"{phone.base}search/?q=tolls")

    expect(phone.page.get_by_text("Searching needs JavaScript")).to_be_visible()
    phone.page.locator("#ways").get_by_text("Countries").click()
    expect(phone.page.locator("h1")).to_have_text(re.compile("^Countries"))


def test_bars_have_one_colour_whether_they_lead_to_a_year_or_not(visit: Visit) -> None:
    bar = ".picture-bars rect:not([fill])"
    fill = "one => getComputedStyle(one).fill"
    linked = visit.open(KINDS["home"]).locator(f"a > {bar.split()[1]}").first.evaluate(fill)
    page = visit.open("people/una-quayle/")

    expect(page.locator(".picture-bars a")).to_have_count(0)
    assert page.locator(bar).first.evaluate(fill) == linked


def test_dates_are_as_exact_as_they_are_known(visit: Visit) -> None:
    page = visit.open(KINDS["article"])
    expect(page.locator(".dateline time")).to_have_attribute("datetime", "2018-08-07")
    expect(page.locator(".unsure")).to_contain_text("Not yet confirmed: the date.")

    page = visit.open("articles/2018/keepers-agree/")
    expect(page.locator(".dateline time")).to_have_count(0)
    expect(page.locator(".dateline")).to_contain_text("about August 2018")
