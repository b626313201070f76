"""Who has which seat, who stands in for whom, who comes and who goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samraad.bodies.invited import SignIn, sign_ins
from samraad.bodies.models.body import Membership, Role, Seat, SeatCategory, Term

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

    from samraad.bodies.models.body import Body

_ORDER = {role: place for place, role in enumerate(Role.values)}


@dataclass(frozen=True)
class Line:
    """One place in the body as it stands on the day."""

    member: Membership
    sign_in: SignIn
    substitutes: tuple[Line, ...] = ()
    is_coming: bool = False
    is_leaving: bool = False


@dataclass(frozen=True)
class SeatLines:
    """A seat with its holder; with two when it is about to pass on; else vacant."""

    seat: Seat
    lines: tuple[Line, ...]
    stand_ins: tuple[Line, ...] = ()  # of whoever had it last


@dataclass(frozen=True)
class Group:
    category: SeatCategory
    seats: tuple[SeatLines, ...]


@dataclass(frozen=True)
class Roster:
    term: Term | None
    groups: tuple[Group, ...]
    others: tuple[Line, ...]
    staff: tuple[Line, ...]
    to_invite: int

    @property
    def is_empty(self) -> bool:
        return not any(seat.lines for group in self.groups for seat in group.seats)


def roster_of(body: Body, reader: object, *, on: date) -> Roster:
    places = Membership.objects.visible_to(reader).filter(body=body)
    rows = places.exclude(ends_on__lt=on).select_related("person", "substitutes_for")
    members = sorted(rows, key=lambda m: (_ORDER[m.role], m.person.sort_key))
    ways = sign_ins(body, members, reader)
    lines = _lines(members, ways, on)
    term = _term(body, reader, on)
    groups = _groups(term, lines, places, reader) if term else ()
    seated = {line.member.pk for g in groups for s in g.seats for line in s.lines}
    stand_ins = _stand_ins(groups)
    loose = [x for x in lines if x.member.pk not in seated | stand_ins]
    staff = (Role.SECRETARY, Role.STAFF)
    return Roster(
        term=term,
        groups=groups,
        others=tuple(x for x in loose if x.member.role not in staff),
        staff=tuple(x for x in loose if x.member.role in staff),
        to_invite=sum(way.standing == "not_invited" for way in ways.values()),
    )


def categories_of(body: Body, reader: object) -> list[str]:
    """What the body's seats are for, to be suggested where one writes it."""
    rows = SeatCategory.objects.visible_to(reader).filter(term__body=body)
    names = rows.order_by("-term__starts_on", "position").values_list("name", flat=True)
    return list(dict.fromkeys(names))


def _term(body: Body, reader: object, day: date) -> Term | None:
    terms = Term.objects.visible_to(reader).filter(body=body)
    begun = terms.filter(starts_on__lte=day).order_by("-starts_on")
    return begun.first() or terms.order_by("starts_on").first()


def _lines(
    members: Iterable[Membership], ways: dict[UUID, SignIn], on: date
) -> list[Line]:
    made: dict[UUID, Line] = {}
    theirs: dict[UUID, list[Line]] = {}
    for member in members:
        line = Line(
            member,
            ways[member.person_id],
            is_coming=member.starts_on > on,
            is_leaving=member.ends_on is not None,
        )
        made[member.pk] = line
        if member.substitutes_for_id:
            theirs.setdefault(member.substitutes_for_id, []).append(line)
    return [_with_substitutes(line, theirs.get(pk, [])) for pk, line in made.items()]


def _with_substitutes(line: Line, substitutes: list[Line]) -> Line:
    return Line(
        line.member,
        line.sign_in,
        tuple(substitutes),
        is_coming=line.is_coming,
        is_leaving=line.is_leaving,
    )


def _groups(
    term: Term, lines: list[Line], places: Iterable[Membership], reader: object
) -> tuple[Group, ...]:
    seats = Seat.objects.visible_to(reader).filter(category__term=term)
    held: dict[UUID, list[Line]] = {}
    for line in lines:
        if line.member.seat_id:
            held.setdefault(line.member.seat_id, []).append(line)
    former = {m.pk: m.seat_id for m in places if m.seat_id}
    waiting: dict[UUID, list[Line]] = {}
    for line in lines:
        member = line.member.substitutes_for_id
        if member and (was_in := former.get(member)):
            waiting.setdefault(was_in, []).append(line)
    found: dict[SeatCategory, list[SeatLines]] = {}
    for seat in seats.select_related("category").order_by(
        "category__position", "number"
    ):
        holders = tuple(sorted(held.get(seat.pk, []), key=lambda x: x.member.starts_on))
        stand_ins = () if holders else tuple(waiting.get(seat.pk, []))
        found.setdefault(seat.category, []).append(SeatLines(seat, holders, stand_ins))
    return tuple(Group(category, tuple(rows)) for category, rows in found.items())


def _stand_ins(groups: Iterable[Group]) -> set[UUID]:
    """Substitutes that are shown beside a seat, and need no line of their own."""
    shown: set[UUID] = set()
    for seat in (seat for group in groups for seat in group.seats):
        shown |= {line.member.pk for line in seat.stand_ins}
        for holder in seat.lines:
            shown |= {line.member.pk for line in holder.substitutes}
    return shown
