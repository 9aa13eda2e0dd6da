"""From a part and those whom it names to the article file that a person will own."""

from dataclasses import dataclass

from builder.cleaning.to_markdown import body_markdown
from builder.cleaning.values import Part
from builder.means import routes
from builder.means.countries import name_of
from builder.means.front_matter import Key, dump_front_matter
from builder.means.yaml_characters import seen
from builder.means.yaml_values import Keyed
from builder.naming.values import ActorKind, Found, Named, Text
from builder.words.dates import UNKNOWN, parse_date
from builder.words.names import slug

REMARK = 100  # characters of evidence behind a value; all of it is in the cleaning record


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as cleaning would write it. `source` is its `capture:` value.

    `folder` and `stem` say where it goes if it is new, relative to content/articles.
    """

    source: str
    folder: str
    stem: str
    text: str


def part_text(part: Part) -> Text:
    """What a part is searched for names in: as an article is, captions after the body."""
    captions = (caption.text for caption in part.captions)
    body = "\n".join((*(block.text for block in part.body), *captions))
    return Text(part.title, body, parse_date(part.date.value).year)


def draft(part: Part, found: Found, source: str, like: tuple[str, ...], home: str) -> Draft:
    """Write an article file's text from what cleaning and naming found.

    `like` are the ids of articles that tell it with the same words, for people to confirm; `home`
    is the archive's language.
    """
    everyone = (*found.people, *found.countries, *found.organizations)
    actors = tuple(shown_name(named) for named in everyone if named.about)
    title = seen(part.title).strip() or "Untitled"
    keys = (
        Key("title", title),
        Key("standfirst", part.standfirst),
        Key("date", part.date.value, _remark(part.date.evidence)),
        Key("outlet", part.outlet.value or UNKNOWN, _remark(part.outlet.evidence)),
        Key("agency", part.agency),
        Key("authors", part.authors),
        Key("language", "" if _primary(part.language) == _primary(home) else part.language),
        Key("url", part.url),
        Key("captured", part.captured),
        Key("actors", actors, required=True),
        Key("captions", _captions(part)),
        Key("same_story_as", like),
        Key("capture", source),
        Key("unsure", doubts(part, like)),
    )
    year = parse_date(part.date.value).year
    return Draft(
        source=source,
        folder=str(year) if year else routes.UNDATED,
        stem=slug(title),
        text=dump_front_matter(keys, body_markdown(part)),
    )


def _primary(language: str) -> str:
    """Return the first subtag, the language without its region or script (BCP 47, 2.2.1)."""
    return language.partition("-")[0].lower()


def doubts(part: Part, like: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of an article that a person should confirm."""
    return (*part.unsure, "same_story_as") if like else part.unsure


def shown_name(named: Named) -> str:
    """How an article's front matter names an actor: a country by its plain name."""
    return name_of(named.id) if named.kind is ActorKind.COUNTRY else named.name


def shortened(text: str, width: int) -> str:
    """Cut a text to `width` characters, the last of them an ellipsis."""
    return text if len(text) <= width else f"{text[: width - 1].rstrip()}…"


def _remark(evidence: str) -> str:
    return shortened(" ".join(evidence.split()), REMARK)


def _captions(part: Part) -> tuple[Keyed, ...]:
    return tuple(
        Keyed((("text", one.text), ("credit", one.credit)) if one.credit else (("text", one.text),))
        for one in part.captions
    )
