"""When Python looks for garbage in circles, which takes the longer the more there is in memory."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def nothing_thrown_away() -> Iterator[None]:
    """Look for no circles of garbage: a million values are made here, and nearly all of them stay.

    To look through them again and again took a fifth of a check of 10,000 articles, and a fifth of
    the time that their pages take.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
