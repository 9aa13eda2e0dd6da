"""How many marks of Markdown a text has; told without the parser, which takes long to load."""

MOST_BRACKETS = 2_000  # by trial: 0.1 s; markdown-it's time for unclosed brackets is quadratic
MOST_MARKS = 30_000  # by trial: some 80 µs each, of lists and addresses; a book has a tenth

_MARKS = tuple("\\`*_[]<>&~|#+-=\n")  # what marks are made of; a line may begin a block, too


def unread(body: str) -> str:
    """Say of which marks a body has so many that they are left as they are written, or ""."""
    if has_too_many_marks(body):
        return f"more than {MOST_MARKS:,} marks of Markdown: none is read as one"
    if has_too_many_brackets(body):
        return f"more than {MOST_BRACKETS:,} square brackets: none is read as a link"
    return ""


def has_too_many_marks(body: str) -> bool:
    """Say whether a body has so many marks that none is read as one."""
    if len(body) <= MOST_MARKS:
        return False
    return sum(map(body.count, _MARKS)) - body.count("\n\n") > MOST_MARKS


def has_too_many_brackets(body: str) -> bool:
    """Say whether a body has so many square brackets that none of them makes a link."""
    return body.count("[") > MOST_BRACKETS
