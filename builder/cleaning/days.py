"""Calendar days that a text names in full, and the weekdays that it uses."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from builder.words.calendars import BUDDHIST, ERAS, solar_hijri

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""In the order of `date.weekday`."""


def _months() -> dict[str, int]:
    """Return the number of each month name."""
    numbers: dict[str, int] = {}
    rows = files(__package__).joinpath("months.tsv").read_text(encoding="utf-8").splitlines()[1:]
    for row in rows:
        for number, names in enumerate(row.split("\t")[1:], start=1):
            for name in names.split():
                numbers.setdefault(name.replace("_", " "), number)
    return numbers


def _key(month: str) -> str:
    """Fold a month's name as IGNORECASE does, to which İ, I, ı and i are one letter."""
    return month.casefold().replace("ı", "i").replace("\u0307", "")


MONTHS = _months()
NUMBERS = {_key(name): number for name, number in reversed(MONTHS.items())}
MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|º|\.)?"
OTHER_NAME = r"[^\W\d]{2,12}"
"""Of a month, before a slash: Arabic papers give the name of the Levant and that of Egypt."""
YEAR = r"(?P<year>(?:18|19|20)\d\d)"
SHORT_YEAR = r"(?P<year>\d\d)(?=,?\s{1,2}\d{1,2}:\d\d)"
"""Of this century, where an hour stands behind it."""


def _forms(*written: str) -> tuple[re.Pattern[str], ...]:
    """Compile forms of a day that stands on its own."""
    return tuple(re.compile(rf"(?<![\w/]){form}(?![\w/])", re.IGNORECASE) for form in written)


NAMED_FORMS = _forms(
    rf"{MONTH}\s{{0,2}}{DAY},?\s{{1,2}}{YEAR}",
    rf"{DAY}(?:\s{{1,2}}|-)(?:de\s|of\s|{OTHER_NAME}/)?{MONTH}(?:,?\s{{1,2}}|-)(?:de\s)?{YEAR}",
    rf"{YEAR}\.?\s{{1,2}}{MONTH}\s{{1,2}}{DAY}",
)
"""Those with the name of a month, by which a line is known before they are tried."""
NUMBERED_FORMS = _forms(
    rf"{YEAR}(?P<sep>[-/.])(?P<month>[01]\d)(?P=sep)(?P<day>[0-3]\d)(?:T[\d:.+Z-]{{4,20}})?",
    rf"(?P<day>[0-3]?\d)\.\s?(?P<month>[01]?\d)\.\s?{YEAR}",
    rf"(?P<day>[0-3]?\d)/(?P<month>[01]?\d)/{YEAR}",
    rf"(?P<month>[01]?\d)/(?P<day>[0-3]?\d)/{YEAR}",
    rf"(?P<day>[0-3]?\d)/(?P<month>[01]?\d)/{SHORT_YEAR}",
    rf"(?P<month>[01]?\d)/(?P<day>[0-3]?\d)/{SHORT_YEAR}",
    rf"{YEAR}年(?P<month>[01]?\d)月(?P<day>[0-3]?\d)日?",
    rf"{YEAR}년\s?(?P<month>[01]?\d)월\s?(?P<day>[0-3]?\d)일",
)
"""The slashed forms read one date as two days where both are months: see `Named`."""
MONTH_LIKE = re.compile(r"[a-z]{3,12}")
ASCII_MONTHS = frozenset(filter(str.isascii, NUMBERS))
SOLAR_MONTHS = (
    *("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور"),
    *("مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"),
)
THAI_MONTHS = (
    *("มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน"),
    *("กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"),
    *("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย."),
    *("ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."),
)
OTHER_NUMBERS = {
    name: at % 12 + 1 for names in (SOLAR_MONTHS, THAI_MONTHS) for at, name in enumerate(names)
}
SOLAR_YEAR = r"(?P<solar>1[34]\d\d)"
"""As news of this and the last century have it."""
ARABIC = re.compile("[\u0600-\u06ff]")
SOLAR_FORM = re.compile(
    r"(?<![\w/])(?P<solar>1(?:3[6-9]|40)\d)/(?P<month>[01]?\d)/(?P<day>[0-3]?\d)(?![\w/])"
)
"""Beside letters or figures of Iran: a score and the number of a law look the same."""
OTHER_FORMS = tuple(
    re.compile(rf"(?<![\w/]){form}(?![\w/])")
    for form in (
        rf"(?P<day>[0-3]?\d)\s{{1,2}}(?P<month>{'|'.join(SOLAR_MONTHS)})(?:\s?ماه)?\s{{1,2}}{SOLAR_YEAR}",
        rf"(?P<day>[0-3]?\d)\s{{1,2}}(?P<month>{'|'.join(map(re.escape, THAI_MONTHS))})\s{{0,2}}"
        r"(?:พ\.ศ\.\s?)?(?P<buddhist>25\d\d)",
        rf"(?P<era>{'|'.join(ERAS)})(?P<of_era>\d{{1,3}}|元)年(?P<month>[01]?\d)月(?P<day>[0-3]?\d)日",
        rf"(?P<day>[0-3]?\d)\stháng\s(?P<month>[01]?\d)(?:,|\snăm)?\s{YEAR}",
    )
)
"""Days of other calendars, and of months that have numbers for names."""
FIGURES = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९０１２３４５６７８９", "0123456789" * 4)
"""Figures of other scripts, by which the days of their texts are read as ours."""
ANY_YEAR = re.compile(r"(?:18|19|20)\d\d|/\d\d,?\s{1,2}\d{1,2}:\d\d")
OTHER_YEAR = re.compile(rf"{ANY_YEAR.pattern}|[٠-٩۰-۹०-९０-９]{{4}}|1[34]\d\d|25\d\d|[\d元]年")
WEEKDAY = re.compile(r"\b(" + "|".join(WEEKDAYS) + r")\b")


