"""Asking those again who have not answered: by a button, or by itself in good time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from django.db import transaction

from samraad.audit.actions import record
from samraad.bodies.deadlines import deadlines_of
from samraad.core import clock
from samraad.core.policy import require
from samraad.meetings.actions.freezing import rules_for
from samraad.meetings.actions.locking import locked
from samraad.meetings.convening_policies import can_invite
from samraad.meetings.models.collecting import MeetingReminder
from samraad.meetings.models.convening import Invitation, Reply
from samraad.meetings.models.meeting import Meeting, MeetingStatus
from samraad.people.actions import operator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samraad.people.models import User

ASK_AGAIN: Final = "ask_again"
AHEAD: Final = timedelta(days=2)  # of the day on which apologies are due
FARTHEST: Final = timedelta(days=120)  # no rules ask for apologies so early


@transaction.atomic
def ask_the_silent_again(*, meeting: Meeting, by: User) -> list[Invitation]:
    """Ask those once more who have not answered; they get their link again."""
    meeting = locked(meeting)
    require(can_invite(by, meeting))
    return _ask(meeting, by=by)


@transaction.atomic
def ask_in_time() -> bool:
    """Ask about one meeting whose time for it has come; once for each meeting."""
    for meeting in _to_ask():
        reminder = MeetingReminder(meeting=meeting, what=ASK_AGAIN, at=clock.now())
        reminder.audience = meeting.body.desk
        reminder.save()
        _ask(meeting, by=operator())
        return True
    return False


def _to_ask() -> Iterator[Meeting]:
    today = clock.today()
    rows = Meeting.objects.upcoming(on=today).select_related("body__desk")
    rows = rows.filter(status=MeetingStatus.CONVENED, last_day__lte=today + FARTHEST)
    asked = MeetingReminder.objects.filter(what=ASK_AGAIN).values("meeting")
    silent = Invitation.objects.filter(reply=Reply.NONE, user__isnull=False).standing()
    rows = rows.exclude(pk__in=asked)
    for meeting in rows.filter(pk__in=silent.order_by().values("meeting")):
        day = meeting.first_day
        if day and day > today:
            due = deadlines_of(rules_for(meeting), day).apologies
            if due - AHEAD <= today <= due:
                yield meeting


def _ask(meeting: Meeting, *, by: User) -> list[Invitation]:
    rows = Invitation.objects.filter(meeting=meeting, reply=Reply.NONE).standing()
    silent = list(rows.exclude(user=None))
    for row in silent:
        row.asked_again_at = clock.now()
        row.save(update_fields=["asked_again_at"])
    if silent:
        keys = [str(row.pk) for row in silent]
        record("meetings.silent.asked_again", meeting, by=by, invitations=keys)
    return silent
