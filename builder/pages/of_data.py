"""The page that describes the files of data/."""

from collections.abc import Iterable

from builder.means import routes
from builder.pages.parts import DataFile, DataTable, Site
from builder.pages.values import DataPage


def data_page(
    site: Site, licence: str, tables: Iterable[DataTable], files: Iterable[DataFile]
) -> DataPage:
    """The page of data/."""
    return DataPage(
        site=site,
        path=routes.DATA,
        title="Data",
        licence=licence,
        tables=tuple(tables),
        files=tuple(files),
    )
