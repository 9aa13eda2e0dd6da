"""Whether an article's `actors` and its text agree: who is listed unnamed, and who unlisted.

What a person has settled with `confirmed: [actors]` is not asked about again.
"""

import shlex
from collections.abc import Iterator
from functools import lru_cache

from builder.archive.assembly import Archive
from builder.archive.directory import ActorRef
from builder.archive.entry import Entry
from builder.archive.merging import is_unconfirmed
from builder.means.yaml_library import dump_key
from builder.records.article import Article
from builder.words.names import slug
from builder.words.problems import Problem, warning

KEY = "actors"


def is_settled(article: Article) -> bool:
    """Whether a person has confirmed the list; a key that is called unsure as well is not."""
    confirmed = {written.text for written in article.confirmed}
    return KEY in confirmed - {written.text for written in article.unsure}


def without_evidence(archive: Archive) -> Iterator[Problem]:
    """Find actors whom neither title nor text names, under any name that the archive knows."""
    for entry in archive.entries:
        proven = {one.actor for one in entry.actors if one.sentence}
        if len(proven) == len(entry.article.actors) or is_settled(entry.article):
            continue
        for written in entry.article.actors:
            ref = archive.directory.actor(written.text)
            if ref and ref not in proven:
                message = f'the text does not name "{written.text}"'
                hint = (
                    "add the spelling it uses to the aliases, or take the actor off the list; "
                    f"if it is right, add the line  confirmed: [{KEY}]"
                )
                yield warning("actor-without-evidence", written.place, message, hint)


def unlisted(archive: Archive) -> Iterator[Problem]:
    """Find articles that are about more of the registry, more countries or more people without a
    file than they list.

    Their own agency and outlet do not count, which are often named and seldom meant, nor do
    proposals that nobody has confirmed or somebody has deleted. While a listed name is unknown,
    nobody can tell who is missing.
    """
    proposed = frozenset(file for record in archive.cleanings for file in record.proposed)
    for entry in archive.entries:
        known = tuple(map(archive.directory.name, _missing(archive, entry)))
        new = tuple(name for name in entry.strangers if not _was_proposed(name, proposed))
        asks = (known or new) and not is_settled(entry.article)
        if asks and not _has_unknown(archive, entry):
            message = f"the text seems to be about more than is listed: {', '.join((*known, *new))}"
            yield warning(
                "unlisted-actor", entry.article.actors_place, message, _how_to_list(known, new)
            )


def _was_proposed(name: str, proposed: frozenset[str]) -> bool:
    return bool(proposed) and f"people/{slug(name)}.md" in proposed


def _how_to_list(known: tuple[str, ...], new: tuple[str, ...]) -> str:
    commands = (shlex.join(("cuttings", "new", "person", name)) for name in new)
    files = f", and make a file for who has none  {'  '.join(commands)}  " if new else ""
    return (
        f"if they belong there, add to {KEY}, a line each  {'  '.join(_items((*known, *new)))}  "
        f"{files}; if not, add the line  confirmed: [{KEY}]"
    )


def _has_unknown(archive: Archive, entry: Entry) -> bool:
    listed = entry.article.actors
    is_short = len(entry.actors) < len(listed)  # or somebody is listed twice
    return is_short and any(archive.directory.actor(one.text) is None for one in listed)


def _missing(archive: Archive, entry: Entry) -> tuple[ActorRef, ...]:
    directory, article = archive.directory, entry.article
    outlet = directory.outlet_names.get(entry.outlet or "", "")
    if not entry.unlisted:
        return ()
    own = {directory.actor(name) for name in (article.agency, outlet) if name}
    return tuple(ref for ref in entry.unlisted if ref not in own and not _is_proposal(archive, ref))


def _is_proposal(archive: Archive, ref: ActorRef) -> bool:
    actor = archive.actors.get(ref)
    return actor is not None and is_unconfirmed(actor)


def _items(names: tuple[str, ...]) -> list[str]:
    """Names as items of a YAML list, in quotes where that needs them."""
    return [_item(name) for name in names]


@lru_cache(maxsize=10_000)  # most articles miss one of a few
def _item(name: str) -> str:
    return dump_key(KEY, (name,)).split("\n")[1].strip()
