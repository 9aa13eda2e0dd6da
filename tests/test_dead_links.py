"""A link in a text leads to a page of the site, or to another site with its whole address."""

import pytest
from readings import checked
from small_archives import article, person

FILES = {
    "people/ada-berg.md": person("Ada Berg", former_ids="[ada-moe]"),
    "outlets/post.md": person("The Post"),
    "articles/2020/ferry.md": article(outlet="The Post", body="Ada Berg sails."),
}


def told(body: str, settings: str = "title: T\n") -> list[tuple[str, str]]:
    """What is said of the links of a text: message and hint."""
    files = FILES | {"articles/2021/bridge.md": article(body=body), "archive.yaml": settings}
    found = (one for one in checked(files) if one.code == "dead-link")
    return [(one.message, one.hint) for one in found]


@pytest.mark.parametrize(
    "link",
    [
        *("https://example.org/nowhere", "mailto:a@example.org", "#p1", "?q=1", "versions/"),
        *("../../../people/ada-berg/", "../../../people/ada-berg", "../../../people/ada-moe/#p2"),
        *("../../../countries/fr/", "../../../outlets/post/named-2020--1/", "../../2020/ferry/"),
        *("../", "../../../", "../../../search/?q=fish", "../../../people/", "../../../feed.xml"),
        *("../../../people/ada-berg/index.json", "../../../articles/articles.csv", "/elsewhere"),
    ],
)
def test_what_leads_somewhere_is_let_through(link: str) -> None:
    assert told(f"See [this]({link}).") == []


@pytest.mark.parametrize(
    ("body", "link"),
    [
        ("[x](../x.md)", "../x.md"),
        ("[Ada](ada-example)", "ada-example"),
        ("![a picture](pic.jpg)", "pic.jpg"),
        ("[x][1]\n\n[1]: ../../2020/nothing/", "../../2020/nothing/"),
        ("[x](../../../../people/ada-berg/)", "../../../../people/ada-berg/"),
        ("[x](../../../people/ada-berg.md)", "../../../people/ada-berg.md"),
        ("[x](../../../peple/ada-berg/)", "../../../peple/ada-berg/"),
    ],
)
def test_what_leads_nowhere_is_told(body: str, link: str) -> None:
    ((message, _),) = told(body)

    assert message == f'the link "{link}" leads nowhere'


def test_a_link_that_is_no_link_is_none() -> None:
    assert told("`[x](y.md)`, \\[x](y.md) and [x] (y.md)") == []


def test_the_hint_is_the_page_whose_name_is_written() -> None:
    assert told("[x](ferry.md)")[0][1] == "write ../../2020/ferry/"
    assert "../../../people/ada-example/" in told("[x](y.md)")[0][1]


def test_an_address_without_the_site_is_judged_where_the_site_is_known() -> None:
    settings = "title: T\nbase_url: https://example.org/archive/\n"

    assert told("[x](/archive/people/ada-berg/) [x](/other)", settings) == []
    assert len(told("[x](/archive/people/eva/)", settings)) == 1


def test_a_biography_has_links_too() -> None:
    files = FILES | {"people/eva-moe.md": person("Eva Moe") + "\nSee [Ada](ada-berg.md).\n"}
    (problem,) = (one for one in checked(files) if one.code == "dead-link")

    assert (problem.place.file, problem.hint) == ("content/people/eva-moe.md", "write ../ada-berg/")
