"""A site made to be opened from a folder: every link leads to a file, none needs a server."""

from pathlib import Path
from urllib.parse import urlsplit

from small_archives import TODAY, built, tree
from test_links import Page

from builder.archive.workspace import Workspace
from builder.output.build import build
from builder.output.order import Order


def offline(root: Path) -> dict[str, bytes]:
    workspace = Workspace(root)
    build(workspace, Order(workspace.site, search=False, offline=True), TODAY)
    return tree(workspace.site)


def test_links_end_in_files(tiny: Path) -> None:
    for file, data in offline(tiny).items():
        links = Page(data.decode()).links if file.endswith(".html") else []
        inside = [urlsplit(one).path for one in links if not urlsplit(one).scheme]
        assert [one for one in inside if one.endswith("/")] == [], file


def test_it_holds_nothing_that_only_a_server_has_a_use_for(tiny: Path) -> None:
    files = offline(tiny)

    assert not {"404.html", "robots.txt", "visit.json", "feed.xml"} & files.keys()
    assert not any(file.startswith("pagefind/") for file in files)
    assert not any(b'role="search"' in data for data in files.values())
    assert b"needs a server" in files["search/index.html"]


def test_no_page_loads_a_module_which_browsers_refuse_from_files(tiny: Path) -> None:
    files = offline(tiny)

    assert [file for file, data in files.items() if b'type="module"' in data] == []
    sheets = [data for file, data in files.items() if file.endswith(".css")]
    assert all(b".svg)" not in data and b"data:image/svg+xml" in data for data in sheets)


def test_a_site_built_again_for_a_server_is_the_one_that_it_was(tiny: Path) -> None:
    workspace = Workspace(tiny)
    build(workspace, Order(workspace.site, search=False), TODAY)
    before = tree(workspace.site)
    offline(tiny)
    build(workspace, Order(workspace.site, search=False), TODAY)

    assert tree(workspace.site) == before


def test_a_folder_that_had_a_search_index_has_none_offline_and_again_for_a_server(
    tiny: Path,
) -> None:
    built(tiny, search=True)
    before = tree(tiny / "site")
    files = offline(tiny)
    assert any(file.startswith("pagefind/") for file in before)
    assert not any(file.startswith("pagefind/") for file in files)
    assert not any(file.startswith("pagefind/") for file in offline(tiny))

    built(tiny, search=True)
    assert tree(tiny / "site") == before
