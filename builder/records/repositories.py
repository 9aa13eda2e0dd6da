"""Where an archive's files are edited: the page of its repository, as a browser shows it."""

import re

from builder.means.yaml_values import Node
from builder.records.fields import BadValue
from builder.records.parsers import placed, value_fix, web_address

_FOR_GIT = re.compile(
    r"(?:(?:git\+)?ssh://|git://)(?:[\w.-]+@)?(?P<server>[\w.-]+)(?::\d+)?/(?P<path>[\w./~-]+)"
    r"|(?:[\w.-]+@)(?P<host>[\w.-]+):(?!\d+/)/?(?P<at>[\w./~-]+)"
)
"""An address that git clones from: ssh://git@host/owner/name.git, or git@host:owner/name.git."""
_KNOWN = ("bitbucket.org", "codeberg.org", "github.com", "gitlab.com")
"""Where the page of a repository surely has the same path."""
_GIT = ".git"


def repository(node: Node) -> str:
    """Read the web address of a repository; nothing at all is "". Raises BadValue."""
    value = placed(node)
    site, page = _page_of(value.text)
    if not page:
        return web_address(node).rstrip("/").removesuffix(_GIT)
    message = f'"{value.text}" is an address for git, not for a browser'
    fix = value_fix(value, page if site in _KNOWN else "")
    raise BadValue("bad-url", value.place, message, f"write {page}", fix)


def _page_of(written: str) -> tuple[str, str]:
    """The site and the page of a repository that an address for git leads to; else "" twice."""
    found = _FOR_GIT.fullmatch(written)
    if not found:
        return "", ""
    site = (found["server"] or found["host"]).lower().replace("ssh.github.com", "github.com")
    path = (found["path"] or found["at"]).strip("/").removesuffix(_GIT)
    return site, f"https://{site}/{path}"
