from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from samraad.access.models import Audience
from samraad.bodies.actions.body import publish_body
from samraad.bodies.models.body import Body
from samraad.bodies.models.rules import Rules
from samraad.core.duties import run_until_done
from samraad.editions.models import Edition
from samraad.meetings.actions.agenda import add_item, close_item, write_section
from samraad.meetings.actions.sending import send_change
from samraad.meetings.models.agenda import SectionRole
from samraad.meetings.models.frozen import FrozenItem, FrozenMeeting, FrozenSection
from samraad.meetings.models.meeting import Meeting
from samraad.meetings.tests.convening import sent


@pytest.fixture
def meeting(world):
    """Its agenda was sent while the council was known to its members alone."""
    council, meeting = world.council, world.meetings.hidden
    Body.objects.filter(pk=council.pk).update(audience=council.members)
    meeting = Meeting.objects.get(pk=meeting.pk)
    item = add_item(meeting=meeting, title="Om Bo Dam", by=world.mads)
    role = SectionRole.SUMMARY
    write_section(item=item, role=role, html="<p>Lukket ord.</p>", by=world.mads)
    close_item(item=item, ground="Personsag", neutral_title="En sag", by=world.mads)
    sent(meeting, world.mads)
    return Meeting.objects.get(pk=meeting.pk)


def publish(world):
    publish_body(body=world.council, by=world.mads)
    run_until_done()


def public(model, meeting):
    current = Edition.objects.of(meeting.pk).filter(is_current=True)
    return model.objects.visible_to(None).filter(edition__in=current)


def test_before_that_only_the_members_read_it(meeting):
    assert not public(FrozenItem, meeting).exists()
    assert Client().get(meeting.get_absolute_url()).status_code == 404


def test_published_with_the_body_it_says_what_was_sent(world, meeting):
    before = Edition.objects.of(meeting.pk).get(is_current=True)
    titles = FrozenItem.objects.filter(edition=before).values_list("title", flat=True)
    titles = list(titles.order_by("position"))
    add_item(meeting=meeting, title="Endnu kun en tanke", by=world.mads)
    publish(world)
    rows = public(FrozenItem, meeting).order_by("position")
    assert list(rows.values_list("title", flat=True)) == titles
    assert Client().get(meeting.get_absolute_url()).status_code == 200
    assert Client().get(rows[0].path).status_code == 200


def test_what_is_inside_a_closed_item_stays_in_its_circle(world, meeting):
    publish(world)
    assert FrozenSection.objects.filter(html__contains="Lukket ord").count() == 2
    assert (
        not public(FrozenSection, meeting).filter(html__contains="Lukket ord").exists()
    )
    assert "lukket ord" not in public(FrozenMeeting, meeting).get().folded
    assert "Bo Dam" not in Client().get(meeting.get_absolute_url()).text


def test_the_public_agenda_is_the_one_that_would_be_sent_now(world, meeting):
    publish(world)
    meeting = Meeting.objects.get(pk=meeting.pk)
    with pytest.raises(ValidationError):
        send_change(meeting=meeting, by=world.mads)  # nothing has changed


def test_published_twice_it_is_one_edition(world, meeting):
    publish(world)
    publish(world)
    editions = Edition.objects.of(meeting.pk).filter(audience=Audience.EVERYBODY)
    assert editions.count() == 1


def test_where_agendas_are_not_public_it_stays_with_the_members(world, meeting):
    Rules.objects.filter(body=world.council).update(agendas_are_public=False)
    publish(world)
    assert not public(FrozenItem, meeting).exists()
