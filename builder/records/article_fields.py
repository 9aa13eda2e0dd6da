"""An article's fields, and how its file is read."""

from builder.means.front_matter import FrontMatter
from builder.means.yaml_values import Mapping, Node
from builder.records import kinds
from builder.records.article import Article, Caption, Note, body_of
from builder.records.fields import NO_TEXT, NO_TEXTS, NO_WORDS, BadValue, Field, Kind
from builder.records.forms import Form, Read
from builder.records.parsers import many, mappings, sub_texts
from builder.records.shapes import Choice, Keyed, Line, Many, Part
from builder.words.dates import NO_DATE
from builder.words.names import ArticleId
from builder.words.problems import Place, error

NO_CAPTIONS: tuple[Caption, ...] = ()
NO_NOTES: tuple[Note, ...] = ()
CAPTION = Keyed(
    (
        Part("text", Line(), "What stands under the picture"),
        Part("credit", Line(), "Whose picture it is"),
    )
)
NOTE = Keyed(
    (
        Part("quote", Line(), "Some words of the text, as they stand there", required=True),
        Part("note", Line(), "What is to be said of them", required=True),
        Part("by", Line(), "Who says so"),
    )
)
CAN_BE_CONFIRMED = ("actors", "versions")


def captions(node: Node) -> tuple[Caption, ...]:
    """Read a list of text and credit. Raises BadValue."""
    return tuple(_caption(item) for item in mappings(node, CAPTION.names))


def _caption(item: Mapping) -> Caption:
    words, credit = sub_texts(item, CAPTION.names)
    return Caption(words.text, credit.text)


def _note(item: Mapping) -> Note:
    quote, remark, by = sub_texts(item, NOTE.names)
    return Note(quote.text, remark.text, by.text, quote.place)


def notes(node: Node) -> tuple[Note, ...]:
    """Read a list of quote, note and by. Raises BadValue."""
    found = tuple(_note(item) for item in mappings(node, NOTE.names))
    for note in found:
        if not note.quote or not note.note:
            raise BadValue(
                "empty-value",
                note.place,
                "a note needs a quote and a note",
                "quote some words of the text, then say what is to be said of them",
            )
    return found


