"""Files that may be about one person or organization are told of, and no others."""

from functools import partial
from itertools import product

import pytest
from counting import calls
from readings import archive_of
from small_archives import article, person

from builder.archive.like_names import like_names
from builder.words.names import slug
from builder.words.problems import Problem, Severity


def found(files: dict[str, str]) -> list[Problem]:
    return list(like_names(archive_of(files)))


def people(*names: str) -> list[Problem]:
    """What is told of people of these names."""
    return found({f"people/{at}-{slug(name)}.md": person(name) for at, name in enumerate(names)})


def bodies(*names: str) -> list[Problem]:
    """What is told of organizations of these names."""
    return found({f"organizations/{slug(name)}.md": person(name) for name in names})


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Mohammad Berg", "Muhammed Berg", "another spelling"),
        ("Kim Jong Un", "Kim Jongun", "another spelling"),
        ("Kim Jong-un", "Kim Jung-eun", "another spelling"),
        ("Ri Son Hui", "Lee Son-hui", "another spelling"),
        ("Choe Son Hui", "Choi Son Hee", "another spelling"),
        ("Javad Moradi Pur", "Moradi Pur Javad", "another spelling"),
        ("Han Intaek", "Intaek Han", "another spelling"),
        ("Karim al-Asad", "Karim Assad", "another spelling"),
        ("Igor Petroff", "Igor Petrov", "another spelling"),
        ("John Smith", "J. R. Smith", "initials"),
        ("John R. Smith", "J.R. Smith", "initials"),
        ("John Robert Smith", "John R. Smith", "initials"),
        ("Ann Smith", "Ann Louise Smith", "middle name"),
        ("Philip Lund", "P. Lund", "initials"),
        ("Vladimir Orlov", "Vladmir Orlov", "one letter"),
        ("Heidi Abrahms", "Heidi Abrahsm", "one letter"),
        ("Mike Lund", "Michael Lund", "short form"),
        ("Joe Lund", "Joseph R. Lund", "short form"),
        ("Karim Berg", "Muhammed Karim Berg", "name more in front"),
        ("Seyed Karim Araqi", "Karim Araghi", "another spelling"),
        ("Prince Karim bin Omar", "Karim ibn Umar", "another spelling"),
        ("Kim Chong-ho", "Kim Jong Ho", "another spelling"),
        ("Aliaksandr Petrenka", "Alexander Petrenko", "another spelling"),
        ("Сергей Петров", "Sergey Petroff", "another spelling"),
    ],
)
def test_names_of_one_person_are_told_with_what_differs(one: str, other: str, reason: str) -> None:
    (problem,) = people(one, other)

    assert (problem.code, problem.severity) == ("like-names", Severity.WARNING)
    assert reason in problem.message
    assert (one in problem.message, other in problem.message) == (True, True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("John Smith", "John Smith Jr."),
        ("John Smith Sr.", "John Smith Jr"),
        ("Henry Smith II", "Henry Smith III"),
        ("John R. Smith", "John Smith Jr."),
        ("John Smith", "Jane Smith"),
        ("John A. Smith", "John B. Smith"),
        ("George H. W. Lund", "George W. Lund"),
        ("Maria Berg", "Marta Berg"),
        ("Michael Berg", "Michaela Berg"),
        ("Hassan Rahmani", "Hossein Rahmani"),
        ("Kim Yong Nam", "Kim Yong Nim"),
        ("Wang Yi", "Wang Li"),
        ("Smith", "John Smith"),
        ("J. Smith", "Karl Smith"),
        ("Anna Hall", "Anna Hill"),
        ("아나 루이스", "아나 루이자"),
        ("Patrick Lund", "Patricia Lund"),
        ("Karim Berg", "Muhammed Karim Berg Jr."),
        ("Karim Berg", "Berg Karim Lund"),
        ("Muhammed Berg", "Mohammad Karim Berg"),
        ("Ali Berg", "Ali Akbar Berg"),
        ("Sergey Petrov", "Сергей Иванов"),
    ],
)
def test_names_of_two_people_are_not(one: str, other: str) -> None:
    assert people(one, other) == []


