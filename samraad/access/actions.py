from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from django.db.models import Q

from samraad.access.models import Audience, AudienceKind, Grant
from samraad.core import clock

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from uuid import UUID

    from samraad.core.actor import Actor


LABEL: Final = Audience._meta.get_field("label").max_length
Span: TypeAlias = "tuple[datetime, datetime | None]"


def everybody() -> Audience:
    """The public's audience; made when it is first needed."""
    return Audience.objects.get_or_create(
        id=Audience.EVERYBODY, defaults={"kind": AudienceKind.PUBLIC, "label": "public"}
    )[0]


def house() -> Audience:
    """Those who may found organisations and bodies; made when it is first needed."""
    return Audience.objects.get_or_create(
        id=Audience.HOUSE, defaults={"kind": AudienceKind.DESK, "label": "house"}
    )[0]


def make_audience(
    *, kind: AudienceKind, label: str, within: Audience | None = None
) -> Audience:
    return Audience.objects.create(kind=kind, label=label[:LABEL], within=within)


def drawer(*, owner: Actor, kept_by: Audience | None = None) -> Audience:
    """What is one person's own; the desk that keeps it sees it too, if there is one."""
    found, is_new = Audience.objects.get_or_create(
        owner=owner.key,
        kept_by=kept_by,
        defaults={"kind": AudienceKind.PERSON, "label": owner.name[:LABEL]},
    )
    if is_new:
        let_in(user=owner, audience=found)
    return found


def drawers(*, owners: Iterable[Actor], kept_by: Audience) -> dict[UUID, Audience]:
    """The drawers of many people at one desk, by their owners' keys, in few queries."""
    people = {owner.key: owner for owner in owners}
    there = Audience.objects.filter(owner__in=people, kept_by=kept_by)
    new = people.keys() - set(there.values_list("owner", flat=True))
    Audience.objects.bulk_create(
        (
            Audience(
                owner=key,
                kept_by=kept_by,
                kind=AudienceKind.PERSON,
                label=people[key].name[:LABEL],
            )
            for key in new
        ),
        ignore_conflicts=True,  # somebody else was quicker
    )
    found = {row.owner: row for row in there.all() if row.owner}
    now = clock.now()
    Grant.objects.bulk_create(
        (Grant(user=key, audience=found[key], starts_at=now) for key in new),
        ignore_conflicts=True,
    )
    return found


def let_in(*, user: Actor, audience: Audience) -> None:
    """Let a user into an audience from now on. Saying it twice changes nothing.

    A circle is left, at the latest, with the audience that it lies within.
    """
    around = Grant.objects.filter(user=user.key, audience=audience.within_id)
    ends = around.current(at=clock.now()).values_list("ends_at", flat=True)
    Grant.objects.get_or_create(
        user=user.key,
        audience=audience,
        ends_at=ends.first(),
        defaults={"starts_at": clock.now()},
    )


def let_in_during(*, user: Actor, audience: Audience, spans: Iterable[Span]) -> None:
    """Let a user into an audience in these spans, which lie apart, and only then.

    Who is there now stays in the circles within it as long as in the audience.
    """
    now, mine = clock.now(), Grant.objects.filter(user=user.key)
    before = mine.filter(audience=audience).current(at=now).first()
    mine.filter(audience=audience).delete()
    Grant.objects.bulk_create(
        Grant(user=user.key, audience=audience, starts_at=begin, ends_at=end)
        for begin, end in spans
    )
    here = mine.filter(audience=audience).current(at=now).first()
    circles = mine.filter(audience__within=audience).current(at=now)
    if here is None:
        circles.update(ends_at=now)
        return
    if before:  # what was let in for a shorter time, as guests are, stays shorter
        circles.filter(ends_at=before.ends_at).update(ends_at=here.ends_at)
    if here.ends_at:
        longer = Q(ends_at=None) | Q(ends_at__gt=here.ends_at)
        circles.filter(longer).update(ends_at=here.ends_at)
