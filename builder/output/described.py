"""The page of data/ from the files that were made for it: how large each is, and what is in it."""

from collections.abc import Mapping

from builder.exporting.site_data import DOCUMENTS, TABLE_TYPE
from builder.exporting.tables import TABLES
from builder.means import routes
from builder.pages.of_data import data_page
from builder.pages.parts import DataFile, DataTable, Site
from builder.pages.values import DataPage


def described(
    site: Site, licence: str, sizes: Mapping[str, int], rows: Mapping[str, int]
) -> DataPage:
    """Describe the files of data/ by the `sizes` of files and the `rows` of tables."""

    def file(name: str, type_: str, note: str) -> DataFile:
        return DataFile(name, routes.data(name), type_, sizes[name], note)

    tables = (
        DataTable(
            one.name,
            file(one.file, TABLE_TYPE, one.help),
            rows[one.name],
            tuple((column.name, column.kind.value, column.help) for column in one.columns),
        )
        for one in TABLES
    )
    documents = (file(one.file, one.type, one.help) for one in DOCUMENTS)
    return data_page(site, licence, tables, documents)
