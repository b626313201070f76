from __future__ import annotations

import pytest

from samraad.people.policies import can_register_people

CAST = ["karen", "mads", "fatima", "abdirahman", "gitte", "trine", "signe", "ole"]


def test_the_operator_registers_people(world):
    assert can_register_people(world.cast.operator) is True


@pytest.mark.parametrize("name", CAST)
def test_nobody_else_does(world, name):
    assert not can_register_people(getattr(world.cast, name))
