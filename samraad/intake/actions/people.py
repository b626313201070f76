"""Who was there: names as they stand, linked to a person only without doubt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from samraad.bodies.models.body import Membership, Role
from samraad.core.text import fold
from samraad.intake.actions.sources import within
from samraad.meetings.actions.minutes import note_attendance
from samraad.meetings.models.meeting import (
    AttendanceGroup as Group,
    AttendanceState,
)
from samraad.people.models import Person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samraad.bodies.models.body import Body
    from samraad.intake.actions.sources import Sources
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User
    from samraad.reading.record import AttendanceGroup, Item

_GROUPS = {
    "sekretariat": Group.SECRETARIAT,
    "gaest": Group.GUESTS,
    "raad": Group.COUNCIL,
    "udvalg": Group.COUNCIL,
    "medlem": Group.COUNCIL,
    "bestyrelse": Group.COUNCIL,
}


def call_roll(
    meeting: Meeting, groups: Sequence[AttendanceGroup], sources: Sources, by: User
) -> None:
    for group in groups:
        for one in group.attendees:
            membership = _member(meeting.body, one.name.value)
            attendance = note_attendance(
                meeting=meeting,
                name=within(200, one.name),
                state=AttendanceState(one.state.value),
                group=_group(group.name, membership),
                group_words=within(200, group.label),
                role_words=within(200, one.words),
                person=membership.person if membership else None,
                by=by,
            )
            sure = one.name.confidence
            sources.of_row(attendance.pk, one, sure=sure)


def told_under_every_item(items: Sequence[Item]) -> tuple[AttendanceGroup, ...]:
    """Some layouts repeat under each item who was away. Whoever is in every such list
    was away; the others only at that item, where the list stands in full.
    """
    lists = [item.attendance for item in items if item.attendance]
    always = [
        {(one.state, one.name.value) for group in groups for one in group.attendees}
        for groups in lists
    ]
    shared = set.intersection(*always) if always else set()
    found = (
        replace(
            group,
            attendees=tuple(
                one for one in group.attendees if (one.state, one.name.value) in shared
            ),
        )
        for group in (lists[0] if lists else ())
    )
    return tuple(group for group in found if group.attendees)


def _member(body: Body, name: str) -> Membership | None:
    """The one person of the body whose name is spelt exactly so; never a guess."""
    persons = Person.objects.named(name).filter(names__name=name)
    rows = Membership.objects.filter(body=body, person__in=persons)
    found = list(rows.select_related("person").order_by("-starts_on", "id"))
    return found[0] if len({row.person_id for row in found}) == 1 else None


def _group(name: str | None, membership: Membership | None) -> Group:
    """The group that the source names; else the member's own, or none in particular."""
    if name is not None:
        named = (group for word, group in _GROUPS.items() if word in fold(name))
        return next(named, Group.OTHERS)
    if membership is None:
        return Group.OTHERS
    is_secretary = membership.role == Role.SECRETARY
    return Group.SECRETARIAT if is_secretary else Group.COUNCIL
