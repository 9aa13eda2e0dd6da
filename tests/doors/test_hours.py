"""The hours of a live report are its text; the hour of a page is none."""

from builder.doors.page import read_page

LEAD = "<p>Follow the latest from Halden, where boats gather off the harbour this morning.</p>"


def post(hour: str, headline: str) -> str:
    said = "The boats are heading back to Skarv and Krone, the harbour master says from the pier."
    return f"<section><time>{hour}</time><h2>{headline}</h2><p>{said} {headline}.</p></section>"


def main_of(*posts: str) -> list[str]:
    page = f"<title>Boats</title><article><h1>Boats</h1>{LEAD}{''.join(posts)}</article>"
    return [block.text for block in read_page(page).blocks if block.markup and block.markup.main]


def test_each_post_of_a_live_report_keeps_its_hour() -> None:
    main = main_of(post("16:05", "Away"), post("12:47 CET", "A ship"), post("7.30 am", "Flares"))
    assert [main[main.index(name) - 1] for name in ("Away", "A ship", "Flares")] == [
        "16:05",
        "12:47 CET",
        "7.30 am",
    ]


def test_an_hour_or_two_are_of_the_page() -> None:
    assert "16:05" not in main_of(post("16:05", "Away"), "<p>It rained in Halden all day.</p>" * 3)
