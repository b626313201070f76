from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samraad.access.actions import let_in
from samraad.access.models import Audience
from samraad.desk.at_hand import bodies_of
from samraad.meetings.actions.collecting import propose
from samraad.meetings.models.collecting import Origin
from samraad.meetings.tests.convening import sent

WEEK = "/skrivebord/"
BODY = "/skrivebord/birkesund-integrationsraad/"


def queries(client, address):
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


@pytest.mark.parametrize(
    ("name", "status"), [("mads", 200), ("karen", 200), ("fatima", 404), ("ole", 404)]
)
@pytest.mark.parametrize(
    "address", [WEEK, BODY, f"{BODY}beskeder/", f"{BODY}beskeder/ny/"]
)
def test_those_who_run_a_body_have_these_pages(client, world, name, status, address):
    client.force_login(getattr(world, name))
    assert client.get(address).status_code == status


def test_who_is_not_signed_in_is_asked_to_do_so(client, world):
    assert client.get(WEEK).headers["Location"].startswith("/log-ind/")


def test_the_week_asks_as_often_for_three_bodies_as_for_one(client, world):
    sent(world.meetings.hidden, world.mads)
    client.force_login(world.mads)
    once = queries(client, WEEK)
    for body in (world.elderly, world.national.council):
        let_in(user=world.mads, audience=body.desk)
        let_in(user=world.mads, audience=body.members)
    assert len(bodies_of(world.mads)) == 3
    assert queries(client, WEEK) <= once + 1  # the desk of the groups is asked for too


def test_a_body_that_has_nothing_says_how_to_begin(client, world):
    let_in(user=world.mads, audience=world.elderly.desk)
    client.force_login(world.mads)
    page = client.get(f"/skrivebord/{world.elderly.slug}/").content.decode()
    assert 'class="steps"' in page


def test_a_house_without_bodies_shows_how_to_found_one(client, world):
    house, _new = Audience.objects.get_or_create(
        id=Audience.HOUSE, defaults={"kind": "desk", "label": "house"}
    )
    let_in(user=world.ole, audience=house)
    client.force_login(world.ole)
    assert "/skrivebord/nyt-raad/" in client.get(WEEK).content.decode()


def test_a_bodys_front_asks_as_often_for_three_proposals_as_for_one(client, world):
    client.force_login(world.mads)
    asked = []
    for number in range(3):
        propose(
            body=world.council,
            title=f"Forslag {number}",
            html="",
            origin=Origin.MEMBER,
            proposer=world.fatima,
            by=world.fatima,
        )
        asked.append(queries(client, BODY))
    assert asked[0] == asked[1] == asked[2]
