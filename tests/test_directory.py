"""A name finds its bearer under every spelling; a name of two bearers is told."""

import pytest
from readings import archive_of, checked, content_of, said
from small_archives import article, person

from builder.archive.clashes import clashes as told
from builder.archive.directory import ActorRef, Directory, make_directory
from builder.naming.values import ActorKind
from builder.words.problems import Problem, Severity, errors

ANA = ActorRef(ActorKind.PERSON, "ana-ruiz")
UNION = ActorRef(ActorKind.ORGANIZATION, "lake-union")
FILES = {
    "people/ana-ruiz.md": person("Ana Ruiz", aliases="[A. Ruiz]", native_name="아나 루이스"),
    "organizations/lake-union.md": person("Union of the Lake", aliases="[UL]"),
    "countries/kp.md": person("North Korea", aliases="[The North]"),
    "outlets/lake-post.md": person("The Lake Post", aliases="[Lake Post]"),
}


def directory(files: dict[str, str] | None = None) -> Directory:
    return make_directory(content_of(FILES if files is None else files))


def clashes(files: dict[str, str]) -> list[tuple[str, str, int, int]]:
    return said(problems(files))


def problems(files: dict[str, str]) -> tuple[Problem, ...]:
    content = content_of(files)
    return told(content, make_directory(content))


@pytest.mark.parametrize(
    ("written", "ref"),
    [
        ("Ana Ruiz", ANA),
        ("ANA RUÍZ", ANA),
        ("A Ruiz", ANA),
        ("ana-ruiz", ANA),
        ("아나 루이스", ANA),
        ("UL", UNION),
        ("lake-union", UNION),
        ("The North", ActorRef(ActorKind.COUNTRY, "KP")),
        ("North Korea", ActorRef(ActorKind.COUNTRY, "KP")),
        ("France", ActorRef(ActorKind.COUNTRY, "FR")),
        ("fr", ActorRef(ActorKind.COUNTRY, "FR")),
        ("Islamic Republic of Iran", ActorRef(ActorKind.COUNTRY, "IR")),
        ("Ana", None),
        ("Paris", None),
        ("...", None),
        ("", None),
    ],
)
def test_an_actor_is_found_by_name_alias_id_or_code(written: str, ref: ActorRef | None) -> None:
    assert directory().actor(written) == ref


@pytest.mark.parametrize("written", ["The Lake Post", "lake post", "lake-post", "The Lake: (Post)"])
def test_an_outlet_is_found_by_name_alias_or_id(written: str) -> None:
    assert directory().outlet(written) == "lake-post"


def test_actors_and_outlets_are_not_mixed_up() -> None:
    assert directory().outlet("Ana Ruiz") is None
    assert directory().actor("The Lake Post") is None


def test_pages_show_the_name_of_the_file_or_the_one_that_the_world_knows() -> None:
    names = directory({"countries/kp.md": person("The North"), "countries/fr.md": "---\n---\n"})
    assert names.name(ActorRef(ActorKind.COUNTRY, "KP")) == "The North"
    assert names.name(ActorRef(ActorKind.COUNTRY, "FR")) == "France"
    assert names.name(ActorRef(ActorKind.COUNTRY, "JP")) == "Japan"


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("Anna Ruiz", 'did you mean "Ana Ruiz"?'),
        ("A. Ruis", 'did you mean "A. Ruiz" (Ana Ruiz)?'),
        ("Frence", 'did you mean "France"?'),
        ("The Noth", 'did you mean "The North" (North Korea)?'),
        ("norwegian", 'did you mean "Norway"?'),
        ("Norwegians", 'did you mean "Norway"?'),
        ("president ana ruiz", 'did you mean "Ana Ruiz"?'),
        ("Foreign Minister Ana Ruiz", 'did you mean "Ana Ruiz"?'),
        ("Norwegian President Ana Ruis", 'did you mean "Ana Ruiz"?'),
        ("Sultanat of Oman", 'did you mean "Sultanate of Oman" (Oman)?'),
        ("Ana Ruiz, France", "write each on a line of its own, with a hyphen before it"),
        ("Ana Ruiz and France", "write each on a line of its own, with a hyphen before it"),
    ],
)
def test_a_hint_names_the_nearest_and_whose_name_it_is(written: str, hint: str) -> None:
    assert directory().actor_hint(written) == hint


def test_without_a_near_name_the_hint_is_to_add_a_file() -> None:
    assert "cuttings new person" in directory().actor_hint("Tariq Osei")
    assert "new person 'Tariq Osei'" in directory().actor_hint("Prime Minister Tariq Osei")
    assert "cuttings new outlet" in directory().outlet_hint("Harbour Radio")


def test_an_outlet_is_hinted_at_among_outlets_and_a_country_among_countries() -> None:
    assert directory().outlet_hint("The Lake Pots") == 'did you mean "The Lake Post"?'
    assert directory().country_hint("Sweeden") == 'did you mean "Sweden"?'
    assert "ISO 3166-1" in directory().country_hint("Ana Ruiz")


def test_names_of_one_bearer_may_repeat() -> None:
    files = {"people/ana-ruiz.md": person("Ana Ruiz", aliases="[ANA RUIZ, Ana Ruíz]")}
    assert clashes(files) == []


def test_two_bearers_of_one_name_are_told_at_the_second() -> None:
    files = FILES | {"people/aron-ruiz.md": person("Aron Ruiz", aliases="[Aron, A Ruiz]")}
    assert clashes(files) == [("alias-clash", "people/aron-ruiz.md", 3, 17)]


def test_a_person_and_an_organization_cannot_share_a_name_either() -> None:
    files = FILES | {"people/ulla-lind.md": person("Ulla Lind", aliases="[UL]")}
    assert clashes(files) == [("alias-clash", "organizations/lake-union.md", 3, 11)]


