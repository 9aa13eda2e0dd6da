"""What fuzzing once found stays mended; fuzz_targets.py says what must hold."""

from pathlib import Path

import pytest
from fuzz_targets import TARGETS
from hypothesis import given, settings
from hypothesis import strategies as st

FOUND = Path(__file__).parent / "found"
CASES = [(path.parent.name, path.name) for path in sorted(FOUND.glob("*/*"))]
KEYS = st.sampled_from(("title", "date", "outlet", "actors", "notes", "captions", "url", "more"))
PIECES = st.one_of(
    st.sampled_from(
        (
            "---\n",
            "\n",
            ": ",
            "- ",
            "  ",
            "[",
            "]",
            "{",
            "}",
            "'",
            '"',
            "&a",
            "*a",
            "!b",
            "|\n",
            "#",
            "`",
        )
    ),
    KEYS.map("{}: ".format),
    st.text(max_size=12),
)
FILES = st.lists(PIECES, max_size=30).map("".join)


@pytest.mark.parametrize(("target", "name"), CASES, ids=map("/".join, CASES))
def test_what_was_found_once_is_mended(target: str, name: str) -> None:
    TARGETS[target]((FOUND / target / name).read_bytes())


@given(FILES)
def test_any_file_is_read_or_refused(text: str) -> None:
    TARGETS["front_matter"](f"---\n{text}\n---\n{text}".encode(errors="replace"))


@given(st.binary(max_size=300))
@settings(max_examples=30)
def test_any_bytes_are_cleaned_or_refused(data: bytes) -> None:
    TARGETS["cleaner"](data)


@pytest.mark.slow
@given(FILES)
@settings(max_examples=5_000)
def test_many_files_are_read_or_refused(text: str) -> None:
    TARGETS["front_matter"](f"---\ntitle: a\n{text}\n---\n{text}".encode(errors="replace"))


@pytest.mark.slow
@given(st.one_of(st.binary(max_size=2_000), FILES.map(str.encode)))
@settings(max_examples=3_000)
def test_many_captures_are_cleaned_or_refused(data: bytes) -> None:
    TARGETS["cleaner"](data)
