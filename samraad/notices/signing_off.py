"""Whom a link to decline concerns, and which kind of message."""

from __future__ import annotations

from dataclasses import dataclass

from samraad.core import links
from samraad.notices.letters import SIGN_OFF
from samraad.notices.models import Delivery, Kind
from samraad.notices.policies import can_decline
from samraad.people.models import User


@dataclass(frozen=True)
class SignOff:
    user: User
    kind: Kind


def signed_off_by(token: str) -> SignOff | None:
    """None when the link is cut short, or what it concerns is no more."""
    try:
        key = links.read(SIGN_OFF, token)
    except links.BrokenLinkError:
        return None
    delivery = Delivery.objects.filter(pk=key).select_related("message").first()
    user = User.objects.filter(pk=delivery.user).first() if delivery else None
    if delivery is None or user is None:
        return None
    kind = Kind(delivery.message.kind)
    return SignOff(user, kind) if can_decline(kind) else None
