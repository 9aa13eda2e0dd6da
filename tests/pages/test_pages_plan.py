"""Every page of a site is planned as a value before any is made."""

import shutil
from collections import Counter
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path

import pytest
from small_archives import TODAY, change, person, write

from builder.archive.directory import ActorRef, Directory
from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.means import routes
from builder.means.countries import CODES, name_of
from builder.pages.index import make_index
from builder.pages.parts import Link
from builder.pages.plan import plan, sheaves
from builder.pages.seen import Seen
from builder.pages.values import Page
from builder.words.names import SitePath


def pages_of(root: Path) -> tuple[Page, ...]:
    return plan(look(Workspace(root), TODAY)[0])


def parts(value: object) -> list[object]:
    """A value with all that it is made of."""
    if is_dataclass(value) and not isinstance(value, type):
        inside = [getattr(value, field.name) for field in fields(value)]
    else:
        inside = list(value) if isinstance(value, tuple) else []
    return [value, *(part for one in inside for part in parts(one))]


@pytest.fixture
def pages(tiny: Path) -> tuple[Page, ...]:
    return pages_of(tiny)


def test_no_two_pages_have_one_address(pages: tuple[Page, ...]) -> None:
    paths = [page.path for page in pages]

    assert len(paths) == len(set(paths))


def test_two_records_of_one_capture_make_one_page(tiny: Path) -> None:
    captures = tiny / "content" / "captures"
    shutil.copy(captures / "0001.txt.cleaning.json", captures / "0002.txt.cleaning.json")

    assert [page.path for page in pages_of(tiny)].count(SitePath("captures/0001-txt/")) == 1


def test_every_link_leads_to_a_page(pages: tuple[Page, ...]) -> None:
    paths = {page.path for page in pages}
    links = {part.path for page in pages for part in parts(page) if isinstance(part, Link)}

    assert links <= paths


def test_every_page_can_be_reached_from_the_front_page(pages: tuple[Page, ...]) -> None:
    """By links and by the menu, which names the fixed pages."""
    by_path = {page.path: page for page in pages}
    menu = (routes.HOME, routes.SEARCH, routes.ABOUT, routes.ARTICLES, routes.PEOPLE)
    lists = (routes.COUNTRIES, routes.ORGANIZATIONS, routes.OUTLETS, routes.OVERVIEW)
    waiting = [*menu, *lists, routes.CHANGES, routes.NOT_FOUND]
    seen: set[str] = set()
    while waiting:
        path = waiting.pop()
        if path not in seen:
            seen.add(path)
            waiting += [part.path for part in parts(by_path[path]) if isinstance(part, Link)]

    assert seen == by_path.keys()


def test_a_page_holds_texts_numbers_dates_and_tuples_only(pages: tuple[Page, ...]) -> None:
    """Their `repr` is the same in every run, and nothing can be changed behind a fingerprint."""
    plain = (str, int, bool, tuple, date, type(None))
    kinds = {type(part) for page in pages for part in parts(page) if not is_dataclass(part)}

    assert kinds <= set(plain)


def registry(size: int) -> dict[str, str]:
    """As many countries, and a person of each."""
    codes = sorted(CODES)[:size]
    countries = {f"countries/{code.lower()}.md": person(name_of(code)) for code in codes}
    people = {f"people/p{n}.md": person(f"P{n}", country=code) for n, code in enumerate(codes)}
    return countries | people


def test_the_work_of_a_plan_grows_no_faster_than_the_registry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: Counter[int] = Counter()
    name = Directory.name
    for size in (40, 80):
        archive = look(Workspace(write(tmp_path, registry(size))), TODAY)[0]

        def count(self: Directory, ref: ActorRef, size: int = size) -> str:
            asked[size] += 1
            return name(self, ref)

        monkeypatch.setattr(Directory, "name", count)
        plan(archive)

    assert asked[80] <= 2.2 * asked[40]


def test_a_plan_is_the_same_each_time(tiny: Path) -> None:
    assert repr(pages_of(tiny)) == repr(pages_of(tiny))


def test_a_body_is_on_its_own_page_alone(tiny: Path, pages: tuple[Page, ...]) -> None:
    change(tiny, "articles/2020/a-letter-on-nets.md", "is a wall", "is a fence")
    after = dict.fromkeys(pages_of(tiny))

    assert [page.path for page in pages if page not in after] == ["articles/2020/a-letter-on-nets/"]


def keys_of(root: Path) -> dict[SitePath, str]:
    """The keys of all sheaves."""
    index = make_index(look(Workspace(root), TODAY)[0])
    return {one.name: one.key for one in sheaves(index, Seen(index))}


def test_a_new_text_leaves_the_pages_of_the_whole_archive_as_they_are(tiny: Path) -> None:
    before = keys_of(tiny)
    change(tiny, "articles/2020/a-letter-on-nets.md", "is a wall", "is a fence")
    after = keys_of(tiny)

    assert [name for name in before if after[name] != before[name]] == [
        "articles/2020/a-letter-on-nets/"
    ]


def test_a_new_title_concerns_every_page_of_the_whole_archive(tiny: Path) -> None:
    before = keys_of(tiny)
    change(tiny, "articles/2020/a-letter-on-nets.md", "title: ", "title: Again ")
    after = keys_of(tiny)

    whole = {routes.HOME, routes.OVERVIEW, routes.PAIRS, routes.PEOPLE, routes.CHANGES}
    assert whole <= {name for name in before if after[name] != before[name]}
