"""The council's year wheel, the plan it follows, and the one that is being drafted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import TYPE_CHECKING, Final

from samraad.core.clock import moved_to
from samraad.demo.days import DAY, TUESDAY, at
from samraad.demo.standing import ADMINISTRATION, HALL
from samraad.demo.story import html
from samraad.meetings.actions.plans import (
    PlannedDay,
    approve_plan,
    draft_plan,
    publish_plan,
)
from samraad.meetings.actions.wheel import add_recurring
from samraad.meetings.models.agenda import ItemKind
from samraad.meetings.models.meeting import Certainty, MeetingKind
from samraad.meetings.models.plan import Purpose, Timing
from samraad.meetings.planning import planned_in, propose
from samraad.meetings.suggested_days import Usual

if TYPE_CHECKING:
    from samraad.bodies.models.body import Body
    from samraad.meetings.models.plan import MeetingPlan
    from samraad.people.models import User

USUAL: Final = Usual(TUESDAY, time(16), time(18, 30), HALL)
A_YEAR: Final = 6  # meetings, as the rules of procedure say
BUDGET: Final = """
Arbejde og Medborgerskab indstiller, at rådet drøfter, hvilke indsatser det vil
anbefale byrådet at prioritere i næste års budget.
"""
DECISION, DISCUSSION = ItemKind.DECISION, ItemKind.DISCUSSION
STANDING: Final = (
    ("Godkendelse af dagsorden", Purpose.APPROVE_AGENDA, DECISION),
    ("Godkendelse af referat", Purpose.APPROVE_MINUTES, DECISION),
    ("Opfølgning på beslutninger", Purpose.FOLLOW_UP, ItemKind.INFORMATION),
    ("Nyt fra forpersonen", Purpose.ORDINARY, ItemKind.INFORMATION),
)


@dataclass(frozen=True)
class Planning:
    this_year: MeetingPlan  # approved and published
    next_year: MeetingPlan  # a draft


def plan(body: Body, by: User, today: date) -> Planning:
    """Fill the wheel when the term begins, approve a plan, and draft the next one."""
    with moved_to(at(date(today.year - 2, 1, 8), 10)):
        _turn(body, by)
    with moved_to(at(today - 3 * DAY, 10)):
        return Planning(_approved(body, by, today), _drafted(body, by, today))


def _turn(body: Body, by: User) -> None:
    for title, purpose, kind in STANDING:
        add_recurring(body=body, title=title, purpose=purpose, kind=kind, by=by)
    for title, timing, kind in (
        ("Rådets årsberetning", Timing.FIRST, DECISION),
        ("Evaluering af årets arbejde", Timing.LAST, DISCUSSION),
    ):
        add_recurring(body=body, title=title, timing=timing, kind=kind, by=by)
    add_recurring(
        body=body,
        title="Ønsker til kommunens budget",
        kind=DISCUSSION,
        timing=Timing.MONTH,
        month=5,
        recommender=ADMINISTRATION,
        recommendation=html(BUDGET),
        by=by,
    )
    add_recurring(
        body=body,
        title="Mødeplan for næste år",
        purpose=Purpose.MEETING_PLAN,
        kind=DECISION,
        timing=Timing.MONTH,
        month=10,
        by=by,
    )
    add_recurring(
        body=body,
        title="Eventuelt",
        purpose=Purpose.ANY_OTHER_BUSINESS,
        comes_last=True,
        by=by,
    )


def _approved(body: Body, by: User, today: date) -> MeetingPlan:
    """The year's ordinary meetings that everybody knows of, and whose date is sure."""
    span = date(today.year, 1, 1), date(today.year, 12, 31)
    known = [
        meeting
        for meeting in planned_in(body, span, None)
        if meeting.kind == MeetingKind.ORDINARY
        and meeting.certainty == Certainty.CONFIRMED
    ]
    first, last = span
    plan = draft_plan(
        body=body,
        name=str(first.year),
        first_day=first,
        last_day=last,
        days=(),
        meetings=known,
        by=by,
    )
    return publish_plan(plan=approve_plan(plan=plan, by=by), by=by)


def _culture_day(year: int) -> PlannedDay:
    """On Constitution Day, as the draft points out."""
    kind = MeetingKind.THEME_DAY
    return PlannedDay(date(year, 6, 5), time(11), time(15), "Havnen", kind)


def _drafted(body: Body, by: User, today: date) -> MeetingPlan:
    first, last = date(today.year + 1, 1, 1), date(today.year + 1, 12, 31)
    days = propose(body, USUAL, A_YEAR, (first, last), by)
    return draft_plan(
        body=body,
        name=str(first.year),
        first_day=first,
        last_day=last,
        days=[*(USUAL.on(day) for day in days), _culture_day(first.year)],
        by=by,
    )
