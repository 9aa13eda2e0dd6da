"""What docs/editing.md tells an editor to write is what the checks take, and its links lead on."""

import re
from html import unescape
from pathlib import Path
from textwrap import dedent

import pytest
from small_archives import TODAY, article, person, write

from builder.archive.looking import look
from builder.archive.workspace import Workspace

DOCS = Path(__file__).parent.parent / "docs"
PAGE = (DOCS / "editing.md").read_text(encoding="utf-8")
BLOCK = r"```{}\n(.*?)\n *```"
FILES = re.findall(r"`content/(\S+)`\n\n +" + BLOCK.format("markdown"), PAGE, re.DOTALL)
KEYS = re.findall("   " + BLOCK.format("yaml"), PAGE, re.DOTALL)
OUTLET = "---\nname: The Daily Example\n---\n"


def drawn() -> str:
    """The file in the picture."""
    picture = (DOCS / "pictures/front_matter.svg").read_text(encoding="utf-8")
    lines = re.findall(r'<text x="40".*?>(.*?)</text>', picture)
    return "\n".join(map(unescape, lines)) + "\n"


def told(root: Path) -> list[str]:
    return [problem.code for problem in look(Workspace(root), TODAY)[1]]


def heading(words: str) -> str:
    """The address of a heading as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")


def headings(text: str) -> set[str]:
    return {heading(words) for words in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}


def test_the_file_in_the_picture_is_as_the_checks_want_it(tmp_path: Path) -> None:
    files = {"people/ada.md": person("Ada Example"), "outlets/daily.md": OUTLET}
    write(tmp_path, {"archive.yaml": "title: T", "articles/2018/x.md": drawn(), **files})

    assert told(tmp_path) == ["unconfirmed"]


def test_the_files_of_the_recipes_are_as_the_checks_want_them(tmp_path: Path) -> None:
    files = {file: dedent(text) + "\n" for file, text in FILES}
    minister = article(
        actors="[John Carter (minister), Nauru]", body="Minister John Carter of Nauru spoke."
    )
    footballer = article(
        title="Goals", actors="[John Carter (footballer)]", body="The forward John Carter scored."
    )
    ada = article(title="Talks", actors="[Ada Example]", body="Ada B. Example spoke of talks.")
    articles = {"articles/2018/a.md": minister, "articles/2018/b.md": footballer}
    write(tmp_path, {"archive.yaml": "title: T", "articles/2018/c.md": ada, **articles, **files})

    assert len(files) == 3
    assert told(tmp_path) == []


def test_an_article_that_was_forgotten_when_two_people_were_split_is_told(tmp_path: Path) -> None:
    files = {file: dedent(text) + "\n" for file, text in FILES}
    missed = article(actors="[John Carter, France]", body="Minister John Carter of France spoke.")
    write(tmp_path, {"archive.yaml": "title: T", "articles/2018/a.md": missed, **files})

    assert "unknown-actor" in told(tmp_path)


def test_the_keys_of_the_recipes_are_as_the_checks_want_them(tmp_path: Path) -> None:
    text = article(body="Ada Example of France spoke of the third round.")
    keys = "\n".join(dedent(block) for block in KEYS)
    with_keys = text.replace("actors: []\n", f"{keys}\n")
    ada = person("Ada Example")
    write(
        tmp_path,
        {"archive.yaml": "title: T", "articles/2018/a.md": with_keys, "people/ada.md": ada},
    )

    assert len(KEYS) == 2
    assert told(tmp_path) == []


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([\w./]*#[^)]+)\)", PAGE))))
def test_every_link_leads_to_a_heading(link: str) -> None:
    file, _, anchor = link.partition("#")
    text = (DOCS / file).read_text(encoding="utf-8") if file else PAGE

    assert anchor in headings(text)


def test_every_picture_is_there_and_is_told_in_words() -> None:
    pictures = re.findall(r'<img src="([^"]+)"[^>]* alt="([^"]+)"', PAGE)

    assert pictures
    assert [name for name, _ in pictures if not (DOCS / name).is_file()] == []
