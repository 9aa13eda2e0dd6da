"""Where a page is from: the names of its site, its outlet, its own address."""

import re
from urllib.parse import (
    SplitResult,
    parse_qsl,
    unquote,
    urldefrag,
    urlencode,
    urljoin,
    urlsplit,
    urlunsplit,
)

from builder.cleaning.stated.names import plain
from builder.cleaning.stated.values import Given, LinkedArticle
from builder.cleaning.values import Fact
from builder.doors.values import Head
from builder.words.names import compact
from builder.words.tracking import is_tracking
from builder.words.web import is_web_address, page_fault

SITE_NAME = "og:site_name"
PUBLICATION_METAS = ("prism.publicationname", "citation_journal_title")
"""Those that name the publication itself, by standard, and not the company that has it."""
SITE_METAS = ("application-name", "al:ios:app_name", "al:android:app_name", "dc.publisher")
SITE_METAS_MORE = ("publisher", "apple-mobile-web-app-title", "sitename")
TITLE_MARK = re.compile(r"\s[|–—·•-]\s")
SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "gob", "gov", "net", "or", "org"})
SUBDOMAINS = frozenset({"www", "m", "amp", "mobile", "edition", "news"})
MOST_WORDS = 5
"""Of a site's name at the end of a title."""
LONGEST, LONGEST_NAME = 2_000, 60
"""Characters of an address, and of a site's name; what is longer is a sentence or a title."""


def site_names(head: Head, own: tuple[LinkedArticle, ...], url: str) -> tuple[str, ...]:
    """Return the names that a page gives its site, the best one first.

    The end of its title is one where it begins with the name of its host in plain letters. Two
    letters are none unless they are its host's: "U.S." is a section.
    """
    *headline, ending = TITLE_MARK.split(plain(head.title))
    titled = ending if headline and _begins_with_host(ending, url) else ""
    metas = {name: plain(value) for name, value in reversed(head.metas)}
    published = (plain(article.publisher) for article in own)
    items = (value for name, value in head.items if name == "publisher.name")
    others = (metas.get(name, "") for name in (*SITE_METAS, *SITE_METAS_MORE))
    best = (metas.get(name, "") for name in (SITE_NAME, *PUBLICATION_METAS))
    found = (*best, *published, *items, *others, titled)
    bare = (name.split("|")[0].strip(" @") for name in found if "://" not in name)
    return tuple(dict.fromkeys(name for name in bare if _may_name_a_site(name, url)))


def _begins_with_host(ending: str, url: str) -> bool:
    """Tell whether a few words are a host's name, or that and some behind it that are a name's:
    "Lake for a day" is no name of lake.example.
    """
    words, host = ending.split(), compact(host_name(url))
    if not host or len(words) > MOST_WORDS or any(word[0].islower() for word in words[1:]):
        return False
    return any(compact(" ".join(words[:count])) == host for count in range(1, len(words) + 1))


def _may_name_a_site(name: str, url: str) -> bool:
    short = compact(name)
    return 0 < len(name) <= LONGEST_NAME and (len(short) > 2 or short == compact(host_name(url)))


def site_keys(names: tuple[str, ...], url: str) -> frozenset[str]:
    """Return the compact forms under which a site may be named, that of its host among them."""
    keys = {compact(name) for name in (*names, host_name(url))}
    return frozenset(key for key in keys if key)


def host_name(url: str) -> str:
    """Return the name of a host without what is before and behind it: bbc of www.bbc.co.uk."""
    labels = [label for label in _split(url).netloc.casefold().split(":")[0].split(".") if label]
    while len(labels) > 2 and (labels[0] in SUBDOMAINS or labels[0].startswith("www")):
        labels = labels[1:]
    ending = 2 if len(labels) > 2 and labels[-2] in SECOND_LEVEL else 1
    return labels[-ending - 1] if len(labels) > ending else ""


def stated_outlet(names: tuple[str, ...], url: str, given: Given) -> Fact:
    """Return the outlet; sure where the maintainer names it, or two names of the page agree."""
    if given.outlet:
        return _given_outlet(given.outlet, names)
    if not names:
        host = host_name(url)
        return Fact(host, f"the address {url[:160]} alone" if host else "", False)
    same = [name for name in names if compact(name) == compact(names[0])]
    known = len(same) > 1 or _is_of_host(names[0], url)
    spelled = max(same, key=_is_spelled)
    return Fact(spelled, "the page's own metadata name its site so", known)


def _given_outlet(outlet: str, names: tuple[str, ...]) -> Fact:
    words = "the note beside the capture names it"
    keys = [compact(name) for name in names]
    mine = compact(outlet)
    differs = keys and not any(mine in key or key in mine for key in keys if key)
    return Fact(outlet, f"{words}; but the page says {names[0]}" if differs else words, not differs)


def _is_of_host(name: str, url: str) -> bool:
    """Tell whether a name of some letters stands in that of the host, or that in it."""
    short, long = sorted((compact(name), compact(host_name(url))), key=len)
    return len(short) >= 3 and short in long


def _is_spelled(name: str) -> tuple[bool, bool]:
    """Rank spellings of one name: with a capital and blanks before "thegazette"."""
    return name[:1].isupper(), " " in name


def stated_url(head: Head, own: tuple[LinkedArticle, ...], given: Given) -> tuple[str, bool]:
    """Return the page's own address and whether it is sure.

    The canonical one, else og:url, else the one given, without tracking parameters. A canonical
    address on another site, or of a front page, is another page's: the given one counts, unless
    that holds it, as the addresses of caches and of web archives do.
    """
    asked = untracked(given.url)
    metas = dict(reversed(head.metas))
    named = (name for article in own for name in article.names)
    for stated in (head.canonical, metas.get("og:url", ""), *(() if asked else named)):
        url = _absolute(stated, asked)
        if url and (not is_front(url) or (asked and is_front(asked))):
            known = not asked or _same_site(url, asked) or _holds(asked, url)
            return (url, True) if known else (asked, False)
    return asked, True


def untracked(url: str) -> str:
    """Return an address without fragment and tracking parameters, "" if it is none of the web."""
    parts = _split(_absolute(url, ""))
    query = parse_qsl(parts.query, keep_blank_values=True)
    kept = [pair for pair in query if not is_tracking(pair[0])]
    changed = parts if len(kept) == len(query) else parts._replace(query=urlencode(kept))
    return urlunsplit(changed)


def _absolute(url: str, base: str) -> str:
    """Return an address as that of a page, absolute and without its fragment, or ""."""
    try:
        whole = urldefrag(urljoin(base, plain(url)))[0]
    except ValueError:
        return ""
    is_page = is_web_address(whole) and page_fault(whole) == ("", "")
    return whole if is_page and len(whole) <= LONGEST else ""


def _split(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError:
        return urlsplit("")


def is_front(url: str) -> bool:
    """Tell whether an address is that of a site's front page."""
    return bool(url) and _split(url).path.strip("/") == "" and not _split(url).query


def _holds(address: str, other: str) -> bool:
    """Tell whether an address has another one within, with its path."""
    return not is_front(other) and other.partition("://")[2] in unquote(address)


def _same_site(one: str, other: str) -> bool:
    return host_name(one) == host_name(other)
