"""The search index: which pages it takes, what it leaves behind, and that it is always the same."""

import gzip
import json
import os
import re
import shutil
from functools import partial
from pathlib import Path
from urllib.parse import unquote

import pytest
from small_archives import article, built, person, write

from builder.means.bundle import SHARDS, parts_in
from builder.means.search import Entry, Pages, SearchFailed, facet_query, facet_value, index

NAMES = ("one", "two", "three", "four")
FACETS = tuple((facet, name) for facet in ("person", "year", "kind") for name in NAMES)


def entry(text: str) -> Entry:
    orders = (("newest", "2018"), ("oldest", "2018"))
    return Entry("A page", (text,), (("date", "2018"),), FACETS, orders)


def pages(**texts: str) -> Pages:
    """Pages by their names, with their texts."""
    return {f"{name}/index.html": partial(entry, text) for name, text in texts.items()}


def contents(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def indexed(bundle: Path, language: str = "en", **texts: str) -> None:
    """Index pages as one shard."""
    index(bundle, {"all": pages(**texts)}, language, "")


def listed(bundle: Path) -> dict[str, int]:
    """The shards that a bundle lists, with how many pages each holds."""
    found = json.loads((bundle / SHARDS).read_text("utf-8"))
    return {shard["name"]: shard["pages"] for shard in found["shards"]}


THREE: dict[str, Pages] = {
    name: pages(**{name: f"harbour {name}"}) for name in ("new", "old", "who")
}
STAY = dict.fromkeys(THREE)  # all three, as they are


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """The bundle of three shards, one page each."""
    index(tmp_path / "bundle", THREE, "en", "")
    return tmp_path / "bundle"


def folders(bundle: Path) -> dict[str, int]:
    """The folders of shards, with what tells whether they are still the same on disk."""
    return {path.name: path.stat().st_ino for path in bundle.iterdir() if path.is_dir()}


def test_a_site_of_which_nothing_is_searched_gets_no_bundle(three: Path) -> None:
    index(three, {}, "en", "")

    assert not three.exists()


def test_shards_are_listed_in_the_order_that_was_given(three: Path) -> None:
    assert list(listed(three)) == list(THREE)


def test_only_a_shard_that_is_looked_at_and_has_changed_is_made_again(three: Path) -> None:
    before = folders(three)

    index(three, {**STAY, "new": THREE["new"], "old": pages(old="quay")}, "en", "")

    after = folders(three)
    assert [name.partition("-")[0] for name in before.keys() - after.keys()] == ["old"]
    assert len(after) == len(before)
    assert all(after[name] == before[name] for name in after.keys() & before.keys())


def test_some_shards_made_again_or_all_give_the_same_bytes(three: Path, tmp_path: Path) -> None:
    changed = pages(new="harbour old")

    index(three, {**STAY, "new": changed}, "en", "")
    index(tmp_path / "fresh", {**THREE, "new": changed}, "en", "")

    assert contents(three) == contents(tmp_path / "fresh")


def test_a_shard_that_falls_away_is_deleted(three: Path) -> None:
    index(three, {"new": None}, "en", "")

    assert listed(three) == {"new": 1}
    assert [name.partition("-")[0] for name in folders(three)] == ["new"]


@pytest.mark.parametrize("lost", ["shards.json", "wasm.*", "about-*", "facets-*"])
def test_a_bundle_that_lacks_a_file_is_made_again(three: Path, lost: str) -> None:
    before = contents(three)
    (file,) = three.glob(lost)
    file.unlink()

    assert not parts_in(three)
    index(three, THREE, "en", "")

    assert contents(three) == before


@pytest.mark.parametrize("other", ["", "[]", '{"shards": []}', "not JSON"])
def test_a_bundle_of_another_builder_is_none(three: Path, other: str) -> None:
    for file in three.glob("*.json"):
        file.write_text(other)

    assert not parts_in(three)


def test_a_bundle_that_is_linked_elsewhere_changes_here_alone(three: Path, tmp_path: Path) -> None:
    """The site that is served shares files with the one that is being made."""
    before = contents(three)
    linked = Path(shutil.copytree(three, tmp_path / "linked", copy_function=os.link))

    index(linked, {**STAY, "old": pages(old="quay")}, "en", "")
    index(linked, {"old": None}, "en", "")

    assert contents(three) == before


def test_what_it_is_made_with_makes_it_again(three: Path) -> None:
    before = folders(three)

    index(three, THREE, "en", "another builder")

    assert folders(three).keys().isdisjoint(before)


def test_values_are_counted_over_all_shards(three: Path) -> None:
    totals = json.loads((three / SHARDS).read_text("utf-8"))["totals"]

    assert totals["person"] == {"one": 3, "two": 3, "three": 3, "four": 3}


def test_the_archive_has_its_index_in_its_own_language(tmp_path: Path) -> None:
    indexed(tmp_path / "bundle", "en-GB", a="harbour")

    assert [file.name for file in (tmp_path / "bundle").glob("wasm.*")] == ["wasm.en.pagefind"]


def test_a_language_that_pagefind_does_not_know_has_the_general_engine(tmp_path: Path) -> None:
    indexed(tmp_path / "bundle", "fa", a="harbour")

    assert (tmp_path / "bundle/wasm.unknown.pagefind").is_file()


def test_another_language_has_another_engine(three: Path) -> None:
    index(three, THREE, "fa", "")

    assert [file.name for file in three.glob("wasm.*")] == ["wasm.unknown.pagefind"]


def test_the_bundle_holds_only_files_that_are_loaded(tmp_path: Path) -> None:
    (tmp_path / "bundle/old").mkdir(parents=True)
    (tmp_path / "bundle/pagefind-ui.js").write_text("of an earlier index")

    indexed(tmp_path / "bundle", a="harbour")

    found = {re.sub("-[0-9a-f]{12}", "", file) for file in contents(tmp_path / "bundle")}
    shard = {"all/orders.json", "all/index/0.chunk", "all/pages/0.pf_fragment"}
    assert found == {"shards.json", "about.json", "facets.json", "wasm.en.pagefind"} | shard
    assert not (tmp_path / "bundle/old").exists()


def test_texts_are_indexed_as_texts_whatever_they_hold(tmp_path: Path) -> None:
    """Nothing that an archive holds is markup to Pagefind, nor a list, nor a setting."""
    odd = "</h1><i data-pagefind-filter=x>\"'&amp;, a[b] c:d"
    one = Entry(odd, (odd,), (("aliases", odd),), (("person", odd), ("kind", "")), ())

    index(tmp_path / "bundle", {"all": {"a/index.html": lambda: one}}, "en", "")

    (fragment,) = (tmp_path / "bundle").rglob("*.pf_fragment")
    told = json.loads(gzip.decompress(fragment.read_bytes())[12:])
    assert told["meta"] == {"title": odd, "aliases": odd}
    assert told["filters"] == {"person": [odd]}
    assert told["url"] == "/a/"
    assert told["content"].count(odd) == 2


def test_a_shard_without_a_word_is_none(tmp_path: Path) -> None:
    wordless = Entry("…", (), (), (("kind", "person"),), ())

    index(tmp_path / "bundle", {"a": {"a/index.html": lambda: wordless}}, "en", "")
    assert not (tmp_path / "bundle").exists()
    index(
        tmp_path / "bundle",
        {"a": {"a/index.html": lambda: wordless}, "b": pages(b="harbour")},
        "en",
        "",
    )
    assert listed(tmp_path / "bundle") == {"b": 1}


def test_two_indexes_of_one_site_are_the_same_bytes(tmp_path: Path) -> None:
    texts = {name: f"harbour {name}" for name in ("a", "b", "c")}
    first, *others = [tmp_path / f"bundle{number}" for number in range(6)]
    indexed(first, **texts)

    for other in others:
        indexed(other, **texts)
        assert contents(other) == contents(first)


def test_settings_in_the_surroundings_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pagefind.toml").write_text('glob = "nothing/*.html"\n')
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PAGEFIND_GLOB", "nothing/*.html")

    indexed(tmp_path / "bundle", a="harbour")

    assert listed(tmp_path / "bundle") == {"all": 1}


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What is run in Pagefind's place."""
    path = tmp_path / "pagefind"
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: path)
    return path


def script(path: Path, commands: str) -> None:
    path.write_text(f"#!/bin/sh\n{commands}\n")
    path.chmod(0o755)


def test_what_pagefind_says_is_in_the_error(tmp_path: Path, program: Path) -> None:
    script(program, "echo 'no room left' >&2; exit 7")

    with pytest.raises(SearchFailed, match=r"code 7:\nno room left"):
        indexed(tmp_path / "bundle", a="harbour")


def test_of_two_shards_at_once_one_is_small(
    tmp_path: Path, program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two large ones at once would want the most memory."""
    monkeypatch.setattr("builder.means.search.processors", lambda: 2)
    log = tmp_path / "log"
    counted = f"find $2 -type f | wc -l >> {log}"
    script(program, f"{counted}; until [ $(wc -l < {log}) -ge 2 ]; do sleep 0.01; done; exit 7")
    shards = {
        str(size): pages(**{f"p{n}": "harbour" for n in range(size)}) for size in (2, 4, 1, 3)
    }

    with pytest.raises(SearchFailed):
        index(tmp_path / "bundle", shards, "en", "")

    assert {*map(int, log.read_text().split()[:2])} == {4, 1}


def test_a_pagefind_that_is_killed_is_told(tmp_path: Path, program: Path) -> None:
    script(program, "kill -9 $$")

    with pytest.raises(SearchFailed, match="killed, perhaps for want of memory"):
        indexed(tmp_path / "bundle", a="harbour")


def test_a_pagefind_that_cannot_start_is_told(tmp_path: Path, program: Path) -> None:
    assert not program.exists()

    with pytest.raises(SearchFailed, match="could not be made"):
        indexed(tmp_path / "bundle", a="harbour")


def test_a_pagefind_whose_files_are_not_those_that_are_read_is_told(
    tmp_path: Path, program: Path
) -> None:
    """Its files and its engine are read and called as no one has promised they stay."""
    entry = '{"version": "2.0.0", "languages": {}}'
    script(program, f"mkdir -p $4; echo '{entry}' > $4/pagefind-entry.json")

    with pytest.raises(SearchFailed, match=r"Pagefind 2\.0\.0 is installed, 1\.5\.x is needed"):
        indexed(tmp_path / "bundle", a="harbour")


def test_a_name_that_the_search_could_not_find_is_found_by_one_that_looks_like_it() -> None:
    assert facet_value("Ada Lindqvist") == "Ada Lindqvist"
    assert facet_value('Edda  "Duck" O\'Neil') == "Edda ″Duck″ O'Neil"
    assert facet_value("A \\ B") == "A ∖ B"


def test_a_link_asks_for_a_name_and_hides_no_character() -> None:
    assert facet_query("Ada Lindqvist") == "Ada%20Lindqvist"
    assert unquote(unquote(facet_query("علی\u200cرضا"))) == "علی\u200cرضا"
    assert "\u200c" not in unquote(facet_query("علی\u200cرضا"))


def test_what_is_indexed_is_what_links_into_the_search_ask_for(tmp_path: Path) -> None:
    name = 'Edda "Duck" Bo'
    files = {
        "people/edda.md": person(f"'{name}'"),
        "articles/2021/one.md": article(body="Norway.", actors=f"['{name}', Norway]"),
        "articles/2021/two.md": article(body="Norway.", actors="[Norway]"),
    }
    built(write(tmp_path, {"archive.yaml": "title: A\n", **files}), search=True)
    listed = json.loads((tmp_path / "site/pagefind" / SHARDS).read_text("utf-8"))
    norway = (tmp_path / "site/countries/no/index.html").read_text("utf-8")

    assert listed["totals"]["person"] == {"Edda ″Duck″ Bo": 1}
    assert "?country=Norway&amp;person=Edda%20%E2%80%B3Duck%E2%80%B3%20Bo" in norway
