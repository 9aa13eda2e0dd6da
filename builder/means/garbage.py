"""When Python looks for garbage in circles, which takes the longer the more there is in memory; and
when what is free goes back to the system.
"""

import ctypes
import gc
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

_AT_TIMES = 16_000_000  # bytes


@contextmanager
def nothing_thrown_away() -> Iterator[None]:
    """Look for no circles of garbage: a million values are made here, and nearly all of them stay.

    To look through them again and again took a fifth of a check of 10,000 articles.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def what_is_there_stays() -> Iterator[None]:
    """Look through what is made from here on, and leave alone what was there before.

    Copies of this process share what nobody looks through. The templates that come with the builder
    leave no circles; an archive's own may: where macros were imported with the context of each page
    10,000 articles left two gigabytes.
    """
    was_on = gc.isenabled()
    gc.freeze()
    gc.enable()
    try:
        yield
    finally:
        gc.unfreeze()
        if not was_on:
            gc.disable()


def given_back() -> None:
    """Give memory that is free back to the system, which has a call for it (man 3 malloc_trim).

    Texts that were read and dropped leave holes among those that stay: a fifth of what a process
    has after a look at 10,000 articles, and each of its copies would have them.
    """
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc has it, musl does not
        if trim is not None:
            trim(0)


class GivenBackAtTimes:
    """Gives free memory back after so many bytes: pages of long lists leave holes twice their size,
    a quarter of what a process has that makes a site of 100,000 articles. It takes 13 ms there.
    """

    def __init__(self) -> None:
        self._passed = 0

    def after(self, parts: Iterable[bytes]) -> Iterator[bytes]:
        """Let the parts of a file pass."""
        for part in parts:
            self._passed += len(part)
            yield part
        if self._passed > _AT_TIMES:
            self._passed = 0
            given_back()
