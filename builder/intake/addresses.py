"""When two web addresses lead to the same page."""

import re
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urlsplit

from builder.words.tracking import is_tracking

PORTS = {"http": 80, "https": 443}
SAME_SITE = re.compile(r"(?:www\d?|m|mobile|amp)\.")
"""Names that sites give to the same pages for other screens."""
SAME_PAGE = re.compile(r"(?:/amp|/index\.(?:html?|php))?/*$|\.amp$")
AMP_HTML = re.compile(r"\.amp(?=\.html?$)")
ARCHIVED = re.compile(r"/web/\d{4,14}(?:[a-z]{2}_|\*)?/(https?:/.+)")
"""The Wayback Machine's addresses: /web/, the time as up to 14 digits, and the page's own."""
OTHER_SCREENS = frozenset({"amp", "outputtype"})
"""Parameters that ask for the same page as other screens show it."""


def normal_address(url: str) -> str:
    """Return what all addresses of a page share: host, path and what else names the page.

    "" for what is no address of an article: no web address, or a site's front page, which pages
    that are set up badly call their canonical address.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        return ""
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme not in PORTS or not host:
        return ""
    if archived := _archived(host, url):
        return normal_address(archived)
    place = "" if port in (None, PORTS[parts.scheme]) else f":{port}"
    page = _page(parts)
    return f"{_site(host)}{place}{page}" if page else ""


def _archived(host: str, url: str) -> str:
    found = ARCHIVED.search(url) if host == "web.archive.org" else None
    return re.sub(r"^(https?:)/+", r"\1//", found[1]) if found else ""


def _site(host: str) -> str:
    """The host without the names of other screens, of which two more must be left."""
    while (found := SAME_SITE.match(host)) and "." in host[found.end() :]:
        host = host[found.end() :]
    return host


def _page(parts: SplitResult) -> str:
    path = SAME_PAGE.sub("", AMP_HTML.sub("", unquote(parts.path)))
    said = parse_qsl(parts.query, keep_blank_values=True)
    kept = sorted((name, value) for name, value in said if not _is_idle(name))
    query = f"?{urlencode(kept)}" if kept else ""
    by_scripts = parts.fragment.startswith(("!", "/"))
    inner = parts.fragment if by_scripts else ""
    return f"{path}{query}#{inner}" if inner else f"{path}{query}"


def _is_idle(parameter: str) -> bool:
    return is_tracking(parameter) or parameter.lower() in OTHER_SCREENS
