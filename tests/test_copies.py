"""An article that stands in the archive twice is told of, unless it says so itself."""

import pytest
from readings import checked
from small_archives import article

CODE = "same-article"


def told(**keys: str) -> list[tuple[str, str]]:
    """What is said of two articles, of which the second differs by some keys: file and message."""
    files = {"articles/2021/a.md": article(), "articles/2021/b.md": article(**keys)}
    return [(one.place.file, one.message) for one in checked(files) if one.code == CODE]


def test_a_copy_is_told_with_the_file_that_it_is_a_copy_of() -> None:
    ((file, message),) = told()

    assert file == "content/articles/2021/b.md"
    assert message == "content/articles/2021/a.md has the same headline, date, outlet and text"


@pytest.mark.parametrize(
    "keys",
    [
        {"title": "Another"},
        {"date": "2020"},
        {"body": "Other words."},
        {"same_story_as": "[2021/a]"},
    ],
    ids=lambda keys: next(iter(keys)),
)
def test_what_differs_or_is_known_is_none(keys: dict[str, str]) -> None:
    assert told(**keys) == []


@pytest.mark.parametrize("source", ["url", "capture"])
def test_two_articles_of_one_source_are_told_of_once(source: str) -> None:
    value = "https://a.example/b" if source == "url" else "captures/a.txt#1"
    keys = {source: value}
    files = {f"articles/2021/{name}.md": article(**keys) for name in "ab"}
    codes = [one.code for one in checked(files) if one.place.file.endswith("/b.md")]

    assert ("duplicate-source" in codes, CODE in codes) == (True, False)
