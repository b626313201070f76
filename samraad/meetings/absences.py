"""Members who have stayed away without notice as often as costs them the seat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samraad.bodies.models.body import WITH_A_SEAT, Membership, Role
from samraad.bodies.models.rules import Substitution
from samraad.bodies.rules import rules_of, substitute_takes_over
from samraad.core.text import name_key
from samraad.meetings.models.meeting import Attendance, AttendanceState

if TYPE_CHECKING:
    from datetime import date

    from samraad.bodies.models.body import Body
    from samraad.bodies.models.rules import Rules


@dataclass(frozen=True)
class StayedAway:
    """A member, how often, and who takes the seat by the rules."""

    membership: Membership
    times: int
    substitute: Membership | None


def stayed_away(body: Body, user: object, *, on: date) -> list[StayedAway]:
    """Those whom the rules of that day let a substitute take over from."""
    rules = rules_of(body, on=on)
    if rules.unexcused_limit is None:
        return []
    places = Membership.objects.visible_to(user).filter(body=body).current(on=on)
    places = places.select_related("person", "seat")
    absences = _absences(body, user)
    found = []
    for place in places.filter(role__in=WITH_A_SEAT).order_by("person__sort_key"):
        times = _times(place, absences)
        if substitute_takes_over(rules, unexcused=times):
            substitute = _substitute(place, list(places), rules)
            found.append(StayedAway(place, times, substitute))
    return found


def _absences(body: Body, user: object) -> list[Attendance]:
    rows = Attendance.objects.visible_to(user).filter(meeting__body=body)
    absent = rows.filter(state=AttendanceState.ABSENT).select_related("meeting")
    return list(absent.exclude(meeting__first_day=None))


def _times(place: Membership, absences: list[Attendance]) -> int:
    """Meetings in this membership; a name without a person counts by its spelling."""
    name, since = name_key(place.person.name), place.starts_on
    meetings = {
        row.meeting_id
        for row in absences
        if row.person_id == place.person_id
        or (row.person_id is None and name_key(row.name) == name)
        if row.meeting.first_day and row.meeting.first_day >= since
    }
    return len(meetings)


def _substitute(
    place: Membership, places: list[Membership], rules: Rules
) -> Membership | None:
    spare = [row for row in places if row.role == Role.SUBSTITUTE]
    if rules.substitution == Substitution.PERSONAL:
        spare = [row for row in spare if row.substitutes_for_id == place.pk]
    return min(spare, key=lambda row: (row.order is None, row.order or 0), default=None)
