"""How values are read: one parser a kind of value, from a node of YAML."""

import re
from collections.abc import Iterable
from dataclasses import replace
from sys import intern

from builder.means.nearest import only_word
from builder.means.yaml_values import Items, Mapping, Node, Scalar
from builder.records.fields import BadValue, Text
from builder.words.dates import (
    LONG_DASHES,
    NO_DATE,
    BadDate,
    EdtfDate,
    likely_dates,
    only_reading,
    parse_date,
)
from builder.words.names import is_slug, slug
from builder.words.problems import Fix, Manner
from builder.words.web import is_web_address, page_fault

LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # the usual part of RFC 5646 §2.1
WIKIDATA_ITEM = re.compile(r"Q[1-9][0-9]*")
_OF_WIKIDATA = re.compile(
    r"(?:(?:https?://)?(?:www\.|m\.)?wikidata\.org/(?:wiki|entity)/(?:Special:EntityPage/)?)?"
    r"([Qq][1-9][0-9]*)(?:[?#].*)?"
)
_ALONE = "write it without brackets and hyphens; or in quotes, if they belong to it"
_WITHOUT_KEY = (
    "leave out the colon, and what does not belong to the text; or put all of it in quotes"
)
_MAY_BE_SEVERAL = re.compile(r"[,;/&+|、，،;:]| (?:and|et|und|y|e|och|og) ", re.IGNORECASE)


def text(node: Node) -> str:
    """Read one line of text; line breaks of folded text become spaces. Raises BadValue."""
    return placed(node).text


def placed(node: Node) -> Text:
    """Read one line of text and keep its place. Raises BadValue."""
    return Text(intern(" ".join(_single(node).text.split())), node.place)


def _single(node: Node) -> Scalar:
    if not isinstance(node, Scalar):
        raise BadValue(
            "not-a-text",
            node.place,
            "a single text is expected here, not a list or keys",
            _ALONE if isinstance(node, Items) else _WITHOUT_KEY,
        )
    return node


def filled(node: Node) -> Text:
    """Read a text that may not be empty. Raises BadValue."""
    value = placed(node)
    if not value.text:
        raise BadValue(
            "empty-value",
            node.place,
            "nothing is written here",
            "fill it in, or delete the line if it is not needed; a text that begins with # "
            "needs quotes",
        )
    return value


def path(node: Node) -> Text:
    """Read what leads to a file: every blank counts, for another file may lack it. Raises
    BadValue.
    """
    return replace(filled(node), text=_single(node).text)


def filled_text(node: Node) -> str:
    """Read a text that may not be empty, without its place. Raises BadValue."""
    return filled(node).text


def many(node: Node) -> tuple[Text, ...]:
    """Read a list of texts; nothing at all is an empty list. Raises BadValue."""
    if isinstance(node, Items):
        return tuple(filled(item) for item in node.items)
    if isinstance(node, Scalar) and not node.text and not node.quoted:
        return ()
    raise BadValue(
        "not-a-list",
        node.place,
        "a list is expected here",
        "write one item a line, each beginning with a hyphen and a space; or [] if there is none",
        _as_list(node),
    )


def _as_list(node: Node) -> Fix | None:
    """Put brackets around a single text; what may be several is for a person to part, and what
    begins with a sign (a dash, a bullet) was to be an item already.
    """
    if not isinstance(node, Scalar) or node.quoted or _MAY_BE_SEVERAL.search(node.text):
        return None
    if not node.text[:1].isalnum() or node.place.width != len(node.text):  # on several lines
        return None
    return Fix(node.place, node.text, f"[{node.text}]", Manner.WRITTEN)


def texts(node: Node) -> tuple[str, ...]:
    """Read a list of texts without their places. Raises BadValue."""
    return tuple(item.text for item in many(node))


def edtf(node: Node) -> EdtfDate:
    """Read an EDTF date or "unknown". Raises BadValue."""
    value = filled(node)
    try:
        return parse_date(value.text)
    except BadDate as fault:
        fix = value_fix(value, only_reading(value.text))
        raise BadValue("bad-date", value.place, str(fault), date_hint(value.text), fix) from None


def value_fix(written: Text, meant: str) -> Fix | None:
    """A fix that puts what is meant where something else is written; none for ""."""
    return Fix(written.place, written.text, meant) if meant else None


def date_hint(written: str) -> str:
    """Say what was meant by a date in another form, or show how one is written."""
    likely = likely_dates(written)
    if len(likely) > 1:
        return f"day or month first? write {' or '.join(likely)}"
    if likely and any(dash in written for dash in LONG_DASHES):
        return f"write {likely[0]}, with plain hyphens, which these are not"
    if likely:
        return f"write {likely[0]}"
    return "write 2018-08-07, 2018-08, 2018, 2018-08~ (about), 2018-08-07/2018-08-09 or unknown"


