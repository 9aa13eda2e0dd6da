"""The search index: which pages it takes, what it leaves behind, and that it is always the same."""

import json
import os
import re
import shutil
from pathlib import Path

import pytest
from small_archives import article, built, person, write

from builder.means.bundle import SHARDS
from builder.means.search import SearchFailed, facet_value, index

FACETS = "".join(
    f'<i data-pagefind-filter="{facet}">{value}</i>'
    for facet in ("person", "year", "kind")
    for value in ("one", "two", "three", "four")
)
SORTS = 'data-pagefind-sort="newest[data-day], oldest[data-day]"'


def write_page(site: Path, name: str, text: str, *, searched: bool = True) -> None:
    mark = f'data-pagefind-body {SORTS} data-day="2018"' if searched else ""
    page = site / name / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(
        f'<!doctype html><html lang="is"><title>x</title><main {mark}>{text}{FACETS}</main></html>'
    )


def contents(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def indexed(site: Path, bundle: Path, *names: str, language: str = "en") -> None:
    """Index pages of a site as one shard."""
    files = tuple(f"{name}/index.html" for name in names)
    index(site, bundle, language, {"all": files}, ("all",))


def listed(bundle: Path) -> dict[str, int]:
    """The shards that a bundle lists, with how many pages each holds."""
    found = json.loads((bundle / SHARDS).read_text("utf-8"))
    return {shard["name"]: shard["pages"] for shard in found["shards"]}


def three_shards(tmp_path: Path) -> tuple[Path, Path, dict[str, tuple[str, ...]]]:
    """A site, its bundle, and the three shards of it, one page each."""
    shards = {name: (f"{name}/index.html",) for name in ("new", "old", "people")}
    for name in shards:
        write_page(tmp_path / "site", name, f"harbour {name}")
    index(tmp_path / "site", tmp_path / "bundle", "en", shards, shards)
    return tmp_path / "site", tmp_path / "bundle", shards


def test_only_the_pages_of_a_shard_are_indexed(tmp_path: Path) -> None:
    write_page(tmp_path / "site", "a", "harbour")
    write_page(tmp_path / "site", "b", "quay")

    indexed(tmp_path / "site", tmp_path / "bundle", "a")

    assert listed(tmp_path / "bundle") == {"all": 1}


def test_a_shard_without_marked_pages_is_none(tmp_path: Path) -> None:
    write_page(tmp_path / "site", "a", "harbour")
    write_page(tmp_path / "site", "about", "quay", searched=False)
    shards = {"some": ("a/index.html",), "none": ("about/index.html",)}

    index(tmp_path / "site", tmp_path / "bundle", "en", shards, shards)

    assert listed(tmp_path / "bundle") == {"some": 1}


def test_a_site_without_marked_pages_gets_no_bundle(tmp_path: Path) -> None:
    write_page(tmp_path / "site", "about", "harbour", searched=False)

    indexed(tmp_path / "site", tmp_path / "bundle", "about")

    assert not (tmp_path / "bundle").exists()


def test_shards_are_listed_in_the_order_that_was_given(tmp_path: Path) -> None:
    _, bundle, shards = three_shards(tmp_path)

    assert list(listed(bundle)) == list(shards)


def test_only_the_shards_that_are_asked_for_are_made_again(tmp_path: Path) -> None:
    site, bundle, shards = three_shards(tmp_path)
    before = {path.name: path.stat().st_ino for path in bundle.iterdir() if path.is_dir()}
    page = site / "old/index.html"
    page.write_text(page.read_text().replace("harbour", "quay"))

    index(site, bundle, "en", shards, ("old",))

    after = {path.name: path.stat().st_ino for path in bundle.iterdir() if path.is_dir()}
    assert [name for name in before if name not in after] == [
        name for name in before if name.startswith("old-")
    ]
    assert len(after) == len(before)
    assert all(after[name] == number for name, number in before.items() if name in after)


def test_some_shards_made_again_or_all_give_the_same_bytes(tmp_path: Path) -> None:
    site, bundle, shards = three_shards(tmp_path)
    (site / "new/index.html").write_text((site / "old/index.html").read_text())

    index(site, bundle, "en", shards, ("new",))
    index(site, tmp_path / "fresh", "en", shards, shards)

    assert contents(bundle) == contents(tmp_path / "fresh")


def test_a_shard_that_falls_away_is_deleted(tmp_path: Path) -> None:
    site, bundle, shards = three_shards(tmp_path)

    index(site, bundle, "en", {"new": shards["new"]}, ())

    assert listed(bundle) == {"new": 1}
    assert [path.name.partition("-")[0] for path in bundle.iterdir() if path.is_dir()] == ["new"]


def test_a_bundle_that_is_linked_elsewhere_changes_here_alone(tmp_path: Path) -> None:
    """The site that is served shares files with the one that is being made."""
    site, bundle, shards = three_shards(tmp_path)
    before = contents(bundle)
    linked = Path(shutil.copytree(bundle, tmp_path / "linked", copy_function=os.link))
    page = site / "old/index.html"
    page.write_text(page.read_text().replace("harbour", "quay"))

    index(site, linked, "en", shards, ("old",))
    index(site, linked, "en", {"old": shards["old"]}, ())

    assert contents(bundle) == before


def test_values_are_counted_over_all_shards(tmp_path: Path) -> None:
    _, bundle, _ = three_shards(tmp_path)

    totals = json.loads((bundle / SHARDS).read_text("utf-8"))["totals"]

    assert totals["person"] == {"one": 3, "two": 3, "three": 3, "four": 3}


def test_the_archive_has_its_index_in_its_own_language(tmp_path: Path) -> None:
    write_page(tmp_path / "site", "a", "harbour")

    indexed(tmp_path / "site", tmp_path / "bundle", "a", language="en-GB")

    assert [file.name for file in (tmp_path / "bundle").glob("wasm.*")] == ["wasm.en.pagefind"]


def test_a_language_that_pagefind_does_not_know_has_the_general_engine(tmp_path: Path) -> None:
    write_page(tmp_path / "site", "a", "harbour")

    indexed(tmp_path / "site", tmp_path / "bundle", "a", language="fa")

    assert (tmp_path / "bundle/wasm.unknown.pagefind").is_file()


def test_the_bundle_holds_only_files_that_are_loaded(tmp_path: Path) -> None:
    write_page(tmp_path / "site", "a", "harbour")

    indexed(tmp_path / "site", tmp_path / "bundle", "a")

    found = {re.sub("all-[0-9a-f]+", "all", file) for file in contents(tmp_path / "bundle")}
    shard = {"all/head.json", "all/filters.json", "all/index/0.chunk", "all/pages/0.pf_fragment"}
    assert found == {"shards.json", "wasm.en.pagefind"} | shard


def test_what_an_earlier_index_left_is_gone(tmp_path: Path) -> None:
    write_page(tmp_path / "site", "a", "harbour")
    write_page(tmp_path / "bundle", "old", "stale")

    indexed(tmp_path / "site", tmp_path / "bundle", "a")

    assert not (tmp_path / "bundle/old").exists()


def test_two_indexes_of_one_site_are_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        write_page(tmp_path / "site", name, f"harbour {name}")

    first, *others = [tmp_path / f"bundle{number}" for number in range(6)]
    indexed(tmp_path / "site", first, "a", "b", "c")

    for other in others:
        indexed(tmp_path / "site", other, "a", "b", "c")
        assert contents(other) == contents(first)


def test_settings_in_the_surroundings_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_page(tmp_path / "site", "a", "harbour")
    (tmp_path / "pagefind.yml").write_text("glob: nothing/*.html\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PAGEFIND_GLOB", "nothing/*.html")

    indexed(tmp_path / "site", tmp_path / "bundle", "a")

    assert listed(tmp_path / "bundle") == {"all": 1}


def test_what_pagefind_says_is_in_the_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "pagefind"
    broken.write_text("#!/bin/sh\necho 'no room left' >&2\nexit 7\n")
    broken.chmod(0o755)
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: broken)
    write_page(tmp_path / "site", "a", "harbour")

    with pytest.raises(SearchFailed, match=r"code 7:\nno room left"):
        indexed(tmp_path / "site", tmp_path / "bundle", "a")


