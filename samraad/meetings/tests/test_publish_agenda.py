from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from samraad.audit.models import Entry
from samraad.editions.models import Edition, EditionKind
from samraad.meetings.actions.agenda import add_item, write_section
from samraad.meetings.actions.publish import publish_agenda
from samraad.meetings.models.agenda import SectionRole
from samraad.meetings.models.frozen import FrozenDecision, FrozenItem, FrozenSection
from samraad.meetings.models.meeting import Meeting, MeetingStatus


def titles(edition):
    items = FrozenItem.objects.visible_to(None).in_edition(edition)
    return [item.title for item in items]


def test_it_is_a_new_edition_that_takes_the_place_of_the_old(world, send):
    before = Edition.objects.of(world.meetings.coming.pk).get(is_current=True)
    edition = send()
    before.refresh_from_db()
    assert (before.is_current, edition.is_current) == (False, True)
    assert (edition.number, edition.kind) == (before.number + 1, EditionKind.AGENDA)


def test_what_is_written_later_is_not_in_it(world, send):
    edition = send()
    add_item(meeting=world.meetings.coming, title="For sent", by=world.mads)
    assert "For sent" not in titles(edition)
    assert "For sent" in titles(send())


def test_a_section_is_frozen_as_it_read(world, send):
    item = add_item(meeting=world.meetings.coming, title="Sent", by=world.mads)
    role = SectionRole.SUMMARY
    write_section(item=item, role=role, html="<p>Før.</p>", by=world.mads)
    edition = send()
    write_section(item=item, role=role, html="<p>Efter.</p>", by=world.mads)
    frozen = FrozenSection.objects.visible_to(None).in_edition(edition)
    assert frozen.get(original__isnull=False, role=role).html == "<p>Før.</p>"


def test_the_meeting_is_announced_and_convened(world):
    meeting = world.meetings.hidden
    publish_agenda(meeting=meeting, by=world.mads)
    meeting = Meeting.objects.visible_to(None).get(pk=meeting.pk)
    assert meeting.status == MeetingStatus.CONVENED


def test_it_holds_no_decisions(world, send):
    assert not FrozenDecision.objects.filter(edition=send()).exists()


def test_the_log_says_so(send):
    edition = send()
    entry = Entry.objects.unsealed().get(event="meetings.agenda.published")
    assert entry.subject_id == str(edition.pk)


def test_not_before_there_are_items(world):
    with pytest.raises(PermissionDenied):
        publish_agenda(meeting=world.meetings.tentative, by=world.mads)


def test_not_when_the_minutes_are_out(world, held):
    with pytest.raises(PermissionDenied):
        publish_agenda(meeting=held, by=world.mads)


def test_nobody_but_the_desk_may(world):
    with pytest.raises(PermissionDenied):
        publish_agenda(meeting=world.meetings.coming, by=world.fatima)
