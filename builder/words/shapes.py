"""What a line looks like, in any script: prose, a headline, a label; and when two say the same."""

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+")
WHOLE_WORD = re.compile(r"\w+")
WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
WIDE_RUN = re.compile(rf"{WIDE.pattern}+")
FULL_STOPS = (".", "。", "।", "۔")
STOPS = (".", "!", "?", "。", "！", "？", "؟", "।", "։", "۔", "።")
CLOSERS = "\"'”’»›)]」』 \u200f\u00a0"
CUT_OFF = ("…", "...", "[…]", "[...]", "…]")

SITE_NAME = re.compile(r"\s(?:[|–—»·•:-]{1,2})\s(?=[^|–—»·•]{2,40}$)")
"""What parts a headline from the site's name in the title of a web page."""
WIDE_SITE_NAME = re.compile(r"_(?=[^_]{2,40}(?:_[^_]{2,40}){0,3}$)")
"""The same where a headline is Chinese: its section and its site stand behind it."""

PROSE_WEIGHT = 25
PROSE_WORDS = 4
SURE_PROSE_WEIGHT = 200
"""A line this long is prose without a full stop: Thai has none, and no headline is as long."""
ABBREVIATION = re.compile(r"(?:\b\w\.){2}$")
INNER_STOP = re.compile(r"(?<!\b[A-Z])[.!?][\"'”’»]?\s")
CLAUSE_END = re.compile(r"(?:[,;:)”»\"—–]|--)\s|[,;:]$")
SAID = re.compile(r"\b(?:said|says|told|wrote|according to|announced)\b")
HEADLINE_END = 14
"""Words up to which "… in the U.S." or a question may be a headline; longer ones are text."""
SIGNATURE = 40
"""Characters in which an agency or a writer signs the last paragraph: "… he said. (AFP)"."""
FIGURES = 10
"""A table in one line has a figure for so many characters, at least."""
HEADLINE_WORDS = (3, 32)
HEADLINE_WEIGHT = (12, 260)
LONG = 1200
"""Characters beyond which a line is nothing but prose; patterns are not tried on it."""

_PLAIN = bytes(
    ord(chr(byte).lower()) if byte < 128 and WORD.match(chr(byte)) else ord(" ")
    for byte in range(256)
)
"""For texts in ASCII: small letters, and a blank for each sign that is in no word."""
REMEMBERED = 1 << 17
"""Each step asks the same of the same lines: all that a capture may have are remembered."""


