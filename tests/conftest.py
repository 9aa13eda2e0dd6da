"""Options that all tests share."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings
from small_archives import TINY

# A property holds or not; how long a busy machine takes to say so is not part of it.
settings.register_profile("cuttings", deadline=None)
settings.load_profile("cuttings")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what the builder does now as what the golden cases expect",
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A copy of the tiny archive that a test may edit."""
    return Path(shutil.copytree(TINY, tmp_path / "tiny"))


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name bytes by their argument: packed ones hold the second in which they were packed.

    The processes that share the tests have to agree on all names.
    """
    return argname if isinstance(val, bytes) else None
