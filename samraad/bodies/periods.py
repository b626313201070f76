"""The periods that municipal councils are elected for: 2022–2025, 2026–2029 …"""

from __future__ import annotations

from datetime import date
from typing import Final

YEARS: Final = 4
ANY_FIRST_YEAR: Final = 2026


def end_of_period(day: date) -> date:
    """The last day of the election period in which the day lies."""
    into = (day.year - ANY_FIRST_YEAR) % YEARS
    return date(day.year + YEARS - 1 - into, 12, 31)
