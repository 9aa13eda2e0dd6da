"""Nobody is rejected who has a file, and no name twice."""

import pytest
from readings import checked, said
from small_archives import article, person

FILES = {
    "people/ana-ruiz.md": person("Ana Ruiz", aliases="[A. Ruiz]"),
    "organizations/union.md": person("Lake Union"),
    "outlets/post.md": person("The Post"),
    "articles/2021/ferry.md": article(
        actors="[Ana Ruiz, Lake Union]", outlet="The Post", body="Ana Ruiz met the Lake Union."
    ),
}


def told(rejected: str) -> list[tuple[str, str, int, int]]:
    return said(checked(FILES | {"rejected.yaml": rejected}))


@pytest.mark.parametrize(
    "rejected", ["people: [a ruiz]\n", "organizations: [LAKE UNION]\n", "outlets: [the post]\n"]
)
def test_a_name_that_somebody_has_cannot_be_rejected(rejected: str) -> None:
    assert told(rejected) == [("alias-clash", "rejected.yaml", 1, rejected.index("[") + 2)]


@pytest.mark.parametrize("rejected", ["people: [Lake Union]\n", "outlets: [Ana Ruiz]\n", ""])
def test_a_name_may_be_rejected_for_one_kind_and_be_another_s(rejected: str) -> None:
    assert told(rejected) == []


@pytest.mark.parametrize("kind", ["people", "organizations", "outlets"])
def test_a_name_is_rejected_once(kind: str) -> None:
    assert told(f"{kind}: [Cup, Quay, cup]\n") == [
        ("listed-twice", "rejected.yaml", 1, len(kind) + 15)
    ]
