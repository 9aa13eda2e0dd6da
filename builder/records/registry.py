"""The registry: people, countries, organizations and outlets, each with all their names."""

from dataclasses import dataclass
from enum import StrEnum

from builder.records.fields import Text
from builder.words.dates import NO_DATE, EdtfDate
from builder.words.problems import Place


class OutletKind(StrEnum):
    """Who stands behind an outlet."""

    STATE = "state"
    PARTY = "party"
    INDEPENDENT = "independent"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class Role:
    """A post held, with its dates where they are known."""

    title: str
    start: EdtfDate
    end: EdtfDate


@dataclass(frozen=True, slots=True)
class Actor:
    """A person or organization of the archive, or what the archive adds to a country.

    `id` is the file's stem; a country's is its lower-case ISO 3166-1 alpha-2 code. `country` is
    as written. `former_ids` are ids under which its page was once; `different_from` names those
    whom it is not, however alike. `body` is a short biography in Markdown.
    """

    id: str
    file: str
    name: str
    name_place: Place
    aliases: tuple[Text, ...]
    native_name: str
    country: Text
    roles: tuple[Role, ...]
    wikidata: str
    description: str
    former_ids: tuple[Text, ...]
    different_from: tuple[Text, ...]
    unsure: tuple[Text, ...]
    body: str


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes, and by what its captures are known; `years` in which it does, or did."""

    id: str
    file: str
    name: str
    name_place: Place
    aliases: tuple[Text, ...]
    country: Text
    kind: OutletKind | None
    domains: tuple[str, ...]
    language: str
    marks: tuple[str, ...]
    boilerplate: tuple[str, ...]
    former_ids: tuple[Text, ...]
    unsure: tuple[Text, ...]
    body: str
    years: EdtfDate = NO_DATE
