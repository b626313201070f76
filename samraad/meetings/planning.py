"""A plan as its page shows it: each date with its deadlines and what clashes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _, ngettext

from samraad.bodies.models.body import Term
from samraad.core import clock
from samraad.core.shown import shown_short
from samraad.meetings.clashes import Spot, around, around_spots
from samraad.meetings.dues import Dues
from samraad.meetings.listing import last_dates
from samraad.meetings.models.agenda import AgendaItem
from samraad.meetings.models.meeting import Meeting, MeetingStatus
from samraad.meetings.models.plan import FormerDate, MeetingPlan, PlannedMeeting
from samraad.meetings.recurrence import COUNTED
from samraad.meetings.suggested_days import Usual, propose_days, usual, weight_of
from samraad.meetings.when import shown_times

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samraad.bodies.deadlines import Deadlines
    from samraad.bodies.models.body import Body
    from samraad.bodies.models.rules import Rules
    from samraad.meetings.models.meeting import MeetingQuerySet

A_YEAR = timedelta(days=366)


@dataclass(frozen=True)
class PlanLine:
    meeting: Meeting
    deadlines: Deadlines | None
    clashes: list[str]
    is_begun: bool  # others know of it, or its agenda has items
    is_to_come: bool
    former: FormerDate | None = None  # the date it had before

    @property
    def can_move(self) -> bool:
        return self.is_to_come and self.meeting.status in (
            MeetingStatus.PLANNED,
            MeetingStatus.CONVENED,
        )

    @property
    def words(self) -> str:
        """Time, place and kind, as far as they are known."""
        meeting = self.meeting
        told = (shown_times(meeting), meeting.place, meeting.get_kind_display())
        return " · ".join(str(part) for part in told if part)


@dataclass(frozen=True)
class Day:
    """A day that somebody thinks of for a meeting."""

    day: date
    deadlines: Deadlines
    clashes: list[str]


def plan_lines(plan: MeetingPlan, user: object) -> list[PlanLine]:
    meetings = list(meetings_in(plan, user).select_related("body__owner__place"))
    days = [meeting.first_day for meeting in meetings if meeting.first_day]
    beside, dues = around_spots(plan.body, days, user), Dues.of(plan.body, user)
    begun = _begun(meetings, user)
    former = last_dates([meeting.pk for meeting in meetings], user)
    lines = []
    for meeting in meetings:
        spot, day = Spot.of(meeting), meeting.first_day
        clashes = beside.clashes(spot) if beside and spot else []
        due = dues.on(day) if day else None
        to_come = not meeting.is_past(on=clock.today())
        known = meeting.pk in begun, to_come, former.get(meeting.pk)
        lines.append(PlanLine(meeting, due, clashes, *known))
    return lines


def meetings_in(plan: MeetingPlan, user: object) -> MeetingQuerySet:
    keys = PlannedMeeting.objects.visible_to(user).filter(plan=plan).values("meeting")
    rows = Meeting.objects.visible_to(user).filter(pk__in=keys)
    return rows.order_by("first_day", "start_time", "id")


def look_at(body: Body, spot: Spot | None, user: object) -> Day | None:
    """What a single day means for a meeting of the body."""
    if spot is None:
        return None
    clashes = around(body, spot.day, spot.day, user).clashes(spot)
    return Day(spot.day, Dues.of(body, user).on(spot.day), clashes)


def usual_of(body: Body, before: date, user: object) -> Usual:
    """How the body met in the year before that day."""
    rows = Meeting.objects.visible_to(user).filter(body=body, kind__in=COUNTED)
    return usual(rows.filter(first_day__range=(before - A_YEAR, before)))


def propose(
    body: Body, like: Usual, count: int, span: tuple[date, date], user: object
) -> list[date]:
    """Days for so many meetings; what the body has planned already is heavy."""
    first, last = span
    beside = around(body, first, last, user)
    weight = weight_of(beside, like.start)
    return propose_days(count, like.weekday, first, last, weight)


def planned_in(body: Body, span: tuple[date, date], user: object) -> list[Meeting]:
    """What is planned one by one in those days, and stands in no plan."""
    rows = Meeting.objects.visible_to(user).filter(body=body, kind__in=COUNTED)
    rows = rows.filter(first_day__range=span).exclude(status=MeetingStatus.CANCELLED)
    planned = PlannedMeeting.objects.visible_to(user).filter(meeting__body=body)
    return list(rows.exclude(pk__in=planned.values("meeting")))


def remarks(plan: MeetingPlan, lines: Sequence[PlanLine], user: object) -> list[str]:
    """What a draft should be measured by: the rules, and the term."""
    if plan.approved_at:
        return []
    rules = Dues.of(plan.body, user).rules(plan.first_day)
    return [*_too_few(rules, lines), *_beyond_term(plan, lines, user)]


def _too_few(rules: Rules, lines: Sequence[PlanLine]) -> list[str]:
    counted = sum(line.meeting.kind in COUNTED for line in lines)
    if counted >= rules.meetings_a_year:
        return []
    least = rules.meetings_a_year
    words = ngettext(
        "The rules of procedure ask for at least %(number)d meeting a year.",
        "The rules of procedure ask for at least %(number)d meetings a year.",
        least,
    )
    return [words % {"number": least}]


def _beyond_term(
    plan: MeetingPlan, lines: Sequence[PlanLine], user: object
) -> list[str]:
    terms = Term.objects.visible_to(user).filter(body=plan.body)
    newest = terms.order_by("-starts_on").first()
    if newest is None or newest.ends_on is None:
        return []
    end = newest.ends_on
    days = [line.meeting.first_day for line in lines]
    if not any(day and day > end for day in days):
        return []
    words = _("The council's term ends on %(day)s. Dates after it bind nobody yet.")
    return [words % {"day": shown_short(end)}]


def _begun(meetings: Sequence[Meeting], user: object) -> set[object]:
    items = AgendaItem.objects.visible_to(user).filter(meeting__in=meetings)
    known = {m.pk for m in meetings if m.audience_id != m.body.desk_id}
    return known | set(items.values_list("meeting", flat=True))
