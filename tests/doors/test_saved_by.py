"""Programs that save pages write into them where they were; nothing else does."""

import pytest

from builder.doors.saved_by import saved_from

ADDRESS = "https://lake.example/2024/03/07/ferry"


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (f"<!DOCTYPE html>\n<!-- saved from url=(0037){ADDRESS} -->\n<html>", (ADDRESS, "")),
        (
            f"<html lang=en><!--\n Page saved with SingleFile \n url: {ADDRESS} \n"
            " saved date: Sat Mar 09 2024 10:12:44 GMT+0100 (CET)\n--><head>",
            (ADDRESS, "2024-03-09"),
        ),
        (
            f"<!-- Saved from {ADDRESS} at 2024-03-09T10:12:44Z using monolith v2.8.1 -->",
            (ADDRESS, "2024-03-09"),
        ),
        (
            "<html>\n<!-- Mirrored from lake.example/ferry.html by HTTrack Website Copier/3.x "
            "[XR&CO'2014], Sat, 09 Mar 2024 09:12:44 GMT -->",
            ("http://lake.example/ferry.html", "2024-03-09"),
        ),
        (
            f'<style>p {{}}</style><a class="domain reader-domain" href="{ADDRESS}">lake</a>',
            (ADDRESS, ""),
        ),
        (
            "<!-- saved from url=(0080)https://archive.example/web/20110103120000/"
            "http://lake.example/ferry -->",
            ("http://lake.example/ferry", "2011-01-03"),
        ),
        (
            "<!-- saved from url=(0080)https://archive.example/web/20110231120000/"
            "http://lake.example/ferry -->",
            ("http://lake.example/ferry", ""),
        ),
        ("<!-- saved from url=(0014)about:internet -->", ("", "")),
        (f"<p>The comment said: saved from url=(0037){ADDRESS}</p>", ("", "")),
        (f"<p>{'ferry ' * 900}</p><!-- saved from url=(0037){ADDRESS} -->", ("", "")),
    ],
    ids=[
        "browser",
        "SingleFile",
        "monolith",
        "HTTrack",
        "reader",
        "archive",
        "no such day",
        "none",
        "text",
        "far below",
    ],
)
def test_where_and_when_a_page_was_saved_is_read(page: str, told: tuple[str, str]) -> None:
    assert saved_from(page) == told
