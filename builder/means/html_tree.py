"""Saved web pages as trees of elements, whatever state their markup is in."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from lxml import etree, html

from builder.words.problems import BadPage

Element = html.HtmlElement

TOO_DEEP = "Excessive depth"  # libxml2's word for a page nested deeper than its limit, 2,048
MOST_ELEMENTS = 50_000  # by trial: what takes ten seconds has twice as many; long pages, 15,000
_PLAIN_ELEMENTS = etree.ElementDefaultClassLookup(
    element=Element,
    comment=html.HtmlComment,
    pi=html.HtmlProcessingInstruction,
    entity=html.HtmlEntity,
)
"""One class for all elements: lxml.html's own choice of one by name, for the fields of forms that
nobody asks for, is written in Python, and took an eighth of the time that a page is read in."""
_ENDS = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)


def parse_page(text: str) -> Element:
    """Parse a page of any HTML, without its comments.

    The ends of `body` and `html` are passed over: libxml2 reads nothing below them, where
    browsers do. Raises `BadPage` where nothing is left, where there are more elements than
    `MOST_ELEMENTS`, and where they are nested so deep that libxml2 would leave out what is in
    them without a word.
    """
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    parser.set_element_class_lookup(_PLAIN_ELEMENTS)
    try:
        tree = html.document_fromstring(
            _ENDS.sub("", text).encode("utf-8", "replace"), parser=parser
        )
    except etree.ParserError as fault:
        raise BadPage("there is no element in this page") from fault
    if any(TOO_DEEP in entry.message for entry in parser.error_log):
        raise BadPage("its elements are nested more than 2,048 deep: what is inside would be lost")
    if next(islice(tree.iter(), MOST_ELEMENTS, None), None) is not None:
        raise BadPage(f"it has more than {MOST_ELEMENTS:,} elements: no page of text needs so many")
    return tree


def walk(root: Element) -> Iterator[tuple[bool, Element, Callable[[], None]]]:
    """Yield each element where it begins (True) and where it ends, and how to skip what is in it.

    Without recursion, for pages are nested as deep as they like.
    """
    steps = etree.iterwalk(root, events=("start", "end"))
    for event, element in steps:
        yield event == "start", element, steps.skip_subtree


def strip(root: Element, tags: Iterable[str]) -> None:
    """Take elements with these names out of a tree, with all that is in them."""
    etree.strip_elements(root, *tags, with_tail=False)
