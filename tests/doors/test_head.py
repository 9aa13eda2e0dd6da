"""What the door of saved pages collects that a page says of itself."""

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.doors.head import read_head
from builder.doors.values import Head
from builder.means.html_tree import parse_page


def head_of(html: str) -> Head:
    return read_head(parse_page(html))


def test_metas_are_read_by_any_of_their_names_in_small_letters() -> None:
    head = head_of(
        '<meta property="OG:Title" content="A bridge opens"><meta name="author" content="Ada Orr">'
        '<meta name="empty" content=" "><meta content="nameless">'
    )

    assert head.metas == (("og:title", "A bridge opens"), ("author", "Ada Orr"))


def test_the_title_is_not_that_of_a_drawing() -> None:
    head = head_of("<body><svg><title>Search</title></svg></body>")

    assert head.title == ""


def test_microdata_is_read_behind_the_item_that_it_belongs_to() -> None:
    head = head_of(
        "<article itemscope><div itemprop=author itemscope><meta itemprop=name content='Ada Orr'>"
        "</div><time itemprop=datePublished datetime=2021-03-04>Thursday</time>"
        "<figure itemprop=image itemscope><meta itemprop=author content='A camera'></figure>"
    )

    assert head.items == (
        ("author.name", "Ada Orr"),
        ("datepublished", "2021-03-04"),
        ("image.author", "A camera"),
    )


def test_only_scripts_of_linked_data_are_kept() -> None:
    head = head_of(
        '<script>var a = 1</script><script type="application/ld+json">{"@type": "Thing"}</script>'
    )

    assert head.linked_data == ('{"@type": "Thing"}',)


def test_linked_data_beyond_the_limit_is_left_out() -> None:
    long = " " * 3_000_001
    head = head_of(
        f'<script type="application/ld+json">{long}</script>'
        '<script type="application/ld+json">[]</script>'
    )

    assert head.linked_data == ("[]",)


def test_the_canonical_address_and_the_language_are_read() -> None:
    head = head_of('<html lang="fr"><link rel="CANONICAL nofollow" href=" https://a.example/x ">')

    assert (head.canonical, head.language) == ("https://a.example/x", "fr")


def test_a_time_knows_what_labels_it_and_how_many_headlines_are_above() -> None:
    head = head_of(
        "<time>earlier</time><h1>News</h1><time class='entry-date' pubdate datetime=2020-01-02>"
        "2 January</time>"
    )

    assert [(one.stamp, one.label, one.headline) for one in head.times] == [
        ("", "", 0),
        ("2020-01-02", "entry-date pubdate", 1),
    ]


def test_items_and_times_of_other_articles_and_of_pictures_are_not_the_pages() -> None:
    article = "<article itemscope itemtype=http://schema.org/NewsArticle>"
    author = "<meta itemprop=author content={}>"
    head = head_of(
        f"<title>A bridge opens</title>{article}<h2>Other</h2>{author.format('Bo')}"
        "<time>1 May</time></article>"
        f"{article}<h1>A bridge opens</h1>{author.format('Ada')}<time>2 May</time>"
        "<div itemscope itemtype=http://schema.org/ImageObject>"
        f"<p itemscope itemtype=http://schema.org/Thing>{author.format('Cy')}</p></div>"
    )

    assert head.items == (("author", "Ada"),)
    assert [one.text for one in head.times] == ["2 May"]


def test_openings_are_the_short_paragraphs_between_headline_and_text() -> None:
    head = head_of(
        f"<p>Above</p><h1>News</h1><p>Ada Orr</p><p>Lisbon</p><p>{'word ' * 40}</p><p>Below</p>"
    )

    assert head.openings == ("Ada Orr", "Lisbon")


def test_a_date_is_guessed_only_where_none_is_stated() -> None:
    body = "<body><p>Posted on 4 March 2021</p><div class='date'>2021-03-04</div></body>"
    stated = '<meta property="article:published_time" content="2019-05-06T07:08:09Z">'

    assert head_of(f"<html>{body}</html>").guess == "2021-03-04"
    assert head_of(f"<html><head>{stated}</head>{body}</html>").guess == ""


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(("<h1>", "<p>", "<time>", "</p>", "<meta name=author content='", "'>"))
    )
    .map("".join)
    .flatmap(lambda tags: st.text(max_size=60).map(lambda text: f"<p>{tags}{text}"))
)
def test_a_page_in_any_state_has_a_head(html: str) -> None:
    assert isinstance(head_of(html), Head)
