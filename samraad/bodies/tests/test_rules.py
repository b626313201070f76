"""What the rules of six councils say of late items, quorum, minutes and substitutes."""

from __future__ import annotations

from datetime import date

import pytest

from samraad.bodies.actions.rules import adopt_rules
from samraad.bodies.models.body import Role
from samraad.bodies.models.rules import LateItems, Quorum, Rules
from samraad.bodies.policies import sees_closed
from samraad.bodies.presets import PRESETS
from samraad.bodies.rules import (
    can_add_late,
    is_quorate,
    minutes_deemed_approved_on,
    needed_for_quorum,
    substitute_takes_over,
)
from samraad.bodies.sentences import articles_of
from samraad.bodies.tests import six_councils
from samraad.bodies.tests.six_councils import (
    GENTOFTE,
    HJOERRING,
    KOEGE,
    MIDDELFART,
    SLAGELSE,
    VIBORG,
    rules,
)


@pytest.mark.parametrize("name", six_councils.ALL)
def test_the_rules_of_six_councils_can_be_adopted_and_said(world, name):
    adopted = adopt_rules(
        body=world.elderly,
        starts_on=date(2026, 1, 1),
        by=world.cast.operator,
        **six_councils.ALL[name],
    )
    kept = Rules.objects.get(pk=adopted.pk)
    told = {field: getattr(kept, field) for field in six_councils.ALL[name]}
    assert told == six_councils.ALL[name]
    assert all(article.sentences for article in articles_of(kept))


@pytest.mark.parametrize(
    ("council", "chair_agrees", "in_favour", "present", "seats", "added"),
    [
        # The chair and a majority of those present, at least four; or everybody.
        (GENTOFTE, True, 5, 9, 15, True),
        (GENTOFTE, True, 4, 8, 15, False),
        (GENTOFTE, True, 3, 5, 15, False),
        (GENTOFTE, False, 8, 9, 15, False),
        (GENTOFTE, False, 3, 3, 15, True),
        # A majority of the council, whoever is there.
        (VIBORG, True, 8, 9, 17, False),
        (VIBORG, False, 9, 9, 17, True),
        # The chair and a majority, or all.
        (HJOERRING, True, 4, 7, 13, True),
        (HJOERRING, False, 6, 7, 13, False),
        (HJOERRING, False, 7, 7, 13, True),
        (HJOERRING, False, 0, 0, 13, False),
        ({"late_items": LateItems.NOT_ALLOWED}, True, 9, 9, 9, False),
        ({"late_items": LateItems.NOT_RECORDED}, False, 5, 9, 9, True),
        ({"late_items": LateItems.NOT_RECORDED}, True, 4, 9, 9, False),
    ],
)
def test_who_can_add_a_late_item(
    council, chair_agrees, in_favour, present, seats, added
):
    verdict = can_add_late(
        rules(council),
        chair_agrees=chair_agrees,
        in_favour=in_favour,
        present=present,
        seats=seats,
    )
    assert bool(verdict) is added


@pytest.mark.parametrize(
    ("council", "seats", "needed"),
    [
        (VIBORG, 17, 9),
        (VIBORG, 16, 8),
        (SLAGELSE, 16, 9),
        (SLAGELSE, 9, 5),
        ({"quorum": Quorum.NUMBER, "quorum_number": 5}, 9, 5),
        ({"quorum": Quorum.NONE}, 9, 0),
    ],
)
def test_how_many_have_to_come(council, seats, needed):
    by = rules(council)
    assert needed_for_quorum(by, seats=seats) == needed
    assert is_quorate(by, present=needed, seats=seats)
    assert not needed or not is_quorate(by, present=needed - 1, seats=seats)


def test_a_quorum_that_is_larger_than_the_body_is_said_as_it_is():
    by = rules({"quorum": Quorum.NUMBER, "quorum_number": 5})
    assert needed_for_quorum(by, seats=3) == 5


def test_minutes_are_deemed_approved_when_six_days_have_passed():
    assert minutes_deemed_approved_on(rules(MIDDELFART), date(2026, 4, 10)) == date(
        2026, 4, 17
    )


def test_objections_may_be_counted_in_working_days():
    by = rules({**MIDDELFART, "objection_counting": "working"})
    assert minutes_deemed_approved_on(by, date(2026, 4, 1)) == date(2026, 4, 15)


@pytest.mark.parametrize(("unexcused", "over"), [(0, False), (1, False), (2, True)])
def test_the_substitute_takes_over_after_two_unexcused_absences(unexcused, over):
    assert substitute_takes_over(rules(KOEGE), unexcused=unexcused) is over
    assert not substitute_takes_over(rules(VIBORG), unexcused=unexcused)


@pytest.mark.parametrize(
    ("role", "told", "called", "seen"),
    [
        (Role.MEMBER, {}, False, True),
        (Role.CHAIR, {}, False, True),
        (Role.SECRETARY, {}, False, True),
        (Role.SUBSTITUTE, {}, False, False),
        (Role.SUBSTITUTE, {}, True, True),
        (Role.SUBSTITUTE, {"substitutes_see_closed": "never"}, True, False),
        (Role.SUBSTITUTE, {"substitutes_see_closed": "always"}, False, True),
        (Role.OBSERVER, {}, True, False),
        (Role.OBSERVER, {"observers_see_closed": "when_called"}, True, True),
        (Role.NON_VOTING, {"observers_see_closed": "always"}, False, True),
    ],
)
def test_who_sees_closed_items(role, told, called, seen):
    assert sees_closed(role, rules(told), called=called) is seen


@pytest.mark.parametrize("key", PRESETS)
def test_a_preset_holds_rules_that_can_be_adopted(world, key):
    preset = PRESETS[key]
    assert adopt_rules(
        body=world.elderly,
        starts_on=date(2026, 1, 1),
        by=world.cast.operator,
        **preset.rules,
    )