TITLE = Field(
    "title",
    kinds.NEEDED,
    "",
    "The headline as the outlet printed it, without the site's name",
    "Ministers meet in Vienna",
    required=True,
)
DATE = Field(
    "date",
    kinds.DATE,
    NO_DATE,
    "When it was published, as EDTF level 1: a day, month or year, "
    "`~` for about, a range with `/`, or `unknown`",
    "2018-08-07",
    required=True,
)
OUTLET = Field(
    "outlet",
    kinds.OUTLET,
    NO_TEXT,
    "Who published it: a name, alias or id from content/outlets, or `unknown`",
    "The Daily Example",
    required=True,
)
ACTORS = Field(
    "actors",
    kinds.ACTORS,
    NO_TEXTS,
    "Who it is about: people, countries, organizations by name, "
    "alias or id; countries also by ISO 3166-1 code",
    "[Ada Example, France]",
    required=True,
)
STANDFIRST = Field(
    "standfirst",
    kinds.TEXT,
    "",
    "The sentence between headline and text",
    "Talks end without a date",
)
AGENCY = Field("agency", kinds.TEXT, "", "The wire service that wrote the text", "Reuters")
AUTHORS = Field(
    "authors", kinds.TEXTS, NO_WORDS, "Whom the outlet names as its writers", "[Ben Example]"
)
LANGUAGE = Field(
    "language", kinds.LANGUAGE, "", "BCP 47 tag, where it differs from the archive's", "fa"
)
URL = Field("url", kinds.PAGE_ADDRESS, "", "Where it was published", "https://example.org/news/1")
ARCHIVED_URL = Field(
    "archived_url",
    kinds.PAGE_ADDRESS,
    "",
    "A copy kept by a web archive",
    "https://web.archive.org/web/2018/https://example.org/news/1",
)
CAPTURED = Field("captured", kinds.DATE, NO_DATE, "When the capture was made", "2025-04-01")
EVENT_DATE = Field(
    "event_date",
    kinds.DATE,
    NO_DATE,
    "When that happened which it tells of",
    "2018-08-07/2018-08-08",
)
CAPTIONS = Field(
    "captions",
    Kind(captions, Many(CAPTION)),
    NO_CAPTIONS,
    "Picture captions: text and credit",
    "[{text: The ministers in Vienna, credit: Example Agency}]",
)
SAME_STORY_AS = Field(
    "same_story_as",
    kinds.PLACED_TEXTS,
    NO_TEXTS,
    "Other articles that tell it with the same words, by id (year/file)",
    "[2018/ministers-meet]",
)
TAGS = Field("tags", kinds.TEXTS, NO_WORDS, "Free words for subjects", "[sanctions]")
NOTES = Field(
    "notes",
    Kind(notes, Many(NOTE)),
    NO_NOTES,
    "Remarks on passages: quote, note, by",
    "[{quote: the talks, note: The third round., by: AE}]",
)
CAPTURE = Field(
    "capture",
    kinds.PATH,
    NO_TEXT,
    "The capture it was cleaned from, and which part of it",
    "captures/0001.txt#1",
)
FORMER_IDS = Field(
    "former_ids",
    kinds.ARTICLE_IDS,
    NO_TEXTS,
    "Where it stood before, by id (year/file): its old addresses lead to the page",
    "[2018/ministers-meet]",
)
UNSURE = Field(
    "unsure", kinds.PLACED_TEXTS, NO_TEXTS, "Keys that a person should still confirm", "[date]"
)
CONFIRMED = Field(
    "confirmed",
    Kind(many, Many(Choice(CAN_BE_CONFIRMED))),
    NO_TEXTS,
    "What a person has settled, so that no check asks about it again: `actors`, "
    "or `versions`, where later captures have another text",
    "[actors]",
)

ARTICLE_FIELDS: tuple[Field[object], ...] = (
    *(TITLE, STANDFIRST, DATE, OUTLET, AGENCY, AUTHORS, ACTORS, LANGUAGE, URL, ARCHIVED_URL),
    *(CAPTURED, EVENT_DATE, CAPTIONS, SAME_STORY_AS, TAGS, NOTES, CAPTURE, FORMER_IDS, UNSURE),
    CONFIRMED,
)


def read_article(matter: FrontMatter, file: str, article_id: ArticleId) -> Read[Article]:
    """Read an article file's front matter and body."""
    form = Form(matter.mapping, ARTICLE_FIELDS)
    form.expect(
        bool(matter.body.strip()),
        error(
            "empty-body",
            Place(file, matter.body_line, 1),
            "the article has no text",
            "write the text under the closing --- of the front matter",
        ),
    )
    return form.result(
        Article(
            id=article_id,
            file=file,
            title=form.get(TITLE),
            title_place=form.place("title"),
            date=form.get(DATE),
            date_place=form.place("date"),
            outlet=form.get(OUTLET),
            actors=form.get(ACTORS),
            actors_place=form.place("actors"),
            standfirst=form.get(STANDFIRST),
            agency=form.get(AGENCY),
            authors=form.get(AUTHORS),
            authors_place=form.place("authors"),
            language=form.get(LANGUAGE),
            url=form.get(URL),
            url_place=form.place("url"),
            archived_url=form.get(ARCHIVED_URL),
            captured=form.get(CAPTURED),
            event_date=form.get(EVENT_DATE),
            captions=form.get(CAPTIONS),
            same_story_as=form.get(SAME_STORY_AS),
            tags=form.get(TAGS),
            notes=form.get(NOTES),
            capture=form.get(CAPTURE),
            former_ids=form.get(FORMER_IDS),
            unsure=form.get(UNSURE),
            confirmed=form.get(CONFIRMED),
            body=body_of(matter.body),
        )
    )
