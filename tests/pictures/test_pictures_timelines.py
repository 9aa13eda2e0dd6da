"""A timeline draws what is known of a date, and says what it does not draw."""

import pytest
from drawing import SVG, links, marked, table, texts, tree
from hypothesis import given
from hypothesis import strategies as st

from builder.pictures import timeline
from builder.pictures.lanes import shared_out
from builder.pictures.marks import End, shape_of
from builder.pictures.svg import PAGE
from builder.pictures.timelines import MOST_LABELS, MOST_MARKS
from builder.pictures.values import Dated, Drawn, Timeline, YearLink
from builder.words.dates import parse_date

SHARP, ABOUT, OPEN = End.SHARP, End.ABOUT, End.OPEN


def drawn(*dates: str, years: tuple[YearLink, ...] = ()) -> Drawn:
    items = (Dated(f"Talks {n}", parse_date(date), f"a{n}/") for n, date in enumerate(dates))
    return timeline(Timeline("t", "When", "article", tuple(items), years))


@pytest.mark.parametrize(
    ("date", "days", "start", "end", "doubtful"),
    [
        ("2018-08-07", 1, SHARP, SHARP, False),
        ("2018-08", 31, SHARP, SHARP, False),
        ("2018", 365, SHARP, SHARP, False),
        ("2018-08~", 31, ABOUT, ABOUT, False),
        ("2018-08?", 31, SHARP, SHARP, True),
        ("2018-08%", 31, ABOUT, ABOUT, True),
        ("2018-08-07/2018-08-09", 3, SHARP, SHARP, False),
        ("2018-08-07~/2018-08-09", 3, ABOUT, SHARP, False),
        ("2018-08-07/..", 1, SHARP, OPEN, False),
        ("../2018-08-07", 1, OPEN, SHARP, False),
    ],
)
def test_a_date_is_as_long_as_the_time_it_may_lie_in(
    date: str, days: int, start: End, end: End, doubtful: bool
) -> None:
    shape = shape_of(parse_date(date))

    assert shape.last - shape.first == days
    assert (shape.start, shape.end, shape.doubtful) == (start, end, doubtful)


def test_a_day_is_a_dot_and_anything_longer_a_bar_that_fades_where_it_is_not_sure() -> None:
    dot, bar, soft, hollow = (drawn(date) for date in ("2018-08-07", "2018", "2018~", "2018?"))

    assert "<circle" in dot.svg and "<circle" not in bar.svg
    assert not list(marked(bar, "fade")) and len(list(marked(soft, "fade"))) == 8
    assert [one.get("fill") for one in marked(hollow, "doubtful")] == ["none"]


def test_what_lasts_goes_on_pale_from_an_open_end_as_far_as_time_is_drawn() -> None:
    dates = ("2010/..", "../2012", "2009", "2018")
    items = tuple(Dated(date, parse_date(date), "") for date in dates)
    lasting = timeline(Timeline("t", "When", "post", items, lasting=True))
    at_times = timeline(Timeline("t", "When", "article", items))
    on, before = marked(lasting, "pale")
    bars = [one for one in tree(lasting).iter(f"{SVG}rect") if one.get("fill-opacity") == "0.55"]
    ends = [float(one.attrib["x"]) + float(one.attrib["width"]) for one in (on, *bars)]

    assert ends[0] == pytest.approx(max(ends[1:]), abs=0.2)  # where the last year ends
    assert float(before.attrib["x"]) == min(float(one.attrib["x"]) for one in bars)
    assert not list(marked(at_times, "pale"))


def test_the_text_of_what_lasts_stands_on_its_pale_part_where_it_fits() -> None:
    items = tuple(Dated(f"Envoy {date}", parse_date(date), "") for date in ("2010/..", "2030"))
    picture = timeline(Timeline("t", "When", "post", items, lasting=True))
    pale = next(marked(picture, "pale"))
    words = tree(picture).iter(f"{SVG}text")
    text = next(one for one in words if str(one.text).endswith("Envoy 2010/.."))
    room = float(pale.attrib["x"]) + float(pale.attrib["width"])

    assert float(pale.attrib["x"]) < float(text.attrib["x"]) < room


