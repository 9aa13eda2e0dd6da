"""The archive turned round: what stands under each actor, outlet, year and capture."""

import re
from collections import Counter
from pathlib import Path

import pytest
from small_archives import TODAY, article, person, write

from builder.archive.directory import ActorRef
from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.naming.values import ActorKind
from builder.pages.entries import capture_path, when
from builder.pages.index import Index, make_index, most
from builder.pages.parts import When
from builder.words.dates import parse_date

ADA = ActorRef(ActorKind.PERSON, "ada-lindqvist")
NORWAY = ActorRef(ActorKind.COUNTRY, "NO")


def index_of(root: Path) -> Index:
    return make_index(look(Workspace(root), TODAY)[0])


def titles(found: object) -> list[str]:
    assert isinstance(found, tuple)
    return [(one[0] if isinstance(one, tuple) else one).article.title for one in found]


def test_an_actor_has_the_articles_about_it_newest_first(tiny: Path) -> None:
    council = ActorRef(ActorKind.ORGANIZATION, "north-cod-council")

    assert titles(index_of(tiny).about[council]) == [
        "Cod Council Delays Vote After Walkout",
        "A Letter on Nets",
    ]


def test_an_actor_has_those_that_merely_name_it_apart(tiny: Path) -> None:
    index = index_of(tiny)

    assert "A Letter on Nets" in titles(index.named[ADA])
    assert not set(titles(index.about[ADA])) & set(titles(index.named[ADA]))


def test_a_country_needs_no_file_to_be_there_and_a_person_no_article(tiny: Path) -> None:
    write(tiny, {"people/berit-solheim.md": person("Berit Solheim")})
    index = index_of(tiny)

    assert NORWAY in index.by_kind[ActorKind.COUNTRY]
    assert ActorRef(ActorKind.PERSON, "berit-solheim") in index.by_kind[ActorKind.PERSON]


def test_actors_go_by_name_whatever_the_case_and_accents(tmp_path: Path) -> None:
    names = ("Zoe", "adam", "Élan", "Eva")
    write(tmp_path, {f"people/p{n}.md": person(name) for n, name in enumerate(names)})
    index = index_of(tmp_path)
    people = [index.name(ref) for ref in index.by_kind[ActorKind.PERSON]]

    assert people == ["adam", "Élan", "Eva", "Zoe"]


def test_each_article_stands_under_its_outlet_and_year(tiny: Path) -> None:
    index = index_of(tiny)

    assert len(index.by_outlet["harbour-post"]) == 3
    assert titles(index.by_year["2020"]) == ["A Letter on Nets"]
    assert titles(index.by_year["undated"]) == ['Nets & <script>alert("cod")</script>']


def test_the_articles_of_a_capture_are_in_the_order_of_its_parts(tiny: Path) -> None:
    assert titles(index_of(tiny).by_capture["captures/0001.txt"]) == [
        "Norway and Iceland Agree on Cod Limits",
        "Cod Council Delays Vote After Walkout",
    ]


def test_years_go_newest_first_and_the_undated_come_last(tmp_path: Path) -> None:
    dates = ("2019", "unknown", "2021-03", "2018/2020")
    write(tmp_path, {f"articles/x/a{n}.md": article(date=day) for n, day in enumerate(dates)})

    assert [(one.link.text, one.count) for one in index_of(tmp_path).years] == [
        *(("2021", 1), ("2019", 1), ("undated", 2)),
    ]


@pytest.mark.parametrize(
    ("date", "iso"),
    [
        *(("2021-03-05", "2021-03-05"), ("2021-03", "2021-03"), ("2021", "2021")),
        *(("2021-03-05~", ""), ("2021-XX", ""), ("2019-06-10/..", ""), ("unknown", "")),
    ],
)
def test_only_a_plain_day_month_or_year_is_for_machines(date: str, iso: str) -> None:
    parsed = parse_date(date)

    assert when(parsed) == When(parsed.words, date, iso)


