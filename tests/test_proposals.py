"""A proposal names the articles it stands in while nobody has edited it, and stays deleted."""

import pytest
from readings import content_of
from small_archives import article, person

from builder.intake.proposals import Proposal, Proposed, Slot, files_of, proposed
from builder.means.files import Source, held
from builder.records.content import read_content

JON = Slot("people", "jon-hallsson")
ONE, TWO = "content/articles/2021/one.md", "content/articles/2021/two.md"
PROPOSAL = Proposal(JON, "Jón Hallsson", (ONE, TWO), is_new=True)
TEXT = """\
---
name: Jón Hallsson
unsure:
  - name
# Proposed by cuttings clean: confirm it, or delete it (and reject it in content/rejected.yaml).
# It stands in
#   content/articles/2021/one.md
#   content/articles/2021/two.md
---
"""
UNSURE = person("Jón Hallsson", unsure="[name]")
RECORD = """{"capture": "captures/one.txt", "sha256": "aa", "encoding": "utf-8",
"parts": [], "lines": [], "proposed": ["people/jon-hallsson.md"]}"""


def test_a_proposal_is_a_file_that_lists_its_articles_in_remarks() -> None:
    assert (PROPOSAL.file, PROPOSAL.text) == ("people/jon-hallsson.md", TEXT)


def test_it_may_be_brought_up_to_date_while_only_its_list_differs() -> None:
    assert PROPOSAL.may_replace(TEXT)
    assert PROPOSAL.may_replace(TEXT.replace("#   content/articles/2021/two.md\n", ""))
    assert PROPOSAL.may_replace("---\nname: Jón Hallsson\nunsure:\n  - name\n---\n")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("unsure:\n  - name\n", ""),
        ("Jón Hallsson", "Jon Hallsson"),
        ("# It stands in", "# See\n# It stands in"),
        ("name\n#", "name\ncountry: Iceland\n#"),
        ("---\n", "---\r\n"),
    ],
)
def test_what_a_person_has_touched_is_theirs(old: str, new: str) -> None:
    assert not PROPOSAL.may_replace(TEXT.replace(old, new))
    assert not PROPOSAL.may_replace(f"{TEXT}\nA fisherman.\n")


def test_a_proposal_has_no_problem_of_its_own() -> None:
    names = (("people", 'O\'Neil: the "Cod"'), ("organizations", "No"), ("outlets", "The 9: News"))
    files = [Proposal(Slot(room, "x"), name, (ONE,), is_new=True) for room, name in names]
    sources = (Source(f"content/{one.file}", one.text) for one in files)
    content = read_content(held((Source("content/archive.yaml", "title: T"), *sources)), ())

    assert content.problems == ()
    assert [one.name for one in (*content.people, *content.organizations, *content.outlets)] == [
        name for _, name in names
    ]
    assert all(one.may_replace(one.text) for one in files)


def listed(*articles: str) -> Proposed:
    """An archive with the proposal of Jón, listed by some articles and not by another."""
    text = article(actors="[jon hallsson, Iceland]")
    files = {f"articles/2021/{stem}.md": text for stem in articles}
    return proposed(
        content_of({"people/jon-hallsson.md": UNSURE, "articles/2021/x.md": article()} | files)
    )


def test_a_proposal_stands_in_the_articles_that_list_it() -> None:
    assert listed("two", "one").proposal(JON) == Proposal(
        JON, "Jón Hallsson", (ONE, TWO), is_new=False
    )


def test_an_outlet_stands_in_the_articles_that_are_from_it() -> None:
    files = {
        "outlets/lake-post.md": person("The Lake Post", unsure="[name]"),
        "articles/2021/one.md": article(outlet="Lake-Post"),
    }

    assert proposed(content_of(files)).proposal(Slot("outlets", "lake-post")).articles == (ONE,)


def test_who_is_confirmed_is_no_proposal() -> None:
    files = {
        "people/jon-hallsson.md": person("Jón Hallsson"),
        "articles/2021/one.md": article(actors="[Jón Hallsson]"),
    }

    assert proposed(content_of(files)).of(ONE) == ()


def test_another_article_joins_the_list_in_the_order_of_files() -> None:
    after = listed("two").stand(ONE, {JON: "Jón Hallsson"})

    assert after.proposal(JON).articles == (ONE, TWO)
    assert not after.proposal(JON).is_new


def test_an_article_that_is_about_somebody_else_now_leaves_the_list() -> None:
    ada = Slot("people", "ada-moss")
    after = listed("one", "two").stand(ONE, {ada: "Ada Moss"})

    assert after.proposal(JON).articles == (TWO,)
    assert after.proposal(ada) == Proposal(ada, "Ada Moss", (ONE,), is_new=True)
    assert after.of(ONE) == (ada,)


def test_what_was_proposed_and_has_no_file_any_more_is_gone() -> None:
    record = {"captures/one.txt.cleaning.json": RECORD}

    assert proposed(content_of(record)).gone == {JON}
    assert proposed(content_of(record | {"people/jon-hallsson.md": UNSURE})).gone == frozenset()


@pytest.mark.parametrize(
    "files",
    [
        {"people/jon.md": person("Jon", former_ids="[jon-hallsson]")},
        {"people/jon-hallsson.md": "---\nname: [\n---\n"},
    ],
    ids=["renamed", "unreadable"],
)
def test_a_proposal_that_was_renamed_or_cannot_be_read_is_not_gone(files: dict[str, str]) -> None:
    assert (
        proposed(content_of(files | {"captures/one.txt.cleaning.json": RECORD})).gone == frozenset()
    )


def test_the_files_of_proposals_are_told_once_and_in_order() -> None:
    assert files_of((JON, Slot("outlets", "x"), JON)) == ("outlets/x.md", "people/jon-hallsson.md")
