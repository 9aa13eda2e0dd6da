"""What the search index takes of a page: whose pages, and what of them."""

from pathlib import Path

import pytest
from small_archives import TODAY, article, outputs, person, write

from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.means.search import Entry
from builder.output.shards import ACTORS, DATED, UNDATED, Searched

ADA = person("Ada Moss", aliases="[A. Moss, Moss-Ada]", native_name="에이다")
TOM = """---
name: Tom Reed
roles:
  - title: harbour master
    from: 2019
    to: 2021
description: A rower.
---

He was born in *Bergen*.
"""
BOTH = "[Ada Moss, Tom Reed]"


def searched(root: Path, **articles: str) -> dict[str, Searched]:
    """Every page of an archive that is searched, by its file."""
    files = {f"articles/2021/{name}.md": text for name, text in articles.items()}
    people = {"people/ada.md": ADA, "people/tom.md": TOM}
    write(root, {"archive.yaml": "title: A\n", **people, **files})
    archive, _ = look(Workspace(root), TODAY)
    found = (one.searched for one in outputs(archive, Workspace(root).templates).values())
    return {one.file: one for one in found if one}


def one_of(root: Path, text: str) -> tuple[Searched, Entry]:
    """An archive's only article."""
    found = next(one for one in searched(root, fog=text).values() if one.group != ACTORS)
    return found, found.entry()


def test_articles_actors_and_pairs_are_searched_and_nothing_else(tmp_path: Path) -> None:
    found = searched(tmp_path, **{f"n{day}": article(actors=BOTH) for day in range(3)})

    assert sorted(file.partition("/")[0] for file in found) == [
        *(("articles",) * 3),
        *("pairs", "people", "people"),
    ]


def test_an_article_is_found_by_its_headline_text_and_captions(tmp_path: Path) -> None:
    body = "Ada Moss saw *fog*.\n\nShe [left](https://example.org)."
    text = article(
        "Fog", body, standfirst="A grey day", captions="[{text: A boat, credit: T. Reed}]"
    )

    _, entry = one_of(tmp_path, text)

    assert entry.title == "Fog"
    assert entry.texts == ("A grey day", "Ada Moss saw fog.", "She left.", "A boat T. Reed")


def test_an_article_is_found_by_every_name_of_those_it_is_about(tmp_path: Path) -> None:
    _, entry = one_of(tmp_path, article(body="Ada Moss saw fog.", actors="[Ada Moss]"))

    assert dict(entry.meta)["about"].split("; ") == ["Ada Moss", "A. Moss", "Moss-Ada", "에이다"]


def test_an_article_has_the_values_of_all_facets(tmp_path: Path) -> None:
    keys = {"date": "2018-08-07", "outlet": "Sound", "actors": "[Ada Moss, Norway]"}
    write(tmp_path, {"outlets/sound.md": "---\nname: Sound\nkind: independent\n---\n"})

    _, entry = one_of(tmp_path, article(**keys))

    assert set(entry.filters) == {
        *(("kind", "article"), ("when", "2018-08"), ("year", "2018"), ("outlet", "Sound")),
        *(("person", "Ada Moss"), ("country", "Norway")),
    }


@pytest.mark.parametrize(
    ("date", "months"),
    [
        ("2018-08-07", "2018-08"),
        ("2018-08~", "2018-08"),
        ("2018?", "2018"),
        ("2018-08-07/2019-01-03", "2018-08/2019-01"),
        ("2019-06-10/..", "2019-06/.."),
        ("unknown", "unknown"),
    ],
)
def test_a_range_of_dates_is_searched_by_months(tmp_path: Path, date: str, months: str) -> None:
    _, entry = one_of(tmp_path, article(date=date))

    assert ("when", months) in entry.filters


@pytest.mark.parametrize(
    ("date", "group", "newest", "oldest"),
    [
        ("2018-08-07", DATED, "2018-08-07", "2018-08-07"),
        ("../2019-06-10", DATED, "2019-06-10", "2019-06-10"),
        ("unknown", UNDATED, "0000", "9999"),
    ],
    ids=["a day", "an open beginning is ordered by its end", "the undated are last in both orders"],
)
def test_results_are_ordered_by_date(
    tmp_path: Path, date: str, group: str, newest: str, oldest: str
) -> None:
    found, entry = one_of(tmp_path, article(date=date))

    assert found.group == group
    assert entry.orders == (("newest", newest), ("oldest", oldest))


def test_an_actor_is_found_by_what_its_file_says_and_by_every_name(tmp_path: Path) -> None:
    found = searched(tmp_path, fog=article(body="Fog.", actors=BOTH))
    tom, ada = (found[f"people/{name}/index.html"].entry() for name in ("tom", "ada"))

    assert tom.title == "Tom Reed"
    assert tom.texts == ("A rower.", "harbour master, 2019 – 2021", "He was born in Bergen.")
    assert dict(ada.meta)["aliases"] == "에이다; A. Moss; Moss-Ada"
    assert dict(ada.meta)["native"] == "에이다"
    assert ada.filters == (("kind", "person"),)


def test_a_pair_is_found_by_every_name_of_both_and_says_how_many_articles(tmp_path: Path) -> None:
    articles = {
        day: article(day, date=f"2021-01-0{at}", actors=BOTH) for at, day in enumerate("abc", 1)
    }
    (pair,) = (
        one.entry() for file, one in searched(tmp_path, **articles).items() if "pairs/" in file
    )

    assert pair.title == "Ada Moss and Tom Reed"
    assert pair.texts == ("3 articles about both, 1 January 2021 – 3 January 2021",)
    assert set(dict(pair.meta)["names"].split("; ")) >= {"Ada Moss", "A. Moss", "Tom Reed"}


def test_sentences_quoted_on_an_actors_page_are_left_out(tmp_path: Path) -> None:
    """So a phrase finds the article it stands in and nothing else."""
    found = searched(tmp_path, fog=article("Fog", "Ada Moss saw fog.", actors="[Ada Moss]"))

    assert "fog" not in " ".join(found["people/ada/index.html"].entry().texts).lower()
