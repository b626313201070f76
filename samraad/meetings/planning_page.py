"""What the pages about plans ask: what there is, and what can be done next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samraad.core import clock
from samraad.core.policy import Denied
from samraad.editions.models import Edition
from samraad.meetings.dues import Dues
from samraad.meetings.models.meeting import Meeting, MeetingStatus
from samraad.meetings.models.plan import MeetingPlan, PlannedMeeting
from samraad.meetings.planning import usual_of
from samraad.meetings.planning_policies import can_approve_plan

if TYPE_CHECKING:
    from samraad.bodies.models.body import Body
    from samraad.people.models import User


def listed_plans(body: Body, user: object) -> tuple[list[MeetingPlan], list[int]]:
    """The plans, the newest first, and the years that have none."""
    rows = MeetingPlan.objects.visible_to(user).filter(body=body)
    plans = list(rows.order_by("-first_day"))
    taken, this_year = {plan.name for plan in plans}, clock.today().year
    years = range(this_year, this_year + 3)
    return plans, [year for year in years if str(year) not in taken]


def draft_initial(body: Body, years: list[int], user: object) -> dict[str, Any]:
    """Next year's plan as a rule, with the number of meetings the rules ask for."""
    today = clock.today()
    year = next((year for year in years if year > today.year), today.year)
    count = Dues.of(body, user).rules(today).meetings_a_year
    return usual_of(body, today, user).initial | {"year": year, "count": count}


def approval_of(plan: MeetingPlan, user: User) -> dict[str, Any]:
    """On which agenda it could be put, and whether it can be approved now."""
    verdict = can_approve_plan(user, plan)
    return {
        "agendas": _agendas(plan, user),
        "can_approve": bool(verdict),
        "not_yet": verdict.reason if isinstance(verdict, Denied) else "",
    }


def _agendas(plan: MeetingPlan, user: User) -> list[Meeting]:
    """Meetings to come whose agendas nobody has read, but not those of the plan."""
    if plan.approved_at:
        return []
    rows = Meeting.objects.visible_to(user).filter(body=plan.body)
    own = PlannedMeeting.objects.visible_to(user).filter(plan=plan).values("meeting")
    read = Edition.objects.visible_to(user).filter(removed_at=None).values("subject")
    rows = rows.upcoming(on=clock.today()).exclude(pk__in=own).exclude(pk__in=read)
    return list(rows.exclude(status__in=(MeetingStatus.CANCELLED, MeetingStatus.HELD)))
