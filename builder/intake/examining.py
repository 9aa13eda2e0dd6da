"""A capture by itself: opened, cleaned and searched for names, whatever other captures hold."""

import shlex
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType

from builder.archive.known import known_actors
from builder.archive.merging import is_unconfirmed
from builder.archive.sound import sound
from builder.cleaning import clean_reading
from builder.cleaning.capitals import Spelt
from builder.cleaning.notices import STEP as NOTICE
from builder.cleaning.notices import notice_of
from builder.cleaning.values import Cleaned, OutletProfile
from builder.intake.drafts import part_text
from builder.intake.reading import Refused, Task, is_out_of_archive, read
from builder.means.extras import of_extra
from builder.naming import Knowledge, find, knowledge, nothing_seen
from builder.naming.values import ActorKind, Found, Known
from builder.records.article import capture_and_part
from builder.records.content import Content
from builder.records.registry import Actor, Outlet
from builder.words.problems import Place, Problem, error

RECOGNIZER = "builder.means.recognition:recognizer"
"""Loaded where it is asked for: an extra, and slow."""
NO_ARTICLE = "no article was found in this capture"


@dataclass(frozen=True, slots=True)
class Examined:
    """A capture with its articles, and who is named in each: `found` has one for each part.

    `notes` say what of it was guessed at, mended or lost while it was read; `problems` are those
    of the note beside it, and that there is no article in it. `url` and `captured` (EDTF) are what
    is known of the capture, or "".
    """

    name: str
    sha256: str
    encoding: str
    is_page: bool
    url: str
    captured: str
    notes: tuple[str, ...]
    problems: tuple[Problem, ...]
    cleaned: Cleaned
    found: tuple[Found, ...]


Examination = Examined | Refused


@dataclass(frozen=True, slots=True)
class Registered:
    """What people have told an archive: outlets and actors, as far as cleaning goes by them.

    `ner` tells whether a language model has a vote on who is a person.
    """

    profiles: tuple[OutletProfile, ...]
    actors: tuple[Known, ...]
    ner: bool


@dataclass(frozen=True, slots=True)
class Tools:
    """The same, ready to be used for every capture."""

    profiles: tuple[OutletProfile, ...]
    spelt: Spelt
    knowledge: Knowledge


def registered(written: Content) -> Registered:
    """Gather what captures are examined by.

    Not what cleaning itself proposed and nobody has looked at: otherwise each run would go by the
    guesses of the last one, and a run that was cut short would end elsewhere than a whole one.
    """
    content, _ = sound(written)
    told = replace(
        content,
        people=tuple(one for one in content.people if not _is_guess(one)),
        organizations=tuple(one for one in content.organizations if not _is_guess(one)),
    )
    return Registered(
        profiles=tuple(
            OutletProfile(one.name, (*one.marks, *one.domains), one.boilerplate)
            for one in content.outlets
            if not _is_guess(one)
        ),
        actors=known_actors(told),
        ner=content.config.ner,
    )


def _is_guess(one: Actor | Outlet) -> bool:
    """Whether a file of the registry says no more than cleaning does when it proposes one."""
    if not is_unconfirmed(one) or one.aliases:
        return False
    if isinstance(one, Actor):
        return not one.native_name
    return not (one.marks or one.domains or one.boilerplate)


def tools(by: Registered) -> Tools:
    """Make ready what captures are examined by; once for each process, it takes a while.

    Raises Stopped where the archive asks for a language model that is not installed.
    """
    recognizer = of_extra(RECOGNIZER, "ner")() if by.ner else nothing_seen
    return Tools(by.profiles, _spelt(by.actors), knowledge(by.actors, recognizer))


def _spelt(actors: tuple[Known, ...]) -> Spelt:
    """How people are written; a name before an alias."""
    people = tuple(one for one in actors if one.kind is ActorKind.PERSON)
    names = (*(one.name for one in people), *(name for one in people for name in one.aliases))
    found: dict[str, str] = {}
    for name in names:
        if not name.isupper():
            found.setdefault(name.casefold(), name)
    return MappingProxyType(found)


def examiner(by: Registered) -> Callable[[Task], Examination]:
    """Make what examines captures, in this process or in another."""
    return partial(examine, tools=tools(by))


def examine(task: Task, tools: Tools) -> Examination:
    """Read a capture, clean it, and find who is named in its articles."""
    capture = read(task)
    if isinstance(capture, Refused):
        return capture
    opened = capture.opened
    cleaned = clean_reading(capture.reading, capture.given, tools.profiles, tools.spelt)
    missing = () if cleaned.parts else (_no_article(task, cleaned),)
    own = cleaned.parts[:1]  # a page's own article is its first part
    return Examined(
        name=opened.name,
        sha256=opened.sha256,
        encoding=opened.encoding,
        is_page=opened.is_page,
        url=capture.given.url or "".join(part.url for part in own),
        captured=capture.given.captured or "".join(part.captured for part in own),
        notes=(*opened.notes, *cleaned.notes),
        problems=(*capture.problems, *missing),
        cleaned=cleaned,
        found=tuple(
            find(part_text(part), tools.knowledge, frozenset(part.authors))
            for part in cleaned.parts
        ),
    )


def _no_article(task: Task, cleaned: Cleaned) -> Problem:
    """Say what a page is that has no article, where one can tell."""
    noticed = (line.reason for line in cleaned.lines if line.step == NOTICE)
    kind = next(noticed, "") or notice_of([line.text for line in cleaned.lines])
    message = f"this page is {kind}, not an article" if kind else NO_ARTICLE
    file = capture_and_part(task.name)[0] if is_out_of_archive(task) else task.name
    command = shlex.join(("cuttings", "clean", "--dry-run", "--explain", f"content/{file}"))
    hint = f"see what was cut and why:  {command}"
    return error("no-article", Place(f"content/{task.name}"), message, hint)
