"""Whom the secretary may already know by a name that she writes.

Known are those who sit where the reader can see it; of others nothing is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samraad.bodies.models.body import Membership, Role
from samraad.core import clock
from samraad.core.text import name_key
from samraad.people.models import PersonName, User

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from samraad.bodies.models.body import Body
    from samraad.people.models import Person


@dataclass(frozen=True)
class Known:
    person: Person
    places: tuple[Membership, ...]  # that the reader can see

    @property
    def where(self) -> str:
        return ", ".join(dict.fromkeys(place.body.name for place in self.places))


class Acquaintances:
    """Asked once for all the names and addresses of a list."""

    def __init__(
        self, body: Body, reader: object, *, names: Iterable[str], emails: Iterable[str]
    ) -> None:
        self._body = body
        keys = {name_key(name) for name in names if name}
        spelt = PersonName.objects.filter(folded__in=keys)
        spellings = list(spelt.values_list("folded", "person"))
        accounts = User.objects.filter(email__in={e.lower() for e in emails if e})
        self._at = {u.email.lower(): u for u in accounts.select_related("person")}
        theirs = {person for _key, person in spellings}
        theirs |= {u.person_id for u in self._at.values() if u.person_id}
        self._places = _places(theirs, reader)
        self._named: dict[str, set[UUID]] = {}
        for key, person in spellings:
            self._named.setdefault(key, set()).add(person)

    def named(self, name: str) -> list[Known]:
        people = self._named.get(name_key(name), set())
        found = [(person, self._places.get(person, ())) for person in people]
        return [
            Known(places[0].person, tuple(places)) for _key, places in found if places
        ]

    def at(self, email: str) -> Person | None:
        user = self._at.get(email.strip().lower())
        return user.person if user else None

    def sits_here(self, person: Person, role: str, seated: Iterable[str]) -> bool:
        """Has the person this place already, or another with a seat?"""
        here = [
            p for p in self._places.get(person.pk, ()) if p.body_id == self._body.pk
        ]
        roles = {place.role for place in here}
        return role in roles or (role in seated and bool(roles & set(seated)))

    def goes_by(self, person: Person, name: str) -> bool:
        """Is this one of the ways in which the person's name is written?"""
        return person.pk in self._named.get(name_key(name), set())


def _places(people: set[UUID], reader: object) -> dict[UUID, list[Membership]]:
    places = Membership.objects.visible_to(reader).filter(person__in=people)
    current = places.exclude(ends_on__lt=clock.today()).exclude(role=Role.STAFF)
    found: dict[UUID, list[Membership]] = {}
    for place in current.select_related("person", "body").order_by("body__sort_key"):
        found.setdefault(place.person_id, []).append(place)
    return found
