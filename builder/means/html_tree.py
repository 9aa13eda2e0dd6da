"""Saved web pages as trees of elements, whatever state their markup is in."""

from lxml import etree, html

Element = html.HtmlElement

TOO_DEEP = "Excessive depth"  # libxml2's word for a page nested deeper than its limit, 2,048


class BadPage(ValueError):
    """There is no page in the text; the message is a sentence for the maintainer."""


def parse_page(text: str) -> Element:
    """Parse a page of any HTML, without its comments.

    Raises `BadPage` where nothing is left, or where elements are nested so deep that libxml2
    would leave out what is in them without a word.
    """
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError as fault:
        raise BadPage("there is no element in this page") from fault
    if any(TOO_DEEP in entry.message for entry in parser.error_log):
        raise BadPage("its elements are nested more than 2,048 deep: what is inside would be lost")
    return tree
