"""When Python looks for garbage in circles, which takes the longer the more there is in memory."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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

    That is an eighth of the time that pages take. Copies of this process share what nobody looks
    through. Without any looking pages leave two gigabytes of circles behind.
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