def test_a_short_name_that_fits_two_people_tells_nothing() -> None:
    assert people("J. Smith", "John Smith", "James Smith") == []
    assert people("Ann Smith", "Ann Louise Smith", "Ann Marie Smith") == []
    assert people("Mike Smith", "Michael A. Smith", "Michael B. Smith") == []
    assert people("Karim Berg", "Muhammed Karim Berg", "Abbas Karim Berg") == []


def test_nor_does_one_that_is_an_alias_of_somebody_whom_it_fits() -> None:
    files = {
        "people/a.md": person("John Smith", aliases="[J. Smith]"),
        "people/b.md": person("James Smith"),
    }
    assert found(files) == []


def test_an_alias_counts_as_much_as_a_name() -> None:
    files = {
        "people/a.md": person("Ada Moss", aliases="[Ada Lindqvist]"),
        "people/b.md": person("Adda Lindqvist"),
    }
    (problem,) = found(files)
    assert '"Adda Lindqvist" may be "Ada Moss" of content/people/a.md' in problem.message


def test_a_name_that_two_files_have_is_a_clash_and_no_likeness() -> None:
    files = {
        "people/a.md": person("Ada Moss", aliases="[Minister Berg]"),
        "people/b.md": person("Eva Lund", aliases="[minister berg]"),
    }
    assert found(files) == []


def test_a_pair_is_told_once_however_many_names_are_alike() -> None:
    files = {
        "people/a.md": person("Hossein Rahmani", aliases="[H. Rahmani, Hussein A. Rahmani]"),
        "people/b.md": person("Hussein Rahmani", aliases="[Husain Rahmani]"),
    }
    assert len(found(files)) == 1


STUB = {"people/a-hale.md": person("A. Hale")}
WHOLE = {
    "people/ada-hale.md": person("Ada Hale", description="A minister", wikidata="Q1", country="UK")
}


def stays(files: dict[str, str]) -> str:
    """The file that a hint tells to keep, of two."""
    (problem,) = found(files)
    assert problem.hint.count(f"delete {problem.place.file};") == 1
    people = {f"content/{file}" for file in files if file.startswith("people/")}
    (kept,) = people - {problem.place.file}
    assert f"into {kept}" in problem.hint
    return kept.removeprefix("content/people/")


def test_whom_nobody_has_confirmed_is_to_go() -> None:
    files = {
        "people/a.md": person("Hossein Rahmani", unsure="[name]"),
        "people/b.md": person("Hussein Rahmani"),
    }
    assert stays(files) == "b.md"


def test_the_file_stays_that_more_articles_list() -> None:
    listing = {"articles/2021/ferry.md": article(actors="[A. Hale]", body="A. Hale spoke.")}
    assert stays(STUB | WHOLE | listing) == "a-hale.md"


def test_or_else_the_one_that_says_more() -> None:
    assert stays(STUB | WHOLE) == "ada-hale.md"
    said = {"people/a-hale.md": person("A. Hale", country="France")}
    assert stays(said | {"people/ada-hale.md": person("Ada Hale")}) == "a-hale.md"


def test_or_else_the_one_with_the_longer_name() -> None:
    assert stays(STUB | {"people/ada-hale.md": person("Ada Hale")}) == "ada-hale.md"


def test_the_hint_says_what_to_write_before_a_file_is_deleted() -> None:
    files = WHOLE | {
        "people/a-hale.md": person(
            "A. Hale", aliases="[Minister Hale]", former_ids="[hale]", native_name="آدا"
        )
    }
    (problem,) = found(files)
    assert problem.hint == (
        "if so, write  aliases: [A. Hale, Minister Hale, آدا]  and  former_ids: [a-hale, hale]  "
        "into content/people/ada-hale.md, take over its other keys, and delete "
        "content/people/a-hale.md; if not, write here  different_from: [Ada Hale]"
    )


