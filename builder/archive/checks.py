"""What may be wrong in an archive whose files can all be read: one small function a rule."""

import shlex
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import PurePosixPath

from builder.archive.assembly import Archive
from builder.archive.copies import copies
from builder.archive.dead_links import dead_links
from builder.archive.directory import only_country
from builder.archive.learned import repeated_lines
from builder.archive.left_over import left_over
from builder.archive.like_names import like_names
from builder.archive.listing import unlisted, without_evidence
from builder.archive.lost_addresses import lost_addresses
from builder.archive.mixed_scripts import mixed_scripts
from builder.archive.other_versions import other_versions
from builder.archive.rejections import rejections
from builder.means.awaiting import said_of
from builder.means.markdown import plain
from builder.means.nearest import nearest, only_word
from builder.naming.values import ActorKind
from builder.records.article import Article, capture_and_part, capture_file
from builder.records.article_fields import ARTICLE_FIELDS, CAN_BE_CONFIRMED
from builder.records.fields import Text
from builder.records.levels import faults
from builder.records.parsers import value_fix
from builder.records.registry import Actor, Outlet
from builder.records.registry_fields import ACTOR_FIELDS, COUNTRY_FIELDS, OUTLET_FIELDS
from builder.words.dates import are_apart
from builder.words.problems import Place, Problem, error, warning

Check = Callable[[Archive, date], Iterator[Problem]]

DAY = timedelta(days=1)
ARTICLE_KEYS = tuple(field.name for field in ARTICLE_FIELDS)
ACTOR_KEYS = tuple(field.name for field in ACTOR_FIELDS)
COUNTRY_KEYS = tuple(field.name for field in COUNTRY_FIELDS)
OUTLET_KEYS = tuple(field.name for field in OUTLET_FIELDS)


def date_in_future(archive: Archive, today: date) -> Iterator[Problem]:
    """An article can't have been published in days to come; a mistyped year is the usual cause.

    Tomorrow is let through: where it appeared, that day may have begun already.
    """
    for entry in archive.entries:
        earliest = entry.article.date.earliest
        if earliest and earliest > today + DAY:
            message = f"{entry.article.date.words} is in the future"
            yield error("date-in-future", entry.article.date_place, message, "is the year right?")


def published_after_capture(archive: Archive, today: date) -> Iterator[Problem]:
    """What was captured had been published by then."""
    for entry in archive.entries:
        published, captured = entry.article.date.earliest, entry.article.captured.latest
        if published and captured and published > captured:
            message = f"published {published}, but captured {captured}"
            yield error("date-order", entry.article.date_place, message, "one of the two is wrong")


def outside_years(archive: Archive, today: date) -> Iterator[Problem]:
    """An outlet publishes nothing before it is founded or after it is closed."""
    for entry in archive.entries:
        outlet = archive.outlets.get(entry.outlet or "")
        if outlet and are_apart(entry.article.date, outlet.years):
            dated, years = entry.article.date.words, outlet.years.words
            message = f"dated {dated}, but the years of {outlet.name} are {years}"
            hint = f"one of the two is wrong, this date or the years in {outlet.file}"
            yield warning("outside-years", entry.article.date_place, message, hint)


def unknown_country(archive: Archive, today: date) -> Iterator[Problem]:
    """The country of a person, organization or outlet is one that the builder knows."""
    for record in _registry(archive):
        written = record.country
        ref = archive.directory.actor(written.text) if written.text else None
        if written.text and (ref is None or ref.kind is not ActorKind.COUNTRY):
            message = f'"{written.text}" is not a country'
            hint = archive.directory.country_hint(written.text)
            fix = value_fix(written, only_country(written.text))
            yield error("unknown-country", written.place, message, hint, fix)


def missing_capture(archive: Archive, today: date) -> Iterator[Problem]:
    """The capture that an article names is in the archive."""
    files = {capture.name for capture in archive.captures}
    for entry in archive.entries:
        written = entry.article.capture
        name, _ = capture_and_part(written.text)
        if name and capture_file(name, files) not in files:
            message = f'there is no capture "{name}" under content/'
            hint = "restore it, or mend the name"
            path = f"captures/{_below(written.text, 'captures')}"
            is_there = capture_file(capture_and_part(path)[0], files) in files
            fix = value_fix(written, path if is_there else "")
            yield error("missing-capture", written.place, message, hint, fix)


def capture_changed(archive: Archive, today: date) -> Iterator[Problem]:
    """A capture is what it was when it was cleaned: it is never edited.

    A web archive holds many captures and is told of once.
    """
    hashes = {capture.name: capture.sha256 for capture in archive.captures}
    files = ((capture_file(one.capture, hashes), one.sha256) for one in archive.cleanings)
    for file, sha256 in dict(files).items():
        if sha256 != hashes.get(file, sha256):
            message = "the capture is not the one that was cleaned: captures are never edited"
            place = Place(f"content/{file}")
            yield error("capture-changed", place, message, "restore it from git")


