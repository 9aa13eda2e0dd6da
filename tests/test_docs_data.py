"""The tables of docs/data.md are those of the code: fields are described in one place."""

from collections.abc import Iterator
from pathlib import Path

from builder.exporting import FORMATS
from builder.exporting.shapes import ARTICLE, REGISTRY, Key
from builder.exporting.tables import TABLES, Column, Table

PAGE = Path(__file__).parent.parent / "docs/data.md"
HEAD = "|---|---|---|"


def table(one: Table) -> str:
    keys = {name: f"`{ref.table}`" for ref in one.references for name in ref.columns}
    rows = (
        f"| `{column.name}` | {kind(column, column.name in one.primary)} | {column.help}"
        f"{f' ({keys[column.name]})' if column.name in keys else ''} |"
        for column in one.columns
    )
    return "\n".join(
        (f"### {one.name}\n\n{one.help}.\n", "| column | type | what it is |", HEAD, *rows)
    )


def kind(column: Column, primary: bool) -> str:
    return f"{column.kind}{', key' if primary else '' if column.required else ', may be empty'}"


def keys(parts: tuple[Key, ...], within: str = "") -> Iterator[str]:
    for one in parts:
        name = f"{within}{one.name}{'[]' if one.many else ''}"
        yield f"| `{name}` | {one.type}{' or null' if one.nullable else ''} | {one.help} |"
        yield from keys(one.parts, f"{name}.")


def document(parts: tuple[Key, ...]) -> str:
    return "\n".join(("| key | type | what it is |", HEAD, *keys(parts)))


BLOCKS = {
    "tables": "\n\n".join(map(table, TABLES)),
    "article": document(ARTICLE),
    "registry": document(REGISTRY),
}


def with_blocks(text: str) -> str:
    for name, block in BLOCKS.items():
        before, rest = text.split(f"<!-- {name} -->")
        text = f"{before}<!-- {name} -->\n{block}\n<!-- end -->{rest.split('<!-- end -->', 1)[1]}"
    return text


def test_the_tables_are_those_of_the_code(update_golden: bool) -> None:
    text = PAGE.read_text(encoding="utf-8")
    if update_golden:
        PAGE.write_text(with_blocks(text), encoding="utf-8")

    assert PAGE.read_text(encoding="utf-8") == with_blocks(text)


def test_every_format_is_described() -> None:
    text = PAGE.read_text(encoding="utf-8")

    assert [name for name in FORMATS if f"| `{name}` |" not in text] == []


def test_what_a_list_in_a_cell_is_joined_by_is_said() -> None:
    listed = [one.name for each in TABLES for one in each.columns if "a list" in one.help]

    assert set(listed) >= {"authors", "aliases", "tags"}
    assert "joined by `; `" in PAGE.read_text(encoding="utf-8")