def test_each_mark_is_a_link_named_by_its_date_and_text() -> None:
    assert links(drawn("2018-08", "2017-03-01")) == [
        ("1 March 2017: Talks 1", "a1/"),
        ("August 2018: Talks 0", "a0/"),
    ]


def test_the_table_has_every_item_with_those_without_a_date_last() -> None:
    picture = drawn("unknown", "2018-08", "2017-03-01")

    assert picture.head == ("When", "What")
    assert table(picture) == [
        ("1 March 2017", "Talks 2"),
        ("August 2018", "Talks 1"),
        ("date unknown", "Talks 0"),
    ]
    assert "1 without a date, not drawn." in picture.description


def test_a_few_items_have_their_texts_beside_them_and_more_have_not() -> None:
    few = drawn(*(["2018-08-07"] * MOST_LABELS))
    more = drawn(*(f"{year}-08-07" for year in range(1990, 1991 + MOST_LABELS)))

    assert "Talks 3" in texts(few)
    assert "Talks 3" not in texts(more)


def test_a_long_text_stays_in_the_picture() -> None:
    long = Dated("word " * 80, parse_date("2018-08-07"))
    other = Dated("other", parse_date("2010"))

    picture = timeline(Timeline("t", "When", "article", (long, other)))

    assert any(text.endswith("…") and len(text) < 120 for text in texts(picture))
    assert table(picture)[1][1] == "word " * 80


@pytest.mark.parametrize("years", [4, 10, 37, 60])
def test_counts_of_any_time_have_room_on_a_desk(years: int) -> None:
    picture = drawn(*(f"{2000 + year}-01-02" for year in range(years) for _ in range(200)))

    assert float(tree(picture).attrib["width"]) <= PAGE


def test_too_many_items_are_counted_by_month_and_the_picture_says_so() -> None:
    years = (YearLink(2018, "2018/"),)
    picture = drawn(*(["2018-01-02"] * 40 + ["2018-03-09"] * 30 + ["unknown"] * 9), years=years)

    assert picture.description.startswith(
        "79 articles, too many for a mark each: counted by month."
    )
    assert links(picture) == [
        ("January 2018: 40 articles", "2018/"),
        ("March 2018: 30 articles", "2018/"),
    ]
    assert picture.head == ("When", "Articles")
    assert table(picture) == [("January 2018", "40"), ("March 2018", "30"), ("date unknown", "9")]


def test_counts_keep_apart_what_is_not_known_to_the_month() -> None:
    picture = drawn(*(["2018-01-02"] * MOST_MARKS + ["2018", "2018", "2018-01~", "2018-01-05/.."]))

    assert table(picture) == [
        ("January 2018", "60"),
        ("January 2018 or later", "1"),
        ("January 2018, about", "1"),
        ("2018", "2"),
    ]


def test_a_long_time_is_counted_by_longer_units() -> None:
    quarters = drawn(*(f"{year}-05-01" for year in range(2012, 2018) for _ in range(20)))
    years = drawn(*(f"{year}-05-01" for year in range(1990, 2018) for _ in range(20)))

    assert table(quarters)[0] == ("April to June 2012", "20")
    assert table(years)[0] == ("1990", "20")


def test_nothing_with_a_date_is_no_picture() -> None:
    picture = drawn("unknown")

    assert (picture.svg, table(picture)) == ("", [("date unknown", "Talks 0")])


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 30)), max_size=40))
def test_no_two_marks_of_a_lane_overlap(stretches: list[tuple[int, int]]) -> None:
    ends = [(float(start), float(start + length)) for start, length in stretches]

    lanes = list(shared_out(ends))

    for n, (start, end) in enumerate(ends):
        for m, (left, right) in enumerate(ends[:n]):
            assert lanes[n] != lanes[m] or end <= left or right <= start


def test_everything_stands_within_the_picture() -> None:
    picture = drawn("2018-01-01", "2018~", "2020-12-31", "../2016", "2022/..", "2019-05?")
    width = float(tree(picture).attrib["width"])

    for box in tree(picture).iter("{http://www.w3.org/2000/svg}rect"):
        assert float(box.attrib["x"]) >= 0
        assert float(box.attrib["x"]) + float(box.attrib["width"]) <= width
