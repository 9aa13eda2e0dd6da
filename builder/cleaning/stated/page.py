"""What a page states of itself beside title, byline, date and site: language, kind, standfirst."""

import re

from builder.cleaning.stated.linked import is_article
from builder.cleaning.stated.names import plain
from builder.cleaning.stated.sites import is_front
from builder.cleaning.stated.values import LinkedArticle, LinkedData, PageKind
from builder.doors.values import Head
from builder.words.names import compact
from builder.words.shapes import is_cut_off, key, word_count

TAG = re.compile(r"(?P<language>[A-Za-z]{2,3})(?P<rest>(?:[-_][A-Za-z0-9]{2,8})*)")
LANGUAGE_METAS = frozenset({"content-language", "inlanguage", "dc.language", "language"})
LISTING_KINDS = frozenset({"collectionpage", "searchresultspage", "profilepage"})
ARTICLE_METAS = frozenset({"article:published_time", "article:modified_time"})
DESCRIPTIONS = ("og:description", "description", "twitter:description")
LEAST_WORDS, LONGEST = 5, 600
"""Words of a standfirst, for a description of fewer is a label; and its characters."""
LOCKED = frozenset({"locked", "paid", "premium", "subscriber", "subscribers"})
"""Values of article:content_tier for what only those who pay may read; "metered" is not one."""


def stated_language(head: Head, own: tuple[LinkedArticle, ...]) -> tuple[str, bool]:
    """Return the language (BCP 47) and whether the places that name one agree.

    That of the article itself (JSON-LD) comes before the page's; og:locale is often a setting
    that nobody chose, so it counts only where there is no other.
    """
    metas = (value for name, value in head.metas if name in LANGUAGE_METAS)
    written = (*(one.language for one in own), head.language, *metas)
    tags = [tag for text in written if (tag := language_tag(text))]
    locale = (
        tag for name, text in head.metas if name == "og:locale" if (tag := language_tag(text))
    )
    if not tags:
        return next(locale, ""), True
    return tags[0], len({tag.split("-")[0] for tag in tags}) == 1


def language_tag(written: str) -> str:
    """Return a tag in the usual spelling of BCP 47 ("en_us" is en-US), or "" for what is none."""
    found = TAG.fullmatch(written.strip())
    if not found:
        return ""
    rest = re.split(r"[-_]", found["rest"])[1:]
    spelled = (
        sub.upper() if len(sub) == 2 else sub.title() if len(sub) == 4 else sub for sub in rest
    )
    return "-".join((found["language"].lower(), *spelled))


def stated_standfirst(
    head: Head, own: tuple[LinkedArticle, ...], title: str, sites: frozenset[str]
) -> str:
    """Return the description of the article, if it is whole, no label and not about the site."""
    metas = dict(reversed(head.metas))
    told = (*(one.description for one in own), *(metas.get(name, "") for name in DESCRIPTIONS))
    texts = (" ".join(plain(text).split()) for text in told)
    return next((text for text in texts if _is_standfirst(text, title, sites)), "")


def _is_standfirst(text: str, title: str, sites: frozenset[str]) -> bool:
    if is_cut_off(text) or not word_count(text) >= LEAST_WORDS or len(text) > LONGEST:
        return False
    words = compact(text)
    about_site = any(len(site) >= 5 and site in words for site in sites)
    return not about_site and "<" not in text and key(text) != key(title)


def is_paywalled(head: Head, own: tuple[LinkedArticle, ...]) -> bool:
    """Tell whether a page says that not all may read its article."""
    tiers = (value.casefold() for name, value in head.metas if name == "article:content_tier")
    return any(one.free is False for one in own) or any(tier in LOCKED for tier in tiers)


def page_kind(head: Head, data: LinkedData, own: tuple[LinkedArticle, ...], url: str) -> PageKind:
    """Return what a page says it is: a front page or a list of articles is a listing."""
    if is_front(url):
        return PageKind.LISTING
    typed = any(name == "og:type" and value.casefold() == "article" for name, value in head.metas)
    if any(is_article(one.kind) for one in own) or typed or ARTICLE_METAS & dict(head.metas).keys():
        return PageKind.ARTICLE
    listed = any(kind.casefold() in LISTING_KINDS for kind in data.kinds)
    return PageKind.LISTING if listed else PageKind.UNSTATED
