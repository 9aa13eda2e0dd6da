"""What `--fix` does to an archive: problems go, the rest of each file stays to the byte."""

from datetime import date
from pathlib import Path
from random import Random

import pytest
from small_archives import article, change, person, write

from builder.archive.looking import look
from builder.archive.rewriting import Foreseen, Rewritten, foreseen, rewrite
from builder.archive.workspace import Workspace
from builder.means.files import write_over
from builder.words.problems import errors

TODAY = date(2024, 1, 1)
ARTICLE = "articles/2021/one.md"
BODY = "Ada Moss met Ben Holm in France."
PEOPLE = {
    "archive.yaml": "title: Small\n",
    "people/ada-moss.md": person("Ada Moss"),
    "people/ben-holm.md": person("Ben Holm", aliases="[Benjamin Holm]"),
    "outlets/lake-post.md": person("The Lake Post"),
}


def mended(root: Path) -> Rewritten:
    workspace = Workspace(root)
    archive, problems = look(workspace, TODAY)
    return rewrite(workspace, TODAY, archive, problems)


def fixed(root: Path, text: str, file: str = ARTICLE) -> str:
    """What a file of a small archive holds after `--fix`."""
    write(root, PEOPLE | {file: text})
    mended(root)
    return (root / "content" / file).read_bytes().decode()


@pytest.mark.parametrize("actors", ["– France", "• France", "\n  -France", "\n  France\n  Norway"])
def test_what_was_to_be_a_list_with_other_signs_is_left_alone(tmp_path: Path, actors: str) -> None:
    text = article(body=BODY, actors=actors)
    assert fixed(tmp_path, text) == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Iran: talks: on", '"Iran: talks: on"'),
        ("Ferry\u200b line", "Ferry line"),
        ("Fer\u200bry\u200b line", "Ferry line"),
    ],
)
def test_a_slip_is_mended_wherever_a_file_has_it(tmp_path: Path, before: str, after: str) -> None:
    """Of a file that can't be read only the first is told, and each is called the same."""
    text = fixed(tmp_path, article(before, BODY, standfirst=before, agency=before))
    assert text == article(after, BODY, standfirst=after, agency=after)


@pytest.mark.parametrize(
    ("key", "before", "after"),
    [
        ("date", "2018-8-7", "2018-08-07"),
        ("date", "7 August 2018", "2018-08-07"),
        ("date", "'Tuesday, Aug. 7th, 2018'", "'2018-08-07'"),
        ("date", "31.12.2018  # Silvester", "2018-12-31  # Silvester"),
        ("captured", "Aug 2022", "2022-08"),
        ("actors", "[Ada Mos, France]", "[Ada Moss, France]"),
        ("actors", '["Benjamin Hollm"]', '["Benjamin Holm"]'),
        ("actors", "[Framce]", "[France]"),
        ("actors", "[Ada Moss, France, ada-moss]", "[Ada Moss, France]"),
        ("actors", "France", "[France]"),
        ("outlet", "The Lake Pots", "The Lake Post"),
        ("title", "Iran: talks: on", '"Iran: talks: on"'),
        ("title", '"Talks" on again', "'\"Talks\" on again'"),
        ("title", "@home in Oslo", '"@home in Oslo"'),
        ("title", "Ferry\u200b line", "Ferry line"),
        ("actors", "\n\u00a0 - Ada Moss", "\n  - Ada Moss"),
        ("language", "en_GB", "en-GB"),
        ("unsure", "[dat, outlt]", "[date, outlet]"),
        ("same_story_as", "[content/articles/2021/two.md]", "[2021/two]"),
    ],
)
def test_what_can_be_meant_in_one_way_only_is_written(
    tmp_path: Path, key: str, before: str, after: str
) -> None:
    write(tmp_path, {"articles/2021/two.md": article()})
    keys = {"outlet": "unknown", key: before}
    text = article(body=BODY, **keys)
    assert fixed(tmp_path, text) == text.replace(f"{key}: {before}", f"{key}: {after}")


@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("date", "07/08/2018"),
        ("date", "before August 2018"),
        ("date", "Monday, 7 August 2018"),
        ("date", "2018-02-31"),
        ("actors", "[Nobody Known]"),
        ("actors", "Ada Moss, Ben Holm"),
        ("authors", "Ada Moss and Ben Holm"),
        ("outlet", "The Sea Host"),
        ("title", "Iran: talks # five"),
        ("title", "'Talks on"),
        ("captured", "Aug 2018"),  # before it was published
        ("actors", "[Iram]"),
        ("title", "&now Talks"),
        ("title", "Fer\u202ery"),
        ("autor", "Ana"),
        ("titel", "Ana"),
    ],
)
def test_what_needs_judgement_is_left(tmp_path: Path, key: str, written: str) -> None:
    text = article(body=BODY, **{key: written})
    assert fixed(tmp_path, text) == text


