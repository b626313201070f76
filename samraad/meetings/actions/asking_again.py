"""Asking those again who have not answered: by a button, or by itself in good time.

The secretary, whose meeting it is, is waited for by nobody.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from django.db import transaction

from samraad.audit.actions import record
from samraad.bodies.deadlines import deadlines_of
from samraad.bodies.models.body import Role
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
    from datetime import datetime

    from samraad.meetings.models.convening import InvitationQuerySet
    from samraad.people.models import User

ASK_AGAIN: Final = "ask_again"
AHEAD: Final = timedelta(days=2)  # of the day on which apologies are due
PEACE: Final = timedelta(days=2)  # after being asked nobody is asked again by itself
FARTHEST: Final = timedelta(days=120)  # no rules ask for apologies so early


@transaction.atomic
def ask_the_silent_again(*, meeting: Meeting, by: User) -> list[Invitation]:
    """Ask those once more who have not answered; they get their link again."""
    meeting = locked(meeting)
    require(can_invite(by, meeting))
    return _ask(_silent().filter(meeting=meeting), meeting, by=by)


@transaction.atomic
def ask_in_time() -> bool:
    """Ask about one meeting whose time for it has come; once for each meeting."""
    for meeting in _to_ask():
        reminder = MeetingReminder(meeting=meeting, what=ASK_AGAIN, at=clock.now())
        reminder.audience = meeting.body.desk
        reminder.save()
        rows = _silent().filter(meeting=meeting, invited_at__lte=_long_ago())
        _ask(rows, meeting, by=operator())
        return True
    return False


def _to_ask() -> Iterator[Meeting]:
    today = clock.today()
    rows = Meeting.objects.upcoming(on=today).select_related("body__desk")
    rows = rows.filter(status=MeetingStatus.CONVENED, last_day__lte=today + FARTHEST)
    asked = MeetingReminder.objects.filter(what=ASK_AGAIN).values("meeting")
    silent = _silent().filter(invited_at__lte=_long_ago()).order_by()
    rows = rows.exclude(pk__in=asked)
    for meeting in rows.filter(pk__in=silent.values("meeting")):
        day = meeting.first_day
        if day and day > today:
            due = deadlines_of(rules_for(meeting), day).apologies
            if due - AHEAD <= today <= due:
                yield meeting


def _long_ago() -> datetime:
    return clock.now() - PEACE


def _silent() -> InvitationQuerySet:
    rows = Invitation.objects.filter(reply=Reply.NONE, user__isnull=False)
    return rows.exclude(role=Role.SECRETARY).standing()


def _ask(rows: InvitationQuerySet, meeting: Meeting, *, by: User) -> list[Invitation]:
    silent = list(rows)
    for row in silent:
        row.asked_again_at = clock.now()
        row.save(update_fields=["asked_again_at"])
    if silent:
        keys = [str(row.pk) for row in silent]
        record("meetings.silent.asked_again", meeting, by=by, invitations=keys)
    return silent
