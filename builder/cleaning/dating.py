"""When a part was published, with the words that say so; never more than they bear."""

import re
from collections.abc import Iterable
from datetime import date

from builder.cleaning.bylines import is_correction
from builder.cleaning.captions import is_file_picture
from builder.cleaning.days import WEEKDAYS, Named, days_in, holds_year, weekdays_in
from builder.cleaning.values import (
    BYLINE,
    CAPTION,
    DATED,
    HEADING,
    REMOVED,
    TEXT,
    TITLE,
    Fact,
    Line,
    Lines,
)
from builder.words.shapes import WORD, is_prose, word_count

LABEL = re.compile(
    r"(?i)\b(?:published|posted|publication date|date|online|issued|released|veröffentlicht"
    r"|erstellt|publi[ée]|publicado|pubblicato|gepubliceerd|geplaatst|publicerad|publisert|udgivet|julkaistu"
    r"|data publikacji|opublikowano|publicat|giriş tarihi|yayın(?:lanma)? tarihi|yayınlan(?:dı|ma)"
    r"|опубликован[оа]?|дата публикации|опубліковано|تاريخ النشر|نشر في|تاریخ انتشار)\b"
    r"|发布(?:时间|日期|于)|发表(?:于|时间)|公開日|掲載|기사입력|입력|송고|등록|게재"
)
REVISED = re.compile(
    r"(?i)\b(?:updated|modified|revised|last edited|mis à jour|modifié|aktualisiert|actualizado"
    r"|aggiornato|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|zaktualizowano|aktualizacja"
    r"|güncelle(?:me|ndi)|обновлен[оа]?|оновлено|آخر تحديث|به.?روزرسانی)\b|更新|수정"
)
LIFE = re.compile(r"(?i)(?:\b(?:born|died|née?|geboren|gestorben|morte?|naci[óo]|muri[óo])\b|†)")
"""What says that a day is one of somebody's life."""
CLOCK = re.compile(
    r"(?i)\b(?:\d{1,2}[:.h]\d{2}(?::\d{2})?|[ap]\.?m\.?|[A-Z]{2,4}T|utc|gmt|ist|at|on|(?:mon|tues|"
    r"wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|updated|last)\b"
)
COPYRIGHT = re.compile(
    r"(?i)(?:©|\(c\)|\bcopyright\b)[ \W]{0,4}(?:(?:19|20)\d\d\s?[-–]\s?)?(?P<year>(?:19|20)\d\d)\b"
)
DATELINE = re.compile(r"^.{3,90}?\s?(?:--|[—–])\s|^[^.]{3,60}\)\s?-\s")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
SENTENCE = re.compile(r"[^.!?]+[.!?]*")
LEAD = 2
"""Paragraphs in which a report says when its event was."""
SHARED_NAMES = 2
MOST_WORDS = 12
"""Words of a dateline; what is longer is a sentence with a dash."""
ABOVE_TITLE, BELOW_BODY = 2, 4
"""Lines around the article in which a date can still be its own."""
QUOTED = 160


def date_of(lines: Lines) -> Fact:
    """Decide the date of a part (EDTF level 1), by the strongest evidence that it has.

    A date line beside the headline; else a dateline; else a caption whose weekday agrees with the
    text; else a copyright line's year; else a caption's date as a lower bound; else "unknown".
    """
    for rule in (_by_date_line, _by_dateline, _by_event, _by_copyright, _by_bound):
        decided = rule(lines)
        if decided:
            return decided
    return Fact("unknown", "no date in the capture that could be the article's", False)


def _quote(text: str) -> str:
    return f"“{text if len(text) <= QUOTED else text[:QUOTED].rstrip() + '…'}”"


def _by_date_line(lines: Lines) -> Fact | None:
    """Read the date lines between headline and text, or a labelled one just below the text."""
    found = [(line, _own_day(line.text)) for line in _zone(lines) if days_in(line.text)]
    found.sort(key=lambda pair: _rank(pair[0].text))
    if not found:
        return None
    line, named = found[0]
    rivals = {day.day for other, day in found if _rank(other.text) == _rank(line.text)}
    sure = (
        named.certain
        and len(rivals) == 1
        and _vouches(line, named)
        and not _pictured_after(lines, named.day)
    )
    return Fact(_edtf(named), f"the line {_quote(line.text)} beside the headline", sure)


def _own_day(text: str) -> Named:
    """Return the day behind the label of publication, else the first one."""
    days = days_in(text)
    label = LABEL.search(text)
    behind = (named for named in days if label and named.start >= label.end())
    return next(behind, days[0])


def _edtf(named: Named) -> str:
    return named.day.isoformat() if named.certain else f"{named.day.year}"


def _rank(text: str) -> int:
    """Rank date lines: with a label of publication, without a label, of a revision."""
    if LABEL.search(text):
        return 0
    return 2 if REVISED.search(text) else 1


