"""An article to cite, of which a test says what matters."""

from dataclasses import replace
from typing import Any

from builder.citing.values import Source
from builder.words.dates import NO_DATE, parse_date

PAPER = Source(
    id="2018/ministers-meet",
    title="Ministers Meet in Vienna",
    container="The Lake Post",
    authors=("Ada Moss",),
    agency="",
    date=parse_date("2018-08-07"),
    url="https://lake-post.example/news/1",
    archived_url="",
    language="en",
    accessed=NO_DATE,
    archive="Talks",
    page="https://talks.example/articles/2018/ministers-meet/",
)


def cited(date: str = "2018-08-07", **changes: Any) -> Source:
    return replace(PAPER, date=parse_date(date), **changes)
