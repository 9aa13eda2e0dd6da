"""The tables of docs/editing.md are those of the code: fields are described in one place."""

from pathlib import Path

from builder.records.article_fields import ARTICLE_FIELDS
from builder.records.capture_meta import CAPTURE_META_FIELDS
from builder.records.config import CONFIG_FIELDS
from builder.records.fields import Field
from builder.records.registry_fields import ACTOR_FIELDS, COUNTRY_FIELDS, OUTLET_FIELDS
from builder.records.rejected import REJECTED_FIELDS

PAGE = Path(__file__).parent.parent / "docs/editing.md"
TABLES: dict[str, tuple[Field[object], ...]] = {
    "article": ARTICLE_FIELDS,
    "actor": ACTOR_FIELDS,
    "country": COUNTRY_FIELDS,
    "outlet": OUTLET_FIELDS,
    "capture": CAPTURE_META_FIELDS,
    "config": CONFIG_FIELDS,
    "rejected": REJECTED_FIELDS,
}


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
