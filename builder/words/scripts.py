"""The language of a text as far as its script and the letters of its own tell it."""

import re
from dataclasses import dataclass
from functools import cache

LONGEST = 4_000
"""Characters of a text that are looked at: its letters repeat."""
LEAST = 20
"""Letters of a script that tell a language; fewer are a name or a word."""
MOST = 0.5
"""Share of the letters that must be of the script: a Latin text may quote another."""
OFTEN = 0.002
"""Share of a script's letters that own letters have at least, unless a name alone brought them."""


RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"}
)
"""Languages that are mostly written from right to left (Unicode CLDR, character order)."""
_RIGHT_TO_LEFT_SCRIPTS = frozenset({"arab", "hebr", "nkoo", "syrc", "thaa"})  # ISO 15924


@dataclass(frozen=True, slots=True)
class Script:
    """Letters of a script (a character class), and whose they are (BCP 47).

    `own` are letters that only a language has among those below it, in the order of asking;
    `usual` is the language where none is found, which is `sure` where it is the only one.
    """

    letters: str
    own: tuple[tuple[str, str], ...]
    usual: str
    sure: bool


SCRIPTS = (
    Script("\uac00-\ud7af\u1100-\u11ff", (), "ko", True),
    Script("\u3040-\u30ff\u3400-\u9fff", (("ja", "\u3041-\u309f\u30a1-\u30fa"),), "zh", True),
    Script("\u0e00-\u0e7f", (), "th", True),
    Script("\u0e80-\u0eff", (), "lo", True),
    Script("\u1780-\u17ff", (), "km", True),
    Script("\u1000-\u109f", (), "my", True),
    Script("\u0590-\u05ff", (("yi", "\u05f0-\u05f2"),), "he", True),
    Script("\u0370-\u03ff\u1f00-\u1fff", (), "el", True),
    Script("\u0530-\u058f", (), "hy", True),
    Script("\u10a0-\u10ff", (), "ka", True),
    Script("\u0900-\u097f", (("mr", "ळ"),), "hi", False),
    Script("\u0980-\u09ff", (("as", "ৰৱ"),), "bn", True),
    Script("\u0a80-\u0aff", (), "gu", True),
    Script("\u0a00-\u0a7f", (), "pa", True),
    Script("\u0b80-\u0bff", (), "ta", True),
    Script("\u0c00-\u0c7f", (), "te", True),
    Script("\u0c80-\u0cff", (), "kn", True),
    Script("\u0d00-\u0d7f", (), "ml", True),
    Script("\u0d80-\u0dff", (), "si", True),
    Script("\u1200-\u137f", (), "am", False),
    Script(
        "\u0600-\u06ff\u0750-\u077f",
        (
            ("ug", "ۇۈ"),
            ("ckb", "ێڵڕۆ"),
            ("ps", "ټډړښځڅۍ"),
            ("sd", "ڀٻٿٽڄ"),
            ("ur", "ٹڈڑںے"),
            ("fa", "پژکی"),
            ("ar", "ةىكيأإ"),
        ),
        "ar",
        False,
    ),
    Script(
        "\u0400-\u052f",
        (
            ("tg", "ҷӣӯҳ"),
            ("kk", "әұқғ"),
            ("ky", "ң"),
            ("mn", "өү"),
            ("be", "ў"),
            ("uk", "їєґ"),
            ("mk", "ѓќѕ"),
            ("sr", "ђћјљњџ"),
            ("ru", "ыэё"),
            ("bg", "ъ"),
        ),
        "ru",
        False,
    ),
)
LETTER = re.compile(r"[^\W\d_]")
FOREIGN = re.compile(r"[^\x00-\u02ff\u2000-\u206f]+")
"""Neither Latin nor punctuation: a text without these is in no script that tells a language."""


@cache
def _counted() -> tuple[tuple[Script, re.Pattern[str]], ...]:
    """Compile what counts the letters of each script: few archives need it."""
    return tuple((script, re.compile(f"[{script.letters}]")) for script in SCRIPTS)


def language_by_script(text: str) -> tuple[str, bool]:
    """Return the language of a text (BCP 47) and whether its letters decide it.

    ("", True) for Latin and other scripts that many languages share, and for a few words. Han
    with kana is Japanese, without it Chinese; Hangul with Han is Korean.
    """
    if text.isascii():
        return "", True
    head = text[:LONGEST].casefold()
    foreign = "".join(FOREIGN.findall(head))
    if len(foreign) < LEAST:
        return "", True
    letters = len(LETTER.findall(head))
    for script, pattern in _counted():
        found = "".join(pattern.findall(foreign))
        if len(found) >= LEAST and len(found) >= MOST * letters:
            return _language(script, found)
    return "", True


def _language(script: Script, found: str) -> tuple[str, bool]:
    for language, own in script.own:
        if len(re.findall(f"[{own}]", found)) >= OFTEN * len(found):
            return language, True
    return script.usual, script.sure


def direction(language: str) -> str:
    """Return the direction of a language (BCP 47) for HTML: rtl, ltr, or auto where "" is given.

    A text of right-to-left script may begin with a Latin name, by which `auto` would go wrong.
    """
    if not language:
        return "auto"
    primary, *rest = language.lower().split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
    turned = script in _RIGHT_TO_LEFT_SCRIPTS if script else primary in RIGHT_TO_LEFT
    return "rtl" if turned else "ltr"
