"""Names in the fields that say who wrote: people before agencies, without roles and handles."""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from builder.cleaning.agencies import line_agency
from builder.cleaning.signers import NAME, NOBODY
from builder.cleaning.stated.stamps import UNSEEN
from builder.words.names import compact

CAPITAL = r"(?=[^\Wa-z\d_])"
BY = re.compile(
    r"(?i:(?:[^\W\d_]+\s){0,3}by|authors?|autor(?:(?:[/*:_]-?)?in(?:nen)?|en)?|"
    r"(?:veröffentlicht|geschrieben|verfasst|publié|écrit|rédigé|publicado|escrito|pubblicato|scritto)"
    r"\s(?:von|par|por|da)|auteurs?|texte?|texto)(?:\s*:\s*|\s+|(?=\n))"
    r"|(?i:автор|بقلم|كتبت?|إعداد|نویسنده|خبرنگار|מאת)(?:\s*:\s*|\s+)"
    r"|(?i:yazan|haber|muhabir|interview|tekst|text|текст|words|作者|记者|記者|撰文|文|글)\s*[:：]\s*"
    rf"|(?i:von|par|por|door|oleh|af|av|di)\s*(?::\s*|\s{CAPITAL}(?=\S+\s))"
)
"""The words in front of a writer; "von" and its like also begin a surname that stands alone."""
SEPARATOR = re.compile(
    r"\s*(?:[,;]\s+(?:and|AND|und|UND|et|ET|och|og|ja|és)\s|[,;|/•·、，；\n]|(?<=[a-z]{3})\.\s|\s[-–—]\s|&|\s(?:and|AND|und|UND|et|ET|och|og|ja|és|with|WITH|mit|avec)\s)"
    r"\s*"
)
PARTICLE_AND = re.compile(rf"\s(?:y|e|en|i|dan|và)\s{CAPITAL}")
"""Conjunctions that are particles of names too ("Ortega y Gasset"): they part two full names."""
WHERE = re.compile(rf"\s(?:in|at|from|[Ff]or|aus|à|em|fra|från|uit)(?:\s{CAPITAL}.*|$)")
LABEL_BEHIND = re.compile(r"\s[\u3400-\u9fff]{2,6}\s?[:：].*$")
"""In Chinese and Japanese, who did something else: an editor in charge, say."""
IN_BRACKETS = re.compile(r"[(\[【][^)\]】]*[)\]】]?")
ADDRESS = re.compile(
    r"\S+@\S+|@\w+|(?:https?:)?//\S*|www\.\S+|\S+\.(?:com|org|net|html?)\b\S*", re.IGNORECASE
)
ADDRESS_SIGN = re.compile(r"@|//|\.\w")
CREDIT = re.compile(
    r"(?i)\b(?:images?|photos?|fotos?|bild(?:er)?|video)\s*:|\b(?:getty|shutterstock|istock)"
)
ROLE = re.compile(
    r"(?i)\b(?:staff|editors?|chief|correspondents?|reporters?|writers?|journalists?|columnists?|"
    r"bureau|desk|newsroom|editorial|director|producer|presenter|contributors?|freelance\w*|"
    r"redakt\w*|redac\w*|rédac\w*|korrespondent\w*|corresponsal\w*|correspond?ant\w*|periodistas?|"
    r"corrispondente|repórter|jornalista|colaborador\w*|gastautor\w*|professor|lecturer)\b"
)
ROLE_BEHIND = re.compile(r"\s?(?:記者|记者|기자|특파원|特派員|編集委員|論説委員)$")
ORGANIZATION = re.compile(
    r"(?i)\b(?:news|nachrichten|noticias|press|presse|prensa|agency|agencies|agencia|agence|"
    r"agentur\w*|media|medien|times|post|online|team|web|tv|radio|magazine|gmbh|ltd|inc|group|"
    r"institute|university|association|ministry|foundation|network|wire|services?|digital)\b"
)
ACCOUNTS = NOBODY | {"admin", "administrator", "administrador", "author", "autor", "by", "editor"}
ACCOUNTS |= {"agencies", "guest", "none", "null", "root", "user", "webmaster", "wordpress"}
"""Names of accounts that write pages, and of nobody."""
COLLECTIVE = re.compile(
    r"(?i)(?=.*\b(?:staff|editors?|reporters?|correspondents?|writers?|bureau|desk|newsroom|team|"
    r"editorial|agenc\w+|wires?|redaktion|rédaction|redacción|redazione|redactie|redação)\b)"
    r"(?:\b(?:the|our|own|and|of|in|with|from|la|le|el|die|der|de|staff|editors?|reporters?|"
    r"correspondents?|writers?|bureau|desk|newsroom|editorial|board|team|department|agency|agencies|"
    r"agences|agencias|wires?|services?|reports?|special|guest|web|online|digital|news|political|"
    r"foreign|national|world|senior|chief|redaktion|rédaction|redacción|redazione|redactie|"
    r"redação)\b|\W)+"
)
"""Bylines of nobody by name: made of roles and of what groups of writers are called."""
NICKNAME = re.compile(r"\s[\"“‘'][^\"“”‘’']{1,30}[\"”’']\s")
IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af・ ]{2,12}")
LONGEST, MOST_WORDS, MOST_NAMES, LONGEST_FIELD = 80, 7, 40, 1_000


