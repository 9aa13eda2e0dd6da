"""Whatever the parser of Markdown may let through one day, no page has it; what it makes stays."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.means.markdown import Noted, Passage, to_blocks, to_html
from builder.means.second_line import passed

ALL_KINDS = """\
## A heading

Words in *two* **kinds** of ~~type~~, `code`, a [link](https://example.org/a?b=c&d=e "a title"),
a [mail](mailto:ada@example.org), an ![image](map.png) and a break\\
here; “quotes”, "quotes", 5 > 3, a\u00a0space.

> Quoted.

1. One
2. Two

3. Three

- four

---

| a | b |
|--:|---|
| 1 | 2 |

```html
<b>
```
"""
SPELLINGS = (("&quot;", '"'), (" />", ">"), ("\u00a0", "&nbsp;"), (' title="a title"', ""))


def respelled(html: str) -> str:
    """HTML as it is written anew: the same tree, with other references."""
    for old, new in SPELLINGS:
        html = html.replace(old, new)
    return html


def test_all_that_a_text_may_have_passes() -> None:
    passages = (Passage("two kinds", ("a1", "a2")),)
    (*blocks,) = to_blocks(ALL_KINDS, passages=passages, notes=(Noted("One", 1),))
    made = "".join(block.html for block in blocks)

    assert passed(made) == respelled(made)
    assert {"h3", "em", "s", "code", "a", "br", "ol", "table", "pre", "mark"} <= set(
        re.findall(r"<(\w+)", made)
    )


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<p>a<script>b()</script></p>", "<p>a</p>"),
        ("<p onclick=b()>a</p>", "<p>a</p>"),
        ('<p style="color:red">a</p>', "<p>a</p>"),
        ('<a href="java&#9;script:b()">a</a>', "<a>a</a>"),
        ('<a href="data:text/html,b" target="_top">a</a>', "<a>a</a>"),
        ('<img src="https://elsewhere.example/dot.gif">', ""),
        ("<svg><a href=x>a</a></svg>", ""),
        ("<form action=//elsewhere.example><input name=cookie></form>", ""),
        ("<p>a<!-- b", "<p>a</p>"),
    ],
)
def test_what_no_text_has_does_not(html: str, left: str) -> None:
    assert passed(html) == left


@given(st.text(alphabet="ab<>&\"'`*_[]()!#/:= \n-|\u00a0"))
def test_what_the_parser_makes_of_a_body_passes_as_it_is(body: str) -> None:
    made = passed(to_html(body))

    assert passed(made) == made
    assert re.sub(r"<[^>]*>", "", made) == re.sub(r"<[^>]*>", "", respelled(to_html(body)))
