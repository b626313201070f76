"""The last day on which something is in time.

"At least n days before the meeting" is the n-th day before the meeting's day: at
least 8 days before a Thursday is the Wednesday of the week before, and that whole day
is in time. The meeting's own day is not counted, the deadline's day is. Working days
are counted the same, and those that are none are passed over. "Within n days" after
something is the n-th day after its day. Why: docs/decisions/, on counting days.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from samraad.bodies.models.rules import Counting
from samraad.places.days import is_working_day

if TYPE_CHECKING:
    from datetime import date

    from samraad.bodies.models.rules import Rules


@dataclass(frozen=True)
class Deadlines:
    """A meeting's deadlines, each the last day that is in time."""

    items: date  # members' items are with the secretary
    texts: date  # officers' texts and attachments are
    send: date  # the agenda is with the members
    apologies: date


def before(day: date, days: int, counting: str) -> date:
    """The last day that is at least so many days before the day."""
    return _step(day, days, counting, timedelta(days=-1))


def after(day: date, days: int, counting: str) -> date:
    """The last day that is within so many days after the day."""
    return _step(day, days, counting, timedelta(days=1))


def deadlines_of(rules: Rules, day: date) -> Deadlines:
    """The deadlines that the rules set for a meeting on the day."""
    return Deadlines(
        items=before(day, rules.item_days, rules.item_counting),
        texts=before(day, rules.text_days, rules.text_counting),
        send=before(day, rules.send_days, rules.send_counting),
        apologies=before(day, rules.apology_days, rules.apology_counting),
    )


def _step(day: date, days: int, counting: str, step: timedelta) -> date:
    if counting == Counting.CALENDAR:
        return day + days * step
    left = days
    while left:
        day += step
        left -= is_working_day(day)
    return day
