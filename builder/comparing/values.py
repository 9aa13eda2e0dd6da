"""What a branch does to an archive, as frozen values: in texts that a reader knows, not yet marked.

All texts are as people wrote them. Whoever writes them into a document escapes them.
"""

from dataclasses import dataclass
from enum import StrEnum

from builder.words.problems import Problem


class Kind(StrEnum):
    """What a file of the content is about."""

    ARTICLE = "article"
    PERSON = "person"
    ORGANIZATION = "organization"
    OUTLET = "outlet"
    COUNTRY = "country"


class Mark(StrEnum):
    """What became of a stretch of words, or that some were left out."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"
    FOLDED = "folded"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words that fared alike; a `FOLDED` one has none, and stands for unchanged ones.

    Of folded paragraphs `count` says how many, 0 where it is words within a paragraph.
    """

    mark: Mark
    text: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Rewriting:
    """How a text differs, paragraph by paragraph; `more` paragraphs with changes are not shown.

    `name` is which text of the file, `cut` says that it differs behind the first words, too, which
    alone are compared word by word.
    """

    name: str
    paragraphs: tuple[tuple[Piece, ...], ...]
    more: int
    cut: bool


@dataclass(frozen=True, slots=True)
class Change:
    """A key before and after, in words; "" where it said nothing. `address` says it is one."""

    name: str
    before: str
    after: str
    address: bool = False


@dataclass(frozen=True, slots=True)
class Turnover:
    """Who came and who went, by name, in the order of the article."""

    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anybody did."""
        return bool(self.gained or self.lost)


@dataclass(frozen=True, slots=True)
class Record:
    """A file of the content: `name` is a title or a name, `file` stands under the root.

    `facts` are what a reader sees first of it, such as its date and outlet.
    """

    kind: Kind
    name: str
    file: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alike:
    """Somebody whom the archive had already, or who is new too, and who may be the same."""

    name: str
    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class Added:
    """A file that is new. `mended` is one that could not be read before."""

    record: Record
    alike: tuple[Alike, ...] = ()
    mended: bool = False


@dataclass(frozen=True, slots=True)
class Edited:
    """A file that says something else; `former` is where it stood before, "" if it stayed.

    `led` says whether the old address leads to the new one.
    """

    record: Record
    former: str
    led: bool
    changes: tuple[Change, ...]
    rewritten: tuple[Rewriting, ...]
    about: Turnover
    named: Turnover


@dataclass(frozen=True, slots=True)
class Removed:
    """A file that is gone. `into` is the file that its address leads to now, or ""."""

    record: Record
    into: str


@dataclass(frozen=True, slots=True)
class Files:
    """What became of the files of some kinds; `unreadable` are those nobody can read any more."""

    added: tuple[Added, ...]
    edited: tuple[Edited, ...]
    removed: tuple[Removed, ...]
    unreadable: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """An actor, and the articles that name it by now, or no more, though nobody edited them."""

    name: str
    gained: tuple[str, ...]
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Address:
    """A page that appears or vanishes: its address, what it is called, and what kind it is of.

    `target` is the address that a redirect leads to, else ""; `before` the one that it led to.
    """

    path: str
    title: str
    kind: str
    target: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class PageTurnover:
    """The pages that appear, vanish and change, and those at whose address a redirect stands now.

    `redirects` are new ones at addresses that had no page, `dropped` are redirects that are gone,
    `turned` those by which one comes to another page than before.
    """

    appear: tuple[Address, ...]
    vanish: tuple[Address, ...]
    led: tuple[Address, ...]
    redirects: tuple[Address, ...]
    dropped: tuple[Address, ...]
    turned: tuple[Address, ...]
    changed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProblemTurnover:
    """The problems that were not there before, and those that are there no more, in their order."""

    new: tuple[Problem, ...]
    gone: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """Everything that a branch does. `is_first` says that there was no archive before.

    `others` are files that differ and are not compared: captures, and all that is no content.
    """

    articles: Files
    registry: Files
    found: tuple[Found, ...]
    settings: tuple[Change | Rewriting, ...]
    pages: PageTurnover
    problems: ProblemTurnover
    others: tuple[str, ...] = ()
    is_first: bool = False
