"""Two archives compared: what is the same under another name, and who is meant by names."""

from collections.abc import Mapping

from readings import TODAY, archive_of
from small_archives import article, person

from builder.archive.checks import check
from builder.comparing.addresses import by_path
from builder.comparing.branch import Side, compare
from builder.comparing.values import Branch, Change, Mark
from builder.pages.plan import plan
from builder.words.comparing import MOST_WORDS
from builder.words.problems import in_order

FILES = {
    "outlets/coast-news.md": person("Coast News"),
    "people/ada-moss.md": person("Ada Moss"),
    "people/ben-reed.md": person("Ben Reed"),
    "articles/2020/ferry-leaves.md": article(
        "Ferry Leaves", "Ada Moss left.", outlet="Coast News", actors="[Ada Moss]"
    ),
}
LEAVES = "articles/2020/ferry-leaves.md"


def side(files: Mapping[str, str]) -> Side:
    archive = archive_of(files)
    problems = in_order((*archive.problems, *check(archive, TODAY)))
    return Side(archive, problems, by_path(plan(archive)))


def branch(changed: Mapping[str, str | None], before: Mapping[str, str] = FILES) -> Branch:
    """What a branch does that writes some files, and deletes those without a text."""
    after = {file: text for file, text in (before | dict(changed)).items() if text is not None}
    return compare(side(before), side(after))


def test_a_person_who_is_called_otherwise_is_one_change_and_no_article_is_edited() -> None:
    found = branch({"people/ada-moss.md": person("Ada B. Moss", aliases="[Ada Moss]")})

    (ada,) = found.registry.edited
    assert Change("name", "Ada Moss", "Ada B. Moss") in ada.changes
    assert found.articles.edited == ()


def test_a_person_whose_file_moved_is_the_same_person() -> None:
    for key, led in (({"former_ids": "[ada-moss]"}, True), ({}, False)):
        found = branch({"people/ada-moss.md": None, "people/moss.md": person("Ada Moss", **key)})
        (ada,) = found.registry.edited

        assert (ada.former, ada.led) == ("content/people/ada-moss.md", led)
        assert (found.registry.added, found.registry.removed) == ((), ())
        assert (found.articles.edited, found.found) == ((), ())


def test_a_person_who_was_merged_tells_into_whom() -> None:
    both = FILES | {
        "people/a-moss.md": person("A. Moss"),
        LEAVES: article("Ferry Leaves", "A. Moss left.", actors="[A. Moss]"),
    }
    whole = person("Ada Moss", aliases="[A. Moss]", former_ids="[a-moss]")
    found = branch({"people/a-moss.md": None, "people/ada-moss.md": whole}, both)

    (gone,) = found.registry.removed
    assert (gone.record.name, gone.into) == ("A. Moss", "content/people/ada-moss.md")
    assert [one.path for one in found.pages.led] == ["people/a-moss/"]
    assert found.articles.edited == ()


def test_an_address_that_leads_to_somebody_else_is_told() -> None:
    before = FILES | {"people/ada-moss.md": person("Ada Moss", former_ids="[a-moss]")}
    after = {
        "people/ada-moss.md": person("Ada Moss"),
        "people/ben-reed.md": person("Ben Reed", former_ids="[a-moss]"),
    }
    (turned,) = branch(after, before).pages.turned

    assert (turned.path, turned.before) == ("people/a-moss/", "people/ada-moss/")
    assert (turned.target, turned.kind) == ("people/ben-reed/", "person")


def test_an_address_that_leads_to_the_same_page_is_not_told_again() -> None:
    before = FILES | {"people/ada-moss.md": person("Ada Moss", former_ids="[a-moss]")}
    after = {
        "people/ada-moss.md": None,
        "people/moss.md": person("Ada Moss", former_ids="[a-moss, ada-moss]"),
    }
    found = branch(after, before).pages

    assert (found.turned, [one.path for one in found.led]) == ((), ["people/ada-moss/"])


def test_two_articles_without_a_text_are_not_the_same_for_that() -> None:
    before = FILES | {"articles/2020/storm.md": article("A Storm", "")}
    after: dict[str, str | None] = {
        "articles/2020/storm.md": None,
        "articles/2020/cheese.md": article("On Cheese", ""),
    }
    found = branch(after, before)

    assert found.articles.edited == ()
    assert [one.record.name for one in found.articles.added] == ["On Cheese"]


def test_two_files_that_could_both_be_the_old_one_are_new() -> None:
    found = branch(
        {
            "people/ada-moss.md": None,
            "people/moss-1.md": person("Ada Moss"),
            "people/moss-2.md": person("Ada Moss"),
        }
    )

    assert found.registry.edited == ()
    assert [one.record.file for one in found.registry.removed] == ["content/people/ada-moss.md"]


def test_an_article_that_means_somebody_else_by_now_is_changed() -> None:
    before = FILES | {
        "people/ada-moss.md": person("Ada Moss", aliases="[The Captain]"),
        LEAVES: article("Ferry Leaves", "The Captain left.", actors="[The Captain]"),
    }
    found = branch(
        {
            "people/ada-moss.md": person("Ada Moss"),
            "people/ben-reed.md": person("Ben Reed", aliases="[The Captain]"),
        },
        before,
    )

    (leaves,) = found.articles.edited
    assert (leaves.about.gained, leaves.about.lost) == (("Ben Reed",), ("Ada Moss",))


def test_a_name_that_is_somebody_elses_by_now_is_told_with_whose_it_is() -> None:
    found = branch({"people/ada-moss.md": None, "organizations/ada-moss.md": person("Ada Moss")})

    (leaves,) = found.articles.edited
    assert leaves.about.gained == ("Ada Moss (organization ada-moss)",)
    assert leaves.about.lost == ("Ada Moss (person ada-moss)",)


