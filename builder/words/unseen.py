"""Characters that show nothing: which ones harm nobody, and which make words other than they seem.

Each constant is the inside of a character class of `re`. After Unicode's property
Default_Ignorable_Code_Point (UAX #44), its controls of direction (UAX #9) and its noncharacters.
Not among them are joiners, the marks U+200E and U+200F and variation selectors, without which
Persian, Hebrew and emoji can't be written.
"""

import re

LOST = "\x7f-\x84\x86-\x9f"
"""What wrong decoding leaves: control characters of no use in a text."""
EMPTY = "\u00ad\u061c\u200b\u2060\ufeff"
"""Byte order marks, soft hyphens, the Arabic letter mark, and what allows or forbids a line to
break: nothing is lost without them."""
MISLEADING = (
    "\u034f\u115f\u1160\u17b4\u17b5\u180e\u202a-\u202e\u2061-\u206f\u3164\uffa0\ufff0-\ufffb"
    "\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e00ff"
)
"""What nobody sees, or turns the words around it: it makes names that look like others.

Above U+FFFF only the tags are among them: each range there makes every search slower.
"""
UNSHOWN = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x85{LOST}{MISLEADING}\ufeff]")
"""What no page has: scripts without spaces have places to break a line (U+200B) in texts, and long
words soft hyphens."""


def shown(text: str) -> str:
    """A text as pages may have it, of which nothing is known."""
    return UNSHOWN.sub("", text)
