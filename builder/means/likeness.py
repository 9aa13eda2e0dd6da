"""Texts that are told with the same words: found among many by MinHash, whatever their script."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from rensa import RMinHash, RMinHashLSH

from builder.means.nearest import shared_in_order

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Myanmar, Khmer
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # kana, ideographs
)
"""Scripts that put no blanks between words."""
_UNSPACED = re.compile(f"[{UNSPACED}]")
_RUN = rf"[{UNSPACED}]+|[^\W_{UNSPACED}]+"  # a text: few need it, and it takes long to compile
_SPACED_RUN = re.compile(r"[^\W_]+")
_LINK = re.compile(r"\]\([^)\s]*\)")  # the address of a Markdown link, which nobody reads

SIGNS = 4
"""Neighbouring signs of an unspaced script that count as one word: a Thai syllable or two."""
SHINGLE = 5
"""Neighbouring words that count as one thing said; fewer are common to all news of a subject."""
PERMUTATIONS, SEED = 64, 1
BANDS = 32
"""Two texts meet when two neighbouring values agree in one band of 32: nineteen in twenty pairs do
that share three tenths of all shingles (1 - (1 - 0.3²)³²), of strangers not one in ten thousand."""
LONGEST = 50_000
"""Characters that are compared: longer than any article, and a bound to what one text costs."""
SHORTEST = 20
"""Shingles: in fewer, strangers say the same ("More to follow. Check back for updates")."""
OPENING = 200
SAME_WORDS = 0.35
"""Share of one opening's words that the other has in the same order. Of 2,000 pairs of strangers
none had 0.2; copies with a new first paragraph have 0.4 and more. The opening decides since
papers cut agency stories from the end, and since what sites put below an article, like captions
of a gallery, is the same under many."""
SAME_SHINGLES = 0.55
"""Share of the shorter text's shingles that the longer has, too; at 0.5 outlets that begin and
end every text alike get in."""
SUBSTANCE, SHORT_SHARE, SUBSTANCE_SHARE = 20, 0.25, 0.05
"""Words by which two versions of a text differ in substance: a sentence; in short texts that share
of the longer one, where a word that is another one counts as five; in long ones the second share,
since what is counted is estimated."""
ENOUGH = 10
"""Likenesses that one text is told of; of a text that has as many no others are told."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of a text to find its like: a signature of `size` shingles, and its opening."""

    signature: RMinHash
    size: int
    opening: str


def sketch(text: str) -> Sketch:
    """Sketch a text, Markdown or plain. The same on every machine: no hash here is salted."""
    words = tuple(_words(text[:LONGEST]))
    shingles = {" ".join(some) for some in zip(*_shifted(words), strict=False)}
    signature = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    signature.update(list(shingles))
    return Sketch(signature, len(shingles), " ".join(words[:OPENING]))


def _shifted(words: tuple[str, ...]) -> Iterator[Iterable[str]]:
    return (islice(words, start, None) for start in range(SHINGLE))


def _words(text: str) -> Iterable[str]:
    """Words without case; in scripts without blanks, every few neighbouring signs."""
    plain = unicodedata.normalize("NFKC", _LINK.sub("]", text)).casefold()
    if plain.isascii() or not _UNSPACED.search(plain):
        return _SPACED_RUN.findall(plain)
    runs = re.findall(_RUN, plain)
    return (word for run in runs for word in (_signs(run) if _UNSPACED.match(run) else (run,)))


def _signs(run: str) -> Iterator[str]:
    return (run[start : start + SIGNS] for start in range(max(1, len(run) - SIGNS + 1)))


class Likenesses:
    """Sketched texts by their keys. It grows in place: its tables are too large to be copied.

    `texts` are those that are there from the beginning, sketched when the first is asked about.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._waiting = dict(texts)
        self._sketches: dict[str, Sketch] = {}
        self._keys: list[str] = []
        self._tables = RMinHashLSH(SAME_SHINGLES, PERMUTATIONS, BANDS)

    def add(self, key: str, sketch: Sketch) -> None:
        """Add a text; no other is told of one that is too short to tell or has enough like it."""
        told = sketch.size >= SHORTEST and len(self.like(sketch)) < ENOUGH
        if told and key not in self._sketches:
            self._tables.insert(len(self._keys), sketch.signature)
            self._keys.append(key)
        self._sketches.setdefault(key, sketch)

    def like(self, sketch: Sketch) -> tuple[str, ...]:
        """Return the keys of texts that say the same as this one, in alphabetical order."""
        self._catch_up()
        numbers = self._tables.query(sketch.signature) if sketch.size >= SHORTEST else ()
        met = sorted(self._keys[number] for number in numbers)
        return tuple(islice((key for key in met if alike(self._sketches[key], sketch)), ENOUGH))

    def get(self, key: str) -> Sketch | None:
        """Return the sketch of a text, None where none has this key."""
        self._catch_up()
        return self._sketches.get(key)

    def _catch_up(self) -> None:
        waiting, self._waiting = self._waiting, {}
        for key, text in waiting.items():
            self.add(key, sketch(text))


def alike(one: Sketch, other: Sketch) -> bool:
    """Tell whether two texts begin with the same words and go on with the same."""
    return (
        shared_shingles(one, other) >= SAME_SHINGLES
        and shared_in_order(one.opening.split(), other.opening.split()) >= SAME_WORDS
    )


def is_same(one: Sketch, other: Sketch) -> bool:
    """Tell whether two texts say all the same, as far as their sketches show."""
    return (one.size, one.opening) == (other.size, other.opening) and agreement(one, other) == 1


def agreement(one: Sketch, other: Sketch) -> float:
    """Estimate the share of all that two texts say which both say: 0 to 1 (Jaccard's index)."""
    return float(one.signature.jaccard(other.signature))


def shared_shingles(one: Sketch, other: Sketch) -> float:
    """Estimate the share of the shorter text's shingles that the longer has, too: 0 to 1."""
    return min(1.0, _both(one, other) / max(1, min(one.size, other.size)))


def beyond(one: Sketch, other: Sketch) -> int:
    """Estimate how many shingles a text has that the other has not: about as many as words."""
    return max(0, round(one.size - _both(one, other)))


def differences(one: Sketch, later: Sketch) -> tuple[str, ...]:
    """Say how many words a later text has beyond another, and the other way round; nothing where
    both are few.
    """
    size = max(one.size, later.size)
    least = max(min(SUBSTANCE, SHORT_SHARE * size), SUBSTANCE_SHARE * size)
    more, gone = beyond(later, one), beyond(one, later)
    told = (
        f"about {more:,} words are not in the article" if more >= least else "",
        f"about {gone:,} words of the article are missing" if gone >= least else "",
    )
    return tuple(filter(None, told))


def _both(one: Sketch, other: Sketch) -> float:
    agreed = agreement(one, other)
    return agreed / (1 + agreed) * (one.size + other.size)
