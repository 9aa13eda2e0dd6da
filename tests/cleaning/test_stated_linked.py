"""JSON-LD is read whatever state it is in, and the page's own article is told from others."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.cleaning.stated.linked import read_linked_data
from builder.cleaning.stated.own import article_titled, own_articles
from builder.cleaning.stated.values import LinkedArticle
from tests.cleaning.heads import article, head

OWN_URL = "https://harbour.example/bridge"


def only(value: object) -> LinkedArticle:
    text = value if isinstance(value, str) else json.dumps(value)
    return read_linked_data((text,)).articles[0]


@pytest.mark.parametrize(
    "kind",
    ["NewsArticle", "BlogPosting", "LiveBlogPosting", "https://schema.org/Article", "Report"],
)
def test_types_of_articles_are_articles(kind: str) -> None:
    assert only({"@type": kind, "headline": "A bridge opens"}).headline == "A bridge opens"


@pytest.mark.parametrize("kind", ["Organization", "VideoObject", "BreadcrumbList"])
def test_other_types_are_none(kind: str) -> None:
    data = read_linked_data((json.dumps({"@type": kind, "name": "A bridge"}),))

    assert (data.articles, data.kinds) == ((), (kind,))


@pytest.mark.parametrize(
    "wrapped",
    [
        [article(headline="Found")],
        {"@context": "x", "@graph": [{"@type": "WebSite"}, article(headline="Found")]},
        {"@type": "WebPage", "mainEntity": article(headline="Found")},
        {"@type": ["Thing", "NewsArticle"], "headline": "Found"},
    ],
)
def test_an_article_is_found_wherever_it_stands_on_its_own(wrapped: object) -> None:
    assert (only(wrapped).headline, only(wrapped).main) == ("Found", True)


def test_what_is_part_of_something_else_is_not_main() -> None:
    data = read_linked_data((json.dumps({"@type": "ItemList", "items": [article()]}),))

    assert [one.main for one in data.articles] == [False]


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Ada Orr", ("Ada Orr",)),
        ({"name": "Ada Orr"}, ("Ada Orr",)),
        ([{"name": "Ada Orr"}, "Bo Lind"], ("Ada Orr", "Bo Lind")),
        ({"@id": "#ada"}, ("Ada Orr",)),
        (None, ()),
        ([None, {}, {"name": None}, 7.5], ("7.5",)),
    ],
)
def test_authors_are_texts_objects_lists_or_named_elsewhere(
    author: object, names: tuple[str, ...]
) -> None:
    graph = [article(author=author), {"@type": "Person", "@id": "#ada", "name": "Ada Orr"}]

    assert only({"@graph": graph}).authors == names


@pytest.mark.parametrize(
    "text",
    [
        '{"@type": "NewsArticle", "headline": "A bridge\nopens",}',
        '<!-- {"@type": "NewsArticle", "headline": "A bridge opens"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "A bridge opens"}\n//]]>',
        '{"@type": "NewsArticle", "headline": "A bridge opens"};',
    ],
)
def test_common_slips_in_json_are_forgiven(text: str) -> None:
    assert only(text).headline == "A bridge opens"


def test_broken_json_gives_the_pieces_that_can_be_read() -> None:
    text = (
        '{"@type": "NewsArticle", "description": "a "quoted" word", "datePublished": "2021-03-04"'
    )
    data = read_linked_data((text,))

    assert data.salvaged
    assert data.articles[0].published == "2021-03-04"


def test_json_nested_deeper_than_python_reads_is_no_json() -> None:
    assert read_linked_data(("[" * 100_000,)).articles == ()


def test_whether_all_may_read_it_is_told_as_a_truth_or_as_its_word() -> None:
    said = [only(article(isAccessibleForFree=v)).free for v in (False, "False", "true", None)]

    assert said == [False, False, True, None]


def test_the_own_article_is_the_one_whose_address_or_headline_is_the_pages() -> None:
    other = article(headline="Ferry sinks", url="https://harbour.example/ferry")
    by_address = article(headline="Opened at last", mainEntityOfPage={"@id": OWN_URL})
    by_headline = article(headline="A bridge opens")
    page = head(title="A bridge opens - Harbour")

    for mine in (by_address, by_headline):
        data = read_linked_data((json.dumps([other, mine]),))
        own = own_articles(data, page, (OWN_URL,))
        assert [one.headline for one in own] == [mine["headline"]]


def test_an_article_alone_is_the_pages_unless_it_is_plainly_another() -> None:
    page = head(title="A bridge opens")
    alone = read_linked_data((json.dumps(article(datePublished="2021-03-04")),))
    another = article(headline="Ferry sinks", url="https://harbour.example/ferry")

    assert len(own_articles(alone, page, (OWN_URL,))) == 1
    assert own_articles(read_linked_data((json.dumps(another),)), page, (OWN_URL,)) == ()


def test_the_article_of_a_part_is_found_by_its_headline() -> None:
    data = read_linked_data((json.dumps([article(headline="Ferry sinks"), article()]),))

    assert article_titled(data, "FERRY SINKS").headline == "Ferry sinks"  # type: ignore[union-attr]
    assert article_titled(data, "") is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ("@type", "@id", "@graph", "author", "name", "headline", "url", "datePublished")
            ),
            inner | st.sampled_from(("NewsArticle", "WebPage")),
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(JSON, st.integers(min_value=0, max_value=40))
def test_no_json_whole_or_cut_breaks_it(value: object, cut: int) -> None:
    text = json.dumps(value)
    read_linked_data((text, text[:-cut]))
