"""The formats of programs that keep references: a record of each article, and files of many."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from builder.citing.bibtex import bibtex
from builder.citing.csl import csl
from builder.citing.ris import ris
from builder.citing.values import Source


@dataclass(frozen=True, slots=True)
class RecordFormat:
    """A format: its name, its file and media type, one record, and records as a whole file."""

    name: str
    file: str
    type: str
    record: Callable[[Source], str]
    whole: Callable[[Iterable[str]], str]

    def of(self, sources: Iterable[Source]) -> str:
        """Write a file of articles."""
        return self.whole(map(self.record, sources))


def _list_of_items(records: Iterable[str]) -> str:
    return "[{}]\n".format(",".join(f"\n{record}" for record in records) + "\n")


BIBTEX = RecordFormat("BibTeX", "articles.bib", "application/x-bibtex", bibtex, "\n".join)
RIS = RecordFormat("RIS", "articles.ris", "application/x-research-info-systems", ris, "".join)
CSL = RecordFormat(
    "CSL-JSON", "articles.csl.json", "application/vnd.citationstyles.csl+json", csl, _list_of_items
)
RECORD_FORMATS = (BIBTEX, RIS, CSL)