def test_two_outlets_cannot_share_a_name() -> None:
    files = FILES | {"outlets/weekly.md": person("Lake Post")}
    assert clashes(files) == [("alias-clash", "outlets/weekly.md", 2, 7)]


def test_a_name_that_another_file_is_called_by_is_told_without_a_line() -> None:
    files = {"people/ana.md": person("Ana Ruiz"), "people/ruiz.md": person("Ana")}
    assert clashes(files) == [("alias-clash", "people/ruiz.md", 2, 7)]


@pytest.mark.parametrize("first", ["people/a.md", "people/z.md"])
def test_a_name_that_is_another_s_is_told_once_and_where_it_is_written(first: str) -> None:
    files = {first: person("Ann", aliases="[ana-ruiz]"), "people/ana-ruiz.md": person("Ana Ruiz")}
    (problem,) = problems(files)
    assert problem.place.line


def test_where_two_may_be_one_the_hint_is_to_merge_them() -> None:
    files = FILES | {"people/a-ruiz.md": person("A. Ruiz")}
    (problem,) = problems(files)
    assert problem.hint.startswith(
        "if the two are one, write  former_ids: [a-ruiz]  into content/people/ana-ruiz.md, and "
        "delete content/people/a-ruiz.md; if not, keep it in the one file"
    )


@pytest.mark.parametrize(
    "file",
    [
        {"organizations/a-ruiz.md": person("A. Ruiz")},
        {"people/a-ruiz.md": person("A. Ruiz", different_from="[Ana Ruiz]")},
    ],
)
def test_but_not_where_they_are_of_two_kinds_or_told_apart(file: dict[str, str]) -> None:
    (problem,) = problems(FILES | file)
    assert problem.hint.startswith("keep it in the one file")


def test_an_outlet_may_be_called_like_a_person() -> None:
    assert clashes(FILES | {"outlets/ana.md": person("Ana Ruiz")}) == []


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("people/jordan-hale.md", "Jordan"),
        ("organizations/delegation.md", "Islamic Republic of Iran"),
        ("countries/kp.md", "South Korea"),
    ],
)
def test_a_name_of_a_country_belongs_to_it(file: str, name: str) -> None:
    assert clashes({file: person("Somebody Else", aliases=f"[{name}]")}) == [
        ("code-clash", file, 3, 11)
    ]


@pytest.mark.parametrize("keys", [{"name": "Una Stone", "aliases": "[Iran]"}, {"name": "Iran"}])
def test_the_country_keeps_its_name_and_one_warning_tells_of_it(keys: dict[str, str]) -> None:
    files = {
        "people/una-stone.md": person(**keys),
        "people/ana-ruiz.md": person("Ana Ruiz", country="Iran"),
        "articles/2021/ferry.md": article(
            "Ferry to Iran", actors="[Iran, una-stone, Ana Ruiz]", body="Una Stone met Ana Ruiz."
        ),
    }
    archive = archive_of(files)
    assert directory(files).actor("Iran") == ActorRef(ActorKind.COUNTRY, "IR")
    assert [one.code for one in archive.problems] == ["code-clash"]
    assert errors(archive.problems) == ()
    assert [one.code for one in checked(files) if one.code == "unlisted-actor"] == []
    assert checked(files) == [] or "aliases" not in keys


@pytest.mark.parametrize("name", ["US", "us", "USA", "U.S.", "UK", "The Netherlands"])
def test_so_does_its_abbreviation(name: str) -> None:
    file = "people/una-stone.md"
    assert clashes({file: person("Una Stone", aliases=f"[{name}]")}) == [
        ("code-clash", file, 3, 11)
    ]


def test_letters_that_are_some_country_s_code_may_stand_for_others_with_a_warning() -> None:
    file = "organizations/african-union.md"
    (problem,) = problems({file: person("African Union", aliases="[AU]")})
    assert (problem.code, problem.severity) == ("code-clash", Severity.WARNING)
    assert "Australia" in problem.message


def test_a_code_that_somebody_is_called_by_means_that_one() -> None:
    files = {"organizations/african-union.md": person("African Union", aliases="[AU]")}
    found = directory(files).actor("AU")
    assert found == ActorRef(ActorKind.ORGANIZATION, "african-union")


def test_a_country_may_not_take_the_code_of_another() -> None:
    file = "countries/kp.md"
    assert clashes({file: person("North Korea", aliases="[KR]")}) == [("code-clash", file, 3, 11)]


RENAMED = {
    "people/ana-ruiz.md": person("Ana Ruiz", former_ids="[a-ruiz-b]"),
    "outlets/lake-post.md": person("The Lake Post", former_ids="[post]"),
}


def test_a_former_id_leads_to_its_bearer() -> None:
    assert directory(RENAMED).actor("a-ruiz-b") == ANA
    assert directory(RENAMED).outlet("post") == "lake-post"


def test_who_is_called_so_today_comes_before_a_former_id() -> None:
    files = RENAMED | {"people/arb.md": person("A. Ruiz B")}
    assert directory(files).actor("a-ruiz-b") == ActorRef(ActorKind.PERSON, "arb")
    assert clashes(files) == []


def test_a_rejected_name_is_not_to_be_added_again() -> None:
    files = {"rejected.yaml": "people: [Lake Hall]\norganizations: [Cod Cup]\n"}
    for name in ("LAKE HALL", "Cod Cup"):
        assert "content/rejected.yaml" in directory(files).actor_hint(name)
        assert "cuttings new" not in directory(files).actor_hint(name)


def test_a_country_may_be_called_by_its_own_names() -> None:
    assert clashes({"countries/kp.md": person("North Korea", aliases="[DPRK]")}) == []
