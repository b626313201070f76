"""Finding a meeting for those who run its body's desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404  # noqa: TID251 -- as bodies.desk

from samraad.bodies.desk import body_at_desk
from samraad.meetings.models.meeting import Meeting
from samraad.meetings.models.plan import FormerDate

if TYPE_CHECKING:
    from samraad.people.http import Request


def meeting_at_desk(request: Request, body: str, meeting: str) -> Meeting:
    """The meeting, for whoever runs its body; else 404."""
    found = body_at_desk(request, body)
    return meeting_named(meeting, body=found.slug, user=request.user)


def meeting_named(slug: str, *, body: str, user: object) -> Meeting:
    """By its part of the address, also by one that it had before it was moved."""
    rows = Meeting.objects.visible_to(user).filter(body__slug=body)
    rows = rows.select_related("body__owner")
    found = rows.filter(slug=slug).first()
    if found:
        return found
    left = FormerDate.objects.visible_to(user).filter(slug=slug).values("meeting")
    return get_object_or_404(rows.order_by("id"), pk__in=left)
