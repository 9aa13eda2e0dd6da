"""Every link of a built site leads somewhere on it: to a file, and to an anchor that is there."""

from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from shutil import copytree
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from small_archives import TINY

from builder.archive.workspace import Workspace
from builder.output.build import Order, build

SITE = "https://example.org/a/"
ARCHIVES = {"tiny": TINY, "first": Path(__file__).parent.parent}


class Page(HTMLParser):
    """The links and anchors of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.links += [one for name in ("href", "src", "action") if (one := found.get(name))]
        self.anchors |= {found["id"] or ""} if "id" in found else set()


def broken(site: Path) -> Iterator[str]:
    pages = {
        path.relative_to(site).as_posix(): Page(path.read_text(encoding="utf-8"))
        for path in site.rglob("*.html")
    }
    for file, page in pages.items():
        for link in page.links:
            whole, anchor = urldefrag(urljoin(SITE + file.removesuffix("index.html"), link))
            if not whole.startswith(SITE):
                continue
            target = unquote(urlsplit(whole).path.removeprefix("/a/"))
            target += "index.html" if target.endswith("/") or not target else ""
            there = (site / target).is_file()
            if not there or (anchor and anchor not in pages[target].anchors):
                yield f"{file}: {link}"


@pytest.mark.parametrize("root", ARCHIVES.values(), ids=list(ARCHIVES))
def test_no_link_of_a_site_is_broken(root: Path, tmp_path: Path) -> None:
    copytree(root / "content", tmp_path / "content")
    build(Workspace(tmp_path), Order(tmp_path / "site", base_url=SITE), date(2100, 1, 1))

    assert sorted(set(broken(tmp_path / "site"))) == []
