"""The search index: Pagefind reads the finished pages and writes what search.js loads.

What it writes is then put in order, so that one site always gives the same bytes.
"""

import gzip
import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import cbor2
import pagefind_bin

from builder.words.problems import Stopped

SECONDS = 1_800  # by trial: 10,000 articles take 45 s; longer than this is a hang

# Pagefind puts its own interfaces into every bundle. The search page is ours and loads none.
INTERFACES = (
    *("pagefind-ui.js", "pagefind-ui.css", "pagefind-modular-ui.js", "pagefind-modular-ui.css"),
    *("pagefind-component-ui.js", "pagefind-component-ui.css", "pagefind-highlight.js"),
)
SEARCHED = "[data-pagefind-body]"
NOTHING = "Indexed 0 pages"  # what Pagefind says, before it fails, of a site with nothing to find
ENTRY = "pagefind-entry.json"
MAGIC = b"pagefind_dcd"  # before the CBOR of each file; pagefind.js takes it gzipped or as it is


_UNFOUND = str.maketrans({'"': "\u2033", "\\": "\u2216"})  # double prime, set minus


class SearchFailed(Stopped):
    """Pagefind could not index the site; the message holds what it said."""


def facet_value(name: str) -> str:
    """A name as a value of a facet, in the index and in links that choose it.

    Pagefind 1.5 finds no value with a straight quotation mark or a backslash (it compares what it
    is asked for with JSON's escapes in it), and folds white space in what it indexes.
    """
    return " ".join(name.split()).translate(_UNFOUND)


def index(site: Path, bundle: Path, language: str) -> None:
    """Index the pages of `site` that carry data-pagefind-body, in place of what `bundle` holds.

    All pages go into one index, that of the archive's `language` (a BCP 47 tag), for Pagefind
    splits by page language and a reader would find only their own. A site without such a page
    gets no bundle. Raises SearchFailed.
    """
    shutil.rmtree(bundle, ignore_errors=True)
    _run(site, bundle, language.partition("-")[0].lower())
    if bundle.is_dir():
        _prune(bundle)
        _settle(bundle)


def _run(site: Path, bundle: Path, language: str) -> None:
    """Run Pagefind where no settings but ours can reach it: no file of its own, no variables."""
    ours = {key: value for key, value in os.environ.items() if not key.startswith("PAGEFIND_")}
    with tempfile.TemporaryDirectory() as nowhere:
        try:
            done = subprocess.run(
                _command(site, bundle, language),
                cwd=nowhere,
                env=ours,
                capture_output=True,
                timeout=SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as fault:
            raise SearchFailed(f"the search index could not be made: {fault}") from fault
    said = (done.stdout + done.stderr).decode(errors="replace").strip()
    if done.returncode and NOTHING not in said:
        raise SearchFailed(f"Pagefind stopped with code {done.returncode}:\n{said}")


def _command(site: Path, bundle: Path, language: str) -> tuple[str, ...]:
    return (
        *(str(pagefind_bin.get_executable()), "--site", str(site.resolve())),
        *("--output-path", str(bundle.resolve()), "--force-language", language),
        *("--root-selector", SEARCHED),  # else a site that has none of them is indexed whole
    )


def _prune(bundle: Path) -> None:
    """Delete what the search page never loads."""
    for name in INTERFACES:
        (bundle / name).unlink(missing_ok=True)
    engines = sorted(bundle.glob("wasm.*.pagefind"))
    if len(engines) > 1:  # the one for unknown languages serves only those without one of their own
        (bundle / "wasm.unknown.pagefind").unlink(missing_ok=True)


def _settle(bundle: Path) -> None:
    """Order what Pagefind 1.5 leaves to chance, and name the files after what they now hold.

    It keeps the values of a filter, the filters and the sorts in hash maps with a random seed, so
    two runs over one site differ. Their order means nothing; that of pages and words is settled.
    """
    entry = json.loads((bundle / ENTRY).read_text(encoding="utf-8"))
    for language in entry["languages"].values():
        language["hash"] = _settle_meta(bundle, language["hash"])
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
    (bundle / ENTRY).write_text(text, encoding="utf-8")


def _settle_meta(bundle: Path, name: str) -> str:
    file = bundle / f"pagefind.{name}.pf_meta"
    version, pages, chunks, filters, sorts, *rest = _take(file)
    settled = sorted([key, _settle_filter(bundle / "filter", old)] for key, old in filters)
    data = MAGIC + cbor2.dumps([version, pages, chunks, settled, sorted(sorts), *rest])
    new = _named_after(name, data, 10)
    (bundle / f"pagefind.{new}.pf_meta").write_bytes(data)
    return new


def _settle_filter(folder: Path, name: str) -> str:
    key, values, *rest = _take(folder / f"{name}.pf_filter")
    data = MAGIC + cbor2.dumps([key, sorted(values), *rest])
    new = _named_after(name, data, 7)
    (folder / f"{new}.pf_filter").write_bytes(data)
    return new


def _take(file: Path) -> list[Any]:
    """Read one of Pagefind's files and delete it, since it comes back under another name."""
    data = gzip.decompress(file.read_bytes())
    file.unlink()
    taken: list[Any] = cbor2.loads(data.removeprefix(MAGIC))
    return taken


def _named_after(name: str, data: bytes, digits: int) -> str:
    """Return "en_" and hexadecimal digits of a hash, as Pagefind names its files."""
    language = name.partition("_")[0]
    return f"{language}_{hashlib.sha256(data).hexdigest()[:digits]}"
