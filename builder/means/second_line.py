"""The second line behind the Markdown parser: of its HTML nothing passes but what is listed here.

What a body holds is text before it gets here, so all of it should pass. A fault of the parser, or
of what marks its tokens, ends here all the same: the HTML is parsed as browsers do and written
anew.
"""

import nh3

_ELEMENTS = {
    *("a", "blockquote", "br", "code", "em", "h2", "h3", "h4", "h5", "h6", "hr", "li", "mark"),
    *("ol", "p", "pre", "s", "span", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"),
}
"""No element of another language (SVG, MathML) and none whose text is raw: what sanitisers have
been tricked with needs one of these."""
_ATTRIBUTES = {
    "*": {"id"},
    "a": {"href", "class", "aria-label", "data-unsearched"},
    "ol": {"start"},
}
_SCHEMES = {"http", "https", "mailto"}
_CLEANER = nh3.Cleaner(tags=_ELEMENTS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None)


def passed(html: str) -> str:
    """Return the HTML of a text without any element, attribute or address that no text has."""
    return _CLEANER.clean(html)
