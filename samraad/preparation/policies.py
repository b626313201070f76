from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.core.policy import ALLOWED, Denied, Verdict
from samraad.meetings.models.frozen import FrozenItem

if TYPE_CHECKING:
    from uuid import UUID

    from samraad.people.models import User


def can_prepare(user: User, item: UUID) -> Verdict:
    """Whoever may see an item in some edition may have thoughts of their own on it."""
    if not FrozenItem.objects.visible_to(user).filter(original=item).exists():
        return Denied(_("There is no such item."))
    return ALLOWED
