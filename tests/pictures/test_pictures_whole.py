"""What holds for every picture: well-formed, safe, the same bytes, small, readable without style.

The files in golden/ are read before they are committed; `--update-golden` writes them.
"""

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from drawing import SVG, tree
from hypothesis import given
from hypothesis import strategies as st

from builder.pictures import coverage, network, timeline, world_map
from builder.pictures.values import (
    Coverage,
    Covered,
    Dated,
    Drawn,
    Kind,
    Network,
    Node,
    Tie,
    Timeline,
    WorldMap,
    YearLink,
)
from builder.words.dates import parse_date

GOLDEN = Path(__file__).parent / "golden"
LARGEST = 100_000  # bytes
HOSTILE = (
    '"><script>alert(1)</script>',
    "</title></svg><img src=x onerror=alert(1)>",
    "' onload='alert(1)",
    "]]><!--",
    "&amp;\x00\x0b\ud800",
    "کیم جونگ اون",
    "\u202eevil",
    "",
)
DATES = st.one_of(
    st.dates().map(str),
    st.dates().map(lambda day: str(day)[:7] + "~"),
    st.dates().map(lambda day: str(day)[:4] + "?"),
    st.dates().map(lambda day: f"{day}/.."),
    st.dates().map(lambda day: f"../{str(day)[:7]}%"),
    st.tuples(st.dates(), st.dates()).map(lambda pair: "/".join(map(str, sorted(pair)))),
    st.sampled_from(("unknown", "19XX", "201X", "2018-21", "0001", "9999-12-31")),
).map(parse_date)
TEXTS = st.text(max_size=40) | st.sampled_from(HOSTILE)


def on_time(texts: tuple[str, ...]) -> Drawn:
    items = (Dated(text, parse_date(f"2018-0{n + 1}"), text) for n, text in enumerate(texts))
    return timeline(Timeline("t", texts[0], "article", tuple(items)))


def in_bars(texts: tuple[str, ...]) -> Drawn:
    years = (YearLink(2018, texts[0]),)
    return coverage(Coverage("c", texts[1], (parse_date("2018-03"), parse_date("2018~")), years))


def in_ties(texts: tuple[str, ...]) -> Drawn:
    nodes = tuple(Node(text, kind, 3, text) for text, kind in zip(texts, Kind, strict=False))
    return network(Network("n", texts[0], nodes, (Tie(0, 1, 2, texts[0]), Tie(1, 2, 1))))


def on_map(texts: tuple[str, ...]) -> Drawn:
    codes = ("NO", "SG", texts[2])
    countries = (Covered(code, text, 2, text) for code, text in zip(codes, texts, strict=False))
    return world_map(WorldMap("w", texts[0], tuple(countries)))


EACH = pytest.mark.parametrize("draw", [on_time, in_bars, in_ties, on_map])


@EACH
@given(texts=st.tuples(TEXTS, TEXTS, TEXTS))
def test_any_text_gives_a_well_formed_picture(
    draw: Callable[[tuple[str, ...]], Drawn], texts: tuple[str, ...]
) -> None:
    tags = {one.tag.removeprefix(SVG) for one in tree(draw(texts)).iter()}

    shapes = {"path", "rect", "circle", "line", "polygon", "text", "pattern"}
    assert tags <= shapes | {"svg", "title", "desc", "g", "a", "defs"}


@given(st.lists(DATES, max_size=30), st.integers(1, 4))
def test_any_dates_give_a_well_formed_picture(dates: list, times: int) -> None:  # type: ignore[type-arg]
    items = tuple(Dated("x", date, "x/") for date in dates) * times

    for drawn in (
        timeline(Timeline("t", "T", "article", items)),
        coverage(Coverage("c", "C", tuple(dates) * times)),
    ):
        if drawn.svg:
            width = float(tree(drawn).attrib["width"])
            assert all(
                -1 <= float(one.get("x", "0")) <= width for one in tree(drawn).iter(f"{SVG}rect")
            )


@EACH
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(draw: Callable[[tuple[str, ...]], Drawn], text: str) -> None:
    picture = draw((text, text, text))

    assert "<script" not in picture.svg and "<img" not in picture.svg
    for one in tree(picture).iter():
        assert not [name for name in one.attrib if name.startswith("on") or name == "style"]


@EACH
def test_a_picture_says_what_it_is(draw: Callable[[tuple[str, ...]], Drawn]) -> None:
    picture = draw(("One", "Two", "Three"))
    whole = tree(picture)
    named = {one.get("id"): one.text for one in whole.iter() if one.get("id")}

    assert whole.get("role") == "group"
    assert named[whole.get("aria-labelledby")] == picture.title
    assert named[whole.get("aria-describedby")] == picture.description
    assert all(one.findtext(f"{SVG}title") for one in whole.iter(f"{SVG}a"))
    assert all(len(row) == len(picture.head) for row in picture.rows)


@EACH
def test_colours_are_the_texts_own_and_left_is_left(
    draw: Callable[[tuple[str, ...]], Drawn],
) -> None:
    whole = tree(draw(("One", "Two", "Three")))
    paints = {one.get(name) for one in whole.iter() for name in ("fill", "stroke")}

    assert whole.get("direction") == "ltr"
    assert paints <= {None, "none", "currentColor", "url(#c-hatch)"}


GOLDENS = {
    "timeline": lambda: timeline(
        Timeline(
            "timeline",
            "Talks",
            "article",
            (
                Dated("Ministers meet", parse_date("2018-08-07"), "2018/a/"),
                Dated("Treaty <signed>", parse_date("2018-09~"), "2018/b/"),
                Dated("Envoy stays", parse_date("2018-11-01/.."), "2018/c/"),
                Dated("وزیران", parse_date("2018?"), "2018/d/"),
            ),
        )
    ),
    "coverage": lambda: coverage(
        Coverage(
            "coverage",
            "By month",
            tuple(map(parse_date, ("2018-01-02", "2018-01~", "2018-04-09", "2018-04-11", "2018"))),
            (YearLink(2018, "2018/"),),
        )
    ),
    "network": lambda: in_ties(("Ada Moss", "Norway", "Bank of Norway")),
}


@pytest.mark.parametrize("name", GOLDENS)
def test_pictures_are_the_same_to_the_byte(name: str, update_golden: bool) -> None:
    said = GOLDENS[name]().svg.replace("><", ">\n<") + "\n"
    golden = GOLDEN / f"{name}.svg"
    if update_golden:
        golden.write_text(said, encoding="utf-8")

    assert said == golden.read_text(encoding="utf-8")
    ElementTree.parse(golden)


def test_ten_thousand_articles_still_make_small_pictures() -> None:
    dates = tuple(
        parse_date(f"{1990 + n % 30}-{1 + n % 12:02}-{1 + n % 28:02}") for n in range(10_000)
    )
    nodes = tuple(Node(f"Somebody {n}", Kind.PERSON, 1 + n % 300, f"p{n}/") for n in range(500))
    ties = tuple(Tie(n % 500, (n * 7 + 1) % 500, 1 + n % 9) for n in range(4_000) if n % 83)
    items = tuple(Dated("A headline", date, "a/") for date in dates)

    for drawn in (
        timeline(Timeline("t", "T", "article", items)),
        coverage(Coverage("c", "C", dates)),
        network(Network("n", "N", nodes, ties)),
    ):
        assert 1_000 < len(drawn.svg.encode()) < LARGEST
        assert len(drawn.rows) <= 200
