"""An officer's personal links: to one text that is asked for, and the standing one.

The token names a row; whether it still counts is said by the row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.urls import reverse

from samraad.core import links
from samraad.meetings.models.collecting import Contributor, TextRequest
from samraad.people.models import User

if TYPE_CHECKING:
    from uuid import UUID

TEXT: Final = "meetings.text"
STANDING: Final = "meetings.contributor"


def text_link(request: TextRequest) -> str:
    token = links.sign(TEXT, request.pk)
    return links.absolute(reverse("meetings:contribute", args=[token]))


def standing_link(contributor: Contributor) -> str:
    token = links.sign(STANDING, contributor.pk)
    return links.absolute(reverse("meetings:contribute", args=[token]))


def request_for(token: str) -> TextRequest | None:
    """The text that is asked for at this address; none when it is no longer needed."""
    rows = TextRequest.objects.select_related(
        "audience", "item__circle", "item__meeting__body__owner"
    )
    key = _key(TEXT, token)
    return rows.filter(pk=key).first() if key else None


def contributor_for(token: str) -> Contributor | None:
    """Whose standing link this is; none when it was closed."""
    key = _key(STANDING, token)
    rows = Contributor.objects.select_related("body__owner", "body__desk")
    return rows.filter(pk=key, stopped_at=None).first() if key else None


def officer_of(row: TextRequest | Contributor) -> User:
    return User.objects.get(pk=row.user)


def _key(purpose: str, token: str) -> UUID | None:
    try:
        return links.read(purpose, token)
    except links.BrokenLinkError:
        return None