class Kind(IntEnum):
    """What a name is of; the greater, the better it answers who wrote an article."""

    SITE = 0
    OTHER = 1
    PERSON = 2


@dataclass(frozen=True, slots=True)
class Writer:
    """A name that a page gives for who wrote, and what it is of."""

    name: str
    kind: Kind


def writers(stated: Iterable[str], sites: frozenset[str]) -> tuple[Writer, ...]:
    """Return who is named in authors' fields; `sites` are the compact names of the site.

    The site counts only where nobody else is named, a role only where no person is.
    """
    texts = (plain(text)[:LONGEST_FIELD] for text in stated)
    names = (name for text in texts for name in _without_employer(_names_or_site(text, sites)))
    unique = {name.casefold(): Writer(name, _kind(name, sites)) for name in reversed(list(names))}
    found = tuple(reversed(unique.values()))[:MOST_NAMES]
    named = tuple(one for one in found if one.kind is not Kind.SITE) or found
    people = tuple(one for one in named if one.kind is Kind.PERSON)
    return tuple(one for one in named if not (people and ROLE.search(one.name)))


def _names_or_site(text: str, sites: frozenset[str]) -> tuple[str, ...]:
    """Split a list of names, but not the name of the site: "Nets & Boats" is no two people."""
    return (text,) if "&" in text and compact(text) in sites else _names(text)


def _without_employer(names: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the organization that one text names behind a person, unless it is an agency."""
    kinds = [_kind(name, frozenset()) for name in names]
    first = kinds.index(Kind.PERSON) if Kind.PERSON in kinds else len(names)
    behind = (
        name
        for name, kind in zip(names[first:], kinds[first:], strict=True)
        if kind is Kind.PERSON or line_agency(name) or not ORGANIZATION.search(name)
    )
    return (*names[:first], *behind)


def plain(text: str) -> str:
    """Return a text without entities and characters that nobody sees."""
    return UNSEEN.sub("", html.unescape(html.unescape(text))).replace("\u00a0", " ").strip()


def is_site(name: str, sites: frozenset[str]) -> bool:
    """Tell whether a name is the site's, or the first word of it ("Gazette D")."""
    short = compact(re.sub(r"\b\w\b", "", name))
    return compact(name) in sites or (
        len(short) >= 5 and " " not in name.strip()[:-2] and any(s.startswith(short) for s in sites)
    )


def _names(text: str) -> tuple[str, ...]:
    """Split a list of names; of "Jane Doe, Berlin" the lone word is no writer."""
    bare = LABEL_BEHIND.sub("", IN_BRACKETS.sub("", _without_by(text)))
    if ADDRESS_SIGN.search(bare):
        bare = ADDRESS.sub("", bare)
    halves = tuple(half.strip() for half in bare.split(","))
    if len(halves) == 2 and all(map(_is_lone_name, halves)):
        return (f"{halves[1]} {halves[0]}",)
    pieces = (one for piece in SEPARATOR.split(bare) for one in _full_names(piece))
    names = tuple(name for piece in pieces if (name := _name(piece)))
    full = any(" " in name for name in names)
    return tuple(name for name in names if not (full and (_is_lone_name(name) or _is_degree(name))))


def _without_by(text: str) -> str:
    found = BY.match(text)
    return text[found.end() :] if found else text


def _is_lone_name(text: str) -> bool:
    """Tell whether a text is one word with a capital and no agency."""
    return text.istitle() and text.isalpha() and not line_agency(text)


def _is_degree(text: str) -> bool:
    """Tell whether a text is an abbreviation such as MD or RDN, and no agency."""
    return text.isupper() and text.isalpha() and len(text) <= 4 and not line_agency(text)


def _full_names(text: str) -> tuple[str, ...]:
    parts = PARTICLE_AND.split(text)
    return tuple(parts) if all(" " in part.strip() for part in parts) else (text,)


def _name(piece: str) -> str:
    """Return a piece without its role, place and brackets, or "" where no name is left."""
    bare = _without_by(piece.strip()).strip(' .,:*-–—"“”„')
    name = " ".join(ROLE_BEHIND.sub("", WHERE.sub("", bare)).split())
    if (
        CREDIT.search(piece)
        or COLLECTIVE.fullmatch(name)
        or name.casefold() in ACCOUNTS
        or len(name) > LONGEST
    ):
        return ""
    return name if _is_plausible(name) else ""


def _is_plausible(name: str) -> bool:
    """Tell whether a piece may be a name: some letters, no figures, no lone word in small ones."""
    letters, words = sum(map(str.isalpha, name)), len(name.split())
    lone = words == 1 and name.islower()
    return letters > 1 and words <= MOST_WORDS and not lone and not any(map(str.isdigit, name))


def _kind(name: str, sites: frozenset[str]) -> Kind:
    if is_site(name, sites):
        return Kind.SITE
    if line_agency(name) or ROLE.search(name) or ORGANIZATION.search(name):
        return Kind.OTHER
    bare = NICKNAME.sub(" ", name)
    many = len(bare.split()) >= 2 and bool(NAME.fullmatch(bare) or name.islower())
    return Kind.PERSON if many or IDEOGRAPHS.fullmatch(name) else Kind.OTHER
