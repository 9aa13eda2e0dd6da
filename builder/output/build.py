"""A build of the site: nothing where nothing has changed, else an update."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pkgutil import resolve_name

from builder.archive.workspace import Workspace
from builder.means.garbage import nothing_thrown_away
from builder.output.machinery import machinery
from builder.output.marker import check_ours, real
from builder.output.order import BuildReport, Order, Task, Watch, unwatched
from builder.output.publish import alone, recover
from builder.output.standing import standing
from builder.output.untouched import inputs, recall, remember

UPDATE = "builder.output.updating:update"
"""Loaded when there is something to do: that takes longer than to see that there is nothing."""

Update = Callable[[Task, Watch], BuildReport]


def updated(task: Task, watch: Watch) -> BuildReport:
    """Bring a site up to date."""
    update: Update = resolve_name(UPDATE)
    return update(task, watch)


def build(
    workspace: Workspace,
    order: Order,
    today: date,
    watch: Watch = unwatched,
    update: Update = updated,
) -> BuildReport:
    """Bring a site up to date; it is touched only when everything to be put there is made.

    Raises marker.NotOurs, render.RenderFailed, search.SearchFailed, texts.ChangedMeanwhile,
    sqlite_file.NotWritten and OSError.
    """
    out = real(order.out)
    check_ours(workspace.root, out)
    with alone(workspace.lock(out)), nothing_thrown_away():
        recover(out)
        task = Task(workspace, replace(order, out=out), today, standing(out))
        return _unless_untouched(task, watch, update)


def _unless_untouched(task: Task, watch: Watch, update: Update) -> BuildReport:
    """Update where anything has changed since the last time; else tell what was told then."""
    workspace, order = task.workspace, task.order
    if workspace.tracked_memory:
        return update(task, watch)
    memory = workspace.told(order.out)
    found = inputs(workspace, order, machinery(workspace.templates), task.today)
    last = recall(memory, found, task.site)
    if last and not order.force:
        return last
    done = update(task, watch)
    with suppress(OSError):  # nothing is lost where nothing can be written
        remember(memory, found, done)
    return done
