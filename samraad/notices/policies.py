from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.access.policies import is_in
from samraad.core.policy import ALLOWED, Denied, Verdict
from samraad.notices.models import ALWAYS_SENT, NEVER_CHOSEN, Delivery, Kind, State

if TYPE_CHECKING:
    from samraad.core.actor import Actor


def can_send_again(user: Actor, delivery: Delivery) -> Verdict:
    desk = delivery.audience.kept_by_id
    if desk is None or not is_in(user, desk):
        return Denied(_("Only the chair or the secretary may send it again."))
    if delivery.state not in {State.UNCERTAIN, State.FAILED}:
        return Denied(_("It has been sent, or is on its way."))
    return ALLOWED


def can_decline(kind: Kind) -> Verdict:
    if kind in ALWAYS_SENT or kind in NEVER_CHOSEN:
        return Denied(_("This message always comes; you can choose how."))
    return ALLOWED


def can_choose(kind: Kind) -> Verdict:
    if kind in NEVER_CHOSEN:
        return Denied(_("This message always comes at once."))
    return ALLOWED
