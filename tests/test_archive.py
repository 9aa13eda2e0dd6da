"""Assembling resolves every name once; what does not resolve is told, and the rest stands."""

from dataclasses import replace
from pathlib import PurePosixPath

import pytest
from readings import archive_of, content_of, said
from small_archives import article, person

from builder.archive.assembly import article_text, assemble
from builder.archive.directory import ActorRef
from builder.archive.entry import Entry
from builder.archive.known import known_actors
from builder.means.files import Source
from builder.naming.values import ActorKind
from builder.words.problems import Problem

ANA = ActorRef(ActorKind.PERSON, "ana-ruiz")
FRANCE = ActorRef(ActorKind.COUNTRY, "FR")
REGISTRY = {
    "people/ana-ruiz.md": person("Ana Ruiz", aliases="[A. Ruiz]"),
    "outlets/lake-post.md": person("The Lake Post"),
}


def entry_of(text: str) -> Entry:
    (entry,) = archive_of(REGISTRY | {"articles/2021/ferry.md": text}).entries
    return entry


def test_actors_are_listed_as_people_listed_them() -> None:
    entry = entry_of(article(actors="[France, A. Ruiz]", body="Ana Ruiz saw France."))
    assert [one.actor for one in entry.actors] == [FRANCE, ANA]


def test_who_is_named_but_not_listed_is_named_besides() -> None:
    entry = entry_of(article(actors="[Ana Ruiz]", body="Ana Ruiz saw France."))
    assert [one.actor for one in entry.named] == [FRANCE]


@pytest.mark.parametrize(("date", "named"), [("2005", "george-w-bush"), ("1991", "george-bush")])
def test_the_year_of_an_article_tells_leaders_of_one_name_apart(date: str, named: str) -> None:
    files = {
        "people/george-w-bush.md": person("George W. Bush"),
        "people/george-bush.md": person("George H. W. Bush"),
        "articles/2005/visit.md": article(date=date, body="President Bush came. Bush smiled."),
    }
    (entry,) = archive_of(files).entries
    assert [one.actor.id for one in entry.named] == [named]


def test_each_actor_comes_with_its_sentence_and_paragraph() -> None:
    entry = entry_of(article(actors="[Ana Ruiz]", body="It rained.\n\nAna Ruiz spoke. It cleared."))
    (evidence,) = entry.actors
    assert (evidence.sentence, evidence.paragraph) == ("Ana Ruiz spoke.", 2)


def test_a_text_is_read_no_more_often_the_more_names_nobody_has() -> None:
    """A hostile list of them read a long text anew for each."""

    def times_read(actors: str) -> int:
        content = content_of(REGISTRY | {"articles/2021/ferry.md": article(actors=actors)})
        read: list[str] = []

        def counted(file: str) -> Source | Problem:
            read.append(file)
            return content.sources.read(file)

        assemble(replace(content, sources=replace(content.sources, read=counted)))
        return len(read)

    assert times_read("[Anna Ruiz]") == times_read("[Anna Ruiz, Ana Ruis, Ana Luiz]")


def test_an_actor_whom_the_text_never_names_comes_without() -> None:
    (evidence,) = entry_of(article(actors="[Ana Ruiz]", body="It rained.")).actors
    assert (evidence.sentence, evidence.paragraph) == ("", 0)


def test_a_spot_says_where_the_body_names_somebody() -> None:
    entry = entry_of(article(actors="[]", body="It rained.\n\nThen Ana Ruiz spoke."))
    assert [(spot.start, spot.end, spot.line, spot.actor) for spot in entry.spots] == [
        (16, 24, 1, ANA)
    ]


def test_its_line_counts_the_paragraphs_before_it() -> None:
    entry = entry_of(article(body="Ana Ruiz spoke.\n\nIt rained.\n\nAna Ruiz left. Ana Ruiz!"))
    assert [spot.line for spot in entry.spots] == [0, 2, 2]


