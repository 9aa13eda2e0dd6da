"""Lines as Chicago (17th edition, bibliography), MLA (9th) and APA (7th) have them."""

import pytest
from cited import cited
from hypothesis import given
from hypothesis import strategies as st

from builder.citing import cite
from builder.citing.values import Piece, Source
from builder.words.dates import parse_date

SEEN = parse_date("2025-04-01")


def lines(source: Source) -> list[str]:
    return [one.text for one in cite(source)]


def test_an_article_with_all_that_a_manual_asks_for() -> None:
    assert lines(cited()) == [
        "Moss, Ada. “Ministers Meet in Vienna.” The Lake Post, August 7, 2018. "
        "https://lake-post.example/news/1.",
        "Moss, Ada. “Ministers Meet in Vienna.” The Lake Post, 7 Aug. 2018, "
        "https://lake-post.example/news/1.",
        "Moss, A. (2018, August 7). Ministers Meet in Vienna. The Lake Post. "
        "https://lake-post.example/news/1",
    ]


def test_the_outlet_is_in_italics_and_nothing_else() -> None:
    for one in cite(cited()):
        assert [piece.text.strip(".,") for piece in one.pieces if piece.italic] == ["The Lake Post"]


def test_without_an_author_the_newspaper_or_the_title_stands_first() -> None:
    chicago, mla, apa = lines(cited(authors=()))

    assert chicago.startswith("The Lake Post. “Ministers Meet in Vienna.” August 7, 2018.")
    assert mla.startswith("“Ministers Meet in Vienna.” The Lake Post, 7 Aug. 2018,")
    assert apa.startswith("Ministers Meet in Vienna. (2018, August 7). The Lake Post.")


def test_an_agency_is_the_author_where_no_person_is_named() -> None:
    assert [one.startswith("Reuters. ") for one in lines(cited(authors=(), agency="Reuters"))] == [
        True,
        True,
        True,
    ]
    assert "Reuters" not in "".join(lines(cited(agency="Reuters")))


def test_several_authors_are_listed_as_each_manual_says() -> None:
    names = ("Ada Moss", "Ben Lind", "Eva Jan Berg")
    two, three = lines(cited(authors=names[:2])), lines(cited(authors=names))

    assert two[0].startswith("Moss, Ada, and Ben Lind. ")
    assert two[1].startswith("Moss, Ada, and Ben Lind. ")
    assert two[2].startswith("Moss, A., & Lind, B. (")
    assert three[0].startswith("Moss, Ada, Ben Lind, and Eva Jan Berg. ")
    assert three[1].startswith("Moss, Ada, et al. ")
    assert three[2].startswith("Moss, A., Lind, B., & Berg, E. J. (")


def test_a_crowd_of_authors_is_cut_as_each_manual_says() -> None:
    chicago, mla, apa = lines(cited(authors=tuple(f"Ada Moss{'s' * n}" for n in range(21))))

    assert chicago.startswith("Moss, Ada, Ada Mosss,")
    assert chicago.partition(" “")[0].count("Ada") == 7
    assert chicago.partition(" “")[0].endswith(", et al.")
    assert mla.startswith("Moss, Ada, et al. ")
    assert apa.partition(" (")[0].count("A.") == 20
    assert ", … Moss" in apa


def test_without_a_date_the_lines_say_so_and_when_it_was_seen() -> None:
    chicago, mla, apa = lines(cited("unknown", accessed=SEEN))

    assert "The Lake Post, n.d. Accessed April 1, 2025. https" in chicago
    assert "The Lake Post, n.d., https://lake-post.example/news/1. Accessed 1 Apr. 2025." in mla
    assert "Moss, A. (n.d.). Ministers" in apa


def test_an_uncertain_date_is_marked() -> None:
    chicago, mla, apa = lines(cited("2018-08~"))

    assert "The Lake Post, ca. August 2018." in chicago
    assert "The Lake Post, ca. Aug. 2018," in mla
    assert "(ca. 2018, August)" in apa


def test_quotes_within_a_title_become_single_ones_where_it_is_quoted() -> None:
    chicago, mla, apa = lines(cited(title='“No,” Says "Cod" Council?'))

    assert "“‘No,’ Says ‘Cod’ Council?” " in chicago
    assert "“‘No,’ Says ‘Cod’ Council?” " in mla
    assert '“No,” Says "Cod" Council? ' in apa


@pytest.mark.parametrize(
    ("title", "in_quotes", "plain"),
    [
        ('Cod Says "No"', "“Cod Says ‘No.’” ", 'Cod Says "No." '),
        ("Cod Says “No”", "“Cod Says ‘No.’” ", "Cod Says “No.” "),
        ('Cod Asks "Why?"', "“Cod Asks ‘Why?’” ", 'Cod Asks "Why?" '),
        ("Cod Asks ‘Why?’", "“Cod Asks ‘Why?’” ", "Cod Asks ‘Why?’ "),
        ("Cod dit « Non »", "“Cod dit « Non. »” ", "Cod dit « Non. » "),
        ("Rights of the Readers’", "“Rights of the Readers’.” ", "Rights of the Readers’. "),
    ],
)
def test_a_title_that_ends_in_a_quotation_has_one_stop_within(
    title: str, in_quotes: str, plain: str
) -> None:
    chicago, mla, apa = lines(cited(title=title))

    assert chicago.startswith(f"Moss, Ada. {in_quotes}The Lake Post")
    assert mla.startswith(f"Moss, Ada. {in_quotes}The Lake Post")
    assert apa.startswith(f"Moss, A. (2018, August 7). {plain}The Lake Post")


def test_what_is_only_in_the_archive_is_cited_from_there() -> None:
    page = cited().page

    assert [
        one.endswith(("Talks. " + page + ".", "Talks, " + page + ".", "Talks. " + page))
        for one in lines(cited(url=""))
    ] == [True] * 3


def test_a_web_archives_copy_comes_before_our_own() -> None:
    kept = "https://web.archive.org/web/2018/https://lake-post.example/news/1"

    assert all(
        kept in one and "Talks" not in one for one in lines(cited(url="", archived_url=kept))
    )


def test_of_an_article_of_which_nothing_is_known_there_is_a_line() -> None:
    nothing = cited("unknown", container="", authors=(), url="", page="")

    assert lines(nothing) == [
        "“Ministers Meet in Vienna.” n.d.",
        "“Ministers Meet in Vienna.” n.d.",
        "Ministers Meet in Vienna. (n.d.).",
    ]


@given(st.text(), st.text(), st.lists(st.text(), max_size=3))
def test_no_text_breaks_or_turns_a_line(title: str, outlet: str, authors: list[str]) -> None:
    for one in cite(cited(title=title, container=outlet, authors=tuple(authors))):
        assert len(one.text.splitlines()) == 1
        assert not set(one.text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00")
        assert all(isinstance(piece, Piece) for piece in one.pieces)
