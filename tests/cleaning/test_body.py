"""The text is where prose is densest, without lists, repeats and notes under it."""

import pytest

from builder.cleaning import clean
from builder.cleaning.values import Part
from builder.doors.values import BlockKind

ONE = "The harbour was closed for three days after the storm, the port authority said on Monday."
TWO = "The night ferry to Skarv, which carries most of the mail, will not sail before the weekend."
THREE = "Nobody was hurt. The damage to the outer pier has been put at four million."


def part_of(*lines: str) -> Part:
    (part,) = clean("\n\n".join(lines)).parts
    return part


def texts(part: Part) -> list[str]:
    return [block.text for block in part.body]


def reasons(part: Part) -> dict[str, str]:
    return {removal.text: removal.reason for removal in part.removals}


def test_menus_and_footers_around_the_text_are_removed() -> None:
    menu = ("Front page", "Local", "Sport", "Jobs")
    part = part_of(*menu, ONE, TWO, THREE, "About us", "Imprint", "Privacy policy")
    assert texts(part) == [ONE, TWO, THREE]
    assert reasons(part)["Jobs"].startswith("outside the article's text")


def test_an_advertisement_between_paragraphs_does_not_end_the_text() -> None:
    assert texts(part_of(ONE, "ADVERTISEMENT", TWO, "Share", "Tweet", THREE)) == [ONE, TWO, THREE]


def test_a_list_of_links_within_the_text_is_removed() -> None:
    part = part_of(
        ONE, TWO, "Read more:", "Pier Built in a Year", "Ferry Sold to Skarv", THREE, TWO
    )
    assert texts(part) == [ONE, TWO, THREE]
    assert reasons(part)["Ferry Sold to Skarv"] == "a list of links to other stories"


def test_a_paragraph_is_not_said_twice() -> None:
    part = part_of(ONE, TWO, ONE, THREE)
    assert texts(part) == [ONE, TWO, THREE]
    assert reasons(part)[ONE] == "a paragraph again"


def test_notes_under_the_text_are_removed_with_their_label() -> None:
    note = "Lena Ostrova is a reporter for the Gazette and can be reached at the newsroom."
    part = part_of(ONE, TWO, THREE, "The Author", note)
    assert texts(part) == [ONE, TWO, THREE]
    assert reasons(part)["The Author"] == "the label of a note about the staff"


def test_the_same_note_between_paragraphs_is_text() -> None:
    note = "Lena Ostrova is a reporter for the Gazette and can be reached at the newsroom."
    assert texts(part_of(ONE, note, TWO)) == [ONE, note, TWO]


def test_the_comments_of_readers_are_not_text_however_long() -> None:
    comment = "I have said for years that the pier was too low, and nobody has ever listened. " * 5
    part = part_of(ONE, TWO, THREE, ONE.replace("three", "four"), "Comments (2)", comment, comment)
    assert len(part.body) == 4


LONG_TEXT = tuple(
    f"{ONE} " * 4 + f"The {n}th crane is mended, and ferry {n} sails." for n in range(40)
)


def test_how_many_comments_there_are_may_stand_above_most_of_the_text() -> None:
    lead = (ONE, TWO, THREE, ONE.replace("three", "four"))
    part = part_of(*lead, "36 comments", *LONG_TEXT)
    assert texts(part) == [*lead, *LONG_TEXT]


def test_comments_that_tell_the_hour_end_a_text_however_short_it_is() -> None:
    lead = (ONE, TWO, THREE, ONE.replace("three", "four"))
    said = [f"Bo Lind on 12 March 2021 at 4:{number} pm" for number in range(10, 50)]
    talk = [line for pair in zip(said, LONG_TEXT, strict=True) for line in pair]
    assert texts(part_of(*lead, "36 comments", *talk)) == list(lead)


