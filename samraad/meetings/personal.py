"""Personal addresses: whoever holds one needs no sign-in, and sees what is theirs.

The token names a row. The holder of the row is then the reader of the page, and all
else is fetched as that reader may see it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.urls import reverse

from samraad.core import links
from samraad.meetings.models.convening import Invitation, SignOff
from samraad.people.models import User

if TYPE_CHECKING:
    from uuid import UUID

    from samraad.meetings.models.meeting import Meeting

ANSWER: Final = "meetings.answer"
GUEST: Final = "meetings.guest"
SIGN_OFF: Final = "meetings.sign_off"


@dataclass(frozen=True)
class Holder:
    """Whoever holds a personal address: the reader, known by key and name."""

    key: UUID
    name: str


def answer_link(invitation: Invitation) -> str:
    token = links.sign(ANSWER, invitation.pk)
    return links.absolute(reverse("meetings:answer", args=[token]))


def guest_link(invitation: Invitation) -> str:
    token = links.sign(GUEST, invitation.pk)
    return links.absolute(reverse("meetings:guest", args=[token]))


def sign_off_link(sign_off: SignOff) -> str:
    token = links.sign(SIGN_OFF, sign_off.pk)
    return links.absolute(reverse("meetings:sign_off", args=[token]))


def reading_link(meeting: Meeting, *, is_public: bool) -> str:
    """Where the agenda is read: by everybody, or by members who have signed in."""
    if is_public:
        return links.absolute(meeting.get_absolute_url())
    return own_pages_link(meeting)


def own_pages_link(meeting: Meeting) -> str:
    """The meeting among the member's own pages, with what is closed to others."""
    return links.absolute(f"/mit/moeder/{meeting.body.slug}/{meeting.slug}/")


def invitation_for(token: str, *, purpose: str = ANSWER) -> Invitation | None:
    """The invitation that the address was made for; none when it is broken."""
    try:
        key = links.read(purpose, token)
    except links.BrokenLinkError:
        return None
    rows = Invitation.objects.select_related("meeting__body__owner", "item")
    return rows.filter(pk=key).first()


def sign_off_for(token: str) -> SignOff | None:
    try:
        key = links.read(SIGN_OFF, token)
    except links.BrokenLinkError:
        return None
    rows = SignOff.objects.select_related("meeting__body__owner")
    return rows.filter(pk=key).first()


def holder_of(invitation: Invitation) -> Holder | None:
    if invitation.user is None:
        return None
    return Holder(invitation.user, invitation.name)


def asked_of(sign_off: SignOff) -> User | None:
    return User.objects.filter(pk=sign_off.asked_of).first()