def test_a_name_that_the_text_has_may_be_somebody_else_s(tmp_path: Path) -> None:
    text = article(body="Ada Mors met Ben Holm.", actors="[Ada Mors]")
    assert fixed(tmp_path, text) == text


@pytest.mark.parametrize("about", ["Envoy: to Paris", "[Envoy"])
def test_a_name_that_a_broken_file_may_have_is_no_slip_of_another(
    tmp_path: Path, about: str
) -> None:
    """Else an editor's "Ada Miss" becomes Ada Moss, and goes as listed twice beside her."""
    write(tmp_path, {"people/ada-miss.md": person("Ada Miss", description=about)})
    text = article(body=BODY, actors="[Ada Moss, Ada Miss]")
    assert fixed(tmp_path, text) == text


def test_of_two_names_as_near_none_is_taken(tmp_path: Path) -> None:
    write(tmp_path, {"people/ada-mass.md": person("Ada Mass")})
    text = article(body=BODY, actors="[Ada Miss]")
    assert fixed(tmp_path, text) == text


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("outlets/sea.md", "name: Sea\nkind: STATE", "name: Sea\nkind: state"),
        ("outlets/sea.md", "name: Sea\nkind: independant", "name: Sea\nkind: independent"),
        ("outlets/sea.md", "name: Sea\ncountry: Swedden", "name: Sea\ncountry: Sweden"),
        ("people/eva.md", "name: Eva\nalaises: [E]", "name: Eva\naliases: [E]"),
        ("people/eva.md", "name: Eva\nwikidata: q42", "name: Eva\nwikidata: Q42"),
        (
            "people/eva.md",
            "name: Eva\nwikidata: 'https://www.wikidata.org/wiki/Q42#P1'",
            "name: Eva\nwikidata: 'Q42'",
        ),
        (
            "people/eva.md",
            "name: Eva\nroles:\n\t- title: Mayor\n\t  form: 2016-03",
            "name: Eva\nroles:\n  - title: Mayor\n    from: 2016-03",
        ),
    ],
)
def test_files_of_the_registry_are_mended_too(
    tmp_path: Path, file: str, before: str, after: str
) -> None:
    assert fixed(tmp_path, f"---\n{before}\n---\n", file) == f"---\n{after}\n---\n"


def test_the_address_of_a_clone_becomes_that_of_the_page(tmp_path: Path) -> None:
    text = "title: Small\nrepository: git@github.com:lake/papers.git  # ours\n"
    assert fixed(tmp_path, text, "archive.yaml") == (
        "title: Small\nrepository: https://github.com/lake/papers  # ours\n"
    )


def test_words_for_yes_and_no_become_true_and_false(tmp_path: Path) -> None:
    text = "title: Small\nner: No\ndata: yes  # why not\nlevels: {orphan: OFF}\n"
    assert fixed(tmp_path, text, "archive.yaml") == (
        "title: Small\nner: false\ndata: true  # why not\nlevels: {orphan: ignore}\n"
    )


ODD = """\
\ufeff---\r
# A remark of somebody's\r
title:   "It's \\"odd\\""      # keep me\r
date:    '2018-8-7'  # by the   copyright line\r
outlet:  >-\r
  The Lake\r
  Post\r
actors:  [ France ,  "Ada Mos",France,  ]   # two of them\r
"tags":  [ 'a' , "b",c ]\r
---\r
\r
Ada Moss met Ben Holm\u00a0in France.  \r
\r
\tNo end"""


def test_of_a_file_full_of_odd_things_only_the_wrong_spans_differ(tmp_path: Path) -> None:
    assert fixed(tmp_path, ODD) == ODD.replace("2018-8-7", "2018-08-07").replace(
        '"Ada Mos",France,', '"Ada Moss",'
    )


def test_what_one_fix_uncovers_the_next_mends(tmp_path: Path) -> None:
    text = article("Iran: talks", BODY, date="2018-8-7", actors="\n\t- Ada Mos\n\t- France")
    assert fixed(tmp_path, text) == article(
        '"Iran: talks"', BODY, date="2018-08-07", actors="\n  - Ada Moss\n  - France"
    )


def test_a_fix_that_brings_an_error_is_left_out_and_the_others_are_made(tmp_path: Path) -> None:
    text = article(body=BODY, date="2018-8-7", actors="[Ada Moss, Ada Mos]")
    strict = "title: Small\nlevels: {listed-twice: error, unknown-actor: warning}\n"
    write(tmp_path, PEOPLE | {"archive.yaml": strict, ARTICLE: text})
    mended(tmp_path)
    assert (tmp_path / "content" / ARTICLE).read_text() == text.replace("2018-8-7", "2018-08-07")


