from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.bodies.actions.body import adopt_text
from samraad.bodies.models.body import GoverningText, TextKind


def adopt(world, starts_on, html="<p>Nyt.</p>", adopted_by=""):
    return adopt_text(
        body=world.elderly,
        kind=TextKind.STATUTES,
        html=html,
        adopted_by=adopted_by,
        starts_on=starts_on,
        by=world.cast.operator,
    )


def spans(world):
    rows = GoverningText.objects.visible_to(None).filter(body=world.elderly)
    return list(rows.order_by("starts_on").values_list("starts_on", "ends_on"))


def test_a_new_wording_takes_over_from_its_day(world):
    adopt(world, date(2024, 1, 1))
    adopt(world, date(2026, 1, 1))
    assert spans(world) == [
        (date(2024, 1, 1), date(2026, 1, 1)),
        (date(2026, 1, 1), None),
    ]


def test_an_older_wording_can_be_entered_afterwards(world):
    adopt(world, date(2026, 1, 1))
    adopt(world, date(2020, 1, 1))
    assert spans(world) == [
        (date(2020, 1, 1), date(2026, 1, 1)),
        (date(2026, 1, 1), None),
    ]


def test_a_wording_between_two_takes_over_from_one_and_gives_way_to_the_other(world):
    for year in (2020, 2026, 2023):
        adopt(world, date(year, 1, 1))
    assert spans(world) == [
        (date(2020, 1, 1), date(2023, 1, 1)),
        (date(2023, 1, 1), date(2026, 1, 1)),
        (date(2026, 1, 1), None),
    ]


def test_two_from_one_day_are_refused_with_a_sentence(world):
    adopt(world, date(2026, 1, 1))
    with pytest.raises(ValidationError, match=r"\.'\]"):
        adopt(world, date(2026, 1, 1), "<p>Andet.</p>")
    assert spans(world) == [(date(2026, 1, 1), None)]


def test_it_is_cleaned(world):
    text = adopt(world, date(2026, 1, 1), "<h4>§ 1</h4><script>x()</script>")
    assert text.html == "<h4>§ 1</h4>"


def test_nobody_but_the_desk_may(world):
    with pytest.raises(PermissionDenied):
        adopt_text(
            body=world.council,
            kind=TextKind.STATUTES,
            html="<p>Nyt.</p>",
            starts_on=date(2026, 1, 1),
            by=world.fatima,
        )


def test_an_adopter_of_more_than_200_letters_is_refused(world):
    with pytest.raises(ValidationError, match="200"):
        adopt(world, date(2026, 1, 1), adopted_by="å" * 201)