def test_comments_of_a_line_or_two_end_a_text_though_they_tell_no_hour() -> None:
    lead = (ONE, TWO, THREE, ONE.replace("three", "four"))
    talk = [
        f"The {n}th crane should be mended first, and ferry {n} should sail." for n in range(40)
    ]
    assert texts(part_of(*lead, "40 comments", *talk)) == list(lead)


def test_a_heading_of_one_word_opens_no_comments() -> None:
    lead = (ONE, TWO, THREE, ONE.replace("three", "four"))
    assert "Response" in texts(part_of(*lead, "Response", *LONG_TEXT[:4]))


def test_comments_above_the_text_do_not_end_it() -> None:
    """What stands above them are buttons and offers: they are long, and no paragraphs."""
    buttons = "Send this page to someone by letter Send this page to someone by boat " * 5
    offer = f"Get Access: {'all news of the harbour and its towns, ' * 7} now for 5. ORDER NOW >>"
    assert texts(part_of(buttons, "Write a comment", ONE, TWO, THREE)) == [ONE, TWO, THREE]
    menu = ("News", "Towns", "Jobs", "Boats", "Maps", "Sport")
    assert texts(part_of(offer, "Write a comment", *menu, ONE, TWO, THREE)) == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    "label",
    ["12 Kommentare", "27 commentaires", "Comentarios (3)", "评论", "댓글 2", "Antworten", "Reply"],
)
def test_comments_in_other_languages_and_buttons_to_answer_end_a_text(label: str) -> None:
    comment = "I have said for years that the pier was too low, and nobody has ever listened. " * 5
    part = part_of(ONE, TWO, THREE, ONE.replace("three", "four"), label, comment, comment)
    assert len(part.body) == 4


def test_the_box_about_the_author_ends_a_text_of_twice_what_follows() -> None:
    four, other = ONE.replace("three", "four"), TWO.replace("night", "day")
    text = (ONE, TWO, THREE, four)

    assert texts(part_of(*text, "About the author", other)) == list(text)
    assert other in texts(part_of(*text, "About the author", other, *(f"{n}. {ONE}" for n in "12")))


def test_a_menu_of_comments_above_the_headline_ends_nothing() -> None:
    """The page's title stands again below it, and more prose than above."""
    about = (
        "This is the paper of Skarv, which has been written by its fishermen for ninety years. " * 4
    )
    title = "Night Ferry to Skarv Sails Again"
    menu = (f"{title} - Skarv Paper", about, "Recent comments", "Ada on boats", "Bo on nets")
    more = [ONE.replace("three", number) for number in ("four", "five", "six")]
    part = part_of(*menu, "Archive", "Log in", title, ONE, TWO, THREE, *more)
    assert texts(part) == [ONE, TWO, THREE, *more]


def test_prose_above_the_headline_is_not_yet_the_text_that_comments_end() -> None:
    about = (
        "This is the paper of Skarv, which has been written by its fishermen for ninety years. " * 4
    )
    title = "Night Ferry to Skarv Sails Again"
    menu = ("News", "Towns", "Jobs", "Boats", "Maps", "Sport")
    part = part_of(f"{title} - Skarv Paper", about, *menu, title, "12 comments", ONE, TWO, THREE)
    assert texts(part) == [ONE, TWO, THREE]


def test_the_label_of_a_gallery_said_again_and_again_ends_no_text() -> None:
    gallery = ("The pier", "The pier", "Picture 1 of 9", *["The pier"] * 8)
    more = [ONE.replace("three", number) for number in ("four", "five", "six")]
    said = texts(part_of(*more, *gallery, ONE, TWO, THREE))
    assert (said[:3], said[-3:]) == (more, [ONE, TWO, THREE])


def test_comments_below_a_text_without_full_stops_end_it() -> None:
    thai = "ท่าเรือปิดสามวันหลังพายุ NATO " * 12
    assert texts(part_of(thai, thai + "ก", "Comments (2)", thai + "ข")) == [
        thai.strip(),
        (thai + "ก"),
    ]


