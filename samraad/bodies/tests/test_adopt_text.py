from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from samraad.bodies.actions import adopt_text
from samraad.bodies.models import GoverningText, TextKind


def adopt(world, starts_on, html="<p>Nyt.</p>"):
    return adopt_text(
        body=world.elderly,
        kind=TextKind.STATUTES,
        html=html,
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
