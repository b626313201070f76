from __future__ import annotations

from typing import TYPE_CHECKING

from samraad.access.models import Grant
from samraad.core import clock

if TYPE_CHECKING:
    from uuid import UUID

    from samraad.core.actor import Actor


def is_in(user: Actor, audience: UUID) -> bool:
    """Is the user in the audience with this key?"""
    grants = Grant.objects.filter(user=user.key, audience=audience)
    return grants.current(at=clock.now()).exists()
