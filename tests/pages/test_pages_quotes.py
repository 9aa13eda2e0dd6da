"""Evidence on pages: quoted where somebody is listed, marked where it stands, a link between."""

from pathlib import Path

from small_archives import TODAY, article, person, write

from builder.archive.looking import look
from builder.archive.workspace import Workspace
from builder.means.markdown import Passage, plain
from builder.pages.index import make_index
from builder.pages.of_articles import article_page
from builder.pages.quotes import LONGEST
from builder.pages.values import ArticlePage

CAPTION = "[{text: Tom Reed at the quay., credit: A. Holm}]"


def page_of(root: Path, body: str, *, title: str = "Fog", **keys: str) -> ArticlePage:
    """An article about Ada Moss and Tom Reed, who are in the registry."""
    write(
        root,
        {
            "people/ada-moss.md": person("Ada Moss"),
            "people/tom-reed.md": person("Tom Reed"),
            "articles/2021/fog.md": article(
                title, body, **({"actors": "[Ada Moss, Tom Reed]"} | keys)
            ),
        },
    )
    index = make_index(look(Workspace(root), TODAY)[0])
    return article_page(index, index.by_id["2021/fog"])


def shown(page: ArticlePage) -> list[tuple[str, str, list[str]]]:
    return [(one.text, one.where, [actor.text for actor in one.actors]) for one in page.quotes]


def test_a_sentence_that_earns_two_is_quoted_once_and_marked_for_both(tmp_path: Path) -> None:
    page = page_of(tmp_path, "It was dark. Ada Moss met Tom Reed. They spoke.")

    assert shown(page) == [("Ada Moss met Tom Reed.", "text", ["Ada Moss", "Tom Reed"])]
    assert page.passages == (
        Passage("Ada Moss met Tom Reed.", ("e-person-ada-moss", "e-person-tom-reed")),
    )


def test_the_headline_and_a_caption_are_evidence_too(tmp_path: Path) -> None:
    page = page_of(tmp_path, "Nobody spoke.", title="Ada Moss Is Silent", captions=CAPTION)

    assert shown(page) == [
        ("Ada Moss Is Silent", "headline", ["Ada Moss"]),
        ("Tom Reed at the quay.", "caption", ["Tom Reed"]),
    ]
    assert page.headline_ids == ("e-person-ada-moss",)
    assert [one.ids for one in page.captions] == [("e-person-tom-reed",)]
    assert page.passages == ()


def test_quotes_come_as_a_reader_meets_them(tmp_path: Path) -> None:
    page = page_of(tmp_path, "Tom Reed rowed.\n\nAda Moss slept.")

    assert [text for text, *_ in shown(page)] == ["Tom Reed rowed.", "Ada Moss slept."]


def test_whom_no_sentence_names_is_listed_without_a_quote(tmp_path: Path) -> None:
    page = page_of(tmp_path, "Ada Moss slept.")

    assert [one.text for one in page.unnamed] == ["Tom Reed"]
    assert [text for text, *_ in shown(page)] == ["Ada Moss slept."]


def test_those_only_named_have_a_sentence_and_a_mark_of_their_own(tmp_path: Path) -> None:
    page = page_of(tmp_path, "Ada Moss slept.\n\nTom Reed rowed to Norway.", actors="[Ada Moss]")
    named = {one.actors[0].text: one for one in page.also_named}

    assert named["Norway"].text == named["Tom Reed"].text == "Tom Reed rowed to Norway."
    assert "e-country-no" in page.passages[1].ids


def test_every_anchor_leads_to_a_place_on_the_page(tmp_path: Path) -> None:
    body = "Ada Moss met *Tom Reed. He* left for Norway."
    page = page_of(tmp_path, body, title="Tom Reed and Chile", captions=CAPTION)
    places = {id_ for one in page.passages for id_ in one.ids} | set(page.headline_ids)
    places |= {id_ for one in page.captions for id_ in one.ids}

    assert {one.anchor for one in (*page.quotes, *page.also_named)} <= places
    assert all(one.text in plain(page.body) for one in page.passages)


def test_a_sentence_without_end_is_cut_around_the_name(tmp_path: Path) -> None:
    words = "word " * 500
    page = page_of(tmp_path, f"{words}Ada Moss {words}", actors="[Ada Moss]")
    ((text, _, _),) = shown(page)

    assert len(text) <= LONGEST + 4
    assert "Ada Moss" in text
    assert (text[:2], text[-2:]) == ("… ", " …")
    assert page.passages[0].text in plain(page.body), "what is marked is the whole of it"
