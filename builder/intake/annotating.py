"""Who is in a text that is no article yet: what `cuttings actors` is asked, and its answer."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pkgutil import resolve_name

from builder.naming import Knowledge, find
from builder.naming.values import Found, Mention, Named, Text
from builder.words.dates import UNKNOWN, BadDate, parse_date
from builder.words.shapes import is_headline
from builder.words.wrapping import unwrapped

DECODE = "builder.means.decoding:decode"
"""Loaded at the first file: lines of JSON need none of it."""
FORM = 'write one JSON object a line: {"id": "1", "text": "…"}'
Id = str | int | float | None
"""What a text is called: it goes back as it came, be it a text, a number or null."""
_HALVES = re.compile("[\ud800-\udfff]")  # of characters: JSON can write them, UTF-8 cannot
_NO_LETTER = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")  # may end a line, or is a half


@dataclass(frozen=True, slots=True)
class Asked:
    """A text to be searched, the name by which the answer goes back, and the year it is of."""

    id: Id
    text: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """What cannot be searched, and why, in a sentence."""

    where: str
    why: str


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text and everyone named in it; places are counted in the text as it came."""

    id: Id
    text: str
    found: Found


def of_file(name: str, data: bytes) -> Asked | Unread:
    """Read a plain text in whatever encoding."""
    decode = resolve_name(DECODE)
    try:
        return Asked(name, decode(data).text)
    except ValueError as fault:  # builder.means.decoding.Undecodable
        return Unread(name, str(fault))


def of_line(line: bytes, number: int) -> Asked | Unread:
    """Read a line of `{"id", "text", "date"}` from standard input; `number` is from 1."""
    where = f"<stdin>:{number}"
    try:
        found = json.loads(line)
    except ValueError:  # not JSON, or not UTF-8
        return Unread(where, f"this line is not JSON: {FORM}")
    except RecursionError:
        return Unread(where, f"this line is nested too deeply: {FORM}")
    if not isinstance(found, dict) or not isinstance(found.get("text"), str):
        return Unread(where, f'this line has no "text": {FORM}')
    id_ = found.get("id", str(number))
    if not isinstance(id_, Id):
        return Unread(where, f'the "id" of this line is neither text nor number: {FORM}')
    try:
        year = parse_date(str(found.get("date") or UNKNOWN)).year
    except BadDate:
        return Unread(where, 'the "date" of this line is none: write 2018-08-07, 2018-08 or 2018')
    return Asked(id_, _HALVES.sub("\ufffd", found["text"]), year)


def annotated(asked: Asked, known: Knowledge) -> Annotated:
    """Find everyone in a text, which is read without the newlines that only wrap its lines."""
    text = unwrapped(asked.text)
    found = find(replace(titled(text), year=asked.year), known)
    if text != asked.text:
        found = Found(*(_as_it_came(e, text, asked.text) for e in _groups(found)))
    return Annotated(asked.id, asked.text, found)


def _groups(found: Found) -> tuple[tuple[Named, ...], ...]:
    return found.people, found.countries, found.organizations


def _as_it_came(everyone: Iterable[Named], read: str, text: str) -> tuple[Named, ...]:
    """Actors with their evidence as the text has it, over the ends of its lines."""
    return tuple(replace(one, evidence=_quoted(one, read, text)) for one in everyone)


def _quoted(one: Named, read: str, text: str) -> str:
    length = len(one.evidence)
    reach = ((max(0, m.start - length), m.start + length) for m in one.mentions)
    at = next(at for a, b in reach if (at := read.find(one.evidence, a, b)) >= 0)
    return text[at : at + length]


def titled(text: str) -> Text:
    """Tell the title of a text from its body: a first line in the shape of a headline.

    One that the next line goes on with in small letters is the beginning of a sentence.
    """
    first, newline, rest = text.partition("\n")
    is_title = newline and rest and not rest[:1].islower() and is_headline(first)
    return Text(first, rest) if is_title else Text("", text)


def row(one: Annotated) -> str:
    """Return the answer as one line of JSON."""
    found = one.found
    whole = {
        "id": one.id,
        "people": [{"name": who.name, "id": who.id or None, **_rest(who)} for who in found.people],
        "countries": [
            {"code": land.id, "about": land.about, **_rest(land)} for land in found.countries
        ],
        "organizations": [
            {"name": body.name, "id": body.id or None, **_rest(body)}
            for body in found.organizations
        ],
    }
    return _NO_LETTER.sub(_escaped, json.dumps(whole, ensure_ascii=False))


def _escaped(letter: re.Match[str]) -> str:
    """What some readers of lines take for the end of one, or no file of UTF-8 can hold."""
    return f"\\u{ord(letter[0]):04x}"


def _rest(named: Named) -> dict[str, object]:
    return {"mentions": [[m.start, m.end] for m in named.mentions], "evidence": named.evidence}


def shown(one: Annotated) -> Iterator[str]:
    """Return the answer in words: each actor with how often, as what and by which sentence."""
    yield one.id if isinstance(one.id, str) else json.dumps(one.id)
    groups = (
        ("people", one.found.people),
        ("countries", one.found.countries),
        ("organizations", one.found.organizations),
    )
    for kind, everyone in groups:
        for named in everyone:
            yield f"  {kind}: {named.name}{_how(named)}"
            yield f"    {' '.join(named.evidence.split())}"
    if not any(everyone for _, everyone in groups):
        yield "  nobody"


def _how(named: Named) -> str:
    signs = (
        f" [{named.id}]" if named.id else "",
        f", {_times(named.mentions)}",
        "" if named.about else ", named only",
    )
    return "".join(signs)


def _times(mentions: tuple[Mention, ...]) -> str:
    return "once" if len(mentions) == 1 else f"{len(mentions)} times"
