"""The bodies somebody sits in: one knows of one's own, also before they are public."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samraad.bodies.models.body import Body, Membership

if TYPE_CHECKING:
    from datetime import date

    from samraad.bodies.models.body import MembershipQuerySet
    from samraad.people.models import User


def own_places(user: User, *, on: date) -> MembershipQuerySet:
    """The places this user has on that day, whatever they are."""
    return Membership.objects.filter(person=user.person_id).current(on=on)


def known_body(user: User, slug: str, *, on: date) -> Body | None:
    """The body by this name, if the user may see it or sits in it."""
    body = Body.objects.select_related("owner", "desk").filter(slug=slug).first()
    if body is None:
        return None
    may_see = Body.objects.visible_to(user).filter(pk=body.pk).exists()
    sits = own_places(user, on=on).filter(body=body).exists()
    return body if may_see or sits else None
