"""Telling people about a meeting, in the language that the councils write in."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeAlias, TypedDict

from django.conf import settings
from django.utils import translation

from samraad.core import clock
from samraad.meetings.models.convening import Invitation
from samraad.meetings.when import is_soon
from samraad.meetings.whom import account_of, substitutes_of
from samraad.notices.actions import Recipient, send
from samraad.people.accounts import by_key
from samraad.people.models import User

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from samraad.audit.models import Entry
    from samraad.meetings.models.meeting import Meeting
    from samraad.notices.models import Kind

Receiver: TypeAlias = "Callable[[Entry], None]"


class Letter(TypedDict):
    """What is said to several circles of people, each with words of their own."""

    kind: Kind
    subject: str
    text: str


def in_danish(receiver: Receiver) -> Receiver:
    """What goes out is in the councils' language, whoever set it off."""

    @wraps(receiver)
    def hear(entry: Entry) -> None:
        with translation.override(settings.LANGUAGE_CODE):
            receiver(entry)

    return hear


def tell(
    meeting: Meeting,
    *,
    kind: Kind,
    subject: str,
    text: str,
    to: Iterable[Recipient],
    by: User,
    calendar: str = "",
) -> None:
    """One message from the meeting's body. Shortly before, nobody waits for it."""
    people = list(to)
    if not people:
        return
    body = meeting.body
    send(
        kind=kind,
        subject=subject,
        text=text,
        to=people,
        desk=body.desk,
        by=by,
        about=meeting.pk,
        calendar=calendar,
        reply_to=body.email,
        sender_name=body.name,
        urgent=is_soon(meeting, at=clock.now()),
    )


def actor_of(entry: Entry) -> User | None:
    """Who did it, if it was somebody with an account."""
    return User.objects.filter(pk=entry.actor).first()


def account_of_invited(invitation: Invitation) -> User | None:
    rows = User.objects.filter(closed_at=None)
    return rows.filter(pk=invitation.user).first() if invitation.user else None


def accounts_of(invitations: Iterable[Invitation]) -> list[tuple[Invitation, User]]:
    """Those who are asked and can be written to, with their accounts."""
    rows = [row for row in invitations if row.user]
    users = by_key(row.user for row in rows if row.user)
    return [(row, users[row.user]) for row in rows if row.user in users]


def in_reserve(meeting: Meeting) -> list[User]:
    """Substitutes who have an account and have not been called."""
    rows = Invitation.objects.filter(meeting=meeting, item=None).standing()
    called = set(rows.values_list("user", flat=True))
    users = (account_of(place) for place in substitutes_of(meeting))
    return [user for user in users if user and user.key not in called]
