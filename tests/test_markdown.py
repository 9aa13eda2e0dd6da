"""Bodies: what a reader sees of Markdown, and that HTML says the same with names linked."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.means.markdown import (
    Anchor,
    Block,
    Noted,
    Passage,
    is_safe_address,
    links,
    paragraph_at,
    plain,
    to_blocks,
    to_html,
)


class Reader(HTMLParser):
    """Takes HTML apart: its text, and each linked piece with where in the text it begins."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.names: list[tuple[str, int, str]] = []
        self.open_links: list[str] = []
        self.deepest = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            given = dict(attrs)
            self.open_links.append(str(given["href"]) if "class" in given else "")
            self.deepest = max(self.deepest, len(self.open_links))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.open_links.pop()

    def handle_data(self, data: str) -> None:
        self.names += [(href, len(self.text), data) for href in self.open_links if href]
        self.text += data


def packed(text: str) -> str:
    return "".join(text.split())


def linked(body: str, *names: str) -> str:
    """Render a body with the first place of each name linked to a page of that name."""
    text = plain(body)
    starts = ((text.index(name), name) for name in names)
    anchors = (Anchor(at, at + len(name), f"../{name}/", "person") for at, name in starts)
    return to_html(body, tuple(anchors))


@pytest.mark.parametrize(
    ("body", "seen"),
    [
        ("One line\nand its rest.", "One line and its rest."),
        ("A hard  \nbreak", "A hard\nbreak"),
        ("One.\n\nTwo.", "One.\nTwo."),
        ("# Head\n\n- a\n- *b*\n\n> c", "Head\na\nb\nc"),
        ("| x | y |\n|--:|---|\n| 1 | 2 |", "x\ny\n1\n2"),
        ("See [the *log*](https://example.org/log).", "See the log."),
        ("![The quay](quay.jpg) at dawn", "The quay at dawn"),
        ("![](quay.jpg)", "image"),
        ("<b>Bold</b> &amp; `<i>`", "<b>Bold</b> & <i>"),
        ("    an indented line", "an indented line"),
        ("read\u202eback\u2066wards", "readbackwards"),
        ("a\x07\x9fb\tc", "ab\tc"),
        ("&#x202e;back &amp; `a\x07b`", "back & ab"),
        ("<https://example.org/%07>", "https://example.org/"),
        ("", ""),
    ],
)
def test_plain_is_what_a_reader_sees(body: str, seen: str) -> None:
    assert plain(body) == seen


def test_a_name_is_linked_where_it_stands() -> None:
    assert linked("Then Ada Moss spoke.", "Ada Moss") == (
        '<p id="p1">Then <a href="../Ada Moss/" class="person">Ada Moss</a> spoke.</p>\n'
    )


def test_a_name_broken_over_two_lines_is_one_link() -> None:
    assert linked("Then Ada\nMoss spoke.", "Ada Moss").count("<a ") == 1


def test_a_name_after_a_hard_break_is_linked_where_it_stands() -> None:
    assert Reader(linked("Fog.  \nAda Moss spoke.", "Ada Moss")).names == [
        ("../Ada Moss/", 5, "Ada Moss")
    ]


def test_a_name_inside_a_link_or_code_stays_as_it_is() -> None:
    body = "[Ada Moss](https://example.org/) and `Tom Reed`"

    assert linked(body, "Ada Moss", "Tom Reed") == to_html(body)


def test_a_name_that_would_cross_two_blocks_is_not_linked() -> None:
    body = "By Ada\n\nMoss is green."

    assert to_html(body, (Anchor(3, 11, "../x/", "person"),)) == to_html(body)


def test_of_two_names_that_overlap_the_first_is_linked() -> None:
    html = to_html("Ada Moss Reed", (Anchor(4, 13, "b/", "person"), Anchor(0, 8, "a/", "person")))

    assert Reader(html).names == [("a/", 0, "Ada Moss")]


