"""Letting a substitute take the seat of a member who stays away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samraad.bodies.actions.members import leave
from samraad.bodies.policies import can_run
from samraad.core import clock
from samraad.core.policy import require
from samraad.meetings.absences import stayed_away

if TYPE_CHECKING:
    from samraad.bodies.models.body import Membership
    from samraad.people.models import User


@transaction.atomic
def let_substitute_take_seat(
    *, membership: Membership, by: User
) -> tuple[Membership, Membership]:
    """From tomorrow on the seat is the substitute's. Answers who left and who came."""
    require(can_run(by, membership.body))
    today = clock.today()
    away = stayed_away(membership.body, by, on=today)
    found = next((one for one in away if one.membership.pk == membership.pk), None)
    if found is None:
        raise ValidationError(_("The rules do not let anybody take this seat."))
    if found.substitute is None:
        raise ValidationError(_("There is no substitute who can take the seat."))
    came = leave(
        membership=found.membership,
        last_day=today,
        reason=_("Stayed away without notice"),
        by=by,
        substitute=found.substitute,
    )
    if came is None:
        raise ValidationError(_("There is no substitute who can take the seat."))
    return found.membership, came
