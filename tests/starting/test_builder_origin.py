"""The workflows of a new archive install the builder that made it, from where that one came."""

import json

import pytest

from builder.starting.builder_origin import requirement

COMMIT = "0123456789012345678901234567890123456789"


def test_what_came_from_an_index_is_named_by_its_version() -> None:
    assert requirement("1.2.3", "") == "cuttings==1.2.3"


def test_what_came_from_a_repository_is_named_by_its_commit() -> None:
    vcs = {"vcs": "git", "commit_id": COMMIT, "requested_revision": "main"}
    origin = json.dumps({"url": "https://example.org/cuttings.git", "vcs_info": vcs})

    assert (
        requirement("1.2.3", origin) == f"cuttings @ git+https://example.org/cuttings.git@{COMMIT}"
    )


def test_what_came_from_an_address_is_named_by_it() -> None:
    origin = json.dumps({"url": "https://example.org/cuttings-1.2.3.whl", "archive_info": {}})

    assert requirement("1.2.3", origin) == "cuttings @ https://example.org/cuttings-1.2.3.whl"


@pytest.mark.parametrize(
    "told", [{"dir_info": {"editable": True}}, {"archive_info": {}}, {"vcs_info": {"vcs": "git"}}]
)
def test_what_lies_on_this_machine_is_not_named_at_all(told: dict[str, object]) -> None:
    """By the bare name an index may give somebody else's package."""
    assert requirement("1.2.3", json.dumps({"url": "file:///home/me/cuttings", **told})) == ""
