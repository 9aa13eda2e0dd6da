"""YAML is read as texts that know their place; nothing is constructed and nothing is magic."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.means.front_matter import (
    MAX_LINES,
    FrontMatter,
    Key,
    dump_front_matter,
    read_front_matter,
)
from builder.means.yaml_source import MAX_CHARACTERS, MAX_DEPTH, read_yaml
from builder.means.yaml_values import BadYaml, Items, Keyed, Mapping, Node, Scalar
from builder.words.problems import Place
from builder.words.unseen import EMPTY, MISLEADING

Plain = str | list["Plain"] | dict[str, "Plain"]


def plain(node: Node) -> Plain:
    """A tree without its places."""
    match node:
        case Scalar():
            return node.text
        case Items():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key.text: plain(value) for key, value in node.entries}


def value(text: str) -> Plain:
    """What one YAML text reads as, standing behind a key."""
    return plain(read_yaml(f"key: {text}\n", "a.yaml").entries[0][1])


def refused(text: str) -> tuple[str, int, int]:
    """The code, line and column of what is wrong with a YAML text."""
    with pytest.raises(BadYaml) as caught:
        read_yaml(text, "a.yaml")
    problem = caught.value.problem
    assert problem.place.file == "a.yaml"
    assert problem.message
    return problem.code, problem.place.line, problem.place.column


@pytest.mark.parametrize(
    "text",
    ["NO", "yes", "Null", "nil", "012", "12:30", "1e3", "0x1F", "2018-02-31", "1_000", ".inf", "="],
)
def test_a_scalar_stays_the_text_that_was_written(text: str) -> None:
    assert value(text) == text


@pytest.mark.parametrize(
    ("text", "read"), [("~", ""), ("null", ""), ("'~'", "~"), ('"null"', "null")]
)
def test_yamls_words_for_nothing_are_nothing_unless_quoted(text: str, read: str) -> None:
    assert value(text) == read


@pytest.mark.parametrize("char", ["\u202e", "\u2066", "\u2061", "\U000e0041"])
def test_what_turns_or_hides_in_a_name_is_refused_and_in_a_text_is_not(char: str) -> None:
    with pytest.raises(BadYaml) as caught:
        read_front_matter(f"---\nname: An{char}a\n---\nText.\n", "a.md")
    assert caught.value.problem.code == "unseen-character"
    assert read_front_matter(f"---\nname: Ana\n---\nTe{char}xt.\n", "a.md").body == f"Te{char}xt."


@pytest.mark.parametrize("name", ["می\u200cخواهم", "\u200fعلی", "👩\u200d🚀"])
def test_joiners_and_marks_without_which_a_name_cannot_be_written_stay(name: str) -> None:
    assert value(name) == name


def test_quotes_and_folds_are_those_of_yaml() -> None:
    assert value('"Ferries: \\"soon\\""') == 'Ferries: "soon"'
    assert value("'the captain''s'") == "the captain's"
    assert value(">\n  one\n  two\n") == "one two\n"
    assert value("plain text # and a remark") == "plain text"


def test_a_text_of_several_lines_may_end_the_file_without_a_line_break() -> None:
    assert plain(read_yaml("key: |\n  a\n   ", "a.yaml")) == {"key": "a\n \n"}


def test_lists_and_keyed_items_keep_their_order() -> None:
    assert value("[b, a]") == ["b", "a"]
    assert value("\n  - b: 1\n    a: 2\n  - c") == [{"b": "1", "a": "2"}, "c"]


def test_an_empty_value_and_an_empty_text_are_told_apart() -> None:
    (_, nothing), (_, empty) = read_yaml('one:\ntwo: ""\n', "a.yaml").entries
    assert isinstance(nothing, Scalar)
    assert isinstance(empty, Scalar)
    assert (nothing.text, nothing.quoted) == ("", False)
    assert (empty.text, empty.quoted) == ("", True)


def test_an_empty_file_has_no_keys() -> None:
    assert read_yaml("", "a.yaml").entries == ()
    assert read_yaml("# only a remark\n", "a.yaml").entries == ()


def test_a_key_from_a_merge_is_a_key_like_any_other() -> None:
    assert plain(read_yaml("<<: {a: b}\n", "a.yaml")) == {"<<": {"a": "b"}}


def test_every_node_knows_its_line_column_and_width() -> None:
    tree = read_yaml("title: Ferry\nactors:\n  - Ana Ruiz\n  - 'FR'\n", "a.yaml")
    (title, ferry), (_, actors) = tree.entries
    assert title.place == Place("a.yaml", 1, 1, len("title"))
    assert ferry.place == Place("a.yaml", 1, 8, len("Ferry"))
    assert isinstance(actors, Items)
    assert [item.place for item in actors.items] == [
        Place("a.yaml", 3, 5, len("Ana Ruiz")),
        Place("a.yaml", 4, 5, len("'FR'")),
    ]


def test_a_column_counts_characters_whatever_their_bytes() -> None:
    tree = read_yaml("people: [박서연, 😀, Ana]\n", "a.yaml")
    people = tree.entries[0][1]
    assert isinstance(people, Items)
    assert [(item.place.column, item.place.width) for item in people.items] == [
        (10, 3),
        (15, 1),
        (18, 3),
    ]


def test_lines_are_counted_from_where_the_text_begins_in_its_file() -> None:
    assert read_yaml("a: b\n", "a.yaml", first_line=5).entries[0][0].place.line == 5


def test_a_text_over_several_lines_is_underlined_where_it_begins() -> None:
    text = read_yaml('title: "one\n  two"\n', "a.yaml").entries[0][1]
    assert text.place == Place("a.yaml", 1, 8, 1)


def test_a_key_stands_once() -> None:
    with pytest.raises(BadYaml) as caught:
        read_yaml("title: one\ndate: two\ntitle: three\n", "a.yaml")
    problem = caught.value.problem
    assert (problem.code, problem.place) == ("duplicate-key", Place("a.yaml", 3, 1, 5))
    assert "line 1" in problem.hint


def test_a_key_stands_once_in_each_item_too() -> None:
    assert refused("captions:\n  - text: a\n    text: b\n") == ("duplicate-key", 3, 5)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("title: &a text\n", "yaml-anchor"),
        ("title: *a\n", "yaml-anchor"),
        ("title: &a [b]\n", "yaml-anchor"),
        ("title: !!str text\n", "yaml-tag"),
        ("title: !!python/object/apply:os.system [ls]\n", "yaml-tag"),
        ("title: !own {a: b}\n", "yaml-tag"),
    ],
)
def test_anchors_and_tags_are_refused_where_they_stand(text: str, code: str) -> None:
    assert refused(text) == (code, 1, 8)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("- a\n- b\n", 1, 1),
        ("just words\n", 1, 1),
        ("? [a, b]\n: c\n", 1, 3),
        ("title: a\n--- more\n", 2, 1),
        ("title: a\n...\ndate: b\n", 3, 1),
        ("{a: b} c\n", 1, 8),
        (": b\n", 1, 1),
        ("{a: b,\n ?}\n", 2, 3),
        ("{a: b, ?c: d}\n", 1, 9),
    ],
)
def test_anything_but_one_mapping_of_words_is_refused(text: str, line: int, column: int) -> None:
    assert refused(text) == ("bad-yaml", line, column)


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\x85", "\u2028", "\ufffe", "\r"])
def test_a_character_that_nobody_sees_is_refused_where_it_stands(char: str) -> None:
    assert refused(f"title: a\ndate: 2{char}0\n") == ("unseen-character", 2, 8)


@pytest.mark.parametrize("char", ["\x7f", "\x80", "\x9d"])
def test_what_wrong_decoding_leaves_is_read_as_a_letter_that_was_lost(char: str) -> None:
    assert value(f"Br{char}dge") == "Br\ufffddge"


def test_what_stands_below_the_keys_is_the_text_s_own_affair() -> None:
    assert read_front_matter("---\ntitle: A\n---\nTwo\x07.\n", "a.md").body == "Two\x07."


@pytest.mark.parametrize(
    "char", ["\u034f", "\u202e", "\u2065", "\u2066", "\u3164", "\ufff9", "\U000e0041"]
)
def test_what_makes_a_name_other_than_it_seems_is_refused_where_it_stands(char: str) -> None:
    assert refused(f"title: a{char}b\n") == ("unseen-character", 1, 9)


@pytest.mark.parametrize("char", ["\u00ad", "\u061c", "\u200b", "\u2060", "\ufeff"])
def test_what_is_empty_is_left_out_and_what_follows_keeps_its_place(char: str) -> None:
    found = read_yaml(f"ti{char}tle: [A{char}da, Ben]\n", "a.yaml")
    ((key, names),) = found.entries
    assert isinstance(names, Items)
    ada, ben = names.items
    assert (key.text, ada, ben) == (
        "title",
        Scalar("Ada", Place("a.yaml", 1, 10, 4)),
        Scalar("Ben", Place("a.yaml", 1, 16, 3)),
    )


@pytest.mark.parametrize("char", ["\ud800", "\udfff"])
def test_half_a_character_is_refused(char: str) -> None:
    assert refused(f"title: a{char}\n") == ("unseen-character", 1, 9)


@pytest.mark.parametrize("code", [r"\0", r"\a", r"\x7F", r"\u2028", r"\uFEFF"])
def test_a_character_that_nobody_sees_cannot_be_smuggled_in_as_a_code(code: str) -> None:
    assert refused(f'title: "a{code}"\n') == ("unseen-character", 1, 8)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('title: "one\ntwo"', 2),
        ("title: 'one\n\n\ttwo'", 3),
        ("actors: [Ada,\nBen]", 2),
        ("notes:\n  - quote: 'one\n  two'", 3),
        ("captions:\n- {text: one,\ncredit: two}", 3),
    ],
)
def test_what_goes_on_below_is_indented_more_than_what_it_belongs_to(text: str, line: int) -> None:
    assert refused(text) == ("bad-yaml", line, 1)


@pytest.mark.parametrize(
    "text",
    [
        *("x: 'one\n\n two'", "x: [\n  one,\n# a remark\n  two\n]", "{x: one,\ny: two}"),
        *("x:\n- 'one\n  two'", "x:\n  'one\n  two'", "x: one\n  two"),
    ],
)
def test_a_bracket_or_a_remark_may_stand_at_the_left(text: str) -> None:
    assert next(iter(plain(read_yaml(text, "a.yaml")))) == "x"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("note: >\n \n  \n # words", 4),
        ("note: |\n    \n  words\nb: c", 3),
        ("a:\n  - |\n      \n    x", 4),
    ],
)
def test_a_text_of_several_lines_begins_where_its_first_words_do(text: str, line: int) -> None:
    """An empty line above them with more spaces would be the measure for some readers."""
    assert refused(text) == ("bad-yaml", line, 1)


@pytest.mark.parametrize(
    "text",
    ["note: |\n\n \n  words", "note: |2\n    \n  words", "note: >\n   \nb: c", "note: |\n   "],
)
def test_an_empty_line_above_a_text_may_have_fewer_or_be_all_there_is(text: str) -> None:
    assert read_yaml(text, "a.yaml").entries[0][0].text == "note"


def test_marks_that_join_and_part_letters_belong_to_the_text() -> None:
    assert value("می\u200cخواهم") == "می\u200cخواهم"
    assert value("a\u00a0b\ufe0f") == "a\u00a0b\ufe0f"


def test_at_most_64_kib_of_yaml_are_read() -> None:
    longest = "title: ".ljust(MAX_CHARACTERS, "x")
    assert plain(read_yaml(longest, "a.yaml")) == {"title": longest[7:]}
    assert refused(longest + "x") == ("yaml-too-large", 1, 1)


def nested(depth: int) -> str:
    return f"key: {'[' * depth}{']' * depth}\n"


def test_lists_within_lists_end_somewhere() -> None:
    assert value(nested(MAX_DEPTH)[5:]) != []
    assert refused(nested(MAX_DEPTH + 1)) == ("yaml-too-deep", 1, 6 + MAX_DEPTH)


@pytest.mark.parametrize(
    "text",
    [
        *("[" * 60_000, "- " * 30_000, "{a: " * 15_000, "? " * 30_000, "key: " + "[" * 60_000),
        "\n".join(" " * depth + "a:" for depth in range(300)),
    ],
)
def test_however_deep_it_goes_the_reader_comes_back(text: str) -> None:
    assert refused(text)[0] == "yaml-too-deep"


@given(st.text() | st.text("ab:- \n\t[]{},'\"#&*!|>%@`?\\0<=", max_size=60))
def test_any_text_gives_a_mapping_or_a_problem_with_a_place(text: str) -> None:
    try:
        assert isinstance(read_yaml(text, "a.yaml"), Mapping)
    except BadYaml as refusal:
        assert refusal.problem.place.line >= 1
        assert refusal.problem.place.column >= 1


def test_a_markdown_file_is_keys_between_fences_and_a_body() -> None:
    matter = read_front_matter("---\ntitle: Ferry\n---\n\nOne.\n\nTwo.\n", "a.md")
    assert plain(matter.mapping) == {"title": "Ferry"}
    assert matter.mapping.entries[0][0].place == Place("a.md", 2, 1, 5)
    assert (matter.body, matter.body_line) == ("One.\n\nTwo.", 5)


def test_a_file_has_at_most_a_hundred_thousand_lines() -> None:
    longest = "---\na: b\n---\n" + "\n" * (MAX_LINES - 4)
    assert read_front_matter(longest, "a.md").body == ""

    with pytest.raises(BadYaml) as caught:
        read_front_matter(f"{longest}\n", "a.md")
    assert caught.value.problem.code == "too-large"
    assert caught.value.problem.message == "100,001 lines; at most 100,000 are read"


def test_a_body_may_have_rules_and_fences_of_its_own() -> None:
    assert read_front_matter("---\ntitle: A\n---\none\n---\ntwo\n", "a.md").body == "one\n---\ntwo"


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["Unix", "Windows"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["no mark", "byte order mark"])
def test_line_ends_and_a_byte_order_mark_make_no_difference(end: str, mark: str) -> None:
    unix = "---\ntitle: 나루\n---\nOne.\nTwo.\n"
    assert read_front_matter(mark + unix.replace("\n", end), "a.md") == read_front_matter(
        unix, "a.md"
    )


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "no-front-matter", 1),
        ("One.\n", "no-front-matter", 1),
        ("\n---\ntitle: A\n---\n", "no-front-matter", 1),
        ("----\ntitle: A\n----\n", "no-front-matter", 1),
        ("---\ntitle: A\n", "unclosed-front-matter", 1),
        ("---\ntitle: A\n----\n", "unclosed-front-matter", 3),
        ("---\ntitle: A\n—\nText.\n", "unclosed-front-matter", 3),
        ("---\ntitle: A\nactors:\n-\n", "unclosed-front-matter", 1),
        ("---\ntitle: A: B\n---\n", "bad-yaml", 2),
    ],
)
def test_a_front_matter_that_cannot_be_read_says_where(text: str, code: str, line: int) -> None:
    with pytest.raises(BadYaml) as caught:
        read_front_matter(text, "a.md")
    assert (caught.value.problem.code, caught.value.problem.place.line) == (code, line)


@pytest.mark.parametrize(
    ("above", "hint"),
    [
        ("\n", "delete the empty lines above the first ---"),
        (" \n\n", "delete the empty lines above the first ---"),
        ("One.\n", "put the keys between two lines of three hyphens at the top of the file"),
    ],
)
def test_what_stands_above_the_front_matter_is_told(above: str, hint: str) -> None:
    with pytest.raises(BadYaml) as caught:
        read_front_matter(f"{above}---\ntitle: A\n---\n", "a.md")
    assert caught.value.problem.hint == hint


def written(*keys: Key, body: str = "") -> str:
    return dump_front_matter(keys, body)


def test_a_file_is_written_as_people_write_it() -> None:
    text = written(
        Key("title", "Ferry line opens"),
        Key("date", "2020-05-04", remark="a line of the\ntext says so"),
        Key("outlet", "", required=True),
        Key("agency", ""),
        Key("actors", ("Ana Ruiz", "FR")),
        Key(
            "captions",
            (
                Keyed(
                    (("text", "The quay"), ("credit", "Ana")),
                ),
            ),
        ),
        body="One.\n",
    )
    assert text == (
        "---\n"
        "title: Ferry line opens\n"
        "date: 2020-05-04  # a line of the text says so\n"
        "outlet: ''\n"
        "actors:\n"
        "  - Ana Ruiz\n"
        "  - FR\n"
        "captions:\n"
        "  - text: The quay\n"
        "    credit: Ana\n"
        "---\n"
        "\n"
        "One.\n"
    )


@pytest.mark.parametrize(
    "text", ["NO", "012", "12:30", "null", "a: b", "@home", "#1", "- a", "[a]", "", "'a'", "a #b"]
)
def test_a_text_that_yaml_would_take_for_something_else_is_quoted(text: str) -> None:
    line = written(Key("title", text, required=True)).split("\n")[1]
    assert line.startswith(("title: '", 'title: "'))


def read_back(*keys: Key, body: str = "") -> FrontMatter:
    return read_front_matter(written(*keys, body=body), "a.md")


PRINTABLE = st.text(
    st.characters(
        exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp"),
        include_characters="\n\t",
    ),
    max_size=40,
).map(lambda text: re.sub(f"[{EMPTY}{MISLEADING}]", "", text))


@given(PRINTABLE, st.lists(PRINTABLE, min_size=1, max_size=3), PRINTABLE, PRINTABLE)
def test_what_is_written_reads_back_as_the_same_texts(
    title: str, names: list[str], remark: str, body: str
) -> None:
    matter = read_back(
        Key("title", title, remark, required=True),
        Key("names", tuple(names), remark),
        Key("notes", tuple(Keyed((("quote", name), ("note", title))) for name in names)),
        body=body,
    )
    assert plain(matter.mapping) == {
        "title": title,
        "names": names,
        "notes": [{"quote": name, "note": title} for name in names],
    }
    assert matter.body == body.strip()


def test_a_remark_stands_behind_a_text_of_several_lines_not_in_it() -> None:
    matter = read_back(Key("title", "one\n\ntwo", remark="a remark"))
    assert plain(matter.mapping) == {"title": "one\n\ntwo"}


@given(st.text(), st.text(), st.text())
def test_whatever_is_written_can_be_read(title: str, remark: str, body: str) -> None:
    matter = read_back(Key("title", title, remark, required=True), body=body)
    assert set(str(plain(matter.mapping.entries[0][1]))) <= {*title, " "}


def test_a_character_that_nobody_sees_is_left_out_of_what_is_written() -> None:
    matter = read_back(Key("title", "Fer\x07ry\u2028line"), body="One\x00.")
    assert plain(matter.mapping) == {"title": "Ferry line"}
    assert matter.body == "One."
