"""What a front matter may hold: each field's name, meaning and parser, said once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlsplit

from builder.dates import NO_DATE, BadDate, EdtfDate, parse_date
from builder.problems import Place
from builder.yaml_source import Items, Mapping, Node, Scalar

T_co = TypeVar("T_co", covariant=True)


class BadValue(ValueError):
    """A field's value that its parser refuses: code, place, message and hint."""

    def __init__(self, code: str, place: Place, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.place, self.message, self.hint = code, place, message, hint


@dataclass(frozen=True, slots=True)
class Field(Generic[T_co]):
    """One key: how it is read, what it is for, and an example as it stands in a file.

    `default` is the value of an absent key; a `required` key that is absent is a problem.
    """

    name: str
    parse: Callable[[Node], T_co]
    default: T_co
    help: str
    example: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A text and its place, for values that a later check may have to point at."""

    text: str
    place: Place


NO_TEXT = Text("", Place(""))
NO_TEXTS: tuple[Text, ...] = ()
NO_WORDS: tuple[str, ...] = ()


def text(node: Node) -> str:
    """Read one line of text; line breaks of folded text become spaces. Raises BadValue."""
    return placed(node).text


def placed(node: Node) -> Text:
    """Read one line of text and keep its place. Raises BadValue."""
    if not isinstance(node, Scalar):
        raise BadValue(
            "not-a-text",
            node.place,
            "a single text is expected here, not a list",
            "if the text begins with [ or {, or holds a colon, put it in quotes",
        )
    return Text(" ".join(node.text.split()), node.place)


def filled(node: Node) -> Text:
    """Read a text that may not be empty. Raises BadValue."""
    value = placed(node)
    if not value.text:
        raise BadValue(
            "empty-value",
            node.place,
            "nothing stands after the colon",
            "fill it in, or delete the line if the key is optional",
        )
    return value


def filled_text(node: Node) -> str:
    """Read a text that may not be empty, without its place. Raises BadValue."""
    return filled(node).text


def many(node: Node) -> tuple[Text, ...]:
    """Read a list of texts; nothing at all is an empty list. Raises BadValue."""
    if isinstance(node, Items):
        return tuple(filled(item) for item in node.items)
    if isinstance(node, Scalar) and not node.text and not node.quoted:
        return ()
    raise BadValue(
        "not-a-list",
        node.place,
        "a list is expected here",
        "write one item a line, each beginning with a hyphen and a space",
    )


def texts(node: Node) -> tuple[str, ...]:
    """Read a list of texts without their places. Raises BadValue."""
    return tuple(item.text for item in many(node))


def edtf(node: Node) -> EdtfDate:
    """Read an EDTF date or "unknown"; nothing at all is unknown. Raises BadValue."""
    value = filled(node)
    try:
        return parse_date(value.text)
    except BadDate as fault:
        raise BadValue("bad-date", value.place, str(fault), date_hint(value.text)) from None


def date_hint(written: str) -> str:
    """Guess what was meant by a date in another form, and show how to write it."""
    digits = [part for part in written.replace(".", "/").replace("-", "/").split("/") if part]
    if len(digits) == 3 and all(part.isdigit() for part in digits) and len(digits[2]) == 4:
        first, second, year = int(digits[0]), int(digits[1]), digits[2]
        if first <= 12 and second <= 12 and first != second:
            return (
                f"day or month first? write {year}-{second:02}-{first:02} "
                f"or {year}-{first:02}-{second:02}"
            )
        day, month = (second, first) if second > 12 else (first, second)
        return f"write {year}-{month:02}-{day:02}"
    return "write 2018-08-07, 2018-08, 2018, 2018-08~ (about), 2018-08-07/2018-08-09 or unknown"


def web_address(node: Node) -> str:
    """Read an http or https address; nothing at all is "". Raises BadValue."""
    value = placed(node)
    parts = urlsplit(value.text)
    if value.text and (parts.scheme not in ("http", "https") or not parts.hostname):
        raise BadValue(
            "bad-url",
            value.place,
            f'"{value.text}" is not a web address',
            "write it whole, beginning with https://",
        )
    return value.text


def wikidata(node: Node) -> str:
    """Read a Wikidata item id such as Q42; nothing at all is "". Raises BadValue."""
    value = placed(node)
    if value.text and not (value.text[0] == "Q" and value.text[1:].isdecimal()):
        raise BadValue(
            "bad-wikidata", value.place, f'"{value.text}" is not a Wikidata id', "write it like Q42"
        )
    return value.text


def mappings(node: Node) -> tuple[Mapping, ...]:
    """Read a list whose items have keys of their own. Raises BadValue."""
    if isinstance(node, Scalar) and not node.text:
        return ()
    found = node.items if isinstance(node, Items) else (node,)
    for item in found:
        if not isinstance(item, Mapping):
            raise BadValue(
                "not-a-list",
                item.place,
                "each item here has keys of its own",
                "write a hyphen, a space and then the first key",
            )
    return tuple(item for item in found if isinstance(item, Mapping))


def sub_texts(mapping: Mapping, names: tuple[str, ...]) -> tuple[str, ...]:
    """Read the texts of an item's keys in the order of `names`, "" where absent.

    Raises BadValue at a key that is not among them.
    """
    found = dict.fromkeys(names, "")
    for key, node in mapping.entries:
        if key.text not in found:
            raise BadValue(
                "unknown-key",
                key.place,
                f'"{key.text}" is not a key here',
                f"the keys are {', '.join(names)}",
            )
        found[key.text] = text(node)
    return tuple(found.values())


def optional_date(written: str, place: Place) -> EdtfDate:
    """Read the date of an item's key; "" is unknown. Raises BadValue."""
    return edtf(Scalar(written, place)) if written else NO_DATE
