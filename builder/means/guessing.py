"""The encoding of a text that does not say it: a guess, by which letters follow each other."""

from chardet import detect


def guessed_encoding(data: bytes) -> str | None:
    """Return the likeliest encoding, as chardet calls it; None where none makes text of it."""
    return detect(data, prefer_superset=False)["encoding"]
