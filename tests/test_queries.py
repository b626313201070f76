"""A page asks the database as often for three rows as for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from answers import Answer
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from paths import examples

from samraad.bodies.models.body import Body, Membership
from samraad.meetings.models.frozen import (
    FrozenAttachment,
    FrozenAttendance,
    FrozenDecision,
    FrozenItem,
    FrozenSection,
)
from samraad.meetings.models.meeting import Meeting
from samraad.portal.models import News
from samraad.portal.views import front

if TYPE_CHECKING:
    from samraad.access.models import Guarded
    from samraad.demo.world import World

MOST = 10  # for a meeting of thirty items

OF_BODY = {"body__slug": "birkesund-integrationsraad"}
TO_COME = {"first_day__gte": "2026-03-17"}

LISTS = [
    ("front", Body, {"parent": None}),
    ("front", Meeting, TO_COME),
    ("front", FrozenDecision, {"edition__is_current": True, "outcome": "approved"}),
    ("front", News, {}),
    ("bodies", Body, {}),
    ("meetings", Meeting, TO_COME),
    ("decisions", FrozenDecision, {"edition__is_current": True}),
    ("decisions_csv", FrozenDecision, {"edition__is_current": True}),
    ("body", Meeting, OF_BODY),
    ("body", Membership, OF_BODY),
    ("archive", Meeting, OF_BODY),
    ("calendar_ics", Meeting, {}),
    ("body_ics", Meeting, OF_BODY),
    ("news", News, {}),
    ("body_news", News, OF_BODY),
    ("sitemap", Body, {}),
    ("sitemap", Meeting, {}),
    ("sitemap", FrozenItem, {"edition__is_current": True}),
]


def leave(
    count: int, model: type[Guarded], which: dict[str, object], world: World
) -> None:
    """Let everybody see so many of these rows, and nobody the others."""
    rows = model.objects.visible_to(None)
    left = list(
        rows.filter(**which).order_by("pk").values_list("pk", flat=True)[:count]
    )
    assert len(left) == count
    rows.exclude(pk__in=left).update(audience=world.hidden.desk)


def asked(address: str) -> tuple[int, int]:
    """How often the database was asked for the answer, and how long the answer is."""
    with CaptureQueriesContext(
        connection,
    ) as queries:
        answer = Answer(Client(), address)
    assert answer.status == 200
    return len(queries), len(answer.body)


def assert_as_often(
    address: str, model: type[Guarded], which: dict[str, object], world: World
) -> None:
    leave(3, model, which, world)
    of_three, long = asked(address)
    leave(1, model, which, world)
    of_one, short = asked(address)
    assert long > short  # the rows do stand there
    assert of_three == of_one


@pytest.mark.parametrize(("page", "model", "which"), LISTS)
def test_three_rows_cost_no_more_than_one(
    page: str, model: type[Guarded], which: dict[str, object], world: World
):
    assert_as_often(examples(world)[page], model, which, world)


@pytest.mark.parametrize(
    "model",
    [FrozenItem, FrozenSection, FrozenDecision, FrozenAttachment, FrozenAttendance],
)
def test_more_on_a_meetings_page_costs_no_more(model: type[Guarded], world: World):
    which = {"edition__subject": world.meetings.hearing.pk, "edition__is_current": True}
    assert_as_often(examples(world)["meeting"], model, which, world)


def test_a_meeting_of_thirty_items_is_read_at_once(world: World):
    number, _length = asked(world.meetings.seminar.get_absolute_url())
    assert number <= MOST


def test_a_query_more_for_each_row_is_noticed(
    world: World, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(front, "public_bodies", Body.objects.visible_to)
    with pytest.raises(AssertionError, match="=="):
        assert_as_often("/raad/", Body, {}, world)
