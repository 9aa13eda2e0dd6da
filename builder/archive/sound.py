"""Content without what can't stand in an archive: two pages at one address, unknown countries."""

from dataclasses import replace
from typing import TypeVar

from builder.means.countries import CODES, code_of
from builder.records.article import Article
from builder.records.content import Content
from builder.records.registry import Actor, Outlet
from builder.words.problems import Place, Problem, error

R = TypeVar("R", Article, Actor, Outlet)


def sound(content: Content) -> tuple[Content, tuple[Problem, ...]]:
    """Leave out what would share a page's address with another file, and countries unheard of."""
    problems: list[Problem] = []
    known = tuple(one for one in content.countries if one.id.upper() in CODES)
    problems += (_bad_code(one) for one in content.countries if one not in known)
    return replace(
        content,
        articles=_one_for_each_path(content.articles, problems),
        people=_one_for_each_path(content.people, problems),
        organizations=_one_for_each_path(content.organizations, problems),
        countries=_one_for_each_path(known, problems),
        outlets=_one_for_each_path(content.outlets, problems),
    ), tuple(problems)


def _one_for_each_path(records: tuple[R, ...], problems: list[Problem]) -> tuple[R, ...]:
    first: dict[str, R] = {}
    for record in sorted(records, key=_is_misnamed):
        other = first.setdefault(record.id, record)
        if other is not record:
            message = f"its page would have the same address as that of {other.file}"
            hint = f"rename one of the two; {other.file} has the page for now"
            problems.append(error("same-path", Place(record.file), message, hint))
    return tuple(first.values())


def _is_misnamed(record: Article | Actor | Outlet) -> bool:
    """Say whether a file's name was made into its page's address rather than being it."""
    return record.id.rpartition("/")[2] != record.file.rpartition("/")[2].removesuffix(".md")


def _bad_code(country: Actor) -> Problem:
    code = code_of(country.id.replace("-", " "))
    return error(
        "unknown-code",
        Place(country.file),
        f'"{country.id}" is not an ISO 3166-1 code',
        f"rename it to {code.lower()}.md"
        if code
        else "name the file after the two letters of the country, like kp.md",
    )
