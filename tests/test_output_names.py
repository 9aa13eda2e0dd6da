"""The file of names: whose it holds, in which order, and how small it is."""

import gzip
import json
import random
from pathlib import Path

import pytest
from small_archives import article, built, person, write

from builder.output import names

SYLLABLES = (
    "sang",
    "mi",
    "do",
    "hyun",
    "mah",
    "naz",
    "ali",
    "reza",
    "kov",
    "lo",
    "ser",
    "gei",
    "an",
)


def names_of(root: Path) -> dict[str, list[list[str]]]:
    built(root)
    found: dict[str, list[list[str]]] = json.loads((root / "site/search/names.json").read_bytes())
    return found


def test_it_holds_all_names_by_kind_the_main_one_first(tmp_path: Path) -> None:
    ri = person("Ri Sang-mi", aliases="[Yi Sangmi]", native_name="리상미", country="Norway")

    found = names_of(write(tmp_path, {"people/ri-sang-mi.md": ri}))

    assert found["person"] == [["Ri Sang-mi", "리상미", "Yi Sangmi"]]
    assert found["country"][0][0] == "Norway"


def test_spellings_that_the_search_takes_for_one_stand_once(tmp_path: Path) -> None:
    ri = person("Ri Sang-mi", aliases="[Ri Sang Mi, RI SANG-MI, Ri Sángmi]")

    found = names_of(write(tmp_path, {"people/ri-sang-mi.md": ri}))

    assert found["person"] == [["Ri Sang-mi", "Ri Sángmi"]]


def test_where_there_are_too_many_those_with_most_articles_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(names, "MOST", 2)
    files = {f"people/{one}.md": person(f"{one.title()} Moss") for one in ("ada", "ben", "cleo")}
    files["articles/2021/one.md"] = article(actors="[Cleo Moss]", body="Cleo Moss spoke.")

    found = names_of(write(tmp_path, files))

    assert found["person"] == [["Ada Moss"], ["Cleo Moss"]]


def test_five_thousand_names_are_thirty_kilobytes_at_most() -> None:
    chance = random.Random(1)
    given = ["".join(chance.choices(SYLLABLES, k=2)).title() for _ in range(400)]
    family = ["".join(chance.choices(SYLLABLES, k=3)).title() for _ in range(900)]
    everybody = sorted(f"{chance.choice(given)} {chance.choice(family)}" for _ in range(names.MOST))
    text = json.dumps({"person": [[name] for name in everybody]}, separators=(",", ":"))

    assert len(gzip.compress(text.encode(), 6)) <= 30_000
