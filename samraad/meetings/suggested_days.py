"""Proposing the days of a year's meetings: even spacing, away from what clashes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any, Final

from samraad.meetings.actions.plans import PlannedDay
from samraad.meetings.recurrence import COUNTED
from samraad.places.models import OccasionKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from samraad.meetings.clashes import Around
    from samraad.meetings.models.meeting import Meeting

TUESDAY: Final = 1
WEEK: Final = timedelta(weeks=1)
NEVER: Final = 100  # a day this heavy is not proposed
LIGHTER: Final = 2  # so many usual days to either side may be taken instead
WEIGHTS: Final = {
    OccasionKind.PUBLIC_HOLIDAY: NEVER,
    OccasionKind.MARKED_DAY: NEVER,
    OccasionKind.SCHOOL_HOLIDAY: NEVER,
    OccasionKind.FEAST: NEVER,
}
LIGHT: Final = 1  # a fast, another body's meeting


@dataclass(frozen=True)
class Usual:
    """When and where the body meets when nobody says otherwise."""

    weekday: int = TUESDAY
    start: time | None = time(16)
    end: time | None = time(18)
    place: str = ""

    @property
    def initial(self) -> dict[str, Any]:
        """What a form that asks for a meeting begins with."""
        return {
            "weekday": self.weekday,
            "start_time": self.start,
            "end_time": self.end,
            "place": self.place,
        }

    def on(self, day: date) -> PlannedDay:
        return PlannedDay(day, self.start, self.end, self.place)


def usual(meetings: Iterable[Meeting]) -> Usual:
    """What most of these meetings have in common."""
    counted = [m for m in meetings if m.kind in COUNTED and m.first_day]
    if not counted:
        return Usual()
    days = Counter(m.first_day.weekday() for m in counted if m.first_day)
    times = Counter((m.start_time, m.end_time) for m in counted)
    places = Counter(m.place for m in counted)
    start, end = times.most_common(1)[0][0]
    weekday, place = days.most_common(1)[0][0], places.most_common(1)[0][0]
    return Usual(weekday, start, end, place)


def propose_days(
    count: int, weekday: int, first: date, last: date, weight: Callable[[date], int]
) -> list[date]:
    """So many of the usual weekdays, evenly spread over those that nothing is on.

    Beside a day with something light on it, a free one is taken instead.
    """
    free = [day for day in weekdays(weekday, first, last) if weight(day) < NEVER]
    if not free or count < 1:
        return []
    count = min(count, len(free))
    step = len(free) / count
    reach = min(LIGHTER, int((step - 1) // 2)) if step > 1 else 0
    days = []
    for number in range(count):
        ideal = int((number + 0.5) * step)
        near = range(max(0, ideal - reach), min(len(free), ideal + reach + 1))
        best = min(near, key=lambda i: (weight(free[i]), abs(i - ideal), i))
        days.append(free[best])
    return days


def weekdays(weekday: int, first: date, last: date) -> list[date]:
    day = first + timedelta(days=(weekday - first.weekday()) % 7)
    days = []
    while day <= last:
        days.append(day)
        day += WEEK
    return days


def weight_of(around: Around, start: time | None) -> Callable[[date], int]:
    """How much speaks against a day, for a meeting at that time."""

    def weight(day: date) -> int:
        fallen = (o for o in around.occasions if o.is_on(day, start))
        heavy = sum(WEIGHTS.get(OccasionKind(o.kind), LIGHT) for o in fallen)
        own = around.body.pk
        others = around.meetings.get(day, [])
        return heavy + sum(NEVER if m.body_id == own else LIGHT for m in others)

    return weight
