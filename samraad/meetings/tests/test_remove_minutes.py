from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from samraad.documents.models import Document
from samraad.editions.models import Edition, PublicName
from samraad.meetings.actions.publish import remove_minutes, withdraw_meeting
from samraad.meetings.models.frozen import FrozenAttachment, FrozenDecision, FrozenItem
from samraad.meetings.models.meeting import Meeting


def remove(world, meeting, by=None):
    remove_minutes(meeting=meeting, reason="Forkert bilag", by=by or world.mads)


def public(model, meeting):
    rows = model.objects.visible_to(None).filter(edition__subject=meeting.pk)
    return rows.exclude(edition__kind="agenda")


def files_of(meeting):
    attachments = FrozenAttachment.objects.filter(edition__subject=meeting.pk)
    documents = Document.objects.filter(pk__in=attachments.values("document"))
    return documents.visible_to(None).count()


def test_its_rows_are_nobodys_but_the_desks(world, held):
    assert public(FrozenItem, held).exists()
    remove(world, held)
    assert not public(FrozenItem, held).exists()
    assert not public(FrozenDecision, held).exists()
    assert FrozenItem.objects.visible_to(world.mads).filter(
        edition__subject=held.pk, edition__removed_reason="Forkert bilag"
    )


def test_its_addresses_say_why(world, held):
    decision = public(FrozenDecision, held).first()
    remove(world, held)
    name = PublicName.objects.get(path=decision.path)
    assert name.removed_reason == "Forkert bilag"


def test_the_items_of_the_agenda_can_be_read_again(world, held):
    item = public(FrozenItem, held).first()
    remove(world, held)
    assert PublicName.objects.get(path=item.path).removed_at is None
    agenda = Edition.objects.of(held.pk).get(is_current=True)
    assert agenda.kind == "agenda"


def test_the_agenda_stands(world, held):
    remove(world, held)
    standing = Edition.objects.of(held.pk).standing()
    assert [edition.kind for edition in standing] == ["agenda"]
    assert files_of(held) == 2


def test_a_withdrawn_meeting_takes_its_files_along(world, held):
    withdraw_meeting(meeting=held, reason="Forkert bilag", by=world.mads)
    assert files_of(held) == 0
    assert held not in Meeting.objects.visible_to(None)


def test_it_can_be_published_again(world, held, approve):
    item = public(FrozenItem, held).first()
    withdraw_meeting(meeting=held, reason="Forkert bilag", by=world.mads)
    approve()
    assert PublicName.objects.current().filter(path=item.path).exists()
    assert files_of(held) == 2


def test_nobody_but_the_desk_may(world, held):
    with pytest.raises(PermissionDenied):
        remove(world, held, by=world.fatima)
