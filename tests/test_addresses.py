"""Two addresses are compared by what names the page, not by how somebody came to it."""

import pytest

from builder.intake.addresses import normal_address

PAGE = "https://www.example.org/news/herring-vote"


@pytest.mark.parametrize(
    "other",
    [
        "http://www.example.org/news/herring-vote",
        "https://example.org/news/herring-vote/",
        "HTTPS://WWW.Example.ORG/news/herring-vote",
        "https://www.example.org:443/news/herring-vote",
        "https://m.example.org/news/herring-vote",
        "https://amp.example.org/news/herring-vote",
        "https://www.example.org/news/herring-vote/amp/",
        "https://www.example.org/news/herring-vote?utm_source=mail&utm_medium=x&fbclid=a1",
        "https://www.example.org/news/herring-vote#comments",
        "https://www.example.org/news/herring%2Dvote",
        "https://www.example.org/news/herring-vote/index.html",
        "https://web.archive.org/web/20200504101112/https://www.example.org/news/herring-vote",
        "https://web.archive.org/web/20200504101112id_/http://example.org/news/herring-vote",
    ],
)
def test_the_same_page(other: str) -> None:
    assert normal_address(other) == normal_address(PAGE) != ""


@pytest.mark.parametrize(
    "other",
    [
        "https://www.example.org/news/herring-vote-2",
        "https://www.example.org/News/Herring-Vote",
        "https://news.example.org/news/herring-vote",
        "https://www.example.org/news/herring-vote?page=2",
        "https://www.example.org/news/herring-vote?id=7",
        "https://www.example.org:8080/news/herring-vote",
        "https://www.example.org/#!/news/herring-vote",
    ],
)
def test_another_page(other: str) -> None:
    assert normal_address(other) != normal_address(PAGE)


def test_parameters_that_name_the_page_count_in_any_order() -> None:
    one = normal_address("https://example.org/story?id=7&lang=no&utm_campaign=x")

    assert one == normal_address("https://example.org/story?lang=no&id=7")
    assert one != normal_address("https://example.org/story?lang=no&id=8")


@pytest.mark.parametrize(
    "url",
    ["", "https://example.org", "https://www.example.org/", "https://m.example.org/?utm_source=a"],
)
def test_a_front_page_is_no_article(url: str) -> None:
    assert normal_address(url) == ""


@pytest.mark.parametrize("url", ["ftp://example.org/a", "mailto:a@example.org", "http://[::1", "x"])
def test_what_is_no_web_address_is_none(url: str) -> None:
    assert normal_address(url) == ""
