"""The door of text captures: a decoded text to blocks."""

from builder.doors.values import Block
from builder.words.wrapping import hyphens_of, joined, wrapped


def read_blocks(text: str) -> tuple[Block, ...]:
    """Return a block for each line that is not blank, without its outer blanks.

    Where lines are wrapped at a width, it is a block for each paragraph.
    """
    lines = text.split("\n")
    goes_on = wrapped(lines)
    if not goes_on:
        bare = enumerate(map(str.strip, lines), start=1)
        return tuple([Block(number, line) for number, line in bare if line])
    hyphens = hyphens_of(lines)
    blocks, begin = [], 0
    for end in (at + 1 for at in range(len(lines)) if at not in goes_on):
        if lines[begin].strip():
            said = joined(lines[begin:end], hyphens)
            blocks.append(Block(begin + 1, said, lines=end - begin))
        begin = end
    return tuple(blocks)
