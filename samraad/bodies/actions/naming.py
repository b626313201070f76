"""Whom a body means by an e-mail address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samraad.bodies.policies import sits_in
from samraad.people.actions import account_for
from samraad.people.models import User

if TYPE_CHECKING:
    from samraad.bodies.models.body import Body
    from samraad.people.models import Person


def account_named(
    *, email: str, name: str, body: Body, by: User, person: Person | None = None
) -> User:
    """As `account_for`; who sits in the body has their closed account again."""
    known = User.objects.at(email)
    sits_here = known is not None and sits_in(known, body)
    return account_for(
        email=email, name=name, person=person, sits_here=sits_here, by=by
    )
