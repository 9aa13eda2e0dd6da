"""Short hashes of values and of bytes, by which they are known again."""

import hashlib

_BYTES = 16  # among a billion values two are alike once in 10^20 archives


def fingerprint(value: object) -> str:
    """Return a short hash of a frozen value: its `repr` holds all of it, in a fixed order."""
    return short_sum(repr(value).encode())


def short_sum(data: bytes) -> str:
    """Return a short hash of bytes, in hexadecimal."""
    return hashlib.blake2b(data, digest_size=_BYTES).hexdigest()
