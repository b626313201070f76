"""A year's plan: drafted by the desk, put to the body, approved, published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import translation
from django.utils.html import format_html
from django.utils.translation import gettext as _

from samraad.audit.actions import record
from samraad.bodies.policies import can_run
from samraad.core import clock
from samraad.core.dates import Precision
from samraad.core.policy import require
from samraad.core.shown import shown_day
from samraad.meetings.actions.agenda import add_item, write_section
from samraad.meetings.actions.locking import locked
from samraad.meetings.actions.moving import move_meeting
from samraad.meetings.actions.plan import plan_meeting, show_meeting
from samraad.meetings.models.agenda import ItemKind, SectionRole
from samraad.meetings.models.meeting import (
    Certainty,
    Meeting,
    MeetingKind,
    MeetingStatus,
)
from samraad.meetings.models.plan import MeetingPlan, PlannedMeeting
from samraad.meetings.plan_table import table_of
from samraad.meetings.planning_policies import (
    can_approve_plan,
    can_change_plan,
    can_publish_plan,
    can_put_to,
    can_take_away,
    can_take_in,
)
from samraad.meetings.policies import is_sent

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date, time
    from uuid import UUID

    from samraad.bodies.models.body import Body
    from samraad.meetings.models.agenda import AgendaItem
    from samraad.people.models import User


@dataclass(frozen=True)
class PlannedDay:
    """One line of a plan: when, where and what kind of meeting."""

    on: date
    start_time: time | None = None
    end_time: time | None = None
    place: str = ""
    kind: MeetingKind = MeetingKind.ORDINARY


@transaction.atomic
def draft_plan(
    *,
    body: Body,
    name: str,
    first_day: date,
    last_day: date,
    days: Iterable[PlannedDay],
    by: User,
    meetings: Iterable[Meeting] = (),
) -> MeetingPlan:
    """Draft a plan; its meetings are tentative, and seen by the desk alone.

    Meetings that are planned already are taken into it as they are.
    """
    require(can_run(by, body))
    plan = MeetingPlan(
        body=body,
        name=name,
        first_day=first_day,
        last_day=last_day,
        drafted_at=clock.now(),
        audience=body.desk,
    )
    plan.full_clean()
    plan.save()
    record("meetings.plan.drafted", plan, by=by)
    for day in days:
        _add(plan, day, by)
    for meeting in meetings:
        _take_in(plan, meeting, by)
    return plan


@transaction.atomic
def revise_plan(
    *,
    plan: MeetingPlan,
    by: User,
    days: Mapping[UUID, PlannedDay] | None = None,
    added: Iterable[PlannedDay] = (),
    dropped: Collection[UUID] = (),
) -> MeetingPlan:
    """Write dates of the draft over, by their meetings' keys; add some, drop some.

    Where an agenda carries the plan and has not been sent, its table follows.
    """
    plan = _locked(plan)
    require(can_change_plan(by, plan))
    for meeting in meetings_of(plan):
        if meeting.pk in dropped:
            _forget(meeting, by)
        elif days and meeting.pk in days:
            _change(plan, meeting, days[meeting.pk], by)
    for day in added:
        _add(plan, day, by)
    record("meetings.plan.revised", plan, by=by)
    _rewrite_item(plan, by)
    return plan


@transaction.atomic
def discard_plan(*, plan: MeetingPlan, by: User) -> None:
    """Throw a draft away, with those of its meetings that nobody has begun."""
    plan = _locked(plan)
    require(can_change_plan(by, plan))
    if plan.approved_in and is_sent(plan.approved_in.meeting):
        raise ValidationError(_("The plan has been sent out with an agenda."))
    for meeting in meetings_of(plan):
        if can_take_away(by, meeting):
            _forget(meeting, by)
    record("meetings.plan.discarded", plan, by=by, name=plan.name)
    plan.delete()


@transaction.atomic
def put_on_agenda(*, plan: MeetingPlan, meeting: Meeting, by: User) -> AgendaItem:
    """Put the plan to the body: an item with the dates, and what is recommended."""
    meeting = locked(meeting)
    plan = _locked(plan)
    require(can_put_to(by, plan, meeting))
    if plan.approved_in and plan.approved_in.meeting_id == meeting.pk:
        return plan.approved_in
    with translation.override(settings.LANGUAGE_CODE):
        told = {"plan": plan.name, "body": plan.body.name, "by": _("The secretariat")}
        words = _("%(by)s recommends that %(body)s approves the meeting plan.") % told
        title = _("Meeting plan %(plan)s") % told
    item = add_item(
        meeting=meeting,
        title=title,
        kind=ItemKind.DECISION,
        recommender=told["by"],
        by=by,
    )
    plan.approved_in = item
    plan.save(update_fields=["approved_in"])
    html = format_html("<p>{}</p>", words)
    write_section(item=item, role=SectionRole.RECOMMENDATION, html=html, by=by)
    _rewrite_item(plan, by)
    record("meetings.plan.put_on_agenda", plan, by=by, item=str(item.pk))
    return item


@transaction.atomic
def approve_plan(*, plan: MeetingPlan, by: User) -> MeetingPlan:
    """Record that the body has approved the plan: its dates are certain now."""
    plan = _locked(plan)
    require(can_approve_plan(by, plan))
    plan.approved_at = clock.now()
    plan.save(update_fields=["approved_at"])
    for meeting in meetings_of(plan):
        if meeting.date and meeting.date.precision == Precision.DAY:
            meeting.certainty = Certainty.CONFIRMED
            meeting.save(update_fields=["certainty"])
    record("meetings.plan.approved", plan, by=by)
    return plan


@transaction.atomic
def publish_plan(*, plan: MeetingPlan, by: User) -> MeetingPlan:
    """Show the dates: to everybody, or to the members of a body that is not public."""
    plan = _locked(plan)
    require(can_publish_plan(by, plan))
    plan.published_at = clock.now()
    plan.audience = plan.body.members
    plan.save(update_fields=["published_at", "audience"])
    for meeting in meetings_of(plan):
        if meeting.status == MeetingStatus.CANCELLED:
            continue
        show_meeting(meeting=meeting, by=by)
    record("meetings.plan.published", plan, by=by)
    return plan


def meetings_of(plan: MeetingPlan) -> list[Meeting]:
    keys = PlannedMeeting.objects.filter(plan=plan).values("meeting")
    rows = Meeting.objects.filter(pk__in=keys).select_related("body__owner")
    return list(rows.order_by("first_day", "start_time", "id"))


def _add(plan: MeetingPlan, day: PlannedDay, by: User) -> None:
    _within(plan, day)
    meeting = plan_meeting(
        body=plan.body,
        on=day.on,
        kind=day.kind,
        start_time=day.start_time,
        end_time=day.end_time,
        place=day.place,
        certainty=Certainty.TENTATIVE,
        by=by,
    )
    PlannedMeeting.objects.create(plan=plan, meeting=meeting, audience=plan.audience)


def _take_in(plan: MeetingPlan, meeting: Meeting, by: User) -> None:
    require(can_take_in(by, plan, meeting))
    PlannedMeeting.objects.create(plan=plan, meeting=meeting, audience=plan.audience)


def _change(plan: MeetingPlan, meeting: Meeting, day: PlannedDay, by: User) -> None:
    """Nothing is done where nothing has changed."""
    _within(plan, day)
    when = (day.on, day.start_time, day.end_time, day.place)
    room = (meeting.start_time, meeting.end_time, meeting.place)
    if when != (meeting.first_day, *room):
        meeting = move_meeting(
            meeting=meeting,
            on=day.on,
            start_time=day.start_time,
            end_time=day.end_time,
            place=day.place,
            reason=_("The draft of the meeting plan has changed"),
            by=by,
        )
    if meeting.kind != day.kind:
        meeting.kind = day.kind
        meeting.save(update_fields=["kind"])
        record("meetings.meeting.replanned", meeting, by=by)


def _forget(meeting: Meeting, by: User) -> None:
    require(can_take_away(by, meeting))
    record("meetings.meeting.unplanned", meeting, by=by, day=str(meeting.date))
    meeting.delete()


def _within(plan: MeetingPlan, day: PlannedDay) -> None:
    if not plan.first_day <= day.on <= plan.last_day:
        raise ValidationError(
            _("%(day)s lies outside the plan.") % {"day": shown_day(day.on)}
        )


def _rewrite_item(plan: MeetingPlan, by: User) -> None:
    """Let the item that puts the plan to the body say the dates as they are now."""
    item = plan.approved_in
    if item is None or is_sent(item.meeting) or item.meeting.is_cancelled:
        return
    with translation.override(settings.LANGUAGE_CODE):
        html = table_of(meetings_of(plan))
    write_section(item=item, role=SectionRole.PRESENTATION, html=html, by=by)


def _locked(plan: MeetingPlan) -> MeetingPlan:
    rows = MeetingPlan.objects.select_for_update(of=("self",))
    return rows.select_related("body__owner", "approved_in__meeting__body").get(
        pk=plan.pk
    )
