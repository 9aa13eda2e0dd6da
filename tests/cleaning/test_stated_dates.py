"""The day of publication that a page states: the stronger place wins, doubts are told."""

from builder.cleaning.stated.deciding import stated
from builder.cleaning.stated.values import Given
from builder.cleaning.values import Fact
from builder.doors.values import Head, Moment
from tests.cleaning.heads import article, head

PUBLISHED = "article:published_time"


def date_of(page: Head, captured: str = "", given: str = "", url: str = "") -> Fact:
    return stated(page, Given(url=url, date=given, captured=captured)).date


def test_json_ld_comes_before_meta_elements_and_says_so() -> None:
    date = date_of(
        head(
            linked=article(datePublished="2021-03-04T09:00:00+01:00"),
            metas=((PUBLISHED, "2021-03-05T01:00:00Z"),),
        )
    )

    assert (date.value, date.sure) == ("2021-03-04", True)
    assert "(JSON-LD datePublished): 2021-03-04T09" in date.evidence


def test_the_day_is_that_of_the_writers_time_zone() -> None:
    assert date_of(head(metas=((PUBLISHED, "2021-03-04T23:30:00-08:00"),))).value == "2021-03-04"


def test_a_day_of_change_is_never_that_of_publication() -> None:
    metas = (("article:modified_time", "2021-03-09T00:00:00Z"), ("og:updated_time", "2021-03-09"))

    assert date_of(head(metas=metas, linked=article(dateModified="2021-03-09"))).value == "unknown"


def test_two_statements_more_than_a_day_apart_are_unsure() -> None:
    date = date_of(
        head(linked=article(datePublished="2021-03-04"), metas=((PUBLISHED, "2021-03-08"),))
    )

    assert (date.value, date.sure) == ("2021-03-04", False)
    assert "2021-03-08" in date.evidence


def test_one_moment_on_two_days_is_unsure() -> None:
    date = date_of(
        head(
            linked=article(datePublished="2021-03-04T23:30:00Z"),
            metas=((PUBLISHED, "2021-03-05T01:30:00+02:00"),),
        )
    )

    assert (date.value, date.sure) == ("2021-03-04", False)


def test_a_day_after_the_capture_or_before_the_web_is_never_sure() -> None:
    late = date_of(head(metas=((PUBLISHED, "2021-03-09"),)), captured="2021-03-04T10:00:00Z")
    early = date_of(head(metas=((PUBLISHED, "1899-12-30"),)))

    assert (late.value, late.sure) == ("2021-03-09", False)
    assert early.sure is False


def test_of_two_days_the_possible_one_counts() -> None:
    page = head(linked=article(datePublished="2031-03-04"), metas=((PUBLISHED, "2021-03-04"),))

    assert date_of(page, captured="2021-03-10").value == "2021-03-04"


def test_a_time_element_labelled_with_publication_is_sure_a_bare_one_is_not() -> None:
    labelled = head(
        headlines=("News",), times=(Moment("2021-03-04", "Thursday", "date-published", 1),)
    )
    bare = head(headlines=("News",), times=(Moment("", "4 March 2021", "", 1),))

    assert (date_of(labelled).value, date_of(labelled).sure) == ("2021-03-04", True)
    assert (date_of(bare).value, date_of(bare).sure) == ("2021-03-04", False)


def test_a_label_below_the_time_of_another_day_is_not_sure_for_comments_have_it_too() -> None:
    times = (
        Moment("2021-03-04", "4 March 2021", "", 1),
        Moment("2021-05-09", "9 May", "pubdate", 1),
    )
    date = date_of(head(headlines=("News",), times=times))

    assert (date.value, date.sure) == ("2021-03-04", False)


def test_times_of_changes_and_above_the_headline_do_not_count() -> None:
    times = (
        Moment("2021-03-01", "", "date-published", 0),
        Moment("2021-03-04", "Updated: 4 March", "", 1),
    )

    assert date_of(head(headlines=("News",), times=times)).value == "unknown"


def test_a_time_that_is_of_a_change_by_its_class_alone_is_better_than_a_guess() -> None:
    times = (Moment("2021-03-04", "4 March", "entry-time updated", 1),)
    date = date_of(head(headlines=("News",), times=times, guess="2021-01-02"))

    assert (date.value, date.sure) == ("2021-03-04", False)
    assert date_of(head(times=times), url="https://a.example/2021/03/01/b").value == "2021-03-01"


def test_the_address_dates_an_article_that_states_nothing() -> None:
    date = date_of(head(), url="https://a.example/2021/03/04/bridge")

    assert (date.value, date.sure) == ("2021-03-04", True)
    assert "address" in date.evidence


def test_a_guess_is_never_sure() -> None:
    assert date_of(head(guess="2021-03-04")) == Fact(
        "2021-03-04", "guessed from the markup of the page", False
    )


def test_the_maintainers_date_wins_and_a_page_against_it_makes_it_unsure() -> None:
    page = head(metas=((PUBLISHED, "2021-03-04"),))

    assert date_of(page, given="2021-03-04~").sure is True
    against = date_of(page, given="2018-08")
    assert (against.value, against.sure) == ("2018-08", False)


def test_the_update_of_a_live_blog_does_not_date_it() -> None:
    entry = {"@type": "BlogPosting", "datePublished": "2021-03-06", "headline": "A late turn"}
    blog = {
        "@type": "LiveBlogPosting",
        "datePublished": "2021-03-04",
        "headline": "The vote, live",
        "liveBlogUpdate": [entry],
    }

    assert date_of(head(title="The vote, live", linked=blog)).value == "2021-03-04"