def test_what_asks_a_reader_to_register_does_not_end_the_text_however_long() -> None:
    panel = ("Create an account or sign in to go on.", "Enjoy more articles each month.") * 8
    assert texts(part_of(ONE, *panel, TWO, THREE)) == [ONE, TWO, THREE]


def test_a_label_that_stands_between_paragraphs_again_and_again_is_not_text() -> None:
    paragraphs = [f"{ONE} {number}." for number in range(6)]
    part = part_of(*(line for one in paragraphs for line in (one, "Body of the text")), TWO)
    assert texts(part) == [*paragraphs, TWO]
    assert reasons(part)["Body of the text"] == "a label that stands here again and again"


def test_who_speaks_is_text_however_often() -> None:
    answers = [line for n in range(6) for line in (f"{ONE} {n}.", "Ada Orr:", f"{TWO} {n}.")]
    assert texts(part_of(*answers)) == answers


@pytest.mark.parametrize(
    "speakers",
    [("Ada Orr", "Jon Weir"), ("ada orr",), ("記者",), ("Member of the public", "Mayor")],
    ids=["names", "small letters", "another script", "offices"],
)
def test_who_speaks_is_text_without_a_colon_too(speakers: tuple[str, ...]) -> None:
    said = [line for n in range(6) for who in speakers for line in (who, f"{ONE} {who} {n}.")]
    assert texts(part_of(TWO, *said)) == [TWO, *said]


def test_a_short_answer_is_text_however_often() -> None:
    said = [line for n in range(6) for line in (f"{ONE} {n}.", "No, sir.")]
    assert texts(part_of(*said, TWO)) == [*said, TWO]


def test_a_list_that_a_sentence_introduces_is_text() -> None:
    towns = [f"Town of Skarv {number}" for number in range(12)]
    intro = "The ferry will not call at these towns before next week:"
    assert texts(part_of(ONE, intro, *towns, TWO)) == [ONE, intro, *towns, TWO]


def test_a_bid_to_read_other_stories_introduces_no_text() -> None:
    bid = "Read all that the Gazette has on the harbour here:"
    others = ("Ferry Sinks in the Harbour of Skarv", "Council Votes on Pier", "New Mast for Orlo")
    owner = "The Gazette is printed in Orlo, and has been owned by those who read it since 1890."
    assert texts(part_of(ONE, TWO, THREE, bid, *others, owner)) == [ONE, TWO, THREE]


def test_a_quotation_behind_a_colon_introduces_no_footer() -> None:
    intro = "The head of the port authority told reporters in Skarv:"
    owner = "The Gazette is printed in Orlo, and has been owned by those who read it since 1890."
    footer = ("News", "Towns", "Jobs", "Boats", "Maps", "Sport", owner)
    assert texts(part_of(ONE, TWO, intro, THREE, *footer)) == [ONE, TWO, intro, THREE]


def test_short_lines_between_paragraphs_are_headings_and_short_sentences_are_not() -> None:
    part = part_of(ONE, "LONG WAIT", TWO, "It rained.", THREE)
    assert [block.text for block in part.body if block.kind is BlockKind.HEADING] == ["LONG WAIT"]
    assert "It rained." in texts(part)


def test_a_short_last_sentence_is_kept() -> None:
    assert texts(part_of(ONE, TWO, "A new pier is planned."))[-1] == "A new pier is planned."


def test_a_last_paragraph_that_an_agency_signs_is_kept() -> None:
    part = part_of(ONE, f"{TWO} (Xinhua)")
    assert texts(part)[-1] == f"{TWO} (Xinhua)"
    assert part.agency == "Xinhua"


def test_a_caption_far_from_the_text_belongs_to_something_else() -> None:
    gallery = "The old pier, May 4, 2017. EPA"
    part = part_of(ONE, TWO, THREE, "Pictures", "Videos", "Maps", "Games", "Quiz", gallery)
    assert part.captions == ()
    assert reasons(part)[gallery] == "a caption of something else on the page"
