from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from samraad.people.actions import close_account
from samraad.people.models import Device

SIGN_IN = "/log-ind/"
CODE = "/log-ind/kode/"


@pytest.fixture(autouse=True)
def _mail_is_kept(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


def ask_for_code(client, email="mads@example.dk", **also):
    return client.post(SIGN_IN, {"login": email, "way": "code", **also})


def code():
    return re.search(r"\b\d{6}\b", mail.outbox[-1].body)[0]


def write_code(client, digits):
    return client.post(CODE, {"code": digits, "action": "verify"})


def is_in(client):
    return "_auth_user_id" in client.session


def test_a_code_from_the_mail_signs_in(client, world):
    assert ask_for_code(client).headers["Location"] == CODE
    assert mail.outbox[-1].to == ["mads@example.dk"]
    write_code(client, code())
    assert client.session["_auth_user_id"] == str(world.mads.key)


def test_the_address_may_be_written_in_large_letters(client, world):
    ask_for_code(client, "Mads@Example.DK")
    write_code(client, code())
    assert is_in(client)


def test_a_code_works_once(client, world):
    ask_for_code(client)
    digits = code()
    write_code(client, digits)
    client.post(reverse("account_logout"))
    write_code(client, digits)
    assert not is_in(client)


def test_a_code_works_only_in_the_browser_that_asked_for_it(client, world):
    ask_for_code(client)
    other = Client()
    assert write_code(other, code()).headers["Location"] == SIGN_IN
    assert not is_in(other)


def test_five_wrong_codes_end_it(client, world):
    ask_for_code(client)
    digits = code()
    wrong = "111111" if digits != "111111" else "222222"
    answers = [write_code(client, wrong).status_code for _ in range(5)]
    assert answers == [200, 200, 200, 200, 302]
    write_code(client, digits)
    assert not is_in(client)


def test_the_same_session_sent_many_times_has_no_more_tries(client, world):
    ask_for_code(client)
    digits = code()
    wrong = "111111" if digits != "111111" else "222222"
    before = Device.objects.get().session_data
    for _ in range(5):
        write_code(client, wrong)
        Device.objects.update_or_create(
            session_key=client.cookies["sessionid"].value,
            defaults={"session_data": before, "expire_date": later()},
        )
    write_code(client, digits)
    assert not is_in(client)


def test_codes_to_one_address_cannot_be_guessed_from_many_places(world, settings):
    settings.ACCOUNT_RATE_LIMITS |= {"code_tried_at_address": "6/h/key"}
    elsewhere = [Client(REMOTE_ADDR=f"10.0.0.{n}") for n in range(7)]
    for one in elsewhere:
        ask_for_code(one)
        right = code()
        if one is not elsewhere[-1]:
            write_code(one, "111111" if right != "111111" else "222222")
    write_code(elsewhere[-1], right)
    assert not is_in(elsewhere[-1])


def test_nobody_is_locked_out_from_elsewhere(client, world):
    stranger = {"REMOTE_ADDR": "10.0.0.9"}
    for _ in range(7):
        ask_for_code(Client(**stranger))
    assert len(mail.outbox) == 5
    ask_for_code(client)
    write_code(client, code())
    assert is_in(client)


def test_whoever_has_asked_gets_another_code_all_the_same(client, world):
    ask_for_code(client)
    for _ in range(7):
        ask_for_code(Client())
    client.post(CODE, {"action": "resend"})
    write_code(client, code())
    assert is_in(client)


def test_a_new_code_ends_the_old_one(client, world):
    ask_for_code(client)
    old = code()
    client.post(CODE, {"action": "resend"})
    new = code()
    assert len(mail.outbox) == 2
    if old != new:
        write_code(client, old)
        assert not is_in(client)
    write_code(client, new)
    assert is_in(client)


def test_nobody_learns_which_addresses_have_accounts(world):
    known, unknown = Client(), Client()
    first = ask_for_code(known)
    second = ask_for_code(unknown, "ukendt@example.dk")
    assert (first.status_code, first.headers["Location"]) == (
        second.status_code,
        second.headers["Location"],
    )
    pages = [client.get(CODE).content.decode() for client in (known, unknown)]
    plain = [re.sub(r'value="\w{64}"', "", page) for page in pages]
    assert plain[0].replace("mads@", "ukendt@") == plain[1]


def test_an_unknown_address_is_told_by_mail_that_it_has_no_account(client, world):
    ask_for_code(client, "ukendt@example.dk")
    [told] = mail.outbox
    assert told.to == ["ukendt@example.dk"]
    assert re.search(r"\d{6}", told.body) is None


@pytest.mark.parametrize("name", ["operator", "closed"])
def test_neither_the_operator_nor_a_closed_account_gets_in(client, world, name):
    user = world.cast.operator if name == "operator" else world.ole
    close_account(account=world.ole, by=world.cast.operator)
    user.set_password("et langt og hemmeligt ord")
    user.save()
    ask_for_code(client, user.email)
    assert re.search(r"\d{6}", mail.outbox[-1].body) is None
    way = {"way": "password", "password": "et langt og hemmeligt ord"}
    assert Client().post(SIGN_IN, {"login": user.email, **way}).status_code == 200
    client.force_login(user)
    assert client.get("/mit/konto/").status_code == 302


def test_a_password_signs_in_if_one_has_been_chosen(client, world):
    world.mads.set_password("tre ord i raekke")
    world.mads.save()
    way = {"login": "mads@example.dk", "way": "password"}
    assert client.post(SIGN_IN, {**way, "password": "forkert"}).status_code == 200
    assert client.post(SIGN_IN, {**way, "password": ""}).status_code == 200
    assert not is_in(client)
    client.post(SIGN_IN, {**way, "password": "tre ord i raekke"})
    assert is_in(client)


def test_what_the_browser_fills_in_does_not_hinder_a_code(client, world):
    answer = ask_for_code(client, password="gemt i browseren")  # noqa: S106
    assert answer.headers["Location"] == CODE


def test_passwords_cannot_be_guessed_for_long(client, world):
    world.mads.set_password("tre ord i raekke")
    world.mads.save()
    way = {"login": "mads@example.dk", "way": "password"}
    for _ in range(5):
        client.post(SIGN_IN, {**way, "password": "forkert"})
    client.post(SIGN_IN, {**way, "password": "tre ord i raekke"})
    assert not is_in(client)


def test_codes_cannot_be_asked_for_without_end(world):
    for _ in range(7):
        ask_for_code(Client())
    assert len(mail.outbox) == 5


@pytest.mark.parametrize(("ticked", "days"), [({"remember": "on"}, 180), ({}, None)])
def test_an_own_device_stays_signed_in(client, world, ticked, days):
    ask_for_code(client, **ticked)
    cookie = write_code(client, code()).cookies["sessionid"]
    assert cookie["max-age"] == (days * 24 * 3600 if days else "")


def test_a_borrowed_device_is_forgotten_within_a_day(client, world):
    ask_for_code(client)
    write_code(client, code())
    device = Device.objects.get(user=world.mads.key)
    assert 11 < (device.expire_date - world_now()).total_seconds() / 3600 <= 12


def later():
    return world_now() + timedelta(hours=1)


def world_now():
    from django.utils import timezone  # noqa: PLC0415 -- sessions have their own clock

    return timezone.now()


def test_the_page_that_was_asked_for_comes_after_signing_in(client, world):
    answer = client.post(
        f"{SIGN_IN}?next=/mit/konto/", {"login": "mads@example.dk", "way": "code"}
    )
    to = answer.headers["Location"]
    answer = client.post(to, {"code": code(), "action": "verify"})
    assert answer.headers["Location"] == "/mit/konto/"


def test_the_language_chosen_is_spoken_after_signing_in(client, world):
    world.mads.language = "en"
    world.mads.save()
    ask_for_code(client)
    assert write_code(client, code()).cookies["sprog"].value == "en"


def test_a_mail_server_that_does_not_answer_is_told_kindly(client, world, monkeypatch):
    def refuse(*args, **kwargs):
        raise OSError

    monkeypatch.setattr("django.core.mail.EmailMessage.send", refuse)
    answer = ask_for_code(client)
    assert answer.headers["Location"] == SIGN_IN


def test_who_tries_without_end_is_told_to_wait(world):
    statuses = {Client().post(SIGN_IN, {"login": "x"}).status_code for _ in range(31)}
    assert statuses == {200, 429}
