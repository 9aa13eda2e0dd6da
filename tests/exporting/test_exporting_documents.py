"""The archive as JSON: documents that hold to their schemas, with everything in them."""

import json
from pathlib import Path

import jsonschema
import pytest
from exported import archive, export

from builder.archive import entry as entry_module
from builder.archive.directory import ActorRef
from builder.archive.spots import Spot, unpacked

MEETING = "articles/2018/meeting.json"


def test_there_is_a_document_for_each_article_and_one_for_the_registry(tmp_path: Path) -> None:
    assert list(export("json", archive(tmp_path))) == [
        "article.schema.json",
        "registry.schema.json",
        "registry.json",
        "articles/2018/again.json",
        "articles/2018/meeting.json",
        "articles/undated/nobody.json",
    ]


def test_every_document_holds_to_its_schema(tmp_path: Path) -> None:
    files = {name: json.loads(data) for name, data in export("json", archive(tmp_path)).items()}
    for name, document in files.items():
        kind = "article" if name.startswith("articles/") else "registry"
        schema = files[f"{kind}.schema.json"]
        if name.endswith(".schema.json"):
            jsonschema.Draft202012Validator.check_schema(document)
        else:
            jsonschema.validate(document, schema, jsonschema.Draft202012Validator)


def test_an_article_has_everything_of_its_file(tmp_path: Path) -> None:
    found = json.loads(export("json", archive(tmp_path))[MEETING])

    assert found["title"] == "=SUM(A1) Meeting in Oslo"
    assert found["date"] == {
        "edtf": "2018-08~",
        "earliest": "2018-08-01",
        "latest": "2018-08-31",
        "words": "about August 2018",
    }
    assert found["outlet"]["country"] == "SE"
    assert found["tags"] == ["@tag", "fish"]
    assert found["notes"] == [{"quote": "left early", "note": "At noon.", "by": "AE"}]
    assert found["captions"] == [{"text": "A room", "credit": "EB"}]
    assert "**Norway**" in found["markdown"]
    assert "**" not in found["text"]


def test_an_actor_of_an_article_has_evidence_and_places(tmp_path: Path) -> None:
    found = json.loads(export("json", archive(tmp_path))[MEETING])
    moss = found["actors"][0]

    assert (moss["kind"], moss["id"], moss["paragraph"]) == ("person", "ada-moss", 1)
    assert moss["page"] == "https://talks.example/people/ada-moss/"
    assert [found["text"][one["start"] : one["end"]] for one in moss["mentions"]] == [
        "Ada Moss",
        "Moss",
    ]
    assert [one["id"] for one in found["named"]] == ["ben-lind"]


@pytest.mark.parametrize("form", ["json", "ftm"])
def test_where_an_article_names_people_is_unpacked_once_however_many_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    asked: list[int] = []

    def counted(data: bytes, actors: tuple[ActorRef, ...]) -> tuple[Spot, ...]:
        asked.append(len(actors))
        return unpacked(data, actors)

    found = archive(tmp_path)
    monkeypatch.setattr(entry_module, "unpacked", counted)
    export(form, found)

    assert max(asked) > 1
    assert len(asked) == len(found.entries)


def test_an_article_has_its_citations(tmp_path: Path) -> None:
    cited = json.loads(export("json", archive(tmp_path))[MEETING])["citations"]

    assert cited["chicago"].startswith(
        "Berg, Eva, and 김민수. “=SUM(A1) Meeting in Oslo.” Lake Post, ca."
    )
    assert cited["apa"].startswith("Berg, E., & 김민수. (ca. 2018, August).")
    assert cited["mla"].endswith("https://lake-post.example/1.")
    assert cited["csl"]["container-title"] == "Lake Post"
    assert cited["bibtex"].startswith("@article{2018_meeting,")
    assert cited["ris"].startswith("TY  - NEWS\r\n")


def test_what_is_not_known_is_null(tmp_path: Path) -> None:
    nobody = json.loads(export("json", archive(tmp_path))["articles/undated/nobody.json"])

    assert [nobody[key] for key in ("date", "outlet", "captured")] == [None, None, None]
    assert "n.d." in nobody["citations"]["chicago"]
    assert nobody["citations"]["csl"]["URL"] == "https://talks.example/articles/undated/nobody/"


def test_the_registry_has_roles_with_their_dates(tmp_path: Path) -> None:
    registry = json.loads(export("json", archive(tmp_path))["registry.json"])
    moss = registry["people"][0]

    assert moss["aliases"] == ["A. Moss", "آدا"]
    assert moss["country"] == "NO"
    assert moss["roles"][0]["title"] == "Envoy"
    assert moss["roles"][0]["to"]["words"] == "about 2021"
    assert [one["id"] for one in registry["countries"]] == ["IR", "NO", "SE"]
    assert registry["outlets"][0]["articles"] == 1
    assert registry["outlets"][0]["years"] == "1990/.."


def test_without_an_address_pages_are_told_from_the_sites_root(tmp_path: Path) -> None:
    made = archive(tmp_path, {"archive.yaml": "title: Talks\n"})
    nobody = json.loads(export("json", made)["articles/undated/nobody.json"])

    assert nobody["page"] == "articles/undated/nobody/"
    assert "URL" not in nobody["citations"]["csl"]
