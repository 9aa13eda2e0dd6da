"""What cleaning makes of a saved page: its markup says what is text, the steps cut what is not."""

import json
from dataclasses import replace
from time import process_time

import pytest

from builder.cleaning import clean, clean_reading
from builder.cleaning.stated.values import Given
from builder.cleaning.values import Caption, Cleaned, Part
from builder.doors.page import read_page
from builder.doors.values import Block, BlockKind, Head, Markup, Reading
from tests.cleaning.heads import article

HEADLINE = "Night Ferry to Skarv Sails Again"
ONE = "The night ferry to Skarv left Port Halden on Monday with forty people on board."
TWO = "It had been laid up for a year, since a storm tore away the landing stage on the island."
THREE = "A second boat is to follow in June, said Lena Ostrova, who runs the line with her brother."
OTHER = "Old Bridge Closed for a Year"
HEAD = Head(HEADLINE, (), (), (), "", "en", (HEADLINE,), (), (), (), "")


def block(
    text: str,
    kind: BlockKind = BlockKind.PARAGRAPH,
    main: bool = True,
    linked: float = 0.0,
    part: int = 1,
) -> Block:
    level = 2 if kind is BlockKind.HEADING else int(kind in (BlockKind.ITEM, BlockKind.NUMBERED))
    return Block(0, text, kind, Markup(part, main, level, (), (), linked))


def row(*cells: str) -> Block:
    return Block(0, " ".join(cells), BlockKind.ROW, Markup(1, True, 0, (), cells, 0.0))


def heading(text: str, linked: float = 0.0, main: bool = True, part: int = 1) -> Block:
    return block(text, BlockKind.HEADING, main, linked, part)


def cleaned(*blocks: Block | str, linked: str = "{}") -> Cleaned:
    """Clean a page of these blocks, with this for its JSON-LD; a text alone is a paragraph of the
    main text.
    """
    whole = (block(one) if isinstance(one, str) else one for one in blocks)
    numbered = (
        Block(line, one.text, one.kind, one.markup) for line, one in enumerate(whole, start=1)
    )
    return clean_reading(Reading(tuple(numbered), replace(HEAD, linked_data=(linked,))), Given())


def part_of(*blocks: Block | str) -> Part:
    (part,) = cleaned(*blocks).parts
    return part


def texts(part: Part) -> list[str]:
    return [one.text for one in part.body]


def reasons(part: Part) -> dict[str, str]:
    return {removal.text: removal.reason for removal in part.removals}


def test_a_paragraph_that_markup_calls_a_heading_is_text() -> None:
    part = part_of(heading(HEADLINE), heading(ONE), heading("On the island"), TWO, THREE)

    assert texts(part) == [ONE, "On the island", TWO, THREE]
    assert [one.kind for one in part.body][:2] == [BlockKind.PARAGRAPH, BlockKind.HEADING]


def test_a_short_text_below_linked_headings_of_a_menu_is_no_teaser() -> None:
    menu = [heading(f"Gallery of the week {number}", linked=1.0) for number in range(3)]
    part = part_of(*menu, heading(HEADLINE), ONE, TWO)

    assert texts(part) == [ONE, TWO]


def test_the_text_is_what_markup_calls_main_text_however_short_its_paragraphs() -> None:
    part = part_of(
        block("Front page", main=False),
        heading(HEADLINE),
        "It rained.",
        ONE,
        block("2 March", main=False),
        "Nobody was hurt",
        TWO,
        block("A long notice of the publisher, who says that all of this is his own.", main=False),
    )
    assert texts(part) == ["It rained.", ONE, "Nobody was hurt", TWO]
    assert part.title == HEADLINE


def test_the_headline_repeated_in_the_text_goes() -> None:
    part = part_of(heading(HEADLINE, main=False), HEADLINE, ONE, TWO)
    assert texts(part) == [ONE, TWO]
    assert (part.title, reasons(part)[HEADLINE]) == (HEADLINE, "the headline again")


def test_what_is_called_a_standfirst_is_one_outside_the_main_text_too() -> None:
    told = block("A line comes back to life", BlockKind.STANDFIRST, main=False)
    part = part_of(heading(HEADLINE), block("12 comments", main=False), told, ONE, TWO)

    assert (part.standfirst, texts(part)) == ("A line comes back to life", [ONE, TWO])


