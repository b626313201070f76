from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.access.models import Audience
from samraad.access.policies import has_a_desk, is_in
from samraad.core.policy import ALLOWED, Denied, Verdict

if TYPE_CHECKING:
    from samraad.core.actor import Actor
    from samraad.places.models import Place


def can_edit_calendar(user: Actor, place: Place | None) -> Verdict:
    """Every secretary keeps the calendar of a place; who holds for all has the house.

    The page leads a secretary only to the place of her own body.
    """
    if place and has_a_desk(user):
        return ALLOWED
    if is_in(user, Audience.HOUSE):
        return ALLOWED
    if place:
        return Denied(_("Only a secretary may change the calendar."))
    return Denied(
        _(
            "The organisation has no municipality, so its calendar is everybody's. "
            "Only those who run this site may change it."
        )
    )
