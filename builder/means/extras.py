"""What is installed only where it is asked for: the extras of this package."""

from pkgutil import resolve_name
from typing import Any

from builder.words.problems import Stopped


def of_extra(place: str, extra: str) -> Any:
    """Load what stands at a place, "package.module:name", and needs an extra.

    Raises Stopped, with what to install, where one of its libraries is missing.
    """
    try:
        return resolve_name(place)
    except ModuleNotFoundError as fault:
        missing = str(fault.name).partition(".")[0]
        told = f'{missing} is not installed: install it with  pip install "cuttings[{extra}]"'
        raise Stopped(told) from fault
