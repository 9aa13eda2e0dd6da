"""The form in a browser, with a folder of this machine: what is saved, and that nothing else is."""

from collections.abc import Iterator, Mapping
from textwrap import dedent
from typing import Any

import pytest
from forms import Form, changes
from playwright.sync_api import Browser, Page, expect
from sites import ROOT

from builder.describing.files import KINDS_BY_NAME
from builder.means.front_matter import read_front_matter
from builder.means.yaml_values import Items, Node, Scalar

ARTICLE = "content/articles/2021/council-delays-vote.md"
FILES = {
    "content/archive.yaml": """\
        # What the archive says of itself.
        title: Papers of the Council
        admin: true   # for the editors
        data: false
        """,
    "content/outlets/harbour-post.md": """\
        ---
        name: Harbour Post
        ---
        """,
    "content/people/jon-hallsson.md": """\
        ---
        name: Jon Hallsson
        aliases: [Hallsson, 'J. Hallsson']  # as letters sign him
        roles:
          - title: Envoy   # of Iceland
            from: 2019
            to: 2021-05
        ---
        He was a pilot first.
        """,
    ARTICLE: """\
        ---
        # Seen by two editors.
        title: "Council Delays Vote"
        date: 2021-04-14~  # the caption says so
        outlet: Harbour Post   # its own line
        actors:
          - Jon Hallsson  # spoke for an hour
          # the two states

          - 'Norway'
          - Iceland
        UNKNOWN
        captions:
          - text: Delegates leave the hall in Reykjavik on the day on which the council was to vote.
            credit: 'Photo: Harbour Post'
        url:
        unsure: [outlet]
        ---
        The council put off its vote after the delegation of Norway walked out.

            a line that stands further in

        Iceland's envoy Jon Hallsson called it *a surprise*.
        """,
}
UNKNOWN = "colour: {odd: key}"  # a key that the builder refuses, and that no form shows
TEXTS = {path: dedent(text).replace("UNKNOWN", UNKNOWN) for path, text in FILES.items()}
BUILT = {path: text.replace(f"{UNKNOWN}\n", "") for path, text in TEXTS.items()}


def test_only_what_was_changed_in_the_form_is_changed_in_the_file(form: Form) -> None:
    form.open("articles/entries/2021/council-delays-vote")
    form.field("date").fill("2021-04-15")
    form.take_out("actors", "Iceland")
    form.choose("actors", "Sweden", "swe")
    after = form.save()

    assert changes(TEXTS, after) == [
        (
            ARTICLE,
            "date: 2021-04-14~  # the caption says so",
            "date: 2021-04-15  # the caption says so",
        ),
        (ARTICLE, "  - Iceland", "  - Sweden"),
    ]


def test_nothing_comes_from_another_host(calm: Form) -> None:
    calm.open("articles/entries/2021/council-delays-vote")
    expect(calm.field("date")).to_have_value("2021-04-14~")
    calm.page.wait_for_function(
        "() => performance.getEntriesByType('resource').some((one) => /woff2$/.test(one.name))"
    )

    assert [one for one in calm.asked if not one.startswith((calm.base, "data:", "blob:"))] == []
    assert f"{calm.base}admin/material-symbols-outlined.woff2" in calm.asked


def test_a_date_that_is_none_is_not_saved(form: Form) -> None:
    form.open("articles/entries/2021/council-delays-vote")
    form.field("date").fill("April 15, 2021")
    form.page.get_by_role("button", name="Save", exact=True).click()

    expect(form.page.get_by_text("Write 2018-08-07, 2018-08, 2018").first).to_be_visible()
    assert form.files() == TEXTS


@pytest.mark.parametrize(("day", "folder"), [("2022-04~", "2022"), ("unknown", "undated")])
def test_a_new_article_is_put_into_the_folder_of_its_year(
    form: Form, day: str, folder: str
) -> None:
    form.open("articles/new")
    form.field("title").fill("Ärger: the vote")
    form.field("date").fill(day)
    form.choose("outlet", "Harbour Post")
    form.choose("actors", "Norway", "nor")
    form.field("tags").first.fill("NO")
    form.field("body").fill("They voted.\n\nAt last.")
    after = form.save()

    (path,) = after.keys() - TEXTS.keys()
    assert path.startswith(f"content/articles/{folder}/")
    assert after[path] == dedent(f"""\
        ---
        title: 'Ärger: the vote'
        date: {day}
        outlet: Harbour Post
        actors:
          - Norway
        tags:
          - 'NO'
        ---

        They voted.

        At last.
        """)
    assert {**TEXTS, path: after[path]} == after


def test_a_person_keeps_their_remarks(form: Form) -> None:
    form.open("people/entries/jon-hallsson")
    form.field("aliases").nth(1).fill("Jón Hallsson")
    after = form.save()

    assert [new for _, _, new in changes(TEXTS, after)] == [
        "aliases: [Hallsson, Jón Hallsson]  # as letters sign him",
    ]


