from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.core.policy import ALLOWED, Denied, Verdict

if TYPE_CHECKING:
    from samraad.people.models import User


def can_register_people(user: User) -> Verdict:
    if not user.is_operator:
        return Denied(_("Only the operator may register organisations and accounts."))
    return ALLOWED
