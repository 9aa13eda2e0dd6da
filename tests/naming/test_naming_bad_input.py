"""Whatever comes in, something honest comes out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.naming import Text, find, knowledge

NOBODY = knowledge(())
MANY = 20_000


@pytest.mark.parametrize(
    "body",
    [
        "",
        "\n\n",
        "x" * 1_000_000,
        "X" * 1_000_000,
        "Xy" * 500_000,
        "a." * 500_000,
        "Ab " * MANY,
        "Ab of " * MANY,
        "(AB) " * MANY,
        "“" * MANY,
        "Jordan, " * MANY,
        "PRESIDENT " * MANY,
        "President Zz " * MANY,
        "President of " * MANY,
        "사람" * MANY,
        "人民" * MANY,
        "\u202e\u0000\ufffd" * MANY,
    ],
    ids=lambda body: repr(body[:6]),
)
def test_odd_texts_name_nobody(body: str) -> None:
    found = find(Text("", body), NOBODY)

    assert (found.people, found.organizations) == ((), ())


@given(st.text(), st.text(alphabet="Ada Bo.-'’(),\nMr said"))
def test_every_mention_lies_in_the_text_and_every_evidence_is_of_the_text(
    title: str, body: str
) -> None:
    text = Text(title, body)
    found = find(text, NOBODY)

    for named in (*found.people, *found.countries, *found.organizations):
        assert named.evidence in body or named.evidence in title
        assert all(0 <= m.start < m.end <= len(text.whole) for m in named.mentions)
        assert list(named.mentions) == sorted(named.mentions, key=lambda m: m.start)
