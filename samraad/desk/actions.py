"""What the secretariat tells people in its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from samraad.bodies.policies import can_run
from samraad.core.policy import require
from samraad.notices.actions import Recipient, send
from samraad.notices.models import Kind

if TYPE_CHECKING:
    from samraad.bodies.models.body import Body
    from samraad.desk.whom import Circle
    from samraad.people.models import User


@transaction.atomic
def write_to(*, body: Body, to: Circle, subject: str, text: str, by: User) -> int:
    """Tell those in the circle, each in a mail of their own; how many they are."""
    require(can_run(by, body))
    send(
        to=[Recipient(one.user, one.own_words) for one in to.reached],
        desk=body.desk,
        by=by,
        kind=Kind.MESSAGE,
        subject=subject,
        text=text,
        about=body.pk,
        reply_to=body.email or by.email,
        sender_name=body.name,
    )
    return len(to.reached)
