"""A small archive of made-up articles for benchmarks, the same bytes on every run."""

import random
from pathlib import Path

from cleaning import FAMILY, GIVEN, OFFICES, headline, paragraphs

PEOPLE = tuple(f"{given} {family}" for given in GIVEN for family in FAMILY)
COUNTRIES = ("Iceland", "Norway", "Japan", "Kenya", "Brazil")
FIRST = "articles/2010/00000.md"
SETTING = "title: Harbour Archive\ndescription: Made for benchmarks.\nlanguage: en\n"


def made_archive(root: Path, articles: int) -> None:
    """Write an archive of so many articles, and a file for each person and the outlet."""
    write(root, "archive.yaml", SETTING)
    write(root, "outlets/post.md", "---\nname: The Harbour Post\n---\n")
    for name in PEOPLE:
        write(root, f"people/{name.lower().replace(' ', '-')}.md", f"---\nname: {name}\n---\n")
    for number in range(articles):
        write(root, f"articles/{2010 + number % 10}/{number:05}.md", article(number))


def article(number: int) -> str:
    """An article's file, with two people and a country that it is about."""
    chance = random.Random(number)
    people, country = chance.sample(PEOPLE, 2), chance.choice(COUNTRIES)
    day = f"{2010 + number % 10}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    lead = f"{chance.choice(OFFICES)} {people[0]} met {people[1]} in {country} on Friday."
    return "\n".join(
        (
            f"---\ntitle: {headline(chance)} {number}\ndate: {day}\noutlet: The Harbour Post",
            f"actors: [{', '.join((*people, country))}]\n---\n",
            "\n\n".join((lead, *paragraphs(chance))),
            "",
        )
    )


def write(root: Path, file: str, text: str) -> None:
    """Write a file of the content."""
    path = root / "content" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
