"""The door of text captures: a decoded text to blocks."""

from builder.doors.values import Block


def read_blocks(text: str) -> tuple[Block, ...]:
    """Return a block for each line that is not blank, without its outer blanks."""
    lines = enumerate(map(str.strip, text.split("\n")), start=1)
    return tuple([Block(number, line) for number, line in lines if line])
