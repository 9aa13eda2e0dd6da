"""A mapping that grows by layers: what was there before stays as it was, and little is copied."""

from hypothesis import given
from hypothesis import strategies as st

from builder.means.layers import Layers, layered

SOME = st.dictionaries(st.integers(0, 9), st.integers(), max_size=3)


@given(st.lists(SOME, max_size=30))
def test_it_says_what_one_mapping_of_all_would_say(steps: list[dict[int, int]]) -> None:
    layers: Layers[int, int] = Layers()
    whole: dict[int, int] = {}
    for step in steps:
        layers, whole = layers.plus(step), whole | step

    assert {key: layers.get(key) for key in range(10)} == {key: whole.get(key) for key in range(10)}
    assert [key in layers for key in range(10)] == [key in whole for key in range(10)]


def test_what_is_added_is_not_in_the_one_before() -> None:
    before = layered({"a": 1})
    after = before.plus({"a": 2, "b": 3})

    assert (before.get("a"), before.get("b")) == (1, None)
    assert (after.get("a"), after.get("b")) == (2, 3)


def test_each_layer_is_larger_than_the_next_so_there_are_few() -> None:
    layers: Layers[int, int] = Layers()
    for number in range(1_000):
        layers = layers.plus({number: number})
    sizes = [len(layer) for layer in layers.layers]

    assert sum(sizes) == 1_000
    assert sizes == sorted(sizes, reverse=True)
    assert len(sizes) <= 10
