"""Whole captures, and all that cleaning makes of them, in files to read side by side."""

from pathlib import Path

import pytest

from builder.cleaning import clean, clean_reading
from builder.cleaning.stated.values import Given
from builder.cleaning.to_markdown import body_markdown
from builder.cleaning.values import Cleaned, OutletProfile, Part, Removal
from builder.doors.page import read_page
from builder.means.decoding import decode

CASES = Path(__file__).parents[1] / "cases/cleaning"
CAPTURES = sorted((*CASES.glob("*.txt"), *CASES.glob("*.html")))
OUTLETS = (
    OutletProfile("Harbour Gazette", ("harbour gazette digital",), ("Your town, your Gazette",)),
    OutletProfile("Delta Observer", ("zz",), ()),
)


def expected_of(cleaned: Cleaned) -> str:
    return "\n\n\n".join(_part(part) for part in cleaned.parts) + "\n"


def _part(part: Part) -> str:
    facts = [
        f"# {part.title}",
        f"standfirst: {part.standfirst}",
        *(f"caption: {caption.text} | {caption.credit}" for caption in part.captions),
        f"agency: {part.agency}",
        f"authors: {', '.join(part.authors)}",
        f"date: {part.date.value} ({part.date.evidence})",
        f"outlet: {part.outlet.value} ({part.outlet.evidence})",
        f"unsure: {', '.join(part.unsure)}",
    ]
    return "\n".join(fact.rstrip() for fact in facts) + "\n\n" + body_markdown(part)


def removals_of(cleaned: Cleaned) -> str:
    parts = [(f"# part {part.number}", part.removals) for part in cleaned.parts]
    sections = [*parts, ("# no part", cleaned.removals)]
    return "\n".join(f"{head}\n{_table(rows)}" for head, rows in sections)


def _table(removals: tuple[Removal, ...]) -> str:
    return "".join(f"{r.line}: {r.text}\n    {r.step}: {r.reason}\n" for r in removals)


def golden_of(capture: Path, ending: str) -> Path:
    """NAME.txt has NAME.expected.md beside it, NAME.html has NAME.html.expected.md."""
    stem = capture.name.removesuffix(".txt")
    return capture.with_name(stem + ending)


def cleaned_of(capture: Path) -> Cleaned:
    text = decode(capture.read_bytes()).text
    if capture.suffix == ".html":
        return clean_reading(read_page(text), Given(), OUTLETS)
    return clean(text, OUTLETS)


@pytest.mark.parametrize(
    "capture",
    CAPTURES,
    ids=lambda capture: capture.name,
)
def test_a_capture_is_cleaned_as_its_files_say(capture: Path, update_golden: bool) -> None:
    cleaned = cleaned_of(capture)
    for ending, got in (
        (".expected.md", expected_of(cleaned)),
        (".removals.md", removals_of(cleaned)),
    ):
        golden = golden_of(capture, ending)
        if update_golden:
            golden.write_text(got, encoding="utf-8")
        assert golden.exists(), f"{golden.name} is missing: read what it would be, then update"
        assert got == golden.read_text(encoding="utf-8")
