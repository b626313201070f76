from __future__ import annotations

from typing import TYPE_CHECKING

from samraad.people.models import User

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID


def by_key(keys: Iterable[UUID]) -> dict[UUID, User]:
    """The accounts that rows of other apps know by their keys; closed ones are left."""
    rows = User.objects.filter(pk__in=list(keys), closed_at=None)
    return {user.key: user for user in rows}
