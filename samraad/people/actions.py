from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from samraad.audit.actions import record
from samraad.core.policy import require
from samraad.core.text import name_key, slug, sort_key
from samraad.people.models import (
    Accent,
    Organisation,
    OrganisationKind,
    Person,
    PersonName,
    User,
)
from samraad.people.policies import can_register_a_person, can_register_people

if TYPE_CHECKING:
    from samraad.places.models import Place

OPERATOR_EMAIL = "operator@localhost"
OPERATOR_NAME = "Kommandolinjen"  # the log's own word, whatever the terminal speaks


def operator() -> User:
    """Whoever types commands on this machine; made when first needed."""
    return User.objects.get_or_create(
        email=OPERATOR_EMAIL,
        defaults={"shown_name": OPERATOR_NAME, "is_operator": True},
    )[0]


@transaction.atomic
def register_organisation(
    *,
    name: str,
    kind: OrganisationKind,
    by: User,
    place: Place | None = None,
    parent: Organisation | None = None,
    accent: Accent = Accent.BLUE,
) -> Organisation:
    require(can_register_people(by))
    organisation = Organisation(
        name=name,
        kind=kind,
        slug=slug(name),
        sort_key=sort_key(name),
        place=place,
        parent=parent,
        accent=accent,
    )
    organisation.full_clean()
    organisation.save()
    record("people.organisation.registered", organisation, by=by)
    return organisation


@transaction.atomic
def register_person(*, name: str, by: User, also: tuple[str, ...] = ()) -> Person:
    """Register a person with the spellings of the name that are known."""
    require(can_register_a_person(by))
    person = Person(name=name, sort_key=sort_key(name))
    person.full_clean()
    person.save()
    for spelling in dict.fromkeys((name, *also)):
        row = PersonName(person=person, name=spelling, folded=name_key(spelling))
        row.full_clean()
        row.save()
    record("people.person.registered", person, by=by)
    return person


@transaction.atomic
def open_account(*, email: str, person: Person, by: User) -> User:
    require(can_register_people(by))
    user = User(email=email, person=person, shown_name=person.name)
    user.set_unusable_password()
    user.full_clean()
    user.save()
    record("people.account.opened", user, by=by)
    return user
