"""An article of an archive as it is cited."""

from builder.archive.assembly import Archive
from builder.archive.entry import Entry
from builder.citing.values import Source
from builder.means import routes


def source(archive: Archive, entry: Entry) -> Source:
    """What citations say of an article; its page has an address once the archive is published."""
    article, config = entry.article, archive.config
    written = "" if article.outlet.text == "unknown" else article.outlet.text
    return Source(
        id=article.id,
        title=article.title,
        container=archive.directory.outlet_names.get(entry.outlet or "", written),
        authors=article.authors,
        agency=article.agency,
        date=article.date,
        url=article.url,
        archived_url=article.archived_url,
        language=article.language or config.language,
        accessed=article.captured,
        archive=config.title,
        page=f"{config.base_url}{routes.article(article.id)}" if config.base_url else "",
    )
