from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.access.models import AudienceKind, Grant
from samraad.core import clock
from samraad.core.policy import ALLOWED, Denied, Verdict

if TYPE_CHECKING:
    from samraad.people.models import User


def can_register_people(user: User) -> Verdict:
    if not user.is_operator:
        return Denied(_("Only the operator may register organisations and accounts."))
    return ALLOWED


def can_register_a_person(user: User) -> Verdict:
    """Whoever sits at some body's desk meets people who are not registered yet."""
    desks = Grant.objects.filter(user=user.key, audience__kind=AudienceKind.DESK)
    if not user.is_operator and not desks.current(at=clock.now()).exists():
        return Denied(
            _("Only the operator and the secretariats of the bodies register people.")
        )
    return ALLOWED
