"""Characters that nobody sees and that harm nobody: what copying and wrong decoding leave behind.

They are left out of what is read. Those that could make a name look like another are refused among
the keys (`means/yaml_characters`), as is what YAML has no place for.
"""

import re
from collections.abc import Iterator
from itertools import islice

from builder.means.files import Source
from builder.words.problems import Fix, Manner, Place, Problem, warning
from builder.words.unseen import EMPTY, LOST

_AMONG_KEYS = re.compile(f"[{LOST}{EMPTY}]")
_IN_TEXT = re.compile(f"[\0-\x08\x0b\x0c\x0e-\x1f{LOST}\ufeff\ufffe\uffff]")
_MARK = "\ufeff"


def odd_characters(source: Source, body_line: int) -> Iterator[Problem]:
    """Warn, once a file, of the first such character, and count the others."""
    found = list(_found(source.text, body_line))
    for line, column, char in islice(found, 1):
        place = Place(source.file, line, column)
        more = f", and {len(found) - 1} more in this file" if len(found) > 1 else ""
        message = f"a character that nobody sees stands here (U+{ord(char):04X}){more}"
        hint = "a letter may be lost: write the words beside it anew"
        fix = None
        if char in EMPTY:
            hint, fix = "delete it", Fix(place, char, "", Manner.WRITTEN)
        yield warning("odd-character", place, message, hint, fix)


def _found(text: str, body_line: int) -> Iterator[tuple[int, int, str]]:
    """Give the line, column and sign of each, but for a byte order mark that begins the file."""
    for number, line in enumerate(text.split("\n"), 1):
        pattern = _AMONG_KEYS if number < body_line else _IN_TEXT
        for found in pattern.finditer(line, number == 1 and line.startswith(_MARK)):
            yield number, found.start() + 1, found[0]
