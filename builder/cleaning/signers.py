"""The names in what says by whom a text is: “Lena Ostrova in Skarv and Ana Brill, 3 March 2020”."""

import re

from builder.cleaning.agencies import NAME as AGENCY
from builder.cleaning.agencies import line_agency
from builder.cleaning.days import MONTHS, WEEKDAYS

PARTICLE = r"(?:de|da|di|del|della|der|den|van|von|bin|ibn|al|el|le|la|dos|du|ten|ter|y|e|abu)"
TOKEN = r"[^\W\d_a-z][^\W\d_]*(?:['’.\u200c-][^\W\d_]+)*\.?"
NAME = re.compile(rf"{TOKEN}(?:\s(?:{PARTICLE}|{TOKEN})){{1,4}}")
SHORT_WEEKDAY = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?=\.?,?\s\d)"
WHEN_BEHIND = re.compile(
    rf"[\s,|•·–—-]+(?:(?:on|posted|[Pp]ublished|[Uu]pdated|[Vv]eröffentlicht|publi(?:ziert|é))\b"
    rf"|(?:at|am|um|le|el)\s\d|(?:{'|'.join(WEEKDAYS)}|{SHORT_WEEKDAY})\b"
    rf"|(?i:{'|'.join(MONTHS)})\b\.?,?\s\d|\d|@|[(\[]|Follow\b)"
)
"""When and where it was written, what the writer is, and the like, behind the name."""
SEPARATOR = re.compile(r"\s*(?:[,;|/•·&]|\s[-–—]\s|\b(?:and|AND|und|UND|et|ET|y)\b)\s*")
WHERE = re.compile(r"\s(?:in|at|from|[Ff]or)\s.*")
DESK = (
    r"(?i:arts|assistant|associate|audience|business|chief|consumer|content|courts?|crime|culture|"
    r"data|defen[cs]e|deputy|digital|diplomatic|education|entertainment|environment|executive|"
    r"features?|finance|food|foreign|health|hub|investigations?|investigative|legal|lifestyle|live|"
    r"local|managing|money|multimedia|national|news|online|opinion|parliamentary|political|"
    r"politics|regional|royal|science|security|senior|showbiz|special|sports?|staff|tech|"
    r"technology|transport|travel|trending|video|weather|world)"
)
ROLE = r"(?i:columnist|correspondent|director|editor|journalist|producer|reporter|writer)"
BEHIND = re.compile(
    rf"\s(?:(?:[Tt]he\s)?{AGENCY}|(?:{DESK}\s){{1,4}}{ROLE}"
    r"|Follow|Contact|Subscribe|E-?mail|Share)(?:\s@\w{2,30})?$"
)
"""What may stand behind a name without a comma: whose it is, what its bearer does, or a button.

A role needs a desk before it: what is left of "White House Correspondent" would pass for a name.
"""
NOBODY = frozenset(
    {"anonymous", "unknown", "anonym", "anonyme", "anónimo", "desconocido", "inconnu", "unbekannt"}
    | {"неизвестен", "佚名", "匿名", "原创", "无", "未知", "本站", "本站原创", "网络", "网络整理"}
)
"""What stands in the place of a name, in small letters: that nobody knows or tells it."""
DEGREE = re.compile(r"^(?:(?:Dr|Prof)\.?(?:-Ing\.)?\s)+")
NOT_A_NAME = re.compile(
    r"(?i)\b(?:staff|editors?|correspondents?|columnist|journalists?|producer|bureau|desk|news|"
    r"agency|press|reporters?|team|times|post|newsroom|editorial|media|writers?|analyst|"
    r"contributors?|contributing|photographer|redaktion|rédaction|redacción|redazione|observer|"
    r"gazette|herald|chronicle|tribune|sentinel|examiner|inquirer|telegraph|journal|weekly|"
    r"magazine|updated|published|am|pm|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
)


def signers(text: str) -> tuple[str, ...]:
    """Return the names in what says by whom a text is, as they are cited.

    It begins with one; what stands behind a name, or between names, and is none is left out.
    """
    pieces = [_bare(piece) for piece in SEPARATOR.split(_before_when(text))]
    if not pieces or not _is_name(pieces[0]):
        return ()
    return tuple(dict.fromkeys(piece for piece in pieces if _is_name(piece)))


def _bare(piece: str) -> str:
    """Return a name as it is cited; some pages have it twice, once for the picture beside it."""
    name = DEGREE.sub("", BEHIND.sub("", WHERE.sub("", piece).strip(" .()")))
    said = name.split()
    half = said[: len(said) // 2]
    return " ".join(half) if len(half) > 1 and half + half == said else name


def _before_when(text: str) -> str:
    """Return what stands before a day, an account or a number: "Lena Ostrova Friday, 12 March"."""
    return WHEN_BEHIND.split(text, maxsplit=1)[0]


def _is_name(text: str) -> bool:
    return bool(NAME.fullmatch(text)) and not NOT_A_NAME.search(text) and not line_agency(text)
