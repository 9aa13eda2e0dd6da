"""The search index: which pages it takes, what it leaves behind, and that it is always the same."""

import json
from pathlib import Path

import pytest
from small_archives import article, built, person, write

from builder.means.search import ENTRY, INTERFACES, SearchFailed, facet_value, index

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


def pages_of(bundle: Path) -> int:
    """How many pages a bundle of one language holds."""
    (language,) = json.loads((bundle / ENTRY).read_text())["languages"].values()
    return int(language["page_count"])


def test_only_marked_pages_are_indexed(tmp_path: Path) -> None:
    write_page(tmp_path / "site", "a", "harbour")
    write_page(tmp_path / "site", "b", "quay", searched=False)

    index(tmp_path / "site", tmp_path / "bundle", "en")

    assert pages_of(tmp_path / "bundle") == 1


def test_a_site_without_marked_pages_gets_no_bundle(tmp_path: Path) -> None:
    write_page(tmp_path / "site", "about", "harbour", searched=False)

    index(tmp_path / "site", tmp_path / "bundle", "en")

    assert not (tmp_path / "bundle").exists()


def test_the_archive_has_one_index_in_its_own_language(tmp_path: Path) -> None:
    write_page(tmp_path / "site", "a", "harbour")

    index(tmp_path / "site", tmp_path / "bundle", "en-GB")

    assert [file.name for file in (tmp_path / "bundle").glob("wasm.*")] == ["wasm.en.pagefind"]


def test_a_language_that_pagefind_does_not_know_keeps_the_general_engine(tmp_path: Path) -> None:
    write_page(tmp_path / "site", "a", "harbour")

    index(tmp_path / "site", tmp_path / "bundle", "fa")

    assert (tmp_path / "bundle/wasm.unknown.pagefind").is_file()


def test_interfaces_that_no_page_loads_are_left_out(tmp_path: Path) -> None:
    write_page(tmp_path / "site", "a", "harbour")

    index(tmp_path / "site", tmp_path / "bundle", "en")

    assert contents(tmp_path / "bundle").keys().isdisjoint(INTERFACES)


def test_what_an_earlier_index_left_is_gone(tmp_path: Path) -> None:
    write_page(tmp_path / "site", "a", "harbour")
    write_page(tmp_path / "bundle", "old", "stale")

    index(tmp_path / "site", tmp_path / "bundle", "en")

    assert not (tmp_path / "bundle/old").exists()


def test_two_indexes_of_one_site_are_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        write_page(tmp_path / "site", name, f"harbour {name}")

    first, *others = [tmp_path / f"bundle{number}" for number in range(6)]
    index(tmp_path / "site", first, "en")

    for other in others:
        index(tmp_path / "site", other, "en")
        assert contents(other) == contents(first)


def test_settings_in_the_surroundings_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_page(tmp_path / "site", "a", "harbour")
    (tmp_path / "pagefind.yml").write_text("glob: nothing/*.html\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PAGEFIND_GLOB", "nothing/*.html")

    index(tmp_path / "site", tmp_path / "bundle", "en")

    assert pages_of(tmp_path / "bundle") == 1


def test_what_pagefind_says_is_in_the_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "pagefind"
    broken.write_text("#!/bin/sh\necho 'no room left' >&2\nexit 7\n")
    broken.chmod(0o755)
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: broken)

    with pytest.raises(SearchFailed, match=r"code 7:\nno room left"):
        index(tmp_path, tmp_path / "bundle", "en")


def test_a_pagefind_that_cannot_start_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: tmp_path / "absent")

    with pytest.raises(SearchFailed, match="could not be made"):
        index(tmp_path, tmp_path / "bundle", "en")


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