def test_who_is_listed_twice_by_a_slip_is_listed_once(tmp_path: Path) -> None:
    text = article(body=BODY, actors="[Ada Moss, Ada Mos]")
    assert fixed(tmp_path, text) == text.replace("[Ada Moss, Ada Mos]", "[Ada Moss]")


def test_it_tells_each_line_as_it_was_and_as_it_is(tmp_path: Path) -> None:
    write(tmp_path, PEOPLE | {ARTICLE: article(body=BODY, date="2018-8-7", actors="[France, FR]")})
    told = [
        (one.problem.code, line.number, line.before, line.after)
        for one in mended(tmp_path).mended
        for line in one.lines
    ]
    assert told == [
        ("bad-date", 3, "date: 2018-8-7", "date: 2018-08-07"),
        ("listed-twice", 5, "actors: [France, FR]", "actors: [France]"),
    ]


def test_what_is_left_is_what_the_next_check_finds(tmp_path: Path) -> None:
    write(tmp_path, PEOPLE | {ARTICLE: article(body=BODY, date="2018-8-7", outlet="Nobody's")})
    left = mended(tmp_path).problems
    assert left == look(Workspace(tmp_path), TODAY)[1]
    assert [one.code for one in errors(left)] == ["unknown-outlet"]


def test_nothing_more_is_done_the_second_time(tmp_path: Path) -> None:
    once = fixed(tmp_path, ODD)
    assert mended(tmp_path).mended == ()
    assert (tmp_path / "content" / ARTICLE).read_bytes().decode() == once


def ahead(root: Path) -> Foreseen:
    """What a check says of the fixes to come."""
    workspace = Workspace(root)
    archive, problems = look(workspace, TODAY)
    return foreseen(workspace, TODAY, archive, problems)


WRITTEN: dict[str, tuple[str, ...]] = {
    "date": ("2018-08-07", "2018-8-7", "7 August 2018", "07/08/2018", "soon"),
    "outlet": ("unknown", "The Lake Post", "The Lake Posst", "Nobody's"),
    "actors": (
        "[France]",
        "[Ada Mos]",
        "[Ada Moss, Ada Mos]",
        "\n\t- Ada Mos",
        "yes",
        "[FR, France]",
    ),
    "unsure": ("[date]", "yes", "date", "[dat]", "[date, datee]", "{}"),
    "confirmed": ("[actors]", "actors", "[actor]", "no"),
    "title": ("A Headline", "Iran: talks", "'no end"),
    "language": ("en", "EN", "english", "xx-yy-zz-1"),
}


@pytest.mark.parametrize("seed", range(25))
def test_what_a_check_says_can_be_mended_is_what_is_mended(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)
    keys = ({key: chance.choice(WRITTEN[key]) for key in WRITTEN} for _ in range(3))
    texts = {f"articles/2021/{n}.md": article(body=BODY, **one) for n, one in enumerate(keys)}
    levels = chance.choice(("", "levels: {listed-twice: error, unknown-actor: warning}\n"))
    write(tmp_path, PEOPLE | {"archive.yaml": f"title: Small\n{levels}", **texts})
    said = ahead(tmp_path)
    done = mended(tmp_path).mended

    assert said.is_sure
    assert said.mended == len(done)
    kept = {one.identity for one in said.problems if one.fix}
    assert kept <= {one.problem.identity for one in done}


def test_a_fix_that_helps_nothing_is_not_promised(tmp_path: Path) -> None:
    write(tmp_path, PEOPLE | {ARTICLE: article(body=BODY, unsure="yes")})
    said = ahead(tmp_path)

    assert ("not-a-list", None) in [(one.code, one.fix) for one in said.problems]
    assert said.mended == 0


def test_where_finding_out_takes_long_a_check_says_how_many_it_may_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builder.archive.rewriting.MOST_WORK", 0)
    write(tmp_path, PEOPLE)
    for n in range(20):
        write(tmp_path, {f"articles/2021/{n}.md": article(body=BODY, unsure="yes")})
    said = ahead(tmp_path)

    assert (said.mended, said.is_sure) == (20, False)


def test_a_file_that_was_changed_meanwhile_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, PEOPLE | {ARTICLE: article(body=BODY, date="2018-8-7")})

    def edited_first(path: Path, data: bytes, seen: str) -> bool:
        change(tmp_path, ARTICLE, "A Headline", "Another")
        return write_over(path, data, seen)

    monkeypatch.setattr("builder.archive.rewriting.write_over", edited_first)
    done = mended(tmp_path)

    assert (done.mended, done.changed_meanwhile) == ((), (f"content/{ARTICLE}",))
    assert (tmp_path / "content" / ARTICLE).read_text(encoding="utf-8") == article(
        "Another", BODY, date="2018-8-7"
    )
