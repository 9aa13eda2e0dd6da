"""Heads of state and government are found by their family name alone, others never."""

from itertools import chain

import pytest

from builder.means.countries import CODES
from builder.naming import ActorKind, Knowledge, Known, Named, Text, find, knowledge
from builder.naming.leaders import LEADERS
from builder.naming.words import COMMON_WORDS

NOBODY = knowledge(())


def people(text: Text, known: Knowledge = NOBODY) -> tuple[Named, ...]:
    return find(text, known).people


def names(body: str, year: int | None = None) -> list[str]:
    return [one.name for one in people(Text("", body, year))]


def known(name: str, *aliases: str) -> Knowledge:
    return knowledge((Known(ActorKind.PERSON, "somebody", name, aliases),))


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Nobody believed it, but Obama signed.", "Barack Obama"),
        ("It was so in the Reagan administration.", "Ronald Reagan"),
        ("The aides of President Erdoğan waited.", "Recep Tayyip Erdoğan"),
        ("Cairo was silent; el-Sissi was not.", "Abdel Fattah el-Sisi"),
        ("Cairo was silent; El-Sisi was not.", "Abdel Fattah el-Sisi"),
        ("Ayatollah Khamenei spoke on Friday.", "Ali Khamenei"),
        ("Sayyed Khamenei spoke on Friday.", "Ali Khamenei"),
        ("General Secretary Gorbachev spoke on Friday.", "Mikhail Gorbachev"),
        ("Mrs. Thatcher was not for turning.", "Margaret Thatcher"),
        ("They voted for Peña Nieto.", "Enrique Peña Nieto"),
        ("They voted for Lopez Obrador.", "Andrés Manuel López Obrador"),
    ],
)
def test_a_leader_is_known_by_the_family_name(body: str, name: str) -> None:
    assert names(body) == [name]


def test_a_name_that_begins_with_a_title_or_particle_is_whole() -> None:
    for text in ("Bangladesh watched. Prime Minister Sheikh Hasina left.", "De Gaulle left."):
        (one,) = people(Text("", text))
        assert text[one.mentions[0].start :].startswith(("Sheikh Hasina", "De Gaulle"))
        assert len(one.mentions) == 1


def test_every_place_of_the_family_name_is_theirs() -> None:
    (one,) = people(Text("Obama waits", "President Obama waited. Then Obama's aides left."))
    assert [(m.start, m.end) for m in one.mentions] == [(0, 5), (22, 27), (41, 46)]


@pytest.mark.parametrize(
    ("body", "is_about"),
    [
        ("It was so under Obama.", False),
        ("It was so under President Obama.", True),
        ("It was so under Obama. Obama knew.", True),
    ],
)
def test_a_text_is_about_whom_it_names_by_office_or_twice(body: str, is_about: bool) -> None:
    (one,) = people(Text("", body))
    assert one.about == is_about


def test_the_evidence_is_the_sentence_with_the_name_alone() -> None:
    (one,) = people(Text("Obama waits", "It rained. Then Obama came. He smiled."))
    assert one.evidence == "Then Obama came."


@pytest.mark.parametrize(
    ("body", "year"),
    [
        ("A box for May was found, and May was gone.", None),
        ("Johnson scored twice.", 2020),
        ("President Johnson of the rowing club rose.", 2020),
        ("Vice President Bush of Norway rose.", 1990),
        ("Bush and Brown won in London.", 2008),
    ],
)
def test_a_name_that_many_have_needs_an_office(body: str, year: int | None) -> None:
    assert not [name for name in names(body, year) if name in LEADING]


LEADING = {one.name for one in chain.from_iterable(LEADERS.values())}


@pytest.mark.parametrize(
    ("body", "year", "name"),
    [
        ("Prime Minister May left Britain. May was tired.", None, "Theresa May"),
        ("In Britain, Prime Minister Johnson left. Johnson was tired.", None, "Boris Johnson"),
        ("Prime Minister Johnson left. Johnson was tired.", 2020, "Boris Johnson"),
        ("North Korean leader Kim waved.", 2015, "Kim Jong-un"),
        ("North Korean leader Kim waved.", 2005, "Kim Jong-il"),
        ("President Bush flew home.", 1990, "George H. W. Bush"),
        ("President Bush flew home.", 2005, "George W. Bush"),
        ("President Kirchner flew home.", 2004, "Néstor Kirchner"),
        ("President Kirchner flew home.", 2010, "Cristina Fernández de Kirchner"),
        ("South Korean President Kim waved.", 2000, "Kim Dae-jung"),
        ("North Korean leader Kim waved.", 2000, "Kim Jong-il"),
        ("Taoiseach Kenny flew home.", 2012, "Enda Kenny"),
        ("Iran: Ayatollah Khamenei spoke.", 1987, "Ali Khamenei"),
        ("Damascus fell silent. Assad spoke.", 1985, "Hafez al-Assad"),
        ("Damascus fell silent. Assad spoke.", 2015, "Bashar al-Assad"),
    ],
)
def test_the_office_the_year_and_the_country_tell_who_it_is(
    body: str, year: int | None, name: str
) -> None:
    assert names(body, year) == [name]


