"""Mojibake is undone where it is plain, and nothing else is touched."""

import pytest

from builder.means.mending import mend


@pytest.mark.parametrize(
    ("misread", "right"),
    [
        ("La rÃ©union a Ã©tÃ© reportÃ©e", "La réunion a été reportée"),
        ("Мэр города уехал".encode().decode("latin-1"), "Мэр города уехал"),
        ("itâ€™s over", "it’s over"),
        ("KÃ¶ln\nBonn", "Köln\nBonn"),
    ],
)
def test_letters_read_by_the_wrong_encoding_are_brought_back(misread: str, right: str) -> None:
    mended = mend(misread)
    assert (mended.text, mended.lines) == (right, 1)


@pytest.mark.parametrize(
    "text",
    [
        "“Curly quotes” stay ‘curly’ — and so do dashes…",
        "ﬁre ﬂoods",
        "Ｆｕｌｌ　ｗｉｄｔｈ，ｔｏｏ",
        "e\u0301 in two characters",
        "&eacute; &amp; &#233;",
        "Three mayors, Źdźbło, Þór, Đức, ÁRNYÉK and 10 Å",
        "مرحبا — שלום — 안녕하세요",
    ],
)
def test_all_else_stays_as_it_was_written(text: str) -> None:
    assert mend(text).text == text


def test_a_mended_line_leaves_the_others_alone() -> None:
    mended = mend("“Fine”\nfermÃ©\n“Fine”")
    assert (mended.text, mended.lines) == ("“Fine”\nfermé\n“Fine”", 1)


def test_what_is_too_long_is_not_looked_at_to_its_end() -> None:
    mended = mend("fermÃ© " * 300_000 + "\nfermÃ©")
    assert not mended.is_whole
    assert mend("“Fine”").is_whole
