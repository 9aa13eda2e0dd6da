"""How heavy a site is and what becomes of it, as a section of the report."""

from collections.abc import Iterator

from builder.comparing.sizes import Built, Size
from builder.means.reporting import counted


def size_in_words(size: Size | None, built: Built | None) -> Iterator[str]:
    """How heavy the site is, if it was built, and how much heavier its pages become."""
    shown = _difference(size) if size else ""
    if built or shown:
        yield "## Size of the site"
    if built:
        yield (
            f"{counted(built.files, 'file')} with {_bytes(built.size)} as built, "
            f"{built.size / built.room:.1%} of what GitHub Pages holds."
        )
    yield from (shown,) if shown else ()


def _difference(size: Size) -> str:
    changed = f"{_bytes(size.change)} {_more_or_less(size.change)}"
    parts = (
        (size.appear, f"{_bytes(size.appear)} for new ones"),
        (size.vanish, f"{_bytes(size.vanish)} less for those that vanish"),
        (size.change, f"{changed} for changed ones"),
    )
    shown = ", ".join(words for count, words in parts if count)
    if not shown:
        return ""
    about = "about " if size.reckoned else ""
    way = _more_or_less(size.difference)
    return (
        f"Its pages take {about}{_bytes(size.difference)} {way} than before: {shown}. The search "
        "index and files of data are not counted."
    )


def _more_or_less(count: int) -> str:
    return "less" if count < 0 else "more"


def _bytes(count: int) -> str:
    """A number of bytes as one would say it."""
    size = abs(count)
    if size < 1000:
        return counted(size, "byte")
    return f"{size / 1000:,.1f} kB" if size < 1_000_000 else f"{size / 1_000_000:,.1f} MB"
