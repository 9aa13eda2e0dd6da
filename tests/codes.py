"""The codes of all problems, collected from the calls that make them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import builder

PACKAGE = Path(builder.__file__).parent
MAKERS = {"error": "error", "BadValue": "error", "bad_yaml": "error", "warning": "warning"}


@dataclass(frozen=True)
class Use:
    """A code, how severe it is, and the module that uses it."""

    code: str
    severity: str
    module: str


def _uses() -> Iterator[Use]:
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                yield from _use(node.func.id, node.args, path.stem)


def _use(maker: str, arguments: list[ast.expr], module: str) -> Iterator[Use]:
    first = arguments[0] if arguments else None
    if maker in MAKERS and isinstance(first, ast.Constant) and isinstance(first.value, str):
        yield Use(first.value, MAKERS[maker], module)


USES = tuple(_uses())
SEVERITIES = {use.code: use.severity for use in USES}
_ROOMS = {"capture_meta", "desk", "examining", "reading", "running"}
_ROOMS |= {"archived", "opened", "opening"}
CLEANING_CODES = frozenset(use.code for use in USES if use.module in _ROOMS) - {
    use.code for use in USES if use.module not in _ROOMS
}
"""Those that `check` never prints."""
