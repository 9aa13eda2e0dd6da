"""Whether an article's `actors` and its text agree: who is listed unnamed, and who unlisted.

What a person has settled with `confirmed: [actors]` is not asked about again.
"""

from collections.abc import Iterator

from builder.archive.assembly import Archive, Entry
from builder.archive.directory import ActorRef
from builder.means.yaml_source import dump_key
from builder.records.article import Article
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
        for written in () if is_settled(entry.article) else entry.article.actors:
            ref = archive.directory.actor(written.text)
            if ref and ref not in proven:
                message = f'the text does not name "{written.text}"'
                hint = (
                    "add the spelling it uses to the aliases, or take the actor off the list; "
                    f"if it is right, add the line  confirmed: [{KEY}]"
                )
                yield warning("actor-without-evidence", written.place, message, hint)


def unlisted(archive: Archive) -> Iterator[Problem]:
    """Find articles that are about more of the registry, or more countries, than they list.

    Their own agency and outlet do not count, which are often named and seldom meant, nor do
    proposals that nobody has confirmed. While a listed name is unknown, nobody can tell who is
    missing.
    """
    for entry in archive.entries:
        missing = () if is_settled(entry.article) else _missing(archive, entry)
        if missing:
            names = tuple(map(archive.directory.name, missing))
            message = f"the text seems to be about more than is listed: {', '.join(names)}"
            hint = (
                f"if they belong there, add to {KEY}, a line each  {'  '.join(_items(names))}  ; "
                f"if not, add the line  confirmed: [{KEY}]"
            )
            yield warning("unlisted-actor", entry.article.actors_place, message, hint)


def _missing(archive: Archive, entry: Entry) -> tuple[ActorRef, ...]:
    directory, article = archive.directory, entry.article
    if any(directory.actor(written.text) is None for written in article.actors):
        return ()
    outlet = directory.outlet_names.get(entry.outlet or "", "")
    own = {directory.actor(name) for name in (article.agency, outlet) if name}
    return tuple(ref for ref in entry.unlisted if ref not in own and not _is_proposal(archive, ref))


def _is_proposal(archive: Archive, ref: ActorRef) -> bool:
    actor = archive.actors.get(ref)
    return actor is not None and any(key.text == "name" for key in actor.unsure)


def _items(names: tuple[str, ...]) -> list[str]:
    """Names as items of a YAML list, in quotes where that needs them."""
    return [line.strip() for line in dump_key(KEY, names).split("\n")[1:]]
