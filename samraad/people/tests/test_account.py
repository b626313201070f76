from __future__ import annotations

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.test import Client

from samraad.people.actions import change_account
from samraad.people.devices import described
from samraad.people.models import User

ACCOUNT = "/mit/konto/"
LONG = "tre ord i raekke"


def saved(user):
    return User.objects.get(pk=user.pk)


def test_a_phone_number_and_a_language_are_kept(client, world):
    client.force_login(world.mads)
    answer = client.post(ACCOUNT, {"phone": "20 30 40 50", "language": "en"})
    mads = saved(world.mads)
    assert (mads.phone, mads.language) == ("20304050", "en")
    assert answer.cookies["sprog"].value == "en"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("+45 20304050", "+4520304050"),
        ("0046 70 123 45 67", "+46701234567"),
        ("", ""),
        ("tolv", None),
        ("123", None),
    ],
)
def test_what_is_a_phone_number(client, world, written, kept):
    client.force_login(world.mads)
    answer = client.post(ACCOUNT, {"phone": written, "language": "da"})
    assert answer.status_code == (200 if kept is None else 302)
    assert saved(world.mads).phone == (kept or "")


def test_nobody_changes_the_account_of_another(world):
    with pytest.raises(PermissionDenied):
        change_account(account=world.ole, phone="", language="da", by=world.mads)


def test_a_password_is_chosen_changed_and_removed(client, world):
    client.force_login(world.mads)
    choose = "/mit/konto/adgangskode/"
    assert client.post(choose, {"password": LONG}).status_code == 302
    assert saved(world.mads).check_password(LONG)
    again = {"current": "forkert", "password": "fire ord i raekke"}
    assert client.post(choose, again).status_code == 200
    assert client.post(choose, {**again, "current": LONG}).status_code == 302
    assert saved(world.mads).check_password("fire ord i raekke")
    client.post("/mit/konto/ingen-adgangskode/")
    assert not saved(world.mads).has_usable_password()
    assert client.get(ACCOUNT).status_code == 200


def test_a_short_password_is_refused(client, world):
    client.force_login(world.mads)
    answer = client.post("/mit/konto/adgangskode/", {"password": "kort"})
    assert answer.status_code == 200
    assert not saved(world.mads).has_usable_password()


def test_a_new_password_signs_other_devices_out_and_is_told_by_mail(
    client, world, settings, django_capture_on_commit_callbacks
):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    other = Client()
    for browser in (client, other):
        browser.force_login(world.mads)
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/mit/konto/adgangskode/", {"password": LONG})
    assert [letter.to for letter in mail.outbox] == [["mads@example.dk"]]
    assert client.get(ACCOUNT).status_code == 200
    assert other.get(ACCOUNT).status_code == 302


@pytest.mark.parametrize(
    ("agent", "device"),
    [
        (
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 "
                "Firefox/130.0"
            ),
            {"Firefox", "Windows"},
        ),
        (
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) "
                "AppleWebKit/605.1 (KHTML, like Gecko) Version/17.5 Safari/604.1"
            ),
            {"Safari", "iPhone"},
        ),
        (
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 "
                "(KHTML, like Gecko) Chrome/129.0.0.0 Safari/537.36 Edg/129.0.0.0"
            ),
            {"Edge", "Windows"},
        ),
    ],
)
def test_a_device_is_told_by_browser_and_system(agent, device):
    assert device <= set(described(agent).split())


def test_a_refused_password_leaves_the_details_as_they_are(client, world):
    world.mads.phone = "20304050"
    world.mads.save()
    client.force_login(world.mads)
    answer = client.post("/mit/konto/adgangskode/", {"password": "kort"})
    assert 'value="20304050"' in answer.content.decode()
