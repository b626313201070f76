"""What an agenda hears: somebody has joined its body, or everybody may read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samraad.audit.receivers import follows
from samraad.bodies.models.body import Body, Membership
from samraad.meetings.actions.circles import fill_circles
from samraad.meetings.actions.publishing_sent import publish_what_was_sent
from samraad.meetings.telling import actor_of

if TYPE_CHECKING:
    from samraad.audit.models import Entry


@follows("bodies.member.appointed")
def let_into_circles(entry: Entry) -> None:
    """Who joins sees the closed items of the meetings to come, as the others do."""
    places = Membership.objects.filter(pk=entry.subject_id)
    for body in Body.objects.filter(pk__in=places.values("body")):
        fill_circles(body)


@follows("bodies.body.published")
def show_what_was_sent(entry: Entry) -> None:
    """What the members have been sent becomes public with their body."""
    body, by = Body.objects.filter(pk=entry.subject_id).first(), actor_of(entry)
    if body and by:
        publish_what_was_sent(body=body, by=by)
