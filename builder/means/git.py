"""An archive as it was at another commit, read with the command git and written into no repository.

Git checks the files out through an index of its own: line ends, filters and links come as they do
in a clone, no hook runs, and neither the repository nor its folder is touched.
"""

import os
import re
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from builder.words.problems import Stopped

Done = subprocess.CompletedProcess[bytes]

SECONDS = 300  # by trial: 10,000 articles take 1 s; longer than this is a hang
_OF_A_REPOSITORY = frozenset(
    f"GIT_{name}"
    for name in (
        *("DIR", "WORK_TREE", "INDEX_FILE", "PREFIX", "COMMON_DIR", "NAMESPACE"),
        *("OBJECT_DIRECTORY", "ALTERNATE_OBJECT_DIRECTORIES", "SHALLOW_FILE"),
    )
)
"""What a hook has set for the repository that it runs in; ours is the one around the archive."""
_NOTHING: Mapping[str, str] = MappingProxyType({})
_SHALLOW = (
    "it is a shallow clone, without its past. Run  git fetch --unshallow  ; for actions/checkout "
    "say  fetch-depth: 0"
)
_COMMIT = re.compile(r"[0-9a-f]{40,64}")
_NO_REPOSITORY = "not a git repository"
_NOT_PRINTED = re.compile(r"[\x00-\x1f\x7f]")


class NotRead(Stopped):
    """Git can't say what the archive was; the sentence says why, and what to do."""


@contextmanager
def tree_at(root: Path, ref: str) -> Iterator[Path]:
    """Yield a folder that holds the archive of `root` as it was at a commit; gone afterwards.

    `ref` is a branch, tag or commit, or what else git takes for a commit (HEAD~2). An archive may
    lie in a sub-folder of its repository, and where it was not there yet, the folder is empty.
    Raises NotRead.
    """
    commit = commit_of(root, ref)
    with tempfile.TemporaryDirectory(prefix="cuttings-") as made:
        folder = Path(made).resolve() / "archive"
        folder.mkdir()
        tree = _answer(root, ("rev-parse", "--verify", "--quiet", f"{commit}:{_below_top(root)}"))
        if _COMMIT.fullmatch(tree):
            _check_out(Path(_answer(root, ("rev-parse", "--show-toplevel"))), tree, folder)
        yield folder


def commit_of(root: Path, ref: str) -> str:
    """Return the full name of the commit that a reference means. Raises NotRead."""
    if _run(root, ("rev-parse", "--is-inside-work-tree")) != "true":
        raise NotRead("git keeps its own files in this folder: go to the archive itself")
    if ref and not ref.startswith("-") and not _NOT_PRINTED.search(ref):
        asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
        commit = _answer(root, asked)
        if _COMMIT.fullmatch(commit):
            return commit
    raise NotRead(_no_such(root, ref))


def branched_from(root: Path, ref: str) -> str:
    """Return the commit at which today's branch left another one.

    That is what a branch is compared with: what others did there since is none of its doing. Where
    the two have nothing in common, it is the other's last. Raises NotRead, also where the clone is
    too shallow to know.
    """
    commit = commit_of(root, ref)
    found = _answer(root, ("merge-base", commit, "HEAD"))
    if _COMMIT.fullmatch(found):
        return found
    if _is_shallow(root):
        raise NotRead(f"nobody knows here where this branch left {ref}: {_SHALLOW}")
    return commit


def changed_since(root: Path, commit: str) -> tuple[str, ...]:
    """Return the files below `root` that are other than at a commit, of those that git knows."""
    words = ("--name-only", "--no-renames", "--no-ext-diff", "--relative", "-z", commit, "--")
    return tuple(filter(None, _run(root, ("diff", *words)).split("\0")))


def _is_shallow(root: Path) -> bool:
    return _answer(root, ("rev-parse", "--is-shallow-repository")) == "true"


def tracked(root: Path, name: str) -> tuple[str, ...]:
    """Return what git keeps of a file or folder of the archive, so that it may be somebody else's.

    Names that are not plain ASCII are quoted as git does. Case does not count, for some file
    systems know none. Where git won't say, all of it may be kept.
    """
    words = ("-c", "core.quotePath=true", "ls-files", "--", f":(icase){name}")
    try:
        done = _done(root, words, _NOTHING)
    except NotRead:
        return ()
    if done.returncode:
        return () if _NO_REPOSITORY in done.stderr.decode(errors="replace") else (name,)
    return tuple(_said(done).splitlines())


def _no_such(root: Path, ref: str) -> str:
    shown = _NOT_PRINTED.sub("\ufffd", ref)
    message = f'this repository has no branch, tag or commit "{shown}"'
    if _is_shallow(root):
        return f"{message}: {_SHALLOW}"
    return f"{message}; a branch of the server is called like  origin/main  , after  git fetch"


def _below_top(root: Path) -> str:
    """The archive's folder as seen from the top of its repository; "" for the top itself."""
    return _answer(root, ("rev-parse", "--show-prefix")).removesuffix("/")


def _check_out(top: Path, tree: str, folder: Path) -> None:
    """Write the files of a tree; at the top, for elsewhere git takes a part of the index alone."""
    index = {"GIT_INDEX_FILE": str(folder.with_name("index"))}
    _run(top, ("read-tree", tree), index)
    _run(top, ("checkout-index", "--all", "--quiet", f"--prefix={folder}/"), index)


def _answer(folder: Path, words: tuple[str, ...]) -> str:
    """What git says to a question; "" when it fails."""
    done = _done(folder, words, _NOTHING)
    return "" if done.returncode else _said(done)


def _run(folder: Path, words: tuple[str, ...], also: Mapping[str, str] = _NOTHING) -> str:
    done = _done(folder, words, also)
    if not done.returncode:
        return _said(done)
    why = _NOT_PRINTED.sub(" ", done.stderr.decode(errors="replace")).strip()
    if _NO_REPOSITORY in why:
        raise NotRead(
            f"{folder.resolve()} lies in no git repository, so what it was before is not known"
        )
    raise NotRead(f"git says: {why}")


def _said(done: Done) -> str:
    return os.fsdecode(done.stdout).removesuffix("\n")


def _done(folder: Path, words: tuple[str, ...], also: Mapping[str, str]) -> Done:
    ours = {key: value for key, value in os.environ.items() if key not in _OF_A_REPOSITORY}
    settings = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    try:
        return subprocess.run(
            ("git", "-c", "core.fsmonitor=false", *words),
            cwd=folder,
            env={**ours, **settings, **also},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except FileNotFoundError as fault:
        raise NotRead("the command git is needed for this, and is not installed") from fault
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise NotRead(f"git did not work: {fault}") from fault
