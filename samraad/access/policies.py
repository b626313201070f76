from __future__ import annotations

from typing import TYPE_CHECKING

from samraad.access.models import AudienceKind, Grant
from samraad.core import clock

if TYPE_CHECKING:
    from uuid import UUID

    from samraad.core.actor import Actor


def is_in(user: Actor, audience: UUID) -> bool:
    """Is the user in the audience with this key?"""
    grants = Grant.objects.filter(user=user.key, audience=audience)
    return grants.current(at=clock.now()).exists()


def has_a_desk(user: Actor) -> bool:
    """Does the user run any body's secretariat, or the house?"""
    grants = Grant.objects.filter(user=user.key, audience__kind=AudienceKind.DESK)
    return grants.current(at=clock.now()).exists()
