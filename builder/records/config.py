"""archive.yaml: what an archive says of itself."""

from dataclasses import dataclass
from enum import StrEnum

from builder.means.yaml_values import Mapping, Node
from builder.records import kinds
from builder.records.fields import BadValue, Field, Kind
from builder.records.forms import Form, Read
from builder.records.levels import LEVELS, NO_LEVELS, Levels
from builder.records.parsers import placed, value_fix
from builder.records.repositories import repository
from builder.records.shapes import Address, Choice, Number, Switch
from builder.words.problems import warning

PAIRED_FROM = 3  # articles: two meet by chance once or twice
_MOST_DIGITS = 9
_YES = ("yes", "on", "true", "y")
_NO = ("no", "off", "false", "n")


class Twins(StrEnum):
    """What an archive has beside its pages as data."""

    ALL = "all"
    LISTS = "lists"  # no JSON beside articles, no citations beside pairs
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Config:
    """An archive's own settings. `base_url` ends in a slash, or is "" when not published.

    Two people, or two countries, have a page together from `pairs` articles on. With `ner` a model
    of the language has a vote on who is a person, where names are looked for by evidence. `data`
    puts the whole archive into data/ on the site, `twins` data beside its pages, None as much as
    there is room for; `licence` says on what terms it may be used; `levels` how much problems
    weigh. With `admin` the site has a form in which its files are edited.
    """

    title: str
    description: str
    base_url: str
    repository: str
    language: str
    pairs: int = PAIRED_FROM
    ner: bool = False
    data: bool = True
    twins: Twins | None = None
    licence: str = ""
    levels: Levels = NO_LEVELS
    admin: bool = False


def count(node: Node) -> int:
    """Read a whole number; nothing at all is 0. Raises BadValue."""
    value = placed(node)
    written = value.text or "0"
    if not (written.isascii() and written.isdecimal() and len(written) <= _MOST_DIGITS):
        raise BadValue(
            "bad-number",
            value.place,
            f'"{written}" is not a whole number',
            "write it in digits alone, like 3",
        )
    return int(written)


def off(node: Node) -> bool:
    """Read a switch that is off unless it is turned on. Raises BadValue."""
    return _switch(node, "true") == "true"


def on(node: Node) -> bool:
    """Read a switch that is on unless it is turned off. Raises BadValue."""
    return _switch(node, "false") != "false"


def _switch(node: Node, turned: str) -> str:
    """Read true, false or nothing at all; `turned` is the one worth writing."""
    value = placed(node)
    if value.text not in ("", "true", "false"):
        raise BadValue(
            "bad-yes-or-no",
            value.place,
            f'"{value.text}" is neither true nor false',
            f"write {turned}, or leave the line out",
            value_fix(value, _meant(value.text.lower())),
        )
    return value.text


def _meant(written: str) -> str:
    """Whether a word for yes or no was meant for true or false."""
    if written in _YES:
        return "true"
    return "false" if written in _NO else ""


def twins(node: Node) -> Twins | None:
    """Read what twins are wanted: true is all, false none, nothing at all None. Raises BadValue."""
    value = placed(node)
    wanted = {"true": Twins.ALL, "false": Twins.NONE}.get(value.text, value.text)
    if not wanted:
        return None
    if wanted not in tuple(Twins):
        raise BadValue(
            "bad-yes-or-no",
            value.place,
            f'"{value.text}" is none of {", ".join(Twins)}',
            "write one of these, or leave the line out",
            value_fix(value, _meant(value.text.lower())),
        )
    return Twins(wanted)


OFF = Kind(off, Switch(default=False))
ON = Kind(on, Switch(default=True))

TITLE = Field("title", kinds.NEEDED, "", "The archive's name", "Cuttings on X", required=True)
EXAMPLE = f"{TITLE.name}: {TITLE.example}"
DESCRIPTION = Field("description", kinds.TEXT, "", "What it collects, in a sentence", "News of X")
PLACEHOLDER = "What this archive collects, in one sentence"
"""What a new archive begins with, and no reader should see."""
BASE_URL = Field(
    "base_url",
    kinds.WEB_ADDRESS,
    "",
    "Where it is published; only canonical links, feeds and the sitemap use it",
    "https://example.github.io/archive/",
)
REPOSITORY = Field(
    "repository",
    Kind(repository, Address()),
    "",
    "Where its files are edited",
    "https://github.com/example/archive",
)
LANGUAGE = Field("language", kinds.LANGUAGE, "en", "BCP 47 tag of its pages", "en")
PAIRS = Field(
    "pairs",
    Kind(count, Number()),
    0,
    "From how many articles about both on two people, or two countries, have a page together; "
    f"{PAIRED_FROM} where it is absent or 0",
    "5",
)

NER = Field(
    "ner",
    OFF,
    False,
    'Let a language model have a vote on who is a person (needs `pip install "cuttings[ner]"`)',
    "true",
)

DATA = Field(
    "data",
    ON,
    True,
    "Whether the site holds the whole archive as data; it does unless this is false",
    "false",
)
TWINS = Field(
    "twins",
    Kind(twins, Choice(tuple(Twins), switch=True)),
    None,
    "What stands beside pages as data: `all`, JSON beside articles and tables and citations beside "
    "lists; `lists`, no JSON, and no citations beside pairs; `none`. Absent, it is `all` up to "
    "5,000 articles and `lists` beyond",
    "all",
)
LICENCE = Field(
    "licence",
    kinds.TEXT,
    "",
    "On what terms the data may be used: a sentence, or the address of a licence",
    "https://creativecommons.org/publicdomain/zero/1.0/",
)
CHECK_LEVELS = Field(
    "levels",
    LEVELS,
    NO_LEVELS,
    "How much a problem weighs, by its code: error, warning or ignore",
    "{unlisted-actor: error, orphan: ignore}",
)

ADMIN = Field(
    "admin",
    OFF,
    False,
    "Whether the site has a page, admin/, where its files are edited in forms",
    "true",
)

CONFIG_FIELDS: tuple[Field[object], ...] = (
    *(TITLE, DESCRIPTION, BASE_URL, REPOSITORY, LANGUAGE, PAIRS, NER, DATA, TWINS, LICENCE),
    *(CHECK_LEVELS, ADMIN),
)


def read_config(mapping: Mapping) -> Read[Config]:
    """Read archive.yaml."""
    form = Form(mapping, CONFIG_FIELDS)
    description = form.get(DESCRIPTION)
    form.expect(
        description != PLACEHOLDER,
        warning(
            "placeholder",
            form.place(DESCRIPTION.name),
            "this is what every new archive says: the site shows it to readers",
            f"say what this one collects, like  {DESCRIPTION.name}: {DESCRIPTION.example}",
        ),
    )
    return form.result(
        Config(
            title=form.get(TITLE),
            description=description,
            base_url=with_slash(form.get(BASE_URL)),
            repository=form.get(REPOSITORY),
            language=form.get(LANGUAGE) or LANGUAGE.default,
            pairs=form.get(PAIRS) or PAIRED_FROM,
            ner=form.get(NER),
            data=form.get(DATA),
            twins=form.get(TWINS),
            licence=form.get(LICENCE),
            levels=form.get(CHECK_LEVELS),
            admin=form.get(ADMIN),
        )
    )


def with_slash(address: str) -> str:
    """End an address in a slash, so that paths can be put behind it; "" stays ""."""
    return f"{address.rstrip('/')}/" if address else ""
