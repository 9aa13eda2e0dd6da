"""A network draws the most named, joined by what they share, and says whom it leaves out."""

from math import dist

from drawing import SVG, links, table, texts, tree
from hypothesis import given
from hypothesis import strategies as st

from builder.pictures import network
from builder.pictures.networks import MOST_NODES, MOST_TIES
from builder.pictures.placing import Bond, placed
from builder.pictures.values import Drawn, Kind, Network, Node, Tie

ADA = Node("Ada Moss", Kind.PERSON, 9, "people/ada-moss/")
OSLO = Node("Norway", Kind.COUNTRY, 4, "countries/no/")
BANK = Node("Bank of Norway", Kind.ORGANIZATION, 1, "organizations/bank/")


def drawn(nodes: tuple[Node, ...], ties: tuple[Tie, ...]) -> Drawn:
    return network(Network("n", "Who with whom", nodes, ties))


def crowd(nodes: int) -> Drawn:
    """Everyone with everyone."""
    people = tuple(Node(f"P{n}", Kind.PERSON, nodes - n, f"p{n}/") for n in range(nodes))
    ties = tuple(Tie(a, b, a + b) for b in range(nodes) for a in range(b))
    return drawn(people, ties)


def test_actors_are_links_and_what_two_share_is_told() -> None:
    picture = drawn((ADA, OSLO, BANK), (Tie(0, 1, 3, "pairs/a/"), Tie(1, 2, 1)))

    assert links(picture) == [
        ("Ada Moss: 9 articles", "people/ada-moss/"),
        ("Norway: 4 articles", "countries/no/"),
        ("Bank of Norway: 1 article", "organizations/bank/"),
    ]
    lines = [line.findtext(f"{SVG}title") for line in tree(picture).iter(f"{SVG}line")]
    assert lines == ["Norway and Bank of Norway: 1 article", "Ada Moss and Norway: 3 articles"]


def test_kinds_differ_in_shape_and_class() -> None:
    picture = drawn((ADA, OSLO, BANK), (Tie(0, 1, 3), Tie(1, 2, 1)))
    shapes = {one.get("class"): one[0] for one in tree(picture).iter(f"{SVG}g") if one.get("class")}

    assert shapes["person"].tag == f"{SVG}circle"
    assert len({shapes[kind.value].get("points") for kind in Kind}) == len(Kind)


def test_the_table_has_the_ties_with_the_strongest_first() -> None:
    picture = drawn((ADA, OSLO, BANK), (Tie(1, 2, 1), Tie(0, 1, 3)))

    assert picture.head == ("Who", "With", "Articles of both")
    assert table(picture) == [("Ada Moss", "Norway", "3"), ("Norway", "Bank of Norway", "1")]


def test_whoever_shares_nothing_is_left_out_and_that_is_said() -> None:
    picture = drawn((ADA, OSLO, BANK), (Tie(0, 1, 3),))

    assert "Bank of Norway" not in texts(picture)
    assert "2 of 3 are drawn, those with the strongest ties." in picture.description


def test_at_most_forty_are_drawn_and_a_hundred_and_fifty_ties() -> None:
    picture = crowd(60)

    assert len(links(picture)) == MOST_NODES
    assert len(picture.rows) == MOST_TIES
    assert "40 of 60 are drawn" in picture.description
    assert "150 of 1,770 lines are drawn, the strongest." in picture.description


def test_nobody_who_is_drawn_stands_alone() -> None:
    people = tuple(Node(f"P{n}", Kind.PERSON, 1) for n in range(40))
    strong = tuple(Tie(a, b, 9) for b in range(1, 25) for a in range(1, b))
    weak = tuple(Tie(0, n, 1) for n in range(1, 40))

    picture = drawn(people, strong + weak)

    assert {name for row in table(picture) for name in row[:2]} == {one.text for one in people}


def test_labels_do_not_collide_and_those_without_room_are_counted() -> None:
    picture = crowd(40)
    named = len(texts(picture))

    missing = MOST_NODES - named
    assert (f"{missing} name" in picture.description) == bool(missing)
    assert named > MOST_NODES / 2


def test_where_nobody_shares_anything_there_is_no_picture() -> None:
    assert drawn((ADA, OSLO), ()) == Drawn(
        "", "Who with whom", "Nobody shares an article.", ("Who", "With", "Articles of both"), ()
    )


def test_the_stronger_the_tie_the_nearer() -> None:
    near, far = Bond(0, 1, 1.0), Bond(1, 2, 2.0)

    one, two, three = placed(3, (near, far), (600.0, 600.0), (5.0, 5.0, 5.0))

    assert dist(one, two) < dist(two, three)


@given(st.integers(1, 12), st.data())
def test_circles_keep_apart_and_within(nodes: int, data: st.DataObject) -> None:
    place = st.integers(0, nodes - 1)
    ties = data.draw(st.lists(st.tuples(place, place).filter(lambda pair: pair[0] != pair[1])))
    bonds = [Bond(first, second, 1.0) for first, second in ties]

    points = placed(nodes, bonds, (600.0, 400.0), [12.0] * nodes)

    assert all(12 <= x <= 588 and 12 <= y <= 388 for x, y in points)
    assert all(dist(a, b) >= 20 for n, a in enumerate(points) for b in points[:n])
