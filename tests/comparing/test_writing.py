"""A report says how much there is, shows the first of it, and never outgrows its place."""

from dataclasses import replace

from builder.comparing.addresses import ELSE, VERSIONS
from builder.comparing.report import LISTED, ROOM, TOLD, report
from builder.comparing.sizes import Built, Size
from builder.comparing.values import (
    Added,
    Address,
    Alike,
    Branch,
    Change,
    Edited,
    Files,
    Found,
    Kind,
    PageTurnover,
    ProblemTurnover,
    Record,
    Removed,
    Rewriting,
    Turnover,
)
from builder.words.problems import Place, error, warning

NO_FILES = Files((), (), (), ())
NO_PAGES = PageTurnover((), (), (), (), (), (), ())
NOTHING = Branch(NO_FILES, NO_FILES, (), (), NO_PAGES, ProblemTurnover((), ()))
NO_SIZE = Size(0, 0, 0, reckoned=False)


def record(number: int, kind: Kind = Kind.ARTICLE) -> Record:
    return Record(kind, f"Number {number}", f"content/articles/2020/n-{number}.md", ("2020",))


def edited(number: int, *changes: Change, former: str = "") -> Edited:
    return Edited(record(number), former, True, changes, (), Turnover(), Turnover())


def told(branch: Branch, size: Size | None = NO_SIZE, built: Built | None = None) -> str:
    return report(branch, size, "`main`", built)


def test_thousands_of_new_articles_are_counted_and_the_first_are_shown() -> None:
    added = tuple(Added(record(number)) for number in range(3000))
    out = told(replace(NOTHING, articles=replace(NO_FILES, added=added)))

    assert "\n3,000 articles are new.\n" in out
    assert out.count("- **Number") == LISTED
    assert f"\n… and {3000 - LISTED:,} more (2020 {3000 - LISTED:,}).\n" in out


def test_of_many_changed_articles_the_first_are_told_and_some_are_named() -> None:
    change = Change("date", "2020", "2021")
    some = tuple(edited(number, change) for number in range(500))
    out = told(replace(NOTHING, articles=replace(NO_FILES, edited=some)))

    assert out.count("| date | 2020 | 2021 |") == TOLD
    assert out.count("\n- **Number") == LISTED
    assert f"\n… and {500 - TOLD - LISTED} more.\n" in out


def test_what_finds_no_room_is_left_out_whole_and_that_is_said() -> None:
    change = Change("title", "$" * 10_000, "<" * 10_000)
    some = tuple(edited(number, *[change] * 20) for number in range(TOLD))
    out = told(replace(NOTHING, articles=replace(NO_FILES, edited=some)))

    assert len(out.encode()) <= ROOM + 100
    assert out.endswith("*The report ends here: there is no room for more on GitHub.*\n")
    assert out.count("| --- | --- | --- |") == out.count("<span>$</span>") / 300 / 20


def test_somebody_new_stands_beside_who_is_called_alike() -> None:
    alike = Alike("Ada Moss", "content/people/ada-moss.md", "one letter differs")
    added = (Added(record(1, Kind.PERSON), (alike,)),)
    out = told(replace(NOTHING, registry=replace(NO_FILES, added=added)))

    assert "\n1 person is new.\n" in out
    assert "\n  - like **Ada Moss** of `content/people/ada-moss.md`: one letter differs\n" in out


def test_each_kind_of_file_has_a_section_of_its_own() -> None:
    added = tuple(Added(record(number, kind)) for number, kind in enumerate(Kind))
    out = told(replace(NOTHING, registry=replace(NO_FILES, added=added[1:])))

    heads = ("New people", "New organizations", "New outlets", "New countries")
    places = [out.index(f"\n## {head} (1)\n") for head in heads]
    assert places == sorted(places)


def test_what_was_merged_tells_into_what() -> None:
    removed = (Removed(record(1, Kind.PERSON), "content/people/ada-moss.md"),)
    out = told(replace(NOTHING, registry=replace(NO_FILES, removed=removed)))

    assert ": its address leads to `content/people/ada-moss.md`\n" in out


