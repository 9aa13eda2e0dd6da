"""Files are read out of packages as `npm pack` fetches them."""

import io
import tarfile
from pathlib import Path

import pytest

from builder.making.packages import member


def test_a_file_of_a_package_is_read_by_its_name_there(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "lakes-1.0.tgz", "w:gz") as files:
        head = tarfile.TarInfo("package/lakes.json")
        head.size = 2
        files.addfile(head, io.BytesIO(b"[]"))

    assert member(tmp_path / "lakes-1.0.tgz", "lakes.json") == b"[]"
    with pytest.raises(KeyError):
        member(tmp_path / "lakes-1.0.tgz", "seas.json")
