from __future__ import annotations

from samraad.core.duties import duty
from samraad.notices.actions import gathering, sending


@duty
def gather_next() -> bool:
    return gathering.gather_next()


@duty
def send_next() -> bool:
    """One delivery a turn, so that nothing else waits for a slow mail server long."""
    sending.give_up()
    delivery = sending.take()
    if delivery is None:
        return False
    sending.hand_over(delivery)
    return True
