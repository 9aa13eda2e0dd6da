"""A small archive of our own making, with every kind of page and the hard cases of each."""

from pathlib import Path
from textwrap import dedent

LONG_TITLE = "A Headline That Does Not End " * 7

FILES = {
    "archive.yaml": """\
        title: Papers of the Sound
        description: News of ferries and harbours around a sound that is on no map.
        base_url: https://example.org/repo/
        repository: https://example.org/papers
        language: en
        pairs: 1
        """,
    "people/ko-min-seo.md": """\
        ---
        name: Ko Min Seo
        aliases: [Ko Min-seo, Go Minseo]
        native_name: 고민서
        country: Iceland
        roles:
          - title: Harbour master
            from: 2011-04
        description: Harbour master of the northern quay
        ---
        She came to the sound as a pilot.
        """,
    "people/darius-farrokh.md": """\
        ---
        name: Darius Farrokh
        aliases: [Farrokh]
        native_name: داریوش فرخ
        country: Norway
        unsure: [roles]
        ---
        """,
    "people/una-quayle.md": """\
        ---
        name: Una Quayle
        ---
        """,
    "countries/is.md": """\
        ---
        native_name: Ísland
        ---
        """,
    "organizations/ferry-league.md": """\
        ---
        name: Ferry League
        aliases: [League of Ferries]
        ---
        """,
    "organizations/guild-of-lamplighters.md": """\
        ---
        name: Guild of Lamplighters of the Inner and Outer Sound
        aliases: [Lamplighters, Lanterns, Guild of the Lamps, Lamplighters of the Sound]
        description: Keeps the lights of both shores, and the accounts of their oil
        ---
        """,
    "outlets/sound-courier.md": """\
        ---
        name: The Sound Courier
        kind: independent
        country: Norway
        language: en
        ---
        """,
    "outlets/north-wire.md": """\
        ---
        name: North Wire
        kind: agency
        ---
        """,
    "articles/2018/two-keepers-meet.md": """\
        ---
        title: Two Keepers Meet on the Quay
        standfirst: The talks took an hour and a half.
        date: 2018-08-07
        outlet: The Sound Courier
        authors: [Tove Lind]
        url: https://example.org/2018/two-keepers
        actors: [Ko Min Seo, Darius Farrokh, Iceland]
        captions:
          - text: The quay at noon.
            credit: T. Lind
        notes:
          - quote: mutual pilotage
            note: Another paper calls it shared pilotage.
            by: An editor
        same_story_as: [2018/keepers-agree]
        unsure: [date]
        ---
        Ko Min-seo of Iceland received Darius Farrokh on Tuesday. They spoke of
        mutual pilotage and of the tolls that both call unjust.

        ## What was said

        Farrokh told the *Ferry League* that tolls had to end. <script>alert(1)</script>

        [A link](javascript:alert(1)) and [a good one](https://example.org/good).
        """,
    "articles/2018/keepers-agree.md": """\
        ---
        title: Keepers Agree on Pilotage
        date: 2018-08~
        outlet: North Wire
        actors: [Darius Farrokh, Norway]
        ---
        Darius Farrokh of Norway said that pilotage would be mutual, and that the tolls
        would be looked at.
        """,
    "articles/2019/all-about-farrokh.md": """\
        ---
        title: Farrokh, Farrokh and Again Farrokh
        date: 2019-06-10/..
        outlet: North Wire
        actors: [Norway]
        ---
        Farrokh, said Farrokh, is not the only Farrokh in Norway. Farrokh laughed. Farrokh left.
        """,
    "articles/2017/lanterns.md": """\
        ---
        title: Lanterns
        date: 2017-11-02
        outlet: The Sound Courier
        actors: [Ko Min Seo]
        ---
        Ko Min Seo lit the lanterns. Lanterns, and only lanterns, were lit: lanterns on the quay.
        """,
    "articles/undated/fog.md": f"""\
        ---
        title: {LONG_TITLE.strip()}
        date: unknown
        outlet: unknown
        actors: []
        ---
        Fog lay on the water and nobody was named. <img src=x onerror=alert(1)>
        """,
    "articles/2020/persian.md": """\
        ---
        title: سفر به بندر
        date: 2020-01
        outlet: North Wire
        language: fa
        actors: [Darius Farrokh]
        ---
        داریوش فرخ روز دوشنبه به بندر رفت.
        """,
}

NOTICE = """\
---
title: Notice to Ferries {number}
date: {year}-03-{number:02}
outlet: {outlet}
actors: [{actor}]
---
{actor} signed notice {number}. Lights burn from dusk.
"""
NOTICES = 24  # more than a page of results


def write_archive(root: Path) -> None:
    """Write the archive's files under `root`/content."""
    for name, text in FILES.items():
        write(root / "content" / name, dedent(text))
    for number in range(1, NOTICES + 1):
        notice = NOTICE.format(
            number=number,
            year=2010 + number % 3,
            outlet="North Wire" if number % 2 else "The Sound Courier",
            actor="Una Quayle" if number % 4 else "Ferry League",
        )
        write(root / f"content/articles/{2010 + number % 3}/notice-{number}.md", notice)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
