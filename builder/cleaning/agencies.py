"""Wire services: which one wrote a text, by its dateline, its signature or a line of its own."""

import re
from importlib.resources import files

from builder.words.shapes import key, words


def _names(*supplies: str) -> tuple[str, ...]:
    """Return the names of the agencies that supply such things, the longest spelling first."""
    text = files(__package__).joinpath("agencies.tsv").read_text(encoding="utf-8")
    rows = (row.split("\t") for row in text.splitlines()[1:])
    return tuple(
        sorted((name for supply, name in rows if supply in supplies), key=len, reverse=True)
    )


def _any_of(names: tuple[str, ...]) -> str:
    return "(?:" + "|".join(map(re.escape, names)) + ")"


ANY_NAME = _any_of(_names("text", "pictures"))
NAME = _any_of(_names("text"))
CUES = frozenset(max(key(name).split(), key=len) for name in _names("text", "pictures"))
"""The longest word of each name: one of them stands on every line that names an agency."""
AGENCY_WORDS = frozenset(
    word for name in _names("text", "pictures") for word in name.split() if word.isupper()
) | {
    "ABC",
    "BBC",
    "CBC",
    "CBS",
    "CNN",
    "EU",
    "NATO",
    "NBC",
    "NPR",
    "PBS",
    "RIA",
    "РИА",
    "UK",
    "UN",
    "US",
}
"""Abbreviations that name an agency, or begin the name of another body that signs articles."""

DATELINE = re.compile(
    r"(?:[^\W\d_][\w .,'’/-]{0,60}?\s)?"  # a place, perhaps a day
    r"[\[(](?P<agency>[^\W\d_][\w .&'’/-]{1,40})[\])]\s*(?:--+|[—–‒―-])\s"
)
PLAIN_DATELINE = re.compile(
    rf"[^\W\d_][\w .,'’/-]{{1,60}}?,?\s*(?:--+|[—–-])?\s*(?P<agency>{NAME})\s*(?:--+|[—–])\s"
)
SIGNATURE = re.compile(rf"[.!?”\"’]\s*(?:[—–-]+\s*|[\[(])(?P<agency>{NAME})[\])]?\.?$")
STAFF = (
    r"(?i:(?:our\s+|the\s+)?(?:staff|agencies|news\s+desk|newsroom|web\s+desk|online\s+desk)"
    r"(?:\s+(?:writers?|reporters?|correspondents?))?\s*(?:,|/|&|\band\b|\bwith\b)\s*)"
)
"""Those of the outlet who share a byline with an agency without a name."""
OWN_LINE = re.compile(
    rf"(?:(?i:agency|source|wire|via)\s*:\s*(?P<named>[^\W\d_][\w .&'’/-]{{1,50}})"
    rf"|(?:(?i:by)\s+{STAFF}?|—\s*|[(])?(?:[a-zäöü]{{2,4}}/)?(?:The\s+)?(?P<agency>{NAME})"
    r"(?:/[a-zäöü]{2,4})?[)]?)"
)
OWN_CUES = CUES | {"agency", "source", "wire", "via"}
"""Of these words each line that names an agency alone holds one."""
KNOWN = re.compile(rf"(?:[Tt]he\s)?{NAME}")
HEAD = 200
"""Characters at the beginning of a text in which a dateline can stand."""
TAIL = 80
"""Characters at the end of a paragraph in which a signature can stand."""


def dateline_agency(first_paragraph: str) -> str:
    """Return the agency of a dateline such as "PARIS (AFP) —" or "(Reuters) --", or ""."""
    head = first_paragraph[:HEAD]
    found = DATELINE.match(head) or PLAIN_DATELINE.match(head)
    return found["agency"].strip() if found else ""


def signature_agency(last_paragraph: str) -> str:
    """Return the agency that signs the last paragraph, as in "… he said. (AFP)", or ""."""
    found = SIGNATURE.search(last_paragraph[-TAIL:])
    return found["agency"] if found else ""


def is_known_agency(name: str) -> bool:
    """Tell whether a name is that of an agency which supplies texts."""
    return KNOWN.fullmatch(name) is not None


def line_agency(line: str) -> str:
    """Return the agency that a whole line names ("Agency: TASS", "Reuters"), or ""."""
    if len(line) > TAIL or OWN_CUES.isdisjoint(words(line)):
        return ""
    found = OWN_LINE.fullmatch(line)
    return (found["named"] or found["agency"]).strip() if found else ""
