"""Who joins, who leaves, who takes over, and who is invited to sign in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from samraad.audit.actions import record
from samraad.bodies.actions.body import (
    add_seats,
    admit_person,
    appoint,
    audience_of_place,
    end_membership,
    open_term,
)
from samraad.bodies.actions.naming import account_named
from samraad.bodies.models.body import (
    WITH_A_SEAT,
    Membership,
    Role,
    Seat,
    SeatCategory,
    Term,
)
from samraad.bodies.policies import can_run, can_vouch_for
from samraad.core.policy import require
from samraad.core.text import name_key
from samraad.people.actions import account_for, register_person, rename_person
from samraad.people.models import User

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from uuid import UUID

    from samraad.bodies.models.body import Body
    from samraad.people.models import Person


@dataclass(frozen=True)
class Newcomer:
    """Somebody who is to have a place. With `person` it is somebody known already."""

    name: str
    email: str = ""
    phone: str = ""
    organisation: str = ""
    role: Role = Role.MEMBER
    category: str = ""
    person: Person | None = None
    substitute: Newcomer | None = None


@transaction.atomic
def seat_members(
    *,
    body: Body,
    newcomers: Sequence[Newcomer],
    starts_on: date,
    by: User,
    vacant: Iterable[str] = (),
    only_these_seats: bool = False,
) -> list[Membership]:
    """Give each of them a place: in a vacant seat of the category, or in a new one.

    `vacant` names the category of each seat that is to stay empty. The seats of the
    template that nobody has taken go when only these are wanted.
    """
    require(can_run(by, body))
    term = _term_of(body, starts_on, by)
    free = _Free(term, starts_on, by)
    seated = []
    for one in newcomers:
        seat = free.take(one.category) if one.role in WITH_A_SEAT else None
        seated.append(_welcome(body, one, starts_on, by, seat=seat))
    kept = {seat.pk for seat in [free.take(category) for category in vacant]}
    if only_these_seats:
        _remove_empty(term, kept, by)
        _order_categories(term, [one.category for one in newcomers])
    return seated


@transaction.atomic
def fill_seat(
    *, body: Body, seat: Seat, newcomer: Newcomer, starts_on: date, by: User
) -> Membership:
    """Give a vacant seat to somebody."""
    require(can_run(by, body))
    held = Membership.objects.filter(seat=seat).current(on=starts_on)
    if held.exists():
        raise ValidationError(_("The seat is taken on that day."))
    return _welcome(body, newcomer, starts_on, by, seat=seat)


@transaction.atomic
def leave(
    *,
    membership: Membership,
    last_day: date,
    reason: str,
    by: User,
    successor: Newcomer | None = None,
    substitute: Membership | None = None,
) -> Membership | None:
    """End a place in mid-term; the seat goes to the substitute, to another, or nobody.

    Answers who begins the day after. A substitute who takes over is one no more.
    """
    end_membership(membership=membership, on=last_day, reason=reason, by=by)
    if substitute:
        told = _("Took the seat over")
        end_membership(membership=substitute, on=last_day, reason=told, by=by)
        successor = _as_newcomer(substitute)
    if successor is None:
        return None
    role = Role.MEMBER if membership.seat_id else Role(membership.role)
    one = replace(
        successor,
        role=role,
        organisation=successor.organisation or membership.organisation,
    )
    first_day = last_day + timedelta(days=1)
    return _welcome(membership.body, one, first_day, by, seat=membership.seat)


@transaction.atomic
def take_over(
    *, substitute: Membership, seat: Seat, first_day: date, by: User
) -> Membership:
    """Let a substitute take a vacant seat from a day on."""
    day_before = max(first_day - timedelta(days=1), substitute.starts_on)
    told = _("Took the seat over")
    end_membership(membership=substitute, on=day_before, reason=told, by=by)
    one = _as_newcomer(substitute)
    return fill_seat(
        body=substitute.body, seat=seat, newcomer=one, starts_on=first_day, by=by
    )


def _as_newcomer(substitute: Membership) -> Newcomer:
    return Newcomer(
        name=substitute.person.name,
        organisation=substitute.organisation,
        person=substitute.person,
    )


@transaction.atomic
def give_role(*, membership: Membership, role: Role, on: date, by: User) -> Membership:
    """Give a member another role from a day on; the former role stays in the history.

    There is one chair: whoever was it is a member from that day on.
    """
    body = membership.body
    require(can_run(by, body))
    if role == Role.CHAIR:
        chairs = Membership.objects.filter(body=body, role=Role.CHAIR).current(on=on)
        for former in chairs.exclude(pk=membership.pk):
            _in_role(former, Role.MEMBER, on, by)
    return _in_role(membership, role, on, by)


def _in_role(membership: Membership, role: Role, on: date, by: User) -> Membership:
    if membership.role == role:
        return membership
    if membership.starts_on >= on:
        membership.role = role
        membership.audience = audience_of_place(membership.body, role)
        membership.save(update_fields=["role", "audience"])
        admit_person(membership.person, membership.body)
        record("bodies.role.corrected", membership, by=by, role=role)
        return membership
    day_before = on - timedelta(days=1)
    end_membership(membership=membership, on=day_before, by=by)
    now = appoint(
        body=membership.body,
        person=membership.person,
        role=role,
        seat=membership.seat if role in WITH_A_SEAT else None,
        organisation=membership.organisation,
        starts_on=on,
        by=by,
    )
    mine = Membership.objects.filter(substitutes_for=membership)
    mine.current(on=on).update(substitutes_for=now)
    return now


@transaction.atomic
def change_member(
    *, membership: Membership, name: str, organisation: str, email: str, by: User
) -> None:
    """Correct how a member is written, and open the account of one who had none."""
    require(can_run(by, membership.body))
    membership.organisation = organisation
    membership.full_clean()
    membership.save(update_fields=["organisation"])
    person = membership.person
    if name != person.name:
        require(can_vouch_for(by, person))
        rename_person(person=person, name=name, by=by)
    if email and not person.users.filter(closed_at=None).exists():
        require(can_vouch_for(by, person))
        body = membership.body
        account_named(email=email, name=person.name, person=person, body=body, by=by)
        admit_person(membership.person, membership.body)
    record("bodies.member.changed", membership, by=by)


@transaction.atomic
def remove_seat(*, seat: Seat, by: User) -> None:
    """Take away a seat that nobody has ever held."""
    term = seat.category.term
    require(can_run(by, term.body))
    if Membership.objects.filter(seat=seat).exists():
        raise ValidationError(
            _("Somebody has held the seat, so it is part of history.")
        )
    record("bodies.seat.removed", term.body, by=by, category=seat.category.name)
    category = seat.category
    seat.delete()
    if not Seat.objects.filter(category=category).exists():
        category.delete()


def _term_of(body: Body, day: date, by: User) -> Term:
    """The term that the day lies in, or the latest one; opened when there is none."""
    terms = Term.objects.filter(body=body)
    begun = terms.filter(starts_on__lte=day).order_by("-starts_on")
    term = begun.first() or terms.order_by("starts_on").first()
    return term or open_term(body=body, name=str(day.year), starts_on=day, by=by)


def _remove_empty(term: Term, kept: set[UUID], by: User) -> None:
    held = Membership.objects.filter(seat__category__term=term).values("seat")
    seats = Seat.objects.filter(category__term=term).exclude(pk__in=held)
    for seat in seats.exclude(pk__in=kept).select_related("category__term__body"):
        remove_seat(seat=seat, by=by)


def _order_categories(term: Term, names: list[str]) -> None:
    """In the list's order; what it does not name comes after."""
    keys = {name_key(name): place for place, name in reversed([*enumerate(names)])}
    rows = SeatCategory.objects.filter(term=term)
    last = len(names)
    ordered = sorted(
        rows, key=lambda row: (keys.get(name_key(row.name), last), row.position)
    )
    for position, row in enumerate(ordered, 1):
        row.position = position
    SeatCategory.objects.bulk_update(ordered, ["position"])


