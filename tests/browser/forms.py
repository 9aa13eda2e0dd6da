"""The form in a browser, as an editor has it who has just given it a folder of their machine.

The folder is one of the browser's own, filled with the archive's files; all else is as it is for
them: the buttons, the fields, the file that is written.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect
from sites import build_site
from tabs import opened_tab

BEGIN = """async (files) => {
  localStorage.clear();
  sessionStorage.clear();
  for (const { name } of await indexedDB.databases()) {
    await new Promise((done, failed) => {
      const gone = indexedDB.deleteDatabase(name);
      [gone.onsuccess, gone.onerror] = [done, failed];
    });
  }
  const create = true;
  const disk = await navigator.storage.getDirectory();
  await disk.removeEntry("archive", {recursive: true}).catch(() => {});
  const top = await disk.getDirectoryHandle("archive", {create});
  await top.getDirectoryHandle(".git", {create});
  for (const [path, text] of Object.entries(files)) {
    const [name, ...folders] = path.split("/").reverse();
    let folder = top;
    for (const one of folders.reverse()) folder = await folder.getDirectoryHandle(one, {create});
    const file = await (await folder.getFileHandle(name, {create})).createWritable();
    await file.write(text);
    await file.close();
  }
}"""
READ = """async () => {
  const found = {};
  const read = async (folder, path) => {
    for await (const [name, one] of folder.entries()) {
      if (one.kind === "directory") await read(one, `${path}${name}/`);
      else found[path + name] = await (await one.getFile()).text();
    }
  };
  await read(await (await navigator.storage.getDirectory()).getDirectoryHandle("archive"), "");
  return found;
}"""
PICK = """{
  window.showDirectoryPicker = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle("archive");
  const { entries } = FileSystemDirectoryHandle.prototype;
  FileSystemDirectoryHandle.prototype.entries = async function* () {
    const all = await Array.fromAsync(entries.call(this));
    yield* all.sort((one, other) => (one[0] < other[0] ? -1 : 1));
  };
}"""  # the files of the folder come in the order in which GitHub lists them

WINDOW = {"width": 1280, "height": 900}
ALL_IN_SIGHT = WINDOW | {"height": 4_000}  # the form makes a field when it comes into sight
THE_LIST = re.compile(r"#/collections/[^/]+$")


@dataclass(frozen=True, slots=True)
class Form:
    """The form, open in a browser with a folder; `asked` are the addresses that it asked for."""

    page: Page
    base: str
    asked: list[str]

    def begin(self, texts: Mapping[str, str]) -> None:
        """Give it a folder of these files, as if nobody had used it before."""
        self.page.goto(f"{self.base}about/")
        self.page.evaluate(BEGIN, texts)
        self.asked.clear()
        self.load()

    def load(self) -> None:
        """Load the page; a folder that it was given before is one that it has again.

        The window is low meanwhile: to draw what nobody looks at takes longer than all else.
        """
        self.page.set_viewport_size(WINDOW)
        self.page.goto(f"{self.base}about/")
        self.page.goto(f"{self.base}admin/")
        begun = self.page.get_by_role("treeitem", name="Articles")
        asking = self.page.get_by_role("button", name="Work with Local Repository")
        expect(begun.or_(asking)).to_be_visible()
        if asking.is_visible():
            asking.click()
        expect(begun).to_be_visible()
        self.page.set_viewport_size(ALL_IN_SIGHT)

    def open(self, place: str) -> None:
        """Open a file of the archive, or a new one, by its place in the form."""
        self.page.goto(f"{self.base}admin/#/collections/{place}")

    def key(self, key: str) -> Locator:
        """All that the form shows of a key."""
        return self.page.locator(f'[data-key-path="{key}"]')

    def field(self, key: str) -> Locator:
        """The inputs of a key."""
        return self.key(key).get_by_role("textbox")

    def choose(self, key: str, name: str, typed: str = "") -> None:
        """Take a name of a key's list, looked for by what is typed; a short list has no search."""
        self.key(key).get_by_role("combobox").click()
        if typed:
            self.page.get_by_role("searchbox", name="Filter").fill(typed)
        self.page.get_by_role("option", name=name, exact=True).click()

    def take_out(self, key: str, name: str) -> None:
        """Press the sign behind a name that was chosen."""
        self.removal(key, name).click()

    def removal(self, key: str, name: str) -> Locator:
        """The sign behind a name that was chosen; invisible signs part words and name."""
        return self.key(key).get_by_role(
            "button", name=re.compile(f"Remove .?{re.escape(name)}.?$")
        )

    def chosen(self, key: str) -> Locator:
        """The names that were chosen of a list."""
        return self.key(key).get_by_role("row").locator(".label")

    def save(self) -> Mapping[str, str]:
        """Press the button; return the files of the folder by path.

        Once they are written, the form goes back to the list by itself.
        """
        self.page.get_by_role("button", name="Save", exact=True).click()
        expect(self.page).to_have_url(THE_LIST)
        return self.files()

    def files(self) -> Mapping[str, str]:
        found: Mapping[str, str] = self.page.evaluate(READ)
        return found


@contextmanager
def opened(browser: Browser, base: str) -> Iterator[Form]:
    """The form in a tab of its own, before it is given a folder."""
    with opened_tab(browser) as page:
        page.context.add_init_script(PICK)
        form = Form(page, base, [])
        page.on("request", lambda request: form.asked.append(request.url))
        yield form


def build_form(root: Path, folder: Path, texts: Mapping[str, str]) -> None:
    """Build the site of an archive of these files into `folder`."""
    for path, text in texts.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    build_site(root, folder)


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Lines that differ, each with its file; the files must have as many lines as before."""
    found = []
    for path in sorted(before | after):
        old, new = before.get(path, "").split("\n"), after.get(path, "").split("\n")
        assert len(old) == len(new), path
        found += [(path, one, other) for one, other in zip(old, new, strict=True) if one != other]
    return found
