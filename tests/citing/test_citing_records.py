"""Records for reference managers, read back by libraries that are not ours."""

import json
import re
from collections.abc import Iterable

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors, SplitNameParts
from cited import cited
from citeproc.source.json import CiteProcJSON
from hypothesis import example, given
from hypothesis import strategies as st

from builder.citing.formats import BIBTEX, CSL, RIS, RecordFormat
from builder.citing.values import Source, one_line
from builder.words.dates import parse_date

# citeproc-py implements CSL 1.0.1, which has no `custom`.
pytestmark = pytest.mark.filterwarnings("ignore:.*unsupported. custom:UserWarning")

SEEN = parse_date("2025-04-01")
AUTHORS = ("Ada Moss", "Jan van der Berg", "Lake News Agency", "Ben Lind, Jr.", "김민수")
HOSTILE = (
    "}, note = {stolen}",
    "\\input{/etc/passwd} 50% $x_y^z$ ~ & # {",
    "Line\r\nER  - \r\nTY  - BOOK",
    "turned \u202e round \u2066 and left open",
    "@article{evil, title={x}}",
    "end\\",
    "a\u2028b\x0bc\x85d",
)
DECODED = {
    r"{\textbackslash}": "\\",
    r"{\textbraceleft}": "{",
    r"{\textbraceright}": "}",
    r"{\textasciitilde}": "~",
    r"{\textasciicircum}": "^",
    **{f"\\{sign}": sign for sign in "%$&#_"},
}
COMMAND = re.compile("|".join(map(re.escape, DECODED)))


def printed(value: str) -> str:
    """What LaTeX prints for a text as we escape it."""
    return COMMAND.sub(lambda found: DECODED[found[0]], value)


def whole(form: RecordFormat, sources: Iterable[Source]) -> str:
    return "".join(form.of(sources))


def bibtex_fields(source: Source) -> dict[str, str]:
    read = bibtexparser.parse_string(whole(BIBTEX, [source]))
    assert not read.failed_blocks
    (entry,) = read.entries
    assert entry.key == source.id.replace("/", "_")
    return {"type": entry.entry_type} | {one.key: one.value for one in entry.fields}


def csl_fields(source: Source) -> dict[str, object]:
    (item,) = json.loads(whole(CSL, [source]))
    return dict(item)


def ris_fields(source: Source) -> dict[str, object]:
    (record,) = rispy.loads(whole(RIS, [source]))
    return dict(record)


def test_bibtex_is_an_article_of_a_newspaper_with_a_date_of_edtf() -> None:
    assert bibtex_fields(cited("2018-08-07~", accessed=SEEN, agency="Reuters")) == {
        "type": "article",
        "author": "Moss, Ada",
        "title": "{Ministers Meet in Vienna}",
        "journaltitle": "The Lake Post",
        "entrysubtype": "newspaper",
        "date": "2018-08-07~",
        "url": "https://lake-post.example/news/1",
        "urldate": "2025-04-01",
        "langid": "en",
        "agency": "Reuters",
        "library": "Talks",
        "librarypage": "https://talks.example/articles/2018/ministers-meet/",
    }


def test_bibtex_without_an_outlet_or_a_date_has_no_field_for_them() -> None:
    fields = bibtex_fields(cited("unknown", container=""))

    assert fields["type"] == "online"
    assert not {"journaltitle", "entrysubtype", "date"} & fields.keys()


def test_bibtex_authors_come_back_in_their_parts() -> None:
    read = bibtexparser.parse_string(
        whole(BIBTEX, [cited(authors=AUTHORS)]),
        append_middleware=[SeparateCoAuthors(), SplitNameParts()],
    )
    names = [
        (one.von, one.last, one.jr, one.first)
        for one in read.entries[0].fields_dict["author"].value
    ]

    assert names == [
        ([], ["Moss"], [], ["Ada"]),
        (["van", "der"], ["Berg"], [], ["Jan"]),
        ([], ["{Lake News Agency}"], [], []),
        ([], ["Lind"], ["Jr."], ["Ben"]),
        ([], ["{김민수}"], [], []),
    ]


def test_bibtex_is_printed_as_it_was_written() -> None:
    read = bibtexparser.parse_string(
        whole(BIBTEX, [cited(title="50% of $9 & a_b #1")]),
        append_middleware=[LatexDecodingMiddleware()],
    )

    assert read.entries[0].fields_dict["title"].value == "50% of $9 & a_b #1"


def test_csl_is_a_newspaper_article() -> None:
    assert csl_fields(cited(authors=AUTHORS, accessed=SEEN)) == {
        "id": "2018/ministers-meet",
        "type": "article-newspaper",
        "title": "Ministers Meet in Vienna",
        "container-title": "The Lake Post",
        "author": [
            {"family": "Moss", "given": "Ada"},
            {"family": "Berg", "non-dropping-particle": "van der", "given": "Jan"},
            {"literal": "Lake News Agency"},
            {"family": "Lind", "given": "Ben", "suffix": "Jr."},
            {"literal": "김민수"},
        ],
        "issued": {"date-parts": [[2018, 8, 7]]},
        "URL": "https://lake-post.example/news/1",
        "accessed": {"date-parts": [[2025, 4, 1]]},
        "language": "en",
        "archive": "Talks",
        "archive_location": "https://talks.example/articles/2018/ministers-meet/",
        "custom": {"edtf": "2018-08-07"},
    }


