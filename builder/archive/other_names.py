"""People whom an article lists and its text calls by less than any name that their files have.

Naming goes by those names alone, and leaves a lone family name to nobody, for it may be anybody's.
Where an editor has listed one person whom it fits, and it fits nobody else in the text, it is that
person's; so is a fuller or shorter name, as cleaning joins them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from builder.archive.directory import ActorRef
from builder.means.matching import Match, Matcher, fold
from builder.naming.same_names import family_of, same_person
from builder.naming.sentences import Sentences
from builder.naming.values import Found, Mention, Named, Text

Listed = Mapping[ActorRef, str]  # people with their names


def by_other_names(text: Text, missing: Listed, found: Found) -> Mapping[ActorRef, Named]:
    """Find listed people of whom the text has another name; `missing` are not found yet."""
    strangers = tuple(one for one in found.people if not one.id)
    joined = dict(_joined(missing, strangers))
    rest = {ref: name for ref, name in missing.items() if ref not in joined and " " in name}
    return joined | dict(_by_family_name(text, rest, found.people))


def _joined(missing: Listed, strangers: Iterable[Named]) -> Iterator[tuple[ActorRef, Named]]:
    """Unknown people of a text whose name is a form of one listed name."""
    for one in strangers:
        bearers = [ref for ref, name in missing.items() if same_person(one.name, name)]
        if len(bearers) == 1:
            (ref,) = bearers
            yield ref, Named(ref.kind, ref.id, missing[ref], one.mentions, one.evidence, about=True)


def _by_family_name(
    text: Text, missing: Listed, others: Iterable[Named]
) -> Iterator[tuple[ActorRef, Named]]:
    bearers = Counter(family_of(name) for name in missing.values())
    bearers.update(family_of(one.name) for one in others)
    alone = [(_family(name), ref) for ref, name in missing.items() if bearers[family_of(name)] == 1]
    places: dict[ActorRef, list[Match[ActorRef]]] = {}
    for match in Matcher(alone).find(text.whole) if alone else ():
        places.setdefault(match.value, []).append(match)
    for ref, matches in places.items():
        first = next((one for one in matches if one.start >= text.offset), matches[0])
        mentions = tuple(Mention(one.start, one.end) for one in matches)
        sentence = Sentences(text.whole).at(first.start)
        yield ref, Named(ref.kind, ref.id, missing[ref], mentions, sentence, about=True)


def _family(name: str) -> str:
    """The family name as it is written; `family_of` folds it."""
    folded = family_of(name)
    return next((word for word in name.replace("-", " ").split() if fold(word) == folded), folded)
