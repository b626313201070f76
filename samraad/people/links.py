"""Personal addresses that sign somebody in."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode
from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.urls import reverse
from django.utils.crypto import salted_hmac

from samraad.core import clock
from samraad.core.links import absolute
from samraad.people.models import User

if TYPE_CHECKING:
    from django.db.models import QuerySet

GOOD_FOR: Final = timedelta(days=14)
_SIGNER: Final = Signer(salt="samraad.sign-in", sep=".")


def sign_in_link(user: User, *, to: str = "") -> str:
    """An address that signs this user in once, and then shows the page `to`.

    It dies when the user signs in, in whatever way, and after 14 days. To open it
    changes nothing; a button on the page does.
    """
    made = int(clock.now().timestamp())
    token = _SIGNER.sign(f"{user.key.hex}.{made:x}.{_state(user)}")
    path = reverse("people:sign_in_by_link", args=[token])
    return absolute(f"{path}?{urlencode({'next': to})}" if to else path)


def user_of(token: str, *, among: QuerySet[User] | None = None) -> User | None:
    """Whom the link signs in; nobody when it is altered, too old or used."""
    users = User.objects.all() if among is None else among
    try:
        key, made, state = _SIGNER.unsign(token).split(".")
    except BadSignature:
        return None
    user = users.filter(pk=UUID(hex=key)).first()
    if user is None or not user.is_active or state != _state(user):
        return None
    age = clock.now().timestamp() - int(made, 16)
    return user if age <= GOOD_FOR.total_seconds() else None


def _state(user: User) -> str:
    """Something else as soon as the user has signed in or changed address."""
    known = f"{user.key.hex} {user.email} {user.password} {user.last_login}"
    return salted_hmac("samraad.sign-in", known, algorithm="sha256").hexdigest()[:24]