def test_what_yaml_would_read_otherwise_is_in_quotes() -> None:
    files = {
        "people/a.md": person("'Hossein, Rahmani'"),
        "people/b.md": person("Hussein Rahmani"),
    }
    (problem,) = found(files)
    assert problem.hint.endswith('different_from: ["Hossein, Rahmani"]')


@pytest.mark.parametrize("at", ["a", "b"])
def test_an_editor_may_say_in_either_file_that_they_are_two(at: str) -> None:
    files = {
        "people/a.md": person("Hossein Rahmani"),
        "people/b.md": person("Hussein Rahmani", aliases="[Minister Rahmani]"),
    }
    apart = {"a": "minister rahmani", "b": "a"}[at]
    told = files[f"people/{at}.md"].replace("---\nname", f"---\ndifferent_from: [{apart}]\nname")

    assert len(found(files)) == 1
    assert found(files | {f"people/{at}.md": told}) == []


@pytest.mark.parametrize(
    ("one", "other", "told"), [("Q1", "Q2", 0), ("Q1", "Q1", 1), ("Q1", "", 1)]
)
def test_two_wikidata_items_are_two_people(one: str, other: str, told: int) -> None:
    files = {
        "people/a.md": person("Hossein Rahmani", wikidata=one),
        "people/b.md": person("Hussein Rahmani", wikidata=other),
    }
    assert len(found(files)) == told


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Lake Safety Council", "LSC", "short for"),
        ("Union of the Lake", "U.O.T.L.", "short for"),
        ("Energy Ministry", "Ministry of Energy", "the same words"),
        ("Lake Defence Organisation", "Lake Defense Organization", "the same words"),
        ("Stanmore University", "Standmore University", "one letter"),
    ],
)
def test_names_of_one_organization_are_told(one: str, other: str, reason: str) -> None:
    (problem,) = bodies(one, other)
    assert reason in problem.message


@pytest.mark.parametrize(
    "names",
    [
        ("North Cod Council", "South Cod Council"),
        ("Lake Safety Council", "Land Safety Council"),
        ("Lake Safety Council", "Lund Sea Company", "LSC"),
        ("Lake Union", "Union"),
    ],
)
def test_names_of_several_organizations_are_not(names: tuple[str, ...]) -> None:
    assert bodies(*names) == []


def test_a_person_and_an_organization_are_never_one() -> None:
    files = {
        "people/a.md": person("Hossein Rahmani"),
        "organizations/b.md": person("Hussein Rahmani"),
    }
    assert found(files) == []


def test_names_that_very_many_share_are_no_sign() -> None:
    spellings = [
        f"Ada {k}a{d}{f}i" for k in "KGQ" for d in ("da", "dda", "dha") for f in ("f", "ff")
    ]

    assert any("another spelling" in one.message for one in people(*spellings[:3]))
    assert not any("another spelling" in one.message for one in people(*spellings))


@pytest.mark.parametrize("form", ["Muhammed {} Berg", "Muhammed {} A. Berg", "M. {} Berg"])
def test_names_that_begin_and_end_alike_are_not_each_compared_with_each(form: str) -> None:
    middles = ["".join(one).title() for one in product("bdgklmnprt", "aeiou", "bdklmnrst", "a")]
    archives = [
        archive_of({f"people/{one}.md": person(form.format(one)) for one in middles[::step]})
        for step in (4, 2)
    ]
    few, many = (calls(partial(tuple, like_names(archive))) for archive in archives)
    assert many < 3 * few


def test_one_name_of_very_many_files_is_not_compared_with_each() -> None:
    archives = [
        archive_of({f"people/{one}.md": person("Ada Karim Berg") for one in range(files)})
        for files in (300, 600)
    ]
    few, many = (calls(partial(tuple, like_names(archive))) for archive in archives)
    assert many < 3 * few


@pytest.mark.parametrize("long", ["ai" * 900, "Ann " * 500, "Annika " * 300 + "Lund"])
def test_what_is_too_long_for_a_name_is_passed_over(long: str) -> None:
    assert people(long, f"{long}s", "Ann Lund") == []
    assert bodies(long, f"{long}s", "Ann Lund") == []
