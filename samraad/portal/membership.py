"""Who sits in a body: seats by category with their holders, and those without one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from samraad.bodies.models.body import (
    Body,
    GoverningText,
    Membership,
    Role,
    Seat,
    SeatCategory,
    Term,
)

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet

_ORDER = {role: place for place, role in enumerate(Role.values)}


@dataclass(frozen=True)
class Category:
    category: SeatCategory
    holders: tuple[Membership, ...]  # two of one seat on the day that it passes on
    total: int

    @property
    def vacant(self) -> int:
        return self.total - len({row.seat_id for row in self.holders})

    @property
    def vacancies(self) -> range:
        return range(self.vacant)


@dataclass(frozen=True)
class Seats:
    """The composition on one day. No term means that it is not recorded."""

    term: Term | None
    categories: tuple[Category, ...] = ()
    others: tuple[Membership, ...] = field(default=())

    @property
    def vacant(self) -> int:
        return sum(category.vacant for category in self.categories)

    @property
    def total(self) -> int:
        return sum(category.total for category in self.categories)


def seats_of(body: Body, user: object, *, on: date) -> Seats:
    members = Membership.objects.visible_to(user).filter(body=body).current(on=on)
    rows = sorted(
        members.select_related("person", "substitutes_for__person"),
        key=lambda row: (_ORDER[row.role], row.person.sort_key),
    )
    terms = Term.objects.visible_to(user).filter(body=body, starts_on__lte=on)
    term = terms.order_by("-starts_on").first()
    categories = _categories(term, user, rows) if term else ()
    seated = {row.pk for category in categories for row in category.holders}
    others = tuple(row for row in rows if row.pk not in seated)
    return Seats(term=term, categories=categories, others=others)


def _categories(
    term: Term, user: object, rows: list[Membership]
) -> tuple[Category, ...]:
    seats = Seat.objects.visible_to(user).filter(category__term=term)
    of_category: dict[object, list[object]] = {}
    for pk, belongs_to in seats.values_list("pk", "category"):
        of_category.setdefault(belongs_to, []).append(pk)
    found = []
    categories = SeatCategory.objects.visible_to(user).filter(term=term)
    for category in categories.order_by("position"):
        places = of_category.get(category.pk, [])
        holders = tuple(row for row in rows if row.seat_id in places)
        found.append(Category(category, holders, len(places)))
    return tuple(found)


def parts_of(body: Body, user: object) -> QuerySet[Body]:
    return Body.objects.visible_to(user).filter(parent=body).order_by("sort_key")


def texts_of(body: Body, user: object, *, on: date) -> QuerySet[GoverningText]:
    """The statutes and rules that hold on that day."""
    texts = GoverningText.objects.visible_to(user).filter(body=body)
    begun = texts.filter(starts_on__lte=on)
    return begun.exclude(ends_on__lte=on).order_by("kind", "starts_on")
