"""Room for work that needs much memory: whoever comes when too little is left waits."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition


class Room:
    """Room for as much as there is `most` of, for threads of one process."""

    def __init__(self, most: int) -> None:
        self._most = self._left = most
        self._given_back = Condition()

    @contextmanager
    def taken(self, size: int) -> Iterator[None]:
        """Hold some room for a while, once it is there; what needs more than all has all."""
        needed = min(size, self._most)
        with self._given_back:
            self._given_back.wait_for(lambda: self._left >= needed)
            self._left -= needed
        try:
            yield
        finally:
            with self._given_back:
                self._left += needed
                self._given_back.notify_all()