@pytest.mark.parametrize("other", ["By the Harbour Desk", "The Post", "Bo Lind is a reporter."])
def test_a_byline_a_label_and_a_note_on_the_author_are_none_whatever_they_are_called(
    other: str,
) -> None:
    told = block(other, BlockKind.STANDFIRST, main=False)

    assert part_of(heading(HEADLINE), told, ONE, TWO, THREE).standfirst == ""


def test_who_wrote_it_is_no_text_though_it_stands_in_the_main_text() -> None:
    stated = json.dumps(article(author=["Ada Orr", "Bo Lind"], headline=HEADLINE))
    (part,) = cleaned(
        heading(HEADLINE), "Ada Orr and Bo Lind", ONE, TWO, "Bo Lind", THREE, "Ada Orr",
        linked=stated,
    ).parts  # fmt: skip

    assert texts(part) == [ONE, TWO, "Bo Lind", THREE]
    assert part.authors == ("Ada Orr", "Bo Lind")


def test_a_name_below_the_headline_is_a_writers_in_the_main_text_too() -> None:
    part = part_of(heading(HEADLINE), "Marta Leiva", ONE, TWO, THREE)

    assert (part.authors, texts(part)) == (("Marta Leiva",), [ONE, TWO, THREE])
    assert "authors" in part.unsure


def test_a_name_below_the_last_paragraph_is_a_writers_if_no_other_line_is_a_name() -> None:
    part = part_of(heading(HEADLINE), ONE, TWO, THREE, "Anna Kos")

    assert (part.authors, texts(part)) == (("Anna Kos",), [ONE, TWO, THREE])
    assert "authors" in part.unsure

    letters = part_of(heading(HEADLINE), ONE, "Anna Kos, Halden", TWO, "Paul Weir, Skarv")
    assert texts(letters) == [ONE, "Anna Kos, Halden", TWO, "Paul Weir, Skarv"]


def test_a_name_below_a_line_that_tells_what_it_is_of_is_no_writers() -> None:
    told = "The prize for the best poem of the year goes to:"

    assert part_of(heading(HEADLINE), ONE, TWO, THREE, told, "Anna Kos").authors == ()


def test_who_reported_comes_before_the_agency_that_the_page_names() -> None:
    stated = json.dumps(article(author="Reuters", headline=HEADLINE))
    below = "Reporting by Ada Orr and Bo Lind; Editing by Cy Dunn"
    (part,) = cleaned(heading(HEADLINE), ONE, TWO, THREE, below, linked=stated).parts

    assert (part.authors, part.agency) == (("Ada Orr", "Bo Lind"), "Reuters")


REMARK = "I have said for years that the pier was too low, and nobody has listened to me."


def test_what_stands_below_the_heading_of_comments_is_no_text() -> None:
    long = (ONE, TWO, THREE, ONE.replace("Skarv", "Halden"), TWO.replace("year", "month"))
    part = part_of(heading(HEADLINE), *long, heading("Discussion"), "2 hours ago", REMARK)

    assert texts(part) == list(long)


def test_a_page_with_thousands_of_such_headings_takes_no_longer_for_each() -> None:
    begun = process_time()
    part_of(heading(HEADLINE), ONE, TWO, THREE, *((heading("Discussion"), REMARK) * 4000))

    assert process_time() - begun < 4


NEXT = "In June the council meets again to speak of the fares."


@pytest.mark.parametrize("below", [(REMARK,), (REMARK, heading("What comes next"), NEXT)])
def test_a_section_of_that_name_is_text_where_no_names_part_its_paragraphs(
    below: tuple[Block | str, ...],
) -> None:
    hours = [block(f"{n} hours ago", main=False) for n in range(2, 5)]
    text = (ONE, TWO, f"{ONE[:-1]} and a cow.", f"{TWO[:-1]} itself.", heading("Discussion"), THREE)
    part = part_of(heading(HEADLINE), *text, *below, *hours)

    assert texts(part)[4:6] == ["Discussion", THREE]
    assert texts(part)[-1] == below[-1]


def test_a_section_of_that_name_with_long_paragraphs_is_text() -> None:
    study = " ".join((ONE, TWO, THREE, REMARK)) * 2
    part = part_of(heading(HEADLINE), study, heading("Discussion"), study.upper(), THREE)

    assert "Discussion" in texts(part)
    assert texts(part)[-1] == THREE


