"""An archive of names that are hard to find: aliases, accents, hyphens and other scripts."""

from pathlib import Path

from small_archive import write

PEOPLE = {
    "ri-sang-mi": ("Ri Sang-mi", ("Lee Sang Mi", "Yi Sangmi"), "리상미"),
    "ri-sang-mok": ("Ri Sang-mok", (), "리상목"),
    "mahnaz-sohrabi": ("Mahnaz Sohrabi", ("Mahnaz Sohraby", "Mahnāz Sohrābi"), "مهناز سهرابی"),
    "yusef-karimzadeh": ("Yusef Karimzadeh", ("Youssef Karim-Zadeh",), "یوسف کریم‌زاده"),
    "zoe-castellan-brandt": ("Zoë Castellan-Brandt", ("Zoe Brandt", "Z. C. Brandt"), ""),
    "sean-odwyer": ("Seán O’Dwyer", ("John O'Dwyer",), ""),
    "oyvind-angstrom": ("Øyvind Ångström", (), ""),
    "nguyen-thi-hanh": ("Nguyễn Thị Hạnh", ("Madame Hanh",), ""),
    "yuri-lozovoy": ("Yuri Lozovoy", ("Yury Lozovoi", "Iouri Lozovoï"), "Юрий Лозовой"),
    "midori-sato": ("Midori Sato", ("Satō Midori",), "佐藤みどり"),
    "khalid-al-nasir": ("Khalid al-Nasir", ("Khaled Alnasser",), "خالد الناصر"),
}
PERSON = """\
---
name: {name}
aliases: [{aliases}]
native_name: {native}
description: Of the lamp council
---
"""
ARTICLE = """\
---
title: Lamp Council Hears {title}
date: {year}-0{month}
outlet: unknown
actors: ["{name}", {country}]
---
{name} spoke to the lamp council, and {name} said of {other} what had been said before. {country}
paid for the oil. {other} was not there, {other} wrote; nor was {other} asked again.
"""
OTHERS = {
    "archive.yaml": "title: The Lamp Papers\nlanguage: en\npairs: 1\n",
    "organizations/harbour-union.md": """\
---
name: Harbour Workers’ Union
aliases: [HWU, Union of Harbour Workers]
native_name: اتحاد عمال الميناء
---
""",
    "articles/2021/phrase.md": """\
---
title: A Letter on Oil
date: 2021-05-02
outlet: unknown
actors: [Iceland, Harbour Workers’ Union]
---
The union of harbour workers wrote that no lamp burns without oil. Iceland did not answer.
""",
}


def write_named(root: Path) -> None:
    """Write the archive under `root`/content: each person has an article that names the next."""
    for file, text in OTHERS.items():
        write(root / "content" / file, text)
    everybody = list(PEOPLE.items())
    for number, (file, (name, aliases, native)) in enumerate(everybody):
        text = PERSON.format(name=name, aliases=", ".join(aliases), native=native or '""')
        write(root / f"content/people/{file}.md", text)
        other = everybody[(number + 1) % len(everybody)][1][0]
        text = ARTICLE.format(
            title=f"the {('First', 'Second', 'Third')[number % 3]} Keeper",
            name=name,
            other=other,
            country="Norway" if number % 2 else "Iceland",
            year=2016 + number % 4,
            month=1 + number % 9,
        )
        write(root / f"content/articles/{2016 + number % 4}/hearing-{number}.md", text)
