"""CSL-JSON, as Zotero, Pandoc and every citeproc read it (csl-data.json 1.0.2).

Dates are structured where `date-parts` can say them, and `literal` words where they can't: an open
side, 201X. Whatever is about or in doubt is `circa`, the one mark that CSL has. The schema would
have a date be EDTF, too, but programs that do not read it (citeproc-py, Zotero) lose the date or
the file; so `custom` keeps the EDTF.
"""

import json

from builder.citing.dating import Day, stretch
from builder.citing.people import Name, split
from builder.citing.values import Source, encoded, one_line
from builder.words.dates import EdtfDate

CslDate = dict[str, str | int | bool | list[list[int]]]
CslValue = str | list[dict[str, str]] | dict[str, str] | CslDate


def csl(source: Source) -> str:
    """Write one item on a line."""
    return json.dumps(csl_item(source), ensure_ascii=False)


def csl_item(source: Source) -> dict[str, CslValue]:
    """The item of an article; what is not known has no key."""
    item: dict[str, CslValue | None] = {
        "id": source.id,
        "type": "article-newspaper",
        "title": one_line(source.title),
        "container-title": one_line(source.container),
        "author": [_name(split(one)) for one in source.bylines],
        "issued": csl_date(source.date),
        "URL": encoded(source.address),
        "accessed": csl_date(source.accessed),
        "language": source.language,
        "archive": one_line(source.archive),
        "archive_location": encoded(source.page),
        "custom": _custom(source),
    }
    return {key: value for key, value in item.items() if value}


def csl_date(date: EdtfDate) -> CslDate | None:
    """A date as CSL has it; None for one that is unknown."""
    found = stretch(date)
    if found is None:
        return None
    days, seasons = found.days, [one.season for one in found.days if one.season]
    is_open = not (found.first and found.last)
    if is_open or any("X" in one.year for one in days) or (seasons and len(days) > 1):
        return {"literal": date.words}
    told: CslDate = {"date-parts": [_parts(one) for one in days]}
    if seasons:
        told["season"] = seasons[0]
    if any(one.is_about or one.is_doubtful for one in days):
        told["circa"] = True
    return told


def _parts(day: Day) -> list[int]:
    return [part for part in (int(day.year), day.month, day.day) if part]


def _name(name: Name) -> dict[str, str]:
    parts = {
        "literal": name.literal,
        "family": name.family,
        "non-dropping-particle": name.particle,
        "given": name.given,
        "suffix": name.suffix,
    }
    return {key: value for key, value in parts.items() if value}


def _custom(source: Source) -> dict[str, str]:
    told = {
        "edtf": source.date.text if source.date.is_known else "",
        "agency": one_line(source.agency),
        "archived_url": encoded(source.archived_url),
    }
    return {key: value for key, value in told.items() if value}
