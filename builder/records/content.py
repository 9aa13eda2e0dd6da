"""All records of an archive, read from its files, with every problem met on the way."""

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Protocol, TypeVar

from builder.means.files import Source, Sources
from builder.means.front_matter import FrontMatter, read_front_matter
from builder.means.yaml_source import EXAMPLE, read_yaml
from builder.means.yaml_values import BadYaml, Mapping
from builder.records.article import Article, article_id
from builder.records.article_fields import read_article
from builder.records.capture_meta import META, problems_of_notes
from builder.records.cleaning_record import CleaningRecord, read_cleaning_record
from builder.records.config import EXAMPLE as CONFIG_EXAMPLE
from builder.records.config import Config, read_config
from builder.records.forms import Read
from builder.records.odd_characters import odd_characters
from builder.records.raw_html import html_in_text
from builder.records.registry import Actor, Outlet
from builder.records.registry_fields import NAMED, read_actor, read_country, read_outlet
from builder.records.rejected import EXAMPLE as REJECTED_EXAMPLE
from builder.records.rejected import Rejected, read_rejected
from builder.records.remarks import remarks_in_texts
from builder.records.texts import markdown_of
from builder.records.unread_marks import unread_marks
from builder.words.names import is_slug, slug
from builder.words.problems import Place, Problem, error, warning

CONFLICT_MARKS = ("<<<<<<< ", "||||||| ", ">>>>>>> ")
"""What git writes before two sides of a merge, between them (in its style diff3) and behind."""

R = TypeVar("R")
DEFAULT_CONFIG = Config("Archive", "", "", "", "en")


@dataclass(frozen=True, slots=True)
class CaptureFile:
    """A capture's path relative to content/, and the SHA-256 of its bytes."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Content:
    """Everything under content/ that could be read, each kind in the order of its files.

    `sources` have the texts of articles. `unreadable` are the files that hold a record nobody can
    read for now.
    """

    sources: Sources
    config: Config
    articles: tuple[Article, ...]
    people: tuple[Actor, ...]
    organizations: tuple[Actor, ...]
    countries: tuple[Actor, ...]
    outlets: tuple[Outlet, ...]
    captures: tuple[CaptureFile, ...]
    cleanings: tuple[CleaningRecord, ...]
    rejected: Rejected
    unreadable: tuple[str, ...]
    problems: tuple[Problem, ...]

    def with_told(self, more: tuple[Problem, ...]) -> "Content":
        """Add problems that keep no record from being read."""
        return replace(self, problems=(*self.problems, *more))

    def markdown(self, article: Article) -> str:
        """An article's text as it is written. Raises texts.ChangedMeanwhile."""
        return markdown_of(self.sources, article)


class Recall(Protocol):
    """Gives articles that were read before, and had nothing wrong."""

    def unread(self, file: str) -> Article | None:
        """That of a file which has not been written since."""

    def again(self, source: Source) -> Article | None:
        """That of the same text."""


class NothingRecalled:
    """Has everything read anew."""

    def unread(self, _: str) -> None:
        """Nothing."""

    def again(self, _: Source) -> None:
        """Nothing."""


NOTHING_RECALLED = NothingRecalled()


def read_content(
    sources: Sources,
    captures: tuple[CaptureFile, ...],
    recall: Recall = NOTHING_RECALLED,
) -> Content:
    """Read every source by the folder it stands in; a source that fails is a problem, no more.

    Raises OSError.
    """
    rooms = _Rooms(sources)
    rooms.tell(problems_of_notes(tuple(rooms.sources("notes")), (one.name for one in captures)))
    config = rooms.read("archive.yaml", _keyed(read_config, CONFIG_EXAMPLE))
    rejected = rooms.read("rejected.yaml", _keyed(read_rejected, REJECTED_EXAMPLE))
    if "archive.yaml" not in rooms.names:
        rooms.tell((_no_config(),))
    articles = rooms.articles(recall)
    return Content(
        sources=sources,
        config=config[0] if config else DEFAULT_CONFIG,
        articles=articles,
        people=rooms.read("people", _with_stem(read_actor)),
        organizations=rooms.read("organizations", _with_stem(read_actor)),
        countries=rooms.read("countries", _with_stem(read_country)),
        outlets=rooms.read("outlets", _with_stem(read_outlet)),
        captures=captures,
        cleanings=rooms.read("captures", lambda one: read_cleaning_record(one.text, one.file)),
        rejected=rejected[0] if rejected else Rejected(),
        unreadable=rooms.unreadable,
        problems=rooms.problems,
    )


