"""The preview shows the last good pages with what is wrong above them, to this machine alone."""

import asyncio
import http.client
import json
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import randint
from shutil import copytree

import pytest
from small_archives import TINY, article, change, tree, write
from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from builder.archive.assembly import Archive
from builder.archive.workspace import Workspace
from builder.exporting import sqlite_file
from builder.means.files import Source, read_source
from builder.output import updating
from builder.output.order import BuildReport
from builder.preview import at_once
from builder.preview import preview as preview_module
from builder.preview.preview import Preview
from builder.preview.server import HOST, names_at
from builder.words.problems import Problem

LETTER = "articles/2020/a-letter-on-nets/"
LETTER_FILE = f"{LETTER.rstrip('/')}.md"
HANDSHAKE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "c29tZSBzaXh0ZWVuIGIu",
}
PATIENCE = 60  # seconds until a condition counts as never met; most are met within two


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def preview(tiny: Path, said: list[str]) -> Preview:
    """A preview of the tiny archive that has built it once."""
    made = Preview(Workspace(tiny), said.append)
    made.rebuild()
    return made


# What is answered


def test_a_page_is_the_built_one_with_the_means_to_reload_it(preview: Preview, tiny: Path) -> None:
    response = preview.respond(LETTER)
    dress = (
        b'<link rel="stylesheet" href="/preview.css">'
        b'<script src="/livereload.js?port=8000" defer></script>'
    )

    assert (response.status, response.media_type) == (200, "text/html; charset=utf-8")
    assert dress in response.body
    assert response.body.replace(dress, b"") == (tiny / "site" / LETTER / "index.html").read_bytes()


def test_the_front_page_is_at_the_root(preview: Preview) -> None:
    assert b"Cod and Consequences" in preview.respond("").body


def test_data_follows_the_pages_and_is_whole_until_then(preview: Preview, tiny: Path) -> None:
    """The files of data belong together: sizes told on their page are those of the files."""

    def data() -> dict[str, bytes]:
        return {file: one for file, one in tree(tiny / "site").items() if is_data(file)}

    def is_data(file: str) -> bool:
        return file.startswith("data/") or file.endswith(("index.json", ".csv", ".bib"))

    assert data() == {}, "the first pages are there at once"
    assert preview.respond("data/").status == 404
    preview.rebuild(data=True)
    before = data()
    change(tiny, LETTER_FILE, "is a wall", "is a fence")
    preview.rebuild()
    assert b"is a fence" in preview.respond(LETTER).body
    assert data() == before
    preview.rebuild(data=True)
    assert b"is a fence" in preview.respond(f"{LETTER}index.json").body
    assert data() != before


def test_other_files_are_sent_as_they_are(preview: Preview, tiny: Path) -> None:
    style = next((tiny / "site/assets").glob("style-*.css"))
    response = preview.respond(f"assets/{style.name}")

    assert (response.status, response.media_type) == (200, "text/css")
    assert response.body == style.read_bytes()


@pytest.mark.parametrize(
    "path",
    [
        *("no/such/page/", "people", "index.html/", "assets/", "assets"),
        *(".cuttings", ".nojekyll", ".git/config", "people/.hidden"),
        *("../content/archive.yaml", "people/../../content/archive.yaml", "/etc/hostname"),
        *("%2e%2e/content/archive.yaml", "..\\content\\archive.yaml", "index.html\0", "\0", "C:/"),
    ],
)
def test_what_the_site_does_not_hold_is_not_found(preview: Preview, path: str) -> None:
    response = preview.respond(path)

    assert response.status == 404
    assert b"Page not found" in response.body


def test_the_page_for_what_is_not_found_is_dressed_and_leads_on(preview: Preview) -> None:
    """Its links begin with the path of base_url (/cod/), which is not where the preview serves."""
    body = preview.respond("no/such/page/").body.decode()
    links = re.findall(r'(?:href|src|action)="/([^"]*)"', body)

    assert {"", "people/", "search/"} <= {*links}
    assert [one for one in links if one.startswith("cod/")] == []
    style = next(one for one in links if one.startswith("assets/style-"))
    assert preview.respond(style).status == 200


def test_a_file_that_came_after_the_build_is_not_served(preview: Preview, tiny: Path) -> None:
    (tiny / "site" / "secret.txt").write_text("mine")

    assert preview.respond("secret.txt").status == 404


