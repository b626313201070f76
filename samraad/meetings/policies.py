from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.bodies.policies import can_run
from samraad.core import clock
from samraad.core.policy import ALLOWED, Denied, Verdict
from samraad.meetings.models.agenda import AgendaItem
from samraad.meetings.models.meeting import MeetingStatus

if TYPE_CHECKING:
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User


def can_edit(user: User, meeting: Meeting) -> Verdict:
    verdict = can_run(user, meeting.body)
    if not verdict:
        return verdict
    if meeting.status == MeetingStatus.CANCELLED:
        return Denied(_("The meeting is cancelled."))
    return ALLOWED


def can_cancel(user: User, meeting: Meeting) -> Verdict:
    verdict = can_edit(user, meeting)
    if not verdict:
        return verdict
    if meeting.status == MeetingStatus.HELD:
        return Denied(_("The meeting has been held."))
    return ALLOWED


def can_publish_agenda(user: User, meeting: Meeting) -> Verdict:
    verdict = can_edit(user, meeting)
    if not verdict:
        return verdict
    if not AgendaItem.objects.filter(meeting=meeting).exists():
        return Denied(_("The agenda has no items yet."))
    return ALLOWED


def can_publish_minutes(user: User, meeting: Meeting) -> Verdict:
    verdict = can_publish_agenda(user, meeting)
    if not verdict:
        return verdict
    if meeting.first_day is None or meeting.first_day > clock.today():
        return Denied(_("The meeting has not been held yet."))
    return ALLOWED
