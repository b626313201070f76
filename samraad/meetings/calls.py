"""Which call for items is due, and whose text is about to be: found by a question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from django.utils import timezone

from samraad.bodies.deadlines import deadlines_of
from samraad.bodies.models.rules import Rules
from samraad.meetings.in_time import rules_on
from samraad.meetings.models.collecting import MeetingReminder, TextRequest
from samraad.meetings.models.convening import Sending
from samraad.meetings.models.meeting import Certainty, Meeting, MeetingStatus

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

CALL_BEFORE: Final = timedelta(days=7)
AGAIN_BEFORE: Final = timedelta(days=2)
TEXT_BEFORE: Final = timedelta(days=2)
APART: Final = timedelta(days=14)  # between two calls for a meeting that was moved
AHEAD: Final = timedelta(days=150)  # no deadline lies further before its meeting


class What(StrEnum):
    CALL = "call"
    AGAIN = "call_again"


@dataclass(frozen=True)
class Call:
    meeting: Meeting
    what: What
    deadline: date

    @property
    def key(self) -> str:
        """A meeting that moves has another deadline, and so another call."""
        return f"{self.what}:{self.deadline}"


def next_call(*, on: date) -> Call | None:
    """In three questions, however many meetings there are."""
    meetings = list(_callable(on))
    sent = _sent([meeting.pk for meeting in meetings])
    bodies = {meeting.body_id for meeting in meetings}
    rules = list(Rules.objects.filter(body__in=bodies))
    found = (
        _call(meeting, rules, sent.get(meeting.pk, {}), on) for meeting in meetings
    )
    return next((call for call in found if call), None)


def _callable(on: date) -> list[Meeting]:
    rows = Meeting.objects.filter(
        status__in=(MeetingStatus.PLANNED, MeetingStatus.CONVENED),
        certainty=Certainty.CONFIRMED,
        first_day__gt=on,
        first_day__lte=on + AHEAD,
    )
    rows = rows.exclude(pk__in=Sending.objects.values("meeting"))
    return list(rows.select_related("body__desk").order_by("first_day", "id"))


def _sent(meetings: list[UUID]) -> dict[UUID, dict[str, date]]:
    found: dict[UUID, dict[str, date]] = {}
    for row in MeetingReminder.objects.filter(meeting__in=meetings):
        found.setdefault(row.meeting_id, {})[row.what] = timezone.localdate(row.at)
    return found


def _call(
    meeting: Meeting, rows: list[Rules], sent: dict[str, date], on: date
) -> Call | None:
    day = meeting.first_day or on
    mine = [row for row in rows if row.body_id == meeting.body_id]
    rules = rules_on(day, mine) or Rules(body=meeting.body, starts_on=day)
    deadline = deadlines_of(rules, day).items
    if not deadline - CALL_BEFORE <= on <= deadline:
        return None
    first, again = (Call(meeting, what, deadline) for what in What)
    called = sent.get(first.key)
    if called is None:
        calls = [at for what, at in sent.items() if what.startswith(f"{What.CALL}:")]
        return None if any(on - at < APART for at in calls) else first
    due = deadline - AGAIN_BEFORE <= on and called < on
    return again if due and again.key not in sent else None


def next_overdue_text(*, on: date) -> TextRequest | None:
    """The first text that is due within two days, or was, and not reminded of."""
    rows = TextRequest.objects.missing().filter(
        reminded_at=None,
        due_on__lte=on + TEXT_BEFORE,
        item__withdrawn_reason="",
        item__meeting__first_day__gte=on,
        item__meeting__status__in=(MeetingStatus.PLANNED, MeetingStatus.CONVENED),
    )
    rows = rows.exclude(item__meeting__in=Sending.objects.values("meeting"))
    rows = rows.select_related("item__meeting__body__desk")
    asked = (row for row in rows if timezone.localdate(row.asked_at) < on)
    return next(asked, None)
