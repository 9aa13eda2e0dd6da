"""The picture that stands for the site where a link to it is shared: PNG, as networks take no SVG.

The same words and fonts give the same bytes: glyphs are placed one after the other, without a
shaper that a machine may lack, and packed by runs, which leaves packers nothing to choose.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 1200, 630  # https://developers.facebook.com/docs/sharing/webmasters/images
LEVELS = 15  # of paper to ink; the last colour is the accent
PAPER, INK, ACCENT = (0xFB, 0xF9, 0xF4), (0x1F, 0x1C, 0x18), (0x7A, 0x26, 0x18)  # of style.css

_MARGIN = 80
_TEXT = WIDTH - 2 * _MARGIN
_TITLE_SIZES = (104, 92, 80, 68, 56, 46)
_ROWS = 3
_LONGEST = 300  # letters that are looked at: more than fit
_LINE_SIZE = 38
_BOLD, _REGULAR = 660, 400
_SOFT = 10  # of LEVELS
_RUNS = 3  # zlib's Z_RLE
_MORE = " …"
_NO_LETTER = "\uffff"


@dataclass(frozen=True, slots=True)
class Typeface:
    """The files of a variable font, each with letters of its own, as WOFF2 or TrueType."""

    files: tuple[bytes, ...]
    weight: int

    def at(self, size: int) -> "Type":
        """The fonts at a size in pixels."""
        return Type(tuple(_font(data, size, self.weight) for data in self.files), size)


@dataclass(frozen=True, slots=True)
class Type:
    """Fonts of one size, the first first."""

    fonts: tuple[ImageFont.FreeTypeFont, ...]
    size: int

    def runs(self, text: str) -> Iterator[tuple[ImageFont.FreeTypeFont, str]]:
        """A text in pieces, each with the first font that has its letters."""
        for at, letters in groupby(text, self._place):
            yield self.fonts[at], "".join(letters)

    def width(self, text: str) -> float:
        """How wide a text is set."""
        return sum(font.getlength(piece) for font, piece in self.runs(text))

    def has(self, text: str) -> bool:
        """Whether there is a glyph for every letter of a text."""
        return all(any(_has(font, one) for font in self.fonts) for one in set(text))

    def _place(self, letter: str) -> int:
        return next((at for at, font in enumerate(self.fonts) if _has(font, letter)), 0)


def card(title: str, line: str, serif: Sequence[bytes], sans: Sequence[bytes]) -> bytes:
    """Draw a title between rules, and a line below it; words that the fonts lack are left out."""
    picture = Image.new("L", (WIDTH, HEIGHT), 0)
    draw = ImageDraw.Draw(picture)
    for top, thick in ((72, 8), (86, 2), (HEIGHT - 88, 2)):
        draw.rectangle((_MARGIN, top, WIDTH - _MARGIN - 1, top + thick - 1), fill=LEVELS - 1)
    below = _set(draw, 124, _title(title, Typeface(tuple(serif), _BOLD)), LEVELS - 1)
    _set(draw, below + 24, _few(line, Typeface(tuple(sans), _REGULAR).at(_LINE_SIZE)), _SOFT)
    draw.rectangle((_MARGIN, 72, _MARGIN + 120, 79), fill=LEVELS)
    return _png(picture)


Setting = tuple[Type, tuple[str, ...]]


def _title(title: str, face: Typeface) -> Setting:
    """The largest size at which a title has few lines; at the smallest it is cut."""
    settings = ((type_, _lines(title[:_LONGEST], type_)) for type_ in map(face.at, _TITLE_SIZES))
    fitting = (one for one in settings if len(one[1]) <= _ROWS)
    return next(fitting, None) or _few(title, face.at(_TITLE_SIZES[-1]))


def _few(text: str, type_: Type) -> Setting:
    """As many lines as there is room for; the last one says where more would follow."""
    lines = _lines(text[:_LONGEST], type_)
    if len(lines) <= _ROWS:
        return type_, lines
    last = _cut(lines[_ROWS - 1], type_, _TEXT - type_.width(_MORE))
    return type_, (*lines[: _ROWS - 1], f"{last}{_MORE}")


def _lines(text: str, type_: Type) -> tuple[str, ...]:
    """A text in lines that fit; a word without spaces that does not is cut at its end."""
    if not type_.has(text):
        return ()
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if type_.width(longer) <= _TEXT:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(filter(None, (_cut(line, type_, _TEXT) for line in lines)))


def _cut(line: str, type_: Type, room: float) -> str:
    while type_.width(line) > room:
        line = line[:-1]
    return line


def _set(draw: ImageDraw.ImageDraw, top: float, setting: Setting, shade: int) -> float:
    """Set lines from `top` on; return where they end. Letters are antialiased in `shade` steps."""
    type_, lines = setting
    for line in lines:
        left = float(_MARGIN)
        for font, piece in type_.runs(line):
            draw.text((left, top + type_.size), piece, font=font, fill=shade, anchor="ls")
            left += font.getlength(piece)
        top += type_.size * 1.18
    return top


def _png(picture: Image.Image) -> bytes:
    """Pack a picture of levels as a PNG of sixteen colours."""
    steps = [_between(level / (LEVELS - 1)) for level in range(LEVELS)]
    made = Image.frombytes("P", picture.size, picture.tobytes())
    made.putpalette([part for colour in (*steps, ACCENT) for part in colour])
    packed = io.BytesIO()
    made.save(packed, "PNG", bits=4, compress_type=_RUNS)
    return packed.getvalue()


def _between(share: float) -> tuple[int, ...]:
    return tuple(round(a + (b - a) * share) for a, b in zip(PAPER, INK, strict=True))


def _font(data: bytes, size: int, weight: int) -> ImageFont.FreeTypeFont:
    basic = ImageFont.Layout.BASIC
    font = ImageFont.truetype(io.BytesIO(data), size, layout_engine=basic)
    font.set_variation_by_axes([weight])
    return font


@cache
def _has(font: ImageFont.FreeTypeFont, letter: str) -> bool:
    """Whether a font has a letter: what it lacks is drawn as the mark for that."""
    return letter.isspace() or bytes(font.getmask(letter)) != bytes(font.getmask(_NO_LETTER))