def slugs(node: Node) -> tuple[Text, ...]:
    """Read a list of file names without their ending, as addresses have them. Raises BadValue."""
    found = many(node)
    for one in found:
        if not is_slug(one.text):
            raise _bad_id(one, slug(one.text.rpartition("/")[2].removesuffix(".md")))
    return found


def article_ids(node: Node) -> tuple[Text, ...]:
    """Read a list of ids of articles, each a folder and a file name. Raises BadValue."""
    found = many(node)
    for one in found:
        folder, _, stem = one.text.rpartition("/")
        if not (is_slug(folder) and is_slug(stem)):
            year = folder.rpartition("/")[2] or "2018"
            raise _bad_id(one, f"{slug(year)}/{slug(stem.removesuffix('.md'))}")
    return found


def _bad_id(written: Text, likely: str) -> BadValue:
    message = f'"{written.text}" is not the address that a page had'
    return BadValue("bad-id", written.place, message, f"write it like {likely}")


def web_address(node: Node) -> str:
    """Read an http or https address; nothing at all is "". Raises BadValue."""
    value = placed(node)
    if value.text and not is_web_address(value.text):
        raise BadValue(
            "bad-url",
            value.place,
            f'"{value.text}" is not a web address',
            "write it whole, beginning with https://, without spaces",
        )
    return value.text


def page_address(node: Node) -> str:
    """Read the address of a page that all can open; nothing at all is "". Raises BadValue."""
    written = web_address(node)
    message, hint = page_fault(written) if written else ("", "")
    if message:
        raise BadValue("bad-url", node.place, message, hint)
    return written


def wikidata(node: Node) -> str:
    """Read a Wikidata item id such as Q42; nothing at all is "". Raises BadValue."""
    value = placed(node)
    if value.text and not WIKIDATA_ITEM.fullmatch(value.text):
        meant = _item_of(value.text)
        raise BadValue(
            "bad-wikidata",
            value.place,
            f'"{value.text}" is not a Wikidata id',
            f"write it like {meant or 'Q42'}",
            value_fix(value, meant),
        )
    return value.text


def _item_of(written: str) -> str:
    """The item that an address of Wikidata, or an id in small letters, names; else ""."""
    found = _OF_WIKIDATA.fullmatch(written)
    return found[1].upper() if found else ""


def language(node: Node) -> str:
    """Read a BCP 47 language tag such as fa or zh-Hant; nothing at all is "". Raises BadValue."""
    value = placed(node)
    tag = value.text.replace("_", "-")  # as programs name a locale: en_GB
    if value.text and not LANGUAGE_TAG.fullmatch(value.text):
        raise BadValue(
            "bad-language",
            value.place,
            f'"{value.text}" is not a language tag',
            "write the short code of the language, like en, fa or ko",
            value_fix(value, tag if LANGUAGE_TAG.fullmatch(tag) else ""),
        )
    return value.text


def mappings(node: Node, names: tuple[str, ...]) -> tuple[Mapping, ...]:
    """Read a list whose items have keys of their own, of these `names`. Raises BadValue."""
    if isinstance(node, Scalar) and not node.text:
        return ()
    found = node.items if isinstance(node, Items) else (node,)
    for item in found:
        if not isinstance(item, Mapping):
            raise BadValue(
                "not-a-list",
                item.place,
                "each item here has keys of its own",
                f"write a hyphen, a space and a key, like  - {names[0]}: …  ; "
                f"the keys are {', '.join(names)}",
            )
    return tuple(item for item in found if isinstance(item, Mapping))


def sub_texts(mapping: Mapping, names: tuple[str, ...]) -> tuple[Text, ...]:
    """Read the texts of an item's keys in the order of `names`, empty where absent.

    Raises BadValue at a key that is not among them.
    """
    found = dict.fromkeys(names, Text("", mapping.place))
    for key, node in mapping.entries:
        if key.text not in found:
            raise BadValue(
                "unknown-key",
                key.place,
                f'"{key.text}" is not a key here',
                f"the keys are {', '.join(names)}",
                key_fix(Text(key.text, key.place), mapping, names),
            )
        found[key.text] = placed(node)
    return tuple(found.values())


def key_fix(written: Text, mapping: Mapping, names: Iterable[str]) -> Fix | None:
    """Put the one key that is near, unless it is there already."""
    there = {key.text for key, _ in mapping.entries}
    meant = only_word(written.text, names)
    return value_fix(written, "" if meant in there else meant)


def optional_date(written: Text) -> EdtfDate:
    """Read the date of an item's key; "" is unknown. Raises BadValue."""
    return edtf(Scalar(written.text, written.place)) if written.text else NO_DATE
