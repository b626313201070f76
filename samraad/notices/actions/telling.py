"""Telling people something: one message, one delivery to each, as each has chosen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final, NotRequired, TypedDict, Unpack
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone

from samraad.access.actions import drawers
from samraad.audit.actions import record
from samraad.core import clock
from samraad.core.ids import new_id
from samraad.notices.letters import mail_id
from samraad.notices.models import (
    ALWAYS_SENT,
    NEVER_CHOSEN,
    Channel,
    Choice,
    Delivery,
    Kind,
    Message,
    Pace,
    State,
)
from samraad.notices.servers import texts_arrive

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from samraad.access.models import Audience
    from samraad.people.models import User

HERE: Final = ZoneInfo("Europe/Copenhagen")
GATHERED_AT: Final = time(7)  # the daily message, in the morning
SUBJECT: Final = Message._meta.get_field("subject").max_length


@dataclass(frozen=True)
class Recipient:
    """Somebody who is told, and what is said to them alone: their personal links."""

    user: User
    own_words: str = ""


class Said(TypedDict):
    """What is told. Plain text; a link stands on a line of its own."""

    kind: Kind
    subject: str
    text: str
    about: NotRequired[UUID | None]
    calendar: NotRequired[str]
    reply_to: NotRequired[str]
    sender_name: NotRequired[str]
    urgent: NotRequired[bool]  # does not wait for the daily message


@transaction.atomic
def send(
    *, to: Iterable[Recipient], desk: Audience, by: User, **said: Unpack[Said]
) -> Message:
    """Tell each of them once, as each has chosen; the desk sees what became of it.

    Whoever calls has asked whether it may be sent. It goes out after the commit.
    """
    message = Message(
        audience=desk,
        created_at=clock.now(),
        kind=said["kind"],
        subject=" ".join(said["subject"].split())[:SUBJECT],
        text=said["text"],
        about=said.get("about"),
        calendar=said.get("calendar", ""),
        reply_to=said.get("reply_to", ""),
        sender_name=said.get("sender_name", ""),
        is_urgent=said.get("urgent", False),
    )
    message.full_clean()
    message.save()
    told = _once_each(to)
    Delivery.objects.bulk_create(_deliveries(message, told, desk), batch_size=500)
    record("notices.message.sent", message, by=by, kind=message.kind, to=len(told))
    return message


def _once_each(to: Iterable[Recipient]) -> list[Recipient]:
    """One per person, also of somebody with two roles; nothing said is left out."""
    found: dict[UUID, Recipient] = {}
    for one in to:
        before = found.get(one.user.key)
        words = [before.own_words if before else "", one.own_words]
        own_words = "\n\n".join(dict.fromkeys(filter(None, words)))
        found[one.user.key] = Recipient(one.user, own_words)
    return list(found.values())


def _deliveries(
    message: Message, to: list[Recipient], desk: Audience
) -> Iterable[Delivery]:
    audiences = drawers(owners=(one.user for one in to), kept_by=desk)
    choices = Choice.objects.filter(kind=message.kind, user__in=audiences)
    chosen = {choice.user: choice for choice in choices}
    for one in to:
        user = one.user
        choice = chosen.get(user.key) or Choice(user=user.key, kind=message.kind)
        channel = _channel(user, choice)
        key = new_id()
        yield Delivery(
            id=key,
            audience=audiences[user.key],
            message=message,
            user=user.key,
            name=user.name,
            address=user.phone if channel == Channel.SMS else user.email,
            own_words=one.own_words,
            channel=channel,
            mail_id=mail_id(key),
            **_begun(message, choice),
        )


def _channel(user: User, choice: Choice) -> Channel:
    by_phone = choice.channel == Channel.SMS and user.phone and texts_arrive()
    return Channel.SMS if by_phone else Channel.MAIL


class _Begun(TypedDict):
    state: State
    next_at: datetime


def _begun(message: Message, choice: Choice) -> _Begun:
    """Where a delivery begins: at once, in the daily message, or not at all."""
    now = message.created_at
    if message.kind in NEVER_CHOSEN:
        return {"state": State.WAITING, "next_at": now}
    if choice.pace == Pace.NEVER and message.kind not in ALWAYS_SENT:
        return {"state": State.DECLINED, "next_at": now}
    if choice.pace == Pace.DAILY and not message.is_urgent:
        return {"state": State.COLLECTED, "next_at": next_morning(now)}
    return {"state": State.WAITING, "next_at": now}


def next_morning(after: datetime) -> datetime:
    """The next time at which the day's messages are gathered."""
    local = timezone.localtime(after, HERE)
    morning = datetime.combine(local.date(), GATHERED_AT, HERE)
    if morning > after:
        return morning
    return datetime.combine(local.date() + timedelta(days=1), GATHERED_AT, HERE)
