"""What cleaning costs a page on one core, all in: start-up, reading, cleaning, naming, drafting.

    .venv/bin/python tests/benchmarks/cleaning.py          # 100 pages of text, 100 of HTML
    .venv/bin/python tests/benchmarks/cleaning.py 1000

Prints the processor's milliseconds a page, which other programs disturb less than a clock does,
and the most memory. The pages are made here and all differ: of one article with its headline,
byline and caption, within menus, lists of other stories and a footer, about 160 lines of text.
"""

import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

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


def measured(make: Callable[[random.Random], str], ending: str, pages: int) -> str:
    """Clean pages in a process of its own and say what that cost."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{number:05}.{ending}") for number in range(pages)]
        for number, file in enumerate(files):
            file.write_text(make(random.Random(number)), encoding="utf-8")
        command = (
            sys.executable,
            "-m",
            "builder",
            "clean",
            "--dry-run",
            "--json",
            "--root",
            folder,
        )
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run((*command, "--root", folder, *files), capture_output=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    found = len(done.stdout.splitlines())
    return (
        f"{ending:5} {pages:6,} pages, {found:6,} articles: {1000 * spent / pages:6.1f} ms a page, "
        f"{after.ru_maxrss / 1024:6,.0f} MiB\n"
    )


def main() -> None:
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    for make, ending in ((text_page, "txt"), (html_page, "html")):
        sys.stdout.write(measured(make, ending, pages))


if __name__ == "__main__":
    main()
