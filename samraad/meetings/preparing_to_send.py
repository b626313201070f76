"""What the page before a sending shows: what goes, to whom, and what is amiss."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samraad.core import clock
from samraad.meetings.actions.rehearsing import Rehearsal, rehearse
from samraad.meetings.actions.sending import due_day
from samraad.meetings.convening_policies import can_send
from samraad.meetings.models.convening import Sending
from samraad.meetings.whom import account_of, guests_of, places_of, substitutes_of

if TYPE_CHECKING:
    from datetime import date

    from samraad.bodies.models.body import Membership
    from samraad.core.policy import Verdict
    from samraad.meetings.models.agenda import Guest
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User


@dataclass(frozen=True)
class Readers:
    """Who gets the agenda, and who has to get it in another way."""

    asked: list[Membership]
    substitutes: list[Membership]
    guests: list[Guest]
    without_mail: list[str]


@dataclass(frozen=True)
class Prepared:
    verdict: Verdict
    due_on: date | None
    is_late: bool
    sendings: list[Sending]
    readers: Readers
    rehearsal: Rehearsal | None


def prepare(meeting: Meeting, user: User) -> Prepared:
    verdict = can_send(user, meeting)
    rows = Sending.objects.visible_to(user).filter(meeting=meeting)
    sendings = list(rows.order_by("number"))
    due_on = due_day(meeting) if meeting.first_day else None
    return Prepared(
        verdict=verdict,
        due_on=due_on,
        is_late=bool(due_on and due_on < clock.today() and not sendings),
        sendings=sendings,
        readers=_readers(meeting),
        rehearsal=rehearse(meeting=meeting, by=user) if verdict else None,
    )


def _readers(meeting: Meeting) -> Readers:
    asked, substitutes = places_of(meeting), substitutes_of(meeting)
    guests = guests_of(meeting)
    without = [p.person.name for p in (*asked, *substitutes) if not account_of(p)]
    without += [guest.name for guest in guests if not guest.email]
    return Readers(asked, substitutes, guests, without)
