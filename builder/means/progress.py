"""A bar on the terminal for what takes long."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

LONG_NAME = 40  # columns for what is being worked on
OFTEN = 0.1  # seconds between two pictures of a bar


@contextmanager
def bar(total: int, *, shown: bool) -> Iterator[Callable[[str, int], None]]:
    """Show on stderr how much of `total` is done; call what it gives with a name and how much more.

    What others print in the meantime must not go to the same terminal. NO_COLOR is honoured.
    """
    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(compact=True),
        TextColumn("{task.description}", markup=False),
    )
    console = Console(stderr=True)
    with Progress(
        *columns,
        console=console,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
        disable=not shown,
    ) as progress:
        task = progress.add_task("", total=total)

        def advance(name: str, more: int) -> None:
            shown = name if len(name) <= LONG_NAME else f"…{name[1 - LONG_NAME :]}"
            progress.update(task, advance=more, description=shown)

        yield advance


@contextmanager
def stages() -> Iterator[Callable[[str, int, int], None]]:
    """Show on stderr what is being done; call what it gives with that, how much, and of how much.

    It draws when it is called, and has no thread: a process with threads can't be copied.
    """
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, auto_refresh=False) as progress:
        task = progress.add_task("", total=None)
        drawn = 0.0

        def advance(what: str, done: int, most: int) -> None:
            nonlocal drawn
            progress.update(task, description=what, completed=done, total=most or None)
            if time.monotonic() - drawn > OFTEN or not most:
                progress.refresh()
                drawn = time.monotonic()

        yield advance
