"""A number sign that was meant as text: YAML takes what follows it for a remark, in silence."""

import re
from collections.abc import Iterator

from builder.means.files import Source
from builder.means.front_matter import FENCE
from builder.words.problems import Place, Problem, warning

TEXTS = "title|standfirst|name|native_name|description|text|credit|quote|note"
_CUT = re.compile(rf"\s*(?:- )?(?P<key>{TEXTS}):\s+(?P<kept>[^\s\"'#\[{{][^#]*?)\s+#(?P<lost>.*)")


def remarks_in_texts(source: Source) -> Iterator[Problem]:
    """Warn of texts that a remark cuts short; behind dates and outlets remarks are usual."""
    _, *lines = source.text.split("\n")
    for number, line in enumerate(lines, start=2):
        if line.rstrip() == FENCE:
            return
        found = _CUT.fullmatch(line)
        if found:
            yield _remark(
                Place(source.file, number, found.start("lost"), len(found["lost"]) + 1), found
            )


def _remark(place: Place, found: re.Match[str]) -> Problem:
    whole = f"{found['kept']} #{found['lost']}".replace('"', '\\"')
    message = f"what follows # is a remark, and not part of the {found['key']}"
    hint = f'if it is meant as text, write  {found["key"]}: "{whole}"'
    return warning("remark-in-text", place, message, hint)