def test_an_outlet_under_another_name_is_no_change_of_its_articles() -> None:
    found = branch({"outlets/coast-news.md": person("The Coast", aliases="[Coast News]")})

    assert found.articles.edited == ()
    assert [one.record.name for one in found.registry.edited] == ["The Coast"]


def test_an_outlet_whose_file_moved_is_the_same_outlet() -> None:
    found = branch({"outlets/coast-news.md": None, "outlets/coast.md": person("Coast News")})

    assert found.articles.edited == ()
    assert [one.former for one in found.registry.edited] == ["content/outlets/coast-news.md"]


def test_whom_a_text_names_since_somebody_has_a_file() -> None:
    text = article("Quay", "Cy Vale and Ada Moss waited.", actors="[Ada Moss]")
    before = FILES | {"articles/2020/quay.md": text}
    found = branch({"people/cy-vale.md": person("Cy Vale")}, before)

    (vale,) = found.found
    assert (vale.name, vale.gained, vale.lost) == ("Cy Vale", ("Quay",), ())


def test_whom_an_edited_text_names_is_told_with_the_article() -> None:
    text = FILES[LEAVES].replace("Ada Moss left.", "Ada Moss left Ben Reed.")
    found = branch({LEAVES: text})

    (leaves,) = found.articles.edited
    assert leaves.named.gained == ("Ben Reed",)
    assert found.found == ()


def test_somebody_new_with_a_like_name_or_the_same() -> None:
    for name, reason in (("Ada Moss", "the same name"), ("Adda Moss", "the same name in another")):
        (new,) = branch({"people/new.md": person(name)}).registry.added
        (alike,) = new.alike

        assert (alike.name, alike.file) == ("Ada Moss", "content/people/ada-moss.md")
        assert alike.reason.startswith(reason)


def test_a_new_outlet_with_a_like_name() -> None:
    (new,) = branch({"outlets/new.md": person("The Coast News")}).registry.added

    assert [one.file for one in new.alike] == ["content/outlets/coast-news.md"]


def test_two_who_are_told_apart_are_not_alike() -> None:
    new = person("Adda Moss", different_from="[Ada Moss]")

    assert branch({"people/new.md": new}).registry.added[0].alike == ()


def test_dates_are_told_as_readers_see_them() -> None:
    found = branch({LEAVES: FILES[LEAVES].replace("date: 2021", "date: 2021-03-05~")})

    assert found.articles.edited[0].changes == (Change("date", "2021", "about 5 March 2021"),)


def test_dates_that_read_alike_are_told_with_how_they_are_written() -> None:
    found = branch({LEAVES: FILES[LEAVES].replace("date: 2021", "date: 2021-XX")})

    assert found.articles.edited[0].changes == (Change("date", "2021 (2021)", "2021 (2021-XX)"),)


def test_a_text_that_is_only_marked_otherwise_has_the_same_words() -> None:
    found = branch({LEAVES: FILES[LEAVES].replace("Ada Moss left.", "Ada Moss **left**.")})

    (text,) = found.articles.edited[0].rewritten
    assert (text.name, text.paragraphs) == ("text", ())


def test_a_long_text_is_folded_around_what_changed() -> None:
    words = [f"word{number}" for number in range(100)]
    body = "\n\n".join(("First.", "Second.", " ".join(words), "Last."))
    before = FILES | {LEAVES: article(body=body)}
    found = branch({LEAVES: article(body=body.replace("word50", "another"))}, before)

    (text,) = found.articles.edited[0].rewritten
    first, (start, left, gone, new, right, end), last = text.paragraphs
    assert [(one.mark, one.count) for one in (*first, *last)] == [
        (Mark.FOLDED, 2),
        (Mark.FOLDED, 1),
    ]
    assert (start.mark, left.text, right.text, end.mark) == (
        Mark.FOLDED,
        " ".join(words[42:50]),
        " ".join(words[51:59]),
        Mark.FOLDED,
    )
    assert (gone.text, new.text) == ("word50", "another")


def test_a_change_behind_the_words_that_are_compared_is_no_sameness() -> None:
    long = " ".join(f"word{number}" for number in range(MOST_WORDS + 100))
    before = FILES | {LEAVES: article(body=long)}
    for changed, cut in ((f"{long} More.", True), (long.replace("word0 ", "word0\n\n"), False)):
        (text,) = branch({LEAVES: article(body=changed)}, before).articles.edited[0].rewritten

        assert (text.paragraphs, text.cut) == ((), cut)


def test_settings_and_rejected_names_are_told() -> None:
    found = branch(
        {
            "archive.yaml": "title: The Sea Archive\ndata: false\n",
            "rejected.yaml": "people: [Example Street]\n",
        }
    )

    assert found.settings == (
        Change("title", "The Lake Archive", "The Sea Archive"),
        Change("data", "", "no"),
        Change("rejected people", "", "Example Street"),
    )


def test_a_problem_on_another_line_is_no_new_one() -> None:
    wrong = FILES | {LEAVES: article(actors="[Nobody Known]")}
    found = branch({LEAVES: article(actors="[Nobody Known]", outlet="unknown\nurl: ''")}, wrong)

    assert [one.code for one in found.problems.new] == []
    assert [one.code for one in found.problems.gone] == []


def test_nothing_but_pages_that_differ_are_counted() -> None:
    found = branch({LEAVES: FILES[LEAVES].replace("Ada Moss left.", "Ada Moss left again.")})

    assert "articles/2020/ferry-leaves/" in found.pages.changed
    assert "people/ben-reed/" not in found.pages.changed
    assert (found.pages.appear, found.pages.vanish) == ((), ())
