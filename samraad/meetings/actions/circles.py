"""Who is in the circle of a closed item: those whom the body's rules let see it."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from samraad.access.actions import let_in, let_in_during
from samraad.access.models import Grant
from samraad.bodies.models.body import Membership, Role
from samraad.bodies.policies import sees_closed
from samraad.bodies.rules import rules_of
from samraad.core import clock
from samraad.meetings.models.agenda import AgendaItem, Openness
from samraad.meetings.models.convening import Invitation
from samraad.meetings.models.meeting import Meeting
from samraad.meetings.when import ends_at

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from samraad.access.models import Audience
    from samraad.bodies.models.body import Body


def fill_circle(item: AgendaItem) -> None:
    """Let those into the item's circle who may see it; nobody is let out.

    Who joins the body later sees it from that day on. Guests of the item are let in
    when they are asked, until the meeting ends.
    """
    if item.circle is None:
        return
    meeting, today = item.meeting, clock.today()
    rules = rules_of(meeting.body, on=meeting.first_day or today)
    called = called_to(meeting)
    for place in _places(meeting):
        role = Role(place.role)
        if sees_closed(role, rules, called=False):
            _admit(place, item.circle)
        elif place.pk in called and sees_closed(role, rules, called=True):
            _admit_called(place, item)


def _admit(place: Membership, circle: Audience) -> None:
    begins = timezone.make_aware(datetime.combine(place.starts_on, time.min))
    for user in place.person.users.all():
        if begins <= clock.now():
            let_in(user=user, audience=circle)
        elif not Grant.objects.filter(user=user.key, audience=circle).exists():
            let_in_during(user=user, audience=circle, spans=[(begins, None)])


def _admit_called(place: Membership, item: AgendaItem) -> None:
    """Whoever sees it only when called sees it until the meeting ends."""
    end = ends_at(item.meeting)
    if item.circle and end and end > clock.now():
        for user in place.person.users.all():
            let_in_during(user=user, audience=item.circle, spans=[(clock.now(), end)])


@transaction.atomic
def fill_circles(body: Body) -> None:
    """Fill the circles of what is to come, when somebody has joined the body."""
    items = AgendaItem.objects.filter(
        meeting__in=coming(body), openness=Openness.CLOSED, circle__isnull=False
    )
    for item in items.select_related("meeting__body", "circle"):
        fill_circle(item)


def called_to(meeting: Meeting) -> set[UUID | None]:
    """The places of the substitutes who are called, and of observers asked to come."""
    rows = Invitation.objects.filter(meeting=meeting).standing()
    called = rows.filter(Q(stands_in_for__isnull=False) | Q(role=Role.OBSERVER))
    return set(called.values_list("membership", flat=True))


def coming(body: Body) -> Iterable[Meeting]:
    return Meeting.objects.filter(body=body, last_day__gte=clock.today())


def _places(meeting: Meeting) -> Iterable[Membership]:
    """Those who belong to the body now, or will on the day of the meeting."""
    today = clock.today()
    day = max(meeting.first_day or today, today)
    rows = Membership.objects.filter(body=meeting.body)
    now, then = (rows.current(on=on).values("pk") for on in (today, day))
    found = rows.filter(Q(pk__in=now) | Q(pk__in=then)).order_by("starts_on")
    return found.select_related("person").prefetch_related("person__users")
