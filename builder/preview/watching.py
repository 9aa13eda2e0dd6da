"""The folders that people edit, watched: whatever is saved, moved in or taken away is noticed."""

import threading
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from watchfiles import watch

from builder.means.below import folders_below

BURST = 100  # milliseconds in which changes count as one, at most
QUIET = 20  # milliseconds without a change that end a burst
LOOK = 1_000  # milliseconds after which somebody looks whether the folders are the same still


def changes(roots: Iterable[Path], ended: threading.Event) -> Iterator[None]:
    """Yield after each burst of changes below some folders, until it has `ended`.

    The system tells of them, so nothing is lost that keeps its time, and ten thousand files are not
    looked at again and again. Each folder is watched by itself: a symbolic link leads nowhere, and
    a folder that comes, or is deleted and made anew, is watched from then on.
    """
    roots = tuple(roots)
    while not ended.is_set():
        there = _folders(roots)
        if there:
            yield from _while_the_same(there, roots, ended)
        else:
            ended.wait(LOOK / 1000)


def _while_the_same(
    there: Mapping[str, int], roots: tuple[Path, ...], ended: threading.Event
) -> Iterator[None]:
    """Watch folders until there are others; yield first for what came while nobody did."""
    begun = False
    try:
        for found in watch(
            *there,
            watch_filter=None,
            debounce=BURST,
            step=QUIET,
            stop_event=ended,
            rust_timeout=LOOK,
            yield_on_timeout=True,
            recursive=False,
        ):
            if found or not begun:
                yield
            begun = True
            if _folders(roots) != there:
                return
    except FileNotFoundError:  # a folder is gone since we looked
        return


def _folders(roots: Iterable[Path]) -> Mapping[str, int]:
    """Every folder with its number on the disk: one that was made anew has another."""
    return {folder: number for root in roots for folder, number in folders_below(root)}
