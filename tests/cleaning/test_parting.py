"""The headline and the site's name in the title element of a page that states neither."""

import pytest

from builder.cleaning import clean_reading
from builder.cleaning.parting import site_beside
from builder.cleaning.stated.values import Given
from builder.cleaning.values import Fact, Part
from builder.doors.page import read_page

TEXT = """<p>The night ferry to Skarv left Port Halden on Monday with forty people on board.</p>
<p>It had been laid up for a year, since a storm tore away the landing stage on the island.</p>
<p>A second boat is to follow in June, said Lena Ostrova, who runs the line.</p>"""
MENU = "<td><font><a href=a>Sport</a><br><a href=b>Letters</a><br>Halden Gazette</font></td>"


def part_of(title: str, above: str) -> Part:
    """Clean a page laid out by a table, with a menu beside the text and this above it."""
    page = f"<title>{title}</title><table><tr>{MENU}<td>{above}{TEXT}</td></tr></table>"
    (part,) = clean_reading(read_page(page), Given()).parts
    return part


@pytest.mark.parametrize(
    "title",
    [
        "Halden Gazette: Ferry to Skarv sails again",
        "Halden Gazette - Ferry to Skarv sails again",
        "Halden Gazette | Islands | Ferry to Skarv sails again",
        "Halden Gazette / Islands / Ferry to Skarv sails again",
        "Ferry to Skarv sails again : Halden Gazette",
        "Halden Gazette - Ferry to Skarv sails again - March 3, 2001",
        "Halden Gazette :: Ferry to Skarv sails again",
    ],
)
def test_the_headline_is_the_piece_of_the_title_that_a_line_says(title: str) -> None:
    part = part_of(title, "<font size=5>Ferry to Skarv sails again</font>")

    assert (part.title, part.outlet.value) == ("Ferry to Skarv sails again", "Halden Gazette")
    assert part.body[0].text.startswith("The night ferry")
    assert "title" not in part.unsure


def test_the_sites_name_in_an_h1_is_no_headline_where_another_heading_has_the_story() -> None:
    above = "<h1>Halden Gazette</h1><h3>Ferry to Skarv sails again</h3>"

    assert part_of("Halden Gazette: Ferry to Skarv sails again", above).title == (
        "Ferry to Skarv sails again"
    )


@pytest.mark.parametrize(
    ("title", "above"),
    [
        ("Skarv: forty people leave with the night ferry", "<b>Skarv</b>"),
        ("Halden Gazette: Ferry to Skarv sails again", "<b>A boat again</b>"),
    ],
)
def test_a_title_stays_where_no_line_has_more_of_the_story(title: str, above: str) -> None:
    assert part_of(title, above).title == title


def test_a_heading_within_the_text_is_not_the_headline_though_the_title_ends_in_it() -> None:
    title = "Skarv: winter on the lake"
    text = TEXT + "<h2>Winter on the lake</h2><p>The lake in winter is a road for some of them.</p>"
    (part,) = clean_reading(read_page(f"<title>{title}</title><div>{text}</div>"), Given()).parts

    assert part.title == title


def test_the_name_of_a_file_in_the_title_gives_way_to_the_heading_above_the_text() -> None:
    part = part_of("ferry2", "<h3>HALDEN GAZETTE</h3><h2>Night ferry to Skarv sails again</h2>")

    assert part.title == "Night ferry to Skarv sails again"
    assert "title" in part.unsure


def test_what_stands_beside_the_headline_is_an_outlet_that_a_person_confirms() -> None:
    element = "Ferry sails again | Islands | Halden Gazette"
    told = Fact("Halden Gazette", f"the page's title is “{element}”", False)

    assert site_beside("Ferry sails again", element) == told
    assert site_beside("Ferry sails again", "Ferry sails again: the story") is None
    assert site_beside("Ferry sails again", "Ferry sails again") is None
    assert site_beside("Ferry sails again", "Ferry sails again - 3 May 2019") is None


def test_a_title_that_the_page_states_for_those_who_cite_it_stays() -> None:
    title = "Islands in winter: Ferry to Skarv sails again"
    head = f'{title} - Halden Gazette</title><meta property="og:title" content="{title}"><title>'

    assert part_of(head, "<h1>Ferry to Skarv sails again</h1>").title == title
