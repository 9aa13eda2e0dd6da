"""From lines that know their role to parts with their facts."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import groupby
from operator import attrgetter
from pkgutil import resolve_name

from builder.cleaning.agencies import dateline_agency, line_agency, signature_agency
from builder.cleaning.bylines import authors_in, is_by, names_in
from builder.cleaning.capitals import NOBODY, Spelt, in_ordinary_case, is_in_capitals
from builder.cleaning.captions import split_credit
from builder.cleaning.dating import date_of
from builder.cleaning.outlets import Traces, traces_of
from builder.cleaning.parting import site_beside
from builder.cleaning.stated.values import Stated
from builder.cleaning.titles import headline_of
from builder.cleaning.values import (
    BYLINE,
    CAPTION,
    DATED,
    HEADING,
    REMOVED,
    STANDFIRST,
    TEXT,
    TITLE,
    Caption,
    Cleaned,
    Fact,
    Line,
    Lines,
    OutletProfile,
    Part,
    Removal,
    Role,
)
from builder.cleaning.writers import writers_beside_day
from builder.doors.values import Block, BlockKind
from builder.words.dates import UNKNOWN
from builder.words.names import compact
from builder.words.scripts import language_by_script

BODY = frozenset({TEXT, HEADING})
TITLED = BODY | {TITLE}
MOVED = {
    BYLINE: ("bylines", "a line of who wrote it: see authors and agency"),
    DATED: ("dates", "a line with a date"),
}
BELOW_BODY = 6
"""Lines below the text in which its writers are still named."""
MERGED = "builder.cleaning.stated.weighing:merged"
NOTED = "builder.cleaning.stated.weighing:noted"
"""Loaded where something is stated: of most texts nothing is."""


Told = Callable[[int, str], Stated]
"""What is stated of the article with a number and a headline."""

Shared = Callable[[], Traces]
"""What all lines of the capture tell of its outlet; found when first asked, for all parts."""


def gather(
    lines: Lines, outlets: tuple[OutletProfile, ...], told: Told, spelt: Spelt = NOBODY
) -> Cleaned:
    """Make a part of each run of lines that holds text; the others' removals belong to none.

    `spelt` has people of the archive as they are written, for bylines in capitals.
    """
    parts: list[Part] = []
    settled: list[Line] = []
    shared = cache(lambda: traces_of(lines, outlets))
    for number, run in groupby(lines, key=attrgetter("part")):
        mine = tuple(run)
        if any(line.role is TEXT for line in mine):
            own = told(number, _title(mine))
            traces = shared() if len(mine) == len(lines) else traces_of(mine, outlets)
            part = _part(len(parts) + 1, mine, traces, shared, own)
            parts.append(_with_ordinary_names(part, mine, spelt))
            settled.extend(line.put(len(parts)) for line in mine)
        else:
            settled.extend(_loosen(line) for line in mine)
    loose = _removals(tuple(line for line in settled if not line.part))
    settled.sort(key=attrgetter("block.line"))
    return Cleaned(tuple(parts), loose, tuple(settled))


def _loosen(line: Line) -> Line:
    removed = line.role is REMOVED
    gone = line if removed else line.remove("rest", "no article's text beside it")
    return gone.put(0)


def _part(number: int, lines: Lines, traces: Traces, shared: Shared, told: Stated) -> Part:
    agency = _agency(lines) or told.agency
    outlet = traces.outlet(agency)
    if not outlet.sure:
        outlet = _better(outlet, shared().outlet(agency))
    date = _weighed(date_of(lines), told.date, by_note="date" in told.noted)
    outlet = _weighed(outlet, told.outlet, by_note="outlet" in told.noted)
    language, known = _language(lines, told)
    authors, named = _authors(lines, told)
    title = told.title if told.title.value else Fact(_title(lines), "", bool(_title(lines)))
    outlet = outlet if outlet.value else site_beside(title.value, told.element) or outlet
    title = replace(title, sure=title.sure and not _is_masthead(title.value, outlet))
    return Part(
        number=number,
        title=title.value,
        standfirst=_text_of(lines, STANDFIRST),
        captions=_captions(lines),
        agency=agency,
        authors=authors,
        date=date,
        outlet=outlet,
        language=language,
        url=told.url,
        captured=told.captured,
        body=tuple(_block(line) for line in lines if line.role in BODY),
        unsure=_unsure(title, date, outlet, told, authors=named, language=known),
        removals=_removals(lines, title.value),
    )


def _weighed(found: Fact, told: Fact, *, by_note: bool) -> Fact:
    """Return what the text shows and what is stated of it as one fact."""
    if not by_note and told.value in ("", UNKNOWN):
        return found
    weigh: Callable[[Fact, Fact], Fact] = resolve_name(NOTED if by_note else MERGED)
    return weigh(found, told)


def _language(lines: Lines, told: Stated) -> tuple[str, bool]:
    """Return the language that is stated, else that of the text's letters, and if that is sure."""
    if told.language:
        return told.language, True
    return language_by_script("\n".join(line.text for line in lines if line.role is TEXT))


