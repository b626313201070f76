"""A body as its secretariat reaches it; nobody else learns that the page is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404  # noqa: TID251 -- every desk page begins with this
from django.shortcuts import get_object_or_404  # noqa: TID251

from samraad.bodies.models.body import Body
from samraad.bodies.policies import can_run

if TYPE_CHECKING:
    from samraad.people.http import Request


def body_at_desk(request: Request, slug: str) -> Body:
    """The body with this part of the address, for whoever may run it; else 404."""
    bodies = Body.objects.visible_to(request.user).select_related("owner", "parent")
    body = get_object_or_404(bodies, slug=slug)
    if not request.user.is_authenticated or not can_run(request.user, body):
        raise Http404
    return body
