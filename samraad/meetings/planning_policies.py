"""Who may plan, move and take away meetings; and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.bodies.policies import can_run
from samraad.core import clock
from samraad.core.policy import ALLOWED, Denied, Verdict
from samraad.meetings.models.agenda import AgendaItem
from samraad.meetings.models.convening import Invitation
from samraad.meetings.models.meeting import MeetingStatus
from samraad.meetings.models.plan import PlannedMeeting
from samraad.meetings.policies import can_cancel, can_edit, is_sent

if TYPE_CHECKING:
    from samraad.meetings.models.meeting import Meeting
    from samraad.meetings.models.plan import MeetingPlan
    from samraad.people.models import User


def is_known(meeting: Meeting) -> bool:
    """Has anybody but the desk been told of the meeting?"""
    if meeting.audience_id != meeting.body.desk_id:
        return True
    return Invitation.objects.filter(meeting=meeting).standing().exists()


def can_move(user: User, meeting: Meeting) -> Verdict:
    return can_cancel(user, meeting)


def can_change_plan(user: User, plan: MeetingPlan) -> Verdict:
    """What the body has approved changes meeting by meeting, and tells everybody."""
    verdict = can_run(user, plan.body)
    if not verdict:
        return verdict
    if plan.approved_at:
        return Denied(_("The plan is approved. Move or cancel its meetings instead."))
    return ALLOWED


def can_take_away(user: User, meeting: Meeting) -> Verdict:
    """A planned date vanishes without a trace only while nobody knows of it."""
    verdict = can_cancel(user, meeting)
    if not verdict:
        return verdict
    if is_known(meeting) or AgendaItem.objects.filter(meeting=meeting).exists():
        return Denied(_("The meeting has been begun. Cancel it, and say why."))
    return ALLOWED


def can_take_in(user: User, plan: MeetingPlan, meeting: Meeting) -> Verdict:
    """A meeting that is planned already may be one of a draft's, and of no other's."""
    verdict = can_change_plan(user, plan)
    if not verdict:
        return verdict
    if meeting.body_id != plan.body_id:
        return Denied(_("The meeting is another body's."))
    if PlannedMeeting.objects.filter(meeting=meeting).exists():
        return Denied(_("The meeting stands in a plan already."))
    return ALLOWED


def can_put_to(user: User, plan: MeetingPlan, meeting: Meeting) -> Verdict:
    """May the plan be an item on this meeting's agenda?"""
    verdict = can_change_plan(user, plan) and can_edit(user, meeting)
    if not verdict:
        return verdict
    if meeting.body_id != plan.body_id:
        return Denied(_("The meeting is another body's."))
    if is_sent(meeting) or meeting.status == MeetingStatus.HELD:
        return Denied(_("The agenda of that meeting has been sent."))
    return _has_dates(plan)


def can_approve_plan(user: User, plan: MeetingPlan) -> Verdict:
    """On the agenda of a meeting, it is approved there and not before."""
    verdict = can_change_plan(user, plan)
    if not verdict:
        return verdict
    meeting = plan.approved_in.meeting if plan.approved_in else None
    to_come = meeting and (not meeting.first_day or meeting.first_day > clock.today())
    if meeting and to_come and not meeting.is_cancelled:
        return Denied(_("The plan is on the agenda of a meeting that is to come."))
    return _has_dates(plan)


def can_publish_plan(user: User, plan: MeetingPlan) -> Verdict:
    verdict = can_run(user, plan.body)
    if not verdict:
        return verdict
    if plan.approved_at is None:
        return Denied(_("The plan is not approved yet."))
    if plan.published_at:
        return Denied(_("The plan is published."))
    return ALLOWED


def _has_dates(plan: MeetingPlan) -> Verdict:
    if not PlannedMeeting.objects.filter(plan=plan).exists():
        return Denied(_("The plan has no dates yet."))
    return ALLOWED
