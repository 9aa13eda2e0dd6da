"""Every code has a heading in docs/checks.md and a broken archive, and there is nothing else."""

import re
from pathlib import Path

import pytest
from codes import SEVERITIES, USES

TESTS = Path(__file__).parent
PAGE = TESTS.parent / "docs/checks.md"
SECTIONS = dict(
    re.findall(r"^## (\S+)\n(.*?)(?=^## |\Z)", PAGE.read_text(encoding="utf-8"), re.S | re.M)
)


def test_every_code_has_a_heading_and_every_heading_a_code() -> None:
    assert SECTIONS.keys() == SEVERITIES.keys()


def test_every_code_has_a_broken_archive_and_every_broken_archive_a_code() -> None:
    assert {folder.name for folder in (TESTS / "broken").iterdir()} == SEVERITIES.keys()


def test_headings_are_sorted() -> None:
    assert list(SECTIONS) == sorted(SECTIONS)


def test_a_code_is_an_error_everywhere_or_a_warning_everywhere() -> None:
    assert {(use.code, use.severity) for use in USES} == set(SEVERITIES.items())


@pytest.mark.parametrize("code", SECTIONS)
def test_a_section_says_what_it_is_what_it_looks_like_and_how_to_mend_it(code: str) -> None:
    section = SECTIONS[code]
    assert section.startswith(f"\n*{SEVERITIES[code].capitalize()}.* ")
    assert "\n**Mend it:** " in section


@pytest.mark.parametrize("code", SECTIONS)
def test_the_example_is_what_the_broken_archive_prints(code: str) -> None:
    printed = (TESTS / "broken" / code / "expected.txt").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```text\n(.*?)\n```$", SECTIONS[code], re.S | re.M)
    assert f"[{code}]" in example
    assert example in printed.rstrip("\n").split("\n\n")


def test_links_to_the_guide_lead_to_headings_of_it() -> None:
    guide = (TESTS.parent / "docs/editing.md").read_text(encoding="utf-8")
    headings = {
        heading.lower().replace(" ", "-") for heading in re.findall(r"^#+ (.*)$", guide, re.M)
    }
    linked = re.findall(r"\(editing\.md#([^)]*)\)", PAGE.read_text(encoding="utf-8"))
    assert linked
    assert set(linked) <= headings
