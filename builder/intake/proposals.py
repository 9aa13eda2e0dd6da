"""Files proposed for people, organizations and outlets that articles name and nobody has yet."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from builder.archive.directory import ActorRef, make_directory
from builder.archive.merging import is_unconfirmed
from builder.means.front_matter import FENCE, Key, dump_front_matter
from builder.means.layers import Layers, layered
from builder.naming.values import ActorKind
from builder.records.content import Content
from builder.records.registry import Actor, Outlet
from builder.records.rejected import REJECTED_FILE

ROOMS: Mapping[ActorKind, str] = MappingProxyType(
    {ActorKind.PERSON: "people", ActorKind.ORGANIZATION: "organizations"}
)
OUTLETS = "outlets"
_REMARK = (
    f"# Proposed by cuttings clean: confirm it, or delete it (and reject it in {REJECTED_FILE}).\n"
)
_CLOSING = f"{FENCE}\n"
_STANDS_IN = "# It stands in\n"
_ARTICLE = re.compile(r"^#   (content/articles/.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """Where a file of the registry stands or would stand: its room and its id."""

    room: str
    id: str

    @property
    def file(self) -> str:
        """The file, relative to content/."""
        return f"{self.room}/{self.id}.md"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A file for the registry that a person should confirm, with the articles that it stands in.

    One that is not `is_new` stands already; it is brought up to date while nobody has edited it.
    """

    slot: Slot
    name: str
    articles: tuple[str, ...]
    is_new: bool

    @property
    def file(self) -> str:
        """The file, relative to content/."""
        return self.slot.file

    @property
    def text(self) -> str:
        """The file's text. The articles stand in remarks: no page shows them, and none is lost."""
        head = dump_front_matter((Key("name", self.name), Key("unsure", ("name",))), "")
        listed = "".join(f"#   {file}\n" for file in self.articles)
        remark = f"{_REMARK}{_STANDS_IN}{listed}" if listed else ""
        keys = head.removesuffix(_CLOSING)
        return f"{keys}{remark}{_CLOSING}"

    def may_replace(self, text: str) -> bool:
        """Whether a text is this proposal as cleaning wrote it, perhaps with other articles."""
        return text == replace(self, articles=tuple(_ARTICLE.findall(text))).text


@dataclass(frozen=True, slots=True)
class Proposed:
    """The proposals that nobody has confirmed, and the articles that each of them stands in.

    `names` has the name of each; `new` are those of this run. `articles` and `slots` are one
    relation, read from either side. `gone` are those that a person deleted.
    """

    names: Layers[Slot, str]
    new: Layers[Slot, bool]
    articles: Layers[Slot, tuple[str, ...]]
    slots: Layers[str, tuple[Slot, ...]]
    gone: frozenset[Slot]

    def stand(self, article: str, names: Mapping[Slot, str]) -> "Proposed":
        """Take note of whom an article is about now: of no others any more."""
        before = self.slots.get(article) or ()
        slots = tuple(sorted(names))
        changed = {slot: self._without(slot, article) for slot in before if slot not in names}
        changed |= {slot: self._with(slot, article) for slot in slots}
        fresh = {slot: name for slot, name in names.items() if slot not in self.names}
        return replace(
            self,
            names=self.names.plus(fresh),
            new=self.new.plus(dict.fromkeys(fresh, True)),
            articles=self.articles.plus(changed),
            slots=self.slots.plus({article: slots}) if slots or before else self.slots,
        )

    def of(self, article: str) -> tuple[Slot, ...]:
        """The proposals that an article stands behind."""
        return self.slots.get(article) or ()

    def proposal(self, slot: Slot) -> Proposal:
        """The file of one of them as it should be now."""
        articles = self.articles.get(slot) or ()
        return Proposal(slot, self.names.get(slot) or "", articles, slot in self.new)

    def _with(self, slot: Slot, article: str) -> tuple[str, ...]:
        return tuple(sorted({*(self.articles.get(slot) or ()), article}))

    def _without(self, slot: Slot, article: str) -> tuple[str, ...]:
        return tuple(one for one in self.articles.get(slot) or () if one != article)


def proposed(content: Content) -> Proposed:
    """Begin with what earlier runs proposed, and with who is listed in the articles there are."""
    names = {slot: one.name for slot, one in registry(content) if is_unconfirmed(one)}
    slots: dict[str, tuple[Slot, ...]] = {}
    articles: dict[Slot, list[str]] = {}
    for file, found in _listed(content, frozenset(names)):
        slots[file] = found
        for slot in found:
            articles.setdefault(slot, []).append(file)
    return Proposed(
        names=layered(names),
        new=Layers(),
        articles=layered({slot: tuple(sorted(files)) for slot, files in articles.items()}),
        slots=layered(slots),
        gone=_gone(content),
    )


def registry(content: Content) -> Iterator[tuple[Slot, Actor | Outlet]]:
    """Every file of the registry that may be proposed, with its place."""
    yield from ((Slot("people", one.id), one) for one in content.people)
    yield from ((Slot("organizations", one.id), one) for one in content.organizations)
    yield from ((Slot(OUTLETS, one.id), one) for one in content.outlets)


def _listed(content: Content, wanted: frozenset[Slot]) -> Iterator[tuple[str, tuple[Slot, ...]]]:
    """Each article that lists or is from one of the wanted, with those."""
    directory = make_directory(content)
    for article in content.articles if wanted else ():
        refs = (directory.actor(written.text) for written in article.actors)
        outlet = directory.outlet(article.outlet.text)
        slots = {slot_of(ref) for ref in refs if ref and ref.kind in ROOMS}
        slots |= {Slot(OUTLETS, outlet)} if outlet else set()
        if found := tuple(sorted(slots & wanted)):
            yield article.file, found


def slot_of(ref: ActorRef) -> Slot:
    """The place of a person's or organization's file."""
    return Slot(ROOMS[ref.kind], ref.id)


def _gone(content: Content) -> frozenset[Slot]:
    """What the records of cleaning say was proposed, and is there no more under any name."""
    there = {slot.file for slot, _ in registry(content)}
    there |= {
        Slot(slot.room, former.text).file
        for slot, one in registry(content)
        for former in one.former_ids
    }
    there |= {file.removeprefix("content/") for file in content.unreadable}
    files = {file for record in content.cleanings for file in record.proposed} - there
    return frozenset(_slot(file) for file in files)


def _slot(file: str) -> Slot:
    room, _, name = file.partition("/")
    return Slot(room, name.removesuffix(".md"))


def files_of(slots: Iterable[Slot]) -> tuple[str, ...]:
    """The files of proposals, each once and in order."""
    return tuple(sorted({slot.file for slot in slots}))
