from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from samraad.access.actions import everybody, let_in, let_in_during, make_audience
from samraad.access.models import AudienceKind
from samraad.audit.actions import record
from samraad.bodies.models.body import (
    AT_THE_DESK,
    Body,
    BodyKind,
    BodyName,
    GoverningText,
    Membership,
    Role,
    Seat,
    SeatCategory,
    Term,
    TextKind,
)
from samraad.bodies.models.rules import Rules
from samraad.bodies.policies import (
    can_come_to_the_desk,
    can_found_bodies,
    can_publish_body,
    can_run,
)
from samraad.core.policy import require
from samraad.core.text import name_key, slug, sort_key
from samraad.documents.models import Document
from samraad.texts.clean import clean

if TYPE_CHECKING:
    from datetime import date

    from samraad.access.actions import Span
    from samraad.access.models import Audience
    from samraad.bodies.models.body import MembershipQuerySet
    from samraad.people.models import Organisation, Person, User


@transaction.atomic
def found_body(
    *,
    name: str,
    kind: BodyKind,
    owner: Organisation,
    by: User,
    parent: Body | None = None,
    path: str = "",
    preset: str = "",
    **facts: str | bool,
) -> Body:
    """Found a body: unpublished, with an audience for its members and its desk.

    Its part of the public path is made from the names unless `path` says otherwise.
    The log says from which preset it was made; apps above furnish it accordingly.
    """
    require(can_found_bodies(by, parent))
    desk = make_audience(kind=AudienceKind.DESK, label=name)
    body = Body(
        name=name,
        kind=kind,
        owner=owner,
        parent=parent,
        slug=path or slug(f"{owner.name} {name}"),
        sort_key=sort_key(name),
        members=make_audience(kind=AudienceKind.BODY, label=name),
        desk=desk,
        audience=desk,
        **facts,
    )
    body.full_clean()
    body.save()
    BodyName.objects.create(body=body, name=name, folded=name_key(name))
    let_in(user=by, audience=desk)
    record("bodies.body.founded", body, by=by, preset=preset)
    return body


@transaction.atomic
def come_to_the_desk(*, body: Body, by: User) -> None:
    """The command line lets itself in; from then on it may what the secretary may."""
    require(can_come_to_the_desk(by))
    let_in(user=by, audience=body.desk)
    record("bodies.desk.entered", body, by=by)


@transaction.atomic
def publish_body(*, body: Body, by: User) -> Body:
    """Show the body and its register of seats and members to everybody."""
    body = Body.objects.select_for_update().get(pk=body.pk)
    require(can_publish_body(by, body))
    public = everybody()
    body.audience = public
    body.save(update_fields=["audience"])
    for rows in (
        Term.objects.filter(body=body),
        SeatCategory.objects.filter(term__body=body),
        Seat.objects.filter(category__term__body=body),
        Membership.objects.filter(body=body).exclude(role=Role.STAFF),
        GoverningText.objects.filter(body=body),
        Rules.objects.filter(body=body),
        Document.objects.filter(pk__in=[body.logo_id] if body.logo_id else []),
    ):
        rows.update(audience=public)
    record("bodies.body.published", body, by=by)
    return body


@transaction.atomic
def open_term(
    *, body: Body, name: str, starts_on: date, by: User, ends_on: date | None = None
) -> Term:
    require(can_run(by, body))
    term = Term(
        body=body,
        name=name,
        starts_on=starts_on,
        ends_on=ends_on,
        audience=body.audience,
    )
    term.full_clean()
    term.save()
    record("bodies.term.opened", term, by=by)
    return term


@transaction.atomic
def add_seats(
    *, term: Term, category: str, count: int, by: User, nominated_by: str = ""
) -> tuple[Seat, ...]:
    """Add a category with so many seats, all of them vacant."""
    require(can_run(by, term.body))
    row = SeatCategory(
        term=term,
        name=category,
        nominated_by=nominated_by,
        position=SeatCategory.objects.filter(term=term).count() + 1,
        audience=term.audience,
    )
    row.full_clean()
    row.save()
    record("bodies.seats.added", row, by=by, count=count)
    return tuple(
        Seat.objects.create(category=row, number=number, audience=term.audience)
        for number in range(1, count + 1)
    )


