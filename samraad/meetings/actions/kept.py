"""Invitations as they are kept: between one person and the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samraad.access.actions import drawer
from samraad.core import clock
from samraad.meetings.models.convening import Invitation
from samraad.meetings.whom import account_of

if TYPE_CHECKING:
    from samraad.access.models import Audience
    from samraad.bodies.models.body import Membership
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User


def kept_for(user: User | None, meeting: Meeting) -> Audience:
    """What is between one person and the desk; without an account, the desk's."""
    desk = meeting.body.desk
    return drawer(owner=user, kept_by=desk) if user else desk


def invitation_for_place(meeting: Meeting, place: Membership) -> Invitation:
    """The invitation of whoever holds the place, standing again or begun; not saved.

    Somebody without an account is asked otherwise, and the desk keeps the answer.
    """
    user = account_of(place)
    rows = Invitation.objects.filter(meeting=meeting, item=None)
    mine = rows.filter(user=user.key) if user else rows.filter(membership=place.pk)
    row = mine.first() or Invitation(meeting=meeting)
    row.user = user.key if user else None
    row.name, row.role, row.membership = place.person.name, place.role, place.pk
    row.invited_at, row.withdrawn_at = clock.now(), None
    row.audience = kept_for(user, meeting)
    return row
