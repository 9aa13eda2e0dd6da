"""The headline is the line that the text takes up; a section label is not; repeats are removed."""

import pytest

from builder.cleaning import clean

TEXT = (
    "Rescue teams in the Orlo valley reached the last cut-off village on Friday, the ministry said."
    "\n\nHelicopters had carried food to the residents since the landslide on Tuesday."
)
HEADLINE = "Landslide Village Reached After Four Days"


@pytest.mark.parametrize(
    "above",
    [
        HEADLINE,
        f"World\n\n{HEADLINE}",
        f"HG Exclusive\n\n{HEADLINE}",
        f"Opinion\n{HEADLINE}\nBy Lena Ostrova",
        f"Home\nSport\nJobs in the valley\nWeather\n\n{HEADLINE}",
        f"{HEADLINE} - Harbour Gazette\n\nMenu\n\n{HEADLINE}",
        f"Skip to content HOME WORLD POLITICS SPORT Search Log in\nWorld\n{HEADLINE}",
        f"The Harbour Gazette\n\n{HEADLINE}",
        f"Home News {HEADLINE}\n\n{HEADLINE}",
    ],
)
def test_the_title_is_the_line_that_the_text_takes_up(above: str) -> None:
    (part,) = clean(f"{above}\n\n{TEXT}").parts
    assert part.title == HEADLINE


@pytest.mark.parametrize(
    ("whole", "short"),
    [
        ("Out of reach no more: Landslide Village Reached", "Landslide Village Reached"),
        ("Ada Orr Reaches Landslide Village", "Orr Reaches Landslide Village"),
    ],
)
def test_a_headline_is_not_the_way_to_a_shorter_form_of_it(whole: str, short: str) -> None:
    text = f"{TEXT}\n\nThe landslide cut off the village, Ada Orr of the rescue service said."
    assert clean(f"{whole}\n\n{short}\n\n{text}").parts[0].title == whole


MENU = "News\n\nTowns of the valley\n\nJobs at sea\n\nHarbour"


@pytest.mark.parametrize(
    "title",
    [
        HEADLINE,
        f"{HEADLINE} | Harbour Gazette",
        f"{HEADLINE} — Rescue — Harbour Gazette",
        f"{HEADLINE} ✩ The Gazette of the Harbour",
    ],
)
@pytest.mark.parametrize("near", ["Teams reached by helicopters on Friday", "Rescue said to go on"])
def test_what_the_title_of_the_page_names_is_its_headline(title: str, near: str) -> None:
    """A page that was made a text begins with its title, and related headlines are not far."""
    (part,) = clean(f"{title}\n\n{MENU}\n\n{HEADLINE}\n\n{near}\n\n{TEXT}").parts
    assert part.title == HEADLINE


def test_the_title_of_a_page_names_no_masthead() -> None:
    page = f"The Harbour Gazette | News\n\nThe Harbour Gazette\n\n{MENU}\n\n{HEADLINE}\n\n{TEXT}"
    assert clean(page).parts[0].title == HEADLINE


def test_a_headline_that_reads_as_a_paragraph_is_one_where_the_title_names_it() -> None:
    cry = "Four days on the mountain. How did they live? Rescue teams tell their story at last."
    (part,) = clean(f"{cry} | Harbour Gazette\n\n{MENU}\n\n{cry}\n\n{TEXT}").parts
    assert (part.title, len(part.body)) == (cry, 2)


def test_the_headline_may_say_in_other_words_what_the_title_of_its_page_says() -> None:
    title = "Landslide: After Four Days Rescue Teams Reach the Last Village | Harbour Gazette"
    related = "Residents of the Orlo valley carried to the ministry on Friday"
    (part,) = clean(f"{title}\n\n{MENU}\n\n{HEADLINE}\n\n{related}\n\n{TEXT}").parts
    assert part.title == HEADLINE


def test_where_no_line_is_like_it_the_title_of_the_page_is_the_headline() -> None:
    (part,) = clean(f"{HEADLINE} | Harbour Gazette\n\n{MENU}\n\n{TEXT}").parts
    assert part.title == HEADLINE


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("港湾大桥通车仪式周五举行_本地新闻_港湾网", "港湾大桥通车仪式周五举行"),
        ("港湾大桥通车 市长说下月免费|大桥|港湾_港湾网", "港湾大桥通车 市长说下月免费"),
    ],
)
def test_scripts_without_blanks_have_headlines_too(title: str, headline: str) -> None:
    """Two characters side by side are a word of them; underscores part section and site."""
    text = (
        "港湾大桥的通车仪式周五在港湾市举行，市长说，大桥下月起对所有车辆免费开放，渡轮照常运行。\n\n"
        "大桥全长三公里，历时四年建成，是连接港湾两岸的第一座大桥，可以抵御最强的台风。"
    )
    menu = "首页\n\n用微信扫码二维码\n\n当前位置：首页 > 本地\n\n联系我们"
    assert clean(f"{title}\n\n{menu}\n\n{headline}\n\n{text}").parts[0].title == headline
    assert clean(f"{menu}\n\n{headline}\n\n{text}").parts[0].title == headline


