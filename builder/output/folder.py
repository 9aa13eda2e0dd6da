"""Style sheets for a site that is opened from a folder: browsers load no masks from files."""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping

from builder.words.names import SitePath

_DRAWING = re.compile(rb"url\(([\w./-]+\.svg)\)")
Asset = tuple[SitePath, bytes]


def with_drawings(assets: Iterable[Asset]) -> Iterator[Asset]:
    """Put the drawings that style sheets load into the style sheets."""
    files = dict(assets)
    for path, data in files.items():
        yield path, _drawn(path, data, files) if path.endswith(".css") else data


def _drawn(path: SitePath, data: bytes, files: Mapping[SitePath, bytes]) -> bytes:
    folder = path.rpartition("/")[0]

    def inside(match: re.Match[bytes]) -> bytes:
        drawing = files[SitePath(f"{folder}/{match[1].decode()}")]
        return b'url("data:image/svg+xml;base64,' + b64encode(drawing) + b'")'

    return _DRAWING.sub(inside, data)
