"""What the lines of all manuals share: quoted titles, full stops, lists of names."""

import re

from builder.citing.values import Piece, one_line

_CLOSED = ("?", "!", ".", "…", "。", "؟", "！", "？")
_QUOTES = r"\s?[»›]|[\"”“«‹」』]"  # that close; French ones behind a blank
_ENDS = re.compile(f"(?:{_QUOTES})+$")
_ENDS_SINGLE = re.compile(f"(?:{_QUOTES}|[’'])+$")
_OPENS_SINGLE = re.compile(r"(?<!\w)[‘'](?=\S)")
_STRAIGHT = re.compile(r'"([^"]*)"')
_SINGLE = r"‘\1’"
_INNER = str.maketrans("“”", "‘’")


def quoted(title: str) -> str:
    """A title in quotation marks, those within it turned into single ones."""
    inside = _STRAIGHT.sub(_SINGLE, stopped(title)).translate(_INNER)
    return f"“{inside}”"


def stopped(text: str) -> str:
    """End a text in a full stop, unless it ends in a sign that closes a sentence.

    Where it ends in a quotation the stop stands within: the manuals go by American usage (Chicago
    6.9, APA 6.7).
    """
    whole = one_line(text)
    ends = _ENDS_SINGLE if _OPENS_SINGLE.search(whole) else _ENDS  # else an apostrophe: readers’
    said = ends.sub("", whole)
    return whole if said.endswith(_CLOSED) or not said else f"{said}.{whole[len(said) :]}"


def listed(names: list[str], last: str = ", and ") -> str:
    """Join names, with a comma before the last even of two."""
    return last.join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def line(*pieces: Piece) -> tuple[Piece, ...]:
    """The pieces of a line that say something, with a blank between each and the next."""
    told = [piece for piece in pieces if piece.text]
    ends = [" "] * (len(told) - 1) + [""]
    return tuple(
        one
        for piece, end in zip(told, ends, strict=True)
        for one in (piece, Piece(end))
        if one.text
    )
