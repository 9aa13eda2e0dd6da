"""Who wrote the text: bylines, contact lines and lines of credit; and lines that hold a date."""

import re

from builder.cleaning.agencies import NAME as AGENCY
from builder.cleaning.agencies import OWN_CUES, line_agency
from builder.cleaning.days import MONTHS, WEEKDAYS, days_in, holds_year
from builder.cleaning.values import BYLINE, DATED, OPEN, Line, Lines
from builder.words.shapes import is_prose, word_count, words

LONGEST_DATED, MOST_DATED_WORDS = 140, 18
LONGEST = 400

PARTICLE = r"(?:de|da|di|del|della|der|den|van|von|bin|ibn|al|el|le|la|dos|du|ten|ter|y|e|abu)"
TOKEN = r"[^\W\d_a-z][^\W\d_]*(?:['’.-][^\W\d_]+)*\.?"
NAME = re.compile(rf"{TOKEN}(?:\s(?:{PARTICLE}|{TOKEN})){{1,4}}")
BY = r"(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Dd]oor)"
OF_WHAT = (
    r"(?i:words|story|text|written|reported|analysis|review|posted|updated"
    r"|geschrieben|(?:eine? )?(?:analyse|bericht|essay|gastbeitrag|interview|kolumne|kommentar"
    r"|reportage|rezension)|écrit|(?:une? )?(?:article|chronique|enquête|tribune)|escrito)"
)
WRITER = r"(?i:authors?|autor(?:en|in|es|i)?|auteurs?|writers?|reporters?|correspondents?)\s*:"
PREFIX = re.compile(
    rf"(?:[-–—]{{1,2}}\s?)?(?:(?:{OF_WHAT}\s)?{BY}(?:\s{WRITER})?|{WRITER})\s?:?\s+(?P<who>.+)"
)
WHEN = re.compile(
    rf"(?i:{'|'.join((*WEEKDAYS, *MONTHS))}|\d[\d:./h]*(?:st|nd|rd|th)?|[ap]\.?m\.?|on|at|um|am|uhr"
    r"|le|à|el|posted|published|updated|veröffentlicht|publiziert|publié)|[A-Z]{2,4}"
)
"""A word of a line that tells a day and an hour."""
BEHIND_DAY = re.compile(rf"(?<=[\s|•·–—,-]){BY}\s(?P<who>.+)")
GAP = re.compile(r"[\s,|•·–—-]+")
CONTACT = re.compile(
    r"to contact the (?:reporters?|authors?|writers?)\b[^:]{0,40}:\s*(?P<who>.+)", re.IGNORECASE
)
REPORTING = re.compile(r"[(\[]?reporting by\s(?P<who>[^;)\]]+)", re.IGNORECASE)
SHORT_WEEKDAY = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?=\.?,?\s\d)"
CORRECTED = re.compile(r"(?i)(?:correction|corrected|clarification|editor['’]s note)\b")
"""The day of a correction belongs to what it says."""
UNNAMED = re.compile(
    r"[Bb]y (?:(?:[Oo]ur|[Aa]n?|[Tt]he)\s)?(?:[^\W\d_a-z][\w.’'-]*\s){0,4}"
    r"(?:[Ss]taff|[Cc]orrespondents?|[Rr]eporters?|[Dd]esk|[Aa]gencies|[Bb]ureau|[Tt]eam)"
    r"(?: [Ww]riters?| [Rr]eporters?)?"
)
"""Who wrote it, but for the name: “By Our Defence Staff”."""
WHEN_BEHIND = re.compile(
    rf"[\s,|•·–—-]+(?:(?:on|posted|[Pp]ublished|[Uu]pdated|[Vv]eröffentlicht|publi(?:ziert|é))\b"
    rf"|(?:at|am|um|le|el)\s\d|(?:{'|'.join(WEEKDAYS)}|{SHORT_WEEKDAY})\b|(?i:{'|'.join(MONTHS)})\b\.?,?\s\d|\d|@|[(\[]|Follow\b)"
)
"""When and where it was written, what the writer is, and the like, behind the name."""
HANDLE = re.compile(rf"(?P<who>{NAME.pattern})\s+@\w{{2,30}}\b.{{0,60}}")
CUES = frozenset(
    (
        *("by", "von", "par", "por", "door", "contact", "author", "authors", "writer", "writers"),
        *("autor", "autoren", "autorin", "autores", "autori", "auteur", "auteurs"),
        *("reporter", "reporters", "correspondent", "correspondents"),
    )
)
"""Words of which each line that one of these forms fits holds one, but for a handle's "@"."""
SIGNED = CUES | OWN_CUES
"""Words of which each line holds one that names its writer or agency by itself."""
LONE_BY = re.compile(
    r"(?i)(?:(?:written |words |story )?by|authors?(?: of (?:the|this) (?:article|story|post))?"
    r"|von|par|por)\s?:?"
)
LONGEST_LONE_BY = 23
SEPARATOR = re.compile(r"\s*(?:[,;|/•·&]|\s[-–—]\s|\b(?:and|AND|und|UND|et|ET|y)\b)\s*")
WHERE = re.compile(r"\s(?:in|at|from|[Ff]or)\s.*")
DESK = (
    r"(?i:arts|assistant|associate|audience|business|chief|consumer|content|courts?|crime|culture|"
    r"data|defen[cs]e|deputy|digital|diplomatic|education|entertainment|environment|executive|"
    r"features?|finance|food|foreign|health|hub|investigations?|investigative|legal|lifestyle|live|"
    r"local|managing|money|multimedia|national|news|online|opinion|parliamentary|political|"
    r"politics|regional|royal|science|security|senior|showbiz|special|sports?|staff|tech|"
    r"technology|transport|travel|trending|video|weather|world)"
)
ROLE = r"(?i:columnist|correspondent|director|editor|journalist|producer|reporter|writer)"
BEHIND = re.compile(
    rf"\s(?:(?:[Tt]he\s)?{AGENCY}|(?:{DESK}\s){{1,4}}{ROLE}"
    r"|Follow|Contact|Subscribe|E-?mail|Share)(?:\s@\w{2,30})?$"
)
"""What may stand behind a name without a comma: whose it is, what its bearer does, or a button.

A role needs a desk before it: what is left of "White House Correspondent" would pass for a name.
"""
NOTES = re.compile(
    r"(?:is|was|has|are|covers|reports|writes|teaches|ist|war|schreibt|est|écrit|es|è)\b"
)
"""How a paragraph on its writer goes on after the name."""
LAST_PARAGRAPHS = 2
"""Of a text, of which one may say who wrote the others."""
DEGREE = re.compile(r"^(?:(?:Dr|Prof)\.?(?:-Ing\.)?\s)+")
NOT_A_NAME = re.compile(
    r"(?i)\b(?:staff|editors?|correspondents?|columnist|journalists?|producer|bureau|desk|news|"
    r"agency|press|reporters?|team|times|post|newsroom|editorial|media|writers?|analyst|"
    r"contributors?|contributing|photographer|redaktion|rédaction|redacción|redazione|updated|"
    r"observer|gazette|herald|chronicle|tribune|sentinel|examiner|inquirer|telegraph|journal|"
    r"weekly|magazine|"
    r"published|am|pm|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
)


