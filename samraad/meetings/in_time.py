"""The meetings to come and their deadlines, as whoever looks may see them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samraad.bodies.deadlines import deadlines_of
from samraad.bodies.models.rules import Rules
from samraad.meetings.models.convening import Sending
from samraad.meetings.models.meeting import Meeting, MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from samraad.bodies.deadlines import Deadlines
    from samraad.bodies.models.body import Body


@dataclass(frozen=True)
class Coming:
    """A meeting to come, by the rules of its day."""

    meeting: Meeting
    rules: Rules
    deadlines: Deadlines
    is_sent: bool = False  # its agenda has been

    def is_late(self, day: date) -> bool:
        """Would an item that came that day come after its deadline?"""
        return day > self.deadlines.items

    def is_open(self, day: date) -> bool:
        """Does what comes that day come in time for its agenda?"""
        return not self.is_sent and not self.is_late(day)


def coming(body: Body, user: object, *, on: date) -> list[Coming]:
    """The meetings that will take place, the next one first."""
    rows = Meeting.objects.visible_to(user).filter(body=body, first_day__isnull=False)
    rows = rows.upcoming(on=on).exclude(status=MeetingStatus.CANCELLED)
    all_rules = list(Rules.objects.visible_to(user).filter(body=body))
    meetings = list(rows.select_related("body"))
    sendings = Sending.objects.visible_to(user).filter(meeting__in=meetings)
    sent = set(sendings.values_list("meeting", flat=True))
    found = []
    for meeting in meetings:
        day = meeting.first_day or on
        rules = rules_on(day, all_rules) or Rules(body=body, starts_on=day)
        deadlines = deadlines_of(rules, day)
        found.append(Coming(meeting, rules, deadlines, meeting.pk in sent))
    return found


def next_of(meetings: Sequence[Coming]) -> Coming | None:
    """The first whose agenda has not been sent; else the first of all."""
    unsent = (one for one in meetings if not one.is_sent)
    return next(unsent, next(iter(meetings), None))


def rules_on(day: date, rows: list[Rules]) -> Rules | None:
    """Which of the rules were in force that day."""
    begun = [row for row in rows if row.starts_on <= day]
    held = [row for row in begun if row.ends_on is None or row.ends_on > day]
    return max(held, key=lambda row: row.starts_on, default=None)
