from __future__ import annotations

import pytest

from samraad.meetings.policies import (
    can_announce,
    can_cancel,
    can_edit,
    can_publish_agenda,
    can_publish_minutes,
)

CAST = ["operator", "karen", "mads", "fatima", "abdirahman", "trine", "signe", "ole"]
DESK = {"operator", "karen", "mads"}
VERBS = (can_edit, can_announce, can_cancel, can_publish_agenda, can_publish_minutes)

# What those at the desk may do to each meeting of the year; nobody else may anything.
TABLE = """
               edit  announce  cancel  agenda  minutes
opening        yes   yes       no      no      yes
cancelled      no    yes       no      no      no
dialogue       yes   yes       yes     yes     yes
last           yes   yes       no      no      yes
coming         yes   yes       yes     yes     no
tentative      yes   yes       yes     no      no
hidden         yes   yes       yes     yes     no
"""
ROWS = [(line.split()[0], line.split()[1:]) for line in TABLE.strip().splitlines()[1:]]


@pytest.mark.parametrize(("name", "expected"), ROWS)
@pytest.mark.parametrize("who", CAST)
def test_who_may(world, who, name, expected):
    meeting = getattr(world.meetings, name)
    user = getattr(world.cast, who)
    told = ["yes" if verb(user, meeting) else "no" for verb in VERBS]
    assert told == (expected if who in DESK else ["no"] * len(VERBS))
