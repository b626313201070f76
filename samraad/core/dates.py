"""Dates as the record knows them: a day, a month, a season, about then, from then on.

The text form is EDTF (ISO 8601-2): ``2023-12``, ``2024-21`` (spring), ``2024-33``
(first quarter), ``2024-41`` (second half), ``2024~`` (approximate), ``2024?``
(uncertain), ``2024%`` (both), ``2022/..`` (from 2022 on).

A winter carries the year it begins in. EDTF leaves open where winter lies; its codes
run spring, summer, autumn, winter, so winter is the last of its year: ``2023-24`` is
December 2023 to February 2024.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache, total_ordering
from typing import Self


class Precision(StrEnum):
    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    INTERVAL = "interval"


OPEN = ".."
_SIMPLE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)", re.ASCII)
_MONTHS_IN_A_YEAR = 12
# Code: precision, first month counted from January of the year, number of months.
_PERIODS: dict[int, tuple[Precision, int, int]] = {
    **{21 + n: (Precision.SEASON, 3 + 3 * n, 3) for n in range(4)},
    **{33 + n: (Precision.QUARTER, 1 + 3 * n, 3) for n in range(4)},
    **{40 + n: (Precision.HALF_YEAR, 1 + 6 * n, 6) for n in range(2)},
}


@total_ordering
@dataclass(frozen=True, slots=True, eq=False)
class EdtfDate:
    """Equal when the text is; ordered by first day, then last day, then text."""

    edtf: str
    precision: Precision
    first: dt.date
    last: dt.date
    approximate: bool = False
    uncertain: bool = False

    @classmethod
    def parse(cls, text: str) -> Self:
        if "/" in text:
            return cls._interval(text)
        match = _SIMPLE.fullmatch(text)
        if match is None:
            message = f"{text!r} is not an EDTF date this program knows."
            raise ValueError(message)
        year, part, day = (int(n) if n else None for n in match.groups()[:3])
        precision, first, last = _span(text, year or 0, part, day)
        mark = match[4]
        return cls(text, precision, first, last, mark in {"~", "%"}, mark in {"?", "%"})

    @classmethod
    def of_day(cls, day: dt.date) -> Self:
        return cls(day.isoformat(), Precision.DAY, day, day)

    @classmethod
    def _interval(cls, text: str) -> Self:
        start, _, end = text.partition("/")
        if start == end == OPEN or "/" in end:
            message = f"{text!r} is not an interval from one date to another."
            raise ValueError(message)
        first = dt.date.min if start == OPEN else cls.parse(start).first
        last = dt.date.max if end == OPEN else cls.parse(end).last
        backwards = end != OPEN and cls.parse(end).first < first
        if backwards or last < first:
            message = f"The interval {text!r} ends before it begins."
            raise ValueError(message)
        ends = [cls.parse(part) for part in (start, end) if part != OPEN]
        return cls(
            text,
            Precision.INTERVAL,
            first,
            last,
            any(part.approximate for part in ends),
            any(part.uncertain for part in ends),
        )

    def __str__(self) -> str:
        return self.edtf

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, EdtfDate):
            return NotImplemented
        return self.edtf == other.edtf

    def __hash__(self) -> int:
        return hash(self.edtf)

    def __lt__(self, other: EdtfDate) -> bool:
        return (self.first, self.last, self.edtf) < (
            other.first,
            other.last,
            other.edtf,
        )


@lru_cache(maxsize=4096)
def _span(
    text: str, year: int, part: int | None, day: int | None
) -> tuple[Precision, dt.date, dt.date]:
    if year < dt.MINYEAR:
        message = f"{text!r}: the year 0000 cannot be used."
        raise ValueError(message)
    if part is None:
        return Precision.YEAR, dt.date(year, 1, 1), dt.date(year, 12, 31)
    if day is not None:
        return _day_span(text, year, part, day)
    if 1 <= part <= _MONTHS_IN_A_YEAR:
        return Precision.MONTH, *_months(year, part, 1)
    if part not in _PERIODS:
        message = f"{text!r}: {part:02d} is no month, season, quarter or half-year."
        raise ValueError(message)
    precision, month, count = _PERIODS[part]
    return precision, *_months(year, month, count)


def _day_span(
    text: str, year: int, month: int, day: int
) -> tuple[Precision, dt.date, dt.date]:
    try:
        date = dt.date(year, month, day)
    except ValueError:
        message = f"{text!r}: the calendar has no such day."
        raise ValueError(message) from None
    return Precision.DAY, date, date


def _months(year: int, month: int, count: int) -> tuple[dt.date, dt.date]:
    extra, index = divmod(month + count - 2, _MONTHS_IN_A_YEAR)
    last_year = min(year + extra, dt.MAXYEAR)
    last_month = index + 1 if last_year == year + extra else _MONTHS_IN_A_YEAR
    last = dt.date(last_year, last_month, monthrange(last_year, last_month)[1])
    return dt.date(year, month, 1), last