def not_cleaned(archive: Archive, today: date) -> Iterator[Problem]:
    """A capture that nobody cleaned is in no article and on no page.

    Nor is one that was left out for another with the same bytes which is gone now.
    """
    captures = {capture.name for capture in archive.captures}
    cleaned = {
        capture_file(record.capture, captures)
        for record in archive.cleanings
        if not record.duplicate_of or capture_file(record.duplicate_of, captures) in captures
    }
    for capture in archive.captures:
        if capture.name not in cleaned:
            place = Place(f"content/{capture.name}")
            hint = f"run  {shlex.join(('cuttings', 'clean', place.file))}"
            yield warning("not-cleaned", place, "this capture has not been cleaned", hint)


def left_over_article(archive: Archive, today: date) -> Iterator[Problem]:
    """The part of a capture that an article was cleaned from is one that cleaning still finds."""
    yield from left_over(archive)


def dead_link(archive: Archive, today: date) -> Iterator[Problem]:
    """A link of a text that leads into the archive leads to a page."""
    yield from dead_links(archive)


def repeated_line(archive: Archive, today: date) -> Iterator[Problem]:
    """A line that several stories of an outlet have in common may belong to none of them."""
    published = ((entry.article, entry.outlet) for entry in archive.entries)
    for one in repeated_lines(archive.cleanings, published, archive.outlets.values()):
        yield one.problem


def duplicate_source(archive: Archive, today: date) -> Iterator[Problem]:
    """One part of a capture, and one address, make one article."""
    first: dict[str, Article] = {}
    for article in sorted((entry.article for entry in archive.entries), key=lambda one: one.file):
        for source in (article.capture, Text(article.url, article.url_place)):
            other = first.setdefault(source.text, article)
            if source.text and other is not article:
                message = f"{other.file} has the same source, {source.text}"
                hint = "delete one of the two, or mend its source"
                yield error("duplicate-source", source.place, message, hint)


def other_version(archive: Archive, today: date) -> Iterator[Problem]:
    """An article says what later captures of its address say."""
    yield from other_versions(archive)


def same_article(archive: Archive, today: date) -> Iterator[Problem]:
    """An article stands in the archive once."""
    yield from copies(archive)


def unknown_article(archive: Archive, today: date) -> Iterator[Problem]:
    """`same_story_as` names other articles of this archive, be they unreadable."""
    ids: set[str] = {entry.article.id for entry in archive.entries}
    ids |= {"/".join(PurePosixPath(file).with_suffix("").parts[2:]) for file in archive.unreadable}
    for entry in archive.entries:
        for written in entry.article.same_story_as:
            if written.text not in ids:
                message = f'there is no article "{written.text}"'
                hint = "write folder and file name without .md, like 2018/ministers-meet"
                path = _below(written.text, "articles").removesuffix(".md")
                fix = value_fix(written, path if path in ids else "")
                yield error("unknown-article", written.place, message, hint, fix)
            elif written.text == entry.article.id:
                message = f'"{written.text}" is this article, and no other that tells the same'
                hint = "take it off the list, or name the other article"
                yield error("unknown-article", written.place, message, hint)


def quote_gone(archive: Archive, today: date) -> Iterator[Problem]:
    """An editor's note quotes words that the text still has."""
    for entry in archive.entries:
        article = entry.article
        text = " ".join(plain(archive.markdown(article)).split()) if article.notes else ""
        for note in article.notes:
            if note.quote not in text:
                message = f'the text no longer has the words "{note.quote}"'
                hint = "quote words as they stand in the text now"
                yield error("quote-gone", note.place, message, hint)


def actor_without_evidence(archive: Archive, today: date) -> Iterator[Problem]:
    """An actor is named in the text it is listed for, under one of its names."""
    yield from without_evidence(archive)


def unlisted_actor(archive: Archive, today: date) -> Iterator[Problem]:
    """Whom an article is about, as far as one can tell, is listed."""
    yield from unlisted(archive)


def like_name(archive: Archive, today: date) -> Iterator[Problem]:
    """Two files whose names are alike may be about one person or organization."""
    yield from like_names(archive)


def lost_address(archive: Archive, today: date) -> Iterator[Problem]:
    """A file that was renamed says where its page was."""
    yield from lost_addresses(archive)


def unknown_other(archive: Archive, today: date) -> Iterator[Problem]:
    """`different_from` names others of the archive."""
    for actor in archive.actors.values():
        for written in actor.different_from:
            if archive.directory.actor(written.text) is None:
                message = f'no person, country or organization is called "{written.text}"'
                near = archive.directory.near_actor(written.text)
                hint = near or "take it off the list: nobody has to be told apart from it"
                fix = value_fix(written, archive.directory.only_actor(written.text))
                yield error("unknown-actor", written.place, message, hint, fix)


