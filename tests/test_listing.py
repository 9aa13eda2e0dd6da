"""An article's list of actors is held against its text, until a person has settled it."""

from dataclasses import replace

import pytest
from readings import archive_of, checked
from small_archives import article, person

from builder.archive.listing import unlisted as offered
from builder.naming.values import ActorKind
from builder.records.cleaning_record import CleaningRecord

FERRY = "articles/2021/ferry.md"
REGISTRY = {
    "people/ana-ruiz.md": person("Ana Ruiz", aliases="[Minister Ruiz]"),
    "organizations/lake-union.md": person("Lake Union", aliases="[LU]"),
    "outlets/lake-post.md": person("The Lake Post"),
    "organizations/lake-post.md": person("Lake Post Limited", aliases="[The Lake Post Group]"),
    "articles/2021/all.md": article(
        "All",
        actors="[Ana Ruiz, Lake Union, Lake Post Limited]",
        outlet="The Lake Post",
        body="Ana Ruiz spoke to the Lake Union and Lake Post Limited.",
    ),
}
LONG = "It rained on the lake and on all of its quays, and nobody came. " * 6


def told(text: str, code: str) -> list[str]:
    """What the checks say of one article, with one code."""
    return [one.message for one in checked(REGISTRY | {FERRY: text}) if one.code == code]


def unlisted(text: str) -> list[str]:
    return told(text, "unlisted-actor")


def unproven(text: str) -> list[str]:
    return told(text, "actor-without-evidence")


def test_a_title_is_evidence_enough() -> None:
    assert unproven(article("Ana Ruiz Resigns", actors="[Ana Ruiz]", body="It rained.")) == []


def test_a_caption_is_evidence_too() -> None:
    captions = "[{text: Ana Ruiz on the quay, credit: X}]"
    assert unproven(article(actors="[Ana Ruiz]", captions=captions, body="It rained.")) == []


def test_the_family_name_alone_is_evidence_for_a_listed_person() -> None:
    archive = archive_of(REGISTRY | {FERRY: article(actors="[Ana Ruiz]", body="Then Ruiz left.")})
    (entry,) = (one for one in archive.entries if one.article.file.endswith("ferry.md"))

    assert [(one.actor.id, one.sentence) for one in entry.actors] == [
        ("ana-ruiz", "Then Ruiz left.")
    ]
    assert [(spot.start, spot.end) for spot in entry.spots] == [(5, 9)]


@pytest.mark.parametrize("name", ["Ana Maria Ruiz", "Ana M. Ruiz"])
def test_so_is_a_fuller_name_that_nobody_else_has(name: str) -> None:
    assert unproven(article(actors="[Ana Ruiz]", body=f"Minister {name} spoke. Ruiz left.")) == []


def test_a_family_name_that_the_text_has_for_another_is_none() -> None:
    text = article(actors="[Ana Ruiz]", body="Minister Pedro Ruiz spoke. Then Ruiz left.")
    assert unproven(text) == ['the text does not name "Ana Ruiz"']


def test_a_family_name_of_two_who_are_listed_is_nobody_s() -> None:
    files = REGISTRY | {
        "people/eva-ruiz.md": person("Eva Ruiz"),
        FERRY: article(actors="[Ana Ruiz, Eva Ruiz]", body="Then Ruiz left."),
    }
    codes = [one.code for one in checked(files) if one.place.file.endswith("ferry.md")]
    assert codes == ["actor-without-evidence"] * 2


def test_a_family_name_is_not_searched_for_whom_nobody_listed() -> None:
    archive = archive_of(REGISTRY | {FERRY: article(body="Then Ruiz left.")})
    assert not any(one.actor.kind is ActorKind.PERSON for one in archive.entries[0].named)


@pytest.mark.parametrize(
    "text",
    [
        article("Ana Ruiz Resigns", body=f"{LONG} Minister Ana Ruiz left."),
        article(body=f"Ana Ruiz resigned. {LONG}"),
        article(body=f"{LONG} Ana Ruiz resigned. Ruiz had been tired."),
    ],
    ids=["title", "early", "twice"],
)
def test_whom_a_text_is_about_is_offered(text: str) -> None:
    assert unlisted(text) == ["the text seems to be about more than is listed: Ana Ruiz"]


def test_whom_a_text_names_once_in_passing_is_not() -> None:
    assert unlisted(article(body=f"{LONG} Ana Ruiz resigned.")) == []


def test_one_warning_names_all_and_how_to_list_them() -> None:
    text = article("France Thanks Ana Ruiz", body="The Lake Union (LU) met Ana Ruiz. The LU left.")
    (problem,) = (one for one in checked(REGISTRY | {FERRY: text}) if one.code == "unlisted-actor")

    assert problem.message.endswith("listed: Ana Ruiz, France, Lake Union")
    assert "  - Ana Ruiz  - France  - Lake Union  " in problem.hint
    assert (problem.place.line, problem.place.column) == (5, 9)


