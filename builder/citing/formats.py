"""The formats of programs that keep references: a record of each article, and files of many."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from builder.citing.bibtex import bibtex
from builder.citing.csl import csl
from builder.citing.ris import ris
from builder.citing.values import Source


@dataclass(frozen=True, slots=True)
class RecordFormat:
    """A format: its name, its file and media type, one record, and a file of records in parts."""

    name: str
    file: str
    type: str
    record: Callable[[Source], str]
    whole: Callable[[Iterable[str]], Iterator[str]]

    def of(self, sources: Iterable[Source]) -> Iterator[str]:
        """Write a file of articles, in parts."""
        return self.whole(map(self.record, sources))


def _with_empty_lines(records: Iterable[str]) -> Iterator[str]:
    for number, record in enumerate(records):
        yield f"\n{record}" if number else record


def _list_of_items(records: Iterable[str]) -> Iterator[str]:
    before = "["
    for record in records:
        yield f"{before}\n{record}"
        before = ","
    yield f"{before.removeprefix(',')}\n]\n"


BIBTEX = RecordFormat("BibTeX", "articles.bib", "application/x-bibtex", bibtex, _with_empty_lines)
RIS = RecordFormat("RIS", "articles.ris", "application/x-research-info-systems", ris, iter)
CSL = RecordFormat(
    "CSL-JSON", "articles.csl.json", "application/vnd.citationstyles.csl+json", csl, _list_of_items
)
RECORD_FORMATS = (BIBTEX, RIS, CSL)