def test_a_paper_whose_headlines_are_all_in_capitals_has_headlines() -> None:
    page = f"THE HARBOUR GAZETTE\n\n{HEADLINE.upper()}\nBy Lena Ostrova\n\n{TEXT}"
    assert clean(page).parts[0].title == HEADLINE.upper()
    below = "Photo shows helicopters in the Orlo valley after the landslide"
    assert clean(f"{HEADLINE.upper()}\n\n{below}\n\n{TEXT}").parts[0].title == HEADLINE.upper()


def test_a_deck_behind_a_dash_in_the_title_of_a_page_is_no_headline() -> None:
    title = "Last Village Reached - rescue teams tell of four days without food in the Orlo valley"
    deck = "Rescue teams tell of four days without food in the Orlo valley"
    page = f"{title} | Harbour Gazette\n\n{MENU}\n\nLast Village Reached\n\n{deck}\n\n{TEXT}"
    assert clean(page).parts[0].title == "Last Village Reached"


def test_a_headline_of_which_the_text_takes_up_no_word_is_one() -> None:
    (part,) = clean(f"What They Never Told\n\nOpinion\n\n{TEXT}").parts
    assert part.title == "What They Never Told"


def test_a_note_on_the_writer_makes_no_headline_of_the_paper() -> None:
    note = "Lena Ostrova is a reporter for the Northern Harbour Gazette."
    page = f"Northern Harbour Gazette\n\nWhat the mountain took from all of us\n\n{TEXT}\n\n{note}"
    assert clean(page).parts[0].title == "What the mountain took from all of us"


def test_a_label_beside_the_paragraphs_is_no_title_however_often_it_stands() -> None:
    text = "".join(f"Landslide in brief\n\n{TEXT} {number}.\n\n" for number in range(6))
    assert clean(text).parts[0].title == ""


def test_a_single_word_is_a_title_where_the_text_takes_it_up() -> None:
    assert clean(f"Landslide\n\n{TEXT}").parts[0].title == "Landslide"
    assert clean(f"Weather\n\n{TEXT}").parts[0].title == ""


def test_the_headline_again_is_removed_even_within_the_text() -> None:
    interrupted = TEXT.replace("\n\n", f"\n\n{HEADLINE}\n\n")
    (part,) = clean(f"{HEADLINE}\n\n{interrupted}").parts
    assert [(r.text, r.reason) for r in part.removals] == [(HEADLINE, "the headline again")]
    assert len(part.body) == 2


@pytest.mark.parametrize(
    ("standfirst", "below"),
    [
        ("Helicopters fed three hundred people in the Orlo valley", ""),
        ("Three hundred people were fed by helicopter.", f"{HEADLINE}\n"),
        ("Three hundred people were fed by helicopter.", "By Lena Ostrova\n"),
        ("No one was hurt.", "By Lena Ostrova\n"),
    ],
)
def test_what_stands_right_under_the_headline_is_the_standfirst(
    standfirst: str, below: str
) -> None:
    (part,) = clean(f"{HEADLINE}\n\n{standfirst}\n\n{below}\n\n{TEXT}").parts
    assert part.standfirst == standfirst
    assert part.body[0].text.startswith("Rescue teams")


def test_a_first_paragraph_below_the_byline_is_text() -> None:
    (part,) = clean(
        f"{HEADLINE}\nBy Lena Ostrova\n\nIt took four days to get there.\n\n{TEXT}"
    ).parts
    assert part.standfirst == ""
    assert part.body[0].text == "It took four days to get there."


def test_a_teaser_under_the_headline_in_a_footer_is_no_standfirst() -> None:
    footer = f"Most read\n{HEADLINE}\nThree hundred people were fed by helicopter in the valley"
    (part,) = clean(f"{HEADLINE}\n\nOrlo\n\n{TEXT}\n\n{footer}").parts
    assert part.standfirst == ""


@pytest.mark.parametrize(
    "line",
    [
        "Bigger letters Smaller letters Keep this page Share it with others",
        "3 May 2013, 18:57 the harbour's own news service, 1307 readers so far",
        "缩小字体 放大字体 收藏 微博 微信 分享 打印 关闭",
    ],
)
def test_what_stands_below_the_headline_and_says_nothing_of_the_story_is_no_standfirst(
    line: str,
) -> None:
    assert clean(f"{HEADLINE}\n\n{line}\n\n{TEXT}").parts[0].standfirst == ""


@pytest.mark.parametrize(
    "line",
    [
        "Helicopters carry food to residents of the valley",
        "Who had thought of the goats?",
    ],
)
def test_what_tells_of_the_story_or_is_a_sentence_is_one(line: str) -> None:
    assert clean(f"{HEADLINE}\n\n{line}\n\n{TEXT}").parts[0].standfirst == line
