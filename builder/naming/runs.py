"""Runs of words in capitals: the raw stuff of which unknown names are made.

A name may hold small particles ("van der Bellen", "bin Salman"), an article joined to it
("al-Attar"), initials ("John F. Kennedy") and hyphens ("Amir-Abdollahian", "Jong-un"). A nickname
within it is left out: Robert "Bob" Ott is Robert Ott.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from builder.naming.words import PARTICLES, UPPER

_CONTRACTION = r"(?:s|re|ve|ll|d|t|m)\b"
_PART = rf"[{UPPER}]\w*(?:['’´`](?!{_CONTRACTION})\w+)*"
_ARTICLE = r"(?:(?:al|el|ul|ur|ud|as|ash|ad|an|ar|at|az|es)- ?|(?:al|el|ul|Al|El) - )"
_WORD = rf"(?:{_ARTICLE})?{_PART}(?:[-‐‑](?:{_PART}|\w+))*"
_INITIALS = rf"(?:[{UPPER}]h?\.)+"
_GENERATIONS = frozenset(("Jr", "Sr"))
SHORT_TITLES = frozenset(("Mr", "Mrs", "Ms", "Dr", "Prof", "Gov", "Sen", "Sens", "Rep", "Reps"))
SHORT_TITLES |= {"Adm", "Capt", "Cmdr", "Col", "Cpl", "Gen", "Hon", "Lt", "Maj", "Rev", "Sgt"}
_TITLE = rf"(?:{'|'.join(sorted(SHORT_TITLES | _GENERATIONS))})\."
_TOKEN = rf"(?:{_TITLE}|{_INITIALS}|{_WORD})"
_SMALL = rf"(?:{'|'.join(sorted(PARTICLES))})"
_NICKNAME = rf"[\"“‘'](?:{_INITIALS}|(?:The )?[{UPPER}][a-z]+)[\"”’']"
_RUN = re.compile(
    rf"(?<![\w-]){_TOKEN}(?:\]?[ \u00a0](?:{_NICKNAME} )?(?:{_SMALL} ){{0,2}}{_TOKEN})*"
)
_BLANK = re.compile(r"[ \u00a0]")
_SPLIT = re.compile(rf"(?<![\w.\"“‘'])(?<![\"“‘']The )(?:(?<= ){_SMALL} )*{_TOKEN}")
_LOOSE = re.compile(" ?- ?")
_ANDS = ("y ", "e ")


class Word(NamedTuple):
    """A word of a run with the particles before it ("van der Bellen" is one)."""

    text: str
    start: int
    end: int


def runs(text: str) -> Iterator[tuple[Word, ...]]:
    """The runs of words in capitals, in order. Time is linear in the text."""
    for run in _RUN.finditer(text):
        if _BLANK.search(run[0]):
            yield from _parted(
                tuple(
                    Word(_joined(m[0]), run.start() + m.start(), run.start() + m.end())
                    for m in _SPLIT.finditer(run[0])
                )
            )
        else:
            yield (Word(run[0], run.start(), run.end()),)


def _parted(words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    """Part names that a Spanish "and" joins: it stands within one before its last word alone, as in
    José Ortega y Gasset.
    """
    left = list(words)
    begin = 0
    for index, (text, _, end) in enumerate(words[:-1]):
        if index - begin >= 2 and text.startswith(_ANDS):
            yield tuple(left[begin:index])
            name = text[len(_ANDS[0]) :]
            left[index] = Word(name, end - len(name), end)
            begin = index
    yield tuple(left[begin:])


def _joined(word: str) -> str:
    """A word with its article as news writes it: al- Attar and al - Attar are al-Attar."""
    return _LOOSE.sub("-", word) if "- " in word else word
