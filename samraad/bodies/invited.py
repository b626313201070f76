"""Who can sign in, who has been invited to, and who has done so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from samraad.notices.models import Delivery, Kind
from samraad.people.models import User

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from uuid import UUID

    from samraad.bodies.models.body import Body, Membership


class Standing(StrEnum):
    NO_ADDRESS = "no_address"
    NOT_INVITED = "not_invited"
    INVITED = "invited"
    SIGNED_IN = "signed_in"


@dataclass(frozen=True)
class SignIn:
    standing: Standing
    since: datetime | None = None
    user: User | None = None

    @property
    def can_be_invited(self) -> bool:
        return self.standing in {Standing.NOT_INVITED, Standing.INVITED}


def sign_ins(
    body: Body, members: Iterable[Membership], reader: object
) -> dict[UUID, SignIn]:
    """By person. Who has signed in once needs no invitation, from whatever body."""
    people = {member.person_id for member in members}
    users = User.objects.filter(person__in=people).order_by("last_login")
    invited = _invited(body, reader)
    found = {person: SignIn(Standing.NO_ADDRESS) for person in people}
    for user in users:
        if user.person_id is not None:
            found[user.person_id] = _of(user, invited.get(user.key))
    return found


def _of(user: User, invited_at: datetime | None) -> SignIn:
    if user.last_login:
        return SignIn(Standing.SIGNED_IN, user.last_login, user)
    if invited_at:
        return SignIn(Standing.INVITED, invited_at, user)
    return SignIn(Standing.NOT_INVITED, None, user)


def _invited(body: Body, reader: object) -> dict[UUID | None, datetime]:
    """When each user was last invited by this body's secretariat."""
    sent = Delivery.objects.visible_to(reader).filter(
        message__kind=Kind.ACCOUNT, message__about=body.pk
    )
    rows = sent.order_by("message__created_at")
    return dict(rows.values_list("user", "message__created_at"))


def users_of(
    body: Body, members: Iterable[Membership], reader: object, *, again: bool
) -> list[User]:
    """Those of the members whom an invitation makes sense for."""
    wanted = (
        {Standing.NOT_INVITED, Standing.INVITED} if again else {Standing.NOT_INVITED}
    )
    ways = sign_ins(body, members, reader).values()
    return [way.user for way in ways if way.user and way.standing in wanted]
