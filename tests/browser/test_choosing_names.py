"""Names in the form: chosen from a list of all whom the archive knows, and of what files hold."""

from collections.abc import Iterator, Mapping
from textwrap import dedent

import pytest
from forms import Form, build_form, changes, opened
from playwright.sync_api import Browser, expect
from sites import serving

from builder.output import form as form_output

SETTLED = "content/articles/2021/council-delays-vote.md"
PERSON = "content/people/jon-hallsson.md"
SLIPS = "content/articles/2021/council-votes.md"
FILES = {
    "content/archive.yaml": """\
        title: Papers of the Council
        admin: true
        data: false
        """,
    "content/outlets/harbour-post.md": """\
        ---
        name: Harbour Post
        aliases: [The Post]
        ---
        """,
    PERSON: """\
        ---
        name: Jon Hallsson
        aliases: [Hallsson, J. H. of Reykjavik]
        country: Iceland
        ---
        """,
    "content/organizations/cash.md": """\
        ---
        name: Ca$$h & $& Council
        ---
        """,
    SETTLED: """\
        ---
        title: Council Delays Vote
        date: 2021-04-14   # the caption says so
        outlet: unknown  # torn off
        actors:
          - Hallsson  # spoke for an hour
          # the two states

          - 'NO'
          - Iceland
        ---
        The council put off its vote.
        """,
}
SINCE = {
    SLIPS: """\
        ---
        title: Council Votes
        date: 2021-05-01
        outlet: Harbor Post  # a slip
        actors:
          - Jon Halsson  # another
          - Iceland
          - Norway
          - Iceland  # twice
        ---
        The council voted.
        """,
}
"""What the site that the form belongs to has not seen."""

TEXTS = {path: dedent(text) for path, text in (FILES | SINCE).items()}
BUILT = {path: TEXTS[path] for path in FILES}


def differing(after: Mapping[str, str], path: str) -> tuple[list[str], list[str]]:
    """The lines that went from a file and those that came; no other file may differ."""
    assert {**TEXTS, path: after[path]} == after
    old, new = TEXTS[path].split("\n"), after[path].split("\n")
    return [line for line in old if line not in new], [line for line in new if line not in old]


def test_everybody_is_shown_as_the_file_names_them_and_by_name(calm: Form) -> None:
    calm.open("articles/entries/2021/council-delays-vote")

    expect(calm.chosen("actors")).to_have_text(
        ["Hallsson (Jon Hallsson)", "NO (Norway)", "Iceland"]
    )
    expect(calm.key("outlet").get_by_role("combobox")).to_have_text("unknown")


def test_one_who_is_added_is_one_line_more(form: Form) -> None:
    form.open("articles/entries/2021/council-delays-vote")
    form.choose("actors", "Ca$$h & $& Council", "ca$")

    assert differing(form.save(), SETTLED) == ([], ["  - Ca$$h & $& Council"])


def test_somebody_is_found_by_any_name(form: Form) -> None:
    form.open("articles/entries/2021/council-delays-vote")
    form.key("actors").get_by_role("combobox").click()
    search, found = (
        form.page.get_by_role("searchbox", name="Filter"),
        form.page.get_by_role("option"),
    )

    search.fill("of reykj")
    expect(found).to_have_text(["Jon Hallsson"])
    search.fill("DPRK")
    expect(found).to_have_text(["North Korea"])


def test_one_who_is_taken_out_is_one_line_less(form: Form) -> None:
    form.open("articles/entries/2021/council-delays-vote")
    form.take_out("actors", "NO (Norway)")

    assert differing(form.save(), SETTLED) == (["  - 'NO'"], [])


def test_a_single_name_is_changed_in_its_line(form: Form) -> None:
    form.open("articles/entries/2021/council-delays-vote")
    form.choose("outlet", "Harbour Post")

    assert differing(form.save(), SETTLED) == (
        ["outlet: unknown  # torn off"],
        ["outlet: Harbour Post  # torn off"],
    )


def test_a_name_that_is_given_up_takes_its_line_along(form: Form) -> None:
    form.open("people/entries/jon-hallsson")
    form.choose("country", "(None)")

    assert differing(form.save(), PERSON) == (["country: Iceland"], [])


def test_what_nobody_is_called_and_what_stands_twice_is_shown_and_kept(form: Form) -> None:
    form.open("articles/entries/2021/council-votes")
    expect(form.chosen("actors")).to_have_text(["Jon Halsson", "Iceland", "Norway", "Iceland"])
    expect(form.key("outlet").get_by_role("combobox")).to_have_text("Harbor Post")
    form.field("date").fill("2021-05-02")

    assert differing(form.save(), SLIPS) == (["date: 2021-05-01"], ["date: 2021-05-02"])