def marked(body: str, *passages: str) -> str:
    """Render a body with passages marked under the ids e-0, e-1, …"""
    found = (Passage(text, (f"e-{number}",)) for number, text in enumerate(passages))
    return to_html(body, passages=tuple(found))


def test_a_passage_is_marked_where_it_stands() -> None:
    assert marked("It rained. Ada Moss spoke. It stopped.", "Ada Moss spoke.") == (
        '<p id="p1">It rained. <span id="e-0">Ada Moss spoke.</span> It stopped.</p>\n'
    )


def test_a_passage_has_a_mark_for_each_of_its_ids() -> None:
    html = to_html("Fog.", passages=(Passage("Fog.", ("e-a", "e-b")),))

    assert html == '<p id="p1"><span id="e-a"><span id="e-b">Fog.</span></span></p>\n'


def test_names_in_a_passage_stay_linked() -> None:
    html = to_html(
        "Ada Moss spoke.", (Anchor(0, 8, "a/", "person"),), (Passage("Ada Moss spoke.", ("e",)),)
    )

    assert html == (
        '<p id="p1"><span id="e"><a href="a/" class="person">Ada Moss</a> spoke.</span></p>\n'
    )


def test_a_mark_is_as_wide_as_the_emphasis_or_link_that_the_passage_begins_or_ends_in() -> None:
    assert marked("**Fog. Ada** spoke. Rain.", "Ada spoke.") == (
        '<p id="p1"><span id="e-0"><strong>Fog. Ada</strong> spoke.</span> Rain.</p>\n'
    )


def test_passages_that_overlap_are_marked_as_one() -> None:
    assert marked("*Fog. Ada* spoke.", "Fog.", "Ada spoke.") == (
        '<p id="p1"><span id="e-1"><span id="e-0"><em>Fog. Ada</em> spoke.</span></span></p>\n'
    )


def test_a_passage_of_code_is_led_to_by_a_mark_before_it() -> None:
    assert marked("```\nFog. Rain.\n```", "Rain.").startswith('<span id="e-0"></span><pre>')


def test_a_passage_that_is_not_there_marks_nothing() -> None:
    assert marked("Fog.", "Rain.", "") == to_html("Fog.")


@pytest.mark.parametrize(
    "address",
    [
        *("https://example.org/a b", "http://example.org", "mailto:a@example.org"),
        *("../x/", "#p3", "?q=a:b", "x/y:z", "https://example.org/%20%D9%85"),
    ],
)
def test_addresses_that_a_link_may_lead_to(address: str) -> None:
    assert is_safe_address(address)


