"""Packages as `npm pack` fetches them."""

import tarfile
from pathlib import Path


def member(package: Path, name: str) -> bytes:
    """Return the bytes of a file of a package. Raises KeyError where there is none."""
    with tarfile.open(package) as files:
        file = files.extractfile(f"package/{name}")
        if file is None:
            raise KeyError(name)
        return file.read()
