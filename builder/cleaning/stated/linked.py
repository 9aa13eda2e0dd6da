"""JSON-LD (schema.org) to articles, however broken, deep or crowded it is."""

import html
import json
import re
from collections import deque
from collections.abc import Iterator

from builder.cleaning.stated.values import LinkedArticle, LinkedData

Node = dict[str, object]

MOST_NODES = 20_000
"""Objects and lists looked at; a live blog of a thousand entries has about half of it."""
LONGEST = 5_000
"""Characters of a text; a fact has fewer."""
ARTICLES = ("article", "posting")
"""Ends of the types of schema.org that are articles: NewsArticle, LiveBlogPosting, …"""
OTHER_ARTICLES = frozenset({"report", "review"})
PAGES = frozenset({"webpage", "itempage"})
OWN = frozenset({"@graph", "mainEntity", "mainEntityOfPage"})
"""What stands in these stands on its own; what is in other keys is only part of something."""
NAMES = ("name", "@value", "headline", "byline")
WRAPPING = re.compile(r"\s*(?:<!--|(?://)?\s*<!\[CDATA\[)?\s*")
"""What old pages put around a script, so that no browser shows it; what is behind is not read."""
TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
PIECE = re.compile(
    r'"(?P<key>@type|headline|datePublished|dateModified)"\s*:\s*"(?P<value>[^"\\\n]{1,400})"'
)


def read_linked_data(texts: tuple[str, ...]) -> LinkedData:
    """Read the JSON-LD scripts of a page; one that is no JSON gives the pieces that can be read."""
    parsed = tuple((text, _parse(text)) for text in texts if text.strip())
    nodes = tuple(_nodes(value for _, value in parsed))
    named = {str(node["@id"]): node for node, _ in nodes if "@id" in node and "name" in node}
    kinds = tuple(_kind(node) for node, _ in nodes)
    described = tuple(
        _described(node, kind, main, named)
        for (node, main), kind in zip(nodes, kinds, strict=True)
        if is_article(kind) or kind.casefold() in PAGES
    )
    salvaged = tuple(_salvage(text) for text, value in parsed if value is None)
    articles = tuple(one for one in (*described, *salvaged) if is_article(one.kind))
    return LinkedData(
        articles=(*(a for a in articles if a.main), *(a for a in articles if not a.main)),
        pages=tuple(one for one in described if one.kind.casefold() in PAGES),
        kinds=tuple(dict.fromkeys(kinds)),
        salvaged=any(is_article(one.kind) for one in salvaged),
    )


def is_article(kind: str) -> bool:
    """Tell whether a type of schema.org is one of articles."""
    folded = kind.casefold()
    return folded.endswith(ARTICLES) or folded in OTHER_ARTICLES


def _parse(text: str) -> object:
    """Return the object or list of a script, or None where there is none."""
    bare = WRAPPING.sub("", text, count=1)
    for attempt in (bare, TRAILING_COMMA.sub("", bare)):
        try:
            found, _ = json.JSONDecoder(strict=False).raw_decode(attempt)
        except (ValueError, RecursionError):
            continue
        return found if isinstance(found, dict | list) else None
    return None


def _nodes(roots: Iterator[object]) -> Iterator[tuple[Node, bool]]:
    """Walk all objects that have a type, outer ones first, and tell which are parts of none."""
    waiting = deque((root, True) for root in roots)
    for _ in range(MOST_NODES):
        if not waiting:
            return
        value, main = waiting.popleft()
        if isinstance(value, list):
            waiting.extend((one, main) for one in value if isinstance(one, dict | list))
        elif isinstance(value, dict):
            typed = "@type" in value
            if typed:
                yield value, main
            waiting.extend(
                (inner, main and (key in OWN or not typed))
                for key, inner in value.items()
                if isinstance(inner, dict | list)
            )


def _described(node: Node, kind: str, main: bool, named: dict[str, Node]) -> LinkedArticle:
    free = _text(node.get("isAccessibleForFree")).casefold()
    return LinkedArticle(
        kind=kind,
        names=tuple(one for key in ("url", "@id", "mainEntityOfPage") for one in _ids(node, key)),
        headline=_text(node.get("headline")) or _text(node.get("name")),
        description=_text(node.get("description")),
        published=_text(node.get("datePublished")),
        created=_text(node.get("dateCreated")),
        authors=_people(node.get("author"), named) or _people(node.get("creator"), named),
        publisher=next(iter(_people(node.get("publisher"), named)), ""),
        language=_text(node.get("inLanguage")),
        free={"true": True, "false": False}.get(free),
        main=main,
    )


def _kind(node: Node) -> str:
    """Return the one type that a node counts as: that of an article, else its first."""
    types = [re.split(r"[/:#]", one)[-1] for one in _texts(node.get("@type"))]
    return next((one for one in types if is_article(one)), types[0] if types else "")


def _ids(node: Node, key: str) -> tuple[str, ...]:
    value = node.get(key)
    if isinstance(value, dict):
        return tuple(one for inner in ("@id", "url") for one in _texts(value.get(inner)))
    return _texts(value)


def _people(value: object, named: dict[str, Node]) -> tuple[str, ...]:
    """Return the names of persons or organizations, also of those that stand elsewhere by @id."""
    if isinstance(value, list):
        return tuple(name for one in value for name in _people(one, named))
    if isinstance(value, dict):
        known = named.get(str(value.get("@id")), value)
        return next(
            (found for key in NAMES for found in [_texts((value | known).get(key))] if found), ()
        )
    return _texts(value)


def _text(value: object) -> str:
    """Return the first text of a value, or ""."""
    return next(iter(_texts(value)), "")


def _texts(value: object) -> tuple[str, ...]:
    """Return the texts of a value: its own, those of its list, or the name of its object."""
    if isinstance(value, list):
        flat = (one for one in value if not isinstance(one, list))
        return tuple(text for one in flat for text in _texts(one))
    if isinstance(value, dict):
        plain = (value.get(key) for key in NAMES)
        return next((_texts(one) for one in plain if isinstance(one, str) and one.strip()), ())
    if value is None:
        return ()
    text = " ".join(html.unescape(str(value)[:LONGEST]).split())
    return (text,) if text else ()


def _salvage(text: str) -> LinkedArticle:
    """Read the first of each plain pair out of a script that is no JSON."""
    pairs: Node = {found["key"]: found["value"] for found in reversed(list(PIECE.finditer(text)))}
    return _described(pairs, _kind(pairs), True, {})
