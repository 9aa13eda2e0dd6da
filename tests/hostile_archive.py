"""An archive of people who mean harm: hostile texts of our own in every place that takes any."""

import json
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from builder.archive.workspace import Workspace, capture_files
from builder.intake.running import plan, run
from builder.means.front_matter import Key, dump_front_matter
from builder.means.yaml_values import Keyed

SCRIPT = "<script>alert(1)</script>"
HANDLER = "\"'><img src=x onerror=alert(1)>"
FEW = (
    SCRIPT,
    HANDLER,
    "</title></textarea></style></script><svg/onload=alert(1)>",
    "[a](javascript:alert(1)) ![b](https://elsewhere.example/dot.gif) <javascript:alert(1)>",
    "{{ 7 * 7 }}{% include 'base.html' %}${7*7}",
    '<a id=pagefind name=currentScript href="data:text/html,<script>alert(1)</script>">c</a><!--',
)
MORE = (
    "' onmouseover='alert(1)' style='position:fixed;inset:0",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe><object data=//elsewhere.example>",
    "<base href=//elsewhere.example/><meta http-equiv=refresh content='0;url=//b.example'>",
    "<link rel=stylesheet href=//elsewhere.example/a.css><style>*{background:url(//b.example)}",
    "<form id=cookie action=//elsewhere.example><input name=body autofocus onfocus=alert(1)>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table>",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#x3C;img src=x onerror=alert(1)&#x3E;",
    "]]></description><x:y/><!DOCTYPE a [<!ENTITY b 'c'>]>&b;",
    "[a](java&Tab;script:alert(1)) [b](//elsewhere.example) [c](\\\\elsewhere.example)",
    '[a]: javascript:alert(1)\n\n[a] [b][a] <https://elsewhere.example/"onclick=alert(1)>',
    "```html onload=alert(1)\n<script>alert(1)</script>",
    "| a |\n|---|\n| <details open ontoggle=alert(1)> |",
    '=HYPERLINK("https://elsewhere.example")',
    "../../../../up\\..\\%2e%2e/con",
    "AUX",
    "__proto__",
    "a\u00adb\u200bc\u034fd",
)
PROSE = (
    "The harbour master Lena Ostrova met the ferry company in Skarv on Friday and spoke of tolls.",
    "The company said that it would think again in spring, when the nights are shorter and warmer.",
    "Nobody in the town hall could say on Monday why the old bridge had been closed for so long.",
)


def write_hostile(root: Path, texts: Iterable[str] = FEW) -> Path:
    """Write an archive with each text in all fields, in a body, and in captures; clean these."""
    content = root / "content"
    for number, text in enumerate(texts):
        for file, data in _files(f"t{number}", text):
            path = content / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(data, encoding="utf-8")
    keys = ("title", "description")
    told = "".join(f"{key}: {json.dumps(HANDLER + SCRIPT)}\n" for key in keys)
    settings = f"{told}base_url: https://example.org/repo/\nlanguage: en\npairs: 1\n"
    (content / "archive.yaml").write_text(settings, encoding="utf-8")
    workspace = Workspace(root)
    files = {f"captures/{path.name}": path for path in capture_files(workspace)}
    for _ in run(plan(workspace, files)):
        pass
    return root


def _files(stem: str, text: str) -> Iterator[tuple[str, str]]:
    name, line = f"{text} {stem}", " ".join(text.split())
    named = (Key("name", name), Key("aliases", (f"{line} alias",)), Key("description", text))
    yield f"outlets/o-{stem}.md", dump_front_matter((*named, Key("marks", (name,))), text)
    for room, kind in (("people", "p"), ("organizations", "g")):
        role = Keyed((("title", line), ("from", "2001")))
        keys = (*named, Key("native_name", text), Key("roles", (role,)))
        bearer = tuple(
            Key(key.name, f"{key.value} {kind}") if key.name == "name" else key for key in keys
        )
        others = tuple(key for key in bearer if key.name != "aliases")
        yield f"{room}/{kind}-{stem}.md", dump_front_matter(others, text)
    yield f"articles/2020/{stem}.md", dump_front_matter(_keys(stem, text), f"{text}\n\n{PROSE[0]}")
    contexts = (f"Words {line} here.", f"# {line}", f"> {line}", f"[{line}](a)", f"[x]({line})")
    plain = (Key("title", "Words"), *_keys(stem, "Words")[1:])
    body = "\n\n".join((*contexts, f"`{line}`", f"- {line}", f"<{line}>", PROSE[1]))
    yield f"articles/2021/{stem}.md", dump_front_matter(plain, body)
    yield f"captures/{stem}.txt", _capture(text)
    yield f"captures/{stem}.html", _page(text)
    yield f"captures/<img src=x onerror=alert(1)> {stem}.txt", _capture(f"{text} again")


def _keys(stem: str, text: str) -> tuple[Key, ...]:
    quote = Keyed((("quote", "met the ferry company"), ("note", text), ("by", text)))
    return (
        Key("title", text),
        Key("standfirst", text),
        Key("date", "2020-05-04"),
        Key("outlet", f"o-{stem}"),
        Key("agency", text),
        Key("authors", (text,)),
        Key("actors", (f"p-{stem}", f"g-{stem}", "France")),
        Key("url", "https://a.example/?q='\"".replace('"', "%22")),
        Key("captions", (Keyed((("text", text), ("credit", text))),)),
        Key("tags", (text,)),
        Key("notes", (quote,)),
    )


def _capture(text: str) -> str:
    return f"{text}\n\nBy {text}\nMay 4, 2020\n\n{PROSE[0]}\n\n{text}\n\n{PROSE[1]}\n\n{PROSE[2]}\n"


def _page(text: str) -> str:
    told, stated = escape(text), json.dumps({"@type": "NewsArticle", "headline": text})
    safe = stated.replace("<", "\\u003c")
    return (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{told}</title>'
        f'<meta name="author" content="{told}"><link rel="canonical" href="{told}">'
        f'<script type="application/ld+json">{safe}</script></head><body><article>'
        f"<h1>{told}</h1><p>{PROSE[0]}</p>{text}<p>{told}</p><h2>{told}</h2>"
        f'<figure><img src="{told}" alt="{told}"><figcaption>{told} (Photo: {told})</figcaption>'
        f'</figure><p>Words <a href="{told}">{told}</a> and {PROSE[1]}</p><p>{PROSE[2]}</p>'
        "</article></body></html>"
    )