@pytest.mark.parametrize("below", [False, True])
@pytest.mark.parametrize(
    "note",
    [
        "Editor's note: this report was changed on Tuesday to name the captain.",
        "Correction, 3 May: the ferry was laid up for a year, not for two.",
        "Hinweis der Redaktion: In einer früheren Fassung stand ein falscher Name.",
        "تصحيح: ذكرت نسخة سابقة من هذا المقال اسماً خاطئاً للقبطان.",
    ],
)
def test_what_editors_say_of_the_article_stays_where_markup_has_it_apart(
    note: str, below: bool
) -> None:
    notes = [block(note, main=False)]
    lines = (ONE, TWO, THREE, *notes) if below else (*notes, ONE, TWO, THREE)

    assert note in texts(part_of(heading(HEADLINE), *lines))


def test_a_teaser_on_those_who_run_a_jail_is_none_of_their_notes() -> None:
    below = block("Corrections officers walked out on Monday. They want more pay.", main=False)

    assert texts(part_of(heading(HEADLINE), ONE, TWO, THREE, below)) == [ONE, TWO, THREE]


def test_a_day_below_a_note_of_the_editors_is_the_articles() -> None:
    note = "Editor's note: the version of 3 May 2012 had a wrong name for the captain."
    part = part_of(heading(HEADLINE), note, "By Ada Orr", "Published 7 June 2019", ONE, TWO, THREE)

    assert (part.date.value, part.authors) == ("2019-06-07", ("Ada Orr",))


DECK = "It had been laid up for a year"


def test_a_heading_right_under_the_headline_is_a_standfirst() -> None:
    part = part_of(heading(HEADLINE), heading(DECK), "By Ada Orr", ONE, TWO, THREE)

    assert (part.standfirst, texts(part)) == (DECK, [ONE, TWO, THREE])


@pytest.mark.parametrize(
    "lines",
    [
        (heading(DECK), ONE, heading("A second boat"), TWO, THREE),
        (ONE, heading(DECK), TWO, THREE),
        (heading("On the island"), ONE, TWO, THREE),
        (heading("What happened to the old ferry?"), ONE, TWO, THREE),
    ],
    ids=["one of several", "below the text", "a label", "a question"],
)
def test_sub_headings_of_the_text_are_none(lines: tuple[Block | str, ...]) -> None:
    part = part_of(heading(HEADLINE), *lines)

    assert (part.standfirst, len(part.body)) == ("", len(lines))


def test_a_note_on_the_writer_under_the_headline_is_no_standfirst() -> None:
    note = block("Ms. Orr is the author of “Ferries of the North,” a book on Skarv.", main=False)

    assert part_of(heading(HEADLINE), note, ONE, TWO, THREE).standfirst == ""


def test_a_link_to_another_story_in_the_form_of_a_sentence_goes() -> None:
    live = block("Follow our live coverage of the storm on the lake here.", linked=1.0)

    assert texts(part_of(heading(HEADLINE), ONE, live, TWO, THREE)) == [ONE, TWO, THREE]


def test_all_captions_of_a_gallery_below_the_text_are_its_own() -> None:
    pictures = [f"The {n}th boat of the line, seen from the quay of Port Halden." for n in range(7)]
    gallery = [block(one, BlockKind.CAPTION, main=False) for one in pictures]
    counted = [one for n, line in enumerate(gallery) for one in (block(f"{n}/7"), line)]
    part = part_of(heading(HEADLINE), ONE, TWO, THREE, *counted)

    assert [one.text for one in part.captions] == pictures


def test_captions_of_other_stories_below_the_text_are_not() -> None:
    cards = [
        one
        for n in range(5)
        for one in (
            block(f"A boat of the harbour, number {n} of many.", BlockKind.CAPTION, main=False),
            block(f"{OTHER}, {n}", main=False),
        )
    ]
    part = part_of(heading(HEADLINE), ONE, TWO, THREE, *cards)

    assert len(part.captions) <= 2


def test_captions_are_told_by_markup_and_go_to_the_captions() -> None:
    caption = block("The ferry at night. Photo: Rita Sandoval", BlockKind.CAPTION)
    part = part_of(heading(HEADLINE), ONE, caption, TWO)
    assert texts(part) == [ONE, TWO]
    assert part.captions == (Caption("The ferry at night.", "Photo: Rita Sandoval"),)


def test_a_list_of_links_within_the_text_goes_with_its_label() -> None:
    items = (block(OTHER, BlockKind.ITEM, linked=1.0), block("Fish", BlockKind.ITEM, linked=1.0))
    part = part_of(heading(HEADLINE), ONE, "Read more:", *items, TWO)
    assert texts(part) == [ONE, TWO]
    assert reasons(part)[OTHER] == "a list of links to other stories"


