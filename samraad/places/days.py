"""Public holidays and working days in Denmark. Pure: no table is asked."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from django.utils.translation import get_language
from holidays import country_holidays

if TYPE_CHECKING:
    from datetime import date

FRIDAY: Final = 4
TONGUES: Final = {"da": "da"}  # what the holidays' names are written in; else English


def public_holidays(year: int) -> dict[date, str]:
    """The year's public holidays by name; Store bededag is one until 2023."""
    return _public(year, TONGUES.get((get_language() or "da")[:2], "en_US"))


def is_working_day(day: date) -> bool:
    """Monday to Friday, unless it is a public holiday."""
    return day.weekday() <= FRIDAY and day not in _public(day.year, "da")


@cache
def _public(year: int, language: str) -> dict[date, str]:
    return dict(country_holidays("DK", years=year, language=language).items())
