"""Who wrote the text: bylines, contact lines and lines of credit; and lines that hold a date."""

import re

from builder.cleaning.agencies import OWN_CUES, is_known_agency, line_agency
from builder.cleaning.days import MONTHS, WEEKDAYS, days_in, holds_year
from builder.cleaning.signers import NAME, NOBODY, signers
from builder.cleaning.values import BYLINE, CAPTION, DATED, OPEN, Line, Lines
from builder.words.shapes import is_prose, word_count, words

LONGEST_DATED, MOST_DATED_WORDS = 140, 18
LONGEST = 400

BY = r"(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Dd]oor)"
OF_WHAT = (
    r"(?i:words|story|text|written|reported|analysis|review|posted|updated"
    r"|geschrieben|(?:eine? )?(?:analyse|bericht|essay|gastbeitrag|interview|kolumne|kommentar"
    r"|reportage|rezension)|écrit|(?:une? )?(?:article|chronique|enquête|tribune)|escrito)"
)
WRITER = (
    r"(?i:authors?|autor(?:en|in|es|i)?|auteurs?|writers?|reporters?|correspondents?|words"
    r"|text|tekst|te[sx]to|yazan|haber|muhabir|автор|текст|كتبت?|بقلم|إعداد|نویسنده|خبرنگار|מאת)\s*:"
)
OF_WORKS = re.compile(r"(?i:words|text|tekst|te[sx]to|текст)\s*:")
"""Labels of those who wrote songs and prayers, too: amid a text these are what it is about."""
SOURCE = re.compile(r"(?i:sources?)\s*:\s*(?P<named>\S.{1,150})")
"""Below a table or a chart it says whose figures these are."""
FROM_OUR = r"From our (?:\w+ ){0,2}correspondent,?"
PREFIX = re.compile(
    rf"(?:[-–—]{{1,2}}\s?)?(?:(?:{OF_WHAT}\s)?{BY}(?:\s{WRITER})?|{WRITER}|{FROM_OUR})"
    r"\s?:?\s+(?P<who>.+)"
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
CORRECTED = re.compile(
    r"(?i)(?:corrections?|corrected|clarifications?|editor(?:['’]?s|s['’])? note|correctif"
    r"|rectificatif|note de la rédaction|ndlr|korrektur|richtigstellung|berichtigung"
    r"|anmerkung der redaktion|hinweis der redaktion|anm\. d\. red|fe de (?:erratas|errores)"
    r"|corrección|rectificación|nota (?:del editor|de la redacción|da redação|della redazione)"
    r"|correção|errata|rettifica|correctie|rättelse|rettelse|sprostowanie|düzeltme"
    r"|editörün notu|уточнение|поправка"
    r"|от редакции|تصحيح|تنويه|訂正|编者按|更正|정정)\b"
)
"""The day of a correction belongs to what it says."""
CORRECTION = re.compile(
    rf"{CORRECTED.pattern}(?:[^:：.]{{0,60}}[:：]|(?:,[^:：.]{{0,60}})?\.)\s?\S"
)
"""The label ends in a colon, or is a sentence of its own."""
UNNAMED = re.compile(
    r"[Bb]y (?:(?:[Oo]ur|[Aa]n?|[Tt]he)\s)?(?:[^\W\d_a-z][\w.’'-]*\s){0,4}"
    r"(?:[Ss]taff|[Cc]orrespondents?|[Rr]eporters?|[Dd]esk|[Aa]gencies|[Bb]ureau|[Tt]eam)"
    r"(?: [Ww]riters?| [Rr]eporters?)?"
)
"""Who wrote it, but for the name: “By Our Defence Staff”."""
HANDLE = re.compile(rf"(?P<who>{NAME.pattern})\s+@\w{{2,30}}\b.{{0,60}}")
WIDE = re.compile(
    r"(?:.{0,80}\s)?(?:作者|記者|记者|撰文)\s?[:：]\s?(?P<behind>[\u3400-\u9fff·]{2,12})(?:\s.{0,60})?"
    r"|(?P<before>[\uac00-\ud7a3]{2,5})\s(?:기자|특파원)(?:\s\S{1,40}@\S{1,40})?"
)
"""A Chinese writer behind the label, on the line of the day too, and a Korean one before it."""
CUES = frozenset(
    (
        *("by", "von", "par", "por", "door", "contact", "author", "authors", "writer", "writers"),
        *("autor", "autoren", "autorin", "autores", "autori", "auteur", "auteurs"),
        *("reporter", "reporters", "correspondent", "correspondents", "words", "text", "texto"),
        *("tekst", "testo", "yazan", "haber", "muhabir", "автор", "текст", "كتب", "كتبت", "بقلم"),
        *("إعداد", "نویسنده", "خبرنگار", "מאת", "作者", "記者", "记者", "撰文", "기자", "특파원"),
    )
)
"""Words of which each line that one of these forms fits holds one, but for a handle's "@"."""
SIGNED = CUES | OWN_CUES | {"sources"}
"""Words of which each line holds one that names its writer, agency or source by itself."""
LONE_BY = re.compile(
    r"(?i)(?:(?:written |words |story )?by|authors?(?: of (?:the|this) (?:article|story|post))?"
    r"|von|par|por)\s?:?"
)
LONGEST_LONE_BY = 23
NOTES = re.compile(
    r"(?:is|was|has|are|covers|reports|writes|teaches|ist|war|schreibt|est|écrit|es|è)\b"
)
"""How a paragraph on its writer goes on after the name."""
ABOVE_LABEL = 2
"""Paragraphs above such a label of a work; one may be the standfirst of what it signs."""
LAST_PARAGRAPHS = 2
"""Of a text, of which one may say who wrote the others."""


def authors_in(text: str) -> tuple[str, ...]:
    """Return the names in a byline, a reporter's contact line or a "Reporting by" line."""
    if len(text) > LONGEST or ("@" not in text and CUES.isdisjoint(words(text))):
        return ()
    for form in (CONTACT, REPORTING, PREFIX, HANDLE):
        found = form.fullmatch(text) or (form is REPORTING and form.match(text))
        if found:
            return signers(found["who"])
    wide = WIDE.fullmatch(text)
    if wide is None:
        return _behind_day(text)
    name = wide["behind"] or wide["before"]
    return () if name in NOBODY else (name,)


def _behind_day(text: str) -> tuple[str, ...]:
    """Return whom a line names behind its day: “Friday, 3 March 2020, 9:40 am by Lena Ostrova”.

    Its first word may be a weekday in any language; behind a bar anything may stand before.
    """
    found = BEHIND_DAY.search(text) if holds_year(text) else None
    if found is None or not days_in(text[: found.start()]):
        return ()
    before = text[: found.start()].strip()
    _, *others = GAP.split(before)
    is_day = all(WHEN.fullmatch(word) for word in others if word)
    is_apart = before.endswith(("|", "•", "·"))
    return signers(found["who"]) if is_day or is_apart else ()


def is_by(text: str) -> bool:
    """Tell whether a line is a “By …”, and none of who reported or how to reach them."""
    return PREFIX.fullmatch(text) is not None


def names_in(text: str) -> tuple[str, ...]:
    """Return the names on a line that is known to be a byline, with or without its "By"."""
    return authors_in(text) or signers(text)


def is_note_on(name: str, text: str) -> bool:
    """Tell whether a paragraph begins as one on its writer does: “Lena Ostrova teaches …”."""
    return text.startswith(f"{name} ") and NOTES.match(text, len(name) + 1) is not None


def find_bylines(lines: Lines) -> Lines:
    """Give their role to lines that name the writer or the agency, and to those below a chart that
    name its source.
    """
    return tuple(
        _with_role(lines, at) if line.role is OPEN else line for at, line in enumerate(lines)
    )


def _with_role(lines: Lines, at: int) -> Line:
    line = lines[at]
    if at and _is_lone_by(lines[at - 1].text) and names_in(line.text):
        return line.become(BYLINE)
    text = line.text
    if SIGNED.isdisjoint(words(text)) and "@" not in text:
        return line
    if _is_source(text) and _is_amid_prose(lines, at, 1):
        return line.become(CAPTION)
    named = line_agency(text) or authors_in(text) or UNNAMED.fullmatch(text) or WIDE.fullmatch(text)
    if not named or (OF_WORKS.match(text) and _is_amid_prose(lines, at, ABOVE_LABEL)):
        return line
    return line.become(BYLINE)


def _is_source(text: str) -> bool:
    found = SOURCE.fullmatch(text)
    return found is not None and not is_prose(text) and not is_known_agency(found["named"])


def _is_amid_prose(lines: Lines, at: int, above: int) -> bool:
    """Tell whether a line has so many paragraphs right above it, and one right below."""
    around = (*lines[max(0, at - above) : at], *lines[at + 1 : at + 2])
    return len(around) > above and all(is_prose(one.text) for one in around)


def is_correction(text: str) -> bool:
    """Tell whether a line is what editors say of the article, by the label that it begins with."""
    return CORRECTION.match(text) is not None


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
