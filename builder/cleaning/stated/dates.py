"""The day of publication that a page states, with the words that say so; strongest first."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from builder.cleaning.dating import REVISED
from builder.cleaning.stated.stamps import BEFORE_THE_WEB, Stamp, days_apart, path_day, read_stamp
from builder.cleaning.stated.values import Given, LinkedArticle
from builder.cleaning.values import Fact
from builder.doors.values import Head, Moment
from builder.words.dates import UNKNOWN, BadDate, parse_date

OF_PUBLICATION = re.compile(
    r"publi(?:sh(?:ed)?|cation).{0,2}(?:time|date|on|at)|date.{0,2}publi|pub-?date|issued|"
    r"^published$|first.{0,2}publi"
)
OF_NO_PUBLICATION = re.compile(r"modif|updat|revis|expir|unpubli|video|image|comment|review")
OF_SOME_DAY = re.compile(
    r"^(?:dc\.|dcterms\.|sailthru\.|article\.)?date$|creat(?:ed|ion)|available"
)
FIRST_META = "article:published_time"
PUBLISHED_LABEL = re.compile(r"(?i)publi|pubdate|entry-date|post(?:ed)?-?(?:on|date)")
REVISED_LABEL = re.compile(r"(?i)updat|modif|revis")
ADDRESS = "the page's address"
LATEST = "2099-12-31"
DAY_LENGTH = 10
NONE_STATED = Fact(UNKNOWN, "the page states no date of publication", False)


@dataclass(frozen=True, slots=True)
class Statement:
    """A day that one place of a page states; `strong` where it is said to be of publication."""

    stamp: Stamp
    place: str
    strong: bool

    @property
    def words(self) -> str:
        """Name the place with the day, for a reader."""
        return f"{self.place} ({self.stamp.day})"


def stated_date(head: Head, own: tuple[LinkedArticle, ...], url: str, given: Given) -> Fact:
    """Return the date of publication (EDTF level 1), or "unknown".

    It is sure where the page says that it is of publication and nothing speaks against it.
    A maintainer's own date wins over the page. Of the page's statements the first in order of
    strength counts that can be true; others that differ by more than a day make it unsure.
    """
    statements = tuple(_statements(head, own, url))
    captured = captured_day(given)
    if given.date:
        return _given(given.date, statements)
    possible = (one for one in statements if not _doubt(one.stamp.day, captured))
    chosen = next(possible, next(iter(statements), None))
    return _decide(chosen, statements, captured) if chosen else NONE_STATED


def captured_day(given: Given) -> str:
    """Return when a capture was taken (EDTF) where it is told as a date that can be read, or ""."""
    stamp = read_stamp(given.captured)
    if _is_edtf(given.captured) and not (stamp and "T" in given.captured):
        return given.captured
    return stamp.day if stamp and stamp.certain else ""


def _is_edtf(text: str) -> bool:
    try:
        return parse_date(text).text != UNKNOWN
    except BadDate:
        return False


def _given(day: str, statements: tuple[Statement, ...]) -> Fact:
    words = "the note beside the capture gives it"
    rivals = [one for one in statements if one.strong and days_apart(one.stamp.day, day) > 1]
    if rivals:
        return Fact(day, f"{words}; but {rivals[0].words}", False)
    return Fact(day, words, True)


def _decide(chosen: Statement, statements: tuple[Statement, ...], captured: str) -> Fact:
    day = chosen.stamp.day
    strong = [one for one in statements if one.strong and one is not chosen]
    rivals = [one for one in strong if days_apart(one.stamp.day, day) > 1]
    zones = [one for one in strong if _is_in_other_zone(one, chosen)]
    doubt = _doubt(day, captured)
    if doubt:
        return Fact(day, f"{chosen.place}; but {doubt}", False)
    if rivals:
        return Fact(day, f"{chosen.place}; but {rivals[0].words}", False)
    if zones:
        return Fact(day, f"{chosen.place}; in another time zone {zones[0].words}", False)
    return Fact(day, chosen.place, chosen.strong and chosen.stamp.certain)


def _is_in_other_zone(one: Statement, other: Statement) -> bool:
    """Tell whether two days differ by their time zones: one moment, or an address by local time."""
    if one.stamp.day == other.stamp.day or other.stamp.at is None:
        return False
    if one.stamp.at is None:
        return one.place.startswith(ADDRESS) and len(one.stamp.day) == DAY_LENGTH
    return abs((one.stamp.at - other.stamp.at).total_seconds()) <= 60


def _doubt(day: str, captured: str) -> str:
    """Say why a page cannot have been published on a day, or "".

    One day is left for the time zones between a page and its capture.
    """
    if day[:4] < str(BEFORE_THE_WEB):
        return "there was no web then"
    if day > (captured or LATEST) and days_apart(day, captured or LATEST) > 1:
        return f"the page was captured before that, on {captured}" if captured else "it is to come"
    return ""


def _statements(head: Head, own: tuple[LinkedArticle, ...], url: str) -> Iterator[Statement]:
    yield from _read((*_linked(own), *_named(head), *_timed(head)))
    stamp = path_day(url)
    if stamp:
        yield Statement(stamp, f"{ADDRESS}: {url[:160]}", stamp.certain)
    yield from _read(_changed(head))
    if head.guess:
        yield Statement(Stamp(head.guess, True), "guessed from the markup of the page", False)


Written = tuple[str, str, bool]


def _read(found: Iterable[Written]) -> Iterator[Statement]:
    for place, written, strong in found:
        if stamp := read_stamp(written):
            yield Statement(stamp, f"{place}: {written[:60]}", strong)


def _linked(own: tuple[LinkedArticle, ...]) -> Iterator[Written]:
    for article in own:
        if article.published:
            yield "the page's own metadata (JSON-LD datePublished)", article.published, True
        elif article.created:
            yield "the page's own metadata (JSON-LD dateCreated)", article.created, False


def _named(head: Head) -> tuple[Written, ...]:
    """Return the metadata that name a day of publication, before those that name any day."""
    items = dict(reversed(head.items))
    stated = (*head.metas, *items.items())
    named = [pair for pair in stated if not OF_NO_PUBLICATION.search(pair[0])]
    published = [pair for pair in named if OF_PUBLICATION.search(pair[0])]
    published.sort(key=lambda pair: pair[0] != FIRST_META)
    some = [pair for pair in named if OF_SOME_DAY.search(pair[0]) and pair not in published]
    return (
        *((f"the page's own metadata ({name})", value, True) for name, value in published),
        *((f"the page's own metadata ({name})", value, False) for name, value in some),
    )


def _timed(head: Head) -> tuple[Written, ...]:
    """Return the first time that is labelled as of publication, and the first under a headline.

    Where another day stands above the labelled one it comes first, and neither is sure: comments
    and teasers have such labels, too.
    """
    near = [one for one in _near(head) if not _is_revised(one)]
    labelled = next((one for one in near if PUBLISHED_LABEL.search(one.label)), None)
    place = "the first time element under the headline"
    first = tuple((place, _written(one), False) for one in near[:1])
    if labelled is None:
        return first
    agreed = _is_of_one_day(near[0], labelled)
    told = ("a time element of publication", _written(labelled), agreed)
    return (told, *first) if agreed else (*first, told)


def _near(head: Head) -> list[Moment]:
    """Return the times below the first headline, or all where there is none."""
    return [one for one in head.times if one.headline or not head.headlines]


def _changed(head: Head) -> Iterator[Written]:
    """Yield the first time under a headline that is of a change by its class alone: on many blogs
    that is the only one, whether anything was changed or not.
    """
    times = (one for one in _near(head) if one.stamp and not REVISED.search(one.text))
    labelled = (one for one in times if REVISED_LABEL.search(one.label))
    yield from (("a time element of a change", one.stamp, False) for one in islice(labelled, 1))


def _is_of_one_day(one: Moment, other: Moment) -> bool:
    """Tell whether two times differ by no more than a day, or one of them tells none."""
    first, second = read_stamp(_written(one)), read_stamp(_written(other))
    return not (first and second) or days_apart(first.day, second.day) <= 1


def _is_revised(moment: Moment) -> bool:
    labelled = REVISED_LABEL.search(moment.label) and not PUBLISHED_LABEL.search(moment.label)
    return bool(labelled or REVISED.search(moment.text))


def _written(moment: Moment) -> str:
    return moment.stamp if read_stamp(moment.stamp) else moment.text
