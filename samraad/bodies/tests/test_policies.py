from __future__ import annotations

import pytest

from samraad.bodies.policies import can_come_to_the_desk, can_found_bodies, can_run

# Who may found a body, let themselves in at a desk, and act for each secretariat.
TABLE = """
             found  enter  council  national  hidden
operator     yes    yes    yes      yes       yes
karen        no     no     yes      no        no
mads         no     no     yes      no        no
fatima       no     no     no       no        no
abdirahman   no     no     no       no        no
gitte        no     no     no       no        no
trine        no     no     no       no        no
signe        no     no     no       yes       no
ole          no     no     no       no        no
"""
ROWS = [(line.split()[0], line.split()[1:]) for line in TABLE.strip().splitlines()[1:]]


@pytest.mark.parametrize(("name", "expected"), ROWS)
def test_who_may(world, name, expected):
    user = getattr(world.cast, name)
    verdicts = (
        can_found_bodies(user),
        can_come_to_the_desk(user),
        can_run(user, world.council),
        can_run(user, world.national.council),
        can_run(user, world.hidden),
    )
    assert ["yes" if verdict else "no" for verdict in verdicts] == expected