def test_links_in_succession_are_other_stories_without_a_label_too() -> None:
    items = (block(OTHER, BlockKind.ITEM, linked=1.0), block("Fish", BlockKind.ITEM, linked=1.0))
    part = part_of(heading(HEADLINE), ONE, *items, TWO)
    assert texts(part) == [ONE, TWO]
    assert reasons(part)["Fish"] == "the headline of another story"


@pytest.mark.parametrize(
    "other",
    [block(OTHER, linked=1.0), block(f"{OTHER} (video)", linked=0.8), heading(OTHER, linked=1.0)],
    ids=["paragraph", "mostly a link", "heading"],
)
def test_another_storys_headline_that_is_a_link_between_paragraphs_goes(other: Block) -> None:
    part = part_of(heading(HEADLINE), ONE, other, TWO)
    assert texts(part) == [ONE, TWO]
    assert reasons(part)[other.text] == "the headline of another story"


@pytest.mark.parametrize(
    "own",
    [
        block("See the list of ports.", linked=0.4),
        block("The whole of this sentence leads to the list of all ports.", linked=1.0),
        block("The port authority has said this of the ferry:", linked=0.8),
        block("Skarv: the harbour master", BlockKind.ITEM, linked=0.3),
        heading("What it costs"),
    ],
    ids=["a link in it", "a sentence", "what introduces", "an item", "a heading"],
)
def test_prose_with_links_and_headings_without_stay(own: Block) -> None:
    assert own.text in texts(part_of(heading(HEADLINE), ONE, own, TWO, THREE))


def test_headings_with_nothing_of_the_text_below_them_go() -> None:
    part = part_of(
        heading(HEADLINE), ONE, heading("What it costs"), TWO, heading("Videos"), heading("Maps")
    )
    assert texts(part) == [ONE, "What it costs", TWO]
    assert reasons(part)["Videos"] == "a heading with no text below it"
    assert [one.kind for one in part.body][1] is BlockKind.HEADING


def test_a_short_line_of_a_page_is_no_heading_unless_markup_says_so() -> None:
    part = part_of(heading(HEADLINE), ONE, "LONG WAIT", TWO)
    assert [one.kind for one in part.body] == [BlockKind.PARAGRAPH] * 3


def test_figures_in_a_table_of_data_stay_while_counters_around_the_text_go() -> None:
    part = part_of(
        heading(HEADLINE),
        block("23 comments", main=False),
        ONE,
        row("12", "1.2K"),
        row("3", "4"),
        TWO,
    )
    assert [one.text for one in part.body if one.kind is BlockKind.ROW] == ["12 1.2K", "3 4"]
    assert reasons(part)["23 comments"] == "a counter"


def test_furniture_within_the_main_text_goes() -> None:
    part = part_of(heading(HEADLINE), ONE, "ADVERTISEMENT", TWO, "Sign up for our newsletter")
    assert texts(part) == [ONE, TWO]


def test_notes_below_the_text_go() -> None:
    note = "Lena Ostrova is a reporter for the Courier and can be reached at the newsroom."
    assert texts(part_of(heading(HEADLINE), ONE, TWO, note)) == [ONE, TWO]


def test_a_quotation_set_apart_that_says_what_the_text_says_goes() -> None:
    part = part_of(heading(HEADLINE), ONE, TWO, block(ONE, BlockKind.QUOTE), THREE)
    assert texts(part) == [ONE, TWO, THREE]
    assert reasons(part)[ONE] == "a paragraph again"


def test_each_article_of_the_page_is_a_part_the_own_one_first() -> None:
    bridge = "The old bridge at Ardmere will be closed until its beams have been replaced."
    page = (
        heading(OTHER, main=False, part=2),
        block(bridge, part=2),
        heading(HEADLINE),
        ONE,
        TWO,
        block(bridge.replace("closed", "shut"), part=2),
    )
    own, other = cleaned(*page).parts
    assert (own.title, texts(own)) == (HEADLINE, [ONE, TWO])
    assert (other.title, texts(other)) == (OTHER, [bridge, bridge.replace("closed", "shut")])


def test_the_headline_of_a_further_article_is_its_title_where_it_lies_in_its_main_text() -> None:
    page = (heading(HEADLINE), ONE, TWO, heading(OTHER, part=2), block(THREE, part=2))
    _, other = cleaned(*page).parts
    assert (other.title, texts(other)) == (OTHER, [THREE])


