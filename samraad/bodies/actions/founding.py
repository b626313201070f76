"""From nothing to a body that can be worked with: who begins, and what is founded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from samraad.access.actions import house, let_in
from samraad.access.models import Audience
from samraad.access.policies import somebody_has_begun
from samraad.audit.actions import record
from samraad.bodies.actions.body import add_seats, appoint, found_body, open_term
from samraad.bodies.actions.rules import adopt_rules
from samraad.bodies.policies import can_found_bodies
from samraad.core import clock
from samraad.core.policy import require
from samraad.core.text import slug
from samraad.people.actions import (
    account_for,
    operator,
    register_organisation,
    register_person,
)
from samraad.people.models import Organisation, OrganisationKind, User

if TYPE_CHECKING:
    from datetime import date

    from samraad.bodies.models.body import Body, Role
    from samraad.bodies.presets import Preset
    from samraad.places.models import Place

CALLED_OTHERWISE: Final = {
    "Bornholm": "Bornholms Regionskommune",
    "København": "Københavns Kommune",
    "Nordfyn": "Nordfyns Kommune",
    "Vesthimmerland": "Vesthimmerlands Kommune",
}


@transaction.atomic
def begin(*, name: str, email: str) -> User:
    """The first person here: gets an account, and may found bodies from now on.

    Whoever holds the start link stands at the machine, so the command line opens the
    account. It can be done once.
    """
    by = operator()
    founders = Audience.objects.select_for_update().get(pk=house().pk)
    if somebody_has_begun():
        raise PermissionDenied(_("Somebody has begun here already."))
    is_known = User.objects.at(email)
    person = None if is_known else register_person(name=name, by=by)
    user = account_for(email=email, name=name, person=person, by=by)
    let_in(user=user, audience=founders)
    record("bodies.house.begun", user, by=by)
    return user


@dataclass(frozen=True)
class Founding:
    """What the founder has chosen; the rest comes from the preset."""

    preset: Preset
    name: str
    starts_on: date
    ends_on: date | None
    role: Role  # the founder's own
    owner_place: Place | None = None
    owner_name: str = ""
    parent: Body | None = None
    contact_name: str = ""
    email: str = ""


@transaction.atomic
def found(*, founding: Founding, by: User) -> Body:
    """Found a body with its rules, its term and its vacant seats, and seat the founder.

    The records of councils are Danish, so what the preset brings is, too.
    """
    require(can_found_bodies(by, founding.parent))
    preset, parent = founding.preset, founding.parent
    with translation.override(settings.LANGUAGE_CODE):
        body = found_body(
            name=founding.name,
            kind=preset.body_kind,
            owner=parent.owner if parent else _owner(founding, by),
            parent=parent,
            preset=preset.key,
            hearing_right=preset.hearing_right,
            contact_name=founding.contact_name,
            email=founding.email,
            by=by,
        )
        adopt_rules(body=body, starts_on=clock.today(), by=by, **preset.rules)
        _furnish(body, founding, by)
    return body


def _furnish(body: Body, founding: Founding, by: User) -> None:
    term = open_term(
        body=body,
        name=_name_of_term(founding.starts_on, founding.ends_on),
        starts_on=founding.starts_on,
        ends_on=founding.ends_on,
        by=by,
    )
    for seats in founding.preset.seats:
        add_seats(
            term=term,
            category=str(seats.name),
            count=seats.count,
            nominated_by=str(seats.nominated_by),
            by=by,
        )
    if by.person:
        today = clock.today()
        appoint(body=body, person=by.person, role=founding.role, starts_on=today, by=by)


def _owner(founding: Founding, by: User) -> Organisation:
    """The organisation that is known by this name, or a new one."""
    place = founding.owner_place
    name = _name_of_municipality(place) if place else founding.owner_name
    known = Organisation.objects.filter(slug=slug(name)).first()
    if known:
        return known
    kind = OrganisationKind.MUNICIPALITY if place else OrganisationKind.OTHER
    return register_organisation(name=name, kind=kind, place=place, by=by)


def _name_of_municipality(place: Place) -> str:
    return CALLED_OTHERWISE.get(place.name, f"{place.name} Kommune")


def _name_of_term(starts_on: date, ends_on: date | None) -> str:
    if ends_on is None:
        return str(starts_on.year)
    return f"{starts_on.year}–{ends_on.year}"
