"""Heads of pages for tests, with only what a test is about."""

import json
from dataclasses import replace
from typing import Any

from builder.cleaning.stated.deciding import NO_HEAD
from builder.doors.values import Head


def head(linked: object = None, **fields: Any) -> Head:
    """Return a head with these fields, and JSON-LD that is given as a value or as a text."""
    text = linked if isinstance(linked, str) else json.dumps(linked)
    return replace(NO_HEAD, linked_data=() if linked is None else (text,), **fields)


def article(**fields: object) -> dict[str, object]:
    return {"@type": "NewsArticle", **fields}
