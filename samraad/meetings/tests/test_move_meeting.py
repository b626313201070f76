from __future__ import annotations

from datetime import date, time, timedelta
from itertools import count

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from samraad.access.models import Audience
from samraad.audit.models import Entry
from samraad.core import clock
from samraad.demo.days import at
from samraad.editions.models import Edition, PublicName
from samraad.meetings.actions.agenda import add_item, change_item
from samraad.meetings.actions.moving import move_meeting
from samraad.meetings.actions.plan import (
    announce_meeting,
    cancel_meeting,
    plan_meeting,
)
from samraad.meetings.actions.publish import withdraw_meeting
from samraad.meetings.models.agenda import AgendaItem
from samraad.meetings.models.frozen import (
    FrozenAttachment,
    FrozenItem,
    FrozenMeeting,
    FrozenSection,
)
from samraad.meetings.models.meeting import MeetingKind
from samraad.meetings.models.plan import FormerDate

OLD, NEW = date(2026, 9, 1), date(2026, 9, 8)
ROOT = "/raad/birkesund-integrationsraad/moeder"


def plan(world, on=OLD):
    return plan_meeting(
        body=world.council,
        on=on,
        kind=MeetingKind.ORDINARY,
        start_time=time(16),
        end_time=time(18),
        place="Rådhuset",
        by=world.mads,
    )


@pytest.fixture
def announced(world):
    return announce_meeting(meeting=plan(world), by=world.mads)


def move(world, meeting, on=NEW, reason="Snestorm", **more):
    return move_meeting(
        meeting=meeting,
        on=on,
        **({"start_time": time(17), "place": "Biblioteket"} | more),
        reason=reason,
        by=more.get("by", world.mads),
    )


def entries(meeting):
    return Entry.objects.filter(subject__endswith=str(meeting.pk)).order_by("id")


def test_the_old_date_stays_visible_with_the_reason(world, announced):
    meeting = move(world, announced)
    assert (meeting.first_day, meeting.start_time, meeting.end_time) == (
        *(NEW, time(17)),
        None,
    )
    former = FormerDate.objects.visible_to(None).get(meeting=meeting)
    assert (former.first_day, former.start_time, former.place, former.reason) == (
        *(OLD, time(16)),
        "Rådhuset",
        "Snestorm",
    )


def test_its_calendar_entry_counts_the_change(world, announced):
    assert move(world, announced).changes == 1
    assert move(world, announced, on=date(2026, 9, 15)).changes == 2


def test_the_old_address_leads_to_the_new_one(world, announced):
    meeting = move(world, announced)
    assert meeting.get_absolute_url() == f"{ROOT}/2026-09-08/"
    answer = Client().get(f"{ROOT}/2026-09-01/")
    assert (answer.status_code, answer["Location"]) == (301, f"{ROOT}/2026-09-08/")


def test_nobody_else_gets_the_old_address(world, announced):
    move(world, announced)
    assert plan(world).slug == "2026-09-01-2"


def test_moved_back_it_has_its_first_address_again(world, announced):
    meeting = move(world, move(world, announced), on=OLD)
    assert meeting.slug == "2026-09-01"
    names = PublicName.objects.filter(subject=meeting.pk)
    assert {(name.path, name.is_current) for name in names} == {
        (f"{ROOT}/2026-09-01/", True),
        (f"{ROOT}/2026-09-08/", False),
    }


def test_another_room_the_same_day_keeps_the_address(world, announced):
    meeting = move(world, announced, on=OLD, start_time=time(16))
    assert meeting.slug == "2026-09-01"
    former = FormerDate.objects.get(meeting=meeting)
    assert (former.first_day, former.place) == (OLD, "Rådhuset")


def test_what_nobody_knew_of_is_moved_without_a_trace(world):
    meeting = move(world, plan(world), reason="")
    assert (meeting.slug, meeting.changes) == ("2026-09-08", 0)
    assert not FormerDate.objects.filter(meeting=meeting).exists()
    assert [e.event for e in entries(meeting)] == [
        "meetings.meeting.planned",
        "meetings.meeting.replanned",
    ]


def test_what_others_know_of_is_moved_with_a_reason(world, announced):
    with pytest.raises(ValidationError):
        move(world, announced, reason=" ")


def test_it_cannot_be_moved_to_where_it_is(world, announced):
    with pytest.raises(ValidationError):
        move(
            world,
            announced,
            on=OLD,
            start_time=time(16),
            end_time=time(18),
            place="Rådhuset",
        )


