"""Finding a meeting for those who run its body's desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404  # noqa: TID251 -- as bodies.desk

from samraad.bodies.desk import body_at_desk
from samraad.meetings.models.meeting import Meeting

if TYPE_CHECKING:
    from samraad.people.http import Request


def meeting_at_desk(request: Request, body: str, meeting: str) -> Meeting:
    """The meeting, for whoever runs its body; else 404."""
    found = body_at_desk(request, body)
    meetings = Meeting.objects.visible_to(request.user).select_related("body__owner")
    return get_object_or_404(meetings, body=found, slug=meeting)
