"""Two folders change places at once, where the system can do that."""

import sys
from pathlib import Path

import pytest

from builder.means.exchange import exchange


@pytest.fixture
def here(tmp_path: Path) -> Path:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").touch()
    return tmp_path


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a call for it")
def test_two_folders_change_places(here: Path) -> None:
    assert exchange(here / "one", here / "other")
    assert (here / "one" / "other.txt").exists()
    assert (here / "other" / "one.txt").exists()


def test_elsewhere_nothing_is_done(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")

    assert not exchange(here / "one", here / "other")
    assert (here / "one" / "one.txt").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a call for it")
def test_a_folder_that_is_not_there_changes_places_with_none(here: Path) -> None:
    with pytest.raises(FileNotFoundError):
        exchange(here / "one", here / "third")
