"""Whether a text may have been decoded by a wrong encoding: what needs no mending is told at once.

Mojibake puts signs side by side that no language does. ftfy's list of such neighbours
(`ftfy.badness`) is exact, and takes long to load and to ask; of nearly all texts a few pairs of
signs tell that nothing of the list can be in them.
"""

import re
from dataclasses import dataclass

_ASCII_AS_BLANKS = bytes(b" "[0] if byte < 0x80 else byte for byte in range(256))
_MARKS = "\xa0\xad´·©®«»–—―‘’‚“”„•…‹›™"
_KNOWN = "\x80-\u02ff\u0370-\u052f\u2010-\u2027\u2030-\u205f\u2070-\u2bff\uf8ff\ufb01\ufb02\ufffd"
"""Where all signs of the list are: the alphabets of Europe, punctuation, symbols."""
_MAY_BE_WRONG = re.compile(
    "[\x80-\x9fŒœ]"  # tell it alone, or beside a blank
    f"|[ВГРС][{_MARKS}][ВГРС]"
    f"|(?![{_MARKS}А-яЁё]{{2}}|[Ά-ώ]{{2}}|[À-ÖØ-Þ]{{2}}|[ß-öø-ÿ][ß-öø-ÿ\xa0–—…’])[{_KNOWN}]{{2}}"
)
"""Letters of one word, marks beside marks or Cyrillic letters, and what ends a word are not on the
list."""
_BEFORE_BLANK = re.compile("[ÂÃ](?![A-ZÀ-ÖØ-Þ])")
"""Signs that are on it beside a blank as well, but not in "NÃO"."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A text whose letters are right again, and how many of its lines were changed for that.

    It is whole unless the text was too long to look at all of it.
    """

    text: str
    lines: int
    is_whole: bool


def may_be_misread(text: str) -> bool:
    """Tell whether ftfy need be asked: never False where it would mend something.

    What is ASCII, nearly all of most pages, is passed over as bytes, each run of the rest looked at
    once.
    """
    if text.isascii():
        return False
    if ("Ã" in text or "Â" in text) and _BEFORE_BLANK.search(text):
        return True
    beyond = set(text.encode("utf-8", "replace").translate(_ASCII_AS_BLANKS).split())
    return _MAY_BE_WRONG.search(b" ".join(beyond).decode("utf-8")) is not None
