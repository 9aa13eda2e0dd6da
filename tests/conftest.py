"""Options that all tests share."""

import asyncio
import shutil
import signal
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from jinja2 import Environment, FileSystemBytecodeCache
from small_archives import TINY

# A property holds or not; how long a busy machine takes to say so is not part of it. All runs try
# the same examples: what fails for one fails for everybody.
settings.register_profile(
    "cuttings", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("cuttings")

# The files that take longest, from the longest on: whoever shares the tests begins with them, so
# that nobody has a long one left when the others are done.
LONGEST = (
    "browser/test_accessible.py",
    "browser/test_search_names.py",
    "browser/test_reading.py",
    "browser/test_searching.py",
    "browser/test_editing_in_forms.py",
    "browser/test_choosing_names.py",
    "test_build.py",
    "test_installed.py",
    "test_build_faults.py",
    "test_resuming.py",
    "test_cli.py",
    "test_looking.py",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the builder does now as what the golden cases expect",
    )


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest files first; all else stays in its order."""
    here = Path(__file__).parent
    rank = {here / file: number for number, file in enumerate(LONGEST)}
    items.sort(key=lambda item: rank.get(item.path, len(rank)))


@pytest.fixture(scope="session", autouse=True)
def compiled_templates(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Templates are compiled once and not for each build: that is most of what a small one costs.

    They are kept by path and text, so that a template which a test changes is compiled anew.
    """
    kept = FileSystemBytecodeCache(str(tmp_path_factory.mktemp("compiled")))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            "builder.output.render.Environment", partial(Environment, bytecode_cache=kept)
        )
        yield


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A copy of the tiny archive that a test may edit."""
    return Path(shutil.copytree(TINY, tmp_path / "tiny"))


@pytest.fixture
def without_a_loop() -> Iterator[None]:
    """Let a test begin a loop of events in a thread where browser tests have left one."""
    before = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(before)


@pytest.fixture
def heeding_interrupts() -> Iterator[None]:
    """A shell starts what runs in the background deaf to Ctrl-C, and its children with it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name bytes by their argument: packed ones hold the second in which they were packed.

    The processes that share the tests have to agree on all names.
    """
    return argname if isinstance(val, bytes) else None
