"""What a language model holds of the names of a text, where one is installed."""

import sys
from importlib.util import find_spec
from pkgutil import resolve_name

import pytest

from builder.intake import examining
from builder.naming import Text, find, knowledge
from builder.words.problems import Stopped

TEXT = "Mirthlo Grunfeldt opened the exhibition in a hall."


def saying(name: str, *, is_person: bool) -> list[str]:
    start = TEXT.index(name)
    seen = ((start, start + len(name), is_person),)
    found = find(Text("", TEXT), knowledge((), lambda _: seen))
    return [person.name for person in found.people]


def test_a_vote_can_make_a_person_of_one_that_nearly_is() -> None:
    assert [one.name for one in find(Text("", TEXT), knowledge(())).people] == []
    assert saying("Mirthlo Grunfeldt", is_person=True) == ["Mirthlo Grunfeldt"]


def test_a_vote_alone_makes_nobody() -> None:
    assert saying("a hall", is_person=True) == []


def test_an_archive_asks_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examining, "RECOGNIZER", f"{__name__}:fake")
    asked = examining.Registered((), (), ner=True)

    assert examining.tools(asked).knowledge.recognizer("") == ((0, 1, True),)


def fake() -> object:
    return lambda _: ((0, 1, True),)


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    monkeypatch.delitem(sys.modules, "builder.means.recognition", raising=False)

    with pytest.raises(Stopped, match=r'spacy is not installed: .*"cuttings\[ner\]"'):
        examining.tools(examining.Registered((), (), ner=True))


@pytest.mark.skipif(find_spec("spacy") is None, reason="the extra `ner` is not installed")
def test_without_a_model_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builder.means.recognition.MODELS", ("no_such_model",))

    with pytest.raises(Stopped, match=r'pip install "cuttings\[ner\]"'):
        resolve_name("builder.means.recognition:recognizer")()
