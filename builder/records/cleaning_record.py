"""NAME.cleaning.json beside a capture: what cleaning kept and cut of it, line by line, and why."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import NamedTuple

from builder.records.forms import Read
from builder.words.dates import parse_date
from builder.words.problems import Place, error


class CleanedLine(NamedTuple):
    """A line of the capture: its role in an article, or the step that cut it and the reason.

    `part` is 0 for lines that belong to no article. `role` is "cut" or what the line became:
    title, standfirst, caption, text, heading …
    """

    number: int
    text: str
    part: int
    role: str
    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class WrittenPart:
    """A part of a capture, and what it became: mostly an article, by its file and bytes' SHA-256.

    `date` is what cleaning made of it, the evidence the words that it went by. `same_story_as`
    are the ids of articles that it was found to be like when it was first written. A later
    capture of an address has no file of its own: `version_of` is the article's file instead, and
    `note` says how the two texts compared when it was cleaned, and `differs` whether in substance.
    """

    number: int
    file: str
    sha256: str
    date: str
    date_evidence: str
    outlet_evidence: str
    same_story_as: tuple[str, ...] = ()
    version_of: str = ""
    note: str = ""
    differs: bool = False


@dataclass(frozen=True, slots=True)
class CleaningRecord:
    """What became of one capture. `capture` is its path relative to content/.

    `url` and `captured` (EDTF) say where and when it was taken, or are ""; of a page every block is
    a line, and a number counts blocks.

    `sha256` is that of the file's bytes; where the capture is one record of a web archive,
    `payload` is that of the record's own. `duplicate_of` is an earlier capture with the same
    bytes, which has the lines and the articles. `notes` say what could not be read as it stood.
    `proposed` are the files of the registry, relative to content/, that were proposed for those
    whom its articles are about: one that is gone was deleted by a person.
    """

    capture: str
    sha256: str
    encoding: str
    parts: tuple[WrittenPart, ...]
    lines: tuple[CleanedLine, ...]
    payload: str = ""
    duplicate_of: str = ""
    notes: tuple[str, ...] = ()
    url: str = ""
    captured: str = ""
    is_page: bool = False
    proposed: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of the bytes that were cleaned: two captures with one are the same."""
        return self.payload or self.sha256


_Found = Mapping[str, object]  # what JSON held, not checked yet

_SELDOM_OF_PARTS = ("same_story_as", "version_of", "note", "differs")
SELDOM = (
    *("payload", "duplicate_of", "notes", "url", "captured", "is_page", "proposed"),
    *_SELDOM_OF_PARTS,
)
"""Keys that are left out where they have nothing to say."""


def dump_cleaning_record(record: CleaningRecord) -> str:
    """Write a record as JSON with a line for each line of the capture."""
    head = _said(asdict(replace(record, lines=())))
    del head["lines"]
    head["parts"] = [_said(asdict(part)) for part in record.parts]
    opening = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    lines = ",\n".join(
        f"  {json.dumps(line._asdict(), ensure_ascii=False)}" for line in record.lines
    )
    return f'{opening},\n "lines": [\n{lines}\n ]\n}}\n'


def _said(found: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in found.items() if value or key not in SELDOM}


def read_cleaning_record(text: str, file: str) -> Read[CleaningRecord]:
    """Read a record; one that this builder did not write is a problem."""
    try:
        return Read(_record(json.loads(text)), ())
    except json.JSONDecodeError as fault:
        place = Place(file, fault.lineno, fault.colno)
    except (ValueError, KeyError, TypeError, RecursionError):
        place = Place(file)
    message = "this is not a record that cuttings clean has written"
    hint = "restore the file from git, or delete it and clean the capture again"
    return Read(None, (error("bad-cleaning-record", place, message, hint),))


def _record(found: _Found) -> CleaningRecord:
    return CleaningRecord(
        capture=_text(found["capture"]),
        sha256=_text(found["sha256"]),
        encoding=_text(found["encoding"]),
        parts=tuple(_part(part) for part in _items(found["parts"])),
        lines=tuple(_line(line) for line in _items(found["lines"])),
        payload=_text(found.get("payload", "")),
        duplicate_of=_text(found.get("duplicate_of", "")),
        notes=_texts(found.get("notes", [])),
        url=_address(found.get("url", "")),
        captured=_day(found.get("captured", "")),
        is_page=_truth(found.get("is_page", False)),
        proposed=_texts(found.get("proposed", [])),
    )


def _part(found: _Found) -> WrittenPart:
    return WrittenPart(
        number=_number(found["number"]),
        file=_text(found["file"]),
        sha256=_text(found["sha256"]),
        date=_text(found["date"]),
        date_evidence=_text(found["date_evidence"]),
        outlet_evidence=_text(found["outlet_evidence"]),
        same_story_as=_texts(found.get("same_story_as", [])),
        version_of=_text(found.get("version_of", "")),
        note=_text(found.get("note", "")),
        differs=_truth(found.get("differs", False)),
    )


def _line(found: _Found) -> CleanedLine:
    return CleanedLine(
        number=_number(found["number"]),
        text=_text(found["text"]),
        part=_number(found["part"]),
        role=_text(found["role"]),
        step=_text(found["step"]),
        reason=_text(found["reason"]),
    )


def _items(value: object) -> Iterator[_Found]:
    if not isinstance(value, list):
        raise TypeError
    for item in value:
        if not isinstance(item, dict):
            raise TypeError
        yield item


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(map(_text, value))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    value.encode()  # a lone surrogate is a ValueError
    return value


def _address(value: object) -> str:
    """Pages lead there, so it must be one of the web."""
    url = _text(value)
    if url and not url.startswith(("https://", "http://")):
        raise ValueError
    return url


def _day(value: object) -> str:
    written = _text(value)
    return parse_date(written).text if written else ""


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError
    return value
