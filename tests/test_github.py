"""What GitHub is given: annotations that strangers' words can't end, and a summary they can't."""

import re

import pytest

from builder.means.github import SHOWN_BY_GITHUB, annotations, notices, summary_page
from builder.words.problems import Line, Mended, Place, Problem, error, warning

HOSTILE = (
    "::error::x",
    "a\n::set-env name=X::Y",
    "\r\n##[error]x",
    "a%0A::stop-commands::x",
    "</pre></details><script>alert(1)</script>",
    "`</code>` ![x](https://example.org/x) @everyone #1",
    "\u202eINJECTED\u2028::error::",
    "${{ github.token }}\n\n<img src=x onerror=alert(1)>",
)
COMMAND = re.compile(r"::(error|warning|notice) [^:\n\r]*::[^\n\r]*")


def old(number: int) -> tuple[Problem, ...]:
    return tuple(error("bad-date", Place("a.md", line, 1), "no") for line in range(1, number + 1))


@pytest.mark.parametrize("words", HOSTILE)
def test_each_line_is_one_command_whatever_the_words_are(words: str) -> None:
    problem = error(words, Place(words, 3, 1), words, words)
    mended = Mended(problem, (Line(3, words, words + "!"),))
    lines = [*annotations((problem,), frozenset({problem})), *notices((mended,))]
    assert len(lines) == 2
    assert all(COMMAND.fullmatch(line) for line in lines)


@pytest.mark.parametrize("words", HOSTILE)
def test_the_summary_holds_no_element_but_its_own(words: str) -> None:
    problem = warning("mixed-scripts", Place(words, 3, 1), words, words)
    page = summary_page((problem,), words, lambda file, line: words)
    assert set(re.findall(r"<[^>]*>", page)) <= {
        *("<details open>", "<summary>", "<code>", "</code>", "</summary>", "<pre>", "</pre>"),
        "</details>",
    }
    inside = page[page.index("<pre>") : page.index("</pre>")]
    assert "\n\n" not in inside, "an empty line may end the element"
    assert "\r" not in page


def test_the_new_ones_come_first_among_those_that_github_shows() -> None:
    new = error("bad-date", Place("z.md", 1, 1), "no")
    lines = list(annotations((*old(12), new), frozenset({new})))
    assert len(lines) == SHOWN_BY_GITHUB
    assert lines[0].startswith("::error file=z.md,title=bad-date (new),")
    assert lines[-1].startswith("::error title=more::4 more ")


def test_of_what_was_mended_as_much_is_told_as_github_shows() -> None:
    mended = [Mended(one, (Line(one.place.line, "a", "b"),)) for one in old(12)]
    lines = list(notices(mended))
    assert len(lines) == SHOWN_BY_GITHUB
    assert lines[0] == "::notice file=a.md,line=1,title=mended bad-date::- a%0A+ b"
    assert lines[-1] == "::notice title=more::3 more were mended"


def test_the_summary_has_all_problems_file_by_file_with_new_files_first() -> None:
    new = error("bad-url", Place("z.md", 2, 6), "no address", "write it whole")
    page = summary_page((*old(2), new), "1 article", lambda file, line: "url: x", frozenset({new}))
    assert page == (
        "## Check of the archive\n\n1 article\n"
        "\n<details open><summary><code>z.md</code>: 1</summary>\n"
        "<pre>z.md:2:6: error[bad-url] new: no address\n"
        "  2 | url: x\n    |      ^\n  hint: write it whole</pre>\n</details>\n"
        "\n<details open><summary><code>a.md</code>: 2</summary>\n"
        "<pre>a.md:1:1: error[bad-date] no\n  1 | url: x\n    | ^\n&#8203;\n"
        "a.md:2:1: error[bad-date] no\n  2 | url: x\n    | ^</pre>\n</details>\n"
    )


def test_a_summary_that_would_be_too_large_says_how_much_it_leaves_out() -> None:
    many = tuple(error("bad-date", Place(f"{n:04}.md", 1, 1), "no" * 100) for n in range(500))
    page = summary_page(many, "500 articles", lambda file, line: "", room=50_000)
    shown = page.count("<details")
    assert len(page.encode()) <= 50_000
    assert 100 < shown < 500
    assert f"\n{500 - shown} more have no room here" in page
