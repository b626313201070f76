from __future__ import annotations

import pytest

from samraad.people.policies import (
    can_open_accounts,
    can_register_a_person,
    can_register_people,
)

# Who registers organisations, who registers a person and who opens an account.
TABLE = """
             organisation  person  account
operator     yes           yes     yes
karen        no            yes     yes
mads         no            yes     yes
fatima       no            no      no
abdirahman   no            no      no
gitte        no            no      no
trine        no            no      no
signe        no            yes     yes
ole          no            no      no
"""
ROWS = [line.split() for line in TABLE.strip().splitlines()[1:]]


@pytest.mark.parametrize(("name", *"opa"), ROWS)
def test_who_may(world, name, o, p, a):
    user = getattr(world.cast, name)
    rules = (can_register_people, can_register_a_person, can_open_accounts)
    assert ["yes" if may(user) else "no" for may in rules] == [o, p, a]
