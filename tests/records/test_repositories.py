"""An address that git clones from is no page: the problem says which one is meant."""

import pytest

from builder.means.yaml_values import Scalar
from builder.records.fields import BadValue
from builder.records.repositories import repository
from builder.words.problems import Place

MEANT = "https://github.com/owner/name"


def read(written: str) -> str:
    return repository(Scalar(written, Place("a.yaml", 1, 1)))


def fault(written: str) -> BadValue:
    with pytest.raises(BadValue) as caught:
        read(written)
    return caught.value


@pytest.mark.parametrize("written", [MEANT, f"{MEANT}/", f"{MEANT}.git", f"{MEANT}.git/"])
def test_a_page_is_read_without_what_git_puts_behind_it(written: str) -> None:
    assert read(written) == MEANT
    assert read("") == ""


@pytest.mark.parametrize(
    "written",
    [
        "git@github.com:owner/name.git",
        "git@github.com:/owner/name",
        "git@GitHub.com:owner/name",
        "ssh://git@github.com/owner/name.git",
        "ssh://git@ssh.github.com:443/owner/name.git",
        "git+ssh://git@github.com/owner/name.git",
        "git://github.com/owner/name.git",
    ],
)
def test_an_address_for_git_is_told_with_the_page_that_is_meant(written: str) -> None:
    found = fault(written)
    assert (found.code, found.hint) == ("bad-url", f"write {MEANT}")
    assert found.fix
    assert found.fix.after == MEANT


def test_of_a_server_that_nobody_knows_the_page_is_only_likely() -> None:
    found = fault("git@git.harbour.example:archives/sound.git")
    assert found.hint == "write https://git.harbour.example/archives/sound"
    assert found.fix is None


@pytest.mark.parametrize("written", ["owner/name", "git@", "ssh://", "a@b.example:22/x", "../name"])
def test_what_is_no_address_at_all_is_told_as_such(written: str) -> None:
    assert fault(written).hint == "write it whole, beginning with https://, without spaces"
