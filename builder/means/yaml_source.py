"""YAML as a tree of texts that know their line and column; nothing is ever constructed.

PyYAML's event stream is read rather than its nodes: libyaml's composer recurses and dies of a
signal on deep nesting, while events come one by one and can be counted. Scalars stay text, so
`NO` is "NO" and `012` is "012"; each field's own parser decides what it means.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import yaml

from builder.means.yaml_faults import TOLD_BY_THEIR_START, Cure, cure, explain, never_closed
from builder.means.yaml_values import BadYaml, Items, Mapping, Node, Scalar, bad_yaml
from builder.words.problems import Fix, Manner, Place, Problem, error
from builder.words.unseen import EMPTY, LOST, MISLEADING

MAX_CHARACTERS = 65_536
MAX_DEPTH = 20
EXAMPLE = "title: The headline"
_DROPPED = "\u2060"  # which libyaml reads, and stands for all that are empty
_UNPRINTABLE = "\0-\x08\x0b-\x1f\ud800-\udfff"
"""What YAML does not print (YAML 1.2.2 §5.1); nor what is lost, for which U+FFFD is read."""
_BREAKS = "\x85\u2028\u2029"
"""Line breaks of YAML 1.1, which would put every line number below them in doubt."""
_REFUSED = re.compile(f"[{_UNPRINTABLE}{MISLEADING}{_BREAKS}]")
_UNSEEN = re.compile(f"[{LOST}{_UNPRINTABLE}{MISLEADING}{_BREAKS}{EMPTY}]")
_QUOTES = ("'", '"')
_BLOCKS = ("|", ">")
_SWALLOWED = re.compile(r" *(?:- |[\w-]+:(?: |$))")  # begins a line of its own, were it not quoted
_WIDTH = re.compile(r"[|>][-+]?[1-9]")  # a text of several lines that says how far it is indented
_AT_THE_LEFT = ("]", "}", "#")  # what may stand there within brackets, as many write it
_NULL = ("~", "null")  # YAML's words for nothing at all, unless quoted
_ESCAPED = "\\U"
"""How libyaml writes an emoji, where PyYAML's own emitter, ten times slower, writes it as it is."""
_RESOLVER = yaml.resolver.Resolver()


