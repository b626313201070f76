"""What becomes of a delivery, with a real mail server."""

from __future__ import annotations

from datetime import timedelta

import pytest

from samraad.core import clock
from samraad.core.clock import moved_to
from samraad.notices.actions.sending import WAITS, longest, take
from samraad.notices.duties import send_next
from samraad.notices.models import Delivery, State
from samraad.notices.servers import MailServer


def test_it_is_in_hand_before_the_server_is_spoken_to(world, tell, post_office, fresh):
    [row] = tell(world.fatima)
    assert take() == row
    assert fresh(row).state == State.SENDING
    assert take() is None
    assert post_office.taken == []


def test_everybody_is_sent_one_letter_and_each_is_noted(world, tell, post_office):
    people = (world.fatima, world.karen, world.ole)
    rows = tell(*people)
    while send_next():
        pass
    to = [letter["To"].addresses[0].addr_spec for letter in post_office.letters]
    assert to == [user.email for user in people]
    for row in Delivery.objects.filter(pk__in=[row.pk for row in rows]):
        assert (row.state, row.sent_at, row.attempts) == (State.SENT, clock.now(), 1)


def test_it_is_the_same_letter_however_often_it_is_tried(
    world, tell, post_office, deliver
):
    [row] = tell(world.fatima)
    post_office.says_to_letter = "451 Greylisted, try again"
    assert deliver(row).state == State.WAITING
    post_office.says_to_letter = "250 OK"
    with moved_to(clock.now() + WAITS[0]):
        assert deliver(row).state == State.SENT
    [letter] = post_office.letters
    assert letter["Message-ID"] == row.mail_id


def test_a_server_that_is_busy_is_asked_again_ever_later_and_at_last_no_more(
    world, tell, post_office, deliver
):
    [row] = tell(world.fatima)
    post_office.says_to_recipient = "450 Mailbox busy"
    now = clock.now()
    for wait in WAITS:
        with moved_to(now):
            row = deliver(row)
        assert (row.state, row.next_at) == (State.WAITING, now + wait)
        assert row.error == "450 Mailbox busy"
        now = row.next_at
    with moved_to(now):
        assert deliver(row).state == State.FAILED


@pytest.mark.parametrize("at", ["says_to_recipient", "says_to_letter"])
def test_what_the_server_refuses_has_failed_with_its_words(
    world, tell, post_office, deliver, at
):
    setattr(post_office, at, "550 No such user here")
    [row] = tell(world.fatima)
    row = deliver(row)
    assert (row.state, row.error) == (State.FAILED, "550 No such user here")
    assert row.attempts == 1


def test_silence_after_the_letter_is_uncertain_and_never_sent_again(
    world, tell, post_office, impatient, deliver
):
    post_office.silent_for = 0.5
    [row] = tell(world.fatima)
    assert deliver(row).state == State.UNCERTAIN
    with moved_to(clock.now() + timedelta(days=30)):
        assert deliver(row).state == State.UNCERTAIN
    assert len(post_office.taken) == 1


def test_what_a_dead_worker_had_in_hand_is_uncertain(world, tell, post_office, fresh):
    [row] = tell(world.fatima)
    take()
    with moved_to(clock.now() + longest() - timedelta(seconds=1)):
        assert not send_next()
        assert fresh(row).state == State.SENDING
    with moved_to(clock.now() + longest()):
        assert not send_next()
        assert fresh(row).state == State.UNCERTAIN
    assert post_office.taken == []


def test_when_the_server_is_away_all_mail_waits_a_minute(world, tell, settings, fresh):
    settings.MAIL_SERVER = MailServer("127.0.0.1", 1)
    rows = tell(world.fatima, world.karen)
    assert send_next()
    assert not send_next()
    assert [fresh(row).state for row in rows] == [State.WAITING, State.WAITING]
    assert [fresh(row).next_at - clock.now() for row in rows] == [WAITS[0], WAITS[0]]
    assert "refused" in fresh(rows[0]).error


def test_an_address_that_is_none_is_refused(world, tell, post_office, deliver):
    world.fatima.email = "fåtima@example.dk"
    [row] = tell(world.fatima)
    assert deliver(row).state == State.FAILED
    assert post_office.taken == []


def test_without_server_and_mailbox_it_waits_for_one(world, tell, settings, deliver):
    settings.EMAIL_BACKEND = "samraad.notices.mailbox.Backend"
    [row] = tell(world.fatima)
    row = deliver(row)
    assert row.state == State.WAITING
    assert "SAMRAAD_SMTP_URL" in row.error
