"""Every file is read by the folder it stands in; one that fails costs nothing but itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import archive_of, checked, content_of, said
from small_archives import article, person

from builder.means.files import Source, Sources, held
from builder.records.article import Article
from builder.records.article_fields import ARTICLE_FIELDS
from builder.records.content import CaptureFile, read_content
from builder.records.registry import Actor, Outlet, OutletKind
from builder.words.problems import Place, Severity, error


def test_each_folder_holds_its_kind() -> None:
    content = content_of(
        {
            "articles/2021/ferry.md": article("Ferry"),
            "people/ana-ruiz.md": person("Ana Ruiz"),
            "organizations/lake-union.md": person("Lake Union"),
            "countries/fr.md": person("France"),
            "outlets/lake-post.md": person("The Lake Post", kind="independent"),
        },
        (CaptureFile("captures/one.txt", "aa"),),
    )
    assert content.problems == ()
    assert [one.id for one in content.articles] == ["2021/ferry"]
    assert [one.name for one in content.people] == ["Ana Ruiz"]
    assert [one.name for one in content.organizations] == ["Lake Union"]
    assert [one.id for one in content.countries] == ["fr"]
    assert [one.kind for one in content.outlets] == [OutletKind.INDEPENDENT]
    assert [one.name for one in content.captures] == ["captures/one.txt"]
    assert content.config.title == "The Lake Archive"


BROKEN = {
    "no front matter": "One.\n",
    "open front matter": "---\ntitle: A\n",
    "not YAML": "---\ntitle: A: B\n---\n\nOne.\n",
    "a required key gone": "---\ntitle: A\n---\n\nOne.\n",
    "nothing at all": "",
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
@pytest.mark.parametrize("room", ["articles/2021", "people", "organizations", "outlets"])
def test_a_file_that_cannot_be_read_is_a_problem_and_its_neighbours_stand(
    room: str, text: str
) -> None:
    sound = article() if room == "articles/2021" else person("Ana Ruiz")
    content = content_of({f"{room}/broken.md": text, f"{room}/sound.md": sound})
    records: tuple[Article | Actor | Outlet, ...]
    records = (*content.articles, *content.people, *content.organizations, *content.outlets)
    assert [record.file for record in records] == [f"content/{room}/sound.md"]
    assert {problem.place.file for problem in content.problems} == {f"content/{room}/broken.md"}


def test_an_article_stands_in_a_folder_of_its_year() -> None:
    files = {"articles/a.md": article(), "articles/2021/05/b.md": article()}
    content = content_of(files)
    assert content.articles == ()
    assert said(content.problems) == [
        ("misplaced-file", "articles/2021/05/b.md", 0, 0),
        ("misplaced-file", "articles/a.md", 0, 0),
    ]


def test_a_file_name_that_is_no_address_is_a_warning_and_has_one_made_of_it() -> None:
    content = content_of({"articles/2021/Ferry Opens.md": article()})
    (problem,) = content.problems
    assert [one.id for one in content.articles] == ["2021/ferry-opens"]
    assert (problem.code, problem.severity) == ("bad-file-name", Severity.WARNING)
    assert "ferry-opens.md" in problem.hint


CONFLICT = "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n"


@pytest.mark.parametrize(
    ("text", "line", "records"),
    [
        (article(body="One.\n" + CONFLICT.format("Two.", "Three.")), 9, 1),
        ("---\n" + CONFLICT.format("title: A", "title: B") + "---\n\nOne.\n", 2, 0),
        (CONFLICT.format(article("A"), article("B")), 1, 0),
    ],
    ids=["in the text", "in the front matter", "around the file"],
)
def test_a_merge_that_was_left_half_done_is_told_once_where_it_begins(
    text: str, line: int, records: int
) -> None:
    content = content_of({"articles/2021/ferry.md": text})
    assert said(content.problems) == [("merge-conflict", "articles/2021/ferry.md", line, 1)]
    assert len(content.articles) == records


@pytest.mark.parametrize("mark", ["||||||| base", ">>>>>>> theirs"])
def test_what_is_left_of_a_merge_conflict_is_told_too(mark: str) -> None:
    content = content_of({"articles/2021/ferry.md": article(body=f"One.\n{mark}\nTwo.")})
    assert [code for code, *_ in said(content.problems)] == ["merge-conflict"]


def test_a_merge_conflict_is_found_in_every_kind_of_file() -> None:
    body = CONFLICT.format("Of the lake.", "Of the hill.")
    files = {
        "people/ana-ruiz.md": person("Ana Ruiz") + body,
        "archive.yaml": CONFLICT.format("title: A", "title: B"),
    }
    assert {(code, file) for code, file, *_ in said(content_of(files).problems)} == {
        ("merge-conflict", "people/ana-ruiz.md"),
        ("merge-conflict", "archive.yaml"),
    }


def test_an_archive_without_settings_has_the_usual_ones_and_a_warning() -> None:
    content = read_content(held(()), ())
    assert (content.config.title, content.config.language) == ("Archive", "en")
    assert [(one.code, one.severity) for one in content.problems] == [
        ("no-archive-yaml", Severity.WARNING)
    ]


def test_settings_that_cannot_be_read_are_told_and_the_usual_ones_hold() -> None:
    content = content_of(
        {"archive.yaml": "title: A: B\n", "people/ana-ruiz.md": person("Ana Ruiz")}
    )
    assert said(content.problems) == [("bad-yaml", "archive.yaml", 1, 9)]
    assert content.config.title == "Archive"
    assert len(content.people) == 1


def test_a_file_of_an_unknown_folder_is_no_record() -> None:
    content = read_content(held((Source("content/letters/a.md", article()),)), ())
    assert content.articles == ()


def test_problems_met_before_reading_come_first() -> None:
    gone = error("not-utf-8", Place("content/people/c.md"), "no")
    found = {"content/people/b.md": Source("content/people/b.md", "One.\n"), gone.place.file: gone}
    content = read_content(Sources(tuple(found), found.__getitem__), ())
    codes = [one.code for one in content.problems]
    assert codes.index("not-utf-8") < codes.index("no-front-matter")
    assert content.unreadable == ("content/people/c.md", "content/people/b.md")


WORDS = st.text(max_size=20) | st.sampled_from(
    [
        "",
        "[]",
        "France",
        "[France, FR]",
        "2021-02-29",
        "unknown",
        "[{a: b}]",
        "- a",
        "'",
        "http://[",
    ]
)
KEYS = st.dictionaries(st.sampled_from([field.name for field in ARTICLE_FIELDS]), WORDS, max_size=6)


@given(KEYS, st.text(max_size=80))
def test_whatever_an_editor_writes_is_read_or_told_and_never_a_crash(
    keys: dict[str, str], body: str
) -> None:
    files = {"articles/2021/ferry.md": article(body=body, **keys), "articles/2021/b.md": article()}
    archive = archive_of(files)
    told = {problem.place.file for problem in (*archive.problems, *checked(files))}
    read = {entry.article.file for entry in archive.entries}
    assert "content/articles/2021/b.md" in read
    assert "content/articles/2021/ferry.md" in read | told


@pytest.mark.parametrize(
    ("file", "key"),
    [
        ("archive.yaml", "title: Cuttings on X"),
        ("rejected.yaml", "people: [Example Street]"),
        ("people/a.md", "name: Ada Example"),
        ("articles/2020/a.md", "title: The headline"),
    ],
)
def test_where_no_key_is_the_hint_has_one_of_the_file(file: str, key: str) -> None:
    text = "---\n- Grand Quay\n---\n" if file.endswith(".md") else "- Grand Quay\n"
    (problem,) = content_of({file: text}).problems

    assert problem.hint == f"write one key a line, like  {key}"
