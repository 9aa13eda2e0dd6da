"""A small archive that has everything an export may meet, and exports of it."""

from pathlib import Path

from small_archives import article, person, write

from builder.archive.assembly import Archive, assemble
from builder.archive.loading import load
from builder.archive.workspace import Workspace
from builder.exporting import FORMATS

BODY = """\
Ada Moss met Ben Lind in Oslo, and **Norway** was pleased. Moss left early.

=cmd|' /C calc'!A0 said nobody, but the Cod Council did.
"""
FILES = {
    "archive.yaml": "title: Talks\nbase_url: https://talks.example/\n",
    "articles/2018/meeting.md": article(
        "=SUM(A1) Meeting in Oslo",
        BODY,
        date="2018-08~",
        outlet="Lake Post",
        actors="[Ada Moss, Norway, Cod Council]",
        authors="[Eva Berg, 김민수]",
        tags="['@tag', fish]",
        url="https://lake-post.example/1",
        captured="2025-04-01",
        same_story_as="[2018/again]",
        notes="[{quote: left early, note: At noon., by: AE}]",
        captions="[{text: A room, credit: EB}]",
    ),
    "articles/2018/again.md": article(
        "Again", "Ben Lind and Ada Moss met in Iran.", date="2018-09-03", actors="[Ada Moss, NO]"
    ),
    "articles/undated/nobody.md": article("Nobody", "Nobody came.", date="unknown"),
    "people/ada-moss.md": person(
        "Ada Moss",
        aliases="[A. Moss, آدا]",
        country="Norway",
        wikidata="Q42",
        roles="[{title: Envoy, from: 2013-08, to: 2021~}]",
    ),
    "people/ben-lind.md": person("Ben Lind", roles="[{title: Envoy, from: 2021}]", country="NO"),
    "organizations/cod-council.md": person("Cod Council"),
    "outlets/lake-post.md": person("Lake Post", country="SE", kind="independent", years="1990/.."),
}


def archive(root: Path, files: dict[str, str] | None = None) -> Archive:
    """The archive of these files; none of them may have an error."""
    made = assemble(load(Workspace(write(root, FILES | (files or {})))))
    assert made.problems == ()
    return made


def export(form: str, made: Archive) -> dict[str, bytes]:
    """An export's files."""
    return {file.path: file.data for file in FORMATS[form].make(made)}
