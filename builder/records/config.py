"""archive.yaml: what an archive says of itself."""

from dataclasses import dataclass

from builder.means.yaml_source import Mapping
from builder.records.fields import Field, filled_text, language, text, web_address
from builder.records.forms import Form, Read


@dataclass(frozen=True, slots=True)
class Config:
    """An archive's own settings. `base_url` ends in a slash, or is "" when not published."""

    title: str
    description: str
    base_url: str
    repository: str
    language: str


TITLE = Field("title", filled_text, "", "The archive's name", "Cuttings on X", required=True)
DESCRIPTION = Field("description", text, "", "What it collects, in a sentence", "News of X")
BASE_URL = Field(
    "base_url",
    web_address,
    "",
    "Where it is published; only canonical links, feeds and the sitemap use it",
    "https://example.github.io/archive/",
)
REPOSITORY = Field(
    "repository",
    web_address,
    "",
    "Where its files are edited",
    "https://github.com/example/archive",
)
LANGUAGE = Field("language", language, "en", "BCP 47 tag of its pages", "en")

CONFIG_FIELDS: tuple[Field[object], ...] = (TITLE, DESCRIPTION, BASE_URL, REPOSITORY, LANGUAGE)


def read_config(mapping: Mapping) -> Read[Config]:
    """Read archive.yaml."""
    form = Form(mapping, CONFIG_FIELDS)
    return form.result(
        Config(
            title=form.get(TITLE),
            description=form.get(DESCRIPTION),
            base_url=with_slash(form.get(BASE_URL)),
            repository=form.get(REPOSITORY).rstrip("/"),
            language=form.get(LANGUAGE) or LANGUAGE.default,
        )
    )


def with_slash(address: str) -> str:
    """End an address in a slash, so that paths can be put behind it; "" stays ""."""
    return f"{address.rstrip('/')}/" if address else ""
