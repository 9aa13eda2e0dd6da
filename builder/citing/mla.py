"""The MLA Handbook, 9th edition: an entry of the works cited for an article of a newspaper.

5.3–5.9 (authors: two, else the first and "et al."), 5.23 (without one the title stands first),
5.31–5.48 (containers), 5.68–5.83 (dates), 5.84–5.99 (addresses), 5.111 (access). The handbook lets
a missing date be left out; "n.d." tells that nobody forgot it.
"""

from builder.citing.dating import NO_DATE, SHORT, Order, in_words
from builder.citing.people import split
from builder.citing.values import Piece, Source, encoded, one_line
from builder.citing.wording import line, listed, quoted, stopped

MOST_AUTHORS = 2


def mla(source: Source) -> tuple[Piece, ...]:
    """Cite an article."""
    date, address = in_words(source.date, Order.DAY, SHORT), encoded(source.address)
    archive = one_line(source.archive) if source.is_only_here else ""
    ending = f"{address}." if address else ""
    return line(
        Piece(stopped(_authors(source))),
        Piece(quoted(source.title)),
        Piece(f"{one_line(source.container)}," if source.container else "", italic=True),
        Piece(f"{date}," if address and not archive else stopped(date)),
        Piece(f"{archive}," if archive else "", italic=True),
        Piece(ending),
        Piece(_accessed(source, date)),
    )


def _accessed(source: Source, date: str) -> str:
    accessed = in_words(source.accessed, Order.DAY, SHORT)
    return f"Accessed {accessed}." if date == NO_DATE and accessed != NO_DATE else ""


def _authors(source: Source) -> str:
    names = [split(one) for one in source.bylines]
    if len(names) > MOST_AUTHORS:
        return f"{names[0].inverted}, et al."
    return listed([one.straight if at else one.inverted for at, one in enumerate(names)])
