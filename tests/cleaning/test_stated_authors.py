"""Who wrote, by the strongest place of a page that names people."""

import pytest

from builder.cleaning.stated.deciding import stated
from builder.cleaning.stated.values import Given, Stated
from builder.doors.values import Head
from tests.cleaning.heads import article, head

SITE = ("og:site_name", "Daily Harbour")


def told(page: Head) -> Stated:
    return stated(page, Given())


def test_json_ld_comes_before_meta_elements() -> None:
    page = head(linked=article(author="Ada Orr"), metas=(("author", "Bo Lind"),))

    assert told(page).authors == ("Ada Orr",)


def test_the_site_gives_way_to_people_named_elsewhere() -> None:
    page = head(
        linked=article(author={"name": "Daily Harbour"}),
        metas=(SITE, ("article:author", "https://social.example/harbour"), ("author", "Ada Orr")),
    )

    assert told(page).authors == ("Ada Orr",)
    assert "authors" not in told(page).unsure


def test_meta_elements_of_one_name_are_one_list() -> None:
    page = head(metas=(("dc.creator", "Orr, Ada"), ("dc.creator", "Lind, Bo")))

    assert told(page).authors == ("Ada Orr", "Bo Lind")


def test_the_site_alone_is_an_author_whom_a_person_should_confirm() -> None:
    page = head(metas=(SITE, ("author", "Daily Harbour")))

    assert told(page).authors == ("Daily Harbour",)
    assert "authors" in told(page).unsure


def test_an_agency_as_author_is_the_agency_too() -> None:
    told_one = told(head(linked=article(author={"name": "The Associated Press"})))

    assert (told_one.authors, told_one.agency) == (("The Associated Press",), "Associated Press")
    assert "authors" not in told_one.unsure


def test_accounts_of_others_are_nobody() -> None:
    metas = (("twitter:creator", "Ada Orr"), ("image.author", "Bo Lind"), ("author", "admin"))

    assert told(head(metas=metas)).authors == ()


def test_bylines_name_the_people_in_them() -> None:
    page = head(bylines=("By\nAda Orr\nHarbour reporter\n4 March 2021\nBo Lind\nReporter",))

    assert told(page).authors == ("Ada Orr", "Bo Lind")


def test_those_whom_meta_elements_name_are_not_mixed_with_those_of_microdata() -> None:
    both = head(metas=(("author", "Ada Orr"),), items=(("author", "Bo Lind"),))

    assert told(both).authors == ("Ada Orr",)


def test_a_sentence_is_no_byline() -> None:
    page = head(bylines=("By Monday the Harbour Bridge had opened to all who came there.",))
    small = head(bylines=("By the late game, Ada Orr was ahead with ten points to one.",))

    assert told(page).authors == ()
    assert told(small).authors == ()


def test_an_organization_behind_a_by_is_unsure() -> None:
    page = head(bylines=("By DHN,\nin\nNews",))

    assert told(page).authors == ("DHN",)
    assert "authors" in told(page).unsure


def test_names_alone_begin_a_text_that_its_site_claims_for_itself() -> None:
    description = "Ada Orr / Bo Lind The bridge over the bay has opened after years of work"
    page = head(
        metas=(SITE, ("author", "Daily Harbour"), ("description", description)),
        openings=("… at last", "Ada Orr / Bo Lind"),
    )

    assert told(page).authors == ("Ada Orr", "Bo Lind")
    assert "authors" in told(page).unsure


@pytest.mark.parametrize(
    "author",
    ["Staff", "By Staff and agencies", "Staff writer", "Our correspondent", "The Editorial Board"],
)
def test_roles_and_groups_are_no_authors(author: str) -> None:
    assert told(head(linked=article(author=author))).authors == ()


def test_of_a_byline_of_staff_and_an_agency_the_agency_stays() -> None:
    page = head(metas=(("author", "Staff and Reuters"),), bylines=("By Staff and Reuters",))

    assert (told(page).authors, told(page).agency) == (("Reuters",), "Reuters")
