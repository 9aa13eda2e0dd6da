"""How far the search index is behind the pages: it is made after them, and takes longer."""

from datetime import datetime

from builder.output.order import BuildReport


class IndexAge:
    """Learns of builds, and tells from when the search index is."""

    def __init__(self) -> None:
        self._made = ""
        self._is_behind = True

    def learn(self, done: BuildReport, *, search: bool) -> None:
        """Take note of a build, which may have brought the index up to date."""
        if search:
            self._made, self._is_behind = f"{datetime.now():%H:%M:%S}", False
        elif done.written or done.removed:
            self._is_behind = True

    def told(self) -> str:
        """Say from when the index is, where pages are newer; else nothing."""
        if not self._is_behind:
            return ""
        found = f"as it was at {self._made}" if self._made else "as an earlier build left it"
        return f"Search finds the archive {found}; the index is being brought up to date."
