"""A council that has met before, with this year's plan approved and the next drafted.

Run in a process of its own, on the folder that the environment names.
"""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Final

import aalborg

from samraad.bodies.actions.founding import Founding, begin, found
from samraad.bodies.actions.members import Newcomer, seat_members
from samraad.bodies.models.body import Role
from samraad.bodies.presets import INTEGRATION
from samraad.core import clock
from samraad.editions.models import Approval
from samraad.meetings.actions.agenda import add_item
from samraad.meetings.actions.plan import plan_meeting
from samraad.meetings.actions.plans import (
    PlannedDay,
    approve_plan,
    draft_plan,
    publish_plan,
)
from samraad.meetings.actions.publish import publish_minutes
from samraad.meetings.actions.wheel import add_recurring
from samraad.meetings.models.agenda import ItemKind
from samraad.meetings.models.meeting import MeetingKind
from samraad.meetings.models.plan import Purpose
from samraad.places.models import Place

if TYPE_CHECKING:
    from samraad.bodies.models.body import Body
    from samraad.meetings.models.plan import MeetingPlan
    from samraad.people.models import User

DAYS_AHEAD: Final = 30
DECISION, INFORMATION = ItemKind.DECISION, ItemKind.INFORMATION
STANDING: Final = (
    (aalborg.AGENDA, Purpose.APPROVE_AGENDA, DECISION, False),
    (aalborg.MINUTES, Purpose.APPROVE_MINUTES, DECISION, False),
    (aalborg.PLAN, Purpose.MEETING_PLAN, DECISION, True),
    (aalborg.FROM_MEMBERS, Purpose.ORDINARY, INFORMATION, True),
    (aalborg.FROM_THE_DESK, Purpose.ORDINARY, INFORMATION, True),
    (aalborg.BUSINESS, Purpose.ANY_OTHER_BUSINESS, ItemKind.NOT_RECORDED, True),
)


def main() -> None:
    name, email = aalborg.SECRETARY
    by = begin(name=name, email=email)
    body = _founded(by)
    for title, purpose, kind, comes_last in STANDING:
        add_recurring(
            body=body,
            title=title,
            purpose=purpose,
            kind=kind,
            comes_last=comes_last,
            by=by,
        )
    _meet(body, by)
    day = clock.today() + timedelta(days=DAYS_AHEAD)
    plan = _planned(body, day.year, [day], by)
    publish_plan(plan=approve_plan(plan=plan, by=by), by=by)
    _planned(body, day.year + 1, [date(day.year + 1, m, 12) for m in (2, 5, 9)], by)


def _founded(by: User) -> Body:
    today = clock.today()
    founding = Founding(
        preset=INTEGRATION,
        name=aalborg.COUNCIL,
        starts_on=date(today.year, 1, 1),
        ends_on=date(today.year + 3, 12, 31),
        role=Role.SECRETARY,
        owner_place=Place.objects.get(name="Aalborg"),
    )
    body = found(founding=founding, by=by)
    members = [(aalborg.CHAIR, Role.CHAIR)]
    members += [(member, Role.MEMBER) for member in aalborg.MEMBERS]
    newcomers = [
        Newcomer(name=name, email=email, role=role, category="Medlemmer")
        for (name, email), role in members
    ]
    seat_members(
        body=body, newcomers=newcomers, starts_on=today, by=by, only_these_seats=True
    )
    return body


def _meet(body: Body, by: User) -> None:
    """The meeting before, whose minutes are still a draft."""
    held = plan_meeting(
        body=body,
        on=clock.today() - timedelta(days=40),
        kind=MeetingKind.ORDINARY,
        by=by,
    )
    add_item(
        meeting=held,
        title="Rådets sommertur",
        recommender=aalborg.RECOMMENDER,
        kind=DECISION,
        by=by,
    )
    publish_minutes(meeting=held, approval=Approval.DRAFT, by=by)


def _planned(body: Body, year: int, days: list[date], by: User) -> MeetingPlan:
    times = time(16, 30), time(18, 30)
    return draft_plan(
        body=body,
        name=str(year),
        first_day=date(year, 1, 1),
        last_day=date(year, 12, 31),
        days=[PlannedDay(day, *times, "Mødelokale 3, Rådhuset") for day in days],
        by=by,
    )
