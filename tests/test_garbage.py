"""Memory that is free goes back to the system at times, whatever passes."""

import pytest

from builder.means import garbage
from builder.means.garbage import GivenBackAtTimes


def test_parts_pass_as_they_are_and_after_many_bytes_memory_is_given_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given: list[str] = []
    monkeypatch.setattr(garbage, "given_back", lambda: given.append("back"))
    memory, parts = GivenBackAtTimes(), (b"0" * 5_000_000, b"")

    for times in (0, 0, 0, 1, 1, 1, 1, 2):
        assert tuple(memory.after(parts)) == parts
        assert len(given) == times
