"""Pages that were renamed leave their old addresses behind, and none of them is anybody else's."""

import pytest
from readings import archive_of, said
from small_archives import article, person

from builder.archive.moved import Moved

FILES = {
    "people/ada-berg.md": person("Ada Berg", former_ids="[ada-moss, a-moss]"),
    "organizations/ulf.md": person("Union of the Lake", former_ids="[lake-union]"),
    "outlets/post.md": person("The Post", former_ids="[lake-post]"),
    "articles/2021/ferry.md": article("A Ferry", former_ids="[2020/ferry]"),
}


def test_every_kind_of_page_may_have_had_other_addresses() -> None:
    assert archive_of(FILES).moved == (
        Moved("person", "ada-moss", "ada-berg", "Ada Berg"),
        Moved("person", "a-moss", "ada-berg", "Ada Berg"),
        Moved("organization", "lake-union", "ulf", "Union of the Lake"),
        Moved("outlet", "lake-post", "post", "The Post"),
        Moved("article", "2020/ferry", "2021/ferry", "A Ferry"),
    )


@pytest.mark.parametrize(
    ("file", "text", "place"),
    [
        ("people/ada-moss.md", person("Ada Moss"), ("people/ada-berg.md", 3, 14)),
        ("people/zoe.md", person("Zoe Moss", former_ids="[a-moss]"), ("people/zoe.md", 3, 14)),
        ("articles/2020/ferry.md", article(), ("articles/2021/ferry.md", 6, 14)),
        ("people/eva.md", person("Eva Moss", former_ids="[eva]"), ("people/eva.md", 3, 14)),
    ],
    ids=["of another today", "of two", "of an article today", "its own"],
)
def test_an_address_has_one_page(file: str, text: str, place: tuple[str, int, int]) -> None:
    archive = archive_of(FILES | {file: text})
    gone = {(one.kind, one.former) for one in archive.moved}

    assert [one for one in said(archive.problems) if one[0] == "same-path"] == [
        ("same-path", *place)
    ]
    assert len(gone) == len(archive.moved)
    assert ("person", "eva") not in gone


def test_a_former_address_is_listed_once() -> None:
    archive = archive_of({"people/ada.md": person("Ada Berg", former_ids="[moss, moss]")})

    assert said(archive.problems) == [("listed-twice", "people/ada.md", 3, 20)]
    assert len(archive.moved) == 1


def test_kinds_have_addresses_of_their_own() -> None:
    archive = archive_of(FILES | {"outlets/ada-moss.md": person("Ada Moss")})

    assert len(archive.moved) == 5


@pytest.mark.parametrize("former", ["Ada Moss", "people/ada-moss", "ada-moss.md", "-", '""'])
def test_what_no_address_can_be_is_told(former: str) -> None:
    archive = archive_of({"people/ada.md": person("Ada Berg", former_ids=f"[{former}]")})

    assert [one.code for one in archive.problems] in (["bad-id"], ["empty-value"])
    assert archive.moved == ()
    assert len(archive.actors) == 1


@pytest.mark.parametrize("former", ["ferry", "content/articles/2020/ferry.md", "2020/Ferry"])
def test_an_article_s_former_id_has_its_folder(former: str) -> None:
    (problem,) = archive_of({"articles/2021/a.md": article(former_ids=f"[{former}]")}).problems

    assert problem.code == "bad-id"
    assert problem.hint.endswith("/ferry")


def test_the_same_story_is_found_by_its_former_id() -> None:
    twin = article("B", same_story_as="[2020/ferry]")
    entries = archive_of(FILES | {"articles/2021/b.md": twin}).entries

    assert {one.article.title: [w.text for w in one.article.same_story_as] for one in entries} == {
        "A Ferry": [],
        "B": ["2021/ferry"],
    }


def test_an_article_may_list_somebody_by_a_former_id() -> None:
    files = FILES | {"articles/2021/c.md": article("C", actors="[ada-moss]", outlet="lake-post")}
    archive = archive_of(files)
    (entry,) = (one for one in archive.entries if one.article.title == "C")

    assert [one.actor.id for one in entry.actors] == ["ada-berg"]
    assert entry.outlet == "post"
    assert archive.problems == ()
