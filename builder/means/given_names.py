"""Given names of some seventy countries: evidence for a person, never proof.

How the list was made stands at its head; what it lacks is added to `data/given_names_more.txt`.
"""

from importlib import resources


def _lines(name: str) -> tuple[str, ...]:
    text = (resources.files("builder.means") / "data" / name).read_text(encoding="utf-8")
    return tuple([line for line in text.splitlines() if line and line[0] != "#"])


GIVEN_NAMES = frozenset((*_lines("given_names.txt"), *_lines("given_names_more.txt")))
"""As they are written, in Latin letters."""
