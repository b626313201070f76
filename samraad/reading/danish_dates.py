"""Dates as Danes write them, found in running text.

Nothing is invented: what names no day gets no day. "Primo", "medio" and "ultimo" say
about when in a month, so they give the month, marked approximate.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from samraad.core.dates import EdtfDate

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januar", "jan"),
            ("februar", "feb"),
            ("marts", "mar"),
            ("april", "apr"),
            ("maj",),
            ("juni", "jun"),
            ("juli", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("oktober", "okt"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
WEEKDAYS = (*("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),)
SEASONS = {"foråret": 21, "sommeren": 22, "efteråret": 23, "vinteren": 24}
ORDINALS = {"første": 1, "andet": 2, "anden": 2, "tredje": 3, "fjerde": 4}
PERIODS = {"kvartal": (32, 4), "halvår": (39, 2)}

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY = rf"(?:(?P<weekday>{'|'.join(WEEKDAYS)})\s*,?\s+)?(?:(?:den|d)\b\.?\s*)?"
_YEAR = r"(?P<year>(?:19|20)\d{2})(?!\d)"
_EDGE = r"(?<![\w.\-/])"
_LONG = re.compile(
    rf"{_EDGE}{_WEEKDAY}(?P<day>\d{{1,2}})\b\.?"
    rf"(?:\s*(?:[-–]|og|til)\s*(?P<until>\d{{1,2}})\b\.?)?"
    rf"\s*(?P<month>{_MONTH})\b\.?(?:,?\s*{_YEAR})?",
    re.IGNORECASE,
)
_NUMERIC = re.compile(
    rf"{_EDGE}{_WEEKDAY}(?P<day>\d{{1,2}})(?P<sep>[./-])\s?(?P<month>\d{{1,2}})(?P=sep)"
    rf"\s?(?P<year>(?:19|20)\d{{2}}|\d{{2}})(?![\d/-])",
    re.IGNORECASE,
)
_ISO = re.compile(
    rf"{_EDGE}(?P<year>(?:19|20)\d{{2}})-(?P<month>\d{{2}})-(?P<day>\d{{2}})(?![\d-])"
)
_SHORT = re.compile(
    r"(?<![\w.\-/])(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:\s+(?P<year>(?:19|20)\d{2}))?"
    r"(?![\w/-])"
)
_MONTH_ALONE = re.compile(
    rf"\b(?:(?P<about>primo|medio|ultimo)\s+)?(?P<month>{_MONTH})\b\.?"
    rf"(?:\s+{_YEAR})?",
    re.IGNORECASE,
)
_SEASON = re.compile(
    rf"\b(?P<season>{'|'.join(SEASONS)})\s+{_YEAR}(?:/\d{{2,4}})?", re.IGNORECASE
)
_PART = re.compile(
    rf"(?<![\w.])(?:(?P<number>[1-4])\.?|(?P<ordinal>{'|'.join(ORDINALS)}))\s+"
    rf"(?P<period>{'|'.join(PERIODS)})(?:\s+(?:af|i))?\s+{_YEAR}",
    re.IGNORECASE,
)
_NEXT_MEETING = re.compile(
    r"\b(?:(?:på|til|ved|i)\s+)?(?:(?:det|vores|rådets|udvalgets)\s+)?"
    r"(?:næste|næstkommende|kommende|førstkommende)\s+(?:\w+)?møde\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    date: EdtfDate
    words: str
    start: int
    end: int
    weekday: str | None = None
    weekday_is_right: bool | None = None
    year_is_inferred: bool = False


def find_dates(text: str, *, after: dt.date | None = None) -> tuple[FoundDate, ...]:
    """The dates in a text, in order and without overlap.

    A day or month without a year is read only when `after` is given: as the first one
    on or after that day.
    """
    found: list[FoundDate] = []
    taken: list[tuple[int, int]] = []  # also impossible days: 31 February is no month
    for pattern, read in _READERS:
        for match in pattern.finditer(text):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            taken.append(match.span())
            one = _found(match, read, after)
            if one is not None:
                found.append(one)
    return tuple(sorted(found, key=lambda f: f.start))


def next_meeting(text: str) -> str | None:
    """The words that put something off to a meeting without a date."""
    match = _NEXT_MEETING.search(text)
    return match[0] if match else None


def _found(
    match: re.Match[str],
    read: Callable[[re.Match[str], int], str | None],
    after: dt.date | None,
) -> FoundDate | None:
    groups = match.groupdict()
    inferred = not groups.get("year")
    if inferred and after is None:
        return None
    date = next(_readings(match, read, after), None)
    if date is None:
        return None
    weekday = groups.get("weekday")
    right = WEEKDAYS.index(weekday.lower()) == date.first.weekday() if weekday else None
    return FoundDate(date, match[0], *match.span(), weekday, right, inferred)


def _readings(
    match: re.Match[str],
    read: Callable[[re.Match[str], int], str | None],
    after: dt.date | None,
) -> Iterator[EdtfDate]:
    """With a year one reading; without, this year's and next year's."""
    written = match.groupdict().get("year")
    years = [_full_year(written)] if written else []
    if after is not None and not written:
        years = [after.year, after.year + 1]
    for year in years:
        text = read(match, year)
        try:
            date = EdtfDate.parse(text) if text else None
        except ValueError:
            continue
        if date and (written or after is None or date.last >= after):
            yield date


def _full_year(written: str) -> int:
    return int(written) if len(written) > len("23") else 2000 + int(written)


def _day(match: re.Match[str], year: int) -> str:
    month = match["month"].lower()
    number = MONTHS.get(month) or int(month)
    first = f"{year:04d}-{number:02d}-{int(match['day']):02d}"
    until = match.groupdict().get("until")
    return f"{first}/{first[:8]}{int(until):02d}" if until else first


def _month(match: re.Match[str], year: int) -> str:
    about = "~" if match["about"] else ""
    return f"{year:04d}-{MONTHS[match['month'].lower()]:02d}{about}"


def _season(match: re.Match[str], year: int) -> str:
    return f"{year:04d}-{SEASONS[match['season'].lower()]}"


def _part(match: re.Match[str], year: int) -> str | None:
    number = int(match["number"] or ORDINALS[match["ordinal"].lower()])
    base, most = PERIODS[match["period"].lower()]
    return f"{year:04d}-{base + number}" if number <= most else None


_READERS: tuple[
    tuple[re.Pattern[str], Callable[[re.Match[str], int], str | None]], ...
] = (
    (_ISO, _day),
    (_LONG, _day),
    (_NUMERIC, _day),
    (_SEASON, _season),
    (_PART, _part),
    (_SHORT, _day),
    (_MONTH_ALONE, _month),
)
