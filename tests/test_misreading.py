"""A text is looked through for mojibake only where some may be in it."""

import pytest
from ftfy.badness import is_bad
from hypothesis import example, given
from hypothesis import strategies as st

from builder.means.misreading import may_be_misread

NEIGHBOURS = st.text(
    st.characters(max_codepoint=0x52F, exclude_categories=("Cs",))
    | st.characters(min_codepoint=0x2010, max_codepoint=0x25FF)
    | st.sampled_from("ВГРСβ€Ђ“”’‚ÃÂ®™†\xa0aZ .1"),
    min_size=1,
    max_size=5,
)


@pytest.mark.parametrize(
    "text",
    [
        "plain ASCII, it's all there",
        "“Quoted,” he said — and so on… © 2024 • Über",
        "Größe, façade, œuvre? No: à côté, coração",
        "«Мэр города» уехал, Ελλάδα",
        "A ABERTURA DA EXPOSIÇÃO NÃO FOI",
        "مرحبا — שלום — 안녕하세요 「はい」",
    ],
)
def test_letters_of_one_language_and_its_marks_are_above_suspicion(text: str) -> None:
    assert may_be_misread(text) is ("œ" in text)


@given(NEIGHBOURS)
@example("fermÃ©")
@example("itâ€™s over")
@example("\x85")
@example("voilÃ ")
def test_whatever_is_mojibake_is_suspected(text: str) -> None:
    assert may_be_misread(text) or not is_bad(text)