def _better(mine: Fact, shared: Fact) -> Fact:
    """Prefer what the whole capture shows only where the part itself shows nothing."""
    return mine if mine.value else shared


def _is_masthead(title: str, outlet: Fact) -> bool:
    """Tell whether a headline is but the outlet's name: it was taken from above the article's own,
    which may even be those of two articles.
    """
    return bool(outlet.value) and compact(title) == compact(outlet.value)


def _unsure(title: Fact, date: Fact, outlet: Fact, told: Stated, **sure: bool) -> tuple[str, ...]:
    """Name the fields in doubt: those that the text decides with, and the others as stated."""
    decided = {"title": title.sure, "date": date.sure, "outlet": outlet.sure}
    others = (field for field in told.unsure if field not in decided)
    doubts = (field for field, is_sure in {**decided, **sure}.items() if not is_sure)
    return tuple(dict.fromkeys((*doubts, *others)))


def _text_of(lines: Lines, role: Role) -> str:
    return next((line.text for line in lines if line.role is role), "")


def _title(lines: Lines) -> str:
    paragraphs = tuple(line.text for line in lines if line.role is TEXT)
    return headline_of(_text_of(lines, TITLE), paragraphs)


def _captions(lines: Lines) -> tuple[Caption, ...]:
    return tuple(split_credit(line.text) for line in lines if line.role is CAPTION)


def _block(line: Line) -> Block:
    """Return the block of a line as what it is in the text, whatever its markup called it."""
    if line.role is HEADING:
        return line.block._replace(kind=BlockKind.HEADING)
    is_called_so = line.block.kind is BlockKind.HEADING
    return line.block._replace(kind=BlockKind.PARAGRAPH) if is_called_so else line.block


def _near(lines: Lines) -> Lines:
    """Return the lines from the headline to a little below the text."""
    begin = next((i for i, line in enumerate(lines) if line.role in TITLED), 0)
    end = max(i for i, line in enumerate(lines) if line.role in BODY)
    return lines[max(0, begin - 2) : end + BELOW_BODY]


def _bylines(lines: Lines) -> Lines:
    """Return the lines of who wrote it; where some stand above the text's end, a “By …” below it is
    another story's, but not who reported.
    """
    near = _near(lines)
    end = max(i for i, line in enumerate(near) if line.role in BODY)
    above = tuple(line for line in near[:end] if line.role is BYLINE)
    below = tuple(line for line in near[end:] if line.role is BYLINE)
    return (*above, *(line for line in below if not above or not is_by(line.text)))


def _with_ordinary_names(part: Part, lines: Lines, spelt: Spelt) -> Part:
    """Write its writers in the case of a sentence where a page has them in capitals."""
    if not any(map(is_in_capitals, part.authors)):
        return part
    texts = tuple(line.text for line in lines)
    names = (in_ordinary_case(name, texts, spelt, part.language) for name in part.authors)
    return replace(part, authors=tuple(dict.fromkeys(names)))


def _authors(lines: Lines, told: Stated) -> tuple[tuple[str, ...], bool]:
    """Return whom the page states as its writers, where that is in doubt or an agency those of its
    bylines; and whether they are sure. Names that stand without a “by” are a guess.
    """
    bylines = _bylines(lines)
    names = (name for line in bylines for name in names_in(line.text))
    shown = tuple(dict.fromkeys(names))
    is_open = "authors" in told.unsure or all(map(line_agency, told.authors))
    if told.authors and not (shown and is_open):
        return told.authors, "authors" not in told.unsure
    if shown:
        return shown, "authors" not in told.unsure and any(authors_in(one.text) for one in bylines)
    guessed = writers_beside_day(lines)
    return guessed, not guessed


def _agency(lines: Lines) -> str:
    texts = [line.text for line in lines if line.role is TEXT]
    named = (line_agency(line.text) for line in _bylines(lines))
    stated = next((agency for agency in named if agency), "")
    return dateline_agency(texts[0]) or stated or signature_agency(texts[-1])


def _removals(lines: Lines, title: str = "") -> tuple[Removal, ...]:
    return tuple(
        Removal(line.block.line, line.text, *_why(line))
        for line in lines
        if line.role is REMOVED or line.role in MOVED or _is_kept_in_part(line, title)
    )


def _is_kept_in_part(line: Line, title: str) -> bool:
    """Tell whether a field holds a line without some of its words: the rest must not vanish."""
    if line.role is TITLE:
        return line.text != title
    return line.role is CAPTION and bool(split_credit(line.text).credit)


def _why(line: Line) -> tuple[str, str]:
    if line.role is TITLE:
        return "title", "the headline with the site's name: see title"
    if line.role is CAPTION:
        return "captions", "a caption: see captions, where its credit stands apart"
    return MOVED.get(line.role, (line.step, line.reason))