@transaction.atomic
def appoint(  # noqa: PLR0913 -- a membership says who, where, as what and since when
    *,
    body: Body,
    person: Person,
    role: Role,
    starts_on: date,
    by: User,
    seat: Seat | None = None,
    organisation: str = "",
    substitutes_for: Membership | None = None,
) -> Membership:
    """Give a person a place in the body, and the person's users their access."""
    require(can_run(by, body))
    membership = Membership(
        body=body,
        person=person,
        role=role,
        seat=seat,
        organisation=organisation,
        substitutes_for=substitutes_for,
        starts_on=starts_on,
        audience=audience_of_place(body, role),
    )
    membership.full_clean()
    membership.save()
    admit_person(person, body)
    record("bodies.member.appointed", membership, by=by)
    return membership


def audience_of_place(body: Body, role: Role) -> Audience:
    """Who helps at the desk is no part of the body's register."""
    return body.desk if role == Role.STAFF else body.audience


def admit_person(person: Person, body: Body) -> None:
    for user in person.users.all():
        admit(user=user, body=body)


def admit(*, user: User, body: Body) -> None:
    """Let the user in while the person's places in the body last, and then out."""
    places = Membership.objects.filter(body=body, person=user.person)
    desk = places.filter(role__in=AT_THE_DESK)
    let_in_during(user=user, audience=body.members, spans=_spans(places))
    let_in_during(user=user, audience=body.desk, spans=_spans(desk))


def _spans(places: MembershipQuerySet) -> list[Span]:
    """When these places bring access: from the first day to the last, both whole."""
    found: list[Span] = []
    for place in places.order_by("starts_on"):
        begin, end = _midnight(place.starts_on), end_of_place(place)
        if found and (not found[-1][1] or begin <= found[-1][1]):
            begin, last = found.pop()
            end = max(last, end) if last and end else None
        found.append((begin, end))
    return found


def end_of_place(place: Membership) -> datetime | None:
    """When its last day is over, if it has one."""
    return _midnight(place.ends_on + timedelta(days=1)) if place.ends_on else None


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


@transaction.atomic
def end_membership(
    *, membership: Membership, on: date, by: User, reason: str = ""
) -> Membership:
    """End a membership: the seat is vacant again, and access ends with the last day."""
    require(can_run(by, membership.body))
    membership.ends_on, membership.end_reason = on, reason
    membership.full_clean()
    membership.save(update_fields=["ends_on", "end_reason"])
    admit_person(membership.person, membership.body)
    record("bodies.membership.ended", membership, by=by)
    return membership


@transaction.atomic
def adopt_text(
    *,
    body: Body,
    kind: TextKind,
    html: str,
    starts_on: date,
    by: User,
    adopted_by: str = "",
) -> GoverningText:
    """Enter statutes or rules as they read from a day on."""
    require(can_run(by, body))
    others = GoverningText.objects.filter(body=body, kind=kind)
    earlier = others.filter(starts_on__lt=starts_on)
    earlier.exclude(ends_on__lte=starts_on).update(ends_on=starts_on)
    later = others.filter(starts_on__gt=starts_on).order_by("starts_on").first()
    text = GoverningText(
        body=body,
        kind=kind,
        html=clean(html),
        adopted_by=adopted_by,
        starts_on=starts_on,
        ends_on=later.starts_on if later else None,
        audience=body.audience,
    )
    text.full_clean()
    text.save()
    record("bodies.text.adopted", text, by=by)
    return text


@transaction.atomic
def also_called(*, body: Body, name: str, by: User) -> None:
    """Remember another spelling of the body's name, as documents have it."""
    require(can_run(by, body))
    if not BodyName.objects.filter(body=body).spelt(name).exists():
        row = BodyName(body=body, name=name, folded=name_key(name))
        row.full_clean()
        row.save()
        record("bodies.name.added", body, by=by, name=name)
