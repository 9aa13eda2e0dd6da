"""The card of a site: a PNG of sixteen colours that bears any title."""

import io
from pathlib import Path

import pytest
from PIL import Image

from builder.means.bitmap import ACCENT, HEIGHT, INK, PAPER, WIDTH, card

FONTS = Path(__file__).parents[1] / "templates/assets/fonts"
SERIF = tuple((FONTS / name).read_bytes() for name in ("serif.woff2", "serif-rest.woff2"))
SANS = tuple((FONTS / name).read_bytes() for name in ("sans.woff2", "sans-rest.woff2"))
Box = tuple[int, int, int, int]
TEXT: Box = (0, 100, WIDTH, HEIGHT - 100)  # between the rules


def drawn(title: str, line: str = "") -> Image.Image:
    return Image.open(io.BytesIO(card(title, line, SERIF, SANS))).convert("RGB")


def inked(picture: Image.Image) -> Box | None:
    """The smallest box around what is written between the rules."""
    gray = picture.convert("L").crop(TEXT).point(lambda level: 0 if level > 200 else 255)
    return gray.getbbox()


def test_it_has_the_size_that_networks_ask_for_and_the_colours_of_the_site() -> None:
    picture = drawn("Cod and Consequences", "Papers on a war")
    colours = {colour for _, colour in picture.getcolors(1 << 20) or ()}

    assert picture.size == (WIDTH, HEIGHT)
    assert {PAPER, INK, ACCENT} <= colours
    assert len(colours) <= 16


def test_it_is_small_and_the_same_each_time() -> None:
    made = card("Cod and Consequences", "Papers on a war", SERIF, SANS)

    assert made == card("Cod and Consequences", "Papers on a war", SERIF, SANS)
    assert len(made) < 40_000


@pytest.mark.parametrize(
    "title", ["Cod", "A title of very many words " * 20, "W" * 400, "Öküzgözü and Kim Jŏng-ŭn"]
)
def test_any_title_stays_between_the_rules(title: str) -> None:
    box = inked(drawn(title, "A line of very many words " * 20))

    assert box is not None
    left, top, right, bottom = box
    assert left >= 75
    assert right <= WIDTH - 75
    assert top > 0
    assert bottom < TEXT[3] - TEXT[1]


def test_words_that_the_fonts_lack_are_left_out_and_not_drawn_as_boxes() -> None:
    assert inked(drawn("کاغذهای بندر")) is None
    assert inked(drawn("کاغذهای بندر", "Papers of a port")) is not None


def test_letters_beyond_basic_latin_come_from_the_second_file() -> None:
    assert inked(drawn("ŭ")) is not None
    without = card("ŭ", "", SERIF[:1], SANS[:1])
    assert inked(Image.open(io.BytesIO(without)).convert("RGB")) is None
