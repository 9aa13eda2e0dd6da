"""Every page names the card of its site, and the card is there."""

import shutil
from pathlib import Path

from small_archives import built, change, tree

from builder.output.sharing import card_output
from builder.pages.parts import Site

SITE = Site("Papers", "Of a port", "https://example.org/", "", "en")
TEMPLATES = Path(__file__).parents[1] / "templates"
IMAGE = b'property="og:image" content="https://example.org/cod/card.png"'


def test_every_page_with_an_address_of_its_own_shows_the_card(tiny: Path) -> None:
    built(tiny)
    site = tree(tiny / "site")
    pages = [file for file in site if file.endswith(".html") and b"og:url" in site[file]]

    assert site["card.png"].startswith(b"\x89PNG")
    assert "index.html" in pages
    assert [file for file in pages if IMAGE not in site[file]] == []


def test_without_an_address_there_is_neither(tiny: Path) -> None:
    change(tiny, "archive.yaml", "base_url: https://example.org/cod/\n", "")
    built(tiny)
    site = tree(tiny / "site")

    assert "card.png" not in site
    assert b"og:image" not in site["index.html"]


def test_it_is_drawn_again_when_its_words_change_and_only_then() -> None:
    marks = [
        card_output(site, TEMPLATES).mark
        for site in (SITE, SITE, Site("Other", "", "https://example.org/", "", "en"))
    ]

    assert marks[0] == marks[1] != marks[2]


def test_templates_with_other_fonts_have_no_card_and_no_page_names_one(tiny: Path) -> None:
    shutil.copytree(TEMPLATES, tiny / "templates")
    (tiny / "templates/assets/fonts/sans.woff2").rename(tiny / "templates/assets/fonts/own.woff2")
    style = tiny / "templates/assets/style.css"
    style.write_text(style.read_text("utf-8").replace("sans.woff2", "own.woff2"), "utf-8")
    built(tiny)
    site = tree(tiny / "site")

    assert "card.png" not in site
    assert b"og:url" in site["index.html"]
    assert [file for file in site if b"og:image" in site[file]] == []