@lru_cache(maxsize=REMEMBERED)
def key(text: str) -> str:
    """Return the words alone, case-folded: two lines with one key say the same."""
    if text.isascii():
        return " ".join(text.encode().translate(_PLAIN).decode().split())
    return " ".join(WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


@lru_cache(maxsize=REMEMBERED)
def words(text: str) -> frozenset[str]:
    """Return the words of a line, case-folded: what is looked up before an expression is tried."""
    return frozenset(key(text).split())


@lru_cache(maxsize=REMEMBERED)
def weight(text: str) -> int:
    """Count characters, an ideograph, kana or Hangul syllable for three: it says as much."""
    return len(text) + 2 * _wide(text)


@lru_cache(maxsize=REMEMBERED)
def word_count(text: str) -> int:
    """Count words, two ideographs for one where no blanks part them."""
    said = key(text)
    return said.count(" ") + bool(said) + _wide(text) // 2


def _wide(text: str) -> int:
    return 0 if text.isascii() else len(WIDE.findall(text))


def is_cut_off(text: str) -> bool:
    """Tell whether a line breaks off with an ellipsis, as teasers do."""
    return text.endswith(CUT_OFF)


@lru_cache(maxsize=REMEMBERED)
def is_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does, quotation marks and signature apart."""
    if is_cut_off(text) or not any(map(str.isalpha, text)):
        return False
    whole = text.rstrip(CLOSERS)
    if whole.endswith(STOPS):
        return not (ABBREVIATION.search(whole[-8:]) and word_count(text) <= HEADLINE_END)
    return _is_signed(whole)


def _is_signed(text: str) -> bool:
    """Tell whether a full stop stands before a last word or two in brackets or behind a dash."""
    if not any(stop in text for stop in FULL_STOPS):
        return False
    cut = max(text.rfind(mark, -SIGNATURE, len(text)) for mark in ("(", "[", "—", "–", " -"))
    return cut > 0 and _ends_in_stop(text[:cut].rstrip(CLOSERS))


def is_call(text: str) -> bool:
    """Tell whether a line is one short question or cry, as headlines are and paragraphs rarely."""
    if not text.endswith(("?", "!", "？", "！")) or len(text) > LONG:
        return False
    return word_count(text) <= HEADLINE_END and not INNER_STOP.search(text)


@lru_cache(maxsize=REMEMBERED)
def is_prose(text: str) -> bool:
    """Tell whether a line reads as a paragraph: a sentence of some words, or a very long line."""
    if is_call(text):
        return False
    if is_sentence(text):
        return weight(text) >= PROSE_WEIGHT and word_count(text) >= PROSE_WORDS
    long = weight(text) >= SURE_PROSE_WEIGHT
    return long and not is_cut_off(text) and any(map(str.isalpha, text)) and not _is_menu(text)


def _is_menu(text: str) -> bool:
    """Tell a menu or a row of buttons in one line: no sentence ends within, and every other word
    has a capital, or some have and no sign parts them. A table has figures.
    """
    if not _has_cases(text) or _has_figures(text) or INNER_STOP.search(text):
        return False
    said = text.split()
    capitals = sum(word[0].isupper() for word in said)
    return 2 * capitals >= len(said) or (capitals > 0 and not CLAUSE_END.search(text))


def is_paragraph(text: str) -> bool:
    """Tell a paragraph from an offer without a full stop; where there are no capitals many have
    none.
    """
    return is_prose(text) and (is_sentence(text) or not _has_cases(text))


def _has_cases(text: str) -> bool:
    """Tell whether most of a text is in a script that has capitals."""
    return 2 * sum(char.islower() or char.isupper() for char in text) >= len(text)


def _has_figures(text: str) -> bool:
    return FIGURES * sum(map(str.isdigit, text)) >= len(text)


def is_report(text: str) -> bool:
    """Tell whether a line is prose that says what somebody said: no furniture does."""
    return is_prose(text) and bool(SAID.search(text))


@lru_cache(maxsize=REMEMBERED)
def is_headline(text: str) -> bool:
    """Tell whether a line has the shape of a headline: some words, no full stop, no address."""
    if len(text) > LONG or not HEADLINE_WEIGHT[0] <= weight(text) <= HEADLINE_WEIGHT[1]:
        return False
    if text.endswith((",", ";", ":")) or is_cut_off(text) or "@" in text or "://" in text:
        return False
    few, many = HEADLINE_WORDS
    return (
        few <= word_count(text) <= many
        and sum(map(str.isalpha, text)) * 2 > len(text)
        and not (_ends_in_stop(text) or _is_signed(text))
    )


def _ends_in_stop(text: str) -> bool:
    """Tell a full stop from the point of an abbreviation ("in the U.S.") and from "?" or "!"."""
    if not text.endswith(FULL_STOPS):
        return False
    return not ABBREVIATION.search(text[-8:])


@lru_cache(maxsize=REMEMBERED)
def content_words(text: str, least: int = 4) -> frozenset[str]:
    """Return the words that carry meaning, case-folded: those of so many letters or more.

    Ideographs, kana and Hangul run on without blanks: of them every two side by side are a word.
    """
    long = frozenset([word for word in words(text) if len(word) >= least])
    if text.isascii() or not WIDE.search(text):
        return long
    runs = WIDE_RUN.findall(key(text))
    pairs = {run[at : at + 2] for run in runs for at in range(max(1, len(run) - 1))}
    return frozenset([word for word in long if not WIDE.search(word)]) | pairs


@lru_cache(maxsize=REMEMBERED)
def headline_words(text: str) -> frozenset[str]:
    """Return the words by which a page's headings and its title are compared, case-folded.

    Ideographs between two signs are one word here: a headline stands whole in the title, and what
    shares but a pair of them with it is none.
    """
    said = WHOLE_WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    return frozenset([word for word in said if len(word) >= 4 or WIDE.search(word)])


@lru_cache(maxsize=REMEMBERED)
def stem(text: str) -> str:
    """Return a headline without the site's name that may stand behind it."""
    name = WIDE_SITE_NAME if "_" in text and WIDE.search(text) else SITE_NAME
    return name.split(text, maxsplit=1)[0]


_REMEMBERING = (key, words, weight, word_count, is_sentence, is_prose, is_headline, content_words)


def forget() -> None:
    """Let go of the lines that are remembered: those of one capture are of no use to the next."""
    for look in (*_REMEMBERING, headline_words, stem):
        look.cache_clear()
