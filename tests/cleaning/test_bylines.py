"""Authors are the names in bylines and in reporters' contact lines, and nobody else."""

import pytest

from builder.cleaning.bylines import authors_in, find_bylines, find_date_lines, is_correction
from builder.cleaning.values import Line, Role
from builder.doors.text import read_blocks


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Lena Ostrova", ("Lena Ostrova",)),
        ("BY LENA OSTROVA AND ANA BRILL", ("LENA OSTROVA", "ANA BRILL")),
        ("By Lena Ostrova and Piet van der Berg", ("Lena Ostrova", "Piet van der Berg")),
        ("By LENA OSTROVA - 2019-04-10", ("LENA OSTROVA",)),
        ("By Lena Ostrova, Education Editor", ("Lena Ostrova",)),
        ("Author: Lena Ostrova", ("Lena Ostrova",)),
        ("By Lena Ostrova and Ana Brill The Associated Press", ("Lena Ostrova", "Ana Brill")),
        ("By Lena Ostrova For Gazette.Com", ("Lena Ostrova",)),
        ("By Lena Ostrova, White House Correspondent", ("Lena Ostrova",)),
        ("By Lena Ostrova, BBC North America reporter", ("Lena Ostrova",)),
        ("By Lena Ostrova Foreign Affairs Correspondent", ()),
        ("By Lena Ostrova, Visual Journalist", ("Lena Ostrova",)),
        ("By Lena Ostrova Follow", ("Lena Ostrova",)),
        ("-- By Lena Ostrova Follow @lenaostrova", ("Lena Ostrova",)),
        ("By Lena Ostrova Deputy News Editor", ("Lena Ostrova",)),
        ("By Senior Political Correspondent", ()),
        ("Lena Ostrova @lenaostrova / 2 days", ("Lena Ostrova",)),
        (
            "To contact the reporters on this story: Lena Ostrova in Halden at l@x.example; "
            "Ana Brill in Skarv at b@x.example",
            ("Lena Ostrova", "Ana Brill"),
        ),
        (
            "(Reporting by Lena Ostrova in Halden and Ana Brill; Editing by Joel Finch)",
            ("Lena Ostrova", "Ana Brill"),
        ),
        ("To contact the editors responsible for this story: Joel Finch at f@x.example", ()),
        ("By Lena Ostrova Tuesday, Aug. 17, 2010", ("Lena Ostrova",)),
        ("By Lena Ostrova on June 29, 2014 08:08 pm @lena 76 Comments", ("Lena Ostrova",)),
        ("By Lena Ostrova March 18 at 3:57 PM Follow @lenaostrova", ("Lena Ostrova",)),
        ("By Lena Ostrova and April Brill Mon 3 Mar 2020", ("Lena Ostrova", "April Brill")),
        ("Updated by Lena Ostrova @lena Dec 10, 2016, 10:20am EST", ("Lena Ostrova",)),
        ("Written by Lena Ostrova on 3rd March 2020", ("Lena Ostrova",)),
        ("19.03.2019 11:45 | von Lena Ostrova", ("Lena Ostrova",)),
        ("Halden | 04.05.2015 à 13h36 • Mis à jour à 20h13 | Par Lena Ostrova", ("Lena Ostrova",)),
        ("Monday November 18, 2019 7:45 am PST by Lena Ostrova", ("Lena Ostrova",)),
        ("Dienstag, 13. Mai 2014, von Dr. Lena Ostrova", ("Lena Ostrova",)),
        ("Eine Analyse von Lena Ostrova", ("Lena Ostrova",)),
        ("Von Lena Ostrova (Autorin)", ("Lena Ostrova",)),
        ("par Lena Ostrova, le 15 septembre 2009", ("Lena Ostrova",)),
        ("Autori: Lena Ostrova (redaktore)", ("Lena Ostrova",)),
        ("By Lena Ostrova Lena Ostrova", ("Lena Ostrova",)),
        ("By Lena Ostrova, Science Contributor", ("Lena Ostrova",)),
        ("Text: Lena Ostrova, Photo: Ana Brill", ("Lena Ostrova",)),
        ("From our correspondent Lena Ostrova in Skarv", ("Lena Ostrova",)),
        ("Haber: Elif Yıldız", ("Elif Yıldız",)),
        ("Текст: Лена Острова", ("Лена Острова",)),
        ("كتبت: منى سالم", ("منى سالم",)),
        ("نویسنده: علی\u200cرضا نوری", ("علی\u200cرضا نوری",)),
        ("2008年09月09日08:14 来源：湖畔网 作者：刘江 打印", ("刘江",)),
        ("박소라 기자 sora@lake.example", ("박소라",)),
        ("Text: a label of the page", ()),
        ("박소라 기자는 호수에 있었다.", ()),
        ("von Redaktion Halden", ()),
        ("Additional reporting by Lena Ostrova in Skarv", ()),
        ("A ferry painted in 1890 by Lena Ostrova", ()),
        ("Town Hit by Worst Storm in Years", ()),
        ("Cup won by Manchester United", ()),
        ("Foto von Hans Meier", ()),
        ("Posted on 3 March 2020 by Northern Observer", ()),
        ("By Sirhan Sirhan", ("Sirhan Sirhan",)),
        ("By Reuters", ()),
        ("By the way, the ferry was late", ()),
        ("By Staff Reporter", ()),
    ],
)
def test_authors_are_read_from_bylines(line: str, authors: tuple[str, ...]) -> None:
    assert authors_in(line) == authors


