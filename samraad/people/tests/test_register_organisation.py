from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.people.actions import register_organisation
from samraad.people.models import OrganisationKind


def test_it_gets_an_address_of_plain_letters(world):
    organisation = register_organisation(
        name="Sønderå Kommune",
        kind=OrganisationKind.MUNICIPALITY,
        by=world.cast.operator,
    )
    assert organisation.slug == "soenderaa-kommune"


def test_two_cannot_have_one_address(world):
    with pytest.raises(ValidationError):
        register_organisation(
            name="Birkesund kommune",
            kind=OrganisationKind.MUNICIPALITY,
            by=world.cast.operator,
        )


def test_nobody_but_the_operator_may(world):
    with pytest.raises(PermissionDenied):
        register_organisation(
            name="Sønderå Kommune", kind=OrganisationKind.OTHER, by=world.mads
        )