def authors_in(text: str) -> tuple[str, ...]:
    """Return the names in a byline, a reporter's contact line or a "Reporting by" line."""
    if len(text) > LONGEST or ("@" not in text and CUES.isdisjoint(words(text))):
        return ()
    for form in (CONTACT, REPORTING, PREFIX, HANDLE):
        found = form.fullmatch(text) or (form is REPORTING and form.match(text))
        if found:
            return _names(found["who"])
    return _behind_day(text)


def _behind_day(text: str) -> tuple[str, ...]:
    """Return whom a line names behind its day: “3 March 2020, 9:40 am by Lena Ostrova”."""
    found = BEHIND_DAY.search(text) if holds_year(text) else None
    if found is None or not days_in(text[: found.start()]):
        return ()
    first, *others = GAP.split(text[: found.start()].strip())
    is_day = all(WHEN.fullmatch(word) for word in filter(None, others)) and first
    is_apart = text[: found.start()].rstrip().endswith(("|", "•", "·"))
    return _names(found["who"]) if is_day or is_apart else ()


def is_by(text: str) -> bool:
    """Tell whether a line is a “By …”, and none of who reported or how to reach them."""
    return PREFIX.fullmatch(text) is not None


def names_in(text: str) -> tuple[str, ...]:
    """Return the names on a line that is known to be a byline, with or without its "By"."""
    return authors_in(text) or _names(text)


def is_note_on(name: str, text: str) -> bool:
    """Tell whether a paragraph begins as one on its writer does: “Lena Ostrova teaches …”."""
    return text.startswith(f"{name} ") and NOTES.match(text, len(name) + 1) is not None


def _names(text: str) -> tuple[str, ...]:
    """Return the pieces that are names; what stands before the first one must be a name itself."""
    pieces = [_bare(piece) for piece in SEPARATOR.split(_before_when(text))]
    if not pieces or not _is_name(pieces[0]):
        return ()
    return tuple(dict.fromkeys(piece for piece in pieces if _is_name(piece)))


def _bare(piece: str) -> str:
    """Return a name as it is cited; some pages have it twice, once for the picture beside it."""
    name = DEGREE.sub("", BEHIND.sub("", WHERE.sub("", piece).strip(" .()")))
    said = name.split()
    half = said[: len(said) // 2]
    return " ".join(half) if len(half) > 1 and half + half == said else name


def _before_when(text: str) -> str:
    """Return what stands before a day, an account or a number: "Lena Ostrova Friday, 12 March"."""
    return WHEN_BEHIND.split(text, maxsplit=1)[0]


def _is_name(text: str) -> bool:
    return bool(NAME.fullmatch(text)) and not NOT_A_NAME.search(text) and not line_agency(text)


def find_bylines(lines: Lines) -> Lines:
    """Give their role to lines that name the writer or the agency."""
    above = (None, *lines)
    return tuple(
        _with_role(line, before) if line.role is OPEN else line
        for before, line in zip(above, lines, strict=False)
    )


def _with_role(line: Line, before: Line | None) -> Line:
    if before and _is_lone_by(before.text) and names_in(line.text):
        return line.become(BYLINE)
    text = line.text
    if SIGNED.isdisjoint(words(text)) and "@" not in text:
        return line
    named = line_agency(text) or authors_in(text) or UNNAMED.fullmatch(text)
    return line.become(BYLINE) if named else line


def _is_lone_by(text: str) -> bool:
    if len(text) > LONGEST_LONE_BY or CUES.isdisjoint(words(text)):
        return False
    return LONE_BY.fullmatch(text) is not None


def find_date_lines(lines: Lines) -> Lines:
    """Give their role to lines that are there for their date."""
    return tuple(
        line.become(DATED) if line.role is OPEN and is_dated(line.text) else line for line in lines
    )


def is_dated(text: str) -> bool:
    """Tell whether a line is short, no sentence, no signature of a quotation, with a full date."""
    if len(text) > LONGEST_DATED or not holds_year(text) or CORRECTED.match(text):
        return False
    if word_count(text) > MOST_DATED_WORDS or is_prose(text):
        return False
    return bool(days_in(text)) and not text.startswith(("—", "–"))
