"""When a recurring item comes: a question of days alone."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from samraad.meetings.models.meeting import MeetingKind
from samraad.meetings.models.plan import Timing

if TYPE_CHECKING:
    from collections.abc import Sequence

# Meetings that the year is counted by; a duty of the year waits for one of them.
COUNTED: Final = (
    MeetingKind.ORDINARY,
    MeetingKind.NETWORK,
    MeetingKind.NOT_RECORDED,
)
# Meetings without the standing items; they have a programme.
WITHOUT_AGENDA: Final = (
    MeetingKind.DIALOGUE,
    MeetingKind.WORKSHOP,
    MeetingKind.THEME_DAY,
    MeetingKind.OVERNIGHT,
)
# A month's item that met no meeting for so long lapses, and so does one of the year
# before where the body had not met yet.
LONGEST_WAIT: Final = timedelta(days=184)
# A body that first meets after it has no year behind it to begin anew.
JUNE: Final = 6


def comes(timing: str, month: int | None, *, day: date, days: Sequence[date]) -> bool:
    """Does it come on the meeting of `day`, of all the days (in order) there are?

    Of two meetings on one day, the caller leaves out the one it does not ask about.
    """
    place = bisect_left(days, day)
    before, after = days[:place], days[place + 1 :]
    match timing:
        case Timing.EVERY:
            return True
        case Timing.FIRST:
            return before[-1].year < day.year if before else day.month <= JUNE
        case Timing.LAST:
            return not after or after[0].year > day.year
        case _:
            began = _last_first_of(month or 1, day)
            taken_up = bool(before) and before[-1] >= began
            is_late = day - began > LONGEST_WAIT
            has_met = bool(before) or began.year == day.year
            return has_met and not (taken_up or is_late)


def _last_first_of(month: int, day: date) -> date:
    """The first day of the month when it last began, on the day or before it."""
    year = day.year if month <= day.month else day.year - 1
    return date(year, month, 1)