def test_a_link_in_the_site_leads_nowhere(preview: Preview, tiny: Path) -> None:
    (tiny / "secret.txt").write_text("mine")
    (tiny / "site" / "link.txt").symlink_to(tiny / "secret.txt")
    change(tiny, LETTER_FILE, "is a wall", "is a fence")
    preview.rebuild()

    assert (tiny / "site" / "link.txt").is_symlink(), "it is somebody's, and stays"
    assert preview.respond("link.txt").status == 404


def test_it_says_what_became_of_an_edit_and_is_silent_when_nothing_was_left_to_do(
    preview: Preview, said: list[str]
) -> None:
    preview.rebuild()
    assert said[-1].startswith("0 files written in ")
    preview.rebuild(search=True)
    assert ", search index made in " in said[-1]
    preview.rebuild(search=True, data=True)
    assert "0 files" not in said[-1]
    count = len(said)
    preview.rebuild(search=True, data=True)
    assert len(said) == count


# From when the search index is


def test_the_search_page_says_from_when_its_index_is(preview: Preview, tiny: Path) -> None:
    def told() -> str:
        found = re.search(rb'role="alert">([^<]*)<', preview.respond("search/").body)
        return found[1].decode() if found else ""

    assert told().startswith("Search finds the archive as an earlier build left it;")
    preview.rebuild(search=True)
    assert told() == ""
    preview.rebuild()
    assert told() == "", "nothing has changed since"
    change(tiny, LETTER_FILE, "is a wall", "is a fence")
    preview.rebuild()
    assert re.match(r"Search finds the archive as it was at \d\d:\d\d:\d\d; the index is", told())


# What was saved a moment ago


def page_of(root: Path) -> bytes:
    return (root / "site" / LETTER / "index.html").read_bytes()


def test_the_page_of_a_saved_article_is_there_before_the_site_is(
    preview: Preview, tiny: Path
) -> None:
    change(tiny, LETTER_FILE, "is a wall", "is a **fence** of Ada Lindqvist")
    assert preview.show_at_once()
    at_once, built = preview.respond(LETTER).body, page_of(tiny)
    preview.rebuild()

    assert b"is a wall" in built
    assert preview.respond(LETTER).body == at_once, "it is what the build makes of it"
    assert b"is a <strong>fence</strong>" in page_of(tiny)


