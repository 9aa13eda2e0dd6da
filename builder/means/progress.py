"""A bar on the terminal for what takes long."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

LONG_NAME = 40  # columns for what is being worked on


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
