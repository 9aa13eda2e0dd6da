"""What holds of cleaning whatever comes: nothing vanishes, order is kept, it is done once."""

from html import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.cleaning import clean, clean_reading
from builder.cleaning.stated.values import Given
from builder.cleaning.to_markdown import body_markdown
from builder.cleaning.values import Cleaned, Part, Role
from builder.doors.page import read_page
from builder.doors.values import BlockKind, Reading
from builder.means.markdown import plain

NAMES = ("Lena Ostrova", "Hugo Arce", "Ines Calder", "Tomas Brandt")
PLACES = ("Port Halden", "Skarv", "Ardmere", "the upper valley", "Lake Orrin")
DEEDS = (
    "will be closed until its beams have been replaced, the county said on Monday",
    "left with forty people on board, a year after the storm",
    "has never been shown, and nobody in the town hall could say why",
    "is to be measured every day from the spring on, as the accord demands",
)
HEADLINES = (
    "Night Ferry to Skarv Sails Again",
    "Old Bridge at Ardmere Closed for Repairs",
    "Lake Towns Weigh a Second Accord",
    "What It Costs",
)
AROUND = (
    "Menu",
    "Sport",
    "Share",
    "23 comments",
    "ADVERTISEMENT",
    "Read more:",
    "By Lena Ostrova",
    "12 March 2019",
    "The pier at Skarv, May 4, 2017. EPA",
    "Comments (3)",
    "© 2019 Gazette",
    "",
    "",
)
SENTENCES = st.builds(
    "{}’s house at {} {}.".format,
    st.sampled_from(NAMES),
    st.sampled_from(PLACES),
    st.sampled_from(DEEDS),
)
PROSE = st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join)
TEXTS = st.lists(
    st.one_of(PROSE, PROSE, st.sampled_from(HEADLINES), st.sampled_from(AROUND)),
    max_size=30,
    unique=True,
)


def elements(texts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Make elements of a page from texts: paragraphs, headings, lists, tables, and what not."""
    words = texts.map(escape)
    forms = (
        "<p>{}</p>",
        "<p><b>{}</b></p>",
        "{}<br><br>",
        "<div>{}</div>",
        "<blockquote>{}</blockquote>",
        "<p><a href='/other'>{}</a></p>",
        "<figure><figcaption>{}</figcaption></figure>",
        "<footer>{}</footer>",
    )
    plain_ones = st.builds(str.format, st.sampled_from(forms), words)
    headings = st.builds("<h{0}>{1}</h{0}>".format, st.integers(1, 4), words)
    lists = st.builds(
        lambda tag, items: f"<{tag}>{''.join(f'<li>{item}' for item in items)}</{tag}>",
        st.sampled_from(("ul", "ol")),
        st.lists(words, min_size=1, max_size=3),
    )
    tables = st.lists(st.tuples(words, words), min_size=1, max_size=3).map(
        lambda rows: f"<table>{''.join(f'<tr><td>{a}<td>{b}' for a, b in rows)}</table>"
    )
    return st.one_of(plain_ones, plain_ones, headings, lists, tables)


BITS = elements(st.one_of(PROSE, PROSE, st.sampled_from(HEADLINES), st.sampled_from(AROUND)))
ARTICLES = st.lists(BITS, max_size=8).map(lambda bits: f"<article>{''.join(bits)}</article>")
PAGES = st.lists(st.one_of(BITS, ARTICLES), min_size=1, max_size=12).map(
    lambda bits: f"<title>{HEADLINES[0]}</title><main>{''.join(bits)}</main>"
)


def told_of(part: Part) -> list[str]:
    """Return all that a part keeps or says that it leaves out."""
    kept = (part.title, part.standfirst, *(block.text for block in part.body))
    captions = (caption.text for caption in part.captions)
    return [*kept, *captions, *(removal.text for removal in part.removals)]


def all_told(cleaned: Cleaned) -> set[str]:
    loose = {removal.text for removal in cleaned.removals}
    return loose.union(*map(told_of, cleaned.parts))


def order_is_kept(cleaned: Cleaned) -> bool:
    runs = (
        *([block.line for block in part.body] for part in cleaned.parts),
        *([removal.line for removal in part.removals] for part in cleaned.parts),
        [removal.line for removal in cleaned.removals],
    )
    return all(run == sorted(set(run)) for run in runs)


@given(TEXTS)
def test_every_line_of_a_text_is_in_a_part_or_a_removal(texts: list[str]) -> None:
    cleaned = clean("\n\n".join(texts))
    assert {text for text in texts if text} <= all_told(cleaned)
    assert all(line.role is not Role.OPEN for line in cleaned.lines)
    assert order_is_kept(cleaned)


@given(TEXTS)
def test_cleaning_what_was_cleaned_removes_nothing(texts: list[str]) -> None:
    for part in clean("\n\n".join(texts)).parts:
        body = [block.text for block in part.body]
        (again,) = clean("\n\n".join(body)).parts
        whole = [again.title, again.standfirst, *(block.text for block in again.body)]
        assert sorted(filter(None, whole)) == sorted(body)
        assert again.removals == ()


def read(page: str) -> tuple[Reading, Cleaned]:
    reading = read_page(page)
    return reading, clean_reading(reading, Given())


@settings(max_examples=30)
@given(PAGES)
def test_every_block_of_a_page_is_in_a_part_or_a_removal(page: str) -> None:
    reading, cleaned = read(page)
    assert [line.block for line in cleaned.lines] == list(reading.blocks)
    assert {block.text for block in reading.blocks} <= all_told(cleaned)
    assert all(line.role is not Role.OPEN for line in cleaned.lines)
    assert order_is_kept(cleaned)


@settings(max_examples=30)
@given(PAGES)
def test_every_word_of_a_page_is_in_a_block(page: str) -> None:
    """The words of a page, without its title, are those of its blocks, each as often."""
    found = sorted(word for block in read_page(page).blocks for word in block.text.split())
    written = page.partition("</title>")[2]
    assert found == sorted(words_of(written))


def words_of(markup: str) -> list[str]:
    return [
        word
        for piece in markup.split("<")
        for word in piece.rpartition(">")[2].replace("&#x27;", "'").split()
    ]


@settings(max_examples=30)
@given(PAGES)
def test_the_markdown_of_a_page_reads_back_as_its_text(page: str) -> None:
    for part in read(page)[1].parts:
        texts = [
            text
            for block in part.body
            for text in ((block.markup and block.markup.cells) or (block.text,))
        ]
        assert plain(body_markdown(part)).split("\n") == texts


@settings(max_examples=30)
@given(st.lists(st.one_of(PROSE, st.sampled_from(HEADLINES)), min_size=2, max_size=8))
def test_cleaning_the_page_of_what_was_cleaned_removes_nothing(texts: list[str]) -> None:
    """A page that holds a cleaned text and nothing else has no furniture."""
    page = "".join(f"<p>{escape(text)}</p>" for text in texts)
    for part in read(f"<article>{page}</article>")[1].parts:
        marks = {BlockKind.HEADING: "h2"}
        body = "".join(
            f"<{marks.get(block.kind, 'p')}>{escape(block.text)}</{marks.get(block.kind, 'p')}>"
            for block in part.body
        )
        again = read(f"<article><h1>{escape(part.title)}</h1>{body}</article>")[1]
        assert again.removals == ()
        assert [removal for one in again.parts for removal in one.removals] == []
