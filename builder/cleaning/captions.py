"""Captions of pictures and their credits."""

import re

from builder.cleaning.agencies import ANY_NAME
from builder.cleaning.days import days_in
from builder.cleaning.values import Caption, Line, Lines, Role
from builder.doors.values import BlockKind
from builder.words.shapes import LONG, WORD, is_prose, key, weight

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
CREDIT_SIGN = re.compile(r"[(\[/|—–:©.!?”\"’)]")
"""What parts a credit from its caption: each of the expressions wants one before the end."""
LABEL = re.compile(rf"{CREDIT_WORD}\b")
SAYING = re.compile(r"\b(?:said|says|told|added|reported|according|quoted|announced|stated)\b")
LONGEST_PLAIN = 250
"""Characters of a caption that no other sign than its credit betrays."""
SMALL_WORDS = frozenset(
    ("via", "for", "by", "and", "of", "the", "de", "la", "file", "photo", "photos", "from", "on")
)
POSITION = re.compile(
    r"\((?:\d(?:st|nd|rd|th)[ -])?(?:L|R|C|left|right|cent(?:er|re))\)"
    r"|,\s(?:(?:\w+\s)?(?:from\s)?left|(?:\w+\s)?(?:from\s)?right|cent(?:er|re)|pictured)[,.]"
    r"|\((?:pictured|file|not pictured|above|below)\)",
    re.IGNORECASE,
)
PICTURED = re.compile(r"Pictured\b(?! by)|(?:Above|Below|Left|Right|Top)(?: photo| picture)?: ")
FILE_PICTURE = re.compile(
    r"\bfile(?:d)?\s(?:photo|image|picture|pic)|^FILE\b|\bFILE\s*[-–—:]|[,(/]\s*File\)|\(file\)"
    r"|\b(?:archive|archival|stock|library)\s(?:photo|image|picture)"
    r"|\bin this\b.{0,40}\b(?:photo|image|picture)",
    re.IGNORECASE,
)

FILE_CUES = ("file", "archiv", "stock", "library", "in this")
"""What each text holds that the expression fits; to look for these first takes a tenth."""


def split_credit(text: str) -> Caption:
    """Part a caption from its credit: "… in Paris. (AFP)" has the credit "AFP"."""
    offset = max(0, len(text) - TAIL)
    if not CREDIT_SIGN.search(text, offset, len(text) - 1):
        return Caption(text, "")
    for pattern in CREDITS:
        found = pattern.search(text, offset)
        if found and _reads_as_credit(found["credit"]):
            kept = text[: found.start("credit")].rstrip().rstrip("([/|—–-").rstrip()
            return Caption(kept, found["credit"].strip())
    return Caption(text, "")


def _reads_as_credit(credit: str) -> bool:
    """Tell a credit, which is names, from the end of a sentence that names an agency."""
    words = WORD.findall(AGENCY.sub("", credit))
    return not any(word.islower() and word not in SMALL_WORDS for word in words)


def is_file_picture(text: str) -> bool:
    """Tell whether a caption says that its picture was taken from the files."""
    small = text.lower()
    return any(cue in small for cue in FILE_CUES) and bool(FILE_PICTURE.search(text))


def find_captions(lines: Lines) -> Lines:
    """Give captions their role; a caption that stands again is removed.

    A credit alone is not enough: agencies sign their last paragraph the same way. So a caption
    has two signs of these: a credit, a full date, position marks, "file photo" and standing
    twice in succession; or it has a credit, more of the text below it, and nobody says
    anything in it.
    """
    last_prose = max((i for i, line in enumerate(lines) if is_prose(line.text)), default=-1)
    seen: set[str] = set()
    result = []
    for index, line in enumerate(lines):
        if line.role is not Role.OPEN or not _is_caption(lines, index, last_prose):
            result.append(line)
            continue
        again = key(line.text) in seen
        seen.add(key(line.text))
        result.append(line.remove(STEP, "the caption again") if again else _as_caption(line))
    return tuple(result)


def _as_caption(line: Line) -> Line:
    return line.become(Role.CAPTION)


def _is_caption(lines: Lines, index: int, last_prose: int) -> bool:
    line = lines[index]
    if line.block.kind is BlockKind.CAPTION:
        return True
    if len(line.text) > LONG or weight(line.text) < 20:
        return False
    if line.is_main:
        return _is_caption_in_main_text(line.text)
    caption = split_credit(line.text)
    credited = bool(caption.credit) and bool(caption.text)
    signs = (
        credited,
        bool(POSITION.search(line.text)),
        is_file_picture(line.text),
        _stands_twice(lines, index),
    )
    dated = any(signs) and bool(days_in(line.text))
    plain = credited and index < last_prose and _is_plain_caption(caption)
    return sum(signs) + dated >= 2 or plain


def _is_caption_in_main_text(text: str) -> bool:
    """Tell a caption that a page sets as a paragraph, by what no sentence of a report has."""
    signs = (split_credit(text).credit, POSITION.search(text), is_file_picture(text))
    return bool(PICTURED.match(text)) or sum(map(bool, signs)) >= 2


def _is_plain_caption(caption: Caption) -> bool:
    """Tell a caption that no other sign betrays from a paragraph that an agency signs."""
    labelled = bool(LABEL.match(caption.credit))
    return labelled or (len(caption.text) <= LONGEST_PLAIN and not SAYING.search(caption.text))


def _stands_twice(lines: Lines, index: int) -> bool:
    here = lines[index].block
    beside = [lines[other].block for other in (index - 1, index + 1) if 0 <= other < len(lines)]
    return any(abs(b.line - here.line) == 1 and b.text == here.text for b in beside)
