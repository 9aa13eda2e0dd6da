"""Address, outlet, language and kind of a page; and what the text says to what is stated."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.cleaning.stated.deciding import stated, stated_of_part
from builder.cleaning.stated.page import language_tag
from builder.cleaning.stated.sites import host_name, untracked
from builder.cleaning.stated.values import Given
from builder.cleaning.stated.weighing import merged, noted
from builder.cleaning.values import Fact
from tests.cleaning.heads import article, head

ASKED = "https://www.harbour.example/bridge?utm_source=x#top"


@pytest.mark.parametrize(
    ("url", "bare"),
    [
        (ASKED, "https://www.harbour.example/bridge"),
        ("https://harbour.example/a?id=7&fbclid=z", "https://harbour.example/a?id=7"),
        ("https://harbour.example/a?q=a%20b", "https://harbour.example/a?q=a%20b"),
        ("javascript:alert(1)", ""),
        ("ftp://harbour.example/a", ""),
        ("/bridge", ""),
        ("https://[", ""),
    ],
)
def test_an_address_is_one_of_the_web_without_tracking_parameters(url: str, bare: str) -> None:
    assert untracked(url) == bare


@pytest.mark.parametrize(
    ("canonical", "url", "sure"),
    [
        ("", "https://www.harbour.example/bridge", True),
        ("https://harbour.example/bridge-1", "https://harbour.example/bridge-1", True),
        ("/bridge-1", "https://www.harbour.example/bridge-1", True),
        ("https://www.harbour.example/", "https://www.harbour.example/bridge", True),
        ("https://elsewhere.example.org/b", "https://www.harbour.example/bridge", False),
        ("javascript:alert(1)", "https://www.harbour.example/bridge", True),
    ],
)
def test_the_canonical_address_counts_if_it_is_of_the_site(
    canonical: str, url: str, sure: bool
) -> None:
    told = stated(head(canonical=canonical), Given(url=ASKED))

    assert (told.url, "url" not in told.unsure) == (url, sure)


@pytest.mark.parametrize(
    "seen",
    [
        "https://cache.example.org/search?q=cache:a1:https%3A%2F%2Fharbour.example%2Fbridge",
        "https://pages.example.org/20200305/https://harbour.example/bridge",
    ],
)
def test_the_canonical_address_counts_where_the_one_given_holds_it(seen: str) -> None:
    told = stated(head(canonical="https://harbour.example/bridge"), Given(url=seen))

    assert (told.url, "url" in told.unsure) == ("https://harbour.example/bridge", False)


@pytest.mark.parametrize("name", ["prism.publicationname", "citation_journal_title"])
def test_the_name_of_the_publication_comes_before_its_company(name: str) -> None:
    journal, company = (name, "Lake Quarterly"), article(publisher={"name": "Northern Media Ltd"})
    site = ("og:site_name", "The Lake")

    assert stated(head(company, metas=(journal,)), Given()).outlet.value == "Lake Quarterly"
    assert stated(head(company, metas=(journal, site)), Given()).outlet.value == "The Lake"


def test_the_end_of_a_title_that_begins_as_its_host_does_may_be_the_headlines() -> None:
    told = stated(head(title="The lake - Time for a change"), Given(url="https://time.example/a"))

    assert (told.title.value, told.outlet.value) == ("The lake - Time for a change", "time")


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.harbour.co.uk/a", "harbour"),
        ("https://m.harbour.com:8080/", "harbour"),
        ("https://news.harbour.com.au/", "harbour"),
        ("", ""),
    ],
)
def test_a_host_is_known_by_the_name_in_it(url: str, name: str) -> None:
    assert host_name(url) == name


def test_an_outlet_that_its_host_bears_out_is_sure() -> None:
    site = (("og:site_name", "The Harbour"),)

    assert stated(head(metas=site), Given(url=ASKED)).outlet.sure
    assert stated(head(metas=site), Given(url="https://a.example/")).outlet.value == "The Harbour"
    assert not stated(head(metas=site), Given(url="https://a.example/")).outlet.sure


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("A bridge opens - The Harbour", "The Harbour"),
        ("A bridge opens | Harbour News", "Harbour News"),
        ("A bridge opens - Harbour master resigns at once over it", "harbour"),
        ("Harbour News", "harbour"),
    ],
)
def test_a_site_is_what_its_title_ends_with_if_that_begins_with_its_host(
    title: str, outlet: str
) -> None:
    assert stated(head(title=title), Given(url=ASKED)).outlet.value == outlet


def test_two_letters_are_an_outlet_only_if_its_host_has_them() -> None:
    page = head(metas=(("og:site_name", "U.S."),), linked=article(publisher={"name": "Harbour"}))
    short = head(metas=(("og:site_name", "HT"),))

    assert stated(page, Given()).outlet.value == "Harbour"
    assert stated(short, Given(url="https://www.ht.example/a")).outlet.value == "HT"


def test_of_two_spellings_of_an_outlet_the_one_with_capitals_and_blanks_counts() -> None:
    page = head(
        metas=(("og:site_name", "dailyharbour"),),
        linked=article(publisher={"name": "Daily Harbour"}),
    )

    assert stated(page, Given()).outlet.value == "Daily Harbour"


def test_the_maintainers_outlet_wins_and_another_on_the_page_makes_it_unsure() -> None:
    page = head(metas=(("og:site_name", "The Harbour"),))

    assert stated(page, Given(outlet="Harbour")).outlet.sure
    against = stated(page, Given(outlet="Bay Herald")).outlet
    assert (against.value, against.sure) == ("Bay Herald", False)


@pytest.mark.parametrize(
    ("written", "tag"),
    [("en_us", "en-US"), ("DE", "de"), ("zh-hant-tw", "zh-Hant-TW"), ("English", ""), ("", "")],
)
def test_a_language_is_spelled_as_usual_or_none(written: str, tag: str) -> None:
    assert language_tag(written) == tag


def test_languages_that_differ_are_unsure() -> None:
    page = head(language="en", linked=article(inLanguage="fr-FR"))

    assert stated(page, Given()).language == "fr-FR"
    assert "language" in stated(page, Given()).unsure


def test_a_description_is_a_standfirst_if_it_is_whole_and_not_about_the_site() -> None:
    def standfirst(text: str) -> str:
        metas = (("og:site_name", "The Harbour"), ("description", text))
        return stated(head(metas=metas), Given()).standfirst

    assert standfirst("Ferries lose half of their passengers") != ""
    assert standfirst("Ferries lose half of their passen…") == ""
    assert standfirst("All the news from The Harbour, day and night") == ""


def test_what_not_all_may_read_is_paywalled() -> None:
    free = Given(url=ASKED)

    for page in (
        head(linked=article(isAccessibleForFree="False")),
        head(metas=(("article:content_tier", "locked"),)),
    ):
        (note,) = stated(page, free).notes
        assert "not free to read" in note
    assert stated(head(metas=(("article:content_tier", "metered"),)), free).notes == ()


def test_a_front_page_and_a_collection_are_listings() -> None:
    collection = head(linked={"@type": "CollectionPage"})

    listing = ("the page says that it is a front page or a list, not an article",)

    assert stated(head(), Given(url="https://harbour.example/")).notes == listing
    assert stated(collection, Given(url=ASKED)).notes == listing
    assert stated(head(linked=article()), Given(url=ASKED)).notes == ()
    assert stated(head(), Given(url=ASKED)).notes == ()


def test_a_text_states_only_what_its_maintainer_does() -> None:
    told = stated(None, Given(url=ASKED, date="2021-03", captured="2021-04-01T10:00:00Z"))

    assert (told.date.value, told.captured, told.title.value) == ("2021-03", "2021-04-01", "")


def test_a_further_article_has_the_date_and_writers_that_json_ld_gives_it() -> None:
    page = head(
        linked=[
            article(headline="A bridge opens", author="Ada Orr"),
            article(headline="Ferry sinks", author="Bo Lind", datePublished="2021-03-04"),
        ]
    )
    told = stated_of_part(page, "Ferry sinks", Given())

    assert (told.authors, told.date.value) == (("Bo Lind",), "2021-03-04")
    assert stated_of_part(page, "Trains stop", Given()).authors == ()


STATED = Fact("2021-03-04", "JSON-LD", True)


@pytest.mark.parametrize(
    ("shown", "told", "value", "sure"),
    [
        (Fact("unknown", "", False), STATED, "2021-03-04", True),
        (Fact("2021-03-02", "dateline", True), Fact("unknown", "", False), "2021-03-02", True),
        (Fact("2021-03-03", "dateline", True), STATED, "2021-03-04", False),
        (Fact("2021-02-20", "dateline", True), STATED, "2021-03-04", False),
        (Fact("2020", "copyright", False), STATED, "2021-03-04", True),
        (Fact("2021-03-09/..", "picture", False), STATED, "2021-03-04", False),
        (
            Fact("2021-03-04", "dateline", True),
            Fact("2021-03", "address", False),
            "2021-03-04",
            True,
        ),
        (
            Fact("2021-03-04", "dateline", True),
            Fact("2021-05-01", "a guess", False),
            "2021-03-04",
            False,
        ),
        (Fact("The Harbour", "its mark", True), Fact("harbour", "og", False), "The Harbour", True),
        (Fact("Bay Herald", "its mark", True), Fact("Harbour", "og", True), "Harbour", False),
    ],
)
def test_text_and_statement_confirm_or_contradict_each_other(
    shown: Fact, told: Fact, value: str, sure: bool
) -> None:
    fact = merged(shown, told)

    assert (fact.value, fact.sure) == (value, sure)


def test_what_a_note_tells_stands_and_is_in_doubt_where_the_text_says_else() -> None:
    note = Fact("2021-03-05", "the note", True)

    agreed = noted(Fact("2021-03", "copyright", False), note)
    against = noted(Fact("2021-03-10", "the line beside the headline", True), note)

    assert (agreed.value, agreed.sure) == ("2021-03-05", True)
    assert (against.value, against.sure) == ("2021-03-05", False)
    assert "against it stands 2021-03-10: the line beside the headline" in against.evidence


WORDS = st.text(max_size=30)
NAMES = st.sampled_from(
    ("og:title", "author", "article:published_time", "og:url", "og:site_name", "og:locale", "date")
)


@given(
    title=WORDS,
    metas=st.lists(st.tuples(NAMES, WORDS), max_size=6).map(tuple),
    linked=WORDS,
    canonical=WORDS,
    language=WORDS,
    headlines=st.lists(WORDS, max_size=3).map(tuple),
    bylines=st.lists(WORDS, max_size=3).map(tuple),
    note=st.builds(Given, WORDS, WORDS, st.just(""), WORDS),
)
def test_no_head_and_no_note_break_it(note: Given, **fields: object) -> None:
    told = stated(head(**fields), note)  # type: ignore[arg-type]

    assert told.url == "" or told.url.startswith(("http://", "https://"))
    assert told.date.value == "unknown" or told.date.value[:4].isdecimal()
