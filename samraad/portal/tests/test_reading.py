"""What the pages read, and what they leave lying in the database."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samraad.access.models import Audience
from samraad.core import clock
from samraad.meetings.models.frozen import FrozenDecision, FrozenMeeting
from samraad.meetings.models.meeting import Meeting
from samraad.meetings.models.record import SAID_ONLY
from samraad.portal.archive import (
    decisions_in_force,
    find_decision,
    listed,
    mentioning,
)
from samraad.portal.forms import ArchiveFilter
from samraad.portal.neighbours import Neighbours
from samraad.portal.views import feeds

LARGE = ("folded", "about", "contact", "purpose", "contact_name")


@pytest.fixture
def asked(db):
    with CaptureQueriesContext(connection) as queries:
        yield queries


def test_a_list_of_decisions_leaves_the_large_columns_lying(world, asked):
    path = decisions_in_force(None)[0].path
    assert find_decision(path, None).meeting.source_name is not None
    told = " ".join(query["sql"] for query in asked)
    assert [name for name in LARGE if f'"{name}"' in told] == []


def test_decisions_are_counted_by_the_database(world, asked):
    head = FrozenMeeting.objects.current().get(original=world.meetings.hearing.pk)
    rows = FrozenDecision.objects.visible_to(None).filter(meeting=head)
    decided = rows.exclude(outcome__in=SAID_ONLY).count()
    assert listed([world.meetings.hearing], None)[0].decisions == decided > 0
    assert any("COUNT(" in q["sql"] and "GROUP BY" in q["sql"] for q in asked)


def test_words_are_looked_for_in_the_bodys_own_minutes(world):
    hearing, council = world.meetings.hearing, world.council
    words = FrozenMeeting.objects.current().get(original=hearing.pk).folded[:20]
    assert {"original": hearing.pk} in mentioning(words, council, None)
    assert not mentioning(words, world.national.council, None)


def test_the_neighbours_are_those_just_before_and_after(world):
    rows = Meeting.objects.visible_to(None).filter(body=world.council)
    first, second, third, *_ = rows.order_by("first_day", "start_time", "id")
    near = Neighbours.of(second, None)
    assert near.before.path == first.get_absolute_url()
    assert (near.after.path, near.after.date) == (third.get_absolute_url(), third.date)
    assert Neighbours.of(first, None).before is None


def test_a_meeting_without_a_date_may_be_a_neighbour(world):
    coming = Meeting.objects.filter(pk=world.meetings.coming.pk)
    coming.update(date=None, first_day=None, last_day=None)
    rows = Meeting.objects.visible_to(None).filter(body=world.council)
    near = [Neighbours.of(row, None) for row in rows]
    either = [side for n in near for side in (n.before, n.after) if side]
    assert None in [side.date for side in either]


def test_a_search_takes_eight_words_and_no_nul():
    asked = ArchiveFilter({"q": " ".join(f"ord{n}\0" for n in range(30))})
    assert asked.words == "ord0 ord1 ord2 ord3 ord4 ord5 ord6 ord7"


def test_the_sitemap_is_the_same_for_all(world, client):
    def addresses():
        return client.get("/sitemap.xml").content.decode().count("<loc>")

    everybodys = addresses()
    client.force_login(world.mads)
    assert addresses() == everybodys


def test_a_sitemap_has_an_end(world, client, monkeypatch):
    monkeypatch.setattr(feeds, "MOST_IN_A_SITEMAP", 3)
    assert client.get("/sitemap.xml").content.decode().count("<loc>") == 3


@pytest.mark.parametrize("address", ["/kalender.ics", "/raad/{slug}/kalender.ics"])
def test_a_calendar_goes_two_years_back(world, client, address):
    rows = Meeting.objects.filter(pk=world.meetings.hearing.pk)
    address = address.format(slug=world.council.slug)
    told = f"{rows[0].pk}@samraad"
    assert told in client.get(address).content.decode()
    day = clock.today() - timedelta(days=3 * 365)
    rows.update(first_day=day, last_day=day, audience=Audience.EVERYBODY)
    assert told not in client.get(address).content.decode()
