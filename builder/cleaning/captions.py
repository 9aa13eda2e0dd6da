"""Captions of pictures and their credits."""

import re
from itertools import pairwise

from builder.cleaning.agencies import ANY_NAME
from builder.cleaning.agencies import CUES as AGENCY_CUES
from builder.cleaning.days import days_in
from builder.cleaning.values import CAPTION, OPEN, Caption, Line, Lines
from builder.doors.values import BlockKind
from builder.words.shapes import LONG, WORD, is_prose, key, weight, words

STEP = "captions"
CREDIT_WORD = r"(?i:photo(?:graph(?:er|s)?)?s?|pictures?|image|credit|courtesy|foto|bild|pool|file)"
AGENCY = re.compile(rf"\b{ANY_NAME}\b")
TAIL = 160
"""Characters at the end of a caption in which its credit can stand."""
CREDITS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"[(\[](?P<credit>[^()\[\]]{{0,80}}\b(?:{CREDIT_WORD}|{ANY_NAME})\b[^()\[\]]{{0,80}})[)\]]\.?$",
        rf"[.!?”\"’)]\s*[/|—–-]?\s*(?P<credit>(?:{CREDIT_WORD}\s*(?:by\b)?\s*[:/]|{ANY_NAME}\b)"
        r"[^.!?]{0,100})\.?$",
        rf"\s[/|—–]\s*(?P<credit>(?:[^\s/|][^/|]{{0,40}}[/|]\s*)?{ANY_NAME}\b[^.!?]{{0,80}})$",
        r"[\s.](?P<credit>(?i:photo(?:graph)?|image|picture|photographer)(?i:\s+by|\s+credit)?"
        r"\s*[:/©]\s*[^.!?]{2,100})\.?$",
        r"\s(?P<credit>©\s?[^.!?©]{2,80})$",
    )
)
CREDIT_CUES = AGENCY_CUES | {
    *("photo", "photos", "photograph", "photographs", "photographer", "photographers", "image"),
    *("picture", "pictures", "credit", "courtesy", "foto", "bild", "pool", "file"),
}
"""Of these words, or the sign ©, each of the expressions wants one."""
LABEL = re.compile(rf"{CREDIT_WORD}\b")
SAYING = re.compile(r"\b(?:said|says|told|added|reported|according|quoted|announced|stated)\b")
LONGEST_PLAIN = 250
"""Characters of a caption that no other sign than its credit betrays."""
SMALL_WORDS = frozenset(
    ("via", "for", "by", "and", "of", "the", "de", "la", "file", "photo", "photos", "from", "on")
)
POSITION = re.compile(
    r"\((?:\d(?:st|nd|rd|th)[ -])?(?:L|R|C|left|right|cent(?:er|re))\)(?!\w)"
    r"|,\s(?:(?:\w+\s)?(?:from\s)?left|(?:\w+\s)?(?:from\s)?right|cent(?:er|re)|pictured)[,.]"
    r"|\((?:pictured|file|not pictured|above|below)\)",
    re.IGNORECASE,
)
POSITION_CUES = frozenset(
    ("l", "r", "c", "left", "right", "center", "centre", "pictured", "file", "above", "below")
)
"""Of these words each text that the expression fits holds one."""
PICTURED = re.compile(r"Pictured\b(?! by)|(?:Above|Below|Left|Right|Top)(?: photo| picture)?: ")
FILE_PICTURE = re.compile(
    r"\bfile(?:d)?\s(?:photo|image|picture|pic)|^FILE\b|\bFILE\s*[-–—:]|[,(/]\s*File\)|\(file\)"
    r"|\b(?:archive|archival|stock|library)\s(?:photo|image|picture)"
    r"|\bin this\b.{0,40}\b(?:photo|image|picture)",
    re.IGNORECASE,
)

FILE_CUES = frozenset(("file", "filed", "archive", "archival", "stock", "library"))
IN_THIS = "in this"
"""One of these words, or this, stands in each text that the expression fits."""
CUES = CREDIT_CUES | POSITION_CUES | FILE_CUES


BRACKETED = re.compile(r"\[[^\[\]]+\]|\([^()]+\)")
CREDIT_LABEL = re.compile(r"(?i)^(?:(?:photo|image|picture) )?credits?\s?:\s*")