def test_one_who_is_added_and_taken_out_again_leaves_the_file_as_it_was(form: Form) -> None:
    for change in (
        lambda: form.choose("actors", "Sweden", "swe"),
        lambda: form.take_out("actors", "Sweden"),
    ):
        form.open("articles/entries/2021/council-delays-vote")
        change()
        form.save()

    assert form.files() == TEXTS


def test_a_slip_is_mended(form: Form) -> None:
    form.open("articles/entries/2021/council-votes")
    form.take_out("actors", "Jon Halsson")
    form.choose("actors", "Jon Hallsson", "hall")

    assert differing(form.save(), SLIPS) == (["  - Jon Halsson  # another"], ["  - Jon Hallsson"])


def test_whoever_is_new_can_be_chosen_when_the_page_is_loaded_again(form: Form) -> None:
    form.open("people/new")
    form.field("name").fill("Una Quayle")
    form.choose("country", "Norway", "nor")
    form.save()
    form.load()
    form.open("articles/entries/2021/council-delays-vote")
    form.choose("actors", "Una Quayle", "quay")

    assert "  - Una Quayle\n" in form.save()[SETTLED]


def test_the_lists_are_no_collection_to_edit(calm: Form) -> None:
    assert calm.page.get_by_role("treeitem", name="Names").count() == 0


def test_an_entry_of_a_list_says_whose_a_name_is_and_is_found_by_all_of_them(calm: Form) -> None:
    entries = calm.page.evaluate(
        """async (names) => {
          const { listsOf } = await import("./choices.js");
          const list = listsOf({ all: names }, ["all"]).get("all");
          list.meet("Dee", ["D."]);
          list.meet("Bea", ["B."]);
          for (const name of ["Ana", "A.", "Cy", "Dee"]) list.meet(name);
          return list.entries().map(({ value, label, search }) => [value, label, search]);
        }""",
        {
            "known": [["A.", "Ana"], ["Ana"], ["Bea"]],
            "held": [["ana-1", "Ana"], ["Bee"]],
        },
    )

    assert entries == [
        ["Ana", "Ana", "Ana A. Ana"],
        ["Bea", "Bea", "Bea Bea B."],
        ["ana-1", "ana-1 (Ana)", "ana-1 (Ana)"],
        ["Bee", "Bee", "Bee"],
        ["Dee", "Dee", "Dee D."],
        ["A.", "A. (Ana)", "A. (Ana)"],
        ["Cy", "Cy", "Cy"],
    ]


def test_however_many_files_there_are_what_they_hold_is_kept_and_can_be_taken_out_at_last(
    form_tab: Form,
) -> None:
    files = TEXTS | {
        f"content/articles/2021/n{at}.md": (
            TEXTS[SLIPS].replace("Norway", f"No {at}").replace("Harbor Post", f"Post {at}")
        )
        for at in range(100, 350)
    }
    last = "content/articles/2021/n349.md"
    form_tab.begin(files)
    form_tab.open("articles/entries/2021/n349")
    expect(form_tab.chosen("actors").nth(2)).to_have_text("No 349")
    form_tab.field("date").fill("2021-05-02")
    assert changes(files, form_tab.save()) == [(last, "date: 2021-05-01", "date: 2021-05-02")]

    form_tab.load()
    for at in (100, 349):
        form_tab.open(f"articles/entries/2021/n{at}")
        expect(form_tab.removal("actors", f"No {at}")).to_be_visible()
        expect(form_tab.key("outlet").get_by_role("combobox")).to_have_text(f"Post {at}")


@pytest.fixture(scope="module")
def typed(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Form]:
    """The form of an archive that has too many names to choose from."""
    root, folder = tmp_path_factory.mktemp("archive"), tmp_path_factory.mktemp("served")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(form_output, "MOST_CHOICES", 1)
        build_form(root, folder, BUILT)
    with serving(folder) as address, opened(browser, address) as made:
        made.begin(TEXTS)
        yield made


def test_names_of_a_long_list_are_suggested_where_they_are_typed(typed: Form) -> None:
    typed.open("articles/entries/2021/council-delays-vote")
    actor = typed.field("actors").first
    actor.focus()
    suggested = actor.evaluate("(one) => [...one.list.options].map((name) => name.value)")

    assert {"Jon Hallsson", "Hallsson", "Bolivia"} <= set(suggested)
    assert "Harbour Post" not in suggested


def test_a_name_that_is_typed_is_changed_in_its_line(typed: Form) -> None:
    typed.open("articles/entries/2021/council-delays-vote")
    typed.field("actors").nth(1).fill("Sweden")

    assert differing(typed.save(), SETTLED) == (["  - 'NO'"], ["  - 'Sweden'"])
