"""The door of text captures: a decoded text to blocks."""

from builder.doors.values import Block


def read_blocks(text: str) -> tuple[Block, ...]:
    """Return a block for each line that is not blank, without its outer blanks."""
    numbered = enumerate(text.split("\n"), start=1)
    return tuple(Block(number, line.strip()) for number, line in numbered if line.strip())
