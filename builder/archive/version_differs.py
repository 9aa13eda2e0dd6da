"""What is said of a later capture of an article's address whose text is another."""

from builder.means.likeness import Sketch, agreement, differences
from builder.words.problems import Place, Problem, warning

SETTLED = "versions"
"""What a person confirms where the article is right as it is."""


def another_text(article: Sketch, later: Sketch) -> tuple[str, bool]:
    """Say how two versions of a text compare, and whether they differ in substance."""
    told = differences(article, later)
    same = f"with another text: about {agreement(article, later):.0%} of it is the same"
    return ", ".join((same, *told)), bool(told)


def version_differs(capture: str, part: int, file: str, note: str) -> Problem:
    """Tell of a part of a capture that says more than its article, less or something else."""
    return warning(
        "version-differs",
        Place(f"content/{capture}"),
        f"part {part} is a later capture of {file}, {note}",
        "compare the two on the page of the capture, and take over what should be there; if the "
        f"article is right, add the line  confirmed: [{SETTLED}]",
    )