STRANGER = "Foreign Minister Aino Salmela arrived. “It is late,” Salmela said."


def test_a_person_without_a_file_is_offered_with_the_command_that_makes_one() -> None:
    (problem,) = (
        one
        for one in checked(REGISTRY | {FERRY: article(body=f"Ana Ruiz waited. {STRANGER}")})
        if one.code == "unlisted-actor"
    )
    assert problem.message.endswith("listed: Ana Ruiz, Aino Salmela")
    assert "  - Ana Ruiz  - Aino Salmela  , and" in problem.hint
    assert "  cuttings new person 'Aino Salmela'  ;" in problem.hint


@pytest.mark.parametrize(
    "text",
    [
        article(actors="[France]", body=STRANGER, confirmed="[actors]"),
        article(body=f"{LONG} Foreign Minister Aino Salmela arrived."),
        article(body=STRANGER, authors="[Aino Salmela]"),
        article(actors="[Anna Ruis]", body=STRANGER),
    ],
    ids=["settled", "in passing", "author", "while a name is unknown"],
)
def test_but_not_where_the_archive_has_no_reason_to_ask(text: str) -> None:
    assert unlisted(text) == []


@pytest.mark.parametrize(
    "known",
    [
        {"people/aino-salmela.md": person("Aino Salmela", unsure="[name]")},
        {"people/x.md": person("Aino Maria Salmela", aliases="[Salmela of Turku]")},
        {"organizations/x.md": person("Salmela Institute", aliases="[Aino Salmela]")},
        {"rejected.yaml": "people: [Aino Salmela]\n"},
    ],
    ids=["proposal", "fuller", "another kind", "rejected"],
)
def test_nor_whom_the_archive_knows_of_in_another_way(known: dict[str, str]) -> None:
    actors = "[Aino Maria Salmela]" if "people/x.md" in known else "[France]"
    files = REGISTRY | known | {FERRY: article(actors=actors, body=STRANGER)}
    assert [one.message for one in checked(files) if "Salmela" in one.hint] == []


def test_nor_whose_proposal_somebody_deleted() -> None:
    record = CleaningRecord("captures/1.txt", "", "", (), (), proposed=("people/aino-salmela.md",))
    archive = archive_of(REGISTRY | {FERRY: article(body=STRANGER)})
    assert len(list(offered(archive))) == 1
    assert list(offered(replace(archive, cleanings=(record,)))) == []


def test_a_name_that_yaml_would_read_otherwise_is_offered_in_quotes() -> None:
    files = {
        "organizations/x.md": person("'Cod: the Union'"),
        FERRY: article(body="Cod: the Union met. Cod: the Union left."),
    }
    (problem,) = (one for one in checked(files) if one.code == "unlisted-actor")
    assert "  - 'Cod: the Union'  " in problem.hint


def test_the_article_s_own_agency_and_outlet_are_not_offered() -> None:
    body = "Ana told the Lake Union. The Lake Union asked twice."
    assert unlisted(article(body=body)) != []
    assert unlisted(article(body=body, agency="LU")) == []


def test_a_proposal_that_nobody_has_confirmed_is_not_offered() -> None:
    files = REGISTRY | {"people/ana-ruiz.md": person("Ana Ruiz", unsure="[name]")}
    codes = [one.code for one in checked(files | {FERRY: article(body="Ana Ruiz resigned.")})]
    assert codes == ["unconfirmed"]


def test_who_is_listed_by_any_name_is_not_offered() -> None:
    assert unlisted(article(actors="[ana-ruiz]", body="Ana Ruiz resigned.")) == []


def test_while_a_listed_name_is_unknown_nobody_is_offered() -> None:
    assert unlisted(article(actors="[Anna Ruis]", body="Ana Ruiz resigned.")) == []


SETTLED = article(actors="[France]", body="Ana Ruiz resigned.", confirmed="[actors]")


def test_a_list_that_a_person_confirmed_is_not_asked_about() -> None:
    assert unlisted(SETTLED) == []
    assert unproven(SETTLED) == []


def test_what_is_unsure_as_well_is_not_confirmed() -> None:
    text = SETTLED.replace("confirmed: [actors]", "confirmed: [actors]\nunsure: [actors]")
    assert len(unlisted(text)) == len(unproven(text)) == 1


def test_only_what_checks_ask_about_can_be_confirmed() -> None:
    text = article(actors="[]", confirmed="[date]")
    assert told(text, "unknown-key") == ['"date" is not a key that can be confirmed']
