"""An article leads to those before and after it about the same people and countries."""

from pathlib import Path

from small_archives import TODAY, article, change, person, write

from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.pages.index import make_index
from builder.pages.neighbours import FOLLOWED, neighbours
from builder.pages.parts import Neighbours

BODY = "Ada Holm met Berit Vik."


def near(root: Path, article_id: str) -> tuple[Neighbours, ...]:
    index = make_index(look(Workspace(root), TODAY)[0])
    return tuple(neighbours(index, index.by_id[article_id]))


def archive(root: Path, *dates: str, actors: str = "[Ada Holm]") -> Path:
    """Articles a0, a1, … about Ada Holm of the given dates."""
    files = {"people/ada-holm.md": person("Ada Holm"), "people/berit-vik.md": person("Berit Vik")}
    for number, date in enumerate(dates):
        text = article(f"A{number}", BODY, actors=actors, date=date)
        files[f"articles/x/a{number}.md"] = text
    return write(root, files)


def test_it_is_the_next_by_date_whatever_the_year(tmp_path: Path) -> None:
    (found,) = near(archive(tmp_path, "2018-05", "2021-01-02", "2019"), "x/a2")

    assert [one.text for one in found.actors] == ["Ada Holm"]
    assert found.earlier is not None
    assert found.later is not None
    assert (found.earlier.article.text, found.later.article.text) == ("A0", "A1")
    assert found.later.date.words == "2 January 2021"


def test_the_first_and_the_last_lead_one_way(tmp_path: Path) -> None:
    root = archive(tmp_path, "2018", "2019")

    assert [one.earlier for one in near(root, "x/a0")] == [None]
    assert [one.later for one in near(root, "x/a1")] == [None]


def test_an_undated_article_is_neither_before_nor_after_another(tmp_path: Path) -> None:
    root = archive(tmp_path, "2018", "unknown", "2019")
    (found,) = near(root, "x/a0")

    assert near(root, "x/a1") == ()
    assert found.earlier is None


def test_an_actor_of_one_article_leads_nowhere(tmp_path: Path) -> None:
    assert near(archive(tmp_path, "2018"), "x/a0") == ()


def test_only_the_first_actors_are_followed(tmp_path: Path) -> None:
    names = "Norway, Chile, Peru, Ghana, Iceland"
    files = {
        f"articles/x/a{n}.md": article(f"A{n}", f"{names}.", actors=f"[{names}]", date=f"201{n}")
        for n in range(2)
    }

    (found,) = near(write(tmp_path, files), "x/a0")
    assert len(found.actors) == FOLLOWED


def test_actors_stand_together_only_where_both_ways_are_the_same(tmp_path: Path) -> None:
    root = archive(tmp_path, "2018", "2019", "2020", actors="[Ada Holm, Berit Vik]")
    change(root, "articles/x/a0.md", "[Ada Holm, Berit Vik]", "[Ada Holm]")

    assert [[one.text for one in found.actors] for found in near(root, "x/a1")] == [
        ["Ada Holm"],
        ["Berit Vik"],
    ]
    assert [len(found.actors) for found in near(root, "x/a2")] == [2]
