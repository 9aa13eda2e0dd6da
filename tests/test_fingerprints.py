"""A fingerprint is short, and another for every other value."""

from builder.words.fingerprints import fingerprint, short_sum


def test_a_fingerprint_tells_values_apart() -> None:
    assert fingerprint(("1", 2)) == fingerprint(("1", 2)) != fingerprint((1, 2))


def test_it_is_the_same_on_every_machine() -> None:
    assert short_sum(b"cod") == "9f97e2bfd1c03b2db78240804a81f65b"