def _vouches(line: Line, named: Named) -> bool:
    """Tell whether a line gives the day of publication: by a label, a byline, or nothing else.

    A weekday that is not that day's, or a word of revision, speaks against it.
    """
    weekdays = weekdays_in(line.text)
    if (weekdays and named.day.weekday() not in weekdays) or _rank(line.text) == 2:
        return False
    rest = CLOCK.sub("", line.text[: named.start] + line.text[named.end :])
    bare = not any(map(str.isalpha, rest))
    return bare or line.role is BYLINE or bool(LABEL.search(line.text))


def _pictured_after(lines: Lines, day: date) -> bool:
    """Tell whether a picture of the article was taken after a day, which then can't be its date."""
    return any(named.day > day for line in _captions(lines) for named in days_in(line.text))


def _begins(text: str) -> bool:
    """Tell the first paragraph from a heading and from what editors say of the article above it."""
    return is_prose(text) and not is_correction(text)


def _zone(lines: Lines) -> Lines:
    """Return the date lines and bylines beside the headline, and labelled ones below the text."""
    title = next((i for i, line in enumerate(lines) if line.role is TITLE), None)
    texts = [i for i, line in enumerate(lines) if line.role in (TEXT, HEADING)]
    first = next((i for i in texts if _begins(lines[i].text)), texts[0])
    begin = max(0, (texts[0] if title is None else title) - ABOVE_TITLE)
    below = [line for line in lines[texts[-1] :][:BELOW_BODY] if LABEL.search(line.text)]
    near = (*lines[begin : first + ABOVE_TITLE], *below)
    return tuple(
        line for line in near if line.role in (DATED, BYLINE) and not LIFE.search(line.text)
    )


def _by_dateline(lines: Lines) -> Fact | None:
    """Read a dateline such as "TEHRAN, Aug 7, 2018 (Agency) --"."""
    first = next(line for line in lines if line.role is TEXT)
    dateline = DATELINE.match(first.text[:120])
    days = days_in(dateline[0]) if dateline else ()
    if len(days) != 1 or word_count(dateline[0] if dateline else "") > MOST_WORDS:
        return None
    sure = days[0].certain and not _pictured_after(lines, days[0].day)
    return Fact(_edtf(days[0]), f"the text's dateline in {_quote(first.text)}", sure)


def _by_event(lines: Lines) -> Fact | None:
    """Date by a caption of the event: its weekday is one that the text uses for the event."""
    texts = [line.text for line in lines if line.role is TEXT]
    for line in _captions(lines):
        for named in days_in(line.text):
            if is_file_picture(line.text) or not named.certain:
                continue
            told = [s for s in _sentences(texts) if named.day.weekday() in weekdays_in(s)]
            strong = [s for s in told if _shared_names(s, line.text) >= SHARED_NAMES]
            if not strong:
                continue
            lead = set(_sentences(texts[:LEAD]))
            sure = strong[0] in lead and not _years_after(texts, named.day.year)
            return Fact(f"{named.day.isoformat()}~", _why(line, named, strong[0]), sure)
    return None


def _why(line: Line, named: Named, sentence: str) -> str:
    weekday = WEEKDAYS[named.day.weekday()]
    return (
        f"the caption {_quote(line.text)}: that day was a {weekday}, "
        f"and the text says {_quote(sentence.strip())}"
    )


def _sentences(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sentence for text in texts for sentence in SENTENCE.findall(text))


def _shared_names(one: str, other: str) -> int:
    """Count the capitalised words that two sentences share, weekdays and short ones apart."""
    names = [
        {w for w in WORD.findall(text) if w[0].isupper() and len(w) > 2} for text in (one, other)
    ]
    return len((names[0] & names[1]) - set(WEEKDAYS))


def _years_after(texts: Iterable[str], year: int) -> bool:
    return any(int(found) > year for text in texts for found in YEAR.findall(text))


def _by_copyright(lines: Lines) -> Fact | None:
    for line in lines:
        may_be = line.role is REMOVED and holds_year(line.text)
        found = COPYRIGHT.search(line.text) if may_be else None
        if found and not _pictured_after(lines, date(int(found["year"]), 12, 31)):
            why = f"the copyright line {_quote(line.text)}, which may be younger than the article"
            return Fact(found["year"], why, False)
    return None


def _by_bound(lines: Lines) -> Fact | None:
    days = [(named.day, line) for line in _captions(lines) for named in days_in(line.text)]
    if not days:
        return None
    day, line = max(days, key=lambda pair: pair[0])
    why = f"not before its picture: the caption {_quote(line.text)}"
    return Fact(f"{day.isoformat()}/..", why, False)


def _captions(lines: Lines) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.role is CAPTION)