@pytest.mark.parametrize(
    ("body", "year", "found"),
    [
        ("President Bush flew home.", None, ["President Bush"]),
        ("President Bush flew home.", 2015, ["President Bush"]),
        ("Assad spoke.", None, []),
        ("Obama spoke.", 1999, []),
    ],
)
def test_where_nobody_can_tell_it_is_nobody(body: str, year: int | None, found: list[str]) -> None:
    assert names(body, year) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Sen. Obama came. Obama smiled.", ["Sen. Obama"]),
        ("Judge Trump came. Trump smiled.", ["Judge Trump"]),
        ("Mrs. Obama came.", ["Mrs. Obama"]),
        ("The carrier Reagan sailed.", []),
        ("Zalmina Obama, 31, came. Obama smiled.", ["Zalmina Obama"]),
        ("First came Mrs. Obama. Obama stayed.", ["Mrs. Obama", "Barack Obama"]),
        ("Judge Saddam Zuk came. Saddam smiled.", ["Saddam Zuk"]),
        ("Judge Obama Zuk came. Obama smiled.", ["Obama Zuk", "Barack Obama"]),
        ("It is in Volume XI.", []),
    ],
)
def test_somebody_else_of_the_name_is_not_the_leader(body: str, found: list[str]) -> None:
    assert names(body) == found


def test_the_leader_and_a_relative_are_told_apart() -> None:
    relative = "Zalmina Trump, 31, came."
    assert names(f"{relative} President Trump smiled.") == ["Zalmina Trump", "Donald Trump"]
    assert names(f"Trump smiled. {relative} Mrs. Trump left.") == ["Donald Trump", "Zalmina Trump"]


def test_a_given_name_that_the_text_has_not_is_nobodys() -> None:
    found = names("Imam Ali said so. Ayatollah Khamenei came.")
    assert found == ["Imam Ali", "Ali Khamenei"]


def test_a_headline_says_nothing_of_who_comes_first() -> None:
    found = people(Text("Trump wins", "Zalmina Trump, 31, won. Trump smiled."))
    assert [one.name for one in found] == ["Zalmina Trump"]


def test_a_headline_that_names_a_relative_in_full_is_not_the_leaders() -> None:
    assert not people(Text("Ivanka Trump's Shoes", "It rained."))


@pytest.mark.parametrize(
    "who", ["President Jaime Morales", "Jaime Morales, president of the rowing club,"]
)
def test_another_president_of_the_name_is_the_one_of_the_text(who: str) -> None:
    found = names(f"Bolivia waited as {who} came. President Morales smiled.", 2018)
    assert found == ["Jaime Morales"]


@pytest.mark.parametrize("before", ["", "Donald Trump came. "])
def test_a_son_of_the_same_name_is_not_the_president(before: str) -> None:
    text = f"{before}Donald Trump Jr. waited. President Trump smiled. Trump left."
    son = next(one for one in people(Text("", text)) if one.name == "Donald Trump Jr.")
    assert len(son.mentions) == 1


def test_a_wife_with_the_same_initial_is_not_the_president() -> None:
    assert names("Jill Biden came. President Biden smiled.") == ["Jill Biden", "Joe Biden"]


@pytest.mark.parametrize("name", ["Barack Obama", "Barack H. Obama"])
def test_a_leader_who_is_named_in_full_is_one_person(name: str) -> None:
    assert names(f"Obama came. {name} smiled.") == [name]


def test_another_spelling_of_the_full_name_is_no_second_person() -> None:
    assert names("Qaddafi came. The colonel Moammar Qaddafi smiled.") == ["Moammar Qaddafi"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Barack Obama", "Obama came."),
        ("Barack Hussein Obama", "Obama came."),
        ("Moammar Qaddafi", "Gadhafi came."),
        ("Bashar Assad", "Damascus: President Assad came."),
        ("Saddam Hussein", "Iraq waited when Saddam came."),
        ("Lula da Silva", "Lula came."),
        ("Joseph R. Biden Jr.", "Biden came."),
        ("Nuri al-Maliki", "Iraq waited when Prime Minister Maliki came."),
    ],
)
def test_a_leader_of_the_registry_is_who_is_meant(name: str, text: str) -> None:
    (one,) = people(Text("", text, 2011), known(name))
    assert (one.id, one.name) == ("somebody", name)


def test_an_alias_of_the_registry_decides_before() -> None:
    (one,) = people(Text("", "Obama came."), known("Zalmina Zuk", "Obama"))
    assert one.name == "Zalmina Zuk"


@pytest.mark.parametrize("name", ["Zalmina Trump", "Donald Trump Jr.", "Diana Trump"])
def test_a_namesake_of_the_registry_is_not_meant(name: str) -> None:
    (one,) = people(Text("", "Trump came."), known(name))
    assert (one.id, one.name) == ("", "Donald Trump")


@pytest.mark.parametrize(("year", "name"), [(1990, "George H. W. Bush"), (2005, "George W. Bush")])
def test_two_leaders_of_the_registry_are_told_apart_though_an_alias_fits_both(
    year: int, name: str
) -> None:
    actors = (
        Known(ActorKind.PERSON, "son", "George W. Bush", ()),
        Known(ActorKind.PERSON, "father", "George H. W. Bush", ("George Bush",)),
    )
    (one,) = people(Text("", "President Bush flew home.", year), knowledge(actors))
    assert (one.id != "", one.name) == (True, name)


def test_every_leader_has_a_country_a_time_and_a_name_that_is_no_common_word() -> None:
    for key, leaders in LEADERS.items():
        for one in leaders:
            assert one.country in CODES, one
            assert 1900 < one.first <= one.last, one
            assert not (one.is_known_alone and key in COMMON_WORDS), one


def test_leaders_of_one_name_are_all_known_alone_or_none_is() -> None:
    for leaders in LEADERS.values():
        assert len({one.is_known_alone for one in leaders}) == 1, leaders
