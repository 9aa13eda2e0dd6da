"""What the keys of a file say, in words, and which of them say something else than before."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from itertools import zip_longest

from builder.comparing.texts import rewriting
from builder.comparing.values import Change, Rewriting
from builder.means.markdown import links, plain
from builder.records.article import Caption, Note
from builder.records.fields import Field, Text
from builder.records.registry import Role
from builder.records.shapes import Address
from builder.words.dates import EdtfDate

LONG = 160
"""Characters of a value that are read at a glance; longer ones are compared word by word."""


def changes(
    fields: Iterable[Field[object]], before: object, after: object, without: Container[str] = ()
) -> Iterator[Change | Rewriting]:
    """Compare two records of one kind, whose attributes are called like the keys."""
    for field in fields:
        old, new = getattr(before, field.name), getattr(after, field.name)
        if field.name not in without and _bare(old) != _bare(new):
            yield _change(field, old, new)


def change(name: str, before: str, after: str, *, address: bool = False) -> Change | Rewriting:
    """Put two texts side by side; long ones word by word."""
    if before and after and max(len(before), len(after)) > LONG:
        return rewriting(name, before, after)
    return Change(name, before, after, address)


def bodies(before: str, after: str) -> Iterator[Change | Rewriting]:
    """Compare two texts in Markdown by where their links lead, which no reader sees, and words."""
    if before == after:
        return
    old, new = Counter(links(before)), Counter(links(after))
    gone, came = (old - new).elements(), (new - old).elements()
    for one, other in zip_longest(gone, came, fillvalue=""):
        yield Change("link in the text", one, other, address=True)
    yield rewriting("text", plain(before), plain(after))


def worded(value: object) -> str:
    """A value in a reader's words; "" where it says nothing."""
    match value:
        case str() | int():
            return ("no", "yes")[value] if isinstance(value, bool) else str(value)
        case EdtfDate():
            return value.words
        case Text():
            return value.text
        case Caption() | Note() | Role():
            return _of_parts(value)
        case tuple():
            return "; ".join(map(worded, value))
        case _:
            return ""


def key_in_words(name: str) -> str:
    """A key as it is read aloud."""
    return name.replace("_", " ")


def _change(field: Field[object], old: object, new: object) -> Change | Rewriting:
    before, after = ("" if _is_left_out(field, one) else worded(one) for one in (old, new))
    if before == after and isinstance(old, EdtfDate) and isinstance(new, EdtfDate):
        before, after = (f"{one.words} ({one.text})" for one in (old, new))
    is_address = isinstance(field.kind.shape, Address)
    return change(key_in_words(field.name), before, after, address=is_address)


def _is_left_out(field: Field[object], value: object) -> bool:
    return not field.required and value == field.default


def _of_parts(value: Caption | Note | Role) -> str:
    match value:
        case Caption():
            return f"{value.text}{_behind(value.credit)}"
        case Note():
            return f"“{value.quote}”: {value.note}{_behind(value.by)}"
        case Role():
            return f"{value.title}{_years(value)}"


def _behind(text: str) -> str:
    return f" ({text})" if text else ""


def _years(role: Role) -> str:
    start, end = (one.words if one.text != "unknown" else "" for one in (role.start, role.end))
    return _behind(f"{start} – {end}" if start or end else "")


def _bare(value: object) -> object:
    """A value without the places where it is written."""
    match value:
        case Text():
            return value.text
        case Note():
            return value.quote, value.note, value.by
        case tuple():
            return tuple(map(_bare, value))
        case _:
            return value
