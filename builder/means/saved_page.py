"""What a file in which a browser saved a page with all its parts has of the page itself."""

from dataclasses import dataclass


class BadSavedPage(ValueError):
    """There is no page in the file; the message is a sentence for the maintainer."""


class NestedTooDeep(BadSavedPage):
    """Parts are within parts within parts, more than a browser makes."""


@dataclass(frozen=True, slots=True)
class SavedPage:
    """The page itself, without its pictures.

    `charset` is the label that its part has, `captured` the day of saving, YYYY-MM-DD; each, like
    `url`, is "" where the file doesn't say.
    """

    data: bytes
    charset: str
    url: str
    captured: str


def web_address(written: str) -> str:
    """A text that is the address of a page, or ""; browsers also write some of their own kinds."""
    address = written.strip()
    return address if address.startswith(("http://", "https://")) else ""