@pytest.mark.parametrize("piece", ["on at ", "Mon 9 am – 5 pm, ", "May May ", "By By ", "3 | "])
def test_no_line_takes_long_to_read(piece: str) -> None:
    """A line of as many characters as are looked at; what takes exponential time never ends."""
    assert authors_in(f"2020 {piece * (380 // len(piece))}, by") == ()


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("By Our Defence Staff", Role.BYLINE),
        ("By a Staff Reporter", Role.BYLINE),
        ("By Agencies", Role.BYLINE),
        ("2008年09月09日 来源：湖畔网 作者：佚名", Role.BYLINE),
        ("By the way, a new team", Role.OPEN),
    ],
)
def test_a_byline_may_tell_no_name(line: str, role: Role) -> None:
    (found,) = find_bylines(tuple(map(Line.of, read_blocks(line))))
    assert (found.role, authors_in(line)) == (role, ())


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Correction: the captain is a woman.", True),
        ("Correction, 3 May. The captain is a woman.", True),
        ("Editor's note on 3 May: the captain is a woman.", True),
        ("Anm. d. Red.: Der Kapitän ist eine Frau.", True),
        ("Corrections officers walked out. They want more pay.", False),
        ("Correction of the river cost the town a year. It was worth it.", False),
    ],
)
def test_a_correction_begins_with_a_label(line: str, is_one: bool) -> None:
    assert is_correction(line) is is_one


ABOVE = "The choir of the island sang for an hour on the quay of Port Halden."
BELOW = "The captain, who has no ear for music, listened from the bridge of the ferry."


def roles(*texts: str) -> list[Role]:
    return [line.role for line in find_bylines(tuple(map(Line.of, read_blocks("\n".join(texts)))))]


@pytest.mark.parametrize("label", ["Text", "Words", "Tekst", "Testo", "Texto", "Текст"])
def test_who_wrote_a_text_is_named_above_or_below_it_and_not_amid_it(label: str) -> None:
    line = f"{label}: Lena Ostrova"

    assert roles("A Hymn on the Quay", line, ABOVE, BELOW)[1] is Role.BYLINE
    assert roles("A Hymn on the Quay", ABOVE, line, BELOW)[2] is Role.BYLINE
    assert roles(ABOVE, BELOW, line)[2] is Role.BYLINE
    assert roles(ABOVE, BELOW, line, BELOW)[2] is Role.OPEN


@pytest.mark.parametrize("line", ["Source: Ministry of Lakes", "Sources: Lake Board, Port & Co"])
def test_a_source_between_two_paragraphs_is_that_of_a_chart(line: str) -> None:
    assert roles(ABOVE, line, BELOW) == [Role.OPEN, Role.CAPTION, Role.OPEN]
    assert Role.CAPTION not in roles("A Hymn on the Quay", line, ABOVE, BELOW)
    assert Role.CAPTION not in roles(ABOVE, BELOW, line)


@pytest.mark.parametrize("line", ["Source: Reuters", "Source: The Associated Press"])
def test_an_agency_that_is_known_is_one_between_two_paragraphs_too(line: str) -> None:
    assert roles(ABOVE, line, BELOW)[1] is Role.BYLINE


@pytest.mark.parametrize("by", ["By", "Written by:", "Author of the article:"])
def test_a_name_below_a_lone_by_is_a_byline(by: str) -> None:
    lines = find_bylines(tuple(map(Line.of, read_blocks(f"{by}\nLena Ostrova\nThe ferry"))))
    assert [line.role for line in lines] == [Role.OPEN, Role.BYLINE, Role.OPEN]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Published Tuesday, 12 March 2019, 9:40 am", Role.DATED),
        ("The ferry was closed on 12 March 2019 for its yearly repairs.", Role.OPEN),
        ("— Port of Halden (@halden) March 12, 2019", Role.OPEN),
    ],
)
def test_a_short_line_with_a_full_date_is_there_for_its_date(line: str, role: Role) -> None:
    (found,) = find_date_lines(tuple(map(Line.of, read_blocks(line))))
    assert found.role is role
