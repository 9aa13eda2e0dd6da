"""Whatever people do to an archive one after the other, its site is as if built from nothing."""

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from small_archives import article, built, from_nothing, person, tree, write

from builder.output.standing import standing

NAMES = ("Ada Holm", "Jon Rojas", "Siri Bakken", "Olav Fjeld", "Inga Solheim", "Nils Aune")
PLACES = ("Norway", "Chile", "Iceland", "Peru", "Nowhere")
YEARS = ("2018", "2019-04", "2019-04-07", "2020", "unknown")


def random_article(chance: Random) -> str:
    """An article about somebody of the registry, or somebody who is not in it."""
    who, where = chance.choice(NAMES), chance.choice(PLACES)
    body = (
        f"Minister {who} went to {where}. {chance.choice(NAMES)} stayed in {chance.choice(PLACES)}."
    )
    actors = f"[{who}]" if chance.random() < 0.8 else "[]"
    title = f"{who} in {where} {chance.randrange(50)}"
    return article(title, body, actors=actors, date=chance.choice(YEARS))


def articles(root: Path) -> list[Path]:
    return sorted((root / "content/articles").rglob("*.md"))


def place(root: Path, chance: Random) -> Path:
    name = f"{chance.choice('abcdef')}-{chance.randrange(30)}.md"
    path = root / "content/articles" / chance.choice(("2018", "2019", "undated")) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def add(root: Path, chance: Random) -> None:
    place(root, chance).write_text(random_article(chance), encoding="utf-8")


def edit(root: Path, chance: Random) -> None:
    chance.choice(articles(root)).write_text(random_article(chance), encoding="utf-8")


def edit_a_word(root: Path, chance: Random) -> None:
    path = chance.choice(articles(root))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(chance.choice(NAMES), chance.choice(NAMES)), encoding="utf-8")


def rename(root: Path, chance: Random) -> None:
    chance.choice(articles(root)).replace(place(root, chance))


def delete(root: Path, chance: Random) -> None:
    if len(articles(root)) > 5:
        chance.choice(articles(root)).unlink()


def unsettle(root: Path, chance: Random) -> None:
    """Break a file, or a build's memory of it."""
    what = chance.choice(("article", "cache", "page"))
    if what == "article":
        chance.choice(articles(root)).write_text("---\ntitle: [\n---\n", encoding="utf-8")
    elif what == "cache":
        shutil.rmtree(root / ".cache")
    else:
        chance.choice(sorted((root / "site").rglob("*.html"))).unlink()


def register(root: Path, chance: Random) -> None:
    """Somebody gets a file, loses it, or gets another alias or country."""
    name = chance.choice(NAMES)
    path = root / "content/people" / f"{name.lower().replace(' ', '-')}.md"
    if path.is_file() and chance.random() < 0.4:
        path.unlink()
        return
    text = person(
        name, aliases=f"[{chance.choice(NAMES)[:3]} Alias]", country=chance.choice(PLACES[:4])
    )
    write(root, {f"people/{path.name}": text})


def rename_archive(root: Path, chance: Random) -> None:
    write(root, {"archive.yaml": f"title: Archive {chance.randrange(4)}\n"})


EDITS: tuple[tuple[Callable[[Path, Random], None], int], ...] = (
    (add, 5),
    (edit, 4),
    (edit_a_word, 6),
    (rename, 4),
    (delete, 4),
    (register, 4),
    (unsettle, 2),
    (rename_archive, 1),
)


@pytest.mark.parametrize(
    ("edits", "between", "seed"),
    [(8, 4, 1), pytest.param(200, 10, 2, marks=pytest.mark.slow)],
)
def test_after_any_edits_the_site_is_as_if_built_from_nothing(
    tmp_path: Path, edits: int, between: int, seed: int
) -> None:
    """It is built after each edit, at times with data left over as by a preview; after some edits
    it is compared with one built from nothing.
    """
    chance = Random(seed)
    root = write(tmp_path / "archive", {"archive.yaml": "title: Archive\n"})
    for _ in range(12):
        add(root, chance)
    what, weights = zip(*EDITS, strict=True)
    for number in range(1, edits + 1):
        built(root, data=chance.random() < 0.7)
        chance.choices(what, weights)[0](root, chance)
        if number % between == 0:
            assert built(root).site == standing(root / "site")
            assert tree(root / "site") == from_nothing(root), f"after {number} edits"