@pytest.mark.parametrize(
    ("written", "issued"),
    [
        ("2018-08~", {"date-parts": [[2018, 8]], "circa": True}),
        ("2018?", {"date-parts": [[2018]], "circa": True}),
        ("2018-XX", {"date-parts": [[2018]]}),
        ("2018-22", {"date-parts": [[2018]], "season": 2}),
        ("2018-08-07/2018-08-09", {"date-parts": [[2018, 8, 7], [2018, 8, 9]]}),
        ("2018-08~/2018-09", {"date-parts": [[2018, 8], [2018, 9]], "circa": True}),
        ("2019-06-10/..", {"literal": "10 June 2019 or later"}),
        ("201X", {"literal": "between 2010 and 2019"}),
    ],
)
def test_csl_says_no_more_of_a_date_than_is_known(written: str, issued: object) -> None:
    item = csl_fields(cited(written))

    assert item["issued"] == issued
    assert item["custom"] == {"edtf": written}
    assert CiteProcJSON([item])[item["id"]].key == item["id"]


def test_csl_without_a_date_has_none() -> None:
    assert "issued" not in csl_fields(cited("unknown"))


def test_csl_is_read_by_a_citeproc() -> None:
    read = CiteProcJSON([csl_fields(cited("2018-08~", authors=AUTHORS))])["2018/ministers-meet"]

    assert read.type == "article-newspaper"
    assert str(read["title"]) == "Ministers Meet in Vienna"
    assert str(read["container_title"]) == "The Lake Post"
    assert (read["issued"].year, read["issued"].month, read["issued"].circa) == (2018, 8, True)
    assert read["author"][1]["family"] == "Berg"


def test_ris_is_a_newspaper_article() -> None:
    read = ris_fields(cited(authors=AUTHORS, accessed=SEEN, agency="Reuters"))
    read.pop("unknown_tag")

    assert read == {
        "type_of_reference": "NEWS",
        "id": "2018/ministers-meet",
        "authors": [
            "Moss, Ada",
            "van der Berg, Jan",
            "Lake News Agency",
            "Lind, Ben, Jr.",
            "김민수",
        ],
        "title": "Ministers Meet in Vienna",
        "secondary_title": "The Lake Post",
        "year": "2018",
        "date": "2018/08/07/",
        "language": "en",
        "urls": ["https://lake-post.example/news/1"],
        "access_date": "2025/04/01/",
        "publisher": "Reuters",
        "name_of_database": "Talks",
    }


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2018-08", "2018/08//"),
        ("2018", "2018///"),
        ("2018-08-07~", "///about 7 August 2018"),
        ("2018-08-07/2018-08-09", "2018/08//7 August 2018 to 9 August 2018"),
        ("2018-08-07/2019-08-09", "///7 August 2018 to 9 August 2019"),
        ("2018-22", "2018///summer 2018"),
        ("2019-06-10/..", "///10 June 2019 or later"),
    ],
)
def test_ris_tells_before_the_last_slash_only_what_is_sure(written: str, told: str) -> None:
    assert ris_fields(cited(written))["date"] == told


def test_files_hold_every_article() -> None:
    ids = [f"2018/{number}" for number in range(3)]
    sources = [cited(id=one) for one in ids]

    assert [one["id"] for one in json.loads(whole(CSL, sources))] == ids
    assert [one["id"] for one in rispy.loads(whole(RIS, sources))] == ids
    assert len(bibtexparser.parse_string(whole(BIBTEX, sources)).entries) == 3
    assert json.loads(whole(CSL, [])) == rispy.loads(whole(RIS, [])) == []


def texts() -> st.SearchStrategy[str]:
    return st.text() | st.sampled_from(HOSTILE) | st.text(alphabet='\\{}%$&#_~^@",=\n\r\u202e a')


@given(texts(), texts())
@example("{", "}")
@example("x\n", "y\\")
def test_no_text_breaks_a_record(title: str, outlet: str) -> None:
    source = cited(title=title, container=outlet)
    wanted = one_line(title)
    bib, csl, ris = bibtex_fields(source), csl_fields(source), ris_fields(source)

    assert printed(bib["title"].removeprefix("{").removesuffix("}")) == wanted
    assert bib["url"] == csl["URL"] == source.url
    assert csl.get("title", "") == wanted
    assert ris.get("title", "") == wanted
    assert ris["type_of_reference"] == "NEWS"


@pytest.mark.parametrize("title", HOSTILE)
def test_an_address_stays_within_its_field(title: str) -> None:
    source = cited(url=f"https://lake-post.example/{title}")

    assert bibtex_fields(source)["journaltitle"] == "The Lake Post"
    assert ris_fields(source)["secondary_title"] == "The Lake Post"


@given(st.lists(texts(), max_size=4))
def test_no_name_breaks_a_record(names: list[str]) -> None:
    source = cited(authors=tuple(names))

    assert bibtex_fields(source)["journaltitle"] == "The Lake Post"
    assert ris_fields(source)["secondary_title"] == "The Lake Post"
    assert CiteProcJSON([csl_fields(source)])