def test_an_agenda_that_was_sent_is_frozen_anew(world):
    meeting = world.meetings.coming
    before = Edition.objects.of(meeting.pk).count()
    meeting = move(world, meeting, on=date(2026, 4, 28))
    editions = Edition.objects.of(meeting.pk)
    assert editions.count() == before + 1
    current = editions.get(is_current=True, audience=Audience.EVERYBODY)
    assert FrozenMeeting.objects.get(edition=current).first_day == date(2026, 4, 28)
    first = FrozenItem.objects.filter(edition=current).order_by("position").first()
    assert Client().get(first.path).status_code == 200


def test_what_has_not_been_sent_is_not_shown_by_moving_the_meeting(world):
    meeting = world.meetings.coming
    sent = Edition.objects.of(meeting.pk).filter(is_current=True).get()
    told = FrozenItem.objects.visible_to(None).filter(edition=sent)
    titles = list(told.order_by("position").values_list("title", flat=True))
    add_item(meeting=meeting, title="Endnu kun en tanke", by=world.mads)
    change_item(
        item=AgendaItem.objects.filter(meeting=meeting).first(),
        title="Endnu kun et forslag",
        by=world.mads,
    )
    move(world, meeting, on=date(2026, 4, 28))
    now = Edition.objects.of(meeting.pk).filter(is_current=True).get()
    rows = FrozenItem.objects.visible_to(None).filter(edition=now)
    assert list(rows.order_by("position").values_list("title", flat=True)) == titles
    for model in (FrozenSection, FrozenAttachment):
        counts = [model.objects.filter(edition=one).count() for one in (sent, now)]
        assert counts[0] == counts[1]


def test_an_item_at_its_old_address_is_found_at_the_new(world):
    meeting = world.meetings.coming
    old = FrozenItem.objects.filter(
        original__isnull=False, path__startswith=(meeting.get_absolute_url())
    )
    path = old.order_by("position").first().path
    move(world, meeting, on=date(2026, 4, 28))
    answer = Client().get(path)
    assert (answer.status_code, "2026-04-28" in answer["Location"]) == (301, True)


def test_the_log_says_so_and_names_the_former_date(world, announced):
    meeting = move(world, announced)
    entry = entries(meeting).get(event="meetings.meeting.moved")
    former = FormerDate.objects.get(meeting=meeting)
    assert entry.entrycontent.data == {"former": str(former.pk)}


def test_a_meeting_that_is_taken_back_hides_its_former_dates(world, announced):
    meeting = move(world, announced)
    withdraw_meeting(meeting=meeting, reason="Fejl", by=world.mads)
    assert not FormerDate.objects.visible_to(None).filter(meeting=meeting).exists()
    assert FormerDate.objects.visible_to(world.mads).filter(meeting=meeting).exists()


def test_a_meeting_held_or_cancelled_is_not_moved(world, announced):
    with pytest.raises(PermissionDenied):
        move(world, world.meetings.last)
    cancelled = cancel_meeting(meeting=announced, reason="Sygdom", by=world.mads)
    with pytest.raises(PermissionDenied):
        move(world, cancelled)


def test_nobody_but_the_desk_may(world, announced):
    with pytest.raises(PermissionDenied):
        move_meeting(meeting=announced, on=NEW, reason="Nej", by=world.fatima)


def test_time_may_pass_while_an_agenda_follows_its_meeting(world, monkeypatch):
    hour = at(date(2026, 3, 18), 12)
    ticks = (hour + timedelta(microseconds=tick) for tick in count())
    monkeypatch.setattr(clock, "now", lambda: next(ticks))
    meeting = move(world, world.meetings.coming, on=date(2026, 4, 28))
    assert meeting.slug == "2026-04-28"


def test_the_desks_old_address_still_finds_it(world, announced):
    move(world, announced)
    client = Client()
    client.force_login(world.mads)
    address = "/skrivebord/birkesund-integrationsraad/moeder/2026-09-01/flyt/"
    assert client.get(address).status_code == 200


def test_a_members_old_link_still_finds_it(world):
    meeting = world.meetings.coming
    address = f"/mit/moeder/birkesund-integrationsraad/{meeting.slug}/"
    client = Client()
    client.force_login(world.fatima)
    assert client.get(address).status_code == 200
    move(world, meeting, on=date(2026, 4, 28))
    assert client.get(address).status_code == 200
