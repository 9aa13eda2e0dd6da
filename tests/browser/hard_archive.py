"""An archive of what is hard to lay out: endless words, long titles, two directions, long lists."""

from collections.abc import Iterator
from pathlib import Path

from builder.pages.of_names import WHOLE as NAMES
from builder.pages.shelves import WHOLE
from builder.records.cleaning_record import (
    CleanedLine,
    CleaningRecord,
    WrittenPart,
    dump_cleaning_record,
)

ENDLESS = "Lindworm" * 25  # a name of 200 letters
LONG_TITLE = "A Headline of Four Hundred Letters That Does Not End "[:50] * 8
MANY = WHOLE + 20  # articles of Ada Holm

CONFIG = """\
title: Papers of the Sound
base_url: https://example.org/repo/
repository: https://example.org/papers
language: en
"""
PERSON = "---\nname: {name}\nnative_name: {native}\n---\n"
OUTLET = "---\nname: The Sound Courier\n---\n"  # without a country
ARTICLE = """\
---
title: {title}
date: {date}
outlet: The Sound Courier
actors: [{actors}]
{more}
---
{body}
"""
NOTES = """\
notes:
  - quote: nets of the league
    note: Another paper writes of lines.
  - quote: tolls had to end
    note: She had said so in March.
    by: An editor"""
QUOTED = """\
Ada Holm read aloud.

> The clerk wrote:
>
> > The council said:
> >
> > > The tolls are gone.
>
> So it ended."""
COLUMNS = 14
ROWS = ("| " + " | ".join(["Harbour dues"] * COLUMNS) + " |", "|" + "---|" * COLUMNS)
TABLE = "\n".join((*ROWS, *ROWS[:1] * 5))
PROSE = "The harbour master counted nets while pilots, envoys and clerks waited on the quay. " * 350
BODY = """\
Ada Holm counted the nets of the league on Tuesday.

She said that tolls had to end.

Nobody answered."""


def article(title: str, body: str, actors: str = "", date: str = "2021", more: str = "") -> str:
    return ARTICLE.format(title=title, date=date, actors=actors, more=more, body=body)


def later_capture() -> CleaningRecord:
    """The noted article once more, with other words."""
    file = "content/articles/2021/noted.md"
    part = WrittenPart(1, "", "", "2021", "", "", version_of=file, note="two words differ")
    lines = ("Nets", *BODY.replace("Tuesday", "Wednesday").split("\n\n"))
    kept = (CleanedLine(n, text, 1, "text", "", "") for n, text in enumerate(lines, 1))
    return CleaningRecord(
        "captures/b.txt", "", "utf-8", (part,), tuple(kept), captured="2021-05-01"
    )


def files() -> Iterator[tuple[str, str]]:
    """The files of the archive, by their paths below content/."""
    yield "archive.yaml", CONFIG
    yield "people/ada-holm.md", PERSON.format(name="Ada Holm", native="آدا هولم")
    yield "people/endless.md", PERSON.format(name=ENDLESS, native=ENDLESS[::-1])
    yield "outlets/sound-courier.md", OUTLET
    yield "articles/2021/long-title.md", article(LONG_TITLE, "Fog.", "Ada Holm")
    endless = article(ENDLESS, f"{ENDLESS} met Ada Holm. {'y' * 500}", ENDLESS)
    yield "articles/2021/endless.md", endless
    yield "articles/2021/nobody.md", article("Nobody at All", "Fog lay on the water.")
    persian = article("Ada Holm به بندر رفت", "Ada Holm روز دوشنبه به بندر رفت.", "Ada Holm")
    note = "notes: [{quote: به بندر, note: She came on Monday., by: An editor}]"
    more = f"language: fa\nstandfirst: هوا سرد بود.\n{note}\n"
    yield "articles/2021/persian.md", persian.replace("date:", f"{more}date:")
    yield "articles/2021/quoted.md", article("Thrice Quoted", QUOTED, "Ada Holm")
    yield "articles/2021/table.md", article("Dues by Port", f"Dues rose.\n\n{TABLE}")
    yield "articles/2021/long.md", article("One Paragraph", PROSE)
    for n in range(NAMES):
        yield f"outlets/o{n}.md", f"---\nname: Gazette {n}\n---\n"
    mixed = article("The Sign «سفر به بندر (۲)» Is Gone", "It said «سفر».", "Ada Holm", "2020")
    yield "articles/2020/mixed.md", mixed
    yield "articles/2021/noted.md", article("Nets", BODY, "Ada Holm", "2021-04-06~", NOTES)
    yield "captures/b.txt.cleaning.json", dump_cleaning_record(later_capture())
    for n in range(MANY):
        date = f"2019-{n % 12 + 1:02}-{n % 28 + 1:02}"
        yield (
            f"articles/2019/talk-{n}.md",
            article(f"Talk {n}", "Ada Holm spoke.", "Ada Holm", date),
        )


def write_archive(root: Path) -> None:
    """Write the archive's files under `root`/content."""
    for file, text in files():
        path = root / "content" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
