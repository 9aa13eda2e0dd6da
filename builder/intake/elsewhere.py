"""Captures examined on the machines of a Dask cluster, with the code that examines them at home.

All that they are read from is sent along, as the machines may have none of our disks.
"""

import pickle
from collections.abc import Callable, Generator, Iterable
from functools import partial

from builder.intake.examining import Examination, Registered, examiner
from builder.intake.reading import Task, carried
from builder.intake.versions import Versions, differing, versions
from builder.means.extras import of_extra
from builder.means.working import Lost
from builder.words.problems import Stopped

CLUSTER = "builder.means.cluster:worked_on"

Results = Generator[tuple[Task, Examination | Lost], None, None]


def examined_on(address: str, by: Registered, tasks: Iterable[Task], seconds: float) -> Results:
    """Examine captures on the cluster whose scheduler is at an address, in order.

    Raises Stopped where nobody is there who would come to the same results, or no longer.
    """
    here = versions(ner=by.ner)
    work: Callable[..., Results] = of_extra(CLUSTER, "dask")
    make = partial(examiner_like, here, pickle.dumps(by), ner=by.ner)
    return work(address, partial(objection, here, ner=by.ner), make, map(carried, tasks), seconds)


def objection(here: Versions, *, ner: bool) -> str:
    """Say, on another machine, why it would come to other results than the one that asks, or ""."""
    differs = differing(here, versions(ner=ner))
    return f"it has {differs}" if differs else ""


def examiner_like(here: Versions, by: bytes, *, ner: bool) -> Callable[[Task], Examination]:
    """Make what examines captures, on a machine that may have come after the others were asked.

    Raises Stopped where it would come to other results. `by` is packed, for there it might be read
    as something else.
    """
    if objects := objection(here, ner=ner):
        raise Stopped(objects)
    return examiner(pickle.loads(by))
