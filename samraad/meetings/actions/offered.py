"""What offers itself for an agenda: what recurs, the last minutes, a meeting plan."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _, pgettext

from samraad.bodies.models.rules import ApprovalOfMinutes
from samraad.bodies.rules import minutes_deemed_approved_on, rules_of
from samraad.core import clock
from samraad.core.dates import Precision
from samraad.core.shown import shown_date
from samraad.editions.models import Approval, Edition
from samraad.meetings.actions.agenda import add_item, write_section
from samraad.meetings.actions.plans import put_on_agenda
from samraad.meetings.actions.wheel import due_items
from samraad.meetings.models.agenda import ItemKind, SectionRole
from samraad.meetings.models.meeting import Meeting, MeetingStatus
from samraad.meetings.models.plan import MeetingPlan, Purpose, RecurringItem, Timing
from samraad.meetings.offers import MINUTES, PLAN, Offer, offers_lines
from samraad.meetings.planning_policies import can_put_to

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from samraad.bodies.models.rules import Rules
    from samraad.meetings.models.agenda import AgendaItem
    from samraad.meetings.models.meeting import MeetingQuerySet
    from samraad.people.models import User

# What these are about is known, and offered with its name and date.
NAMED = {Purpose.APPROVE_MINUTES, Purpose.FOLLOW_UP, Purpose.MEETING_PLAN}
FORMAL = {Purpose.APPROVE_AGENDA, Purpose.ANY_OTHER_BUSINESS}


@offers_lines
def recurring(meeting: Meeting, _user: User) -> Iterator[Offer]:
    """The standing items, and the duties of the year that fall to this meeting."""
    for item in due_items(meeting):
        if item.purpose in NAMED:
            continue
        yield Offer(
            key=f"recurring:{item.pk}",
            why=_why(item),
            title=item.title,
            kind=ItemKind(item.kind),
            comes_last=item.comes_last,
            position=item.position,
            take=partial(_take_recurring, meeting, item, item.title),
            is_formal=item.purpose in FORMAL,
        )


@offers_lines
def last_minutes(meeting: Meeting, _user: User) -> Iterator[Offer]:
    """Minutes that the body has not approved and will not have by that day."""
    spoke = _spoke(meeting, Purpose.APPROVE_MINUTES)
    for held in _unapproved(meeting):
        with translation.override(settings.LANGUAGE_CODE):
            title = _approval_of(held)
        yield Offer(
            key=f"minutes:{held.pk}",
            why=_("The minutes of the last meeting have not been approved"),
            title=title,
            kind=ItemKind.DECISION,
            comes_last=spoke.comes_last if spoke else False,
            position=spoke.position if spoke else MINUTES,
            take=partial(_take_recurring, meeting, spoke, title),
        )


@offers_lines
def plan_to_approve(meeting: Meeting, user: User) -> Iterator[Offer]:
    """A drafted plan that no agenda has put to the body yet; or the year's reminder."""
    spoke = _spoke(meeting, Purpose.MEETING_PLAN)
    plans = MeetingPlan.objects.filter(
        body=meeting.body, approved_at=None, approved_in=None
    )
    plan = plans.filter(last_day__gte=meeting.first_day or clock.today()).first()
    if plan and is_next(meeting) and can_put_to(user, plan, meeting):
        with translation.override(settings.LANGUAGE_CODE):
            title = _("Meeting plan %(plan)s") % {"plan": plan.name}
        yield Offer(
            key=f"plan:{plan.pk}",
            why=_("The plan has been drafted and waits for the council's approval"),
            title=title,
            kind=ItemKind.DECISION,
            comes_last=spoke.comes_last if spoke else False,
            position=spoke.position if spoke else PLAN,
            take=partial(_take_plan, meeting, plan),
        )
    elif spoke and not plan and not _carries_a_plan(meeting):
        yield Offer(
            key=f"recurring:{spoke.pk}",
            why=_why(spoke),
            title=spoke.title,
            kind=ItemKind(spoke.kind),
            comes_last=spoke.comes_last,
            position=spoke.position,
            take=partial(_take_recurring, meeting, spoke, spoke.title),
        )


