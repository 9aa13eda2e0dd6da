"""Hostile texts in every place, as a browser sees them: nothing runs, nothing is asked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import opened_tab
from hostile_archive import FEW, MORE, write_hostile
from playwright.sync_api import Browser
from sites import Served, build_site, serving

TELLS = """addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  console.error(`policy: ${violatedDirective} ${blockedURI}`))"""
OF_EACH_KIND = (
    *("index.html", "articles/index.html", "people/index.html", "outlets/index.html", "404.html"),
    *("search/index.html", "overview/index.html", "articles/2020/index.html"),
    *("articles/2020/t0/index.html", "articles/2021/t1/index.html", "articles/2020/t3/index.html"),
    *("people/p-t1/index.html", "organizations/g-t2/index.html", "outlets/o-t5/index.html"),
    *("captures/t1-html/index.html", "captures/t2-txt/index.html", "countries/fr/index.html"),
)


@pytest.fixture(params=[FEW, pytest.param(FEW + MORE, marks=pytest.mark.slow)], ids=["few", "all"])
def hostile(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Served]:
    root = write_hostile(tmp_path / "archive", request.param)
    build_site(root, tmp_path)
    with serving(tmp_path) as base:
        yield Served(root, tmp_path / "repo", base)


def test_nothing_runs_and_nothing_is_asked_of_others(browser: Browser, hostile: Served) -> None:
    told: list[str] = []
    every = hostile.pages()
    few = len(every) < 200
    with opened_tab(browser) as tab:
        tab.add_init_script(TELLS)
        tab.on("dialog", lambda dialog: (told.append(dialog.message), dialog.dismiss()))
        tab.on("console", lambda said: told.append(said.text) if said.type == "error" else None)
        tab.on("pageerror", lambda fault: told.append(str(fault)))
        tab.on("request", lambda asked: told.extend(_elsewhere(asked.url, hostile.base)))
        for file in OF_EACH_KIND if few else every:
            assert file in every
            tab.goto(hostile.address(file))
            assert tab.url == hostile.address(file)
            assert told == [], file


def _elsewhere(url: str, base: str) -> Iterator[str]:
    if not url.startswith((base, "blob:")):
        yield url
