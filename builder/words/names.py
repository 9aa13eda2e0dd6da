"""The names of things: one type for each kind of id, and one parser that makes it."""

import re
import unicodedata
from functools import lru_cache
from typing import NewType

from slugify import slugify

ArticleId = NewType("ArticleId", str)  # "2018/ministers-meet-in-vienna": folder and file stem
SitePath = NewType("SitePath", str)  # "people/ada-moss/", "feed.xml": from the site's root

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SLUG_LENGTH = 80  # long enough for a headline, short enough for every file system and address bar

DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)
"""What Windows takes for a device in any folder (learn.microsoft.com, "Naming Files")."""

HYPHENS = "\u00ad‐‑‒–—―−"  # what names are joined with besides "-"; first the soft hyphen
APOSTROPHES = "’‘‛ʼʻ´`′"
UNDECOMPOSED = {"ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D"}
_ALIKE = str.maketrans(dict.fromkeys(HYPHENS, "-") | dict.fromkeys(APOSTROPHES, "'") | UNDECOMPOSED)
_ARTICLE_OR_DOMAIN = re.compile(
    r"(?i)^(?:www\.|(?:the|la|le|el|die|der|das)\s+)|(?:\.(?:com?|org|net|[a-z]{2}))+$"
)
_NO_LETTERS = re.compile(r"[\W_]+")


def is_slug(text: str) -> bool:
    """Say whether `text` may be a file stem on every system: `[a-z0-9-]`, 1 to 80 characters, no
    outer hyphen, no device.
    """
    fits = len(text) <= SLUG_LENGTH and SLUG.fullmatch(text) is not None
    return fits and text not in DEVICES


@lru_cache(maxsize=1 << 13)  # as `folded`
def slug(text: str) -> str:
    """Make a file stem of a name or headline, in ASCII; "unnamed" if nothing is left."""
    made = slugify(
        text.translate(_ALIKE).replace("'", ""), max_length=SLUG_LENGTH, word_boundary=True
    )
    return f"{made}-1" if made in DEVICES else made or "unnamed"


@lru_cache(maxsize=1 << 13)  # an archive names the same people over and over
def folded(name: str) -> str:
    """Reduce a name to what two spellings share: no case, accents, hyphens, apostrophes or dots.

    "Kim Jong-un" and "KIM JONG UN" fold alike; scripts are kept, so "김정은" stays itself.
    """
    plain = unicodedata.normalize("NFKD", name.translate(_ALIKE))
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    words = kept.casefold().replace("-", " ").replace("'", "").replace(".", "")
    return unicodedata.normalize("NFC", " ".join(words.split()))


def compact(name: str) -> str:
    """Return the letters and figures of a site's name, folded, without article and domain."""
    bare = _ARTICLE_OR_DOMAIN.sub("", name)
    return _NO_LETTERS.sub("", folded(bare))
