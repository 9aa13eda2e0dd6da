"""Where the builder that runs came from, so that workflows install the very same one."""

import json
from importlib.metadata import PackageNotFoundError, distribution

NAME = "cuttings"


def installed_from() -> str:
    """Return this builder as a line of a requirements file, or "" where nobody else can get it."""
    try:
        found = distribution(NAME)
    except PackageNotFoundError:  # run from a folder, without being installed
        return ""
    return requirement(found.version, found.read_text("direct_url.json") or "")


def requirement(version: str, origin: str) -> str:
    """A line of a requirements file for a version that came from an origin.

    `origin` is the text of direct_url.json (PEP 610), "" for what came from a package index. A
    folder or file of this machine is no origin for others: the line is "", for by its bare name an
    index may give the package of a stranger.
    """
    if not origin:
        return f"{NAME}=={version}"
    told = json.loads(origin)
    address = told["url"]
    if not address.startswith("https://"):
        return ""
    if "vcs_info" in told:
        return f"{NAME} @ {told['vcs_info']['vcs']}+{address}@{told['vcs_info']['commit_id']}"
    return f"{NAME} @ {address}"
