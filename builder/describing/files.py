"""The kinds of file that people write in an archive: where each lies, and its keys."""

from dataclasses import dataclass

from builder.records.article_fields import ARTICLE_FIELDS
from builder.records.capture_meta import CAPTURE_META_FIELDS, META
from builder.records.config import CONFIG_FIELDS
from builder.records.fields import Field
from builder.records.registry_fields import ACTOR_FIELDS, COUNTRY_FIELDS, OUTLET_FIELDS
from builder.records.rejected import REJECTED_FIELDS, REJECTED_FILE


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file; `files` is a pattern of paths from the archive's root.

    A text in Markdown stands below the keys where `has_text`; else the file is YAML and no more.
    """

    name: str
    files: str
    fields: tuple[Field[object], ...]
    has_text: bool


FILE_KINDS = (
    FileKind("article", "content/articles/*/*.md", ARTICLE_FIELDS, has_text=True),
    FileKind("person", "content/people/*.md", ACTOR_FIELDS, has_text=True),
    FileKind("organization", "content/organizations/*.md", ACTOR_FIELDS, has_text=True),
    FileKind("country", "content/countries/*.md", COUNTRY_FIELDS, has_text=True),
    FileKind("outlet", "content/outlets/*.md", OUTLET_FIELDS, has_text=True),
    FileKind("archive", "content/archive.yaml", CONFIG_FIELDS, has_text=False),
    FileKind("capture", f"content/captures/**/*{META}", CAPTURE_META_FIELDS, has_text=False),
    FileKind("rejected", REJECTED_FILE, REJECTED_FIELDS, has_text=False),
)
KINDS_BY_NAME = {kind.name: kind for kind in FILE_KINDS}
