"""A file is made again for one of five reasons, and for no other."""

from types import MappingProxyType

import pytest

from builder.output.staleness import (
    NO_MANIFEST,
    UNKNOWN,
    Before,
    Kept,
    KeptBatch,
    Manifest,
    Reason,
    before,
    dump_manifest,
    load_manifest,
)


def kept(file: str, mark: str) -> Kept:
    return Kept(file, mark, listed=False, group="dated", when="2018")


def batch(key: str, **marks: str) -> KeptBatch:
    files = (
        Kept(file, mark, listed=False, group="dated", when="2018") for file, mark in marks.items()
    )
    return KeptBatch(key, tuple(files))


def manifest(machinery: str = "m", **batches: KeptBatch) -> Manifest:
    return Manifest(machinery, MappingProxyType(batches), MappingProxyType({"all": "s"}))


LAST = manifest(home=batch("k", page="1", feed="2"))
HERE = frozenset({"page", "feed"})


def found(
    last: Manifest = LAST,
    machinery: str = "m",
    there: frozenset[str] = HERE,
    *,
    force: bool = False,
    waits: bool = False,
) -> Before:
    return before(last, machinery, HERE, there, force=force, waits=waits)


# Files


@pytest.mark.parametrize(
    ("state", "mark", "reason"),
    [
        (found(), "1", None),
        (found(NO_MANIFEST, ""), "1", Reason.NEW),
        (found(), "2", Reason.CHANGED),
        (found(machinery="n"), "1", Reason.MACHINERY),
        (found(there=frozenset()), "1", Reason.MISSING),
        (found(force=True), "1", Reason.FORCED),
    ],
    ids=["same", "new", "changed", "machinery", "missing", "forced"],
)
def test_each_reason(state: Before, mark: str, reason: Reason | None) -> None:
    assert state.reason("page", mark) is reason


@pytest.mark.parametrize(
    ("state", "first"),
    [
        (found(machinery="n", there=frozenset(), force=True), Reason.FORCED),
        (found(machinery="n", there=frozenset()), Reason.MACHINERY),
        (found(there=frozenset()), Reason.CHANGED),
    ],
)
def test_of_several_reasons_the_widest_is_told(state: Before, first: Reason) -> None:
    assert state.reason("page", "2") is first


def test_what_somebody_else_put_there_is_not_present() -> None:
    state = before(LAST, "m", frozenset({"page"}), HERE, force=False, waits=False)

    assert state.reason("feed", "2") is Reason.MISSING


# Batches


def test_a_batch_with_its_key_needs_no_decision() -> None:
    assert found().still("home", "k") == LAST.batches["home"]


@pytest.mark.parametrize(
    ("state", "key"),
    [
        (found(), "other"),
        (found(), UNKNOWN),
        (found(manifest(home=batch(UNKNOWN, page="1", feed="2"))), UNKNOWN),
        (found(NO_MANIFEST, ""), "k"),
        (found(machinery="n"), "k"),
        (found(there=frozenset({"page"})), "k"),
        (found(force=True), "k"),
    ],
    ids=["changed", "not known", "never known", "new", "machinery", "missing", "forced"],
)
def test_any_other_batch_is_decided_on_again(state: Before, key: str) -> None:
    assert state.still("home", key) is None


@pytest.mark.parametrize("waits", [True, False])
def test_files_that_wait_wait_on_in_a_build_that_makes_no_data_and_in_no_other(waits: bool) -> None:
    last = manifest(home=LAST.batches["home"]._replace(waits=True))

    assert bool(found(last, waits=waits).still("home", "k")) == waits


# The manifest


def test_a_manifest_reads_back_as_it_was() -> None:
    whole = manifest(
        home=batch("k", page="1"), people=batch(UNKNOWN), data=batch("l", a="1", b="2")
    )

    assert load_manifest(dump_manifest(whole)) == whole


def test_the_order_of_batches_does_not_show_in_a_manifest() -> None:
    one, other = batch("1", a="1"), batch("2", b="2")

    assert dump_manifest(manifest(a=one, b=other)) == dump_manifest(manifest(b=other, a=one))


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"null", b'{"batches": []}', b'{"batches": {"home": 3}}', b"{", b"12", b"\xff"],
)
def test_a_manifest_that_is_broken_or_of_another_version_counts_as_none(data: bytes) -> None:
    assert load_manifest(data) == NO_MANIFEST
