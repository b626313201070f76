from __future__ import annotations

from typing import TYPE_CHECKING

from samraad.access.models import Audience, AudienceKind, Grant
from samraad.core import clock

if TYPE_CHECKING:
    from uuid import UUID

    from samraad.core.actor import Actor


def is_in(user: Actor, audience: UUID) -> bool:
    """Is the user in the audience with this key?"""
    grants = Grant.objects.filter(user=user.key, audience=audience)
    return grants.current(at=clock.now()).exists()


def is_of_the_house(user: Actor) -> bool:
    """May the user found organisations and bodies here?"""
    return is_in(user, Audience.HOUSE)


def somebody_has_begun() -> bool:
    """Has the installation been taken into use, so that the start link is spent?"""
    return Grant.objects.filter(audience=Audience.HOUSE).exists()


def has_a_desk(user: Actor) -> bool:
    """Does the user run any body's secretariat, or the house?"""
    grants = Grant.objects.filter(user=user.key, audience__kind=AudienceKind.DESK)
    return grants.current(at=clock.now()).exists()


def desks_of(user: Actor) -> list[UUID]:
    """The keys of the secretariats that the user is in now."""
    grants = Grant.objects.filter(user=user.key, audience__kind=AudienceKind.DESK)
    return list(grants.current(at=clock.now()).values_list("audience", flat=True))