def test_the_archive_itself_keeps_its_remarks(form: Form) -> None:
    form.open("settings/entries/archive")
    expect(form.field("title")).to_have_value("Papers of the Council")
    form.field("title").fill("Papers of the Two Councils")
    after = form.save()

    assert [new for _, _, new in changes(TEXTS, after)] == ["title: Papers of the Two Councils"]


def saved(page: Page, text: str, values: Mapping[str, object]) -> str:
    """The text of an article's file, saved with other values."""
    found: str = page.evaluate(
        """async ([text, values]) => {
          const { keysAndText } = await import("./files.js");
          const { files } = await (await fetch("form.json")).json();
          const { fields, body } = files.find((one) => one.format === "cuttings-article");
          const way = keysAndText(fields, body);
          return way.toFile({ ...way.fromFile(text), ...values });
        }""",
        [text, values],
    )
    return found


HEAD = """\
---
title: "A: b"   # first
date: '2018'
outlet: unknown
actors:
  - Turkey  # one
  # between
  - Iran  # two
  - Peru
tags: [a, "b, c" , d] # three
captions:
  - text: long
      words
    credit: x # four
  - {text: y, credit: NO}
url:
unsure: []
# last
---

Body
"""


@pytest.mark.parametrize(
    ("values", "out", "now"),
    [
        ({}, [], []),
        ({"title": "C"}, ['title: "A: b"   # first'], ['title: "C"   # first']),
        ({"date": "2019-XX"}, ["date: '2018'"], ["date: '2019-XX'"]),
        ({"outlet": "a: b"}, ["outlet: unknown"], ["outlet: 'a: b'"]),
        ({"url": "https://a.org/#b"}, ["url:"], ["url: https://a.org/#b"]),
        ({"actors": ["Turkey", "Iran"]}, ["  - Peru"], []),
        ({"actors": ["Chad", "Turkey", "Iran", "Peru"]}, [], ["  - Chad"]),
        ({"actors": ["Iran", "Peru", "Turkey"]}, [], []),
        (
            {"actors": []},
            ["actors:", "  - Turkey  # one", "  - Iran  # two", "  - Peru"],
            ["actors: []"],
        ),
        (
            {"tags": ["b, c", "e]"]},
            ['tags: [a, "b, c" , d] # three'],
            ["tags: [\"b, c\", 'e]'] # three"],
        ),
        ({"tags": []}, ['tags: [a, "b, c" , d] # three'], []),
        ({"unsure": ["date"]}, ["unsure: []"], ["unsure:", "  - date"]),
        ({"authors": ["No", "12"]}, [], ["authors:", "  - 'No'", "  - '12'"]),
        (
            {"captions": [{"text": "long words", "credit": "z"}, {"text": "y", "credit": "NO"}]},
            ["    credit: x # four"],
            ["    credit: z # four"],
        ),
        ({"body": "Other"}, ["Body"], ["Other"]),
    ],
    ids=str,
)
def test_a_value_is_changed_in_its_place(
    form_page: Page, values: Mapping[str, object], out: list[str], now: list[str]
) -> None:
    before = HEAD.strip().split("\n")
    after = saved(form_page, HEAD.strip(), values).split("\n")

    assert [line for line in before if line not in after] == out
    assert [line for line in after if line not in before] == now


@pytest.fixture(scope="module")
def form_page(browser: Browser, form_base: str) -> Iterator[Page]:
    """The page of the form, before anybody has signed in."""
    page = browser.new_page()
    page.goto(f"{form_base}admin/")
    yield page
    page.close()


def plain(node: Node) -> Any:  # what JSON may hold
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return [plain(one) for one in node.items]
    return {key.text: plain(one) for key, one in node.entries}


@pytest.mark.parametrize("kind", ["article", "person", "organization", "outlet", "country"])
def test_the_form_reads_each_file_as_the_builder_does_and_saves_it_unchanged(
    form_page: Page, kind: str
) -> None:
    texts = {
        str(path): path.read_text(encoding="utf-8")
        for root in (ROOT, ROOT / "tests/archives/tiny")
        for path in root.glob(KINDS_BY_NAME[kind].files)
    }
    read = form_page.evaluate(
        """async ([texts, kind]) => {
          const { keysAndText } = await import("./files.js");
          const { files } = await (await fetch("form.json")).json();
          const { fields, body } = files.find((one) => one.format === `cuttings-${kind}`);
          const way = keysAndText(fields, body);
          return Object.fromEntries(Object.entries(texts).map(([path, text]) => {
            const { _source, body, ...keys } = way.fromFile(text.trim());
            return [path, { keys, body, saved: way.toFile({ _source, body, ...keys }) }];
          }));
        }""",
        [texts, kind],
    )

    assert texts
    for path, text in texts.items():
        matter = read_front_matter(text, path)
        assert read[path]["keys"] == plain(matter.mapping), path
        assert read[path]["body"].strip() == matter.body.strip(), path
        assert f"{read[path]['saved'].strip()}\n" == text, path