def test_what_is_saved_again_while_the_site_is_made_stays_as_it_was_saved_last(
    preview: Preview, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = preview_module.build

    def slow(*words: object, **more: object) -> BuildReport:
        done = build(*words, **more)  # type: ignore[arg-type]
        change(tiny, LETTER_FILE, "is a fence", "is a moat")
        assert preview.show_at_once()
        return done

    change(tiny, LETTER_FILE, "is a wall", "is a fence")
    assert preview.show_at_once()
    monkeypatch.setattr(preview_module, "build", slow)
    preview.rebuild()

    assert b"is a fence" in page_of(tiny)
    assert b"is a moat" in preview.respond(LETTER).body


def test_an_article_that_is_saved_while_its_text_is_read_is_left_to_the_build_that_follows(
    preview: Preview, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at = updating.assembled

    def then_saved(workspace: Workspace) -> Archive:
        found = looked_at(workspace)
        change(tiny, LETTER_FILE, "is a fence", "is a moat")
        return found

    change(tiny, LETTER_FILE, "is a wall", "is a fence")
    with monkeypatch.context() as patch:
        patch.setattr(updating, "assembled", then_saved)
        preview.rebuild()
    assert b"preview-problems" not in preview.respond(LETTER).body
    assert b"is a wall" in page_of(tiny)

    preview.rebuild()
    assert b"is a moat" in page_of(tiny)


def test_an_article_that_is_gone_before_it_is_read_is_left_to_the_build_that_follows(
    preview: Preview, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some editors save by moving the old file away first."""

    def gone(root: Path, file: str) -> Source | Problem:
        (root / file).unlink()
        return read_source(root, file)

    change(tiny, LETTER_FILE, "is a wall", "is a fence")
    monkeypatch.setattr(at_once, "read_source", gone)
    assert not preview.show_at_once()


def test_where_nothing_was_saved_nothing_is_made(preview: Preview) -> None:
    assert not preview.show_at_once()


@pytest.mark.parametrize(
    "files",
    [
        {"articles/2022/new.md": article("New")},
        {LETTER_FILE: "no front matter"},
        {f"articles/2022/n{n}.md": article() for n in range(9)},
        {"people/ada-lindqvist.md": "---\nname: Ada Holm\n---\n"},
    ],
    ids=["a new article", "a broken one", "a branch that was fetched", "the registry"],
)
def test_all_else_waits_for_the_site(preview: Preview, tiny: Path, files: dict[str, str]) -> None:
    before = preview.respond(LETTER).body
    write(tiny, files)

    assert not preview.show_at_once()
    assert preview.respond(LETTER).body == before


# What is wrong stands above the page


def test_broken_content_leaves_the_last_good_page_under_a_banner(
    preview: Preview, tiny: Path, said: list[str]
) -> None:
    good = preview.respond(LETTER).body
    change(tiny, LETTER_FILE, "title:", "title")
    preview.rebuild()
    page = preview.respond(LETTER).body

    assert b'<pre class="preview-problems" role="alert">content/articles/2020/a-letter' in page
    assert good.partition(b"<main")[2] in page
    assert "1 error," in said[-1], "the file's own, and none of the articles that name it"


def test_the_banner_stands_on_every_page_and_goes_when_all_is_mended(
    preview: Preview, tiny: Path
) -> None:
    change(tiny, LETTER_FILE, "title:", "title")
    preview.rebuild()
    for path in ("", LETTER, "people/", "no/such/page/"):
        assert b"preview-problems" in preview.respond(path).body

    change(tiny, LETTER_FILE, "title", "title:")
    preview.rebuild()
    assert b"preview-problems" not in preview.respond(LETTER).body


def test_warnings_make_no_banner(preview: Preview) -> None:
    assert b"preview-problems" not in preview.respond("").body


def test_a_broken_template_leaves_the_last_good_site_under_a_banner(tiny: Path) -> None:
    templates = Path(copytree(Workspace(tiny).templates, tiny / "templates"))
    preview = Preview(Workspace(tiny), lambda text: None)
    preview.rebuild()
    (templates / "article.html").write_text("{% if %}")
    preview.rebuild()
    page = preview.respond(LETTER).body

    assert b"The site could not be built; this is the last good one." in page
    assert b"A Letter on Nets" in page


def test_a_database_that_cannot_be_written_leaves_the_last_good_site_under_a_banner(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "_SEARCH", ("CREATE VIRTUAL TABLE search USING fts0(text)",))
    preview.rebuild(data=True)

    assert b"no such module: fts0" in preview.respond(LETTER).body


def test_hostile_content_is_text_in_the_banner_too(preview: Preview, tiny: Path) -> None:
    change(tiny, LETTER_FILE, "[NCC]", '["<script>alert(1)</script>"]')
    preview.rebuild()

    assert b"<script>alert(1)" not in preview.respond(LETTER).body
    assert b"&lt;script&gt;alert(1)" in preview.respond(LETTER).body


def test_a_page_is_answered_while_one_site_takes_the_place_of_another(
    preview: Preview, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = (tiny / "site").rename(tiny / "away")
    monkeypatch.setattr("builder.preview.preview.time.sleep", lambda _: away.rename(tiny / "site"))

    assert preview.respond(LETTER).status == 200


# The server itself


@dataclass(frozen=True, slots=True)
class Served:
    """A preview that runs, and its archive."""

    process: subprocess.Popen[str]
    port: int
    root: Path

    def get(self, path: str, method: str = "GET", **headers: str) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection(HOST, self.port, timeout=PATIENCE)
        connection.request(method, path, headers=headers)
        response = connection.getresponse()
        response.body = response.read()  # type: ignore[attr-defined]
        connection.close()
        return response

    def page(self, path: str) -> bytes:
        body: bytes = self.get(path).body  # type: ignore[attr-defined]
        return body


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "it never came about"
        time.sleep(0.05)


def free_port() -> int:
    """A port that nobody gets by chance until the preview has it: systems give higher ones."""
    while answers(port := randint(20_000, 30_000)):
        pass
    return port


def answers(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex((HOST, port)) == 0


@contextmanager
def running(root: Path) -> Iterator[Served]:
    """Run a preview of an archive from the moment it answers."""
    port = free_port()
    command = (sys.executable, "-m", "builder", "preview", "--root", str(root), "--port", str(port))
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            wait_for(lambda: process.poll() is not None or answers(port))
            served = Served(process, port, root)
            served.get("/")  # the port is bound a moment before anybody answers there
            yield served
        finally:
            process.kill()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    root = Path(copytree(TINY, tmp_path_factory.mktemp("served") / "tiny"))
    with running(root) as one:
        yield one


def test_it_answers_get_and_head_and_nothing_else(served: Served) -> None:
    got, head = served.get("/"), served.get("/", "HEAD")

    assert (got.status, head.status) == (200, 200)
    assert head.headers["Content-Length"] == str(len(served.page("/")))
    assert served.get("/", "POST").status == 405
    assert got.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/../content/archive.yaml", "/%2e%2e/content/archive.yaml"])
def test_it_does_not_climb_out_of_the_site(served: Served, path: str) -> None:
    assert served.get(path).status == 404


@pytest.mark.parametrize(
    ("host", "status"),
    [("localhost:{}", 200), ("127.0.0.1:{}", 200), ("evil.example:{}", 421), ("localhost:1", 421)],
)
def test_it_answers_under_its_own_name_alone(served: Served, host: str, status: int) -> None:
    assert served.get("/", Host=host.format(served.port)).status == status


def test_at_the_usual_port_browsers_leave_it_out_of_the_name() -> None:
    assert names_at(80) == {"localhost", HOST, "localhost:80", f"{HOST}:80"}
    assert names_at(8000) == {"localhost:8000", f"{HOST}:8000"}


def test_it_serves_the_script_that_reloads_and_tells_it_the_port(served: Served) -> None:
    script = f"/livereload.js?port={served.port}"

    assert f'<script src="{script}"'.encode() in served.page("/")
    assert b"livereload" in served.page(script).lower()


async def channel(served: Served, origin: str) -> WebSocketClientConnection:
    """Open the reload channel as a page of `origin` would."""
    url = f"ws://{HOST}:{served.port}/livereload"
    made = await websocket_connect(HTTPRequest(url, headers={"Origin": origin}))
    hello = {"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]}
    await made.write_message(json.dumps(hello))
    assert json.loads(await made.read_message() or "")["command"] == "hello"
    await made.write_message(json.dumps({"command": "info", "url": f"{origin}/"}))
    return made


async def reloaded_after(served: Served, edit: Callable[[], None]) -> str:
    """Make an edit with a page open; return the command that the page gets."""
    page = await channel(served, f"http://{HOST}:{served.port}")
    edit()
    message = await asyncio.wait_for(page.read_message(), PATIENCE)
    page.close()
    while await page.read_message() is not None:
        pass
    return str(json.loads(message or "")["command"])


def test_an_edit_reaches_an_open_page(served: Served) -> None:
    def edit() -> None:
        change(served.root, LETTER_FILE, "is a wall", "is a fence")

    with ThreadPoolExecutor(1) as other:  # the browser tests may have a loop running in this one
        command = other.submit(lambda: asyncio.run(reloaded_after(served, edit))).result()

    assert command == "reload"
    wait_for(lambda: b"is a fence" in served.page(f"/{LETTER}"))


def test_a_new_article_gets_a_page_and_a_broken_one_a_banner(served: Served) -> None:
    write(served.root, {"articles/2022/new.md": "no front matter"})
    wait_for(lambda: b"no-front-matter" in served.page("/"))
    (served.root / "content/articles/2022/new.md").unlink()
    wait_for(lambda: b"no-front-matter" not in served.page("/"))


def test_the_search_index_is_made_in_the_background(served: Served) -> None:
    wait_for(lambda: served.get("/pagefind/shards.json").status == 200)


@pytest.mark.parametrize("origin", ["http://evil.example", "http://evil.example:{}", "null"])
def test_pages_of_other_sites_are_not_let_into_the_channel(served: Served, origin: str) -> None:
    handshake = HANDSHAKE | {"Origin": origin.format(served.port)}

    assert served.get("/livereload", **handshake).status == 403


def test_a_foreign_name_for_this_machine_opens_no_channel_either(served: Served) -> None:
    name = f"evil.example:{served.port}"
    handshake = HANDSHAKE | {"Origin": f"http://{name}", "Host": name}

    assert served.get("/livereload", **handshake).status == 421


def test_a_port_that_is_taken_is_told_at_once(served: Served, tiny: Path) -> None:
    command = (sys.executable, "-m", "builder", "preview", "--port", str(served.port))
    second = subprocess.run(
        (*command, "--root", str(tiny)), capture_output=True, text=True, check=False
    )

    assert second.returncode == 2
    assert f"port {served.port} can't be had" in second.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a console is interrupted otherwise")
@pytest.mark.usefixtures("heeding_interrupts")
def test_an_interrupt_ends_it_without_a_trace(tiny: Path) -> None:
    with running(tiny) as one:
        one.process.send_signal(signal.SIGINT)
        _, errors = one.process.communicate(timeout=PATIENCE)

    assert one.process.returncode == 130
    assert "Traceback" not in errors
    assert f"Serving on http://{HOST}:{one.port}/" in errors
    assert not answers(one.port)
