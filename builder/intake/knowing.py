"""The registry of an archive, made ready to find its names in texts."""

from pathlib import Path

from builder.archive.assembly import known_actors, sound
from builder.archive.workspace import Workspace, load_setting
from builder.naming import Knowledge, knowledge


def known_of(root: Path) -> Knowledge:
    """Everyone whom the archive in a folder knows; what can't be read of it says nothing."""
    content, _ = sound(load_setting(Workspace(root)))
    return knowledge(known_actors(content))
