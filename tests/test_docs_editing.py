"""The tables of docs/editing.md are those of the code: fields are described in one place."""

from pathlib import Path

from builder.describing.files import FILE_KINDS
from builder.records.fields import Field

PAGE = Path(__file__).parent.parent / "docs/editing.md"
TABLES = {kind.name: kind.fields for kind in FILE_KINDS if kind.name != "organization"}
"""An organization has the keys of a person."""


def row(field: Field[object]) -> str:
    need = " (required)" if field.required else ""
    return f"| `{field.name}`{need} | {field.help} | `{field.name}: {field.example}` |"


def with_tables(text: str) -> str:
    for name, fields in TABLES.items():
        rows = "\n".join(("| key | what it is | example |", "|---|---|---|", *map(row, fields)))
        block = f"<!-- {name} -->\n{rows}\n<!-- end -->"
        before, rest = text.split(f"<!-- {name} -->")
        text = f"{before}{block}{rest.split('<!-- end -->', 1)[1]}"
    return text


def test_the_tables_are_those_of_the_fields(update_golden: bool) -> None:
    text = PAGE.read_text(encoding="utf-8")
    if update_golden:
        PAGE.write_text(with_tables(text), encoding="utf-8")

    assert PAGE.read_text(encoding="utf-8") == with_tables(text)
