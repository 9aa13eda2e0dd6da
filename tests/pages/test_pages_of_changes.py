"""What came in when, as far as captures are dated."""

from pathlib import Path

from small_archives import TODAY, article, write

from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.pages.index import Index, make_index
from builder.pages.of_changes import SHOWN, changes_page


def index_of(root: Path, files: dict[str, str]) -> Index:
    return make_index(look(Workspace(write(root, files)), TODAY)[0])


def test_articles_stand_under_the_day_of_their_capture_the_last_first(tmp_path: Path) -> None:
    files = {
        "articles/2020/a.md": article("A", date="2020", captured="2023-04-01"),
        "articles/2021/b.md": article("B", date="2021", captured="2023-05-09"),
        "articles/2019/c.md": article("C", date="2019", captured="2023-05-09"),
        "articles/2022/d.md": article("D", date="2022"),
    }
    (page,) = changes_page(index_of(tmp_path, files))

    shown = [(one.label, [row.article.text for row in one.rows]) for one in page.groups]
    assert shown == [("9 May 2023", ["B", "C"]), ("1 April 2023", ["A"])]
    assert (page.count, page.undated) == (3, 1)


def test_a_day_stands_once_though_some_captures_know_the_moment(tmp_path: Path) -> None:
    days = ("2023-05-09", "2023-05-09T10:00:00Z", "2023-05-09?", "2023-05-09T08:00:00Z")
    files = {
        f"articles/2020/n{n}.md": article(f"N {n}", date="2020", captured=day)
        for n, day in enumerate(days)
    }
    (page,) = changes_page(index_of(tmp_path, files))

    assert [one.label for one in page.groups] == ["9 May 2023, uncertain", "9 May 2023"]
    assert [row.article.text for row in page.groups[1].rows] == ["N 1", "N 3", "N 0"]


def test_where_no_capture_is_dated_there_is_no_page_and_no_link_to_it(tmp_path: Path) -> None:
    index = index_of(tmp_path, {"articles/2020/a.md": article("A", date="2020")})

    assert list(changes_page(index)) == []
    assert not index.site.changes


def test_a_long_list_is_cut_and_says_so(tmp_path: Path) -> None:
    files = {
        f"articles/2020/n{n}.md": article(f"N {n}", date="2020", captured="2023")
        for n in range(SHOWN + 3)
    }
    (page,) = changes_page(index_of(tmp_path, files))

    assert sum(group.size for group in page.groups) == SHOWN
    assert page.count == SHOWN + 3
