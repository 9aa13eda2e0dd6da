"""Each field has one parser: what it takes, what it refuses, and where it says so."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.means.yaml_source import read_yaml
from builder.means.yaml_values import Mapping, Node, Scalar
from builder.records.fields import BadValue, Text
from builder.records.parsers import (
    date_hint,
    edtf,
    filled,
    filled_text,
    language,
    many,
    mappings,
    optional_date,
    page_address,
    path,
    placed,
    sub_texts,
    text,
    texts,
    web_address,
    wikidata,
)
from builder.words.dates import NO_DATE
from builder.words.problems import Place


def node(written: str) -> Node:
    """What stands behind a key, as YAML reads it."""
    return read_yaml(f"key: {written}\n", "a.md").entries[0][1]


def refused(parse: Callable[[Node], object], written: str) -> BadValue:
    with pytest.raises(BadValue) as caught:
        parse(node(written))
    assert caught.value.message
    assert caught.value.hint
    return caught.value


def test_a_text_is_one_line_without_outer_blanks() -> None:
    assert text(node("'  one   line '")) == "one line"
    assert text(node(">\n  folded\n  lines\n")) == "folded lines"
    assert text(node("")) == ""


@pytest.mark.parametrize("written", ["\n  - Ada: minister", "[Ada: minister]", "[{Ada: minister}]"])
def test_a_text_with_a_colon_keeps_the_hyphen_before_it(written: str) -> None:
    hint = refused(many, written).hint
    assert "colon" in hint
    assert "hyphen" not in hint


@pytest.mark.parametrize("name", ["two  blanks", "no\u00a0break", "a\u3000wide one", " outer "])
def test_every_blank_of_a_path_counts(name: str) -> None:
    assert path(node(f'"{name}"')).text == name


def test_a_text_keeps_its_place_where_a_check_may_need_it() -> None:
    assert placed(node("Ana")) == Text("Ana", Place("a.md", 1, 6, 3))


@pytest.mark.parametrize("written", ["[a]", "{a: b}", "\n  - a"])
def test_a_list_or_keys_are_not_a_text(written: str) -> None:
    assert refused(text, written).code == "not-a-text"


@pytest.mark.parametrize("written", ["", "''", "'  '", "#1"])
def test_a_required_text_holds_something(written: str) -> None:
    assert refused(filled, written).code == "empty-value"
    assert refused(filled_text, written).code == "empty-value"


def test_a_list_is_a_list_and_nothing_is_an_empty_one() -> None:
    assert texts(node("[a, b]")) == ("a", "b")
    assert texts(node("\n  - a\n  - b")) == ("a", "b")
    assert texts(node("")) == ()
    assert texts(node("[]")) == ()


@pytest.mark.parametrize("written", ["a", "a, b", "''", "{a: b}"])
def test_a_single_text_is_not_a_list(written: str) -> None:
    assert refused(many, written).code == "not-a-list"


def test_each_item_of_a_list_holds_a_text() -> None:
    fault = refused(many, "\n  - a\n  -\n")
    assert (fault.code, fault.place.line) == ("empty-value", 3)
    assert refused(many, "[a, [b]]").code == "not-a-text"
    assert refused(many, "[a: b]").code == "not-a-text"


def test_a_date_is_edtf_or_unknown() -> None:
    assert edtf(node("2018-08~")).words == "about August 2018"
    assert edtf(node("unknown")) == NO_DATE


@pytest.mark.parametrize(
    ("written", "code"), [("", "empty-value"), ("soon", "bad-date"), ("7/8/2018", "bad-date")]
)
def test_anything_else_is_no_date(written: str, code: str) -> None:
    assert refused(edtf, written).code == code


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("07/08/2018", "day or month first? write 2018-08-07 or 2018-07-08"),
        ("2018-8-7", "write 2018-08-07"),
        ("7 August 2018", "write 2018-08-07"),
        ("2018–08–07", "write 2018-08-07, with plain hyphens, which these are not"),
    ],
)
def test_the_hint_writes_the_date_that_was_meant(written: str, hint: str) -> None:
    assert date_hint(written) == hint


@pytest.mark.parametrize("written", ["soon", "²/8/2018", "31/13/2018", ""])
def test_where_nobody_can_tell_the_hint_shows_the_forms(written: str) -> None:
    assert "2018-08-07/2018-08-09 or unknown" in date_hint(written)


@pytest.mark.parametrize(
    "written",
    [
        *("https://a.example/b?c#d", "http://a.example", "HTTPS://a.example:8080/", "https://é.fr"),
        *("http://127.0.0.1:8000/", "http://wiki/", "https://пример.рф/а", "https://a.example/%22"),
    ],
)
def test_a_web_address_is_whole(written: str) -> None:
    assert web_address(node(f"'{written}'")) == written


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("http://127.0.0.1/", '"127.0.0.1" is a machine'),
        ("http://[::1]/", '"::1" is a machine'),
        ("http://localhost/a", '"localhost" is a machine'),
        ("https://ехample.org/", '"е", "х" is no Latin letter'),
    ],
)
def test_the_address_of_a_page_is_a_site_that_others_can_open(written: str, said: str) -> None:
    assert said in refused(page_address, written).message


@pytest.mark.parametrize(
    "written",
    [
        "",
        "https://a.example/b",
        "https://пример.рф/",
        "http://1.2.fr/",
        "https://a.example/%E2%80%8C",
    ],
)
def test_the_address_of_a_page_may_be_in_any_script_and_may_be_nothing(written: str) -> None:
    assert page_address(node(f"'{written}'")) == written


@pytest.mark.parametrize(
    "written",
    [
        *('https://a.example/"b', "https://a.example/<b>", "https://ana:key@a.example/"),
        *("a.example", "/b", "//a.example", "https://", "https:///b", "ftp://a.example"),
        *("javascript:alert(1)", "data:text/html,a", "mailto:ana@a.example", "file:///etc/passwd"),
        *("https://a.example/b c", "https://[::1", "http://[a]/", "https://a.example\u2100b"),
        *(
            "https://a.example/b\u200f",
            "https://a.example/%E2%80%AEb",
            "https://a.example/%E3%85%A4",
        ),
        *("https://a%C2%ADb.example/", "https://a\uff05b.example/"),
    ],
)
def test_what_is_not_one_is_refused(written: str) -> None:
    assert refused(web_address, f"'{written}'").code == "bad-url"


@given(st.text(alphabet=st.characters(categories=("L", "N", "P", "S"))))
def test_any_text_is_an_address_or_a_problem(written: str) -> None:
    scalar = Scalar(f"https://{written}", Place("a.md", 1, 1))
    try:
        assert web_address(scalar) == scalar.text
    except BadValue as fault:
        assert fault.code == "bad-url"


def test_a_wikidata_item_has_a_q_and_a_number() -> None:
    assert wikidata(node("Q42")) == "Q42"
    assert wikidata(node("")) == ""


@pytest.mark.parametrize("written", ["42", "q42", "Q", "Q042", "Q4x", "Q٤٢", "L42", "Q42 Q43"])
def test_anything_else_is_no_wikidata_item(written: str) -> None:
    assert refused(wikidata, written).code == "bad-wikidata"


@pytest.mark.parametrize("written", ["en", "fa", "pt-BR", "zh-Hant", "ckb", ""])
def test_a_language_is_a_tag(written: str) -> None:
    assert language(node(written)) == written


@pytest.mark.parametrize("written", ["English", "en_GB", "e", "فارسی", "en-", "en fa"])
def test_the_name_of_a_language_is_no_tag(written: str) -> None:
    assert refused(language, written).code == "bad-language"


def test_items_with_keys_are_a_list_or_a_single_one() -> None:
    assert [len(item.entries) for item in mappings(node("[{a: 1}, {a: 1, b: 2}]"), ("text",))] == [
        1,
        2,
    ]
    assert len(mappings(node("{a: 1}"), ("text",))) == 1
    assert mappings(node(""), ("text",)) == ()


def test_an_item_without_keys_is_refused() -> None:
    assert refused(lambda read: mappings(read, ("text",)), "[{a: 1}, b]").code == "not-a-list"
    assert refused(lambda read: mappings(read, ("text",)), "b").code == "not-a-list"


def item(written: str) -> Mapping:
    (only,) = mappings(node(written), ("text",))
    return only


def test_the_texts_of_an_item_come_in_the_order_asked_for() -> None:
    found = sub_texts(item("{credit: Ana, text: Quay}"), ("text", "credit", "more"))
    assert [one.text for one in found] == ["Quay", "Ana", ""]
    assert found[0].place == Place("a.md", 1, 26, 4)


def test_a_key_that_an_item_does_not_have_is_refused_where_it_stands() -> None:
    fault = refused(
        lambda read: sub_texts(mappings(read, ("text",))[0], ("text",)), "{text: a, by: b}"
    )
    assert (fault.code, fault.place) == ("unknown-key", Place("a.md", 1, 16, 2))
    assert "text" in fault.hint


def test_the_date_of_an_item_may_be_left_out() -> None:
    assert optional_date(Text("", Place("a.md"))) == NO_DATE
    assert optional_date(Text("2018", Place("a.md"))).year == 2018
