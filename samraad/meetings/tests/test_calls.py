"""The call for items and its reminders send themselves by the deadlines, once each."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from samraad.audit.actions import seal
from samraad.core.clock import moved_to
from samraad.core.duties import registered, run_until_done
from samraad.demo.days import at
from samraad.meetings.actions.agenda import add_item
from samraad.meetings.actions.asking import ask_for_text, give_standing_link
from samraad.meetings.actions.collecting import accept, decline, propose
from samraad.meetings.actions.moving import move_meeting
from samraad.meetings.actions.plan import cancel_meeting, plan_meeting
from samraad.meetings.actions.putting_in import put_in
from samraad.meetings.models.collecting import MeetingReminder, Origin, TextRequest
from samraad.meetings.models.meeting import Certainty, MeetingKind
from samraad.notices.models import Delivery, Kind
from samraad.people.actions import close_account

DAY = date(2026, 6, 16)
DEADLINE = DAY - timedelta(days=14)  # by the rules that are usual


@pytest.fixture
def meeting(world):
    return plan_meeting(
        body=world.council, on=DAY, kind=MeetingKind.ORDINARY, by=world.mads
    )


def told(kind: Kind, about: object = None) -> list[str]:
    """Who is told, by name; each as often as told."""
    rows = Delivery.objects.filter(message__kind=kind)
    rows = rows.filter(message__about=about) if about else rows
    return sorted(rows.values_list("name", flat=True))


def on(day: date, hour: int = 12) -> None:
    """Let the background work of that day be done."""
    with moved_to(at(day, hour)):
        run_until_done()


def test_members_are_called_a_week_before_the_deadline(world, meeting):
    on(DEADLINE - timedelta(days=8))
    assert told(Kind.CALL, meeting.pk) == []
    on(DEADLINE - timedelta(days=7))
    names = told(Kind.CALL, meeting.pk)
    assert world.fatima.name in names
    assert world.karen.name in names
    assert not {world.cast.gitte.name, world.cast.abdirahman.name} & set(names)


def test_nobody_is_written_to_whose_account_is_closed(world, meeting):
    close_account(account=world.fatima, by=world.cast.operator)
    on(DEADLINE - timedelta(days=7))
    names = told(Kind.CALL, meeting.pk)
    assert (world.fatima.name in names, world.karen.name in names) == (False, True)


def test_nobody_is_called_at_night(meeting):
    on(DEADLINE - timedelta(days=7), hour=6)
    assert told(Kind.CALL, meeting.pk) == []


def test_a_call_is_sent_once_and_repeated_once_to_those_who_sent_nothing(
    world, meeting
):
    for before in (7, 6, 5, 4):
        on(DEADLINE - timedelta(days=before))
    called = told(Kind.CALL, meeting.pk)
    assert len(called) == len(set(called))
    with moved_to(at(DEADLINE - timedelta(days=3), 12)):
        propose(
            body=world.council,
            title="Skilte",
            html="",
            origin=Origin.MEMBER,
            proposer=world.fatima,
            by=world.fatima,
        )
    for before in (2, 1, 0):
        on(DEADLINE - timedelta(days=before))
    again = told(Kind.CALL, meeting.pk)
    assert again.count(world.fatima.name) == 1
    assert again.count(world.karen.name) == 2


def test_a_meeting_planned_after_its_deadline_is_not_called_for(meeting):
    on(DEADLINE + timedelta(days=1))
    assert told(Kind.CALL, meeting.pk) == []


def test_cancelled_and_tentative_meetings_are_not_called_for(world, meeting):
    other = plan_meeting(
        body=world.council,
        on=DAY,
        kind=MeetingKind.ORDINARY,
        certainty=Certainty.TENTATIVE,
        by=world.mads,
    )
    cancel_meeting(meeting=meeting, reason="Ingen punkter", by=world.mads)
    on(DEADLINE - timedelta(days=7))
    assert told(Kind.CALL, meeting.pk) + told(Kind.CALL, other.pk) == []


def test_a_meeting_moved_far_is_called_for_again_and_one_moved_near_is_not(
    world, meeting
):
    on(DEADLINE - timedelta(days=7))
    often = len(told(Kind.CALL, meeting.pk))
    near = DAY + timedelta(days=3)
    move_meeting(meeting=meeting, on=near, reason="Lokalet", by=world.mads)
    on(DEADLINE - timedelta(days=4))
    assert len(told(Kind.CALL, meeting.pk)) == often
    far = DAY + timedelta(days=60)
    move_meeting(meeting=meeting, on=far, reason="Lokalet", by=world.mads)
    on(far - timedelta(days=21))
    assert len(told(Kind.CALL, meeting.pk)) == 2 * often


def test_a_duty_that_dies_has_sent_nothing_and_does_it_again(
    world, meeting, monkeypatch
):
    duty = registered()["samraad.meetings.duties.collecting.call"]

    def dies(*_args, **_given):
        raise KeyboardInterrupt

    with moved_to(at(DEADLINE - timedelta(days=7), 12)):
        with monkeypatch.context() as broken:
            broken.setattr("samraad.meetings.actions.calls_for_items.record", dies)
            with pytest.raises(KeyboardInterrupt):
                duty()
        assert not MeetingReminder.objects.filter(meeting=meeting).exists()
        assert told(Kind.CALL, meeting.pk) == []
        while duty():
            pass
    names = told(Kind.CALL, meeting.pk)
    assert names == sorted(set(names))
    assert world.fatima.name in names


def test_officers_with_a_standing_link_are_called_with_it(world, meeting):
    give_standing_link(
        body=world.council, email="trine@example.dk", name="Trine", by=world.mads
    )
    on(DEADLINE - timedelta(days=7))
    row = Delivery.objects.get(message__about=meeting.pk, user=world.cast.trine.key)
    assert "/bidrag/" in row.own_words


@pytest.fixture
def asked(world, meeting):
    item = add_item(meeting=meeting, title="Budget", by=world.mads)
    return ask_for_text(
        item=item,
        email="trine@example.dk",
        name="Trine",
        due_on=DAY - timedelta(days=10),
        words="En side.",
        by=world.mads,
    )


def test_whoever_is_asked_gets_a_link_at_once(world, asked):
    seal()
    run_until_done()
    row = Delivery.objects.get(message__about=asked.pk)
    assert (row.user, "/bidrag/" in row.own_words) == (world.cast.trine.key, True)


def test_who_still_owes_a_text_is_reminded_once_two_days_before(asked):
    run_until_done()
    for before in (3, 2, 1, 0):
        on(asked.due_on - timedelta(days=before))
    assert len(told(Kind.TEXT_WANTED, asked.pk)) == 2  # asked, and reminded
    asked.refresh_from_db()
    assert asked.reminded_at == at(asked.due_on - timedelta(days=2), 12)


def test_who_has_written_is_not_reminded(asked):
    run_until_done()
    asked.answered_at = at(asked.due_on - timedelta(days=4), 12)
    asked.save()
    on(asked.due_on - timedelta(days=2))
    assert len(told(Kind.TEXT_WANTED, asked.pk)) == 1


def test_a_moved_meeting_moves_what_is_owed(world, asked, meeting):
    later = DAY + timedelta(days=30)
    move_meeting(meeting=meeting, on=later, reason="Sygdom", by=world.mads)
    run_until_done()
    row = TextRequest.objects.get(pk=asked.pk)
    assert row.due_on == later - timedelta(days=10)
    on(DAY - timedelta(days=12))
    assert TextRequest.objects.get(pk=asked.pk).reminded_at is None


def test_a_cancelled_meeting_needs_no_text_and_says_so(world, asked, meeting):
    run_until_done()
    cancel_meeting(meeting=meeting, reason="Ingen punkter", by=world.mads)
    run_until_done()
    on(asked.due_on - timedelta(days=2))
    assert len(told(Kind.TEXT_WANTED, asked.pk)) == 2  # asked, and let off


def test_a_member_is_told_what_became_of_a_proposal(world, meeting):
    given = {"origin": Origin.MEMBER, "proposer": world.fatima, "by": world.fatima}
    yes = propose(body=world.council, title="Ja", html="", **given)
    no = propose(body=world.council, title="Nej", html="", **given)
    accept(proposal=yes, meeting=meeting, by=world.mads)
    decline(proposal=no, words="Det er byrådets sag.", by=world.mads)
    run_until_done()
    rows = Delivery.objects.filter(message__about__in=[yes.pk, no.pk]).order_by("id")
    assert [(r.user, r.message.about) for r in rows] == [
        (world.fatima.key, yes.pk),
        (world.fatima.key, no.pk),
    ]
    assert "Det er byrådets sag." in rows[1].message.text


def test_a_citizen_who_wrote_is_answered_by_mail(world):
    enquiry = put_in(
        body=world.council,
        origin=Origin.ENQUIRY,
        title="Lys på stien",
        html="<p>Der er mørkt.</p>",
        name="Bo Nygaard",
        email="bo@example.dk",
        by=world.mads,
    )
    decline(proposal=enquiry, words="Skriv til Teknik og Miljø.", by=world.mads)
    run_until_done()
    row = Delivery.objects.get(message__about=enquiry.pk)
    assert (row.address, row.name) == ("bo@example.dk", "Bo Nygaard")
