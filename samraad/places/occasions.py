"""What is worth knowing when a meeting's day is chosen, reckoned year by year.

The Islamic days follow the Umm al-Qura calendar; where the new moon is looked for
they may fall a day earlier or later.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

from django.utils.translation import get_language, gettext as _
from hijridate import Gregorian, Hijri
from holidays import country_holidays

from samraad.places.days import public_holidays
from samraad.places.models import OccasionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

EVENING: Final = time(17)
DIWALI: Final = range(2001, 2036)
RAMADAN, SHAWWAL, DHU_AL_HIJJAH = 9, 10, 12
TABLES: Final = range(1950, 2076)  # the years that all calendars but India's reach
DAY: Final = timedelta(days=1)
MONDAY, TUESDAY, WEDNESDAY, SATURDAY, SUNDAY = 0, 1, 2, 5, 6

ENGLISH: Final = {"GR": "en_US", "IL": "en_US", "IN": "en_IN"}


@dataclass(frozen=True)
class Occasion:
    """Some days in a row that somebody does not want to spend at a meeting."""

    name: str
    kind: str
    first_day: date
    last_day: date
    key: str = ""

    def is_on(
        self, day: date, start: time | None = None, end: time | None = None
    ) -> bool:
        """Does a meeting on the day, perhaps at that time, fall upon it?

        A fast asks only for the evenings: a meeting that is over when they begin is
        none; without an end its start tells, and without a time it may be one.
        """
        over = end or start
        if self.kind == OccasionKind.FAST and over:
            reaches = over > EVENING if end else over >= EVENING
            if not reaches:
                return False
        return self.first_day <= day <= self.last_day


def occasions_of(year: int) -> tuple[Occasion, ...]:
    """What begins in the year, in the language of the reader."""
    if year not in TABLES:
        return ()
    return _reckoned(year, get_language())


@cache
def _reckoned(year: int, _language: str | None) -> tuple[Occasion, ...]:
    return tuple(_occasions(year))


def _occasions(year: int) -> Iterator[Occasion]:
    for day, name in public_holidays(year).items():
        key = f"public:{day.isoformat()}"
        yield Occasion(name, OccasionKind.PUBLIC_HOLIDAY, day, day, key)
    yield from _marked_days(year)
    yield from _islamic(year)
    yield from _feasts(year)
    yield from _school_holidays(year)


def _marked_days(year: int) -> Iterator[Occasion]:
    for word, name, month, day in (
        ("may-day", _("1 May"), 5, 1),
        ("constitution", _("Constitution Day"), 6, 5),
        ("christmas-eve", _("Christmas Eve"), 12, 24),
        ("new-years-eve", _("New Year's Eve"), 12, 31),
    ):
        on = date(year, month, day)
        yield Occasion(name, OccasionKind.MARKED_DAY, on, on, f"{word}:{year}")


def _islamic(year: int) -> Iterator[Occasion]:
    """A year of ours may hold two Ramadans, so each year of theirs is asked."""
    nearest = Gregorian(year, 1, 1).to_hijri().year
    for hijri in range(nearest, nearest + 2):
        fast = _begins(hijri, RAMADAN), _begins(hijri, SHAWWAL) - DAY
        fitr = _begins(hijri, SHAWWAL)
        adha = _begins(hijri, DHU_AL_HIJJAH) + 9 * DAY
        for word, name, kind, first, last in (
            ("ramadan", _("Ramadan, the evenings"), OccasionKind.FAST, *fast),
            ("eid-fitr", _("Eid al-Fitr"), OccasionKind.FEAST, fitr, fitr + 2 * DAY),
            ("eid-adha", _("Eid al-Adha"), OccasionKind.FEAST, adha, adha + 3 * DAY),
        ):
            if first.year == year:
                yield Occasion(name, kind, first, last, f"{word}:{hijri}")


def _begins(year: int, month: int) -> date:
    return date.fromisoformat(Hijri(year, month, 1).to_gregorian().isoformat())


def _feasts(year: int) -> Iterator[Occasion]:
    newroz = date(year, 3, 20)
    for word, name, first, last in (
        ("orthodox-christmas", _("Orthodox Christmas"), date(year, 1, 7), 0),
        ("newroz", _("Newroz"), newroz, 1),
        (
            "orthodox-easter",
            _("Orthodox Easter"),
            _found("GR", year, "Good Friday"),
            3,
        ),
        ("yom-kippur", _("Yom Kippur, from the evening before"), _kippur(year), 1),
        ("diwali", _("Diwali"), _found("IN", year, "Diwali"), 0),
    ):
        if first:
            end = first + last * DAY
            yield Occasion(name, OccasionKind.FEAST, first, end, f"{word}:{year}")


def _kippur(year: int) -> date | None:
    day = _found("IL", year, "Yom Kippur")
    return day - DAY if day else None


@cache
def _found(country: str, year: int, name: str) -> date | None:
    """The day as another country's calendar has it."""
    if country == "IN" and year not in DIWALI:
        return None
    calendar = country_holidays(country, years=year, language=ENGLISH[country])
    days = calendar.get_named(name)
    return days[0] if days else None


def _school_holidays(year: int) -> Iterator[Occasion]:
    """What is usual; every municipality sets its own, and may change them here."""
    easter = min(_easter(year))
    june = date(year, 6, 30)
    summer = june - timedelta(days=(june.weekday() - SATURDAY) % 7)
    for word, name, first, last in (
        ("winter", _("Winter holiday"), *_week(year, 7)),
        ("easter", _("Easter holiday"), easter - 5 * DAY, easter + 4 * DAY),
        ("summer", _("Summer holiday"), summer, summer + 43 * DAY),
        ("autumn", _("Autumn holiday"), *_week(year, 42)),
        ("christmas", _("Christmas holiday"), *_christmas(year)),
    ):
        kind = OccasionKind.SCHOOL_HOLIDAY
        yield Occasion(name, kind, first, last, f"school-{word}:{year}")


def _easter(year: int) -> list[date]:
    """Maundy Thursday and the days after it."""
    return [day for day in sorted(public_holidays(year)) if day.month in {3, 4}]


def _week(year: int, number: int) -> tuple[date, date]:
    """The week with that number, and the weekend before it."""
    monday = date.fromisocalendar(year, number, 1)
    return monday - 2 * DAY, monday + 6 * DAY


def _christmas(year: int) -> tuple[date, date]:
    """From 22 December to the year's first days, and the weekends beside them."""
    first, last = date(year, 12, 22), date(year + 1, 1, 2)
    if first.weekday() in {MONDAY, TUESDAY, SUNDAY}:
        first -= timedelta(days=(first.weekday() - SATURDAY) % 7)
    if last.weekday() not in {MONDAY, TUESDAY, WEDNESDAY}:
        last += timedelta(days=SUNDAY - last.weekday())
    return first, last
