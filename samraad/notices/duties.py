from __future__ import annotations

from time import monotonic
from typing import Final

from samraad.core import clock
from samraad.core.duties import duty
from samraad.notices.actions import gathering, sending
from samraad.notices.models import Delivery

A_MOMENT: Final = 1.0  # second, after which the other duties have their turn


@duty
def gather_next() -> bool:
    due = Delivery.objects.to_gather(at=clock.now()).exists()
    return due and gathering.gather_next()


@duty
def send_next() -> bool:
    """Send what is due, for a moment: nothing else is to wait for many letters long."""
    if not Delivery.objects.in_motion(at=clock.now()).exists():
        return False
    sending.give_up()
    end, has_sent = monotonic() + A_MOMENT, False
    while monotonic() < end and (delivery := sending.take()):
        sending.hand_over(delivery)
        has_sent = True
    return has_sent
