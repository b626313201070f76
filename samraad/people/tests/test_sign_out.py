from __future__ import annotations

from datetime import timedelta

from django.test import Client
from django.urls import reverse

from samraad.core import clock
from samraad.core.clock import moved_to
from samraad.people.actions import forget
from samraad.people.models import Device


def test_to_open_the_page_signs_nobody_out(client, world):
    client.force_login(world.mads)
    page = client.get(reverse("account_logout")).content.decode()
    assert "data-unsent" in page
    assert "_auth_user_id" in client.session


def test_signing_out_takes_along_what_the_device_has_kept(client, world):
    client.force_login(world.mads)
    answer = client.post(reverse("account_logout"))
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert "_auth_user_id" not in client.session


def test_other_devices_can_be_signed_out(client, world):
    others = [Client(), Client()]
    for browser in (client, *others):
        browser.force_login(world.mads)
    karens = Client()
    karens.force_login(world.karen)
    client.post("/mit/konto/log-ud-andre/")
    signed_in = [
        browser.get("/mit/konto/").status_code for browser in (client, *others, karens)
    ]
    assert signed_in == [200, 302, 302, 200]
    assert Device.objects.filter(user=world.mads.key).count() == 1


def test_devices_are_forgotten_when_their_time_is_over(client, world):
    client.force_login(world.mads)
    with moved_to(clock.now() + timedelta(days=400)):
        assert forget() is True
        assert forget() is False
    assert not Device.objects.filter(user=world.mads.key).exists()


def test_a_page_that_is_too_old_is_told_in_words(world):
    browser = Client(enforce_csrf_checks=True)
    answer = browser.post("/log-ind/", {"login": "mads@example.dk", "way": "code"})
    assert answer.status_code == 403
    assert b'class="site-header"' in answer.content
