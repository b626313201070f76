from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlsplit

from django.contrib.auth.models import update_last_login
from django.test import Client

from samraad.core import clock
from samraad.people.actions import close_account
from samraad.people.links import sign_in_link
from samraad.people.models import User


def path_for(user, to=""):
    address = urlsplit(sign_in_link(user, to=to))
    return f"{address.path}?{address.query}"


def is_in(client):
    return "_auth_user_id" in client.session


def test_opening_a_link_signs_nobody_in(client, world):
    path = path_for(world.mads)
    page = client.get(path)
    assert world.mads.name in page.content.decode()
    assert not is_in(client)


def test_its_button_does_and_leads_on(client, world):
    answer = client.post(path_for(world.mads, to="/mit/konto/"))
    assert answer.headers["Location"] == "/mit/konto/"
    assert client.session["_auth_user_id"] == str(world.mads.key)


def test_a_link_leads_nowhere_else(client, world):
    path = path_for(world.mads, to="https://example.com/")
    assert "example.com" not in client.post(path).headers["Location"]


def test_a_second_use_signs_nobody_in_and_shows_the_way(client, world):
    path = path_for(world.mads)
    client.post(path)
    other = Client()
    pages = [other.get(path), other.post(path)]
    assert [page.status_code for page in pages] == [200, 200]
    assert [world.mads.name in page.content.decode() for page in pages] == [False] * 2
    assert all('href="/log-ind/' in page.content.decode() for page in pages)
    assert not is_in(other)


def test_where_it_was_used_it_leads_on_again(client, world):
    path = path_for(world.mads, to="/mit/konto/")
    client.post(path)
    assert client.get(path).headers["Location"] == "/mit/konto/"


def test_what_another_has_left_on_the_device_goes(client, world):
    client.post(path_for(world.mads))
    answer = client.post(path_for(world.fatima))
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert client.session["_auth_user_id"] == str(world.fatima.key)


def test_signing_in_otherwise_ends_the_link(client, world):
    path = path_for(world.mads)
    update_last_login(None, User.objects.get(pk=world.mads.pk))
    client.post(path)
    assert not is_in(client)


def test_a_link_is_good_for_14_days(world):
    path = path_for(world.mads)
    for days, gets_in in ((15, False), (13, True)):
        client = Client()
        with clock.moved_to(clock.now() + timedelta(days=days)):
            client.post(path)
        assert is_in(client) is gets_in


def test_a_closed_account_has_no_links(client, world):
    path = path_for(world.ole)
    close_account(account=world.ole, by=world.cast.operator)
    client.post(path)
    assert not is_in(client)


def test_an_altered_link_is_none(client, world):
    page = client.get(path_for(world.mads).replace("/link/", "/link/x"))
    assert world.mads.name not in page.content.decode()
