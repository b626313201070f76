from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from samraad.bodies.actions.body import found_body, publish_body
from samraad.bodies.models.body import Body, BodyKind, Membership, Seat, Term


def test_the_body_and_its_register_are_shown(world):
    body = world.hidden
    members = Membership.objects.filter(body=body)
    assert not members.visible_to(None).exists()
    publish_body(body=body, by=world.cast.operator)
    assert body in Body.objects.visible_to(None)
    assert members.visible_to(None).count() == 1


def test_terms_and_vacant_seats_are_part_of_it(world):
    assert Term.objects.visible_to(None).filter(body=world.council).count() == 1
    seats = Seat.objects.visible_to(None).filter(category__term__body=world.council)
    holders = Membership.objects.visible_to(None).filter(seat__in=seats)
    assert (seats.count(), holders.count()) == (13, 12)


def test_nobody_but_the_desk_may(world):
    with pytest.raises(PermissionDenied):
        publish_body(body=world.hidden, by=world.mads)


def test_the_body_it_belongs_to_is_published_first(world):
    group = found_body(
        name="Boliggruppen",
        kind=BodyKind.WORKING_GROUP,
        owner=world.cast.municipality,
        parent=world.hidden,
        by=world.cast.operator,
    )
    with pytest.raises(PermissionDenied, match="Boliggruppen") as refusal:
        publish_body(body=group, by=world.cast.operator)
    assert str(world.hidden) not in str(refusal.value)
    publish_body(body=world.hidden, by=world.cast.operator)
    publish_body(body=group, by=world.cast.operator)
    assert group in Body.objects.visible_to(None)
