"""JSON Schema (draft 2020-12) of the keys of a file, for editors that check while one types.

An editor reads YAML by its own rules: 1984 is a number to it and true a truth value, where a title
may be both. So a text may be any of these, any key may be left empty, and a schema refuses nothing
that people write plainly and the checks take.
"""

import json
from collections.abc import Mapping

from builder.describing.files import FileKind
from builder.describing.values import Json
from builder.records.fields import Field
from builder.records.shapes import (
    Address,
    Choice,
    Date,
    Keyed,
    Line,
    Many,
    Name,
    Number,
    Shape,
    Switch,
)

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_ANY_SCALAR: list[Json] = ["string", "number", "boolean", "null"]


def json_schema(kind: FileKind) -> str:
    """Write the schema of the keys of a kind of file, indented, ending in a line break."""
    fields = kind.fields
    schema: dict[str, Json] = {
        "$schema": DRAFT,
        "title": f"Cuttings: {kind.name}",
        "description": f"The keys of {kind.files}",
        "type": "object",
        "properties": {field.name: _of_field(field) for field in fields},
        "required": [field.name for field in fields if field.required],
        "additionalProperties": False,
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _of_field(field: Field[object]) -> dict[str, Json]:
    example = f"Example: {field.name}: {field.example}"
    return {"description": f"{field.help}. {example}", **_of(field.kind.shape)}


def _of(shape: Shape) -> Mapping[str, Json]:
    match shape:
        case Many(item):
            return {"type": ["array", "null"], "items": {**_of(item)}}
        case Keyed():
            return _of_keyed(shape)
        case Choice(options, switch):
            return {"enum": [*options, *((True, False) if switch else ()), None]}
        case _:
            return _of_scalar(shape)


def _of_scalar(shape: Line | Date | Address | Switch | Number | Name) -> Mapping[str, Json]:
    match shape:
        case Date(pattern):
            return {"type": ["string", "integer", "null"], **_pattern(pattern)}
        case Address():
            return {"type": ["string", "null"], **_pattern("https?://\\S+")}
        case Switch(default):
            return {"type": ["boolean", "null"], "default": default}
        case Number():
            return {"type": ["integer", "null"], "minimum": 0}
        case Line(pattern) if pattern:
            return {"type": ["string", "null"], **_pattern(pattern)}
        case _:
            return {"type": _ANY_SCALAR}


def _pattern(pattern: str) -> dict[str, Json]:
    """Let nothing through but all of a pattern, or nothing at all; the signs are ECMA's, too."""
    return {"pattern": f"^(?:{pattern})?$"}


def _of_keyed(shape: Keyed) -> Mapping[str, Json]:
    keyed: dict[str, Json] = {
        "type": ["object", "null"],
        "properties": {
            part.name: {"description": part.help, **_of(part.shape)} for part in shape.parts
        },
        "required": [part.name for part in shape.parts if part.required],
        "additionalProperties": False,
    }
    return {"anyOf": [{"type": _ANY_SCALAR}, keyed]} if shape.alone else keyed
