"""The registry of an archive, made ready to find its names in texts."""

from pathlib import Path

from builder.archive.loading import load_setting
from builder.archive.workspace import Workspace
from builder.intake.examining import registered, tools
from builder.naming import Knowledge


def known_of(root: Path) -> Knowledge:
    """Everyone whom the archive in a folder knows; what can't be read of it says nothing.

    Raises Stopped where the archive asks for a language model that is not installed.
    """
    return tools(registered(load_setting(Workspace(root)))).knowledge
