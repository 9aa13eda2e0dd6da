"""NAME.cleaning.json beside a capture: what cleaning kept and cut of it, line by line, and why."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass

from builder.records.forms import Read
from builder.words.problems import Place, error


@dataclass(frozen=True, slots=True)
class CleanedLine:
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
    """An article that cleaning wrote: its file (relative to the root) and the bytes' SHA-256.

    `date` is what cleaning made of it, the evidence the words that it went by.
    """

    number: int
    file: str
    sha256: str
    date: str
    date_evidence: str
    outlet_evidence: str


@dataclass(frozen=True, slots=True)
class CleaningRecord:
    """What became of one capture. `capture` is its path relative to content/."""

    capture: str
    sha256: str
    encoding: str
    parts: tuple[WrittenPart, ...]
    lines: tuple[CleanedLine, ...]


_Found = Mapping[str, object]  # what JSON held, not checked yet


def dump_cleaning_record(record: CleaningRecord) -> str:
    """Write a record as JSON with a line for each line of the capture."""
    head = {key: value for key, value in asdict(record).items() if key != "lines"}
    opening = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    lines = ",\n".join(f"  {json.dumps(asdict(line), ensure_ascii=False)}" for line in record.lines)
    return f'{opening},\n "lines": [\n{lines}\n ]\n}}\n'


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
    )


def _part(found: _Found) -> WrittenPart:
    return WrittenPart(
        number=_number(found["number"]),
        file=_text(found["file"]),
        sha256=_text(found["sha256"]),
        date=_text(found["date"]),
        date_evidence=_text(found["date_evidence"]),
        outlet_evidence=_text(found["outlet_evidence"]),
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


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    value.encode()  # a lone surrogate is a ValueError
    return value


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError
    return value
