"""The keys that a person should confirm, and those that one has confirmed."""

from collections.abc import Iterator

from builder.archive.assembly import Archive
from builder.means.awaiting import said_of
from builder.means.nearest import nearest, only_word
from builder.naming.values import ActorKind
from builder.records.article_fields import ARTICLE_FIELDS, CAN_BE_CONFIRMED
from builder.records.fields import Text
from builder.records.parsers import value_fix
from builder.records.registry_fields import ACTOR_FIELDS, COUNTRY_FIELDS, OUTLET_FIELDS
from builder.words.problems import Problem, error, warning

ARTICLE_KEYS = tuple(field.name for field in ARTICLE_FIELDS)
ACTOR_KEYS = tuple(field.name for field in ACTOR_FIELDS)
COUNTRY_KEYS = tuple(field.name for field in COUNTRY_FIELDS)
OUTLET_KEYS = tuple(field.name for field in OUTLET_FIELDS)


def unconfirmed(archive: Archive) -> Iterator[Problem]:
    """Somebody should confirm what cleaning was not sure of."""
    for written, keys in _unsure(archive):
        if written.text in keys:
            hint = f"if it is right, take {written.text} off the list; if not, mend it first"
            yield warning("unconfirmed", written.place, said_of(written.text), hint)


def unknown_unsure(archive: Archive) -> Iterator[Problem]:
    """`unsure` lists keys of its file."""
    for written, keys in _unsure(archive):
        if written.text not in keys:
            near = nearest(written.text, keys)
            hint = f'did you mean "{near}"?' if near else f"the keys are {', '.join(keys)}"
            message = f'"{written.text}" is not a key of this file'
            fix = value_fix(written, only_word(written.text, keys))
            yield error("unknown-key", written.place, message, hint, fix)


def unknown_confirmed(archive: Archive) -> Iterator[Problem]:
    """`confirmed` lists keys that checks would ask about."""
    for entry in archive.entries:
        for written in entry.article.confirmed:
            if written.text not in CAN_BE_CONFIRMED:
                message = f'"{written.text}" is not a key that can be confirmed'
                hint = f"the keys are {', '.join(CAN_BE_CONFIRMED)}"
                fix = value_fix(written, only_word(written.text, CAN_BE_CONFIRMED))
                yield error("unknown-key", written.place, message, hint, fix)


def _unsure(archive: Archive) -> Iterator[tuple[Text, tuple[str, ...]]]:
    """Each key that a file calls unsure, with the keys that such a file has."""
    for entry in archive.entries:
        yield from ((written, ARTICLE_KEYS) for written in entry.article.unsure)
    for ref, actor in archive.actors.items():
        keys = COUNTRY_KEYS if ref.kind is ActorKind.COUNTRY else ACTOR_KEYS
        yield from ((written, keys) for written in actor.unsure)
    for outlet in archive.outlets.values():
        yield from ((written, OUTLET_KEYS) for written in outlet.unsure)
