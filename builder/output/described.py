"""The page of data/ from the files that were made for it: how large each is, and what is in it."""

from collections.abc import Iterable, Mapping

from builder.exporting.site_data import DOCUMENTS, TABLE_TYPE
from builder.exporting.tables import TABLES, Table
from builder.exporting.values import File
from builder.means import routes
from builder.pages.of_data import data_page
from builder.pages.parts import DataFile, DataTable, Site
from builder.pages.values import DataPage


def described(site: Site, licence: str, files: Iterable[File]) -> DataPage:
    """Describe the files of data/."""
    made = {file.path: file for file in files}
    return data_page(
        site,
        licence,
        (_table(one, made) for one in TABLES),
        (_file(made[one.file], one.type, one.help) for one in DOCUMENTS),
    )


def _table(table: Table, made: Mapping[str, File]) -> DataTable:
    file = made[f"{table.name}.csv"]
    columns = tuple((one.name, one.kind.value, one.help) for one in table.columns)
    return DataTable(table.name, _file(file, TABLE_TYPE, table.help), file.rows or 0, columns)


def _file(file: File, type_: str, note: str) -> DataFile:
    return DataFile(file.path, routes.data(file.path), type_, len(file.data), note)
