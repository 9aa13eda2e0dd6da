"""The Publication Manual of the APA, 7th edition: a reference to a newspaper article (10.1, 16).

9.8 (up to twenty authors, else the first nineteen and the last), 9.12 (without one the title stands
first), 9.14 (dates), 9.17 (n.d.). Titles are left as printed: in sentence case names would be lost.
"""

from builder.citing.dating import Order, in_words
from builder.citing.people import Name, split
from builder.citing.values import Piece, Source, encoded, one_line
from builder.citing.wording import line, listed, stopped

MOST_AUTHORS = 20


def apa(source: Source) -> tuple[Piece, ...]:
    """Cite an article."""
    title, by = Piece(stopped(source.title)), _authors(source)
    date = Piece(f"({in_words(source.date, Order.YEAR)}).")
    archive = source.archive if source.is_only_here else ""
    return line(
        *((Piece(stopped(by)), date, title) if by else (title, date)),
        Piece(stopped(source.container), italic=True),
        Piece(stopped(archive), italic=True),
        Piece(encoded(source.address)),
    )


def _authors(source: Source) -> str:
    names = [_name(split(one)) for one in source.bylines]
    if len(names) > MOST_AUTHORS:
        return f"{', '.join(names[: MOST_AUTHORS - 1])}, … {names[-1]}"
    return listed(names, ", & ")


def _name(name: Name) -> str:
    parts = (name.surname, name.initials, name.suffix)
    return one_line(name.literal) or ", ".join(filter(None, parts))
