"""The door of text captures: a decoded text to blocks."""

from builder.doors.values import Block
from builder.words.wrapping import joined, wrapped


def read_blocks(text: str) -> tuple[Block, ...]:
    """Return a block for each line that is not blank, without its outer blanks.

    Where lines are wrapped at a width, it is a block for each paragraph.
    """
    lines = text.split("\n")
    goes_on = wrapped(lines)
    if not goes_on:
        bare = enumerate(map(str.strip, lines), start=1)
        return tuple([Block(number, line) for number, line in bare if line])
    begins = [at for at, line in enumerate(lines) if line.strip() and at - 1 not in goes_on]
    blocks = []
    for begin in begins:
        end = next(at for at in range(begin, len(lines)) if at not in goes_on) + 1
        blocks.append(Block(begin + 1, joined(lines[begin:end], text), lines=end - begin))
    return tuple(blocks)
