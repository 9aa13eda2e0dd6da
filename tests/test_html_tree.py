"""A page is a tree, whatever state its markup is in; what would lose text is refused."""

import pytest

from builder.means.html_tree import BadPage, parse_page, walk


@pytest.mark.parametrize(
    "text",
    ["", " \n\t", "<!-- nothing but a remark -->", "<!DOCTYPE html>", '<?xml version="1.0"?>'],
    ids=["empty", "blank", "comment", "doctype", "declaration"],
)
def test_a_text_without_an_element_is_no_page(text: str) -> None:
    with pytest.raises(BadPage, match="no element"):
        parse_page(text)


def test_a_page_nested_as_deep_as_the_parser_goes_is_read_whole() -> None:
    assert parse_page("<div>" * 2_000 + "The ferry").text_content() == "The ferry"


def test_a_page_nested_deeper_is_refused_since_its_text_would_be_lost() -> None:
    with pytest.raises(BadPage, match="2,048 deep"):
        parse_page("<div>" * 2_100 + "The ferry")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Only words", "Only words"),
        ("<p>One <b>two <i>three</p></b> four</table>", "One two three four"),
        ("<p>Halden <!-- a remark -->ferry", "Halden ferry"),
        ("<p>One </p></body><p>two</p>", "One two"),
        ("<p>Größe, 水, \U00012000</p>", "Größe, 水, \U00012000"),
    ],
    ids=["no markup", "broken", "comment", "below its body", "letters"],
)
def test_the_words_of_a_page_are_kept_and_its_comments_are_not(text: str, read: str) -> None:
    assert parse_page(text).text_content() == read


def test_what_stands_below_the_end_of_a_page_is_kept_for_captures_are_joined() -> None:
    page = "<html><body><p>One </p></body></html>"
    assert parse_page(page + page.replace("One", "two")).text_content() == "One two "


def test_a_walk_meets_each_element_twice_and_leaves_out_what_is_skipped() -> None:
    met = []
    for begins, element, skip in walk(parse_page("<p>a<b>b<i>c</i></b></p>")):
        met.append(("" if begins else "/") + str(element.tag))
        if element.tag == "b" and begins:
            skip()
    assert met == ["html", "body", "p", "b", "/b", "/p", "/body", "/html"]


def test_a_page_of_more_elements_than_any_text_has_is_refused() -> None:
    with pytest.raises(BadPage, match="more than 50,000 elements"):
        parse_page("<p>x" * 50_001)
