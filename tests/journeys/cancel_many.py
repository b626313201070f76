"""Plan, announce and cancel meetings, one after the other: much for the log to tell.

Run in a process of its own, on the folder that the environment names.
"""

from __future__ import annotations

from datetime import date, timedelta

from samraad.bodies.actions.body import come_to_the_desk
from samraad.bodies.models.body import Body
from samraad.meetings.actions.plan import (
    announce_meeting,
    cancel_meeting,
    plan_meeting,
)
from samraad.meetings.models.meeting import MeetingKind
from samraad.people.actions import operator

FIRST = date(2040, 1, 2)


def main(number: int) -> None:
    body, by = Body.objects.get(slug="birkesund-integrationsraad"), operator()
    come_to_the_desk(body=body, by=by)
    for day in range(number):
        on = FIRST + timedelta(days=day)
        meeting = plan_meeting(body=body, on=on, kind=MeetingKind.ORDINARY, by=by)
        announce_meeting(meeting=meeting, by=by)
        cancel_meeting(meeting=meeting, reason="Lokalet er optaget.", by=by)