def test_a_long_text_that_changes_where_nothing_is_compared_is_not_called_the_same() -> None:
    one = replace(edited(1), rewritten=(Rewriting("text", (), 0, cut=True),))
    out = told(replace(NOTHING, articles=replace(NO_FILES, edited=(one,))))

    assert "\nText: the first 5,000 words are the same; what follows them is not.\n" in out


def test_errors_come_before_warnings() -> None:
    place = Place("content/articles/2020/x.md", 3, 7)
    new = (warning("orphan", place, "no article names it"), error("bad-date", place, "no date"))
    out = told(replace(NOTHING, problems=ProblemTurnover(new, ())))

    assert (
        "\nNothing that a reader would see has changed; 1 error is new, 1 warning is new.\n" in out
    )
    assert out.index("**error**") < out.index("**warning**")


def test_what_a_hint_says_to_write_or_run_is_code() -> None:
    hint = "write  aliases: [<b>]  and  former_ids: [x]  there; else run  cuttings new person 'A'"
    new = (error("x", Place("content/x.md"), "no", hint),)
    out = told(replace(NOTHING, problems=ProblemTurnover(new, ())))

    assert (
        "\n  - write `aliases: [<b>]` and `former_ids: [x]` there; "
        "else run `cuttings new person 'A'`\n" in out
    )


def test_who_is_found_by_a_name_that_was_added() -> None:
    out = told(replace(NOTHING, found=(Found("Ada Moss", ("One", "Two"), ("Three",)),)))

    assert (
        "\n- **Ada Moss** is also named in 2 articles: **One**, **Two**; "
        "no longer named in 1 article: **Three**\n" in out
    )


def test_addresses_that_vanish_are_told_apart_from_those_that_lead_on() -> None:
    gone, led = (
        Address("people/a/", "A", "person"),
        Address("people/b/", "B", "person", "people/c/"),
    )
    out = told(replace(NOTHING, pages=replace(NO_PAGES, vanish=(gone,), led=(led,))))

    assert "\n1 page vanishes, 1 leads on.\n" in out
    assert "\n- `people/a/` (A)\n" in out
    assert "\n- `people/b/` leads to `people/c/` (B)\n" in out


def test_an_address_that_leads_elsewhere_is_told_with_where_it_led() -> None:
    turned = (Address("people/a/", "C", "person", "people/c/", "people/b/"),)
    out = told(replace(NOTHING, pages=replace(NO_PAGES, turned=turned)))

    assert "\n1 page leads elsewhere.\n" in out
    assert "\n- `people/a/` leads to `people/c/` (C), and no more to `people/b/`\n" in out


def test_pages_that_appear_are_told_by_kind_in_a_readers_words() -> None:
    appear = (
        Address("", "Talks", ELSE),
        Address("articles/2020/", "2020", "year"),
        Address("articles/2020/a/versions/", "Versions of A", VERSIONS),
    )
    out = told(replace(NOTHING, pages=replace(NO_PAGES, appear=appear)))

    assert "\n- other pages: Talks `/`\n" in out
    assert "\n- years: 2020 `articles/2020/`\n" in out
    assert "\n- versions of articles: Versions of A `articles/2020/a/versions/`\n" in out


def test_pages_that_find_no_room_are_counted_by_kind() -> None:
    vanish = tuple(Address(f"people/{number}/", "A", "person") for number in range(LISTED + 9))
    out = told(replace(NOTHING, pages=replace(NO_PAGES, vanish=vanish)))

    assert "\n… and 9 more (people 9).\n" in out


def test_sizes_are_told_with_what_they_are_made_of() -> None:
    out = told(NOTHING, Size(2_500, 500, -1_000, reckoned=False), Built(10, 20_000_000, 10**9))

    assert "\n10 files with 20.0 MB as built, 2.0% of what GitHub Pages holds.\n" in out
    assert (
        "Its pages take 1.0 kB more than before: 2.5 kB for new ones, 500 bytes less for those "
        "that vanish, 1.0 kB less for changed ones." in out
    )


def test_a_size_that_was_reckoned_is_about_so_much() -> None:
    assert "Its pages take about 5 bytes more" in told(NOTHING, Size(5, 0, 0, reckoned=True))


def test_a_size_that_nobody_knows_is_not_told() -> None:
    assert "Size" not in told(NOTHING, None)
