"""The whole site of the tiny archive is the one that was looked at and found good.

`pytest --update-golden` writes the site as it is made now; look at what changed before it is kept.
The search index is left out; of the assets, without their hashes, and of pictures the names alone
are kept; left out is the hash of the manifest, which changes with the code.
"""

import re
import shutil
from difflib import unified_diff
from pathlib import Path

import pytest
from small_archives import built, tree

SNAPSHOT = Path(__file__).parent / "snapshots" / "tiny"
HASHED = re.compile(rb"(assets/[\w./-]+?)-[0-9a-f]{8}(\.\w+)")
MANIFEST = re.compile(rb"^(# manifest:) [0-9a-f]{64}$", re.MULTILINE)


def without_hashes(data: bytes) -> bytes:
    return MANIFEST.sub(rb"\1", HASHED.sub(rb"\1\2", data))


def shown(site: Path) -> dict[str, bytes]:
    """A site's files as the snapshot keeps them."""
    return {
        without_hashes(file.encode()).decode(): (
            b"" if file.startswith("assets/") or file.endswith(".png") else without_hashes(data)
        )
        for file, data in tree(site).items()
        if not file.startswith("pagefind/")
    }


def write_snapshot(files: dict[str, bytes]) -> None:
    shutil.rmtree(SNAPSHOT, ignore_errors=True)
    for file, data in files.items():
        path = SNAPSHOT / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def difference(file: str, old: bytes, new: bytes) -> str:
    before, after = (data.decode(errors="replace").splitlines() for data in (old, new))
    return "\n".join(unified_diff(before, after, f"snapshot/{file}", f"site/{file}", lineterm=""))


def test_the_site_is_the_one_that_was_found_good(tiny: Path, update_golden: bool) -> None:
    built(tiny)
    made = shown(tiny / "site")
    if update_golden:
        write_snapshot(made)
    kept = tree(SNAPSHOT)

    assert sorted(made) == sorted(kept), "a page is missing, or there is one too many"
    changed = [file for file in made if made[file] != kept[file]]
    if changed:
        told = (difference(file, kept[file], made[file]) for file in changed)
        pytest.fail("\n\n".join(told), pytrace=False)
