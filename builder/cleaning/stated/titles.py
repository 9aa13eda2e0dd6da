"""The title that a page states for its article, without the site's name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.cleaning.stated.names import plain
from builder.cleaning.stated.values import LinkedArticle
from builder.cleaning.values import Fact
from builder.doors.values import Head
from builder.words.names import compact
from builder.words.shapes import headline_words, is_cut_off, key, weight

SPACED = re.compile(r"\s+(?:[|–—·•*»«›‹:/]{1,2}|-{1,2})\s+|\s*(?:[|｜：_]|--|——)\s*")
"""What parts a title from the site's name: a mark with blanks around it, a bar, or the colon and
dashes that Chinese and Japanese pages set without blanks."""
ENDS = re.compile(r"\s[|–—·•*»›-]{1,2}\s")
BEGINS = re.compile(r"\s[|·•*»›]{1,2}\s$")
"""What parts a headline from what stands behind it, and a section from the headline behind it."""
CHINESE_TAIL = re.compile(
    r"(?<=[\u3400-\u9fff\uff01-\uff5e…”》.])"
    r"(?:(?:_[^_]{1,20}){1,4}|[-–—]{1,2}[\u3400-\u9fff]{1,8}(?:网|網|报|報|社|频道|在线))$"
)
"""Behind a Chinese headline its channels and its site, joined by low lines; or the site alone, by
how names of sites end."""
SOCIAL = ("twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title")
SHOWN = "the headline (h1)"
TITLE_ELEMENT = "the page's title element"
"""Made from one of the others as a rule, so it bears witness only where it is the only one."""
LONGEST, SHORTEST = 600, 8
"""Characters of a title, and the weight of a title that another one can be the beginning of."""
SHORT_NAME_WORDS, ONE_WORD = 4, 8
"""Words of a site's name, and letters of one word more in it: "Gazette Online"."""
GENERIC = frozenset(
    ("home", "homepage", "news", "article", "untitled", "untitled document", "index", "page")
)
NONE_STATED = Fact("", "the page states no title", False)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A title as one place of a page gives it, without the site's name."""

    text: str
    place: str


def stated_title(
    head: Head, own: tuple[LinkedArticle, ...], sites: frozenset[str]
) -> tuple[Fact, str]:
    """Return the title, and the headline that the page shows for it ("" where it shows none).

    The title that a page states for those who cite or share it (og:title) comes first, then
    JSON-LD, then the headline shown, then the others. It is sure where the shown headline or
    JSON-LD agree; a headline that says the same in other spelling gives the spelling.
    """
    found = tuple(_candidates(head, own, sites))
    if not found:
        return NONE_STATED, ""
    chosen = _whole(found[0], found)
    shown = _shown(chosen.text, head, sites)
    others = [c for c in found if c.place not in (chosen.place, *SOCIAL)]
    if any(c.place != TITLE_ELEMENT for c in others):
        others = [c for c in others if c.place != TITLE_ELEMENT]
    agreed = [c.place for c in others if key(c.text) == key(chosen.text)]
    spelled = shown if key(shown) == key(chosen.text) and not shown.isupper() else chosen.text
    if agreed:
        return Fact(spelled, f"{chosen.place} and {agreed[0]}", True), shown
    rival = f"; but {others[0].place} says “{others[0].text[:160]}”" if others else " alone"
    return Fact(spelled, f"{chosen.place}{rival}", False), shown


def _candidates(
    head: Head, own: tuple[LinkedArticle, ...], sites: frozenset[str]
) -> Iterator[Candidate]:
    """Yield the titles of a page in order of strength; none that is only the site's name."""
    witnesses = tuple(plain(text) for text in (*(one.headline for one in own), *head.headlines))
    for text, place in _places(head, own):
        whole = " ".join(plain(text).split())
        bare = without_site(whole, sites, witnesses) if len(whole) <= LONGEST else ""
        if bare and compact(bare) not in sites and key(bare) not in GENERIC:
            yield Candidate(bare, place)


