"""A draft is an article file that people can go on with, and that reads back without a problem."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.cleaning.values import Caption, Fact, Part
from builder.doors.values import Block, BlockKind
from builder.intake.drafts import REMARK, Draft, draft, part_text, shown_name
from builder.means.files import Source, held
from builder.means.yaml_characters import seen
from builder.naming.values import ActorKind, Found, Named
from builder.records.article import Article, body_of
from builder.records.content import read_content
from builder.words.dates import UNKNOWN

PART = Part(
    number=1,
    title="Ministers Meet in Oslo",
    standfirst="",
    captions=(),
    agency="",
    authors=(),
    date=Fact("2021-03-05", "the caption says March 5, 2021", sure=True),
    outlet=Fact("The Harbour Post", "its mark", sure=True),
    language="",
    url="",
    captured="",
    body=(Block(3, "They met on Friday."), Block(5, "Then they parted.")),
    unsure=(),
    removals=(),
)
NOBODY = Found((), (), ())
HEARSAY = Named(ActorKind.PERSON, "", "Ben Example", (), "Ben was named.", about=False)
ADA = Named(ActorKind.PERSON, "ada-lindqvist", "Ada Lindqvist", (), "Ada came.", about=True)
NORWAY = Named(ActorKind.COUNTRY, "NO", "the Norwegians", (), "Norway came.", about=True)
COUNCIL = Named(ActorKind.ORGANIZATION, "", "Cod Council", (), "It met.", about=True)


def drafted(part: Part, found: Found = NOBODY) -> Draft:
    return draft(part, found, "captures/1.txt#1", (), "en")


def read_back(made: Draft) -> Article:
    """Read a draft as the archive does; no problem may come of it."""
    file = f"content/articles/{made.folder}/{made.stem}.md"
    content = read_content(
        held((Source("content/archive.yaml", "title: T"), Source(file, made.text))), ()
    )
    assert content.problems == ()
    return content.articles[0]


def test_a_draft_is_a_front_matter_and_a_body_in_the_order_of_the_manual() -> None:
    assert drafted(PART, Found((ADA,), (NORWAY,), (COUNCIL,))).text == (
        "---\n"
        "title: Ministers Meet in Oslo\n"
        "date: 2021-03-05  # the caption says March 5, 2021\n"
        "outlet: The Harbour Post  # its mark\n"
        "actors:\n"
        "  - Ada Lindqvist\n"
        "  - Norway\n"
        "  - Cod Council\n"
        "capture: captures/1.txt#1\n"
        "---\n"
        "\n"
        "They met on Friday.\n"
        "\n"
        "Then they parted.\n"
    )


def test_only_those_whom_it_is_about_are_its_actors() -> None:
    article = read_back(drafted(PART, Found((HEARSAY, ADA), (), ())))

    assert [actor.text for actor in article.actors] == ["Ada Lindqvist"]


def test_a_country_is_written_by_its_plain_name_however_the_text_names_it() -> None:
    assert shown_name(NORWAY) == "Norway"


def test_who_is_about_nobody_has_an_empty_list_for_people_to_fill() -> None:
    made = drafted(PART)

    assert "\nactors: []\n" in made.text
    assert read_back(made).actors == ()


def test_what_is_not_known_is_said_to_be_unknown_and_unsure() -> None:
    nothing = Fact("", "nothing names it", sure=False)
    part = replace(PART, outlet=nothing, date=replace(nothing, value=UNKNOWN), unsure=("date",))
    article = read_back(drafted(part))

    assert (article.outlet.text, article.date.text) == ("unknown", "unknown")
    assert [key.text for key in article.unsure] == ["date"]


@pytest.mark.parametrize(
    ("date", "folder"),
    [
        *(("2021-03-05", "2021"), ("2021", "2021"), ("2018-08~", "2018")),
        *(("2019-06-10/..", "undated"), ("2019/2020", "undated"), ("unknown", "undated")),
    ],
)
def test_a_draft_goes_to_the_folder_of_its_one_year(date: str, folder: str) -> None:
    assert drafted(replace(PART, date=Fact(date, "", sure=False))).folder == folder


def test_a_part_without_a_headline_can_be_written_too() -> None:
    made = drafted(replace(PART, title=""))

    assert (made.stem, read_back(made).title) == ("untitled", "Untitled")


def test_the_remark_behind_a_value_is_short_and_on_one_line() -> None:
    long = Fact("2021", "the line “Copyright\n2021\x07” " + "and so on " * 50, sure=False)
    remark = drafted(replace(PART, date=long)).text.split("\n")[2].partition("  # ")[2]

    assert remark.startswith("the line “Copyright 2021” and so on")
    assert remark.endswith("…")
    assert len(remark) <= REMARK


def test_captions_credits_and_everything_else_come_back() -> None:
    part = replace(
        PART,
        standfirst="Fish: a quarrel",
        agency="Example Wire",
        authors=("Berit Solheim", "N.N."),
        captions=(Caption("The quay, 'as was'", "Photo: EPA"), Caption("No credit", "")),
        body=(Block(1, "Why", BlockKind.HEADING), Block(2, "# not a heading")),
    )
    article = read_back(drafted(part))

    assert (article.standfirst, article.agency) == ("Fish: a quarrel", "Example Wire")
    assert article.authors == ("Berit Solheim", "N.N.")
    assert [(one.text, one.credit) for one in article.captions] == [
        ("The quay, 'as was'", "Photo: EPA"),
        ("No credit", ""),
    ]
    assert article.body == body_of("## Why\n\n\\# not a heading")


def test_names_are_searched_for_where_the_archive_will_search_for_them() -> None:
    part = replace(PART, captions=(Caption("Ada on the quay", ""),))

    read = part_text(part)
    assert read.body == "They met on Friday.\nThen they parted.\nAda on the quay"
    assert read.year == 2021


ONE_LINE = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40).map(
    lambda text: " ".join(text.split())
)


@given(title=ONE_LINE, evidence=st.text(st.characters(exclude_categories=("Cs",)), max_size=200))
def test_any_headline_and_any_evidence_read_back(title: str, evidence: str) -> None:
    part = replace(PART, title=title, outlet=Fact("The Harbour Post", evidence, sure=False))
    article = read_back(drafted(part))

    assert article.title == (seen(title).strip() or "Untitled")
    assert article.outlet.text == "The Harbour Post"


def test_what_a_saved_page_states_of_itself_is_kept() -> None:
    stated = replace(PART, language="nb-NO", url="https://post.example/a", captured="2021-03-09")

    assert (
        "\nlanguage: nb-NO\nurl: https://post.example/a\ncaptured: 2021-03-09\n"
        in drafted(stated).text
    )


def test_the_language_is_left_out_where_it_is_the_archives() -> None:
    assert "language" not in drafted(replace(PART, language="en-GB")).text
