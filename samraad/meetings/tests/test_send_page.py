from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samraad.audit.models import Entry
from samraad.core.clock import moved_to
from samraad.editions.models import Edition
from samraad.meetings.actions.agenda import add_item, write_section
from samraad.meetings.models.agenda import AgendaItem, ItemKind, SectionRole
from samraad.meetings.models.convening import Sending
from samraad.meetings.preparing_to_send import prepare
from samraad.meetings.tests.convening import sent
from samraad.meetings.when import begins_at


@pytest.fixture
def meeting(world):
    return world.meetings.hidden


@pytest.fixture
def page(meeting):
    return reverse("meetings:send", args=[meeting.body.slug, meeting.slug])


@pytest.fixture
def mads(client, world):
    client.force_login(world.mads)
    return client


def test_looking_at_it_changes_nothing(mads, page, meeting):
    before = Entry.objects.count(), Edition.objects.count()
    assert mads.get(page).status_code == 200
    meeting.refresh_from_db()
    assert (Entry.objects.count(), Edition.objects.count()) == before
    assert meeting.status == "planned"


def test_only_the_desk_opens_it(client, page, world):
    client.force_login(world.fatima)
    assert client.get(page).status_code == 404


def test_the_way_goes_from_the_phone_call_to_who_comes(mads, page, meeting):
    mads.post(page, {"step": "record", "words": "På telefonen."})
    answer = mads.post(page, {"step": "send"})
    assert answer["Location"].endswith("/deltagere/")
    assert Sending.objects.filter(meeting=meeting).count() == 1


def test_without_approval_it_is_refused(mads, page, meeting):
    answer = mads.post(page, {"step": "send"})
    assert (answer.status_code, len(answer.context["form"].errors)) == (200, 1)
    assert not Sending.objects.filter(meeting=meeting).exists()


def test_late_without_a_reason_it_asks_for_one_and_keeps_the_page(mads, page, meeting):
    mads.post(page, {"step": "record"})
    with moved_to(begins_at(meeting)):
        asked = mads.get(page).context["form"]["late_reason"].field
        answer = mads.post(page, {"step": "send"})
    assert asked.required
    assert answer.status_code == 200
    assert "late_reason" in answer.context["form"].errors


def cautions(meeting, world):
    return prepare(meeting, world.mads).cautions


def test_a_decision_without_a_recommendation_is_pointed_at(world, meeting):
    before = len(cautions(meeting, world))
    add_item(meeting=meeting, title="Nyt", kind=ItemKind.DECISION, by=world.mads)
    assert len(cautions(meeting, world)) == before + 1


def test_a_standing_item_needs_no_text(world, meeting):
    before = len(cautions(meeting, world))
    item = add_item(meeting=meeting, title="Dagsorden", by=world.mads)
    AgendaItem.objects.filter(pk=item.pk).update(offer="recurring:1")
    assert len(cautions(meeting, world)) == before


def test_a_heading_with_nothing_under_it_is_pointed_at(world, meeting):
    before = len(cautions(meeting, world))
    item = AgendaItem.objects.filter(meeting=meeting)[0]
    role = SectionRole.BACKGROUND
    write_section(item=item, role=role, html="<p> </p>", by=world.mads)
    assert len(cautions(meeting, world)) == before + 1


def test_a_personal_number_stops_it_in_an_open_item(mads, page, world, meeting):
    item = AgendaItem.objects.filter(meeting=meeting)[0]
    role = SectionRole.BACKGROUND
    write_section(item=item, role=role, html="<p>010190-1234</p>", by=world.mads)
    assert prepare(meeting, world.mads).is_stopped
    mads.post(page, {"step": "record"})
    assert mads.post(page, {"step": "send"}).context["form"].non_field_errors()
    assert not Sending.objects.filter(meeting=meeting).exists()


def test_what_has_changed_since_the_approval_is_said(mads, page, world, meeting):
    mads.post(page, {"step": "record"})
    assert not prepare(meeting, world.mads).changed_since_approval
    add_item(meeting=meeting, title="Nyt", by=world.mads)
    assert prepare(meeting, world.mads).changed_since_approval


def test_when_nothing_has_changed_there_is_no_button(mads, page, world, meeting):
    sent(meeting, world.mads)
    shown = mads.get(page).text
    assert 'value="change"' not in shown
    add_item(meeting=meeting, title="Nyt", by=world.mads)
    shown = mads.get(page).text
    assert 'value="change"' in shown
    assert 'value="supplement"' in shown


def test_more_items_cost_no_more_queries(mads, page, world, meeting):
    def number():
        with CaptureQueriesContext(connection) as queries:
            mads.get(page)
        return len(queries)

    def add(count):
        for _time in range(count):
            item = add_item(meeting=meeting, title="Nyt", by=world.mads)
            role, html = SectionRole.SUMMARY, "<p>Tekst.</p>"
            write_section(item=item, role=role, html=html, by=world.mads)

    add(1)
    few = number()
    add(10)
    assert number() == few
