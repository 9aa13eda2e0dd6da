"""Addresses on the web: which ones are whole, and which lead to a page that all can open."""

import re
from urllib.parse import unquote, urlsplit

from builder.words.mixing import mixed_words
from builder.words.unseen import EMPTY, LOST, MISLEADING

_OUTSIDE = re.compile(rf"[\s\"<>\\^`{{|}}\0-\x1f\u200b-\u200f{EMPTY}{LOST}{MISLEADING}]")
"""What no address holds: it is written as %22 and so on (RFC 3986, appendix A)."""
_HIDING = re.compile(f"[{MISLEADING}]")
"""What makes an address other than it seems to whoever is shown it decoded, escaped or not.

Escaped joiners and soft hyphens stand in addresses of honest sites, and are shown escaped.
"""
_NO_NAME = re.compile("[@%\N{FULLWIDTH PERCENT SIGN}]")
"""What parts a name and password from a site's name, and hides letters of it."""
_SITE_NAME = re.compile(r"\.[^\W\d_][\w-]*\.?$")
"""The end of a site's name: a top-level domain does not begin with a digit (RFC 3696, §2)."""


def is_web_address(text: str) -> bool:
    """Tell whether a text is a whole address of http or https, without a name and password."""
    try:
        parts = urlsplit(text)
        named = bool(parts.hostname) and parts.port != 0 and not _NO_NAME.search(parts.netloc)
    except ValueError:  # brackets that hold no IPv6 address, or a port that is no number
        return False
    return parts.scheme in ("http", "https") and named and not _hides(text)


def _hides(text: str) -> bool:
    return bool(_OUTSIDE.search(text) or _HIDING.search(unquote(text)))


def page_fault(text: str) -> tuple[str, str]:
    """Say why a web address is not that of a page for all, and what to do; ("", "") if it is.

    A site has a name: not the number of a machine, and not one that looks like another's because
    its letters are of two scripts.
    """
    host = urlsplit(text).hostname or ""
    mixed = next(mixed_words(host), None)
    if mixed:
        letters = ", ".join(f'"{letter}"' for letter in mixed.strange)
        told = f'in "{host}", {letters} is no {mixed.script} letter, but looks like one'
        return told, "copy the address from the page once more"
    if not _SITE_NAME.search(host):
        told = f'"{host}" is a machine, not a site that others can open'
        return told, "write the address that the outlet gives it"
    return "", ""
