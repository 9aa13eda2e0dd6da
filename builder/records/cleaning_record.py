"""NAME.cleaning.json beside a capture: what cleaning kept and cut of it, line by line, and why."""

import json
from dataclasses import asdict, dataclass

from builder.problems import Place, error
from builder.records.forms import Read


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


def dump_cleaning_record(record: CleaningRecord) -> str:
    """Write a record as JSON with a line for each line of the capture."""
    head = {key: value for key, value in asdict(record).items() if key != "lines"}
    opening = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    lines = ",\n".join(f"  {json.dumps(asdict(line), ensure_ascii=False)}" for line in record.lines)
    return f'{opening},\n "lines": [\n{lines}\n ]\n}}\n'


def read_cleaning_record(text: str, file: str) -> Read[CleaningRecord]:
    """Read a record; one that this builder did not write is a problem."""
    try:
        found = json.loads(text)
        record = CleaningRecord(
            capture=found["capture"],
            sha256=found["sha256"],
            encoding=found["encoding"],
            parts=tuple(WrittenPart(**part) for part in found["parts"]),
            lines=tuple(CleanedLine(**line) for line in found["lines"]),
        )
    except (ValueError, KeyError, TypeError, RecursionError) as fault:
        return Read(
            None,
            (
                error(
                    "bad-cleaning-record",
                    Place(file),
                    f"not a record of cleaning ({fault!r})",
                    "restore the file from git; it is written by cuttings clean alone",
                ),
            ),
        )
    return Read(record, ())
