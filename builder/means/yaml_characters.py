"""The characters that YAML here may not have: what nobody sees, or what other readers refuse."""

import re

from builder.means.yaml_values import BadYaml, bad_yaml
from builder.words.problems import Place
from builder.words.unseen import EMPTY, LOST, MISLEADING

DROPPED = "\u2060"  # which libyaml reads, and stands for all that are empty
_UNPRINTABLE = "\0-\x08\x0b-\x1f\ud800-\udfff"
"""What YAML does not print (YAML 1.2.2 §5.1); nor what is lost, for which U+FFFD is read."""
_BREAKS = "\x85\u2028\u2029"
"""Line breaks of YAML 1.1, which would put every line number below them in doubt."""
_REFUSED = re.compile(f"[{_UNPRINTABLE}{MISLEADING}{_BREAKS}]")
_UNSEEN = re.compile(f"[{LOST}{_UNPRINTABLE}{MISLEADING}{_BREAKS}{EMPTY}]")


def plainly(text: str) -> str:
    """A text with the line ends, and the signs for what is empty or lost, that libyaml reads."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    return re.sub(f"[{LOST}]", "\ufffd", re.sub(f"[{EMPTY}]", DROPPED, text))


def refuse_unseen(text: str, file: str, first_line: int) -> None:
    """Raise BadYaml at the first character that nobody sees and that may mislead."""
    found = _REFUSED.search(text)
    if found is None:
        return
    line = text.count("\n", 0, found.start())
    start = text.rfind("\n", 0, found.start()) + 1
    raise _unseen(found[0], Place(file, first_line + line, found.start() - start + 1))


def refuse_unseen_codes(text: str, place: Place) -> None:
    """Raise BadYaml where a text has such a character, which was written as a code: "\\0"."""
    found = _UNSEEN.search(text)
    if found:
        raise _unseen(found[0], place)


def seen(text: str) -> str:
    """Leave out what reading refuses or leaves out; other line breaks become spaces."""
    return _UNSEEN.sub(lambda found: " " if found[0].isspace() else "", text)


def _unseen(char: str, place: Place) -> BadYaml:
    return bad_yaml(
        "unseen-character",
        place,
        f"a character that cannot be seen stands here (U+{ord(char):04X})",
        "delete it, or write the words beside it anew",
    )
