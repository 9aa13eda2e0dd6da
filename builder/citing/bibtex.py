"""BibTeX, in the dialect of biblatex, which knows addresses and whose dates are EDTF level 1.

A newspaper article is an `@article` of subtype newspaper (biblatex manual, 2.1.1 and 2.3.7); one
whose outlet is unknown is `@online`, for an article needs a journal. Titles stand in two pairs of
braces: a style that puts them into sentence case would take the capitals from names.
"""

from collections.abc import Iterator

from builder.citing.people import Name, split
from builder.citing.values import Source, encoded, one_line

_SIGNS = str.maketrans(
    {
        "\\": r"{\textbackslash}",
        "{": r"{\textbraceleft}",  # not \{, for BibTeX counts braces whatever stands before them
        "}": r"{\textbraceright}",
        "~": r"{\textasciitilde}",
        "^": r"{\textasciicircum}",
        **{sign: f"\\{sign}" for sign in "%$&#_"},
    }
)


def bibtex(source: Source) -> str:
    """Write one entry."""
    kind = "article" if source.container else "online"
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in _fields(source) if value)
    return f"@{kind}{{{key(source)},\n{lines}\n}}\n"


def key(source: Source) -> str:
    """What an entry is cited by: the article's id, with a sign that no id has for the slash."""
    return source.id.replace("/", "_")


def escaped(text: str) -> str:
    """Write a text so that LaTeX prints it as it is, on one line and with braces in pairs."""
    return one_line(text).translate(_SIGNS)


def _fields(source: Source) -> Iterator[tuple[str, str]]:
    yield "author", " and ".join(_name(split(one)) for one in source.bylines)
    yield "title", f"{{{escaped(source.title)}}}"
    yield "journaltitle", escaped(source.container)
    yield "entrysubtype", "newspaper" if source.container else ""
    yield "date", source.date.text if source.date.is_known else ""
    yield "url", encoded(source.address)
    yield "urldate", source.accessed.text if source.accessed.is_known and source.address else ""
    yield "langid", source.language
    yield "agency", escaped(source.agency)
    yield "archivedurl", encoded(source.archived_url)
    yield "library", escaped(source.archive)
    yield "librarypage", encoded(source.page)


def _name(name: Name) -> str:
    """A name; a whole one stands in braces, which keep it from being parted at a blank or "and"."""
    if name.literal:
        return f"{{{escaped(name.literal)}}}"
    parts = (name.surname, name.suffix, name.given)  # "von Last, Jr, First"
    return ", ".join(escaped(part) for part in parts if part)
