from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.bodies.actions.body import add_seats
from samraad.bodies.models.body import SeatCategory, Term


def add(world, by, **more):
    return add_seats(
        term=Term.objects.get(body=world.council),
        **({"category": "Idrætten", "count": 2} | more),
        by=by,
    )


def test_they_are_numbered_and_come_last(world):
    seats = add(world, world.mads)
    assert [seat.number for seat in seats] == [1, 2]
    places = SeatCategory.objects.filter(term=seats[0].category.term)
    assert seats[0].category.position == places.count()


@pytest.mark.parametrize("part", ["category", "nominated_by"])
def test_longer_words_than_there_is_room_for_are_refused(world, part):
    with pytest.raises(ValidationError, match="200"):
        add(world, world.mads, **{part: "å" * 201})


def test_nobody_but_the_desk_may(world):
    with pytest.raises(PermissionDenied):
        add(world, world.fatima)
