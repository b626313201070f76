from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from samraad.access.models import Audience, AudienceKind, Grant
from samraad.core import clock

if TYPE_CHECKING:
    from samraad.core.actor import Actor


def everybody() -> Audience:
    """The public's audience; made when it is first needed."""
    return Audience.objects.get_or_create(
        id=Audience.EVERYBODY, defaults={"kind": AudienceKind.PUBLIC, "label": "public"}
    )[0]


def make_audience(
    *, kind: AudienceKind, label: str, within: Audience | None = None
) -> Audience:
    room = Audience._meta.get_field("label").max_length
    return Audience.objects.create(kind=kind, label=label[:room], within=within)


def let_in(*, user: Actor, audience: Audience) -> None:
    """Let a user into an audience from now on. Saying it twice changes nothing."""
    Grant.objects.get_or_create(
        user=user.key,
        audience=audience,
        ends_at=None,
        defaults={"starts_at": clock.now()},
    )


def let_out(*, user: Actor, audience: Audience) -> None:
    """Let a user out of an audience, and of all that lie within it, at once."""
    there = Q(audience=audience) | Q(audience__within=audience)
    grants = Grant.objects.filter(there, user=user.key, ends_at=None)
    grants.update(ends_at=clock.now())