@pytest.mark.parametrize(
    "address",
    [
        *("javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "data:text/html,x"),
        *("file:///etc/passwd", "\u00a0javascript:x", "%20javascript:x", "java%0Ascript:x"),
        *("javascript%3Aalert(1)", "//example.org/", "https:example.org", "https:///x"),
        *("http://:80/", "http://[::1/", "https://a.example:99999/", "https://a.example:b/"),
        *("https://example.org/%E2%80%AEgpj", "../\u200bx", "\x01javascript:x"),
    ],
)
def test_addresses_that_are_refused(address: str) -> None:
    assert not is_safe_address(address)


def test_the_words_of_a_refused_link_are_kept_as_text() -> None:
    body = "[press](javascript:alert(1)) ![map](data:image/png;base64,AA)"

    assert to_html(body) == '<p id="p1">press map</p>\n'


def test_an_image_is_a_link_and_never_loaded() -> None:
    html = to_html("![The quay](https://example.org/quay.jpg)")

    assert html == '<p id="p1"><a href="https://example.org/quay.jpg">The quay</a></p>\n'


def test_an_image_inside_a_link_makes_no_second_link() -> None:
    assert Reader(to_html("[![quay](a.jpg)](b/)")).deepest == 1


def test_headings_leave_the_first_level_to_the_page() -> None:
    assert to_html("# A\n\n###### B") == '<h2 id="p1">A</h2>\n<h6 id="p2">B</h6>\n'


@pytest.mark.parametrize("char", ["\u202e", "\u2066", "\u034f", "\u3164", "\x07", "\U000e0041"])
def test_what_nobody_sees_and_what_turns_words_is_left_out(char: str) -> None:
    assert (plain(f"On{char}e."), to_html(f"On{char}e.")) == ("One.", '<p id="p1">One.</p>\n')


def test_soft_hyphens_and_places_to_break_a_line_stand_in_texts_and_not_in_headings() -> None:
    assert plain("## Free\u00addom\u200b\n\nFree\u00addom\u200b") == "Freedom\nFree\u00addom\u200b"


def test_a_column_carries_no_style_and_a_fence_no_class() -> None:
    html = to_html('| x |\n|--:|\n| 1 |\n\n```" onload="x\ny\n```')

    assert "style" not in html
    assert "class" not in html
    assert "onload" not in html


def test_top_level_blocks_are_numbered_and_rules_are_not() -> None:
    body = "One.\n\n***\n\n- two\n- two\n\n> three\n\nFour."

    assert [paragraph_at(body, plain(body).index(word)) for word in ("One", "two", "Four")] == [
        *(1, 2, 4)
    ]
    assert '<p id="p4">Four.</p>' in to_html(body)


def test_an_empty_body_has_no_paragraph() -> None:
    assert paragraph_at("", 0) == 0


def test_an_offset_past_the_end_lies_in_the_last_paragraph() -> None:
    assert paragraph_at("One.\n\nTwo.", 99) == 2


def test_a_heap_of_brackets_is_text() -> None:
    body = "[a" * 30_000

    assert plain(body) == body


WORDS = st.text(alphabet="ab é한و<&*_`[]()!>#|-\\\"'", min_size=1, max_size=12)
INLINE = st.one_of(
    WORDS,
    st.builds("*{}*".format, WORDS),
    st.builds("[{}](../x/)".format, WORDS),
    st.builds("[{}](javascript:x)".format, WORDS),
    st.builds("![{}](y.png)".format, WORDS),
    st.builds("`{}`".format, WORDS),
)
LINE = st.lists(INLINE, min_size=1, max_size=4).map(" ".join)
BLOCK = st.builds("{}{}".format, st.sampled_from(["", "# ", "- ", "> ", "1. "]), LINE)
LINES = st.builds("{}{}\n{}".format, LINE, st.sampled_from(["", "  "]), LINE)
BODY = st.lists(st.one_of(BLOCK, LINES), max_size=5).map("\n\n".join)


@given(BODY, st.lists(st.tuples(st.integers(0, 80), st.integers(1, 12)), max_size=5))
def test_offsets_into_plain_are_places_in_the_html(
    body: str, stretches: list[tuple[int, int]]
) -> None:
    text = plain(body)
    anchors = tuple(
        Anchor(start, start + length, str(number), "person")
        for number, (start, length) in enumerate(stretches)
    )
    page = Reader(to_html(body, anchors))

    assert packed(page.text) == packed(text)
    assert page.deepest <= 1
    for number, at, piece in page.names:
        anchor = anchors[int(number)]
        start, end = len(packed(text[: anchor.start])), len(packed(text[: anchor.end]))
        assert start <= len(packed(page.text[:at])) <= end - len(packed(piece))


@given(BODY)
def test_every_offset_lies_in_a_paragraph_that_the_html_has(body: str) -> None:
    html = to_html(body)
    for offset in range(len(plain(body))):
        assert f'id="p{paragraph_at(body, offset)}"' in html


class Marks(HTMLParser):
    """The text inside each element that has an id beginning with "e-"."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open_: list[tuple[str, str]] = []
        self.text: dict[str, str] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        id_ = dict(attrs).get("id") or ""
        if tag not in ("br", "hr", "img"):
            self.open_.append((tag, id_))
        if id_.startswith("e-"):
            assert id_ not in self.text
            self.text[id_] = ""

    def handle_endtag(self, tag: str) -> None:
        assert self.open_.pop()[0] == tag, "elements lie within each other"

    def handle_data(self, data: str) -> None:
        for _, id_ in self.open_:
            if id_.startswith("e-"):
                self.text[id_] += data


@given(BODY, st.lists(st.tuples(st.integers(0, 80), st.integers(1, 30)), max_size=5))
def test_every_passage_has_one_mark_that_holds_it(
    body: str, stretches: list[tuple[int, int]]
) -> None:
    text = plain(body)
    lines = (text[start : start + length].partition("\n")[0] for start, length in stretches)
    wanted = [line for line in lines if line.strip()]
    names = (Anchor(start, start + 3, "x/", "person") for start, _ in stretches)
    passages = tuple(Passage(line, (f"e-{number}",)) for number, line in enumerate(wanted))
    html = to_html(body, tuple(names), passages)
    found = Marks(html).text

    assert packed(Reader(html).text) == packed(text)
    assert found.keys() == {f"e-{number}" for number in range(len(wanted))}
    for number, line in enumerate(wanted):
        assert packed(line) in packed(found[f"e-{number}"])


def blocks(body: str, *quotes: str) -> tuple[Block, ...]:
    """Render a body with the words marked that notes 1, 2, … quote."""
    notes = (Noted(words, number) for number, words in enumerate(quotes, 1))
    return to_blocks(body, notes=tuple(notes))


REFERENCE = '<a href="#note-{0}" class="note-ref" aria-label="Note {0}" data-unsearched="">{0}</a>'


def test_words_that_a_note_quotes_are_marked_and_lead_to_it() -> None:
    (block,) = blocks("It rained. Ada spoke.", "Ada spoke")

    assert block.notes == (1,)
    assert block.html == (
        f'<p id="p1">It rained. <mark id="quote-1">Ada spoke</mark>{REFERENCE.format(1)}.</p>\n'
    )


def test_a_mark_lies_within_emphasis_and_links_and_no_link_within_a_link() -> None:
    (block,) = blocks("Ada *spoke of* [the nets](https://example.org/nets) then.", "spoke of the")

    assert block.html == (
        '<p id="p1">Ada <em><mark id="quote-1">spoke of</mark></em><mark> </mark>'
        '<a href="https://example.org/nets"><mark>the</mark> nets</a>'
        f"{REFERENCE.format(1)} then.</p>\n"
    )


def test_a_quote_over_two_paragraphs_is_marked_in_both_and_noted_at_the_second() -> None:
    first, second = blocks("Fog lay.\n\nBoats went out.", "lay. Boats")

    assert (first.notes, second.notes) == ((), (1,))
    assert "<mark>Boats</mark>" in second.html


def test_a_quote_that_is_gone_is_no_blocks() -> None:
    assert [block.notes for block in blocks("Fog.", "Snow", " ")] == [()]


def test_blocks_together_are_the_whole_html() -> None:
    body = "One.\n\n---\n\n- two\n- three\n\n```\nfour\n```"

    assert "".join(block.html for block in to_blocks(body)) == to_html(body)
    assert [block.id for block in to_blocks(body)] == ["p1", "", "p2", "p3"]


@given(BODY, st.lists(st.tuples(st.integers(0, 80), st.integers(1, 30)), max_size=4))
def test_notes_change_nothing_of_the_text(body: str, places: list[tuple[int, int]]) -> None:
    text = plain(body)
    notes = tuple(
        Noted(text[start : start + length], number)
        for number, (start, length) in enumerate(places, 1)
    )
    html = "".join(block.html for block in to_blocks(body, notes=notes))
    without = re.sub(r'<a href="#note-\d+" class="note-ref".*?</a>|</?mark[^>]*>', "", html)

    assert without == to_html(body)


def test_links_are_told_where_they_lead_unless_they_lead_nowhere() -> None:
    body = "[a](https://example.org/a) and ![b](b.png)\n\n[c](javascript:c) and [a](/d 'e')"

    assert links(body) == ("https://example.org/a", "b.png", "/d")
