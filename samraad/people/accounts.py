from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.people.models import User

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID


def by_key(keys: Iterable[UUID]) -> dict[UUID, User]:
    """The accounts that rows of other apps know by their keys; closed ones are left."""
    rows = User.objects.filter(pk__in=list(keys), closed_at=None)
    return {user.key: user for user in rows}


def why_not_written_to(address: str) -> str:
    """Why nobody can be reached at this address now; empty if nothing is known."""
    user = User.objects.at(address) if address else None
    if user and user.is_operator:
        return _("Nobody can be written to at this address.")
    if user and user.closed_at:
        return _("The account with this address has been closed.")
    return ""
