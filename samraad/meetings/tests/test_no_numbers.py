"""No personal number goes out by a side door: not in what is said when one sends."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from samraad.meetings.actions.agenda import add_item, change_item
from samraad.meetings.actions.inside import attach_file
from samraad.meetings.models.convening import Sending
from samraad.meetings.models.meeting import Meeting, MeetingStatus
from samraad.meetings.models.plan import FormerDate
from samraad.meetings.tests.convening import sent

NUMBER = "010190-1234"


def page(world, name, meeting):
    return reverse(f"meetings:{name}", args=[world.council.slug, meeting.slug])


def test_not_in_a_case_number(world):
    item = add_item(meeting=world.meetings.hidden, title="Tilskud", by=world.mads)
    change_item(item=item, case_number=NUMBER, by=world.mads)
    with pytest.raises(PermissionDenied):
        sent(world.meetings.hidden, world.mads)


def test_not_in_the_name_by_which_a_file_is_fetched(world):
    item = add_item(meeting=world.meetings.hidden, title="Tilskud", by=world.mads)
    file = attach_file(item=item, name=f"{NUMBER}.pdf", data=b"%PDF", by=world.mads)
    file.name = "Notat"
    file.save()
    with pytest.raises(PermissionDenied):
        sent(world.meetings.hidden, world.mads)


@pytest.mark.parametrize("field", ["note", "late_reason"])
def test_not_in_what_is_said_when_an_agenda_is_sent(world, client, field):
    meeting = world.meetings.hidden
    sent(meeting, world.mads)
    add_item(meeting=meeting, title="Endnu et punkt", by=world.mads)
    client.force_login(world.mads)
    said = {"step": "change", field: f"Om {NUMBER}"}
    answer = client.post(page(world, "send", meeting), said)
    assert answer.status_code == 200
    assert Sending.objects.filter(meeting=meeting).count() == 1


def test_not_in_why_a_meeting_is_moved_or_cancelled(world, client):
    meeting = world.meetings.coming
    client.force_login(world.mads)
    said = {"reason": f"Om {NUMBER}", "day": meeting.first_day + timedelta(days=7)}
    for name in ("move", "cancel"):
        assert client.post(page(world, name, meeting), said).status_code == 200
    assert not FormerDate.objects.filter(meeting=meeting).exists()
    assert Meeting.objects.get(pk=meeting.pk).status != MeetingStatus.CANCELLED
