"""What cleaning costs a page on one core, all in: start-up, reading, cleaning, naming, drafting.

    .venv/bin/python tests/benchmarks/cleaning.py            # 100 pages of text, 100 of HTML
    .venv/bin/python tests/benchmarks/cleaning.py 1000
    .venv/bin/python tests/benchmarks/cleaning.py FOLDER     # its *.txt and its *.html

Prints the processor's milliseconds a page, which other programs disturb less than a clock does,
and the most memory; and beside it what trafilatura takes for the same HTML at the same moment,
start-up not counted, since a machine may be half as fast the next minute. Of ROUNDS rounds the
least counts. The pages are made here and all differ: of one article with its headline, byline and
caption, within menus, lists of other stories and a footer, about 160 lines of text.
"""

import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import trafilatura

ROUNDS = 3
MENU = ("Home", "World", "Politics", "Business", "Sport", "Opinion", "Video", "Log in", "Search")
FOOTER = ("About us", "Contact", "Privacy policy", "Terms of use", "© 2024 The Harbour Post")
BUTTONS = ("Share on Facebook", "Tweet", "Print", "12 comments", "ADVERTISEMENT")
GIVEN = ("Ada", "Jon", "Maria", "Peter", "Anna", "Omar", "Lena", "David")
FAMILY = ("Lindqvist", "Hallsson", "Moreau", "Castellan", "Brandt", "Okafor", "Haddad", "Weir")
OFFICES = ("Foreign Minister", "Mayor", "Captain", "spokesman", "Professor")
PLACES = ("Iceland", "Norway", "Japan", "the harbour", "the capital", "Kenya", "Brazil")
SMALL = (
    *("the", "of", "and", "to", "in", "a", "that", "it", "was", "for", "on", "with", "as", "at"),
    *("by", "had", "from", "would", "over", "their", "after", "talks", "ship", "quota", "catch"),
    *("report", "council", "night", "water", "vote", "ministers", "boats", "hundred", "days"),
    *("agreement", "storm", "region", "price", "market", "group", "statement", "coast", "crew"),
)


def sentence(chance: random.Random) -> str:
    words = [chance.choice(SMALL) for _ in range(chance.randint(8, 22))]
    person = f"{chance.choice(OFFICES)} {chance.choice(GIVEN)} {chance.choice(FAMILY)}"
    words.insert(chance.randint(1, 6), chance.choice((person, chance.choice(PLACES), "he")))
    return f"{' '.join(words).capitalize()}, officials said on Friday."


def headline(chance: random.Random) -> str:
    place = chance.choice(PLACES).removeprefix("the ").title()
    return f"{chance.choice(FAMILY)} Opens {place} Talks on {chance.choice(SMALL).title()} Quota"


def paragraphs(chance: random.Random) -> list[str]:
    return [" ".join(sentence(chance) for _ in range(chance.randint(1, 4))) for _ in range(20)]


def text_page(chance: random.Random) -> str:
    title, writer = headline(chance), f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}"
    others = [headline(chance) for _ in range(40)]
    lines = (
        *MENU * 3,
        *(title, f"By {writer}", f"Published March {chance.randint(1, 28)}, 2024 at 10:15"),
        "Boats in the harbour after the storm. (Photo by Lena Brandt/AFP)",
        *BUTTONS,
        *paragraphs(chance),
        "Related stories",
        *(f"{other}\n{chance.randint(2, 20)} hours ago" for other in others),
        *FOOTER,
    )
    return "\n\n".join(lines)


def html_page(chance: random.Random) -> str:
    title = headline(chance)
    links = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in MENU * 3)
    text = "".join(f"<p>{one}</p>" for one in paragraphs(chance))
    teasers = "".join(
        f'<div class="teaser"><a href="/{number}">{headline(chance)}</a></div>'
        for number in range(40)
    )
    return (
        f"<!doctype html><html lang=en><head><title>{title} | The Harbour Post</title></head><body>"
        f"<nav><ul>{links}</ul></nav><article><h1>{title}</h1><p class=byline>By Ada Weir</p>{text}"
        f"</article><aside>{teasers}</aside><footer>{' '.join(FOOTER)}</footer></body></html>"
    )


def made(folder: Path, make: Callable[[random.Random], str], ending: str, pages: int) -> None:
    for number in range(pages):
        page = make(random.Random(number))
        (folder / f"{number:05}.{ending}").write_text(page, encoding="utf-8")


def cleaned(files: list[Path]) -> float:
    """Clean pages in a process of its own and return the seconds of the processor that it took."""
    command = (sys.executable, "-m", "builder", "clean", "--dry-run", "--json", "--jobs", "1")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryDirectory() as root:
        subprocess.run((*command, "--root", root, *files), capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def extracted(files: list[Path]) -> float:
    """Return the seconds of the processor that trafilatura alone takes for the same pages."""
    pages = [file.read_bytes() for file in files]
    before = time.process_time()
    for page in pages:
        trafilatura.bare_extraction(page, with_metadata=True)
    return time.process_time() - before


def measured(folder: Path) -> None:
    texts, pages = sorted(folder.glob("*.txt")), sorted(folder.glob("*.html"))
    works = (("text", cleaned, texts), ("HTML", cleaned, pages), ("trafilatura", extracted, pages))
    works = tuple(one for one in works if one[2])
    rounds = [[work(files) for _, work, files in works] for _ in range(ROUNDS)]
    for (name, _, files), *spent in zip(works, *rounds, strict=True):
        least = 1000 * min(spent) / len(files)
        sys.stdout.write(f"{name:12}{least:6.1f} ms a page ({len(files):,} pages)\n")
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    sys.stdout.write(f"{most:,.0f} MiB at most\n")


def main() -> None:
    given = sys.argv[1] if len(sys.argv) > 1 else "100"
    if Path(given).is_dir():
        measured(Path(given))
        return
    with tempfile.TemporaryDirectory() as folder:
        for make, ending in ((text_page, "txt"), (html_page, "html")):
            made(Path(folder), make, ending, int(given))
        measured(Path(folder))


if __name__ == "__main__":
    main()
