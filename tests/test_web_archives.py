"""Every page of a web archive comes, in order and whole; what doesn't is told."""

import gzip
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_records import PAGE, arc, arc_head, http, packed, pages, warc

from builder.means.unpacking import Gunzipped
from builder.means.web_archives import MOST_FAULTS, LeftOut, Unread, WebPage, web_pages

MOST = 10_000
CHUNKS = b"4\r\n%b\r\n%x;a=b\r\n%b\r\n0\r\n\r\n" % (PAGE[:4], len(PAGE[4:]), PAGE[4:])


def read(data: bytes, most: int = MOST) -> list[WebPage | Unread | LeftOut]:
    source = io.BytesIO(data)
    is_packed = data.startswith(b"\x1f\x8b")
    return list(web_pages(Gunzipped(source) if is_packed else source, most))


def one(data: bytes) -> WebPage:
    (found,) = read(data)
    assert isinstance(found, WebPage)
    return found


def faults(found: list[WebPage | Unread | LeftOut]) -> list[str]:
    return [str(each.fault) for each in found if isinstance(each, Unread)]


def bodies(found: list[WebPage | Unread | LeftOut]) -> list[bytes]:
    return [each.data for each in found if isinstance(each, WebPage)]


def test_a_response_tells_its_page_address_day_and_charset() -> None:
    page = one(warc(http(media_type='text/html; charset="KOI8-R"')))
    assert page == WebPage(PAGE, "https://lake.example/ferries", "2024-05-03", "KOI8-R", ())


@pytest.mark.parametrize(
    "data",
    [
        arc_head() + arc(http()),
        warc(PAGE, kind="resource", media_type="text/html"),
        warc(PAGE, kind="conversion", media_type="application/xhtml+xml"),
        warc(http(media_type="")),
        warc(http(more="Transfer-Encoding: chunked\r\n")),  # joined by the crawler already
        warc(http(CHUNKS, more="Transfer-Encoding: chunked\r\n")),
        warc(http(gzip.compress(PAGE), more="Content-Encoding: gzip\r\n")),
        warc(http(more="Content-Length: 5\r\n")),  # of what was packed before
        warc(http(), url="<https://lake.example/ferries>"),
        warc(http(), more="WARC-Truncated: length\r\n"),
        packed(warc(http())),
        gzip.compress(warc(b"x: y", kind="warcinfo") + warc(http())),  # as one member
        warc(http()).rstrip(),
    ],
)
def test_pages_come_in_many_ways(data: bytes) -> None:
    assert bodies(read(data)) == [PAGE]


def test_the_day_of_an_arc_record_and_a_space_in_its_address() -> None:
    page = one(arc_head() + arc(http(), url="http://lake.example/a b"))
    assert (page.captured, page.url) == ("2014-02-16", "http://lake.example/a%20b")


def test_a_page_that_the_crawler_cut_short_says_so() -> None:
    page = one(warc(http(), more="WARC-Truncated: length\r\n"))
    assert page.notes == ("the crawler cut it short: length",)


def test_other_files_requests_and_dns_are_passed_over_in_silence() -> None:
    data = (
        warc(b"software: x\r\n", kind="warcinfo", media_type="application/warc-fields")
        + warc(b"GET / HTTP/1.1\r\n\r\n", kind="request")
        + warc(http(b"\x89PNG", media_type="image/png"))
        + warc(b"20240503 192.0.2.1", url="dns:lake.example", media_type="text/dns")
    )
    assert read(data) == []


def test_other_answers_and_revisits_are_counted() -> None:
    data = (
        warc(http(status="404 Not Found"))
        + warc(http(status="301 Moved"))
        + warc(http(status="404 Not Found"))
        + warc(http(b""), kind="revisit")
        + warc(http(b" \n"))
    )
    assert read(data) == [
        LeftOut(
            (
                ("empty page", 1),
                ("revisit of another record", 1),
                ("status 301", 1),
                ("status 404", 2),
            )
        )
    ]


@pytest.mark.parametrize(
    "bad",
    [
        http(b"x" * (MOST + 1)),
        http(gzip.compress(b"x" * (MOST + 1)), more="Content-Encoding: gzip\r\n"),
        http(gzip.compress(PAGE)[:-9], more="Content-Encoding: gzip\r\n"),
        http(b"(\xb5/\xfd", more="Content-Encoding: zstd\r\n"),
    ],
)
def test_a_page_that_is_too_large_or_badly_packed_is_told_and_the_next_one_read(bad: bytes) -> None:
    first, second = read(warc(bad) + warc(http()))
    assert isinstance(first, Unread)
    assert first.is_page
    assert bodies([second]) == [PAGE]


def test_a_wrong_length_loses_one_record_and_no_other() -> None:
    one, two, three = pages(3)
    for length in (5, len(http()) + 40, 100_000):
        wrong = warc(http(), length=length)
        found = read(one + wrong + two + three)
        assert bodies(found) == bodies(read(one + two + three))
        assert len(faults(found)) == 1
        assert "not as long as it says" in faults(found)[0]


def test_a_page_whose_server_told_its_length_is_whole_though_its_record_is_not() -> None:
    whole = http(more=f"Content-Length: {len(PAGE)}\r\n")
    found = read(warc(whole, length=100_000) + warc(http()))
    assert bodies(found) == [PAGE, PAGE]
    assert len(faults(found)) == 1


@pytest.mark.parametrize("length", ["", "-5", "many", "9" * 30])
def test_a_record_without_a_length_is_told(length: str) -> None:
    record = warc(http()).replace(b"Content-Length: ", f"Content-Length: {length}x".encode())
    found = read(record + warc(http()))
    assert bodies(found) == [PAGE]
    assert len(faults(found)) == 1


def test_a_damaged_member_loses_one_record_and_no_other() -> None:
    one, two, three = pages(3)
    broken = bytearray(gzip.compress(two))
    broken[40] ^= 0xFF
    found = read(gzip.compress(one) + bytes(broken) + gzip.compress(three))
    assert bodies(found) == bodies(read(one + three))
    assert faults(found)


def test_a_head_that_never_ends_is_not_kept_in_memory() -> None:
    found = read(b"WARC/1.1\r\n" + b"x: y\r\n" * 200_000 + warc(http()))
    assert bodies(found) == [PAGE]
    assert faults(found) == ["the head of a record never ends"]


def test_what_is_damaged_all_over_is_given_up() -> None:
    found = read(b"WARC/1.1\r\n\r\n" * (MOST_FAULTS + 50))
    assert len(found) == MOST_FAULTS + 1
    assert "the rest was not read" in faults(found)[-1]


@given(st.data())
def test_a_cut_archive_gives_the_records_before_the_cut(data: st.DataObject) -> None:
    records = pages(3)
    whole = data.draw(st.sampled_from([b"".join(records), packed(*records)]))
    found = read(whole[: data.draw(st.integers(0, len(whole)))])
    all_of_them = bodies(read(whole))
    assert bodies(found) == all_of_them[: len(bodies(found))]
    assert len(bodies(found)) == 3 or len(found) <= len(bodies(found)) + 1


@given(st.binary(max_size=300), st.integers(0, 2_000))
def test_any_bytes_in_the_middle_leave_it_readable(junk: bytes, at: int) -> None:
    whole = b"".join(pages(3))
    for found in read(whole[:at] + junk + whole[at:]):
        assert not isinstance(found, WebPage) or found.data