def test_those_counted_most_come_first_and_equals_by_name(tiny: Path) -> None:
    iceland, jon = ActorRef(ActorKind.COUNTRY, "IS"), ActorRef(ActorKind.PERSON, "jon-hallsson")
    ranked = most(Counter({NORWAY: 1, jon: 2, iceland: 1}), index_of(tiny))

    assert [one.link.text for one in ranked] == ["Jon Hallsson", "Iceland", "Norway"]


def test_a_file_is_edited_where_the_repository_is(tiny: Path) -> None:
    url = "https://example.org/forge/cod/edit/main/content/people/ada.md"

    assert index_of(tiny).edit_url("content/people/ada.md") == url


def test_an_archive_without_a_repository_has_nowhere_to_edit(tmp_path: Path) -> None:
    assert index_of(tmp_path).edit_url("content/people/ada.md") == ""


LONG = "https-news-example-org-world-2018-08-07-" + "ministers-meet-again-" * 5
ALIKE = (
    *("a-b.txt", "a_b.txt", "a.b.txt", "a b.txt", "A-b.txt", "á-b.txt", "a--b.txt", "-a-b.txt"),
    *("a-b-txt", "a.b-txt", "a/b.txt", "a-b.txt.", "a'-b.txt", "나.txt", "나-b.txt", "#.txt"),
    *(f"{LONG}1.txt", f"{LONG}2.txt"),
)


def test_captures_whose_names_are_alike_have_pages_of_their_own() -> None:
    paths = {capture_path(f"{folder}{name}") for folder in ("captures/", "") for name in ALIKE}

    assert len(paths) == 2 * len(ALIKE)
    assert all(re.fullmatch(r"captures/[a-z0-9-]{1,95}/", path) for path in paths)


@pytest.mark.parametrize(
    ("name", "path"),
    [("0001.txt", "0001-txt"), ("000-0e47e444.txt", "000-0e47e444-txt"), ("a-b.txt", "a-b-txt")],
)
def test_a_name_that_its_address_tells_whole_stands_there_without_a_hash(
    name: str, path: str
) -> None:
    assert capture_path(f"captures/{name}") == f"captures/{path}/"


def cleaned_from(*sources: str) -> dict[str, str]:
    """Articles by the capture and part that each names."""
    return {
        f"articles/2021/n{n}.md": article(source, capture=f'"{source}"')
        for n, source in enumerate(sources)
    }


def test_a_capture_may_have_a_hash_sign_in_its_name(tmp_path: Path) -> None:
    sources = ("captures/no#1.txt#1", "captures/no#1.txt#2", "captures/no#1.txt", "captures/no#1")
    index = index_of(write(tmp_path, cleaned_from(*sources)))

    assert {name: len(entries) for name, entries in index.by_capture.items()} == {
        "captures/no#1.txt": 3,
        "captures/no": 1,
    }


def test_the_tenth_part_of_a_capture_comes_after_the_second(tmp_path: Path) -> None:
    sources = tuple(f"captures/a.txt#{number}" for number in (10, 2, 1))
    index = index_of(write(tmp_path, cleaned_from(*sources)))

    assert titles(index.by_capture["captures/a.txt"]) == list(reversed(sources))


def test_who_is_only_named_says_how_often(tmp_path: Path) -> None:
    body = "Norway spoke, and Chile was named."
    root = write(tmp_path, {"articles/2021/talks.md": article(actors="[Norway]", body=body)})
    index = index_of(root)

    assert index.counted(ActorRef(ActorKind.COUNTRY, "CL")).note == "named in 1 article"
    assert index.counted(NORWAY).note == "", "its number says enough"


def test_the_country_of_an_outlet_has_a_page_for_the_outlets_to_lead_to(tmp_path: Path) -> None:
    outlet = "---\nname: The Post\ncountry: Chile\n---\n"
    index = index_of(write(tmp_path, {"outlets/the-post.md": outlet}))

    assert index.by_kind[ActorKind.COUNTRY] == (ActorRef(ActorKind.COUNTRY, "CL"),)
