"""Names that a text gives to firms, papers and channels: who is called so is no person.

Of a firm one word says so (Co, Inc, Ltd), of a paper or channel what stands before or behind it.
A firm may bear the name of its founder, who then is known by other signs.
"""

import re

from builder.means.given_names import GIVEN_NAMES
from builder.naming.reading import Reading
from builder.naming.stretches import Stretch
from builder.naming.words import COMPANY_ENDS

_REACH = 80  # code points of a firm's name
_FIRST = "".join(sorted({end[0] for end in COMPANY_ENDS}))  # to look at few words
_COMPANY = re.compile(rf" (?=[{_FIRST}])({'|'.join(sorted(COMPANY_ENDS))})\b(?![-'’])")
_NAME_BEFORE = re.compile(r"(?<![\w'’])(?:[A-Z][\w&.-]*,? ){1,6}$")
_MEDIUM = "newspaper|magazine|tabloid"
_MEDIUM_BEFORE = re.compile(
    rf"(?<![\w-])(?:{_MEDIUM}|daily|weekly|"
    r"news (?:agency|channel|outlet|website|site|portal)) [\"“‘]?$"
)
_MEDIUM_BEHIND = re.compile(
    rf"[\"”’]? (?:(?:satellite|television|TV|news|radio) )*"
    rf"(?:{_MEDIUM}|agency|channel|network|website|broadcaster|television|TV|radio)\b"
)


def firms(text: str) -> str:
    """The names of firms that a text has in full, a line each."""
    names = []
    for end in _COMPANY.finditer(text):
        start = end.start(1)
        name = _NAME_BEFORE.search(text, max(0, start - _REACH), start)
        if name:
            names.append(f" {name[0].replace(',', '')}{end[1]} ")
    return "\n".join(names)


def papers(reading: Reading) -> frozenset[str]:
    """The names that a text gives to papers and channels; but not with a given name."""
    return frozenset(s.name for s in reading.stretches if _is_paper(s, reading.text))


def _is_paper(s: Stretch, text: str) -> bool:
    if s.words[0].text in GIVEN_NAMES or s.title >= 0:
        return False
    before = _MEDIUM_BEFORE.search(text, max(0, s.start - 20), s.start)
    return bool(before or _MEDIUM_BEHIND.match(text, s.end))
