"""Bringing a delivery to its end. What is being sent is committed before it is said.

So a delivery whose sender died is never taken for one that waits: it may have gone.
"""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Final

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from samraad.audit.actions import record
from samraad.core import clock
from samraad.core.policy import require
from samraad.notices.answers import RefusedError, TryLaterError, UnsureError
from samraad.notices.channels import channel_of
from samraad.notices.models import Channel, Delivery, State
from samraad.notices.policies import can_send_again
from samraad.people.models import User

EXCHANGES: Final = 12  # that a mail takes at most; each is waited for so long
PATIENCE: Final = 30.0  # seconds, where no mail server says otherwise
WAITS: Final = tuple(
    timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360, 720, 1440)
)
ERROR: Final = Delivery._meta.get_field("error").max_length

logger = logging.getLogger(__name__)


def longest() -> timedelta:
    """How long one sending can take; who takes longer has died."""
    server = settings.MAIL_SERVER
    return timedelta(seconds=EXCHANGES * (server.patience if server else PATIENCE))


@transaction.atomic(durable=True)
def take() -> Delivery | None:
    """Take the next delivery in hand; from here on it may have been sent."""
    now = clock.now()
    due = Delivery.objects.due(at=now).select_for_update(skip_locked=True, of=("self",))
    delivery = due.select_related("message").first()
    if delivery is None:
        return None
    delivery.state = State.SENDING
    delivery.attempts += 1
    delivery.next_at = now + longest()
    delivery.save(update_fields=["state", "attempts", "next_at"])
    return delivery


def hand_over(delivery: Delivery) -> None:
    """Speak to the server, outside of any transaction, and note what came of it.

    An error nobody foresaw leaves it in hand: in time it is uncertain, and shown.
    """
    channel = channel_of(delivery)
    try:
        channel.deliver(delivery)
    except RefusedError as error:
        _note(delivery, State.FAILED, str(error))
    except TryLaterError as error:
        _postpone(delivery, error)
    except UnsureError as error:
        _note(delivery, State.UNCERTAIN, str(error))
    else:
        _note(delivery, channel.ends_in)


@transaction.atomic
def _note(delivery: Delivery, state: State, error: str = "") -> None:
    """Say how it ended, of the messages in a daily one too, unless taken up anew."""
    gone = clock.now() if state in {State.SENT, State.SHOWN} else None
    mine = Delivery.objects.filter(
        pk=delivery.pk,
        attempts=delivery.attempts,
        state__in=(State.SENDING, State.UNCERTAIN),
    )
    if mine.update(state=state, error=error[:ERROR], sent_at=gone):
        parts = Delivery.objects.filter(in_digest=delivery)
        parts.update(state=state, error=error[:ERROR], sent_at=gone)


@transaction.atomic
def _postpone(delivery: Delivery, error: TryLaterError) -> None:
    """Let it wait, longer each time; with the server away, let all mail wait."""
    if delivery.attempts > len(WAITS):
        _note(delivery, State.FAILED, str(error))
        return
    until = clock.now() + WAITS[delivery.attempts - 1]
    mine = Delivery.objects.filter(pk=delivery.pk, attempts=delivery.attempts)
    mine.filter(state=State.SENDING).update(
        state=State.WAITING, next_at=until, error=str(error)[:ERROR]
    )
    if error.concerns_all:
        soon = clock.now() + WAITS[0]
        others = Delivery.objects.filter(state=State.WAITING, channel=delivery.channel)
        others.filter(next_at__lt=soon).update(next_at=soon)


@transaction.atomic
def give_up() -> bool:
    """What was in hand for longer than a sending takes may have gone, or not."""
    gone = Delivery.objects.abandoned(at=clock.now())
    keys = list(gone.values_list("pk", flat=True)[:500])
    if not keys:
        return False
    rows = Delivery.objects.filter(Q(pk__in=keys) | Q(in_digest__in=keys))
    rows.update(state=State.UNCERTAIN)
    return True


@transaction.atomic
def send_again(*, delivery: Delivery, by: User) -> Delivery:
    """Send it once more, to the address that the person has now."""
    delivery = Delivery.objects.select_for_update().get(pk=delivery.pk)
    require(can_send_again(by, delivery))
    user = User.objects.filter(pk=delivery.user).first()
    delivery.address = _address(user, delivery)
    delivery.state, delivery.next_at = State.WAITING, clock.now()
    delivery.attempts, delivery.error, delivery.in_digest = 0, "", None
    delivery.save()
    record("notices.delivery.repeated", delivery, by=by)
    return delivery


def _address(user: User | None, delivery: Delivery) -> str:
    if user is None:
        return delivery.address
    return user.phone if delivery.channel == Channel.SMS else user.email
