"""Installed from a wheel, without this repository, everything works: templates and data travel.

The libraries are those of the environment that runs the tests, so nothing is downloaded.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from small_archives import change, tree

ROOT = Path(__file__).parent.parent
ARTICLE = "articles/2023/norway-and-iceland-to-open-a-ferry-line.md"
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


@dataclass(frozen=True, slots=True)
class Installed:
    """A virtual environment of its own with the wheel in it, and the folder above it."""

    home: Path

    def run(self, *words: str, at: str = "", **env: str) -> subprocess.CompletedProcess[str]:
        """Run a program, first of all of the environment, somewhere else than in the repository."""
        path = f"{self.home / 'env' / SCRIPTS}{os.pathsep}{os.environ['PATH']}"
        lean = {name: os.environ[name] for name in ("SYSTEMROOT", "HOME") if name in os.environ}
        return subprocess.run(
            (shutil.which(words[0], path=path) or words[0], *words[1:]),
            cwd=self.home / at,
            env={**lean, "PATH": path, **env},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    home = tmp_path_factory.mktemp("installed")
    hatch = (sys.executable, "-m", "hatchling", "build", "--target", "wheel")
    subprocess.run((*hatch, "--directory", str(home)), cwd=ROOT, capture_output=True, check=True)
    venv.create(home / "env", symlinks=os.name != "nt")
    env = {"base": str(home / "env"), "platbase": str(home / "env")}
    libraries = Path(sysconfig.get_path("purelib", vars=env))
    (libraries / "shared.pth").write_text(sysconfig.get_path("purelib"))
    (wheel,) = home.glob("*.whl")
    pip = (sys.executable, "-m", "pip", "--python", str(home / "env"), "install", "--no-deps")
    subprocess.run((*pip, "--no-index", str(wheel)), capture_output=True, check=True)
    return Installed(home)


def git(installed: Installed, *commands: str) -> None:
    """Run commands of git in the archive that is pulled."""
    person = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for words in commands:
        done = installed.run("git", *person, *words.split(), at="pulled")
        assert done.returncode == 0, done.stderr


def test_it_is_the_wheel_that_runs(installed: Installed) -> None:
    place = installed.run("python", "-c", "import builder; print(builder.__file__)").stdout

    assert Path(place).is_relative_to(installed.home)


def test_a_new_archive_is_begun_cleaned_checked_built_and_described(installed: Installed) -> None:
    root = installed.home / "lake-news"

    begun = installed.run("cuttings", "init", "lake-news")
    assert (begun.returncode, begun.stderr.splitlines()[0]) == (
        0,
        "wrote 31 files into lake-news: an archive with one example article",
    )
    content = tree(root / "content")

    cleaned = installed.run("cuttings", "clean", "--root", "lake-news")
    assert (cleaned.returncode, cleaned.stderr.strip().splitlines()[-1]) == (
        0,
        "1 capture: 1 article, 1 edited and left alone",
    )
    assert tree(root / "content") == content

    checked = installed.run("cuttings", "check", "--root", "lake-news")
    assert (checked.returncode, "warning[placeholder]" in checked.stdout) == (0, True)
    assert checked.stderr.strip() == "1 article: 0 errors, 1 warning"

    built = installed.run("cuttings", "build", "--root", "lake-news")
    assert (built.returncode, built.stdout) == (0, "")
    page = root / "site/articles/2023/norway-and-iceland-to-open-a-ferry-line/index.html"
    assert "Lake news" in page.read_text(encoding="utf-8")
    assert [*(root / "site/assets").glob("style*.css")]
    assert (root / "site/pagefind/shards.json").is_file()

    schema = installed.run("cuttings", "schema", "article")
    assert schema.stdout.encode() == (root / ".vscode/schemas/article.schema.json").read_bytes()


def test_the_lines_of_the_workflow_check_a_pull_request_of_a_new_archive(
    installed: Installed,
) -> None:
    """In what GitHub checks out: the branch, merged into its base."""
    root = installed.home / "pulled"
    installed.run("cuttings", "init", "pulled")
    git(installed, "init -b main", "add .", "commit -m Begin", "switch -c fix")
    change(root, ARTICLE, "date: 2023-05-16~ ", "date: 2023-05-17  ")
    git(installed, "commit -am Fix", "switch --detach main", "merge --no-ff -m Merge fix")
    git(installed, "update-ref refs/remotes/origin/main main")

    workflow = yaml.safe_load((root / ".github/workflows/check.yml").read_text(encoding="utf-8"))
    lines = [step["run"] for step in workflow["jobs"]["content"]["steps"] if "run" in step]
    summary = {"GITHUB_STEP_SUMMARY": str(installed.home / "summary.md")}
    assert lines.pop(0) == "pip install -r requirements.txt"
    for line in lines:
        done = installed.run("bash", "-ec", line, at="pulled", BASE="origin/main", **summary)
        assert (line, done.returncode, done.stderr if done.returncode else "") == (line, 0, "")

    told = (installed.home / "summary.md").read_text(encoding="utf-8")
    assert "1 article is changed" in told
    assert "17 May 2023" in told
    assert (root / "to-download/index.html").is_file()
    assert (root / "site/pagefind").is_dir()
    assert not (root / "to-download/pagefind").exists()
