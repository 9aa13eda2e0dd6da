"""A word of a name or title that mixes scripts is told with the letters that do not belong."""

import pytest
from readings import checked, said
from small_archives import article, person

FERRY = "articles/2021/ferry.md"


def told(files: dict[str, str]) -> list[tuple[str, str, int, int]]:
    return [one for one in said(checked(files)) if one[0] == "mixed-scripts"]


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("An\u0430 Ruiz", '"\u0430" (cyrillic small letter a)'),
        ("\u0391na Ruiz", '"\u0391" (greek capital letter alpha)'),
        ("Ana Ru\u0456z", '"\u0456" (cyrillic small letter byelorussian-ukrainian i)'),
        ("А\u043da Ruiz", '"a" (latin small letter a)'),
        ("\u13aena Ruiz", '"\u13ae" (cherokee letter he)'),
        ("Ana R\U0001d6d6iz", '"\U0001d6d6" (mathematical bold small upsilon)'),
    ],
)
def test_the_letters_of_the_rarer_script_are_named(name: str, letter: str) -> None:
    files = {"people/ana.md": person(name), FERRY: article(actors="[ana]", body="Ana.")}
    (problem,) = (one for one in checked(files) if one.code == "mixed-scripts")
    assert problem.message.endswith(f"letters, but for {letter}")


@pytest.mark.parametrize(
    "name",
    [
        "Ана Руис",
        "Ana Руис",
        "Άννα Ruiz",
        "α-Ruiz",
        "安倍 Abe",
        "テレビTokyo",
        "김정은 Kim",
        "Ana Ruíz",
        "Ñandú 5µm",
        "",
    ],
)
def test_words_of_one_script_each_are_fine(name: str) -> None:
    assert told({FERRY: article(name or "Plain")}) == []


def test_every_name_and_title_is_looked_at() -> None:
    mixed = "Rui\u0437"
    files = {
        "people/ana.md": person("Ana", aliases=f"[Ana {mixed}]", native_name=mixed),
        "outlets/post.md": person(f"{mixed} Post"),
        FERRY: article(f"{mixed} Resigns", authors=f"[Eva {mixed}]", actors=f"[Ana {mixed}]"),
    }
    assert sorted(told(files)) == [
        ("mixed-scripts", FERRY, 2, 8),
        ("mixed-scripts", FERRY, 5, 10),
        ("mixed-scripts", FERRY, 6, 10),
        ("mixed-scripts", "outlets/post.md", 2, 7),
        ("mixed-scripts", "people/ana.md", 0, 0),
        ("mixed-scripts", "people/ana.md", 3, 11),
    ]
