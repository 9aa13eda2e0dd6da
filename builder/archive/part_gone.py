"""What is said of an article whose part of a capture is not found any more."""

from builder.words.problems import Place, Problem, warning


def part_gone(capture: str, part: int, file: str) -> Problem:
    """Say that an article is left over; only a person can tell what to do with it."""
    return warning(
        "part-gone",
        Place(f"content/{capture}"),
        f"{file} was written from part {part}, which is not found here any more",
        "delete the article; or keep it, and delete the line in it that begins with capture:",
    )
