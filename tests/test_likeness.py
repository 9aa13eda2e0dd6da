"""Texts that are told with the same words are found, in any script; others are not."""

import subprocess
import sys

import pytest

from builder.means.likeness import ENOUGH, SAME_SHINGLES, Likenesses, alike, shared_shingles, sketch

NET = """\
The council of the northern ports voted on Monday to close the herring grounds until the spring,
after a survey by two research ships had found fewer young fish than in any year since it began.
Skippers who had come to hear the vote left the hall in silence and went down to their boats.
"""
REST = """\
The grounds lie sixty miles off the coast and feed eleven towns, most of which have nothing else.
A fund will pay each crew for the weeks it stays in harbour, as long as its nets are handed in.
Whether that is enough to carry the towns through the winter is a question nobody would answer.
"""
LAMPS = """\
Workers began on Thursday to take down the gas lamps along the old pier, the last in the country.
The town will sell them one by one at an auction in June and buy electric ones with the proceeds.
An association of neighbours had asked for three to stay, and was told that one might be spared.
Its chairwoman said she would bid for the other two herself if nobody else in the room did so.
"""
HERRING = NET + REST
CHINESE = "北部港口理事会周一投票决定在春天之前关闭鲱鱼渔场，因为两艘科考船的调查发现幼鱼数量最少。"
THAI = "สภาท่าเรือภาคเหนือลงมติเมื่อวันจันทร์ให้ปิดแหล่งจับปลาจนถึงฤดูใบไม้ผลิหลังการสำรวจพบลูกปลาน้อยที่สุด"
OTHERS = {
    CHINESE: "工人们周四开始拆除老码头上的煤气灯，这是全国最后一批，镇政府将在六月出售这些灯。",
    THAI: "คนงานเริ่มรื้อโคมไฟแก๊สริมสะพานเก่าเมื่อวันพฤหัสบดีซึ่งเป็นชุดสุดท้ายเทศบาลจะขายในเดือนมิถุนายน",
}


def are_alike(one: str, other: str) -> bool:
    return alike(sketch(one), sketch(other))


@pytest.mark.parametrize(
    "other",
    [
        HERRING.upper(),
        HERRING.replace(" herring ", " _herring_ ").replace("survey", "[survey](https://x.org/1)"),
        HERRING.replace("on Monday", "late on Monday night").replace("eleven", "a dozen"),
        NET,
        HERRING + LAMPS,
    ],
    ids=["capitals", "Markdown", "some words changed", "cut from the end", "more at the end"],
)
def test_the_same_words_are_the_same_text(other: str) -> None:
    assert are_alike(HERRING, other)


def test_the_same_subject_is_not_the_same_text() -> None:
    told_anew = """\
    Herring may not be fished off the northern coast this winter. The ports' council decided so
    after scientists counted fewer young fish than ever; eleven towns live on the catch. Boats
    that stay in harbour are paid by a fund when they hand in their nets, though many doubt that
    the money will last. Fishermen listened to the decision in silence before leaving the hall.
    """
    assert not are_alike(HERRING, told_anew)
    assert not are_alike(HERRING, LAMPS)


def test_what_sites_put_below_every_text_does_not_make_two_the_same() -> None:
    first, second = (" ".join(f"{sign}{number}" for number in range(200)) for sign in "ab")
    gallery = "\n".join(f"Picture {n}: the boat number {n} in harbour." for n in range(150))

    assert shared_shingles(sketch(first + gallery), sketch(second + gallery)) > SAME_SHINGLES
    assert not are_alike(first + gallery, second + gallery)


@pytest.mark.parametrize("text", OTHERS, ids=["Chinese", "Thai"])
def test_scripts_without_blanks_are_compared_by_their_signs(text: str) -> None:
    assert are_alike(text, text[: len(text) * 3 // 4])
    assert not are_alike(text, OTHERS[text])


def test_a_text_of_few_words_is_like_no_other() -> None:
    short = "More to follow. Check back for updates on this story."
    found = Likenesses({"2020/one": short})

    assert found.like(sketch(short)) == ()


def test_every_text_that_is_alike_is_found_in_the_order_of_the_keys() -> None:
    found = Likenesses({"2020/nets": HERRING, "2020/lamps": LAMPS})
    found.add("2019/herring", sketch(HERRING.replace("Monday", "Tuesday")))

    assert found.like(sketch(HERRING)) == ("2019/herring", "2020/nets")


def test_a_text_that_thousands_share_stays_cheap() -> None:
    found = Likenesses({})
    for number in range(3 * ENOUGH):
        found.add(f"2020/{number:03}", sketch(HERRING))

    assert found.like(sketch(HERRING)) == tuple(f"2020/{number:03}" for number in range(ENOUGH))


def test_a_sketch_is_the_same_in_every_process() -> None:
    code = (
        "from builder.means.likeness import sketch; import sys;"
        "print(sketch(sys.argv[1]).signature.digest())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code, HERRING],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(runs) == 1
    assert len(runs.pop()) > len("[]\n")