class _Rooms:
    """Reads files by the folder they stand in, and keeps what is wrong with them."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._files: dict[str, list[str]] = {}
        for file in sources.files:
            self._files.setdefault(_room(file), []).append(file)
        self._refused: list[Problem] = []
        self._told: list[Problem] = []
        self._empty: list[str] = []

    @property
    def names(self) -> Container[str]:
        """The rooms in which files stand."""
        return self._files

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong, files that can't be read first."""
        return (*self._refused, *self._told)

    @property
    def unreadable(self) -> tuple[str, ...]:
        """The files that hold no record that can be read."""
        return (*(problem.place.file for problem in self._refused), *self._empty)

    def tell(self, problems: Iterable[Problem]) -> None:
        """Keep problems, each once."""
        self._told += dict.fromkeys(problems)

    def sources(self, room: str) -> Iterator[Source]:
        """The files of a room that can be read. Raises OSError."""
        found = map(self._source, self._files.get(room, ()))
        return (one for one in found if one is not None)

    def read(self, room: str, reader: Callable[[Source], Read[R]]) -> tuple[R, ...]:
        """The records of a room."""
        found = (self._record(one, reader) for one in self.sources(room))
        return tuple(one for one in found if one is not None)

    def articles(self, recall: Recall) -> tuple[Article, ...]:
        """The articles; a file is read where its article is not known without that."""
        files = self._files.get("articles", ())
        found = (recall.unread(file) or self._article(file, recall) for file in files)
        return tuple(one for one in found if one is not None)

    def _article(self, file: str, recall: Recall) -> Article | None:
        source = self._source(file)
        if source is None:
            return None
        return recall.again(source) or self._record(source, _article)

    def _source(self, file: str) -> Source | None:
        found = self._sources.read(file)
        if isinstance(found, Problem):
            self._refused.append(found)
            return None
        return found

    def _record(self, source: Source, reader: Callable[[Source], Read[R]]) -> R | None:
        found = reader(source)
        self._told += found.problems
        if found.record is None:
            self._empty.append(source.file)
        return found.record


def _room(file: str) -> str:
    if file.endswith(META):
        return "notes"
    parts = file.split("/")  # a path would take ten times as long, for each of many files
    return parts[1] if len(parts) > 1 else file


def _no_config() -> Problem:
    return warning(
        "no-archive-yaml",
        Place("content/archive.yaml"),
        "the archive has no archive.yaml",
        "write one with at least  title: The archive's name",
    )


def _keyed(reader: Callable[[Mapping], Read[R]], example: str) -> Callable[[Source], Read[R]]:
    """Read a file of keys alone, without a text below them; `example` is a line it may have."""

    def read(source: Source) -> Read[R]:
        conflicts = tuple(_conflicts(source))
        try:
            found = reader(read_yaml(source.text, source.file, example=example))
        except BadYaml as fault:
            return Read(None, conflicts or (fault.problem,))
        return Read(found.record, (*conflicts, *found.problems))

    return read


def _article(source: Source) -> Read[Article]:
    path = PurePosixPath(source.file)
    if len(path.parts) != 4:
        return Read(
            None,
            (
                error(
                    "misplaced-file",
                    Place(source.file),
                    "an article stands in a folder of its year",
                    f"move it to content/articles/2018/{path.name} (or the year it belongs to)",
                ),
            ),
        )
    found = article_id(source.file)
    return _matter(source, lambda matter: read_article(matter, source.file, found), EXAMPLE)


def _with_stem(
    reader: Callable[[FrontMatter, str, str], Read[R]],
) -> Callable[[Source], Read[R]]:
    def read(source: Source) -> Read[R]:
        stem = slug(PurePosixPath(source.file).stem)
        return _matter(source, lambda matter: reader(matter, source.file, stem), NAMED)

    return read


def _matter(source: Source, reader: Callable[[FrontMatter], Read[R]], example: str) -> Read[R]:
    conflicts = tuple(_conflicts(source))
    try:
        matter = read_front_matter(source.text, source.file, example)
    except BadYaml as fault:
        return Read(None, conflicts or (fault.problem,))
    read = reader(matter)
    begins = matter.body_line
    told = (
        *(*_bad_name(source.file), *conflicts, *remarks_in_texts(source)),
        *(*html_in_text(source, begins), *unread_marks(matter.body, source.file)),
        *(*odd_characters(source, begins), *read.problems),
    )
    return Read(read.record, told)


def _conflicts(source: Source) -> Iterable[Problem]:
    """Where git left two sides of a merge for a person to choose from."""
    lines = list(enumerate(source.text.split("\n"), 1))
    for mark in CONFLICT_MARKS:
        found = [(number, line) for number, line in lines if line.startswith(mark)]
        for number, line in found:
            yield error(
                "merge-conflict",
                Place(source.file, number, 1, len(line)),
                "a merge conflict is left here: two versions of the lines below",
                "keep one version, and delete the lines that begin with <<<<<<<, ======= "
                "and >>>>>>>",
            )
        if found:
            return  # the other marks belong to these


def _bad_name(file: str) -> Iterable[Problem]:
    stem = PurePosixPath(file).stem
    if not is_slug(stem):
        yield warning(
            "bad-file-name",
            Place(file),
            "a file name has small letters a to z, digits and single hyphens only",
            f"rename it, say to {slug(stem)}.md: its page has that address already",
        )
