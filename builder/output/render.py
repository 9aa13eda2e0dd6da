"""Page values to HTML: templates see their page and a few helpers, and escape all they print.

Of every page: `routes` are the fixed paths of the site, `markdown(body)` is a body as HTML,
`citation(source)` cites an article, and `facet_query(name)` asks the search for a name.

Of this page: `href(path)` is a link from it, `asset(name)` one to a style sheet or script,
`blocks(page)` the text of an article block by block, `beside` are the files beside it, and
`linked_data` is what it says for machines. `here` is what macros are given of it, so that they are
made once for all pages: `here.page`, `here.href` and `here.pictures`, which draws.
"""

import hashlib
import re
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.runtime import Context
from markupsafe import Markup

from builder.means import routes
from builder.means.markdown import Anchor, Block, Noted, to_blocks, to_html
from builder.means.search import facet_query
from builder.means.second_line import passed
from builder.output.beside import beside
from builder.output.citations import citation
from builder.output.drawing import Pictures
from builder.output.linked_data import linked_data
from builder.pages.values import ArticlePage, Page, PlainPage
from builder.words.names import SitePath
from builder.words.problems import Stopped

ASSETS = "assets"
HASH_LENGTH = 8  # hexadecimal digits: enough to tell two versions of one file apart

# How a style sheet or script at the top of assets/ loads another file there.
_LOADED = re.compile(rb"""(url\(|from "\./|(?:import|URL)\("\./)([\w./-]+)(\)|")""")

# What a template can do wrong, besides what Jinja tells of: 1 + "a", 1 / 0, a loop without end of
# templates that include each other, bytes that are not UTF-8 (a ValueError).
_FAULTS = (
    *(TemplateError, TypeError, ValueError, LookupError, ArithmeticError, AttributeError),
    RecursionError,
)

Href = Callable[[SitePath], str]


class RenderFailed(Stopped):
    """A template that could not be rendered; the message names the page, file, line and fault."""

    in_content = True


@dataclass(frozen=True, slots=True)
class Here:
    """The page that is made, links from it, and pictures whose links are from it."""

    page: Page
    href: Href
    pictures: Pictures


class _Plain(Context):
    """Calls what a template calls. Jinja looks each time whether it asks for the context: here
    nothing does, and that took a twelfth of the time of a page.
    """

    def call(
        self,
        called: Callable[..., object],
        *args: object,
        _loop_vars: object = None,
        _block_vars: object = None,
        **kwargs: object,
    ) -> object:
        try:
            return called(*args, **kwargs)
        except StopIteration as fault:  # a generator, as templates are, fails on it
            raise TemplateError("nothing more comes of this") from fault


class Renderer:
    """Turns page values into HTML with the templates of one folder."""

    def __init__(self, folder: Path) -> None:
        """Name the assets under `folder`; its templates are read when first used."""
        self._folder = folder
        self._assets = {name: path for name, (path, _) in _named_assets(folder).items()}
        self._environment = Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.context_class = _Plain
        self._environment.globals.update(
            routes=routes, markdown=_markdown, citation=citation, facet_query=facet_query
        )
        self._environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}

    def page(self, page: Page) -> str:
        """Return the whole HTML of a page. Raises RenderFailed."""
        name = page.template if isinstance(page, PlainPage) else page.TEMPLATE
        href = _href(page)
        try:
            return self._environment.get_template(name).render(
                page=page,
                href=href,
                here=Here(page, href, Pictures(href)),
                asset=lambda asset: href(self._asset(asset)),
                blocks=partial(_blocks, href),
                beside=beside(page),
                linked_data=linked_data(page),
            )
        except _FAULTS as fault:
            place = _place(fault, self._folder) or name
            raise RenderFailed(f'"{page.path}": {place}: {fault}') from fault

    def _asset(self, name: str) -> SitePath:
        if name not in self._assets:
            raise TemplateError(f'there is no file "{name}" in {ASSETS}/')
        return self._assets[name]


def assets(folder: Path) -> tuple[tuple[SitePath, bytes], ...]:
    """Return the files under `folder`/assets with the paths they have on the site.

    A path carries a hash of its file's content, so a browser may keep the file for ever.
    """
    return tuple(sorted(_named_assets(folder).values()))


def _href(page: Page) -> Href:
    link = routes.links_from(page.path)
    if page.site.offline:  # no server serves it: a page is the file in its folder
        return lambda target: link(SitePath(routes.file_of(target)))
    return _absolute(page.site.base_url) if page.path == routes.NOT_FOUND else link


def _absolute(base_url: str) -> Href:
    """Links of the "not found" page, which is served at any depth."""
    root = urlsplit(base_url).path or "/"
    return lambda target: f"{root}{target}"


def _markdown(body: str) -> Markup:
    return Markup(passed(to_html(body)))


def _blocks(href: Href, page: ArticlePage) -> tuple[Block, ...]:
    anchors = (Anchor(span.start, span.end, href(span.path), span.kind) for span in page.spans)
    notes = tuple(Noted(one.quote, one.number) for one in page.remarks)
    blocks = to_blocks(page.body, tuple(anchors), page.passages, notes)
    return tuple(replace(block, html=Markup(passed(block.html))) for block in blocks)


def _place(fault: Exception, folder: Path) -> str:
    """Return "article.html:12" for the innermost template line that a fault came through."""
    frames = traceback.extract_tb(fault.__traceback__)
    inside = [frame for frame in frames if Path(frame.filename).is_relative_to(folder)]
    return f"{Path(inside[-1].filename).relative_to(folder)}:{inside[-1].lineno}" if inside else ""


def _named_assets(folder: Path) -> dict[str, tuple[SitePath, bytes]]:
    """Map each asset's name to its path on the site and its content. Raises RenderFailed."""
    root = folder / ASSETS
    files = sorted(file for file in root.rglob("*") if file.is_file())
    contents = {file.relative_to(root).as_posix(): file.read_bytes() for file in files}
    named: dict[str, tuple[SitePath, bytes]] = {}
    for name in contents:
        _name(name, contents, named)
    return named


def _name(
    name: str, contents: dict[str, bytes], named: dict[str, tuple[SitePath, bytes]]
) -> SitePath:
    """Name an asset after its content, in which the assets that it loads are named already."""
    if name not in contents:
        raise RenderFailed(f'there is no file "{name}" in {ASSETS}/')
    if name not in named:
        content = contents[name]
        if name.endswith((".css", ".js")):
            content = _LOADED.sub(lambda match: _loaded(match, contents, named), content)
        named[name] = (_hashed(name, content), content)
    return named[name][0]


def _loaded(
    match: re.Match[bytes], contents: dict[str, bytes], named: dict[str, tuple[SitePath, bytes]]
) -> bytes:
    before, name, after = match.groups()
    path = _name(name.decode(), contents, named).removeprefix(f"{ASSETS}/")
    return bytes(before + path.encode() + after)


def _hashed(name: str, content: bytes) -> SitePath:
    stem, _, suffix = name.rpartition(".")
    digest = hashlib.sha256(content).hexdigest()[:HASH_LENGTH]
    return SitePath(f"{ASSETS}/{stem}-{digest}.{suffix}")
