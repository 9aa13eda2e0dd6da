"""Everyone of the registry, as they are looked for in texts."""

from builder.archive.directory import actors_of, is_country_s, ref_of
from builder.means.countries import name_of
from builder.naming.values import ActorKind, Known
from builder.records.content import Content
from builder.records.registry import Actor


def known_actors(content: Content) -> tuple[Known, ...]:
    """Everyone of the registry with all their names, for finding them in texts.

    A name that is some other country's is that country's, whoever claims it.
    """
    return tuple(_known(kind, actor) for kind, actor in actors_of(content))


def _known(kind: ActorKind, actor: Actor) -> Known:
    ref = ref_of(kind, actor)
    aliases = (*(alias.text for alias in actor.aliases), actor.native_name)
    return Known(
        kind=kind,
        id=ref.id,
        name=actor.name or name_of(ref.id),
        aliases=tuple(one for one in aliases if one and not is_country_s(one, ref)),
    )
