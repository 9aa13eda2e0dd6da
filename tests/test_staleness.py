"""A file is made again for one of five reasons, and for no other."""

from types import MappingProxyType

import pytest

from builder.output.staleness import (
    NO_MANIFEST,
    Manifest,
    Reason,
    dump_manifest,
    fingerprint,
    load_manifest,
    stale,
)


def manifest(machinery: str = "m", search: str = "s", **files: str) -> Manifest:
    return Manifest(machinery, MappingProxyType(files), MappingProxyType({"all": search}))


LAST = manifest(page="1")
HERE = frozenset({"page"})


@pytest.mark.parametrize(
    ("wanted", "last", "present", "force", "reason"),
    [
        (manifest(page="1"), LAST, HERE, False, None),
        (manifest(page="1"), NO_MANIFEST, HERE, False, Reason.NEW),
        (manifest(page="2"), LAST, HERE, False, Reason.CHANGED),
        (manifest("n", page="1"), LAST, HERE, False, Reason.MACHINERY),
        (manifest(page="1"), LAST, frozenset(), False, Reason.MISSING),
        (manifest(page="1"), LAST, HERE, True, Reason.FORCED),
        (manifest(search="t", page="1"), LAST, HERE, False, None),
    ],
    ids=["same", "new", "changed", "machinery", "missing", "forced", "only the index differs"],
)
def test_each_reason(
    wanted: Manifest, last: Manifest, present: frozenset[str], force: bool, reason: Reason | None
) -> None:
    assert stale(wanted, last, present, force=force).get("page") is reason


@pytest.mark.parametrize(
    ("wanted", "present", "force", "first"),
    [
        (manifest("n", page="2", more="1"), frozenset(), True, Reason.FORCED),
        (manifest("n", page="2", more="1"), frozenset(), False, Reason.MACHINERY),
        (manifest(page="2", more="1"), frozenset(), False, Reason.CHANGED),
    ],
)
def test_of_several_reasons_the_widest_is_told(
    wanted: Manifest, present: frozenset[str], force: bool, first: Reason
) -> None:
    assert stale(wanted, LAST, present, force=force)["page"] is first


def test_a_file_that_is_no_longer_wanted_is_not_made() -> None:
    assert stale(manifest(), LAST, HERE, force=True) == {}


def test_a_manifest_reads_back_as_it_was() -> None:
    whole = manifest(**{"a/index.html": "1", "b": "2"})

    assert load_manifest(dump_manifest(whole)) == whole


def test_the_order_of_files_does_not_show_in_a_manifest() -> None:
    assert dump_manifest(manifest(a="1", b="2")) == dump_manifest(manifest(b="2", a="1"))


@pytest.mark.parametrize("text", ["", "[]", "null", '{"files": []}', '{"files": {}}', "{", "12"])
def test_a_manifest_that_is_broken_or_of_another_version_counts_as_none(text: str) -> None:
    assert load_manifest(text) == NO_MANIFEST


def test_a_fingerprint_tells_values_apart() -> None:
    assert fingerprint(("1", 2)) == fingerprint(("1", 2)) != fingerprint((1, 2))
