"""The layout that docs/pipeline.md describes is the one that the code has."""

import ast
import re
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from builder.cli import COMMANDS

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "builder"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_FILE = 400
PLACE = re.compile(r"builder(\.\w+)+:\w+")


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


NAMES = frozenset(map(name_of, MODULES))
TREES = {name_of(path): ast.parse(path.read_text(encoding="utf-8")) for path in MODULES}


def imports(tree: ast.AST) -> list[str]:
    """Every module that a tree imports, `from package import module` as the module.

    One that is loaded when it is needed counts by its place, "package.module:name".
    """
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            whole = [f"{node.module}.{alias.name}" for alias in node.names]
            found += [one if one in NAMES else node.module for one in whole]
        elif isinstance(node, ast.Constant) and PLACE.fullmatch(str(node.value)):
            found.append(str(node.value).partition(":")[0])
    return found


def room(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def floors() -> dict[str, int]:
    """The table of docs/pipeline.md."""
    text = (ROOT / "docs/pipeline.md").read_text(encoding="utf-8")
    return {name: int(floor) for floor, name in re.findall(r"^\| (\d) \| `(\w+)` \|", text, re.M)}


def test_every_room_has_a_floor_and_every_floor_a_room() -> None:
    rooms = {room(module) for module in NAMES} - {"", "__main__"}

    assert rooms == floors().keys()


@pytest.mark.parametrize("module", sorted(NAMES - {"builder", "builder.__main__"}))
def test_a_module_imports_only_from_lower_floors(module: str) -> None:
    table = floors()
    for imported in imports(TREES[module]):
        if imported.startswith("builder.") and room(imported) != room(module):
            assert table[room(imported)] < table[room(module)], f"{module} imports {imported}"


def test_no_two_modules_import_each_other() -> None:
    below: dict[str, set[str]] = defaultdict(set)
    for module, tree in TREES.items():
        below[module] = {one for one in imports(tree) if one in NAMES and one != module}
    while ready := [module for module, rest in below.items() if not rest]:
        for module in ready:
            del below[module]
        below = defaultdict(set, {module: rest - set(ready) for module, rest in below.items()})

    assert not below, f"these import each other in a circle: {sorted(below)}"


def test_each_library_is_imported_by_one_module() -> None:
    users: dict[str, set[str]] = defaultdict(set)
    for module, tree in TREES.items():
        for imported in imports(tree):
            library = imported.split(".")[0]
            if library not in sys.stdlib_module_names and library != "builder":
                users[library].add(module)

    assert {room(module) for module in users.pop("click")} == {"cli"}
    assert {library: found for library, found in users.items() if len(found) > 1} == {}


def loaded_with(module: str) -> set[str]:
    """All that is there once a module is: what it imports, and what holds that."""
    found: set[str] = set()
    waiting = [module]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            tree = TREES.get(one, ast.Module([], []))
            statements = (n for n in ast.walk(tree) if isinstance(n, ast.Import | ast.ImportFrom))
            waiting += [name for node in statements for name in imports(node)]
            waiting += [one.rpartition(".")[0]] if "." in one else []
    return found


@pytest.mark.parametrize(
    "seldom",
    [
        "builder.cleaning.stated.deciding",
        "builder.doors.archived",
        "builder.doors.page",
        "builder.means.guessing",
        "builder.means.mending",
        "lxml",
        "markdown_it",
        "trafilatura",
    ],
)
def test_what_most_texts_do_not_need_is_not_loaded_with_cleaning(seldom: str) -> None:
    assert seldom not in loaded_with("builder.intake.running")


def test_imports_stand_at_the_top() -> None:
    for module, tree in TREES.items():
        inside = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
        assert [node for node in inside if node.col_offset] == [], module


def test_nothing_prints_but_by_the_library_of_the_command_line() -> None:
    for module, tree in TREES.items():
        calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
        printed = [call for call in calls if isinstance(call, ast.Name) and call.id == "print"]
        assert not printed, module


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_file_can_be_read_in_one_go(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


def test_every_command_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert [name for name in COMMANDS if f"`cuttings {name}" not in readme] == []


def test_the_command_line_loads_a_command_only_when_it_is_asked_for() -> None:
    whole = set(imports(TREES["builder.cli"]))
    loaded = whole - {place.partition(":")[0] for place in COMMANDS.values()}

    assert whole - loaded <= NAMES
    assert {room(module) for module in loaded & NAMES} == {"cli", "words"}
