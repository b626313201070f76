from __future__ import annotations

import pytest

from samraad.access.policies import is_in

# Who is in which audience of the integration council and of an unpublished body.
TABLE = """
             members  desk   hidden
operator     no       yes    yes
karen        yes      yes    no
mads         yes      yes    no
fatima       yes      no     no
abdirahman   yes      no     no
gitte        yes      no     no
trine        no       no     no
signe        no       no     no
ole          no       no     no
"""
ROWS = [line.split() for line in TABLE.strip().splitlines()[1:]]


@pytest.mark.parametrize(("name", "members", "desk", "hidden"), ROWS)
def test_who_is_in(world, name, members, desk, hidden):
    user = getattr(world.cast, name)
    audiences = (world.council.members_id, world.council.desk_id, world.hidden.desk_id)
    told = ["yes" if is_in(user, audience) else "no" for audience in audiences]
    assert told == [members, desk, hidden]
