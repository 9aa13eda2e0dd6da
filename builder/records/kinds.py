"""The kinds of value that several keys hold: each a parser, and what other programs are told."""

from builder.records.fields import Kind
from builder.records.parsers import (
    LANGUAGE_TAG,
    WIKIDATA_ITEM,
    article_ids,
    edtf,
    filled,
    filled_text,
    language,
    many,
    page_address,
    path,
    slugs,
    text,
    texts,
    web_address,
    wikidata,
)
from builder.records.shapes import Address, Date, Line, Many, Name, Whose
from builder.words.dates import OUTER_FORM
from builder.words.names import SLUG

_ACTORS = Name((Whose.PEOPLE, Whose.ORGANIZATIONS, Whose.COUNTRIES))

TEXT = Kind(text, Line())
NEEDED = Kind(filled_text, Line())
TEXTS = Kind(texts, Many(Line()))
PATH = Kind(path, Line())
PLACED_TEXTS = Kind(many, Many(Line()))
DATE = Kind(edtf, Date(OUTER_FORM))
WEB_ADDRESS = Kind(web_address, Address())
PAGE_ADDRESS = Kind(page_address, Address())
LANGUAGE = Kind(language, Line(LANGUAGE_TAG.pattern))
WIKIDATA = Kind(wikidata, Line(WIKIDATA_ITEM.pattern))
OUTLET = Kind(filled, Name((Whose.OUTLETS,)))
COUNTRY = Kind(filled, Name((Whose.COUNTRIES,)))
ACTORS = Kind(many, Many(_ACTORS))
FILE_NAMES = Kind(slugs, Many(Line(SLUG.pattern)))
ARTICLE_IDS = Kind(article_ids, Many(Line(f"{SLUG.pattern}/{SLUG.pattern}")))
