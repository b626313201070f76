from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from samraad.audit.models import Entry
from samraad.editions.models import Approval, Edition, PublicName
from samraad.meetings.actions.publish import publish_minutes
from samraad.meetings.models.frozen import FrozenItem, FrozenMeeting
from samraad.meetings.models.meeting import MeetingStatus


def read_by(user, meeting):
    heads = FrozenMeeting.objects.visible_to(user).filter(original=meeting.pk)
    return [head.edition.approval for head in heads.current().with_minutes()]


def test_approved_minutes_take_the_place_of_the_draft(held, approve):
    approve()
    assert read_by(None, held) == [Approval.APPROVED]


def test_a_draft_is_shown_where_the_body_shows_its_drafts(held):
    assert read_by(None, held) == [Approval.DRAFT]


def test_elsewhere_it_is_the_members_alone(world):
    meeting = world.national.adhoc
    readers = (None, world.ole, world.mads, world.fatima, world.cast.signe)
    assert [read_by(user, meeting) for user in readers] == [
        [],
        [],
        [],
        [Approval.DRAFT],
        [Approval.DRAFT],
    ]


def test_what_is_the_members_alone_has_no_public_address(world):
    items = FrozenItem.objects.filter(edition__subject=world.national.adhoc.pk)
    subjects = [item.original for item in items]
    assert len(subjects) == 1
    assert not PublicName.objects.filter(subject__in=subjects).exists()


def test_the_meeting_has_been_held(world, held, approve):
    approve()
    held.refresh_from_db()
    assert held.status == MeetingStatus.HELD


def test_after_approval_a_change_says_what_it_is(held, approve):
    approve()
    with pytest.raises(PermissionDenied):
        approve()
    edition = approve(correction="Et navn under punkt 4")
    assert edition.corrects.approval == Approval.APPROVED


def test_the_log_tells_draft_approval_and_correction_apart(approve):
    approve()
    approve(correction="Et navn")
    events = Entry.objects.unsealed().filter(event__startswith="meetings.minutes")
    assert [entry.event for entry in events] == [
        "meetings.minutes.published",
        "meetings.minutes.corrected",
    ]


def test_not_before_the_day(world):
    with pytest.raises(PermissionDenied):
        publish_minutes(
            meeting=world.meetings.coming, approval=Approval.DRAFT, by=world.mads
        )


def test_nobody_but_the_desk_may(world, held):
    with pytest.raises(PermissionDenied):
        publish_minutes(meeting=held, approval=Approval.APPROVED, by=world.fatima)


def test_every_meeting_has_one_current_edition_for_everybody(world):
    rows = Edition.objects.visible_to(None).filter(is_current=True)
    subjects = list(rows.values_list("subject", flat=True))
    assert len(subjects) == len(set(subjects))
