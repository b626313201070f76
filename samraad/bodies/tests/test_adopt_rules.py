"""A body's rules of procedure hold from a day on, until others take their place."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.audit.models import Entry
from samraad.bodies.actions.rules import adopt_rules
from samraad.bodies.models.rules import Quorum, Rules
from samraad.bodies.rules import rules_of

NEW_YEAR = date(2027, 1, 1)


def adopt(world, starts_on, **rules):
    return adopt_rules(
        body=world.elderly, starts_on=starts_on, by=world.cast.operator, **rules
    )


def periods(body):
    rows = Rules.objects.filter(body=body).order_by("starts_on")
    return list(rows.values_list("starts_on", "ends_on"))


def test_without_written_rules_what_is_usual_holds(world):
    usual = rules_of(world.elderly, on=NEW_YEAR)
    assert usual._state.adding
    assert (usual.item_days, usual.send_days, usual.quorum) == (14, 7, Quorum.HALF)


def test_a_past_meeting_is_judged_by_the_rules_of_its_day(world):
    adopt(world, date(2025, 1, 1), send_days=8)
    adopt(world, NEW_YEAR, send_days=10)
    last_day, first_day = date(2026, 12, 31), NEW_YEAR
    assert rules_of(world.elderly, on=last_day).send_days == 8
    assert rules_of(world.elderly, on=first_day).send_days == 10


def test_rules_from_an_earlier_day_end_where_later_ones_begin(world):
    adopt(world, date(2025, 1, 1))
    adopt(world, NEW_YEAR)
    adopt(world, date(2026, 1, 1))
    assert periods(world.elderly) == [
        (date(2025, 1, 1), date(2026, 1, 1)),
        (date(2026, 1, 1), NEW_YEAR),
        (NEW_YEAR, None),
    ]


def test_rules_from_the_same_day_are_written_anew(world):
    first = adopt(world, NEW_YEAR, send_days=8, signed=True)
    again = adopt(world, NEW_YEAR, send_days=10)
    assert again.pk == first.pk
    assert (again.send_days, again.signed) == (10, False)
    assert periods(world.elderly) == [(NEW_YEAR, None)]


def test_a_fixed_quorum_says_how_many(world):
    with pytest.raises(ValidationError):
        adopt(world, NEW_YEAR, quorum=Quorum.NUMBER)
    assert adopt(world, NEW_YEAR, quorum=Quorum.NUMBER, quorum_number=5)


def test_rules_are_seen_by_whoever_sees_the_body(world):
    adopt(world, NEW_YEAR)
    adopt_rules(body=world.hidden, starts_on=NEW_YEAR, by=world.cast.operator)
    seen = Rules.objects.visible_to(None).values_list("body", flat=True)
    assert world.elderly.pk in seen
    assert world.hidden.pk not in seen


def test_only_the_desk_adopts_rules(world):
    with pytest.raises(PermissionDenied):
        adopt_rules(body=world.council, starts_on=NEW_YEAR, by=world.fatima)


def test_adopting_is_logged(world):
    rules = adopt(world, NEW_YEAR)
    entry = Entry.objects.get(subject=f"bodies.rules:{rules.pk}")
    assert entry.event == "bodies.rules.adopted"