def test_a_pagefind_that_is_killed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    killed = tmp_path / "pagefind"
    killed.write_text("#!/bin/sh\nkill -9 $$\n")
    killed.chmod(0o755)
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: killed)
    write_page(tmp_path / "site", "a", "harbour")

    with pytest.raises(SearchFailed, match="killed, perhaps for want of memory"):
        indexed(tmp_path / "site", tmp_path / "bundle", "a")


def test_a_pagefind_that_cannot_start_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: tmp_path / "absent")
    write_page(tmp_path / "site", "a", "harbour")

    with pytest.raises(SearchFailed, match="could not be made"):
        indexed(tmp_path / "site", tmp_path / "bundle", "a")


def test_a_name_that_the_search_could_not_find_is_found_by_one_that_looks_like_it() -> None:
    assert facet_value("Ada Lindqvist") == "Ada Lindqvist"
    assert facet_value('Edda  "Duck" O\'Neil') == "Edda ″Duck″ O'Neil"
    assert facet_value("A \\ B") == "A ∖ B"


def test_what_is_indexed_is_what_links_into_the_search_ask_for(tmp_path: Path) -> None:
    name = 'Edda "Duck" Bo'
    files = {
        "people/edda.md": person(f"'{name}'"),
        "articles/2021/one.md": article(body="Norway.", actors=f"['{name}', Norway]"),
        "articles/2021/two.md": article(body="Norway.", actors="[Norway]"),
    }
    built(write(tmp_path, {"archive.yaml": "title: A\n", **files}))
    found = (tmp_path / "site/articles/2021/one/index.html").read_text("utf-8")
    norway = (tmp_path / "site/countries/no/index.html").read_text("utf-8")

    assert 'data-pagefind-filter="person[data-facet]" data-facet="Edda ″Duck″ Bo"' in found
    assert "?country=Norway&amp;person=Edda%20%E2%80%B3Duck%E2%80%B3%20Bo" in norway
