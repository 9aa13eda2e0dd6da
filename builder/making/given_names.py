"""Make `means/data/given_names.txt`: given names of many countries, by which people are told.

    python -m builder.making.given_names

The source is Faker (MIT), whose volunteers keep lists of names for some seventy countries. What is
a common word, a country, a state, a town or the beginning of several towns' names too would speak
for a person wrongly: it is left out, and so are the words of `naming/data/vocabulary.txt`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from pkgutil import iter_modules

from builder.means.countries import CODES, name_of
from builder.words.names import folded

SOURCE = "faker.providers.person"
DATA = Path(__file__).parent.parent / "naming" / "data"
MADE = Path(__file__).parent.parent / "means" / "data" / "given_names.txt"

NAME = re.compile(r"[A-ZÀ-ɏ][a-zß-ɏ'’-]+(?:-[A-Z][a-zß-ɏ]+)?")
LISTS = re.compile(r"(?!__).*(?:first_name|given)")
BEGINNINGS = 3
"""Towns that begin with a word (San, Santa, Port) from which on it speaks for a town."""
HEAD = """\
# Words that begin full names of people, in many languages. Made by builder/making/given_names.py:
# do not edit, add to given_names_more.txt instead. Source: Faker {version}, MIT licence.
"""


def main() -> None:
    """Write the file anew."""
    others, places = _words(), _places()
    names = sorted({name for name in _given_names() if folded(name) not in others | places})
    text = HEAD.format(version=version("faker")) + "".join(f"{name}\n" for name in names)
    MADE.write_text(text, encoding="utf-8")


def _given_names() -> Iterator[str]:
    """The given names of all countries of the source."""
    for module in iter_modules(import_module(SOURCE).__path__):
        provider = import_module(f"{SOURCE}.{module.name}").Provider
        yield from names_in({key: getattr(provider, key) for key in dir(provider)})


def names_in(provider: Mapping[str, object]) -> Iterator[str]:
    """The given names among what a country's provider has, as far as they are in Latin letters."""
    lists = (found for key, found in provider.items() if LISTS.match(key))
    for names in (one for one in lists if isinstance(one, dict | list | tuple)):
        yield from (one for one in names if isinstance(one, str) and NAME.fullmatch(one))


def _words() -> set[str]:
    """The words that mean something else."""
    files = ("common_words.txt", "vocabulary.txt")
    words = " ".join((DATA / file).read_text(encoding="utf-8") for file in files)
    return set(map(folded, words.split()))


def _places() -> set[str]:
    """Countries and states, and what several towns begin with."""
    first = Counter(town.partition(" ")[0] for town in _names("towns.tsv") if " " in town)
    several = (word for word, count in first.items() if count >= BEGINNINGS)
    return set(map(folded, (*_names("regions.tsv"), *map(name_of, CODES), *several)))


def _names(file: str) -> list[str]:
    """The names of a file of places: a line each country, split by semicolons."""
    rows = (DATA / file).read_text(encoding="utf-8").splitlines()
    return [name for row in rows for name in row.partition("\t")[2].split(";") if name]


if __name__ == "__main__":
    main()
