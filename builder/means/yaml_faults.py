"""The usual slips in YAML, said for people who have never heard of it.

The parser's words are libyaml's (scanner.c, parser.c); each slip knows those that it shows up in.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from builder.words.problems import Manner

# What the parser was at: of these, where it gives up says little, and where they begin says all.
TOLD_BY_THEIR_START = (
    "while scanning a simple key",
    "while scanning a quoted scalar",
    "while parsing a flow sequence",
    "while parsing a flow mapping",
)
NO_START = (
    "cannot start any token",
    "alphabetic or numeric",
    "comment or line break",
    "expected node content",
    "not allowed in this context",
)
QUOTES = "\"'"
UNUSED = ("@", "%", "`")  # signs that YAML keeps for itself and gives no meaning in a text
CLOSING = {"[": "]", "{": "}"}

_HEAD = re.compile(r"\s*((?:- +)?(?:[\w-]+: +)?)(.*)")
_LONE_COMMA = re.compile(r"[\[{](?:.*[\[{,])?\s*,")
_GLUED = re.compile(r"([\w-]+):(\S.*)")
_WIDE_COLON = re.compile(r"([\w-]+)\s*：\s*(.*)")
_REMARK = re.compile(r"\s+#\s.*")
_BEGINNING = re.compile(r"\s*(?:-\s*)?(?:[\w-]+:\s*)?")  # with whatever is a blank to Unicode
_NO_SPACE = re.compile(r"[^\S \t]")


@dataclass(frozen=True, slots=True)
class Fault:
    """What the parser said, and the line it is about: up to the place, and from there on."""

    said: str
    before: str
    after: str

    @property
    def line(self) -> str:
        """The whole line."""
        return self.before + self.after


@dataclass(frozen=True, slots=True)
class Cure:
    """What mends a line: instead of `before`, `after` stands from `column` (0-based) on."""

    column: int
    before: str
    after: str
    manner: Manner


Advice = tuple[str, str]  # what is wrong, and how to mend it
Slip = Callable[[Fault], Advice | None]


def explain(said: str, line: str, column: int) -> Advice:
    """Turn what a parser `said` of a place (0-based column) in a line into words and a cure."""
    fault = Fault(said, line[:column], line[column:])
    advice = filter(None, (slip(fault) for slip in SLIPS))
    return next(
        advice, (f"this line cannot be read: {said}", "a text with signs in it needs quotes")
    )


def cure(said: str, line: str, column: int) -> Cure | None:
    """Say what to write instead, where only one thing can be meant; else None.

    A text in quotes is what was meant, unless a remark stands behind it: where that begins, and the
    text ends, is for a person to say.
    """
    fault = Fault(said, line[:column], line[column:])
    slip = next((slip for slip in SLIPS if slip(fault)), None)
    if slip is tab:
        return Cure(0, line[: len(line) - len(line.lstrip())], "", Manner.INDENTED)
    head = _HEAD.match(line)
    value = head[2].rstrip() if head else ""
    if slip is blank:
        begins = _beginning(fault)
        return Cure(0, begins, _NO_SPACE.sub(" ", begins), Manner.WRITTEN)
    needs_quotes = (
        (slip is colon and ":" in fault.before and not value.startswith((*QUOTES, *CLOSING)))
        or slip is text_behind
        or (slip is sign and value.startswith(UNUSED))
    )
    if head is None or not (head[1] and needs_quotes) or " #" in value:
        return None
    return Cure(head.start(2), value, _quoted(value), Manner.WRITTEN)


def tab(fault: Fault) -> Advice | None:
    """YAML knows no tabs before a key or an item."""
    indent = fault.line[: len(fault.line) - len(fault.line.lstrip())]
    return ("a tab is used to indent", "indent with spaces") if "\t" in indent else None


def blank(fault: Fault) -> Advice | None:
    """A blank that looks like a space and is none, as word processors and web pages have them."""
    found = _NO_SPACE.search(_beginning(fault))
    if not found:
        return None
    return (
        f"a blank here is no plain space (U+{ord(found[0]):04X})",
        "delete the blanks before the words, and type them anew",
    )


def no_key(fault: Fault) -> Advice | None:
    """A line between keys that is no key: its colon is missing, or the space behind it."""
    if "could not find expected ':'" not in fault.said:
        return None
    glued = _GLUED.match(fault.after)
    if glued:
        return "there is no space after the colon", f"write {glued[1]}: {glued[2]}"
    wide = _WIDE_COLON.match(fault.after)
    if wide:
        return "this is no plain colon", f"write {wide[1]}: {wide[2]}"
    return (
        "this line is neither a key nor an item of a list",
        "a key ends in a colon and a space, an item begins with a hyphen and a space",
    )


def colon(fault: Fault) -> Advice | None:
    """A colon in a text, an indented key, or a key below one that lost its colon."""
    if "mapping values are not allowed" not in fault.said:
        return None
    if ":" in fault.before:
        return "a second colon on the line", _in_quotes(fault)
    if fault.before.startswith(" "):
        return (
            "this line is indented, so it reads as more of the line above",
            "begin a key in the same column as the others; a text of several lines needs quotes",
        )
    return "the line above has no colon, or no space after it", "a key ends in a colon and a space"


def open_quote(fault: Fault) -> Advice | None:
    """A quote that runs on to the end of the file, or to the next quote below."""
    runs_on = "unexpected end of stream" in fault.said or "document indicator" in fault.said
    if runs_on and fault.after[:1] in QUOTES:
        return never_closed(fault.after[:1])
    if "did not find expected key" in fault.said and _value(fault.before) in tuple(QUOTES):
        return (
            "a quote in one of the lines above is never closed",
            "put the same sign at the end of the text, or none at all",
        )
    return None


def never_closed(sign: str) -> Advice:
    """What is wrong where a text begins that has no end."""
    return (
        f"the quote that begins here with {sign} is never closed",
        "put the same sign at the end of the text, or none at all",
    )


def open_bracket(fault: Fault) -> Advice | None:
    """A list in brackets that does not end."""
    if "did not find expected ',' or" in fault.said and fault.after[:1] in CLOSING:
        sign = fault.after[0]
        return (
            f"the {sign} here is not closed as it should be",
            f"put {CLOSING[sign]} at its end, a comma between its items, and an item with a comma, "
            "colon or bracket of its own in quotes",
        )
    if "expected node content" in fault.said and not fault.after:
        return "the file ends inside a bracket", "close the bracket that is open"
    return None


def text_behind(fault: Fault) -> Advice | None:
    """A text of which only the first words are in quotes or brackets."""
    sign = _value(fault.before)[:1]
    if "did not find expected key" in fault.said and sign and sign in (*QUOTES, *CLOSING):
        return f"more text follows after the closing {CLOSING.get(sign, sign)}", _in_quotes(fault)
    return None


def column(fault: Fault) -> Advice | None:
    """A line that begins too far left or right."""
    if not re.search("did not find expected (key|'-' indicator)", fault.said):
        return None
    if fault.after.startswith(":"):
        return "a colon with no key before it", "write the key, or delete the line"
    if fault.after.startswith("- "):
        return (
            "an item of a list is not in line with the others, or has no key above it",
            "begin all items in one column, below a key that has nothing after its colon",
        )
    return (
        "this line does not begin in the right column",
        "begin keys in the first column; each item of a list begins with a hyphen and a space",
    )


def sign(fault: Fault) -> Advice | None:
    """A text that begins with a sign that means something to YAML."""
    value = _value(fault.line)
    if not value or not any(words in fault.said for words in NO_START):
        return None
    if value.startswith("- "):
        return (
            "a list cannot begin on the line of its key",
            "put each item on a line of its own, below the key; a text that begins with a hyphen "
            "needs quotes",
        )
    if value.startswith("* "):
        return "an item of a list begins with a hyphen", f"write - {value[2:]}"
    if _LONE_COMMA.match(value):
        return (
            "a comma in the brackets has nothing before it",
            "take it out: a comma stands between two items",
        )
    return f"a text cannot begin with {value[0]} here", _in_quotes(fault)


def backslash(fault: Fault) -> Advice | None:
    r"""A backslash in double quotes, where \n is a line break and most others mean nothing."""
    if "escape" not in fault.said:
        return None
    return "in double quotes a backslash begins a code, and this is none", _in_quotes(fault)


def ended(fault: Fault) -> Advice | None:
    """Keys below a line that ends a YAML document."""
    if "<document start>" not in fault.said:
        return None
    return (
        "the keys came to an end above this",
        "delete what ended them: a line of dots, one that begins with %, or a closed bracket",
    )


SLIPS: tuple[Slip, ...] = (
    tab,
    blank,
    no_key,
    colon,
    open_quote,
    open_bracket,
    text_behind,
    column,
    sign,
    backslash,
    ended,
)


def _beginning(fault: Fault) -> str:
    """What stands before the text of a line: blanks, a hyphen, a key."""
    found = _BEGINNING.match(fault.line)
    return found[0] if found else ""


def _value(line: str) -> str:
    """What follows the hyphen and the key of a line."""
    head = _HEAD.match(line)
    return head[2].strip() if head else ""


def _in_quotes(fault: Fault) -> str:
    head = _HEAD.match(fault.line)
    start = head[1] if head else ""
    text = _REMARK.sub("", _value(fault.line))
    return f"put the whole text in quotes: {start}{_quoted(text)}"


def _quoted(text: str) -> str:
    """Quote a text so that YAML takes every sign in it as it stands (YAML 1.2.2 §7.3)."""
    outer = len(text) > 1 and text[0] == text[-1] and text[0] in QUOTES
    # A sign within words is an apostrophe; any other closes a quote before the text has ended.
    closed = outer and re.search(rf"(?<!\w){text[0]}|{text[0]}(?!\w)", text[1:-1])
    inner = text[1:-1] if outer and not closed else text
    if '"' in inner or "\\" in inner:
        doubled = inner.replace("'", "''")
        return f"'{doubled}'"
    return f'"{inner}"'
