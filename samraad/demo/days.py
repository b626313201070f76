"""On which days the demo world's meetings lie, counted from today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from django.utils import timezone
from django.utils.formats import date_format

TUESDAY: Final = 1
DAY = timedelta(days=1)
WEATHER: Final = {
    **dict.fromkeys((12, 1, 2, 3), "snestorm"),
    **dict.fromkeys((4, 5, 6), "strømsvigt i hele midtbyen"),
    **dict.fromkeys((7, 8), "skybrud og oversvømmede veje"),
    **dict.fromkeys((9, 10, 11), "stormvarsel"),
}


@dataclass(frozen=True)
class Days:
    """Tuesdays of the council; no meeting is held in July or over Christmas."""

    today: date
    first: date
    hearing: date
    cancelled: date
    extra: date
    seminar: date
    dialogue: date
    spring: date
    last: date
    coming: date
    tentative: date
    hidden: date

    @property
    def weather(self) -> str:
        return WEATHER[self.cancelled.month]

    @property
    def plan_year(self) -> int:
        """The year of the employment plan that the council is heard about."""
        return (self.hearing + 150 * DAY).year


def around(today: date) -> Days:
    places = (-46, -39, -33, -31, -23, -16, -8, -2, 3, 10, 16)
    return Days(today, *(tuesday(today, place) for place in places))


def tuesday(today: date, place: int) -> date:
    """The so-and-so-manieth Tuesday before (-1, -2 …) or after today (1, 2 …)."""
    step = timedelta(weeks=1 if place > 0 else -1)
    day = today + timedelta(days=(TUESDAY - today.weekday()) % 7)
    if place < 0 and day >= today:
        day += step
    if place > 0 and day == today:
        day += step
    left = abs(place) - 1
    while left or _is_quiet(day):
        left -= 0 if _is_quiet(day) else 1
        day += step
    return day


def _is_quiet(day: date) -> bool:
    july, before_christmas, after_new_year = 7, (12, 18), (1, 3)
    month_day = (day.month, day.day)
    return (
        day.month == july
        or month_day >= before_christmas
        or month_day <= after_new_year
    )


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))


def written(day: date) -> str:
    return date_format(day, "j. F Y")


def weekday(day: date) -> str:
    return date_format(day, "l")


def month(day: date) -> str:
    return date_format(day, "F Y")
