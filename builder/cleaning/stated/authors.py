"""Who wrote an article and which agency, by the strongest place of a page that names people."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.cleaning.agencies import line_agency
from builder.cleaning.signers import NAME
from builder.cleaning.stated.names import BY, Kind, Writer, plain, writers
from builder.cleaning.stated.values import LinkedArticle
from builder.doors.values import Head
from builder.words.shapes import is_prose

FIELDS = re.compile(r"(?:^|[.:_-])(?:authors?|author.?name|creator|byl|byline)$|^author\.name$")
NO_FIELDS = re.compile(r"^twitter|^(?:image|video|comment|publisher|contributor)[.:]|^fb:")
AGENCY_FIELDS = re.compile(r"^(?:(?:article|dc|news)[.:])?(?:source|agency|news_agency|provider)$")
FIRST_FIELDS = ("article:author", "article:author_name", "author")
EXCERPTS = frozenset({"description", "og:description"})
WORD_OF_TEXT = re.compile(r"\w{4}")
BYLINE_NAMES = 8


@dataclass(frozen=True, slots=True)
class Byline:
    """The writers and the agency that a page states; a person should confirm one not `sure`."""

    authors: tuple[str, ...]
    agency: str
    sure: bool


def stated_byline(head: Head, own: tuple[LinkedArticle, ...], sites: frozenset[str]) -> Byline:
    """Return the names of the first place that names people, else an organization, else the site.

    JSON-LD comes before meta elements, these before microdata, bylines and a line of names alone
    under the headline. What names no person is not sure, but for an agency.
    """
    fields = tuple(writers(texts, sites) for texts in _fields(head, own))
    shown = tuple(_people(text, sites) for text in head.bylines)
    site_only = any(one.kind is Kind.SITE for place in fields for one in place)
    lines = tuple(_line_of_names(text, head, sites) for text in head.openings if site_only)
    unnamed = tuple(_by_whom(text, sites) for text in head.bylines)
    places = (*fields, *shown, *lines, *unnamed)
    kind = max((one.kind for place in places for one in place), default=Kind.SITE)
    chosen = next((p for p in places if any(one.kind is kind for one in p)), ())
    labelled = chosen in (*fields, *shown)
    names = tuple(one.name for one in chosen)
    agency = _agency(names, places, head)
    known = kind is Kind.PERSON and labelled
    return Byline(names, agency, not names or known or any(map(line_agency, names)))


def _fields(head: Head, own: tuple[LinkedArticle, ...]) -> Iterator[tuple[str, ...]]:
    yield from (article.authors for article in own if article.authors)
    for pairs in (head.metas, head.items):
        named: dict[str, list[str]] = {name: [] for name in FIRST_FIELDS}
        for name, value in pairs:
            if FIELDS.search(name) and not NO_FIELDS.search(name):
                named.setdefault(name, []).append(value)
        yield from (tuple(values) for values in named.values())


def _people(text: str, sites: frozenset[str]) -> tuple[Writer, ...]:
    """Return the people of a byline: of its words those that look like names in full."""
    if is_prose(text):
        return ()
    found = (one for one in writers((text,), sites) if one.kind is Kind.PERSON)
    return tuple(one for one in found if NAME.fullmatch(one.name))[:BYLINE_NAMES]


def _line_of_names(text: str, head: Head, sites: frozenset[str]) -> tuple[Writer, ...]:
    """Return the people of a paragraph that is nothing but names and begins the text.

    The page's description shows that: where it is made from the text, the names stand in it.
    """
    described = (" ".join(plain(value).split()) for name, value in head.metas if name in EXCERPTS)
    found = writers((text,), sites)
    rest = plain(text)
    for one in found:
        rest = rest.replace(one.name, "")
    whole = not WORD_OF_TEXT.search(rest)
    named = all(one.kind is Kind.PERSON and NAME.fullmatch(one.name) for one in found)
    return found if whole and named and any(text in value for value in described) else ()


def _by_whom(text: str, sites: frozenset[str]) -> tuple[Writer, ...]:
    """Return the first name behind a "By", whatever it is of; a sentence may begin so, too."""
    return writers((text,), sites)[:1] if BY.match(text) and not is_prose(text) else ()


def _agency(names: tuple[str, ...], places: tuple[tuple[Writer, ...], ...], head: Head) -> str:
    """Return the agency among the authors, else one named elsewhere for who wrote."""
    others = (one.name for place in places for one in place)
    sources = (value for name, value in head.metas if AGENCY_FIELDS.search(name))
    return next(filter(None, map(line_agency, (*names, *others, *sources))), "")