def _places(head: Head, own: tuple[LinkedArticle, ...]) -> Iterator[tuple[str, str]]:
    metas = dict(reversed(head.metas))
    items = dict(reversed(head.items))
    if "og:title" in metas:
        yield metas["og:title"], "og:title"
    linked = [(one.headline, "JSON-LD headline") for one in own[:1] if one.headline]
    yield from (one for one in linked if _is_of_title(one[0], head))
    if "headline" in items:
        yield items["headline"], "microdata headline"
    told = " ".join((metas.get("og:title", ""), head.title, *(one.headline for one in own[:1])))
    shown = _likeliest(head.headlines, told)
    if shown:
        yield shown, SHOWN
    yield from (one for one in linked if not _is_of_title(one[0], head))
    yield from ((metas[name], name) for name in SOCIAL if name in metas)
    if head.title:
        yield head.title, TITLE_ELEMENT


def _is_of_title(headline: str, head: Head) -> bool:
    """Tell whether a headline shares a word with the title element: some hold a description."""
    return not head.title or bool(headline_words(plain(headline)) & headline_words(head.title))


def _likeliest(headlines: tuple[str, ...], told: str) -> str:
    """Return the headline that shares most words with what the page is called elsewhere.

    Where it is called nothing, the only headline counts.
    """
    words = headline_words(told)
    shared = {text: len(headline_words(text) & words) for text in headlines}
    best = max(headlines, key=lambda text: shared[text], default="")
    return best if best and (shared[best] or (len(headlines) == 1 and not told.strip())) else ""


def _shown(title: str, head: Head, sites: frozenset[str]) -> str:
    shown = plain(_likeliest(head.headlines, title))
    return "" if compact(shown) in sites else shown


def _whole(chosen: Candidate, found: tuple[Candidate, ...]) -> Candidate:
    """Return the first title that goes on where the chosen one breaks off."""
    if not is_cut_off(chosen.text):
        return chosen
    stem = key(chosen.text.rstrip(".… []"))
    longer = (c for c in found if key(c.text).startswith(stem) and not is_cut_off(c.text))
    return next(longer, chosen)


def without_site(text: str, sites: frozenset[str], witnesses: tuple[str, ...]) -> str:
    """Return a title without the site's name behind or before it.

    What follows a mark goes if it is the site's name or holds it; so does all behind a headline
    that the page gives elsewhere, and the section before it. What stays may hold marks of its own.
    """
    bare = _without_tail(text, sites)
    headlines = (one for one in witnesses if weight(one) >= SHORTEST)
    for headline in sorted(headlines, key=len, reverse=True):
        before, found, behind = bare.partition(headline)
        ends, begins = ENDS.match(behind), BEGINS.search(before)
        if found and ((ends and not before) or (begins and not behind)):
            return headline
    return bare


def _without_tail(text: str, sites: frozenset[str]) -> str:
    """Cut the site's name and what stands behind it off; a name before a bar or dash goes too."""
    chinese = CHINESE_TAIL.search(text)
    if chinese and len(text[: chinese.start()]) >= SHORTEST:
        return text[: chinese.start()]
    marks = list(SPACED.finditer(text))
    for mark in marks:
        behind = text[mark.end() :]
        first = SPACED.split(behind)[0]
        if _names_site(first, sites) and len(key(text[: mark.start()]).split()) >= 1:
            return text[: mark.start()].strip()
    if marks and _names_site(text[: marks[0].start()], sites):
        return text[marks[0].end() :].strip()
    return text


def _names_site(text: str, sites: frozenset[str]) -> bool:
    """Tell whether a few words name the site: "The Gazette", "Gazette.com", "Gazette Sport", or of
    a name of three letters "BBC Sport".
    """
    short, words = compact(text), text.split()
    if short in sites:
        return True
    if len(words) == 2 and words[0].isupper() and compact(words[0]) in sites:
        return True
    return len(words) <= SHORT_NAME_WORDS and any(_is_form(short, site) for site in sites)


def _is_form(name: str, site: str) -> bool:
    """Tell whether a name is a longer or shorter form of the site's: with one word more or less."""
    if site in name:
        return len(site) >= 4 and len(name) - len(site) <= ONE_WORD
    return site.startswith(name) and len(name) >= 4 and len(name) * 2 >= len(site)
