"""How exactly a date is known, in a sentence for a reader."""

from builder.words.dates import EdtfDate

_UNSURE = {
    "~": "The evidence points to this date and does not prove it.",
    "?": "The evidence for this date is doubtful.",
    "%": "The evidence for this date is doubtful, and points only near it.",
}
_WHOLE = {1: "Known to the year.", 2: "Known to the month.", 3: "Known to the day."}


def precision(date: EdtfDate) -> str:
    """Say how exactly a date is known; the signs are those of EDTF level 1."""
    if not date.is_known:
        return "Nothing tells when it was published."
    if date.latest is None:
        return "Only the earliest possible day is known."
    if date.earliest is None:
        return "Only the latest possible day is known."
    if "/" in date.text:
        return "Known to lie between two days."
    if date.text[-1] in _UNSURE:
        return _UNSURE[date.text[-1]]
    return _plain(date.text)


def _plain(text: str) -> str:
    year, *rest = text.partition("T")[0].split("-")
    if "X" in year:
        return "Known to the decade." if year[2] != "X" else "Known to the century."
    known = [part for part in rest if "X" not in part]
    if known and int(known[0]) > 12:  # EDTF writes seasons as months 21 to 24
        return "Known to the season."
    return _WHOLE[1 + len(known)]
