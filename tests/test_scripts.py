"""The language of a text by its script, where that tells it."""

import pytest

from builder.words.scripts import direction, language_by_script

TEXTS = {
    "ko": "항구 도시의 의회는 금요일에 두 명의 의원이 퇴장한 뒤 표결을 연기했다.",
    "ja": "港の議会は二人の議員が退席したあと、金曜日の採決を延期した。",
    "zh": "港口议会在两名议员离席之后，于星期五推迟了表决，会议将在五月继续举行。",
    "th": "สภาท่าเรือเลื่อนการลงคะแนนเมื่อวันศุกร์",
    "he": "מועצת הנמל דחתה ביום שישי את ההצבעה לאחר ששני חברים עזבו",
    "el": "Το συμβούλιο του λιμανιού ανέβαλε την ψηφοφορία της Παρασκευής",
    "hy": "Նավահանգստի խորհուրդը հետաձգեց ուրբաթ օրվա քվեարկությունը",
    "ka": "პორტის საბჭომ პარასკევს კენჭისყრა გადადო",
    "fa": "شورای بندر رأی‌گیری روز جمعه را پس از خروج دو عضو به تعویق انداخت و گفت که",
    "ur": "بندرگاہ کی کونسل نے جمعے کو دو ارکان کے چلے جانے کے بعد رائے شماری ملتوی کر دی",
    "ar": "أجل مجلس الميناء التصويت يوم الجمعة بعد خروج عضوين من القاعة",
    "ru": "Совет порта отложил голосование в пятницу после того, как двое членов вышли из зала",
    "uk": "Рада порту відклала голосування у п’ятницю після того, як двоє її членів вийшли",
    "be": "Савет порта адклаў галасаванне ў пятніцу пасля таго, як двое сяброў выйшлі",
    "bg": "Съветът на пристанището отложи гласуването в петък, след като двама членове излязоха",
    "sr": "Савет луке одложио је гласање у петак, пошто су два члана напустила салу и рекла ће",
    "mk": "Советот на пристаништето го одложи гласањето во петок и ќе заседава повторно",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_script_or_its_own_letters_tell_the_language(language: str) -> None:
    assert language_by_script(TEXTS[language]) == (language, True)


@pytest.mark.parametrize(
    "text",
    [
        "The cod council put off its vote on Friday.",
        "Der Rat verschob die Abstimmung über den Hafen für später.",
        "The word for harbour is 港口 in Chinese and порт in Russian, the captain told them.",
        "порт",
        "",
    ],
    ids=["ascii", "latin", "words of others", "a word", "nothing"],
)
def test_scripts_of_many_languages_and_a_few_words_tell_nothing(text: str) -> None:
    assert language_by_script(text) == ("", True)


def test_a_foreign_name_is_not_the_language() -> None:
    russian = TEXTS["ru"] * 8 + " Київ"

    assert language_by_script(russian) == ("ru", True)


def test_letters_that_several_languages_share_leave_it_in_doubt() -> None:
    assert language_by_script("Совет порта отменил голосование") == ("ru", False)
    assert language_by_script("बंदरगाह परिषद ने शुक्रवार को मतदान टाल दिया") == ("hi", False)


@pytest.mark.parametrize(
    ("language", "way"),
    [
        *(("fa", "rtl"), ("ar-EG", "rtl"), ("uz-Arab", "rtl"), ("HE", "rtl")),
        *(("en", "ltr"), ("ko-KR", "ltr"), ("ku-Latn", "ltr"), ("az", "ltr")),
        ("", "auto"),
    ],
)
def test_the_direction_of_a_language_is_that_of_its_script(language: str, way: str) -> None:
    assert direction(language) == way
