"""PyYAML: what it reads of a text, as events, and how it writes a key.

Events and no nodes: libyaml's composer recurses and dies of a signal on deep nesting, while events
come one by one and can be counted.
"""

from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import NamedTuple

import yaml

from builder.means.yaml_characters import seen
from builder.means.yaml_values import Keyed, Value

_WIDTH = 65_536  # characters; a text stays on its line
_ESCAPED = "\\U"
"""How libyaml writes an emoji, where PyYAML's own emitter, ten times slower, writes it as it is."""
_RESOLVER = yaml.resolver.Resolver()
_PLAIN = ("tag:yaml.org,2002:str", "tag:yaml.org,2002:timestamp")


class Kind(Enum):
    """What an event tells of."""

    DOCUMENT = auto()
    KEYS = auto()
    ITEMS = auto()
    END = auto()  # of keys or items
    TEXT = auto()
    ALIAS = auto()


class Mark(NamedTuple):
    """A place in the text, both counted from 0."""

    line: int
    column: int


class Event(NamedTuple):
    """Something that begins or stands in the text, or ends there.

    A `text` that is not plain begins with its `style`, a quotation mark, `|` or `>`. Keys and items
    are either `in_brackets` or each on a line of its own.
    """

    kind: Kind
    begin: Mark
    end: Mark
    text: str
    style: str
    in_brackets: bool
    has_anchor: bool
    has_tag: bool


class NotYaml(ValueError):
    """What libyaml `said` of a place; `during` what, which began at `since`."""

    def __init__(self, said: str, place: Mark, during: str, since: Mark) -> None:
        super().__init__(said)
        self.said = said
        self.place = place
        self.during = during
        self.since = since


_KINDS: dict[type[yaml.Event], Kind] = {
    yaml.DocumentStartEvent: Kind.DOCUMENT,
    yaml.MappingStartEvent: Kind.KEYS,
    yaml.SequenceStartEvent: Kind.ITEMS,
    yaml.MappingEndEvent: Kind.END,
    yaml.SequenceEndEvent: Kind.END,
    yaml.ScalarEvent: Kind.TEXT,
    yaml.AliasEvent: Kind.ALIAS,
}


def events_of(text: str) -> Iterator[Event]:
    """Read a text as YAML. Raises NotYaml where it is none."""
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            kind = _KINDS.get(type(event))
            if kind:
                yield _event(kind, event)
    except yaml.MarkedYAMLError as fault:
        where, since = _mark(fault.problem_mark), _mark(fault.context_mark)
        raise NotYaml(str(fault.problem), where, fault.context or "", since) from None


def _event(kind: Kind, event: yaml.Event) -> Event:
    text, style, in_brackets = "", "", False
    if isinstance(event, yaml.ScalarEvent):
        text, style = event.value, event.style or ""
    else:
        in_brackets = bool(getattr(event, "flow_style", False))
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    begin, end = _mark(event.start_mark), _mark(event.end_mark)
    return Event(kind, begin, end, text, style, in_brackets, bool(anchor), bool(tag))


def _mark(mark: yaml.error.Mark | yaml._yaml.Mark | None) -> Mark:
    return Mark(mark.line, mark.column) if mark is not None else Mark(0, 0)


def dump_key(name: str, value: Value) -> str:
    """Write one key as YAML that reads back as the same texts, but for characters nobody sees."""
    events = (
        yaml.StreamStartEvent(),
        yaml.DocumentStartEvent(explicit=False),
        *_keys((_scalar(name), *_written(value))),
        yaml.DocumentEndEvent(explicit=False),
        yaml.StreamEndEvent(),
    )
    text = _emitted(events, yaml.CDumper)
    return _emitted(events, yaml.Dumper) if _ESCAPED in text else text


def _emitted(events: tuple[yaml.Event, ...], emitter: type[yaml.Dumper | yaml.CDumper]) -> str:
    text: str = yaml.emit(events, Dumper=emitter, allow_unicode=True, width=_WIDTH)
    return text.rstrip("\n")


def _written(value: Value) -> Iterator[yaml.Event]:
    if isinstance(value, str):
        yield _scalar(value)
    elif isinstance(value, Keyed):
        yield from _keys(_scalar(text) for pair in value.pairs for text in pair)
    else:
        yield yaml.SequenceStartEvent(None, None, True, flow_style=False)
        for item in value:
            yield from _written(item)
        yield yaml.SequenceEndEvent()


def _keys(inside: Iterable[yaml.Event]) -> Iterator[yaml.Event]:
    yield yaml.MappingStartEvent(None, None, True, flow_style=False)
    yield from inside
    yield yaml.MappingEndEvent()


def _scalar(written: str) -> yaml.ScalarEvent:
    """Write a text plainly where every reader of YAML takes it for one, or for a date."""
    text = seen(written)
    tag = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    style = '"' if "\n" in text else None if tag in _PLAIN else "'"
    return yaml.ScalarEvent(None, None, (True, True), text, style=style)
