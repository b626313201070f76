"""Whoever sits in a council that is not public yet finds it among their own."""

from __future__ import annotations

import pytest
from django.urls import reverse

from samraad.bodies.actions.body import appoint, found_body
from samraad.bodies.models.body import BodyKind, Role
from samraad.core import clock


@pytest.fixture
def council(world):
    by = world.cast.operator
    body = found_body(
        name="Nyt råd", kind=BodyKind.COUNCIL, owner=world.council.owner, by=by
    )
    appoint(
        body=body,
        person=world.fatima.person,
        role=Role.MEMBER,
        starts_on=clock.today(),
        by=by,
    )
    return body


@pytest.mark.parametrize(("name", "status"), [("fatima", 200), ("ole", 404)])
def test_a_member_proposes_to_it_and_nobody_else(client, world, council, name, status):
    client.force_login(getattr(world, name))
    address = reverse("meetings:propose", args=[council.slug])
    assert client.get(address).status_code == status
    mine = client.get(reverse("preparation:mine")).text
    assert (address in mine) == (status == 200)
