"""What a page says for machines parses, expands as JSON-LD, and says what the page says.

The context is a stub of schema.org's, which no test may fetch: every word is one of its vocabulary.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld
from small_archives import article, built, tree, write
from test_links import Page

SCHEMA = "https://schema.org/"
CONTEXT = {"@vocab": SCHEMA}
Node = dict[str, Any]


def data_of(html: str) -> Node:
    """The one piece of linked data that a page has."""
    _, _, rest = html.partition('<script type="application/ld+json">')
    found: Node = json.loads(rest.partition("</script>")[0])
    assert "application/ld+json" not in rest.partition("</script>")[2]
    return found


def expanded(data: Node) -> list[Node]:
    assert data["@context"] == SCHEMA.rstrip("/")
    return list(jsonld.expand({**data, "@context": CONTEXT}))


def thing(data: Node, type_: str) -> Node:
    (found,) = (one for one in data["@graph"] if one["@type"] == type_)
    return dict(found)


@pytest.fixture
def site(tiny: Path) -> dict[str, str]:
    built(tiny)
    files = tree(tiny / "site")
    return {file: data.decode() for file, data in files.items() if file.endswith("index.html")}


def leaves(value: object) -> Iterator[object]:
    if isinstance(value, list):
        for one in value:
            yield from leaves(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from leaves(one)
    else:
        yield value


def test_all_of_it_expands_and_nothing_in_it_is_lost(site: dict[str, str]) -> None:
    pages = {file: data_of(html) for file, html in site.items() if "ld+json" in html}

    assert {file.split("/")[0] for file in pages} >= {
        *("index.html", "articles", "people", "countries", "organizations", "outlets", "pairs"),
        "data",
    }
    for file, data in pages.items():
        words = set(leaves({"@graph": data["@graph"]}))
        kept = set(leaves(expanded(data)))
        assert {word for word in words if f"{SCHEMA}{word}" not in kept} <= kept, file
        assert "" not in words and None not in words, file


def test_an_article_is_a_newspaper_s_and_only_provided_here(site: dict[str, str]) -> None:
    page = site["articles/2021/cod-council-delays-vote-after-walkout/index.html"]
    found = thing(data_of(page), "NewsArticle")

    assert found["headline"] == "Cod Council Delays Vote After Walkout"
    assert found["publisher"]["name"] == "The Harbour Post"
    assert found["provider"]["name"] == "Cod and Consequences"
    assert "datePublished" not in found, "it is only about that day"
    assert {one["name"] for one in found["about"]} == {
        *("Jon Hallsson", "Norway", "Iceland", "North Cod Council"),
    }


def test_a_trail_leads_from_the_front_page_to_the_page(site: dict[str, str]) -> None:
    page = site["articles/2021/cod-council-delays-vote-after-walkout/index.html"]
    steps = thing(data_of(page), "BreadcrumbList")["itemListElement"]

    assert [one["position"] for one in steps] == [1, 2, 3, 4]
    assert [one["name"] for one in steps][:3] == ["Cod and Consequences", "Articles", "2021"]
    for one in steps:
        path = one["item"].removeprefix("https://example.org/cod/")
        assert f"{path}index.html" in site


def test_data_is_a_dataset_whose_files_are_there(tiny: Path, site: dict[str, str]) -> None:
    found = thing(data_of(site["data/index.html"]), "Dataset")

    for one in found["distribution"]:
        file = tiny / "site" / one["contentUrl"].removeprefix("https://example.org/cod/")
        assert one["contentSize"] == f"{file.stat().st_size} B"


def test_hostile_text_stays_within_its_script(tmp_path: Path) -> None:
    title = "</script><script>alert(1)</script> & ]]> <!--"
    write(tmp_path, {"articles/2020/odd.md": article(f"'{title}'", date="2020")})
    built(tmp_path)
    html = (tmp_path / "site/articles/2020/odd/index.html").read_text(encoding="utf-8")

    assert thing(data_of(html), "NewsArticle")["headline"] == title


def test_every_page_tells_who_shares_it_what_it_is(site: dict[str, str]) -> None:
    for file, html in site.items():
        if "og:title" in html:
            metas = Page(html).metas
            assert metas["og:title"] and metas["og:site_name"] == "Cod and Consequences", file
            assert metas["og:url"] == f"https://example.org/cod/{file.removesuffix('index.html')}"
    page = site["articles/2021/cod-council-delays-vote-after-walkout/index.html"]
    assert Page(page).metas["og:type"] == "article"
    assert Page(site["index.html"]).metas["og:type"] == "website"
