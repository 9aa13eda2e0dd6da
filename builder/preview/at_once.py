"""The pages of articles that were saved a moment ago, made before all the rest of the site is.

Whoever writes waits for one page. It is made here of the article as it is now and of the archive as
it was at the last build, which is what that page will be, but for what the edit changes elsewhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from builder.archive.entry import Entry
from builder.archive.moved import with_ids_of_today
from builder.archive.workspace import Workspace
from builder.means import routes
from builder.means.below import stamps_below
from builder.means.files import Sources, read_source
from builder.output.render import Renderer, RenderFailed
from builder.pages.index import Index
from builder.pages.of_articles import article_page
from builder.records.article import Article
from builder.records.content import read_content
from builder.records.texts import ChangedMeanwhile

ARTICLES = "content/articles"  # below the root
FEW = 5  # articles at a time; where more have changed somebody has fetched a branch, and can wait
_NONE: Mapping[str, bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Known:
    """The archive of the last build, and what rendered its pages."""

    index: Index
    renderer: Renderer


class AtOnce:
    """Makes the pages of articles that have changed since it last looked."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._stamps = self._look()
        self._known: _Known | None = None

    def learn(self, index: Index, renderer: Renderer) -> None:
        """Take note of an archive, and make a page of it: templates are read with the first."""
        self._known = _Known(index, renderer)
        for entry in index.archive.entries[:1]:
            self._made(self._known, entry.article)

    def pages(self) -> Mapping[str, bytes]:
        """The pages of a few articles that were there and have changed, by file.

        One that can't be understood or rendered has none, and where one is gone meanwhile none has:
        the build that follows says what is wrong.
        """
        before, self._stamps = self._stamps, self._look()
        changed = [file for file, stamp in self._stamps.items() if stamp != before.get(file)]
        if self._known is None or len(changed) > FEW:
            return _NONE
        try:
            made = [self._made(self._known, article) for article in self._articles(changed)]
        except OSError:
            return _NONE
        return dict(page for page in made if page)

    def _look(self) -> Mapping[str, str]:
        return stamps_below(self._workspace.root / ARTICLES)

    def _articles(self, changed: list[str]) -> tuple[Article, ...]:
        """Read articles. Raises OSError, as where an editor moves the old one away first."""
        files = tuple(f"{ARTICLES}/{file}" for file in changed if file.endswith(".md"))
        return read_content(Sources(files, partial(read_source, self._workspace.root)), ()).articles

    def _made(self, known: _Known, written: Article) -> tuple[str, bytes] | None:
        """The page of an article that was there; none of one that somebody saves right now."""
        archive = known.index.archive
        (article,) = with_ids_of_today((written,), archive.moved)
        if article.id not in known.index.by_id:
            return None
        try:
            return self._page(known, archive.find(article))
        except (RenderFailed, ChangedMeanwhile):
            return None

    def _page(self, known: _Known, entry: Entry) -> tuple[str, bytes]:
        page = article_page(known.index, entry)
        return routes.file_of(page.path), known.renderer.page(page).encode()
