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
from builder.output.build import build
from builder.output.order import Order

SITE = "https://example.org/a/"
ARCHIVES = {"tiny": TINY, "first": Path(__file__).parent.parent}


class Page(HTMLParser):
    """The links and anchors of a page, and what its metas say."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.followed: list[str] = []  # those that a reader may follow
        self.anchors: set[str] = set()
        self.metas: dict[str, str] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.links += [one for name in ("href", "src", "action") if (one := found.get(name))]
        self.followed += [found["href"] or ""] if tag == "a" and "href" in found else []
        if tag == "meta":
            self.metas[found.get("property") or found.get("name") or ""] = (
                found.get("content") or ""
            )
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


@pytest.mark.parametrize("offline", [False, True], ids=["served", "offline"])
@pytest.mark.parametrize("root", ARCHIVES.values(), ids=list(ARCHIVES))
def test_no_link_of_a_site_is_broken(root: Path, offline: bool, tmp_path: Path) -> None:
    copytree(root / "content", tmp_path / "content")
    order = Order(tmp_path / "site", base_url=SITE, search=not offline, offline=offline)
    build(Workspace(tmp_path), order, date(2100, 1, 1))

    assert sorted(set(broken(tmp_path / "site"))) == []
