"""Every page of a site is planned as a value before any is made."""

from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from small_archives import TODAY, change

from builder.archive.workspace import Workspace
from builder.means import routes
from builder.output.build import look
from builder.pages.plan import plan
from builder.pages.values import Link, Page


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


def test_every_link_leads_to_a_page(pages: tuple[Page, ...]) -> None:
    paths = {page.path for page in pages}
    links = {part.path for page in pages for part in parts(page) if isinstance(part, Link)}

    assert links <= paths


def test_every_page_can_be_reached_from_the_front_page(pages: tuple[Page, ...]) -> None:
    """By links and by the menu, which names the fixed pages."""
    by_path = {page.path: page for page in pages}
    menu = (routes.HOME, routes.SEARCH, routes.ABOUT, routes.ARTICLES, routes.PEOPLE)
    waiting = [*menu, routes.COUNTRIES, routes.ORGANIZATIONS, routes.OUTLETS, routes.NOT_FOUND]
    seen: set[str] = set()
    while waiting:
        path = waiting.pop()
        if path not in seen:
            seen.add(path)
            waiting += [part.path for part in parts(by_path[path]) if isinstance(part, Link)]

    assert seen == by_path.keys()


def test_a_page_holds_texts_numbers_and_tuples_only(pages: tuple[Page, ...]) -> None:
    """Their `repr` is the same in every run, and nothing can be changed behind a fingerprint."""
    plain = (str, int, bool, tuple, type(None))
    kinds = {type(part) for page in pages for part in parts(page) if not is_dataclass(part)}

    assert kinds <= set(plain)


def test_a_plan_is_the_same_each_time(tiny: Path) -> None:
    assert repr(pages_of(tiny)) == repr(pages_of(tiny))


def test_a_body_is_on_its_own_page_alone(tiny: Path, pages: tuple[Page, ...]) -> None:
    change(tiny, "articles/2020/a-letter-on-nets.md", "is a wall", "is a fence")
    after = dict.fromkeys(pages_of(tiny))

    assert [page.path for page in pages if page not in after] == ["articles/2020/a-letter-on-nets/"]
