from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext

from samraad.access.actions import drawer
from samraad.core import links
from samraad.notices.actions.choosing import choose, decline
from samraad.notices.choices import CHOSEN, Wish, wishes_of
from samraad.notices.letters import SIGN_OFF, sign_off_address
from samraad.notices.models import ALWAYS_SENT, Channel, Choice, Kind, Pace, State

PAGE = "/mit/beskeder/"
FREE = [kind for kind in CHOSEN if kind not in ALWAYS_SENT]


@pytest.fixture
def sign_off(tell, world):
    [row] = tell(world.fatima, kind=Kind.TASK)
    return sign_off_address(row).removeprefix("http://127.0.0.1:8000")


def said(**changed):
    return {f"pace_{kind}": changed.get(kind, Pace.AT_ONCE) for kind in CHOSEN}


def test_what_was_never_chosen_comes_at_once_by_mail(world):
    assert set(wishes_of(world.fatima).values()) == {Wish()}
    assert Kind.ACCOUNT not in wishes_of(world.fatima)


@pytest.mark.parametrize("kind", FREE)
def test_what_can_be_declined_is(world, kind):
    decline(kind=kind, by=world.fatima)
    assert wishes_of(world.fatima)[kind].pace == Pace.NEVER


@pytest.mark.parametrize("kind", [*ALWAYS_SENT, Kind.DIGEST])
def test_the_rest_cannot(world, kind):
    with pytest.raises(PermissionDenied):
        decline(kind=kind, by=world.fatima)
    with pytest.raises(PermissionDenied):
        choose(wishes={kind: Wish(Pace.NEVER)}, by=world.fatima)


@pytest.mark.parametrize("kind", ALWAYS_SENT)
def test_the_table_holds_no_such_choice(world, kind):
    own, user = drawer(owner=world.fatima), world.fatima.key
    row = Choice(audience=own, user=user, kind=kind, pace=Pace.NEVER)
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def test_what_lies_for_tomorrow_stays_out_when_it_is_declined(world, tell, fresh):
    choose(wishes={Kind.TASK: Wish(Pace.DAILY)}, by=world.fatima)
    [row] = tell(world.fatima, kind=Kind.TASK)
    decline(kind=Kind.TASK, by=world.fatima)
    assert fresh(row).state == State.DECLINED


def test_a_choice_is_nobody_elses(world):
    decline(kind=Kind.TASK, by=world.fatima)
    for reader in (world.mads, world.karen, None):
        assert not Choice.objects.visible_to(reader).exists()


def test_the_page_shows_what_is_chosen_and_saves_it(world, client):
    client.force_login(world.fatima)
    chosen = said(**{Kind.AGENDA: Pace.DAILY, Kind.TASK: Pace.NEVER})
    assert client.post(PAGE, chosen).status_code == 302
    wishes = wishes_of(world.fatima)
    assert wishes[Kind.AGENDA] == Wish(Pace.DAILY)
    assert wishes[Kind.TASK] == Wish(Pace.NEVER)
    form = client.get(PAGE).context["form"]
    assert form["pace_agenda"].initial == Pace.DAILY


def test_the_page_refuses_to_decline_an_invitation(world, client):
    client.force_login(world.fatima)
    answer = client.post(PAGE, said(**{Kind.INVITATION: Pace.NEVER}))
    assert "pace_invitation" in answer.context["form"].errors
    assert wishes_of(world.fatima)[Kind.INVITATION] == Wish()


def test_text_messages_are_offered_to_those_who_can_get_them(world, client, settings):
    client.force_login(world.fatima)
    assert "channel_agenda" not in client.get(PAGE).context["form"].fields
    settings.SMS_URL = "https://sms.example.dk/"
    page = client.get(PAGE)
    assert "channel_agenda" not in page.context["form"].fields
    assert reverse("people:account") in page.content.decode()
    world.fatima.phone = "+4512345678"
    world.fatima.save()
    channels = {f"channel_{kind}": Channel.SMS for kind in CHOSEN}
    client.post(PAGE, {**said(), **channels})
    assert wishes_of(world.fatima)[Kind.AGENDA] == Wish(channel=Channel.SMS)


@pytest.mark.parametrize("gateway", ["", "https://sms.example.dk/"])
@pytest.mark.parametrize("shown", ["no", "yes"])
def test_text_messages_are_promised_only_where_they_come(
    world, client, settings, gateway, shown
):
    settings.SMS_URL, settings.SHOW_MAIL = gateway, shown
    client.force_login(world.fatima)
    promise = gettext("For text messages, if you choose to get them.")
    page = client.get(reverse("people:account")).content.decode()
    assert (promise in page) is (gateway != "" or shown == "yes")


def test_without_text_messages_the_choice_of_them_is_kept(world, client):
    choose(wishes={Kind.AGENDA: Wish(channel=Channel.SMS)}, by=world.fatima)
    client.force_login(world.fatima)
    client.post(PAGE, said(**{Kind.TASK: Pace.DAILY}))
    assert wishes_of(world.fatima)[Kind.AGENDA] == Wish(channel=Channel.SMS)


def test_to_open_a_link_declines_nothing(world, client, sign_off):
    assert client.get(sign_off).status_code == 200
    assert wishes_of(world.fatima)[Kind.TASK] == Wish()


def test_the_button_declines_and_so_does_a_mail_programs_one_click(world, sign_off):
    from django.test import Client  # noqa: PLC0415 -- one that checks forgery

    strict = Client(enforce_csrf_checks=True)
    answer = strict.post(sign_off, {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert wishes_of(world.fatima)[Kind.TASK].pace == Pace.NEVER
    assert strict.post(sign_off).status_code == 200


def test_a_link_that_is_cut_short_or_for_something_else_declines_nothing(
    world, client, tell
):
    [always] = tell(world.fatima, kind=Kind.AGENDA)
    [row] = tell(world.fatima, kind=Kind.TASK)
    tokens = (
        links.sign(SIGN_OFF, row.pk)[:-1],
        links.sign("meetings.reply", row.pk),
        links.sign(SIGN_OFF, always.pk),
        links.sign(SIGN_OFF, world.fatima.pk),
    )
    for token in tokens:
        assert client.post(f"/frameld/{token}/").status_code == 404
    assert set(wishes_of(world.fatima).values()) == {Wish()}
