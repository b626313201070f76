"""What is taken off an agenda can be put back as it was."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from samraad.audit.models import Entry
from samraad.documents.models import Attachment
from samraad.meetings.actions.agenda import (
    add_item,
    attach_to_item,
    invite_guest,
    withdraw_item,
    write_section,
)
from samraad.meetings.actions.plan import plan_meeting
from samraad.meetings.actions.removing import (
    put_back,
    remove_attachment,
    remove_guest,
    remove_item,
    remove_section,
)
from samraad.meetings.models.agenda import AgendaItem, Guest, Section, SectionRole
from samraad.meetings.models.collecting import DeclinedOffer
from samraad.meetings.models.meeting import MeetingKind


@pytest.fixture
def meeting(world):
    meeting = plan_meeting(
        body=world.council, on=None, kind=MeetingKind.ORDINARY, by=world.mads
    )
    for title in ("Et", "To", "Tre"):
        add_item(meeting=meeting, title=title, by=world.mads)
    return meeting


@pytest.fixture
def item(world, meeting):
    item = AgendaItem.objects.get(meeting=meeting, title="To")
    role = SectionRole.BACKGROUND
    write_section(item=item, role=role, html="<p>Tekst</p>", by=world.mads)
    invite_guest(item=item, name="Bo", by=world.mads)
    attach_to_item(item=item, name="bilag.pdf", by=world.mads)
    return item


def agenda(meeting):
    items = AgendaItem.objects.filter(meeting=meeting).order_by("position")
    return [str(item) for item in items]


def test_the_numbers_close_up_and_open_again(world, meeting, item):
    removed = remove_item(item=item, by=world.mads)
    assert agenda(meeting) == ["1 Et", "2 Tre"]
    put_back(removed=removed, by=world.mads)
    assert agenda(meeting) == ["1 Et", "2 To", "3 Tre"]


def test_an_item_comes_back_with_all_that_was_in_it(world, item):
    put_back(removed=remove_item(item=item, by=world.mads), by=world.mads)
    section = Section.objects.get(item=item)
    assert section.text.versions.get().html == "<p>Tekst</p>"
    assert Guest.objects.get(item=item).name == "Bo"
    assert Attachment.objects.get(subject=item.pk).name == "bilag.pdf"


def test_putting_it_back_twice_is_once(world, meeting, item):
    removed = remove_item(item=item, by=world.mads)
    for _time in range(2):
        put_back(removed=removed, by=world.mads)
    assert agenda(meeting) == ["1 Et", "2 To", "3 Tre"]


@pytest.mark.parametrize("what", ["item", "section", "guest", "attachment"])
def test_what_is_gone_already_is_not_taken_off_again(world, item, what):
    guest = Guest.objects.get(item=item)
    attachment = Attachment.objects.get(subject=item.pk)
    section = Section.objects.get(item=item)
    remove, given = {
        "item": (remove_item, {"item": item}),
        "section": (remove_section, {"section": section}),
        "guest": (remove_guest, {"guest": guest}),
        "attachment": (remove_attachment, {"item": item, "attachment": attachment}),
    }[what]
    first, second = (remove(**given, by=world.mads) for _press in range(2))
    assert (first is not None, second) == (True, None)
    assert Entry.objects.filter(event__endswith=f"{what}.removed").count() == 1


def test_an_offered_line_is_not_offered_again_until_it_is_put_back(world, item):
    AgendaItem.objects.filter(pk=item.pk).update(offer="recurring:x")
    item.refresh_from_db()
    removed = remove_item(item=item, by=world.mads)
    assert DeclinedOffer.objects.get(meeting=item.meeting).key == "recurring:x"
    put_back(removed=removed, by=world.mads)
    assert not DeclinedOffer.objects.filter(meeting=item.meeting).exists()


def test_parts_are_removed_one_by_one(world, item):
    attachment = Attachment.objects.get(subject=item.pk)
    removed = [
        remove_section(section=Section.objects.get(item=item), by=world.mads),
        remove_guest(guest=Guest.objects.get(item=item), by=world.mads),
        remove_attachment(item=item, attachment=attachment, by=world.mads),
    ]
    parts = (Section.objects.filter(item=item), Guest.objects.filter(item=item))
    attached = Attachment.objects.filter(subject=item.pk)
    assert [rows.count() for rows in (*parts, attached)] == [0, 0, 0]
    for one in removed:
        put_back(removed=one, by=world.mads)
    assert [rows.count() for rows in (*parts, attached)] == [1, 1, 1]


def test_who_took_the_place_meanwhile_keeps_it(world, item):
    removed = remove_guest(guest=Guest.objects.get(item=item), by=world.mads)
    invite_guest(item=item, name="Eva", by=world.mads)
    put_back(removed=removed, by=world.mads)
    guests = Guest.objects.filter(item=item).order_by("position")
    assert [guest.name for guest in guests] == ["Eva", "Bo"]


def test_what_was_sent_is_withdrawn_instead_and_says_why(world, send):
    send()
    item = AgendaItem.objects.filter(meeting=world.meetings.coming).first()
    with pytest.raises(PermissionDenied):
        remove_item(item=item, by=world.mads)
    gone = withdraw_item(item=item, reason="Afventer notat.", by=world.mads)
    assert gone.withdrawn_reason == "Afventer notat."


def test_nobody_but_the_desk_may(world, item):
    with pytest.raises(PermissionDenied):
        remove_item(item=item, by=world.fatima)
