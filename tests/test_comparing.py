"""How two texts differ is told word by word, in the paragraphs of the first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.words.comparing import MOST_WORDS, Kind, Run, compare

SAME, GONE, NEW = Kind.SAME, Kind.GONE, Kind.NEW


def told(before: str, after: str) -> list[tuple[str, str]]:
    """The runs of texts of one paragraph."""
    return [(run.kind.value, run.text) for runs in compare([before], after) for run in runs]


@pytest.mark.parametrize(
    ("before", "after", "runs"),
    [
        ("Fog lay there.", "Fog lay there.", [("same", "Fog lay there.")]),
        ("Fog lay", "Snow lay", [("gone", "Fog"), ("new", "Snow"), ("same", "lay")]),
        ("Fog lay there", "Fog lay", [("same", "Fog lay"), ("gone", "there")]),
        ("", "Fog", [("new", "Fog")]),
        ("Fog", "", [("gone", "Fog")]),
    ],
)
def test_words_are_the_same_or_gone_or_new(
    before: str, after: str, runs: list[tuple[str, str]]
) -> None:
    assert told(before, after) == runs


def test_a_word_alike_between_two_changes_changes_with_them() -> None:
    before = "The boats came to the quay on Monday morning and went away again."
    after = "The boats came to the pier by Tuesday noon and went away again."

    assert told(before, after) == [
        ("same", "The boats came to the"),
        ("gone", "quay on Monday morning"),
        ("new", "pier by Tuesday noon"),
        ("same", "and went away again."),
    ]


def test_paragraphs_are_those_of_the_first_text_however_the_second_is_parted() -> None:
    found = compare(["Fog lay there.", "Boats went out."], "Fog lay\nthere. Boats\nwent out.")

    assert found == ((Run(SAME, "Fog lay there."),), (Run(SAME, "Boats went out."),))


def test_of_a_long_text_only_the_first_words_are_compared() -> None:
    ((run,),) = compare(["fog " * (MOST_WORDS + 10)], "fog " * (MOST_WORDS + 20))

    assert len(run.text.split()) == MOST_WORDS


WORDS = st.lists(st.sampled_from(["fog", "ice", "sun", "sea", "quay"]), max_size=30)


@given(st.lists(WORDS, max_size=4), WORDS)
def test_the_runs_give_back_both_texts(before: list[list[str]], after: list[str]) -> None:
    paragraphs = compare([" ".join(words) for words in before], " ".join(after))

    def joined(*kinds: Kind) -> list[str]:
        runs = (run for paragraph in paragraphs for run in paragraph)
        return [word for run in runs if run.kind in kinds for word in run.text.split()]

    assert joined(SAME, GONE) == [word for words in before for word in words]
    assert joined(SAME, NEW) == after
