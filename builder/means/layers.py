"""A frozen mapping that grows, and copies little of itself when it does."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Layers(Generic[K, V]):
    """Mappings one upon the other; the uppermost that has a key says what it is.

    A layer is merged into the one below it once it is as large, so there are no more of them than
    the number of keys has binary digits, and each key is copied no more often than that (the
    logarithmic method: Bentley and Saxe, "Decomposable searching problems", 1980).
    """

    layers: tuple[Mapping[K, V], ...] = ()

    def get(self, key: K) -> V | None:
        """Return what stands under a key, None where nothing does."""
        return next((layer[key] for layer in reversed(self.layers) if key in layer), None)

    def __contains__(self, key: K) -> bool:
        return any(key in layer for layer in self.layers)

    def plus(self, more: Mapping[K, V]) -> "Layers[K, V]":
        """Return the same with more keys, or with others of their values; this one stays."""
        return Layers(tuple(_merged(self.layers, more))) if more else self


def layered(first: Mapping[K, V]) -> Layers[K, V]:
    """Begin with a mapping."""
    return Layers((MappingProxyType(dict(first)),) if first else ())


def _merged(layers: tuple[Mapping[K, V], ...], more: Mapping[K, V]) -> Iterator[Mapping[K, V]]:
    """Put one more layer upon others, merged with those that are no larger."""
    kept = len(layers)
    size = len(more)
    while kept and len(layers[kept - 1]) <= size:
        kept -= 1
        size += len(layers[kept])
    yield from layers[:kept]
    upper = {key: value for layer in (*layers[kept:], more) for key, value in layer.items()}
    yield MappingProxyType(upper)