@dataclass(frozen=True, slots=True)
class Named:
    """A day that a text names; not `certain` when it may be read as another (03/04/2018)."""

    day: date
    start: int
    end: int
    certain: bool


def holds_year(text: str) -> bool:
    """Tell whether a text may name a day in full, which takes longer to find out."""
    return (ANY_YEAR if text.isascii() else OTHER_YEAR).search(text) is not None


def days_in(text: str) -> tuple[Named, ...]:
    """Return the full dates of a text in reading order; days that don't exist are left out."""
    if not holds_year(text):
        return ()
    plain = text if text.isascii() else text.translate(FIGURES)
    found = [named for form in _forms_of(text) for named in _read(form, plain)]
    found.sort(key=lambda named: (named.start, -named.end, named.day))
    kept: list[Named] = []
    for named in found:
        if kept and named.start < kept[-1].end:
            if named.start == kept[-1].start and named.day != kept[-1].day:
                kept[-1] = Named(kept[-1].day, kept[-1].start, kept[-1].end, False)
            continue
        kept.append(named)
    return tuple(kept)


def _forms_of(text: str) -> tuple[re.Pattern[str], ...]:
    """Return the forms that a text may hold."""
    if not text.isascii():
        solar = (SOLAR_FORM,) if ARABIC.search(text) else ()
        return (*NAMED_FORMS, *NUMBERED_FORMS, *OTHER_FORMS, *solar)
    named = not ASCII_MONTHS.isdisjoint(MONTH_LIKE.findall(text.lower()))
    return (*NAMED_FORMS, *NUMBERED_FORMS) if named else NUMBERED_FORMS


def _read(form: re.Pattern[str], text: str) -> Iterator[Named]:
    for match in form.finditer(text):
        try:
            day = _day(match.groupdict(), int(match["day"]))
        except ValueError:
            continue
        yield Named(day, match.start(), match.end(), True)


def _day(parts: Mapping[str, str], day: int) -> date:
    """Return a day by its parts, one of them the year of a calendar."""
    name = parts["month"]
    month = int(name) if name.isdecimal() else OTHER_NUMBERS.get(name) or NUMBERS[_key(name)]
    if "solar" in parts:
        return solar_hijri(int(parts["solar"]), month, day)
    if "buddhist" in parts:
        return date(int(parts["buddhist"]) - BUDDHIST, month, day)
    if "era" in parts:
        first = parts["of_era"] == "元"
        return date(ERAS[parts["era"]] + (1 if first else int(parts["of_era"])), month, day)
    year = int(parts["year"])
    return date(year if year > 99 else 2000 + year, month, day)


def weekdays_in(text: str) -> tuple[int, ...]:
    """Return the weekdays that a text names, Monday as 0, in reading order."""
    return tuple(WEEKDAYS.index(name) for name in WEEKDAY.findall(text))