def split_credit(text: str) -> Caption:
    """Part a caption from its credit: "… in Paris. (AFP)" has the credit "AFP"."""
    text = text[1:-1].strip() if BRACKETED.fullmatch(text) else text
    if CREDIT_CUES.isdisjoint(words(text)) and "©" not in text:
        return Caption(text, "")
    offset = max(0, len(text) - TAIL)
    for pattern in CREDITS:
        found = pattern.search(text, offset)
        if found and _reads_as_credit(found["credit"]):
            kept = text[: found.start("credit")].rstrip().rstrip("([/|—–-").rstrip()
            return Caption(kept, CREDIT_LABEL.sub("", found["credit"].strip()))
    return Caption(text, "")


def _reads_as_credit(credit: str) -> bool:
    """Tell a credit, which is names, from the end of a sentence that names an agency."""
    said = WORD.findall(AGENCY.sub("", credit))
    return not any(word.islower() and word not in SMALL_WORDS for word in said)


def _tells_position(text: str) -> bool:
    return not POSITION_CUES.isdisjoint(words(text)) and bool(POSITION.search(text))


def is_file_picture(text: str) -> bool:
    """Tell whether a caption says that its picture was taken from the files."""
    cued = not FILE_CUES.isdisjoint(words(text)) or IN_THIS in key(text)
    return cued and bool(FILE_PICTURE.search(text))


def find_captions(lines: Lines) -> Lines:
    """Give captions their role; a caption that stands again is removed.

    A credit alone is not enough: agencies sign their last paragraph the same way. So a caption
    has two signs of these: a credit, a full date, position marks, "file photo" and standing
    twice in succession; or it has a credit, more of the text below it, and nobody says
    anything in it.
    """
    last_prose = max((line.block.line for line in lines if is_prose(line.text)), default=0)
    twice = _standing_twice(lines)
    seen: set[str] = set()
    result = []
    for line in lines:
        twin, above_text = line.block.line in twice, line.block.line < last_prose
        if line.role is OPEN and _is_caption(line, twin=twin, above_text=above_text):
            again = key(line.text) in seen
            seen.add(key(line.text))
            caption = line.become(CAPTION)
            result.append(line.remove(STEP, "the caption again") if again else caption)
        else:
            result.append(line)
    return tuple(result)


def _standing_twice(lines: Lines) -> frozenset[int]:
    """Return the numbers of the lines that have the same text as one right above or below."""
    twins = (
        (line.block.line, below.block.line)
        for line, below in pairwise(lines)
        if line.text == below.text and below.block.line - line.block.line == 1
    )
    return frozenset(number for pair in twins for number in pair)


def _is_caption(line: Line, *, twin: bool, above_text: bool) -> bool:
    if line.block.kind is BlockKind.CAPTION:
        return True
    if len(line.text) > LONG or weight(line.text) < 20:
        return False
    if line.is_main:
        return _is_caption_in_main_text(line.text)
    if not twin and not _holds_cue(line.text):
        return False
    caption = split_credit(line.text)
    credited = bool(caption.credit) and bool(caption.text)
    signs = (
        credited,
        _tells_position(line.text),
        is_file_picture(line.text),
        twin,
    )
    if not any(signs):
        return False
    plain = credited and above_text and _is_plain_caption(caption)
    return plain or sum(signs) + bool(days_in(line.text)) >= 2


def _holds_cue(text: str) -> bool:
    """Tell whether a text may have any of the signs that its own words are."""
    return not CUES.isdisjoint(words(text)) or "©" in text or IN_THIS in key(text)


def _is_caption_in_main_text(text: str) -> bool:
    """Tell a caption that a page sets as a paragraph, by what no sentence of a report has."""
    signs = (split_credit(text).credit, _tells_position(text), is_file_picture(text))
    return bool(PICTURED.match(text)) or sum(map(bool, signs)) >= 2


def _is_plain_caption(caption: Caption) -> bool:
    """Tell a caption that no other sign betrays from a paragraph that an agency signs."""
    labelled = bool(LABEL.match(caption.credit))
    return labelled or (len(caption.text) <= LONGEST_PLAIN and not SAYING.search(caption.text))
