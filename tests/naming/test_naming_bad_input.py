"""Whatever comes in, something honest comes out."""

from itertools import pairwise, product
from string import ascii_lowercase

import pytest
from counting import steps
from hypothesis import given
from hypothesis import strategies as st

from builder.naming import Text, find, identities, knowledge
from builder.naming.leaders import LEADERS, SEXES, key_of
from builder.naming.same_names import OtherNames, same_person

NOBODY = knowledge(())
MANY, FEW = 20_000, 5_000


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


def many_names() -> list[str]:
    """Different people, all called Zarkovic."""
    letters = product(ascii_lowercase, repeat=3)
    return [f"{''.join(some).title()}{''.join(some)} Zarkovic" for some in letters][:FEW]


def test_a_name_is_compared_with_few_others(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0

    def counted(one: str, other: str) -> bool:
        nonlocal compared
        compared += 1
        return same_person(one, other)

    monkeypatch.setattr(identities, "same_person", counted)
    names = many_names()
    found = find(Text("", " ".join(f"President {name} said so." for name in names)), NOBODY)
    strangers = OtherNames(f"Ada {name}" for name in names)
    for name in names:
        strangers.has(name.replace("Zarkovic", "Ott"))

    assert len(found.people) == len(names)
    assert compared < 100 * len(names)


def test_a_megabyte_in_one_line_quotes_little_for_each() -> None:
    body = " and ".join(f"President {name}" for name in many_names())
    found = find(Text("", body), NOBODY)

    assert max(len(person.evidence) for person in found.people) <= 600


def test_one_name_taken_up_again_and_again_is_one_person() -> None:
    body = "President Ada Zarkovic met Judge Omar Zarkovic. " + "Mr Zarkovic left. " * FEW
    ada, omar = find(Text("", body), NOBODY).people

    assert (len(ada.mentions), len(omar.mentions)) == (1, FEW + 1)


def test_half_a_character_is_no_letter() -> None:
    (fiji,) = find(Text("", "\ud800 Fiji \udfff"), NOBODY).countries

    assert fiji.id == "FJ"


@pytest.mark.parametrize(
    "piece", ["Obama ", "Obama. ", "President Bush said. ", "President Ada Bush said. Bush left. "]
)
def test_a_leader_named_again_and_again_costs_as_much_as_the_text_is_long(piece: str) -> None:
    def cost(many: int) -> int:
        return steps(lambda: find(Text("", piece * many, 2005), NOBODY))

    half = 10_000 // len(piece) // 2 * 2  # of an odd number of words the last one is read apart
    cost(half)  # what is remembered from text to text
    assert cost(2 * half) < 2.5 * cost(half)


LEADERS_CALLED = st.sampled_from(
    (
        *("Obama", "Trump", "Bush", "Kim", "May", "Xi", "XI", "el-Sisi", "Peña Nieto", "Assad"),
        *(
            "Donald Trump",
            "Donald Trump Jr.",
            "Ivanka Trump",
            "George Bush",
            "Saddam Zuk",
            "Saddam",
        ),
        *("President", "Prime Minister", "Vice President", "Mrs.", "Sen.", "First Lady", "leader"),
        *("Syria", "North Korean", "said", "and", "of", "’s", ",", ".", "\n", "-", "(", "ship"),
    )
)
SPELLINGS = {word for key in LEADERS for word in key.split()}


@given(
    st.lists(LEADERS_CALLED).map(" ".join),
    st.lists(LEADERS_CALLED).map(" ".join),
    st.none() | st.integers(1, 9999),
)
def test_every_mention_of_a_leader_ends_with_what_news_call_them(
    title: str, body: str, year: int | None
) -> None:
    text = Text(title, body, year)
    for one in find(text, NOBODY).people:
        assert all(one.end <= other.start for one, other in pairwise(one.mentions))
        if one.name in SEXES:
            for mention in one.mentions:
                named = key_of(text.whole[mention.start : mention.end])
                assert SPELLINGS & set(named.split()), named


PIECES = st.sampled_from(
    (
        *("Ada", "Lund", "Al", "Ott's", "A.", "Imam", "General", "mayor", "who", "said", "by"),
        *("Ministry", "Committee", "Institute", "Council", "Court", "Company", "House", "of"),
        *("for", "on", "the", "The", "and", "&", "in", "to", "Norway", "Norway's", "U.S.", "(MT)"),
        *("EU", "(EU)", "UN", "Congress", "WHO"),
        *("'", '"', "’", ",", ", ", "(", ")", "-", "—", ".", "/", "©", "\n", "\u00a0", "3"),
    )
)
"""What rules on names ask for: words of offices and bodies, and signs between them."""


@given(st.text(), st.text(alphabet="Ada Bo.-'’(),\nMr said") | st.lists(PIECES).map(" ".join))
def test_every_mention_lies_in_the_text_and_every_evidence_is_of_the_text(
    title: str, body: str
) -> None:
    text = Text(title, body)
    found = find(text, NOBODY)

    for named in (*found.people, *found.countries, *found.organizations):
        assert named.evidence in body or named.evidence in title
        assert all(0 <= m.start < m.end <= len(text.whole) for m in named.mentions)
        assert list(named.mentions) == sorted(named.mentions, key=lambda m: m.start)
