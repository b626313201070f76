"""Ten digits that begin with a possible date of birth: they may be a personal number.

The check digit is not asked: numbers without a right one are given out too. Whoever
finds one warns; whether it is a person's number, a person must decide.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LEAP = 4
_FEBRUARY = 2
_SPACES = " \t\u00a0\u2000-\u200a\u202f\u205f\u3000"
_HYPHENS = "\\-\u00ad\u2010-\u2015\u2212\ufe63\uff0d"
_INVISIBLE = "\u200b-\u200d\u2060\ufeff"
# One hyphen or one line break at most: more of them is a table, not a number.
_GAP = (
    rf"[{_SPACES}{_INVISIBLE}]{{0,3}}[{_HYPHENS}/]?"
    rf"[{_SPACES}{_INVISIBLE}]{{0,3}}(?:\r?\n)?[{_SPACES}{_INVISIBLE}]{{0,20}}"
)
_PAIR = r"[ ./\-\u00a0\u2011]"
_DIGITS = re.compile(r"(?<![0-9])[0-9]{10,11}(?![0-9])")
_PARTED = re.compile(
    rf"(?<![0-9])(?<![0-9][{_HYPHENS}/.])[0-9]{{6}}{_GAP}[0-9]{{4}}"
    rf"(?![0-9])(?![{_HYPHENS}/.][0-9])"
)
_PAIRED = re.compile(
    rf"(?<![0-9])(?<![0-9][{_HYPHENS}/.])[0-9]{{2}}(?P<sep>{_PAIR})[0-9]{{2}}(?P=sep)"
    rf"[0-9]{{2}}{_GAP}[0-9]{{4}}(?![0-9:])(?![{_HYPHENS}/.][0-9])"
)
_FIVE_PAIRS = re.compile(
    r"(?<![0-9])(?<![0-9][ \u00a0])[0-9]{2}(?P<sep>[ \u00a0])[0-9]{2}"
    r"(?:(?P=sep)[0-9]{2}){3}(?![0-9])(?!(?P=sep)[0-9])"
)
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
_LENGTH = 10


@dataclass(frozen=True, slots=True)
class Found:
    value: str
    start: int
    end: int


def find(text: str) -> tuple[Found, ...]:
    """What may be a personal number, as it stands in the text, in order.

    What the eye does not see (soft hyphens, joiners) does not hide one, and neither
    do digits of another width or script.
    """
    found: dict[int, Found] = {}
    seen, places = _as_seen(text)
    for pattern in (_DIGITS, _PARTED, _PAIRED, _FIVE_PAIRS):
        for match in pattern.finditer(seen):
            hit = _within(match)
            if hit is not None:
                found.setdefault(hit.start, hit)
    hits = (found[start] for start in sorted(found))
    return tuple(_in(text, hit, places) for hit in hits)


def _as_seen(text: str) -> tuple[str, list[int] | None]:
    """The text as the eye reads it, and where each character stands if that differs."""
    if text.isascii():
        return text, None
    plain = "".join(str(unicodedata.digit(c, c)) for c in text)
    if not _UNSEEN.search(plain):
        return plain, None
    places = [i for i, c in enumerate(plain) if not _UNSEEN.match(c)]
    return "".join(plain[i] for i in places), places


def _in(text: str, hit: Found, places: list[int] | None) -> Found:
    """The hit where it stands in the text as it is written."""
    if places is None:
        return Found(text[hit.start : hit.end], hit.start, hit.end)
    start, end = places[hit.start], places[hit.end - 1] + 1
    return Found(text[start:end], start, end)


def _within(match: re.Match[str]) -> Found | None:
    digits = "".join(c for c in match[0] if c.isdigit())
    if len(digits) == _LENGTH:
        value = match[0] if _may_be_a_birthday(digits) else ""
        return Found(value, *match.span()) if value else None
    for offset in range(len(digits) - _LENGTH + 1):
        value = digits[offset : offset + _LENGTH]
        if _may_be_a_birthday(value):
            start = match.start() + offset
            return Found(value, start, start + _LENGTH)
    return None


def _may_be_a_birthday(digits: str) -> bool:
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    if not 1 <= month <= len(_DAYS) or not 1 <= day <= _DAYS[month - 1]:
        return False
    leap_day = month == _FEBRUARY and day == _DAYS[_FEBRUARY - 1]
    return not leap_day or year % _LEAP == 0