def _carries_a_plan(meeting: Meeting) -> bool:
    return MeetingPlan.objects.filter(approved_in__meeting=meeting).exists()


def is_next(meeting: Meeting, *, after: date | None = None) -> bool:
    """Is it the first of the body's meetings from today, or from a later day?"""
    day = max(after, clock.today()) if after else clock.today()
    if meeting.first_day is None or meeting.first_day < day:
        return False
    between = meetings_of(meeting).filter(first_day__gte=day)
    return not between.filter(first_day__lt=meeting.first_day).exists()


def meetings_of(meeting: Meeting) -> MeetingQuerySet:
    """The other meetings of its body that take place or have taken place."""
    rows = Meeting.objects.filter(body=meeting.body_id).exclude(pk=meeting.pk)
    return rows.exclude(status=MeetingStatus.CANCELLED)


def _spoke(meeting: Meeting, purpose: Purpose) -> RecurringItem | None:
    items = due_items(meeting)
    return next((item for item in items if item.purpose == purpose), None)


def _why(item: RecurringItem) -> str:
    match Timing(item.timing):
        case Timing.EVERY:
            return _("Stands on every agenda")
        case Timing.FIRST:
            return _("Comes at the first meeting of the year")
        case Timing.LAST:
            return _("Comes at the last meeting of the year")
        case Timing.MONTH:
            return _("Comes once a year, by the year wheel")


def _unapproved(meeting: Meeting) -> list[Meeting]:
    """The last meeting before this one, where its minutes wait for this one."""
    if meeting.first_day is None or not is_next(meeting):
        return []
    held = meetings_of(meeting).filter(last_day__lt=clock.today())
    last = held.filter(first_day__lt=meeting.first_day).order_by("-first_day").first()
    if last is None:
        return []
    rules = rules_of(meeting.body, on=last.first_day or clock.today())
    editions = Edition.objects.of(last.pk).standing()
    minutes = [edition for edition in editions if edition.is_minutes]
    if not minutes:
        waits = rules.approval_of_minutes == ApprovalOfMinutes.NEXT_MEETING
        return [last] if waits else []
    newest = minutes[0]
    if newest.approval != Approval.DRAFT or _approved_before(rules, newest, meeting):
        return []
    return [last]


def _approval_of(held: Meeting) -> str:
    if held.date and held.date.precision == Precision.DAY:
        day = date_format(held.date.first, pgettext("day in a title", "j F Y"))
        return _("Approval of the minutes of the meeting on %(day)s") % {"day": day}
    date = shown_date(held.date) if held.date else held.date_words
    return _("Approval of the minutes of %(date)s") % {"date": date}


def _approved_before(rules: Rules, draft: Edition, meeting: Meeting) -> bool:
    """Will the draft be approved by itself before the meeting?"""
    if rules.approval_of_minutes != ApprovalOfMinutes.DEEMED:
        return False
    day = minutes_deemed_approved_on(rules, draft.frozen_at.date())
    return meeting.first_day is not None and day <= meeting.first_day


def _take_recurring(
    meeting: Meeting, item: RecurringItem | None, title: str, by: User
) -> AgendaItem:
    kind = ItemKind(item.kind) if item else ItemKind.DECISION
    recommender = item.recommender if item else ""
    new = add_item(
        meeting=meeting, title=title, kind=kind, recommender=recommender, by=by
    )
    if item and item.recommendation:
        role = SectionRole.RECOMMENDATION
        write_section(item=new, role=role, html=item.recommendation, by=by)
    return new


def _take_plan(meeting: Meeting, plan: MeetingPlan, by: User) -> AgendaItem:
    return put_on_agenda(plan=plan, meeting=meeting, by=by)
