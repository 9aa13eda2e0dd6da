"""A capture by itself: what of the archive it is examined by, and what it is refused for."""

import pickle
from pathlib import Path

import pytest
from small_archives import person, write
from web_records import http, warc

from builder.archive.loading import load
from builder.archive.workspace import Workspace
from builder.intake.examining import Examined, Registered, examine, registered, tools
from builder.intake.queueing import queue
from builder.intake.reading import Refused, Task, Unopened

NOBODY = tools(Registered((), (), ner=False))
FISH = """\
Norway and Chile Agree on Fish

Minister Ada Lindqvist and envoy Pablo Rojas agreed in Bergen on Friday to cut the catch by a tenth.

"There will be no second sea," Lindqvist said after the talks with Rojas, who nodded.

Rojas said Chile would sign the accord before the summer, if Lindqvist did so first.
"""


def capture(folder: Path, text: str, name: str = "fish.txt") -> Task:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return Unopened(f"captures/{name}", path)


def examined(task: Task) -> Examined:
    one = examine(task, NOBODY)
    assert isinstance(one, Examined), one
    return one


def refused(task: Task) -> Refused:
    one = examine(task, NOBODY)
    assert isinstance(one, Refused), one
    return one


def test_each_part_comes_with_those_whom_it_names(tmp_path: Path) -> None:
    one = examined(capture(tmp_path, FISH))

    assert [part.title for part in one.cleaned.parts] == ["Norway and Chile Agree on Fish"]
    assert [person.name for person in one.found[0].people] == ["Ada Lindqvist", "Pablo Rojas"]


def test_the_result_can_be_sent_from_one_process_to_another(tmp_path: Path) -> None:
    one = examined(capture(tmp_path, FISH))

    assert pickle.loads(pickle.dumps(one)) == one


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Home\nNews\nContact\n", "no article was found in this capture"),
        (
            "One moment\n\nVerify you are human by completing the action below, please.\n",
            "this page is a bot check, not an article",
        ),
        (
            "Sorry\n\nThis article is for subscribers only, and you are not one of them yet.\n\n"
            "Subscribe to continue reading, and cancel at any time that suits you.\n",
            "this page is a paywall, not an article",
        ),
    ],
)
def test_what_holds_no_article_is_called_what_it_is(
    tmp_path: Path, text: str, message: str
) -> None:
    one = examined(capture(tmp_path, text))

    assert [(each.code, each.message) for each in one.problems] == [("no-article", message)]
    assert one.cleaned.parts == ()


def test_a_file_that_is_not_there_is_a_problem_of_its_own(tmp_path: Path) -> None:
    one = refused(Unopened("captures/gone.txt", tmp_path / "gone.txt"))

    assert (one.problem.code, one.sha256) == ("unreadable-capture", "")


def test_what_a_person_notes_beside_a_capture_counts(tmp_path: Path) -> None:
    task = capture(tmp_path, FISH)
    (tmp_path / "fish.txt.meta.yaml").write_text("date: 2020-05-04\noutlet: The Lake Post\n")
    (part,) = examined(task).cleaned.parts

    assert (part.date.value, part.outlet.value) == ("2020-05-04", "The Lake Post")


def test_a_note_beside_a_web_archive_says_not_where_and_when_each_of_its_pages_was(
    tmp_path: Path,
) -> None:
    page = "<html><body><h1>{}</h1><p>{}</p></body></html>".format(*FISH.split("\n\n", 1))
    crawl = tmp_path / "crawl.warc"
    crawl.write_bytes(
        warc(http(page.encode()), url="https://lake.example/fish")
        + warc(http(page.replace("fish", "cod").encode()), url="https://lake.example/cod")
    )
    (tmp_path / "crawl.meta.yaml").write_text(
        "url: https://lake.example/\noutlet: The Lake Post\ncaptured: 2020-05-09\n"
    )
    tasks = queue({"captures/crawl.warc": crawl}, lambda _: None)
    parts = [part for task in tasks for part in examined(task).cleaned.parts]

    assert [(part.url, part.captured, part.outlet.value) for part in parts] == [
        ("https://lake.example/fish", "2024-05-03", "The Lake Post"),
        ("https://lake.example/cod", "2024-05-03", "The Lake Post"),
    ]


@pytest.mark.parametrize("note", ["when: 2020", "date: soon"])
def test_a_note_that_is_wrong_is_told_and_the_capture_cleaned(tmp_path: Path, note: str) -> None:
    task = capture(tmp_path, FISH)
    (tmp_path / "fish.meta.yaml").write_text(note)
    one = examined(task)

    assert {problem.place.file for problem in one.problems} == {"content/captures/fish.meta.yaml"}
    assert len(one.cleaned.parts) == 1


@pytest.mark.parametrize("note", [b"date: [", b"fish", b"outlet: \xff\xfe"])
def test_a_capture_waits_for_a_note_that_can_t_be_read_at_all(tmp_path: Path, note: bytes) -> None:
    task = capture(tmp_path, FISH)
    (tmp_path / "fish.meta.yaml").write_bytes(note)
    one = examine(task, tools(registered(load(Workspace(tmp_path)))))

    assert isinstance(one, Refused)
    assert one.problem.place.file == "content/captures/fish.meta.yaml"
    assert one.problem.hint.endswith("fish.txt is cleaned once this note can be read")
    assert one.sha256, "its bytes are known, so it is cleaned when its note changes, and no sooner"


# What people have told the archive


def known(root: Path) -> list[str]:
    return [actor.name for actor in registered(load(Workspace(root))).actors]


def test_who_is_registered_is_known_by_all_names(tmp_path: Path) -> None:
    write(tmp_path, {"people/ada.md": person("Ada Lindqvist", aliases="[Ada L.]")})
    (actor,) = registered(load(Workspace(tmp_path))).actors

    assert (actor.name, actor.aliases) == ("Ada Lindqvist", ("Ada L.",))


def test_a_proposal_that_nobody_has_looked_at_is_not_known_yet(tmp_path: Path) -> None:
    proposal = person("Ada Lindqvist", unsure="[name]")
    write(tmp_path, {"people/ada.md": proposal, "organizations/ada.md": proposal})
    assert known(tmp_path) == []

    write(tmp_path, {"people/ada.md": person("Ada Lindqvist", unsure="[name]", aliases="[Ada L.]")})
    assert known(tmp_path) == ["Ada Lindqvist"], "somebody has worked on it"


def test_a_proposed_outlet_is_not_known_yet_either(tmp_path: Path) -> None:
    proposal = "---\nname: The Post\nunsure: [name]\n"
    write(tmp_path, {"outlets/post.md": f"{proposal}---\n"})
    assert registered(load(Workspace(tmp_path))).profiles == ()

    write(tmp_path, {"outlets/post.md": f"{proposal}domains: [post.example]\n---\n"})
    (outlet,) = registered(load(Workspace(tmp_path))).profiles
    assert (outlet.name, outlet.marks) == ("The Post", ("post.example",))


def test_a_byline_in_capitals_is_spelt_as_the_archive_spells_the_person(tmp_path: Path) -> None:
    write(tmp_path, {"people/pia.md": person("Pia Van Loon", aliases="[PIA L., Pia L'hour]")})
    text = FISH.replace("Fish\n", "Fish\n\nBY PIA VAN LOON AND ANA VAN DAM\n", 1)
    one = examine(capture(tmp_path, text), tools(registered(load(Workspace(tmp_path)))))

    assert isinstance(one, Examined)
    assert one.cleaned.parts[0].authors == ("Pia Van Loon", "Ana van Dam")
