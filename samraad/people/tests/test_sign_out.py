from __future__ import annotations

from django.test import Client
from django.urls import reverse

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