def test_the_title_that_a_page_states_counts_for_its_own_article_only() -> None:
    page = (heading(HEADLINE), ONE, TWO, block(THREE, part=2))
    own, other = cleaned(*page).parts
    assert (own.title, other.title) == (HEADLINE, "")
    assert (own.language, other.language) == ("en", "en"), "a page has one language, and one outlet"


def test_a_page_without_main_text_is_cleaned_as_flattened_text_is() -> None:
    around = tuple(block(one, main=False) for one in ("Menu", "Sport", HEADLINE, ONE, TWO, THREE))
    assert texts(part_of(*around, block("Imprint", main=False))) == [ONE, TWO, THREE]


def test_every_block_of_a_page_ends_up_in_a_part_or_a_removal() -> None:
    page = (
        f"<title>{HEADLINE} - Courier</title><nav><a href=/>News</a></nav><article>"
        f"<h1>{HEADLINE}</h1><p class=standfirst>A year late.</p><p>By Lena Ostrova</p>"
        f"<figure><img src=p.jpg><figcaption>The pier. Photo: R. Sandoval</figcaption></figure>"
        f"<p>{ONE}</p><h2>Why</h2><ul><li>wind<li>waves</ul><blockquote>{THREE}</blockquote>"
        f"<table><tr><th>Port<th>Day<tr><td>Skarv<td>3</table><p>{TWO}</p>"
        "<p><a href=/b>Bridge Closed</a></p><div>23 comments</div></article><footer>Imprint"
    )
    reading = read_page(page)
    found = clean_reading(reading, Given())
    assert [line.block for line in found.lines] == list(reading.blocks)
    (part,) = found.parts
    told = [part.title, part.standfirst, *texts(part), *(one.text for one in part.captions)]
    told += [one.text for one in (*part.removals, *found.removals)]
    assert {one.text for one in reading.blocks} <= set(told)


@pytest.mark.parametrize(
    ("below", "standfirst"),
    [
        ("The night ferry sails after a year of repairs at the landing stage of Skarv.", True),
        ("Follow our channels on every platform and never again miss anything important.", False),
        ("by Lena OstrovaNovember 21, 2025 1747 readers of the Harbour Courier online", False),
    ],
)
def test_what_stands_below_the_headline_is_a_standfirst_where_the_text_takes_it_up(
    below: str, standfirst: bool
) -> None:
    text = "The night ferry to Skarv sails again, after repairs of its landing stage took a year."
    part = part_of(heading(HEADLINE, main=False), block(below, main=False), text, TWO, THREE)

    assert (part.standfirst == below) is standfirst


CALLED = "Every evening, at the old price."


def test_what_markup_calls_a_standfirst_is_it_even_in_the_main_text() -> None:
    part = part_of(heading(HEADLINE), block(CALLED, BlockKind.STANDFIRST), ONE, TWO, THREE)

    assert (part.standfirst, texts(part)) == (CALLED, [ONE, TWO, THREE])


@pytest.mark.parametrize(
    "below",
    [
        (ONE, CALLED, TWO, THREE),
        (CALLED, f"{CALLED} {ONE}", TWO, THREE),
    ],
    ids=["below the first paragraph", "said again"],
)
def test_a_text_keeps_what_is_called_a_standfirst_in_vain(below: tuple[str, ...]) -> None:
    called = (block(one, BlockKind.STANDFIRST) if one == CALLED else one for one in below)
    part = part_of(heading(HEADLINE), *called)

    assert (part.standfirst, texts(part)) == ("", list(below))


def test_the_letters_of_a_text_tell_its_language_where_nothing_states_it() -> None:
    persian = "شورای بندر رأی‌گیری روز جمعه را پس از خروج دو عضو به تعویق انداخت، منشی آن گفت."
    (part,) = clean("\n\n".join(("بندر", persian, persian.replace("جمعه", "شنبه")))).parts

    assert (part.language, "language" in part.unsure) == ("fa", False)


def test_what_calls_itself_a_list_is_an_article_if_it_has_the_prose_of_one() -> None:
    listing = '{"@type": "CollectionPage"}'
    few = (heading(HEADLINE), ONE, TWO)
    many = (*few, *(f"{THREE} It will be boat number {n}." for n in range(5)))

    assert not cleaned(*few, linked=listing).parts
    assert cleaned(*few).parts
    assert cleaned(*many, linked=listing).parts
    assert {one.reason for one in cleaned(*few, linked=listing).lines} == {"a front page or a list"}
