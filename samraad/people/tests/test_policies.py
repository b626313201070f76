from __future__ import annotations

import pytest

from samraad.people.policies import can_register_a_person, can_register_people

# Who registers organisations and opens accounts, and who registers a person.
TABLE = """
             accounts  person
operator     yes       yes
karen        no        yes
mads         no        yes
fatima       no        no
abdirahman   no        no
gitte        no        no
trine        no        no
signe        no        yes
ole          no        no
"""
ROWS = [line.split() for line in TABLE.strip().splitlines()[1:]]


@pytest.mark.parametrize(("name", "accounts", "person"), ROWS)
def test_who_may(world, name, accounts, person):
    user = getattr(world.cast, name)
    verdicts = (can_register_people(user), can_register_a_person(user))
    assert ["yes" if may else "no" for may in verdicts] == [accounts, person]