def test_captions_are_searched_for_names_but_have_no_spots() -> None:
    text = article(captions="[{text: Ana Ruiz on the quay, credit: X}]", body="It rained.")
    entry = entry_of(text)
    assert [one.actor for one in entry.named] == [ANA]
    assert entry.spots == ()
    assert article_text(entry.article, "It rained.").body == "It rained.\nAna Ruiz on the quay"


def test_an_outlet_resolves_to_its_id_and_unknown_to_none() -> None:
    assert entry_of(article(outlet="the lake post")).outlet == "lake-post"
    assert entry_of(article(outlet="unknown")).outlet is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (article(actors="[Nobody Known]"), ("unknown-actor", 5, 10)),
        (article(actors="[Ana Ruiz, A. Ruiz]"), ("listed-twice", 5, 20)),
        (article(actors="[France, FR]"), ("listed-twice", 5, 18)),
        (article(outlet="Harbour Radio"), ("unknown-outlet", 4, 9)),
    ],
)
def test_a_name_that_does_not_resolve_is_told_and_the_article_stands(
    text: str, problem: tuple[str, int, int]
) -> None:
    archive = archive_of(REGISTRY | {"articles/2021/ferry.md": text})
    assert [(one.code, one.place.line, one.place.column) for one in archive.problems] == [problem]
    assert len(archive.entries) == 1


def test_unknown_actors_are_left_out_and_the_others_kept() -> None:
    entry = entry_of(article(actors="[Nobody Known, Ana Ruiz]"))
    assert [one.actor for one in entry.actors] == [ANA]


def test_entries_are_newest_first_and_undated_ones_last() -> None:
    dates = {"a": "2019", "b": "2021-03-02", "c": "unknown", "d": "2021-03", "e": "2021-03-02"}
    files = {f"articles/x/{stem}.md": article(date=date) for stem, date in dates.items()}
    order = [PurePosixPath(entry.article.id).stem for entry in archive_of(files).entries]
    assert order == ["e", "b", "d", "a", "c"]


def test_two_articles_with_one_path_are_told_and_the_well_named_one_has_the_page() -> None:
    files = {
        "articles/2021/Ferry.md": article("In capitals"),
        "articles/2021/ferry.md": article("Well named"),
    }
    archive = archive_of(files)
    assert [entry.article.title for entry in archive.entries] == ["Well named"]
    assert ("same-path", "articles/2021/Ferry.md", 0, 0) in said(archive.problems)


def test_of_two_that_are_misnamed_the_first_has_the_page() -> None:
    files = {
        "articles/2021/Ferry!.md": article("With a mark"),
        "articles/2021/Ferry.md": article("In capitals"),
    }
    archive = archive_of(files)
    assert [entry.article.title for entry in archive.entries] == ["With a mark"]


def test_two_people_with_one_path_are_told_too() -> None:
    archive = archive_of({"people/Ana.md": person("Ana One"), "people/ana.md": person("Ana Two")})
    assert archive.actors[ActorRef(ActorKind.PERSON, "ana")].name == "Ana Two"
    assert ("same-path", "people/Ana.md", 0, 0) in said(archive.problems)


def test_the_same_headline_in_two_years_makes_two_pages() -> None:
    files = {"articles/2020/ferry.md": article(), "articles/2021/ferry.md": article()}
    assert len(archive_of(files).entries) == 2


@pytest.mark.parametrize(
    ("file", "hint"), [("france.md", "rename it to fr.md"), ("zz.md", "like kp.md")]
)
def test_a_country_that_the_world_does_not_know_is_told_and_left_out(file: str, hint: str) -> None:
    archive = archive_of({f"countries/{file}": person("Somewhere")})
    (problem,) = archive.problems
    assert problem.code == "unknown-code"
    assert hint in problem.hint
    assert archive.actors == {}


def test_a_country_is_known_by_its_code_in_capitals_and_may_leave_its_name_to_us() -> None:
    (known,) = known_actors(content_of({"countries/kp.md": "---\naliases: [The North]\n---\n"}))
    assert (known.id, known.name, known.aliases) == ("KP", "North Korea", ("The North",))