def _welcome(
    body: Body, one: Newcomer, starts_on: date, by: User, *, seat: Seat | None = None
) -> Membership:
    membership = appoint(
        body=body,
        person=_person(one, by),
        role=one.role,
        seat=seat,
        organisation=one.organisation,
        starts_on=starts_on,
        by=by,
    )
    if one.substitute:
        _appoint_substitute(one.substitute, membership, by)
    return membership


def _appoint_substitute(one: Newcomer, of: Membership, by: User) -> None:
    appoint(
        body=of.body,
        person=_person(one, by),
        role=Role.SUBSTITUTE,
        substitutes_for=of,
        organisation=one.organisation,
        starts_on=of.starts_on,
        by=by,
    )


def _person(one: Newcomer, by: User) -> Person:
    """Who it is. Whoever has the address is meant by it, and keeps it."""
    known = User.objects.at(one.email) if one.email else None
    if known and known.person and one.person in {None, known.person}:
        return known.person
    if one.person:
        return _known_person(one, one.person, by)
    person = register_person(name=one.name, by=by)
    if one.email:
        _give_account(one, person, by)
    return person


def _known_person(one: Newcomer, person: Person, by: User) -> Person:
    """Somebody with an account keeps its address, whatever was typed here."""
    if one.email and not person.users.exists():
        require(can_vouch_for(by, person))
        _give_account(one, person, by)
    return person


def _give_account(one: Newcomer, person: Person, by: User) -> None:
    user = account_for(email=one.email, name=person.name, person=person, by=by)
    if one.phone and not user.phone:
        user.phone = one.phone
        user.full_clean()
        user.save(update_fields=["phone"])


class _Free:
    """The vacant seats of a term by category; one more is made where there is none."""

    def __init__(self, term: Term, day: date, by: User) -> None:
        self.term, self.by = term, by
        held = Membership.objects.filter(seat__category__term=term)
        held = held.filter(Q(ends_on=None) | Q(ends_on__gte=day))
        seats = Seat.objects.filter(category__term=term).select_related("category")
        empty = seats.exclude(pk__in=held.values("seat"))
        self.seats = list(empty.order_by("category__position", "number"))

    def take(self, category: str) -> Seat:
        wanted = category or self._only_category() or _("Members")
        key = name_key(wanted)
        for seat in self.seats:
            if name_key(seat.category.name) == key:
                self.seats.remove(seat)
                return seat
        return self._one_more(wanted, key)

    def _only_category(self) -> str:
        names = SeatCategory.objects.filter(term=self.term).values_list(
            "name", flat=True
        )
        return names[0] if len(names) == 1 else ""

    def _one_more(self, wanted: str, key: str) -> Seat:
        rows = SeatCategory.objects.filter(term=self.term)
        known = next((row for row in rows if name_key(row.name) == key), None)
        if known is None:
            return add_seats(term=self.term, category=wanted, count=1, by=self.by)[0]
        last = Seat.objects.filter(category=known).order_by("number").last()
        return Seat.objects.create(
            category=known,
            number=last.number + 1 if last else 1,
            audience=known.audience,
        )
