"""Which words news writes mostly in small letters."""

from builder.making.common_words import LEAST, common


def test_a_word_is_common_that_many_texts_have_in_small_letters() -> None:
    texts = ["The bridge is open."] * LEAST + ["A ferry sinks."]

    assert common(texts) == (["bridge", "is", "open"], LEAST + 1)


def test_a_word_that_is_as_often_a_name_is_not() -> None:
    texts = ["The hunt is on."] * LEAST + ["They met Hunt."] * LEAST

    assert "hunt" not in common(texts)[0]
