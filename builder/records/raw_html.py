"""HTML in a text: it is shown as it is written, so readers see signs that nobody meant for them."""

import re
from collections.abc import Iterator

from builder.means.files import Source
from builder.words.problems import Place, Problem, warning

_ELEMENTS = (
    "a abbr address article aside audio b base big blockquote body br button canvas caption center "
    "cite code dd del details div dl dt em embed figcaption figure font footer form frame h1 h2 h3 "
    "h4 h5 h6 head header hr html i iframe img input ins kbd label li link main map mark meta nav "
    "noscript object ol option p path picture pre q s samp script section select small source span "
    "strike strong style sub summary sup svg table tbody td template textarea tfoot th thead title "
    "tr tt u ul var video wbr"
)
"""The elements of HTML (WHATWG HTML §4, and those that went out of use, §16.2) seen in texts."""
_TAG = re.compile(
    rf"<(?=[a-z/!])(?:/?(?P<name>{_ELEMENTS.replace(' ', '|')})(?:[\s/][^<>]*)?>|!--)", re.I
)
_BACKTICKS = re.compile(r"(`+)")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_INSTEAD = {
    "b": "**words**",
    "strong": "**words**",
    "i": "*words*",
    "em": "*words*",
    "a": "[words](https://example.org/)",
    "br": "an empty line between paragraphs",
    "p": "an empty line between paragraphs",
    "li": "a line that begins with a hyphen and a space",
    "blockquote": "lines that begin with >",
}


def html_in_text(source: Source, body_line: int) -> Iterator[Problem]:
    """Warn, once a file, of the first tag below the keys that is not code."""
    found = list(_tags(source.text.split("\n"), body_line))
    if found:
        number, tag = found[0]
        place = Place(source.file, number, tag.start() + 1, tag.end() - tag.start())
        more = f" ({len(found)} of its kind in this text)" if len(found) > 1 else ""
        instead = _INSTEAD.get((tag["name"] or "").lower(), "Markdown")
        hint = f"write {instead} instead, or take it out; in `backticks` it is shown on purpose"
        yield warning("raw-html", place, f"{tag[0][:60]} is shown as it is written{more}", hint)


def _tags(lines: list[str], body_line: int) -> Iterator[tuple[int, re.Match[str]]]:
    in_code = ""
    for number, line in enumerate(lines[body_line - 1 :], body_line):
        fence = _FENCE.match(line)
        if fence:
            in_code = "" if in_code == fence[1] else in_code or fence[1]
        elif not in_code and "<" in line:
            yield from ((number, tag) for tag in _TAG.finditer(_without_code(line)))


def _without_code(line: str) -> str:
    """Blank what stands between backticks, as many before as behind it (CommonMark 0.31.2, §6.1).

    Which ones close which is found from behind, once: to search from each takes minutes where a
    line has many that nothing closes.
    """
    parts = _BACKTICKS.split(line)  # each second one is backticks
    next_of: dict[str, int] = {}
    closed_at: dict[int, int] = {}
    for number in range(len(parts) - 2, 0, -2):
        closed_at[number] = next_of.get(parts[number], 0)
        next_of[parts[number]] = number
    number = 1
    while number < len(parts):
        end = closed_at[number]
        if end:
            parts[number : end + 1] = [" " * len(part) for part in parts[number : end + 1]]
        number = max(number, end) + 2
    return "".join(parts)
