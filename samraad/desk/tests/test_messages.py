from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samraad.access.actions import let_in
from samraad.bodies.actions.body import appoint
from samraad.bodies.models.body import Role
from samraad.core.duties import run_until_done
from samraad.demo.people import JENS, MEMBERS, address_of
from samraad.desk.actions import write_to
from samraad.desk.whom import circles_of
from samraad.meetings.actions.replying import record_reply
from samraad.meetings.models.convening import Reply
from samraad.meetings.tests.convening import invitation_of, sent
from samraad.notices.models import Delivery, Kind, Message, State
from samraad.people.actions import close_account

LOG = "/skrivebord/birkesund-integrationsraad/beskeder/"
WRITE = f"{LOG}ny/"


def circle(world, code):
    found = circles_of(world.council, world.mads)
    return next((one for one in found if one.code == code), None)


def own_messages():
    return Message.objects.filter(kind=Kind.MESSAGE, subject="Kaffe")


@pytest.fixture
def draft():
    return {"to": "all", "subject": "Kaffe", "text": "Kom i god tid."}


def test_nothing_is_sent_before_it_has_been_seen_to_whom(client, world, draft):
    client.force_login(world.mads)
    page = client.post(WRITE, draft).content.decode()
    assert all(user.name in page for user in (world.karen, world.fatima))
    assert not own_messages().exists()


def test_it_goes_to_those_who_were_shown(client, world, draft):
    client.force_login(world.mads)
    answer = client.post(WRITE, {**draft, "send": "all"})
    assert answer.headers["Location"] == LOG
    [message] = own_messages()
    told = Delivery.objects.filter(message=message).values_list("address", flat=True)
    members = {address_of(handle) for handle in MEMBERS}
    others = {address_of(h) for h in ("karen", "mads", "fatima", "abdirahman", "gitte")}
    assert set(told) == members | others
    assert (message.subject, message.sender_name) == ("Kaffe", world.council.name)


@pytest.mark.parametrize("field", ["subject", "text"])
def test_no_personal_number_is_sent_to_many(client, world, draft, field):
    client.force_login(world.mads)
    told = {**draft, field: "Om 010190-1234", "send": "all"}
    assert client.post(WRITE, told).status_code == 200
    assert not Message.objects.filter(kind=Kind.MESSAGE, **{field: told[field]})


def test_who_is_chosen_after_that_is_shown_first(client, world, draft):
    client.force_login(world.mads)
    other = {**draft, "to": "seated", "send": "all"}
    assert client.post(WRITE, other).status_code == 200
    assert not own_messages().exists()


def test_what_was_written_is_kept_when_something_is_missing(client, world, draft):
    client.force_login(world.mads)
    page = client.post(WRITE, {**draft, "subject": ""}).content.decode()
    assert "Kom i god tid." in page


def test_a_role_can_be_written_to_and_who_has_no_mail_is_named(world):
    observers = circle(world, "role:observer")
    assert [one.name for one in observers.reached] == [world.cast.gitte.name]
    members = {world.cast.users[name] for name in MEMBERS.values()}
    close_account(account=world.cast.users[JENS], by=world.cast.operator)
    seated = circle(world, "seated")
    reached = {one.user for one in seated.reached}
    assert reached == {world.karen, world.fatima, *members} - {world.cast.users[JENS]}
    assert [str(one) for one in seated.without_mail] == [JENS]


def test_a_group_below_the_council_can_be_written_to(world):
    group, person = world.groups[0], world.cast.gitte.person
    before = circle(world, f"group:{group.slug}").reached
    let_in(user=world.mads, audience=group.desk)
    appoint(
        body=group,
        person=person,
        role=Role.MEMBER,
        starts_on=world.today,
        by=world.mads,
    )
    after = circle(world, f"group:{group.slug}").reached
    assert {one.name for one in after} - {one.name for one in before} == {person.name}


def test_those_who_have_not_answered_get_their_own_link(world):
    meeting = world.meetings.hidden
    sent(meeting, world.mads)
    row = invitation_of(meeting, world.fatima)
    record_reply(invitation=row, answer=Reply.COMING, by=world.mads)
    silent = circle(world, f"silent:{meeting.slug}")
    names = {one.name for one in silent.reached}
    assert world.karen.name in names
    assert world.fatima.name not in names
    assert len({one.own_words for one in silent.reached}) == len(silent.reached)


def test_a_member_writes_to_nobody(world):
    with pytest.raises(PermissionDenied):
        write_to(
            body=world.council,
            to=circle(world, "all"),
            subject="Hej",
            text="Hej",
            by=world.fatima,
        )


def test_the_log_shows_each_person_but_not_what_is_theirs_alone(client, world):
    sent(world.meetings.hidden, world.mads)
    run_until_done()
    client.force_login(world.mads)
    page = client.get(LOG).content.decode()
    assert "fatima@example.dk" in page
    words = Delivery.objects.filter(user=world.fatima.key).values_list("own_words")
    links = [line for (text,) in words for line in text.split() if "/svar/" in line]
    assert links != []
    assert not any(link in page for link in links)


def test_another_bodys_messages_are_not_in_the_log(client, world, draft):
    client.force_login(world.mads)
    client.post(WRITE, {**draft, "send": "all"})
    client.force_login(world.cast.signe)
    address = f"/skrivebord/{world.national.council.slug}/beskeder/"
    assert "Kaffe" not in client.get(address).content.decode()


def test_what_perhaps_did_not_go_is_sent_again_by_a_button(client, world, draft):
    client.force_login(world.mads)
    client.post(WRITE, {**draft, "send": "all"})
    delivery = Delivery.objects.get(message=own_messages()[0], user=world.karen.key)
    Delivery.objects.filter(pk=delivery.pk).update(state=State.UNCERTAIN)
    again = f"{LOG}{delivery.pk}/igen/"
    assert again in client.get(LOG).content.decode()
    client.post(again)
    delivery.refresh_from_db()
    assert delivery.state == State.WAITING
    assert again not in client.get(LOG).content.decode()


def test_nobody_else_sends_it_again(client, world, draft):
    client.force_login(world.mads)
    client.post(WRITE, {**draft, "send": "all"})
    delivery = Delivery.objects.filter(message=own_messages()[0])[0]
    Delivery.objects.filter(pk=delivery.pk).update(state=State.FAILED)
    client.force_login(world.fatima)
    assert client.post(f"{LOG}{delivery.pk}/igen/").status_code == 404


def test_the_log_asks_as_often_for_three_messages_as_for_one(client, world, draft):
    client.force_login(world.mads)
    asked = []
    for _ in range(3):
        client.post(WRITE, {**draft, "send": "all"})
        client.get(LOG)  # what was said on the way
        with CaptureQueriesContext(connection) as queries:
            client.get(LOG)
        asked.append(len(queries))
    assert asked[0] == asked[1] == asked[2]