def read_yaml(text: str, file: str, first_line: int = 1, example: str = EXAMPLE) -> Mapping:
    """Read one YAML mapping; `first_line` is where in the file the text begins.

    `example` is a line that such a file may have.

    Raises BadYaml when the text is too large, too deep, not YAML, or not a mapping.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    text = re.sub(f"[{LOST}]", "\ufffd", re.sub(f"[{EMPTY}]", _DROPPED, text))
    _refuse_unseen(text, file, first_line)
    if len(text) > MAX_CHARACTERS:
        raise bad_yaml(
            "yaml-too-large",
            Place(file, first_line, 1),
            f"{len(text):,} characters of keys and values; at most {MAX_CHARACTERS:,} are read",
            "is the closing --- missing? long texts belong below it"
            if first_line > 1
            else "this file has keys and short values only: is it another one?",
        )
    whole = text if text.endswith("\n") else f"{text}\n"
    reader = _Reader(file, first_line - 1, text.split("\n"))
    try:
        node = reader.document(yaml.parse(whole, Loader=yaml.CSafeLoader))
    except yaml.MarkedYAMLError as fault:
        raise BadYaml(reader.fault(fault, text)) from None
    if isinstance(node, Scalar) and not node.text:
        return Mapping((), node.place)
    if not isinstance(node, Mapping):
        raise bad_yaml(
            "bad-yaml",
            node.place,
            "there are no keys here",
            f"write one key a line, like  {example}",
        )
    return node


def _refuse_unseen(text: str, file: str, first_line: int) -> None:
    """Raise BadYaml at the first character that nobody sees and that may mislead."""
    found = _REFUSED.search(text)
    if found is None:
        return
    line = text.count("\n", 0, found.start())
    start = text.rfind("\n", 0, found.start()) + 1
    raise _unseen(found[0], Place(file, first_line + line, found.start() - start + 1))


def _unseen(char: str, place: Place) -> BadYaml:
    return bad_yaml(
        "unseen-character",
        place,
        f"a character that cannot be seen stands here (U+{ord(char):04X})",
        "delete it, or write the words beside it anew",
    )


class _Reader:
    """Builds the tree from events, counting depth as it goes."""

    def __init__(self, file: str, offset: int, lines: Sequence[str]) -> None:
        self._file = file
        self._offset = offset
        self._lines = lines
        self._unindented: list[Place] = []

    def document(self, events: Iterator[yaml.Event]) -> Node:
        node: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if node is not None:
                    raise _second_document(self._place(event), is_whole=not self._offset)
                node = self._node(next(events), events, 0, -1)
        for place in self._unindented:  # told where nothing worse is: a quote may have no end
            raise bad_yaml(
                "bad-yaml",
                place,
                "this line goes on with what began above, and does not show it",
                "put two more spaces before it than stand before the key",
            )
        return node or Scalar("", Place(self._file, self._offset + 1, 1))

    def _node(
        self, event: yaml.Event, events: Iterator[yaml.Event], depth: int, block: int
    ) -> Node:
        """Read a node; `block` is the column of the list or keys without brackets around it."""
        place = self._place(event)
        self._refuse_magic(event, place)
        if depth > MAX_DEPTH:
            raise bad_yaml(
                "yaml-too-deep",
                place,
                f"lists within lists, more than {MAX_DEPTH} deep",
                "put the text in quotes if it is meant to begin with - ? [ or {",
            )
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(tuple(self._children(event, events, depth, block)), place)
        if isinstance(event, yaml.MappingStartEvent):
            children = tuple(self._children(event, events, depth, block))
            return Mapping(self._entries(children), place)
        assert isinstance(event, yaml.ScalarEvent)
        if event.style in _QUOTES:
            self._mark_unindented(event, event, block, ())
        if event.style in _BLOCKS:
            self._refuse_wide_blanks(event, block)
        text = event.value.replace(_DROPPED, "")
        unseen = _UNSEEN.search(text)
        if unseen:  # written as a code, like \\0 in double quotes
            raise _unseen(unseen[0], place)
        is_nothing = not event.style and text in _NULL
        return Scalar("" if is_nothing else text, place, quoted=bool(event.style))

    def _children(
        self,
        start: yaml.SequenceStartEvent | yaml.MappingStartEvent,
        events: Iterator[yaml.Event],
        depth: int,
        block: int,
    ) -> Iterator[Node]:
        if not start.flow_style and start.start_mark is not None:
            block = start.start_mark.column
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
                if start.flow_style:
                    self._mark_unindented(start, event, block, _AT_THE_LEFT)
                return
            if isinstance(start, yaml.SequenceStartEvent) and not start.flow_style:
                self._refuse_deeper_items(event, block)
            yield self._node(event, events, depth + 1, block)

    def _refuse_deeper_items(self, event: yaml.Event, block: int) -> None:
        """Raise BadYaml where a text goes on with what was to be the next item (YAML 1.2.2 §7.3.3).

        It is one to YAML, and with it a name that nobody has ever heard of.
        """
        if not isinstance(event, yaml.ScalarEvent) or event.style in (*_QUOTES, *_BLOCKS):
            return
        assert event.start_mark is not None
        assert event.end_mark is not None
        first = event.start_mark.line + 1
        for number, line in enumerate(self._lines[first : event.end_mark.line + 1], first):
            if line.lstrip(" ").startswith("- "):
                indent = line[: len(line) - len(line.lstrip(" "))]
                place = Place(self._file, number + 1 + self._offset, 1, len(indent))
                raise bad_yaml(
                    "bad-yaml",
                    place,
                    "an item of a list begins further right than those above",
                    "begin all items in one column; a text of several lines needs quotes",
                    Fix(place, indent, " " * block, Manner.WRITTEN),
                )

    def _mark_unindented(
        self, start: yaml.Event, end: yaml.Event, block: int, but: tuple[str, ...]
    ) -> None:
        """Mark what goes on below as far left as the key before it (YAML 1.2.2 §7.3, §7.4).

        libyaml reads it, other readers do not. Raise BadYaml where a quote has swallowed a key or
        an item: the sign that ends it is an apostrophe, or was to begin another.
        """
        assert start.start_mark is not None
        assert end.end_mark is not None
        first = start.start_mark.line + 1
        for number, line in enumerate(self._lines[first : end.end_mark.line + 1], first):
            indented = len(line) - len(line.lstrip(" ")) > block
            if indented or not line.strip() or line.lstrip().startswith(but):
                continue
            if not but and _SWALLOWED.match(line):
                sign = self._lines[first - 1][start.start_mark.column]
                raise bad_yaml("bad-yaml", self._place(start), *never_closed(sign))
            self._unindented.append(Place(self._file, number + 1 + self._offset, 1))

    def _refuse_wide_blanks(self, event: yaml.ScalarEvent, block: int) -> None:
        """Raise BadYaml where a text of several lines begins with a line of more spaces than stand
        before its words (YAML 1.2.2 §8.1.1.1): libyaml takes the words for something else.
        """
        assert event.start_mark is not None
        first = event.start_mark.line + 1
        below = ((number, line) for number, line in enumerate(self._lines[first:], first))
        number, words = next((one for one in below if one[1].strip(" ")), (first, ""))
        indent = len(words) - len(words.lstrip(" "))
        widest = max(map(len, self._lines[first:number]), default=0)
        header = self._lines[first - 1][event.start_mark.column :]
        if block < indent < widest and not _WIDTH.match(header):
            raise bad_yaml(
                "bad-yaml",
                Place(self._file, number + 1 + self._offset, 1),
                "the empty line above has more spaces than this one begins with",
                "take the spaces out of it",
            )

    def _entries(self, nodes: Sequence[Node]) -> tuple[tuple[Scalar, Node], ...]:
        seen: dict[str, Scalar] = {}
        pairs = tuple(zip(nodes[::2], nodes[1::2], strict=True))
        for key, _ in pairs:
            if not isinstance(key, Scalar) or not (key.text or key.quoted):
                raise bad_yaml("bad-yaml", key.place, "a key must be a plain word")
            self._refuse_question_mark(key.place)
            if key.text in seen:
                line = seen[key.text].place.line
                raise bad_yaml(
                    "duplicate-key",
                    key.place,
                    f'"{key.text}" stands twice',
                    f"the first is on line {line}; keep one of them",
                )
            seen[key.text] = key
        return tuple((key, node) for key, node in pairs if isinstance(key, Scalar))

    def _refuse_question_mark(self, key: Place) -> None:
        """Raise BadYaml where a ? stands right before a key in brackets: to libyaml it says that
        this is a key, to other readers it belongs to it (YAML 1.2.2 §7.3.3).
        """
        if self._lines[key.line - 1 - self._offset][: key.column - 1].endswith("?"):
            raise bad_yaml(
                "bad-yaml",
                key,
                "a key cannot begin with ? here",
                "delete the ?, or put quotes around it and the key",
            )

    def _refuse_magic(self, event: yaml.Event, place: Place) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise bad_yaml(
                "yaml-anchor",
                place,
                "a text cannot begin with & or * here",
                "put the whole text in quotes",
            )
        if getattr(event, "tag", None):
            raise bad_yaml(
                "yaml-tag",
                place,
                "a text cannot begin with ! here",
                "put the whole text in quotes",
            )

    def _place(self, event: yaml.Event) -> Place:
        start, end = event.start_mark, event.end_mark
        assert start is not None
        assert end is not None
        width = end.column - start.column if end.line == start.line else 1
        return Place(self._file, start.line + 1 + self._offset, start.column + 1, max(width, 1))

    def fault(self, fault: yaml.MarkedYAMLError, text: str) -> Problem:
        """Say in plain words what the parser tripped over, with the usual cure."""
        began = fault.context in TOLD_BY_THEIR_START
        mark = fault.context_mark if began else fault.problem_mark
        line, column = (mark.line, mark.column) if mark is not None else (0, 0)
        lines = text.split("\n")
        source = lines[line] if line < len(lines) else ""
        place = Place(self._file, line + 1 + self._offset, column + 1)
        said = str(fault.problem)
        cured = cure(said, source, column)
        fix = _fix(cured, place) if cured else None
        return error("bad-yaml", place, *explain(said, source, column), fix)


def _fix(cured: Cure, place: Place) -> Fix:
    span = Place(place.file, place.line, cured.column + 1, len(cured.before))
    return Fix(span, cured.before, cured.after, cured.manner)


def _second_document(place: Place, *, is_whole: bool) -> BadYaml:
    return bad_yaml(
        "bad-yaml",
        place,
        "the keys were ended above, by a line of dots or hyphens",
        "delete that line, and what follows unless it is keys, too"
        if is_whole
        else "delete that line, or move what follows below the closing ---",
    )


def text_of(written: str) -> str | None:
    """The text on one line that a value stands for as it is written; None if it is none."""
    node = _only_value(written)
    return " ".join(node.text.split()) if isinstance(node, Scalar) else None


def texts_of(written: str) -> tuple[str, ...]:
    """The texts of a list as it is written, or nothing if it is none or holds more than texts."""
    node = _only_value(written)
    items = node.items if isinstance(node, Items) else ()
    found = tuple(item.text for item in items if isinstance(item, Scalar))
    return found if len(found) == len(items) else ()


def _only_value(written: str) -> Node | None:
    try:
        ((_, node),) = read_yaml(f"x: {written}", "").entries
    except (BadYaml, ValueError):
        return None
    return node


@dataclass(frozen=True, slots=True)
class Keyed:
    """An item of a list that has keys of its own."""

    pairs: tuple[tuple[str, str], ...]


def seen(text: str) -> str:
    """Leave out what reading refuses or leaves out; other line breaks become spaces."""
    return _UNSEEN.sub(lambda found: " " if found[0].isspace() else "", text)


def dump_key(name: str, value: str | Keyed | tuple[str | Keyed, ...]) -> str:
    """Write one key as YAML that reads back as the same texts, but for characters nobody sees."""
    events = (
        yaml.StreamStartEvent(),
        yaml.DocumentStartEvent(explicit=False),
        *_mapping((_scalar(name), *_value(value))),
        yaml.DocumentEndEvent(explicit=False),
        yaml.StreamEndEvent(),
    )
    text = _emitted(events, yaml.CDumper)
    return _emitted(events, yaml.Dumper) if _ESCAPED in text else text


def _emitted(events: tuple[yaml.Event, ...], emitter: type[yaml.Dumper | yaml.CDumper]) -> str:
    text: str = yaml.emit(events, Dumper=emitter, allow_unicode=True, width=MAX_CHARACTERS)
    return text.rstrip("\n")


def _value(value: str | Keyed | tuple[str | Keyed, ...]) -> Iterator[yaml.Event]:
    if isinstance(value, str):
        yield _scalar(value)
    elif isinstance(value, Keyed):
        yield from _mapping(_scalar(text) for pair in value.pairs for text in pair)
    else:
        yield yaml.SequenceStartEvent(None, None, True, flow_style=False)
        for item in value:
            yield from _value(item)
        yield yaml.SequenceEndEvent()


def _mapping(inside: Iterable[yaml.Event]) -> Iterator[yaml.Event]:
    yield yaml.MappingStartEvent(None, None, True, flow_style=False)
    yield from inside
    yield yaml.MappingEndEvent()


def _scalar(written: str) -> yaml.ScalarEvent:
    """Write a text plainly where every reader of YAML takes it for one, or for a date."""
    text = seen(written)
    tag = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    plain = tag in ("tag:yaml.org,2002:str", "tag:yaml.org,2002:timestamp")
    style = '"' if "\n" in text else None if plain else "'"
    return yaml.ScalarEvent(None, None, (True, True), text, style=style)
