"""The Chicago Manual of Style, 17th edition: an entry of a bibliography for a newspaper article.

14.191 (form), 14.76 (up to ten authors, else the first seven), 14.199 (without an author the
newspaper stands first), 14.145 (n.d., ca.), 14.12 (the day of access where there is no date).
"""

from builder.citing.dating import NO_DATE, Order, in_words
from builder.citing.people import split
from builder.citing.values import Piece, Source, encoded, one_line
from builder.citing.wording import line, listed, quoted, stopped

MOST_AUTHORS = 10
SHOWN_OF_MORE = 7


def chicago(source: Source) -> tuple[Piece, ...]:
    """Cite an article."""
    outlet, by = one_line(source.container), _authors(source)
    date = in_words(source.date, Order.MONTH)
    first = Piece(stopped(by)) if by else Piece(stopped(outlet), italic=True)
    dated = (Piece(f"{outlet},", italic=True) if by and outlet else Piece(""), Piece(f"{date}."))
    dated = dated if not date.endswith(".") else (dated[0], Piece(date))
    return line(first, Piece(quoted(source.title)), *dated, *_where(source, date))


def _where(source: Source, date: str) -> tuple[Piece, ...]:
    accessed = in_words(source.accessed, Order.MONTH)
    seen = f"Accessed {accessed}." if date == NO_DATE and accessed != NO_DATE else ""
    archive = f"{one_line(source.archive)}." if source.is_only_here else ""
    address = encoded(source.address)
    return Piece(seen), Piece(archive, italic=True), Piece(f"{address}." if address else "")


def _authors(source: Source) -> str:
    names = [split(one) for one in source.bylines]
    shown = names if len(names) <= MOST_AUTHORS else names[:SHOWN_OF_MORE]
    texts = [one.straight if at else one.inverted for at, one in enumerate(shown)]
    return listed(texts) if shown == names else f"{', '.join(texts)}, et al."
