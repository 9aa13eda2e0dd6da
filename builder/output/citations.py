"""How an article is cited, as its page shows it: lines to read, and records to copy."""

from dataclasses import dataclass

from builder.citing import cite
from builder.citing.bibtex import bibtex
from builder.citing.csl import csl_item
from builder.citing.ris import ris
from builder.citing.values import Cited, Source
from builder.means.typed_json import indented


@dataclass(frozen=True, slots=True)
class Record:
    """A record for programs that keep references; `id` is its place on the page."""

    id: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Citation:
    """How an article is cited: by each manual, and in each format."""

    lines: tuple[Cited, ...]
    records: tuple[Record, ...]


def citation(source: Source) -> Citation:
    """Cite an article."""
    csl = indented([csl_item(source)], 1).decode()
    return Citation(
        lines=cite(source),
        records=(
            Record("bibtex", "BibTeX", bibtex(source).strip()),
            Record("ris", "RIS", ris(source).replace("\r\n", "\n").strip()),
            Record("csl", "CSL-JSON", csl),
        ),
    )
