"""Text messages, by a gateway that listens on this machine."""

from __future__ import annotations

import pytest

from samraad.access.actions import drawer
from samraad.notices.mailbox import all_shown, opened
from samraad.notices.models import Channel, Choice, Kind, State


@pytest.fixture
def by_phone(world):
    world.fatima.phone = "+4512345678"
    world.fatima.save()
    Choice.objects.create(
        audience=drawer(owner=world.fatima),
        user=world.fatima.key,
        kind=Kind.AGENDA,
        channel=Channel.SMS,
    )


def test_it_says_the_subject_and_the_links_for_one_alone(
    world, tell, by_phone, gateway, deliver
):
    [row] = tell(world.fatima, own_words="Svar her:\nhttps://raad.dk/svar/x/")
    assert deliver(row).state == State.SENT
    assert gateway.taken == [
        {
            "to": "+4512345678",
            "text": "Dagsorden\nhttps://raad.dk/svar/x/",
            "reference": row.mail_id,
        }
    ]
    assert gateway.token == "Bearer hemmelig"  # noqa: S105 -- the test's own


def test_without_a_gateway_it_is_mail(world, tell, by_phone):
    [row] = tell(world.fatima)
    assert (row.channel, row.address) == (Channel.MAIL, world.fatima.email)


def test_where_mail_is_shown_texts_are_too(world, tell, by_phone, deliver, settings):
    settings.SHOW_MAIL = "yes"
    [row] = tell(world.fatima, own_words="Svar her:\nhttps://raad.dk/svar/x/")
    assert deliver(row).state == State.SHOWN
    [mail] = all_shown(to="+4512345678")
    assert (mail.subject, mail.is_text) == ("Dagsorden", True)
    assert opened(mail).text.splitlines() == ["Dagsorden", "https://raad.dk/svar/x/"]


def test_a_text_that_may_not_be_shown_any_more_waits(
    world, tell, by_phone, deliver, settings
):
    settings.SHOW_MAIL = "yes"
    [row] = tell(world.fatima)
    settings.SHOW_MAIL = "no"
    assert deliver(row).state == State.WAITING


def test_without_a_number_it_is_mail(world, tell, by_phone, gateway):
    world.fatima.phone = ""
    [row] = tell(world.fatima)
    assert (row.channel, row.address) == (Channel.MAIL, world.fatima.email)


@pytest.mark.parametrize(
    ("says", "state"),
    [
        (200, State.SENT),
        (202, State.SENT),
        (302, State.WAITING),  # the token is taken nowhere else
        (400, State.FAILED),
        (401, State.WAITING),  # a token can be put right
        (429, State.WAITING),
        (503, State.WAITING),
        (0, State.UNCERTAIN),  # it hangs up
    ],
)
def test_what_the_gateway_answers_counts(
    world, tell, by_phone, gateway, deliver, says, state
):
    gateway.says = says
    [row] = tell(world.fatima)
    assert deliver(row).state == state
    assert len(gateway.taken) == 1


def test_a_gateway_that_is_away_is_asked_again(
    world, tell, by_phone, gateway, deliver, settings
):
    settings.SMS_URL = "http://127.0.0.1:1/sms"
    [row] = tell(world.fatima)
    assert deliver(row).state == State.WAITING
