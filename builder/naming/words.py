"""The words that tell names apart by what stands around them; the sets are kept in `data/`."""

import re
from importlib import resources


def _lines(name: str) -> tuple[str, ...]:
    text = (resources.files("builder.naming") / "data" / name).read_text(encoding="utf-8")
    return tuple([line for line in text.splitlines() if line and line[0] != "#"])


def _sections() -> dict[str, frozenset[str]]:
    parts = re.split(r"^\[(\w+)\]$", "\n".join(_lines("vocabulary.txt")), flags=re.MULTILINE)
    return {
        name: frozenset(words.split()) for name, words in zip(parts[1::2], parts[2::2], strict=True)
    }


_VOCABULARY = _sections()
UPPER = "".join(chr(c) for c in range(0x250) if chr(c).isupper())  # for classes of patterns

# How the lists were counted stands at their head.
GIVEN_TOO = _VOCABULARY["given_too"]
COMMON_WORDS = frozenset(_lines("common_words.txt"))
_SHORT_FORMS = tuple(enumerate(line.split() for line in _lines("short_forms.txt")))
# Each form of a given name with the numbers of the names that it stands for.
SHORT_FORMS = {
    form: frozenset(number for number, forms in _SHORT_FORMS if form in forms)
    for _, all_ in _SHORT_FORMS
    for form in all_
}

OFFICES = _VOCABULARY["offices"]
CALLINGS = _VOCABULARY["callings"]
OFFICE_PARTS = _VOCABULARY["office_parts"]
OFFICE_PREFIXES = _VOCABULARY["office_prefixes"]
BODIES = _VOCABULARY["bodies"]
HEADS = _VOCABULARY["heads"] | BODIES
SURNAMES_TOO = _VOCABULARY["surnames_too"]
BREAKS = _VOCABULARY["breaks"]
SAYINGS = _VOCABULARY["sayings"]
SURELY_HUMAN = _VOCABULARY["surely_human"]
SPEECH_BEFORE = _VOCABULARY["speech_before"]
PLACE_CUES = _VOCABULARY["place_cues"]
PERSON_CUES = _VOCABULARY["person_cues"]
BEARERS = _VOCABULARY["bearers"]
THINGS = _VOCABULARY["things"]
TITLES = _VOCABULARY["titles"]
MEN = _VOCABULARY["men"]
WOMEN = _VOCABULARY["women"]
NAME_TITLES = _VOCABULARY["name_titles"]
AGENCIES = _VOCABULARY["agencies"]
COMPANY_ENDS = _VOCABULARY["company_ends"]
NO_BODIES = _VOCABULARY["no_bodies"]
OPENERS = _VOCABULARY["openers"]
GENERATIONS = _VOCABULARY["generations"]
NUMBERS = _VOCABULARY["numbers"]
ARTICLES = ("al-", "el-", "ul-", "Al-", "El-")
PARTICLES = _VOCABULARY["particles"]
TELLING_PARTICLES = _VOCABULARY["telling_particles"]
FIRST_FAMILIES = _VOCABULARY["first_families"]

ABBREVIATIONS = _VOCABULARY["abbreviations"]
ENDING_ABBREVIATIONS = _VOCABULARY["ending_abbreviations"]
STARTERS = _VOCABULARY["starters"]

NOT_COUNTRIES = _lines("not_countries.txt")
NAMESAKES = frozenset(_lines("namesakes.txt"))
LOOKALIKES = {
    name: tuple(support.split())
    for name, support in (line.split("\t") for line in _lines("lookalikes.tsv"))
}
BEFORE_COUNTRY = _VOCABULARY["before_country"]
COUNTRY_GIVEN_NAMES = _VOCABULARY["country_given_names"]
COUNTRY_FAMILY_NAMES = _VOCABULARY["country_family_names"]
LOCAL = _VOCABULARY["local"]
PRIVATE = _VOCABULARY["private"]
PLAYERS = _VOCABULARY["players"]
LANGUAGE_CUES = _VOCABULARY["language_cues"]
ACTS = _VOCABULARY["acts"]
DEALINGS = _VOCABULARY["dealings"]
STATES = _lines("states.txt")