def mixed_script(archive: Archive, today: date) -> Iterator[Problem]:
    """A word of a name or title is written in one script."""
    yield from mixed_scripts(archive)


def rejection(archive: Archive, today: date) -> Iterator[Problem]:
    """A rejected name is nobody's, and rejected once."""
    yield from rejections(archive)


def unconfirmed(archive: Archive, today: date) -> Iterator[Problem]:
    """Somebody should confirm what cleaning was not sure of."""
    for written, keys in _unsure(archive):
        if written.text in keys:
            hint = f"if it is right, take {written.text} off the list; if not, mend it first"
            yield warning("unconfirmed", written.place, said_of(written.text), hint)


def unknown_unsure(archive: Archive, today: date) -> Iterator[Problem]:
    """`unsure` lists keys of its file."""
    for written, keys in _unsure(archive):
        if written.text not in keys:
            near = nearest(written.text, keys)
            hint = f'did you mean "{near}"?' if near else f"the keys are {', '.join(keys)}"
            message = f'"{written.text}" is not a key of this file'
            fix = value_fix(written, only_word(written.text, keys))
            yield error("unknown-key", written.place, message, hint, fix)


def unknown_confirmed(archive: Archive, today: date) -> Iterator[Problem]:
    """`confirmed` lists keys that checks would ask about."""
    for entry in archive.entries:
        for written in entry.article.confirmed:
            if written.text not in CAN_BE_CONFIRMED:
                message = f'"{written.text}" is not a key that can be confirmed'
                hint = f"the keys are {', '.join(CAN_BE_CONFIRMED)}"
                fix = value_fix(written, only_word(written.text, CAN_BE_CONFIRMED))
                yield error("unknown-key", written.place, message, hint, fix)


def bad_level(archive: Archive, today: date) -> Iterator[Problem]:
    """`levels` of archive.yaml gives codes a level that they can have."""
    yield from faults(archive.config.levels)


def orphan(archive: Archive, today: date) -> Iterator[Problem]:
    """A file of the registry that no article has to do with is a slip or left over.

    While an article or a name can't be read, nobody knows who is left over.
    """
    if archive.unreadable or any(one.code in _NAMES_IN_DOUBT for one in archive.problems):
        return
    used = {one.actor for entry in archive.entries for one in (*entry.actors, *entry.named)}
    hint = "delete the file if it is not needed"
    spelt = f"{hint}; if articles spell the name otherwise, add that to the aliases"
    for ref, actor in archive.actors.items():
        if ref not in used and ref.kind is not ActorKind.COUNTRY:
            yield warning("orphan", Place(actor.file), f"no article names {actor.name}", spelt)
    outlets = {entry.outlet for entry in archive.entries}
    for outlet in archive.outlets.values():
        if outlet.id not in outlets:
            yield warning("orphan", Place(outlet.file), f"no article is from {outlet.name}", hint)


def _unsure(archive: Archive) -> Iterator[tuple[Text, tuple[str, ...]]]:
    """Each key that a file calls unsure, with the keys that such a file has."""
    for entry in archive.entries:
        yield from ((written, ARTICLE_KEYS) for written in entry.article.unsure)
    for ref, actor in archive.actors.items():
        keys = COUNTRY_KEYS if ref.kind is ActorKind.COUNTRY else ACTOR_KEYS
        yield from ((written, keys) for written in actor.unsure)
    for outlet in archive.outlets.values():
        yield from ((written, OUTLET_KEYS) for written in outlet.unsure)


def _below(written: str, room: str) -> str:
    """A path as seen from a folder of the content, however much of the way there is written."""
    return written.removeprefix("content/").removeprefix(f"{room}/")


def _registry(archive: Archive) -> Iterator[Actor | Outlet]:
    yield from archive.actors.values()
    yield from archive.outlets.values()


_NAMES_IN_DOUBT = ("unknown-actor", "unknown-outlet")

CHECKS: tuple[Check, ...] = (
    date_in_future,
    published_after_capture,
    outside_years,
    unknown_country,
    missing_capture,
    capture_changed,
    not_cleaned,
    left_over_article,
    dead_link,
    repeated_line,
    duplicate_source,
    same_article,
    other_version,
    unknown_article,
    quote_gone,
    actor_without_evidence,
    unlisted_actor,
    like_name,
    lost_address,
    unknown_other,
    mixed_script,
    rejection,
    unconfirmed,
    unknown_unsure,
    unknown_confirmed,
    bad_level,
    orphan,
)


def check(archive: Archive, today: date) -> tuple[Problem, ...]:
    """Run every check over a whole archive; `today` bounds dates."""
    return tuple(problem for rule in CHECKS for problem in rule(archive, today))
