"""From an empty installation to a published council, as the browser does it."""

from __future__ import annotations

import pytest
from django.urls import reverse

from samraad.bodies.models.body import Body, Membership, Role
from samraad.bodies.start import start_path
from samraad.people.models import User

MEMBERS = "Navn\tPlads\tMail\tStedfortræder\tRolle\n" + "".join(
    f"Medlem {n}\tPladserne\tm{n}@x.dk\tSuppleant {n}\t{'Formand' if n == 1 else ''}\n"
    for n in range(1, 10)
)


@pytest.fixture
def begun(world, client):
    """Somebody has opened the start link and said who they are."""
    client.post(start_path(), {"name": "Sine Holt", "email": "sine@x.dk"})
    return client


@pytest.fixture
def body(begun):
    page = begun.get(reverse("bodies:found"))
    form = page.context["form"]
    told = {
        name: form.get_initial_for_field(f, name) for name, f in form.fields.items()
    }
    sent = {key: value for key, value in told.items() if value is not None}
    sent |= {"preset": "integration", "organisation": "Vejby", "name": "Rådet"}
    assert begun.post(reverse("bodies:found"), sent).status_code == 302
    return Body.objects.get(name="Rådet")


def at(name, body, *more):
    return reverse(f"bodies:{name}", args=[body.slug, *more])


def sent(rows, form):
    """What the browser sends back of a page that shows how a list is understood."""
    data = {"m-TOTAL_FORMS": len(rows.forms), "m-INITIAL_FORMS": 0}
    for row in rows.forms:
        data |= {row.add_prefix(n): row[n].value() or "" for n in row.fields}
    fields = form.fields.items()
    return data | {name: form.get_initial_for_field(f, name) for name, f in fields}


def test_opening_the_start_link_changes_nothing(world, client):
    assert client.get(start_path()).status_code == 200
    assert client.get(reverse("bodies:found")).status_code == 302
    assert not User.objects.filter(email="sine@x.dk").exists()


def test_the_start_link_is_good_once(begun, client):
    assert begun.get(start_path()).status_code == 410
    again = begun.post(start_path(), {"name": "B", "email": "b@x.dk"})
    assert (again.status_code, User.objects.filter(email="b@x.dk").count()) == (410, 0)


def test_an_altered_start_link_leads_nowhere(world, client):
    assert client.get(start_path()[:-3] + "xx/").status_code == 404


def test_who_begins_is_signed_in(begun):
    assert begun.get(reverse("bodies:found")).status_code == 200


def test_nine_pasted_members_are_seated_and_the_council_published(begun, body):
    shown = begun.post(at("paste", body), {"table": MEMBERS})
    assert shown.context["rows"].to_mend == 0
    data = sent(shown.context["rows"], shown.context["form"])
    assert begun.post(at("seat_all", body), data).status_code == 302
    roles = list(Membership.objects.filter(body=body).values_list("role", flat=True))
    assert (roles.count(Role.MEMBER), roles.count(Role.CHAIR)) == (8, 1)
    assert (roles.count(Role.SUBSTITUTE), roles.count(Role.SECRETARY)) == (9, 1)
    begun.post(at("publish", body))
    begun.logout()
    public = begun.get(reverse("portal:body", args=[body.slug]))
    assert "Medlem 9" in public.content.decode()


def test_a_wrong_row_stops_all_and_loses_nothing(begun, body):
    table = MEMBERS.replace("m3@x.dk", "m4@x.dk")
    shown = begun.post(at("paste", body), {"table": table})
    data = sent(shown.context["rows"], shown.context["form"])
    again = begun.post(at("seat_all", body), data)
    assert again.context["rows"].to_mend == 2
    assert again.context["rows"].forms[7].data["m-7-name"] == "Medlem 8"
    assert Membership.objects.filter(body=body, role=Role.MEMBER).count() == 0


def test_a_row_may_be_left_out(begun, body):
    table = MEMBERS.replace("m3@x.dk", "m4@x.dk")
    shown = begun.post(at("paste", body), {"table": table})
    data = sent(shown.context["rows"], shown.context["form"]) | {"m-2-left_out": "on"}
    assert begun.post(at("seat_all", body), data).status_code == 302
    assert not Membership.objects.filter(body=body, person__name="Medlem 3").exists()


def test_a_personal_number_is_refused_and_the_text_stays(begun, body):
    shown = begun.post(at("paste", body), {"table": "Navn\tCPR\nBo\t010190-1234"})
    assert shown.context["form"].errors["table"]
    assert "010190-1234" in shown.content.decode()


def test_somebody_known_by_name_is_asked_about_and_not_merged(world, begun, body):
    table = f"Navn\tMail\tPlads\n{world.cast.fatima.name}\tny@x.dk\tByrådet"
    shown = begun.post(at("paste", body), {"table": table})
    row = shown.context["rows"].forms[0]
    assert list(row.errors) == ["same_as"]
    data = sent(shown.context["rows"], shown.context["form"])
    begun.post(at("seat_all", body), data | {"m-0-same_as": "another"})
    added = Membership.objects.get(body=body, role=Role.MEMBER)
    assert added.person != world.cast.fatima.person


def test_the_same_person_keeps_the_address_that_is_known(world, begun, body):
    fatima = world.cast.fatima
    table = f"Navn\tMail\tPlads\n{fatima.name}\tny@x.dk\tByrådet"
    shown = begun.post(at("paste", body), {"table": table})
    data = sent(shown.context["rows"], shown.context["form"])
    begun.post(at("seat_all", body), data | {"m-0-same_as": str(fatima.person.pk)})
    added = Membership.objects.get(body=body, role=Role.MEMBER)
    assert added.person == fatima.person
    assert not User.objects.filter(email="ny@x.dk").exists()


def test_somebody_who_sits_where_one_cannot_see_is_not_named(world, begun, body):
    hidden = Membership.objects.filter(body=world.hidden).first()
    table = f"Navn\tMail\tPlads\n{hidden.person.name}\tny@x.dk\tByrådet"
    others = Membership.objects.filter(person=hidden.person).exclude(body=world.hidden)
    others.update(audience=world.hidden.desk)
    shown = begun.post(at("paste", body), {"table": table})
    assert shown.context["rows"].to_mend == 0


def test_an_address_of_somebody_else_has_to_be_mended(world, begun, body):
    table = f"Navn\tMail\tPlads\nEn Anden\t{world.cast.ole.email}\tByrådet"
    shown = begun.post(at("paste", body), {"table": table})
    row = shown.context["rows"].forms[0]
    assert world.cast.ole.person is None or list(row.errors) == ["email"]


def test_all_are_invited_to_sign_in_once(begun, body):
    shown = begun.post(at("paste", body), {"table": MEMBERS})
    begun.post(at("seat_all", body), sent(shown.context["rows"], shown.context["form"]))
    page = begun.get(at("members", body))
    assert page.context["roster"].to_invite == 9
    begun.post(at("invite", body))
    assert begun.get(at("members", body)).context["roster"].to_invite == 0


def test_wrong_fields_get_one_sentence_each_and_the_first_has_the_focus(begun):
    page = begun.post(reverse("bodies:found"), {"name": "X", "preset": "youth"})
    form = page.context["form"]
    assert {"place", "starts_on", "role"} <= set(form.errors)
    assert page.content.decode().count("autofocus") == 1
    assert form["name"].value() == "X"


def test_whoever_writes_a_successor_has_chosen_one(world, client):
    client.force_login(world.mads)
    place = Membership.objects.filter(body=world.council, role=Role.MEMBER).first()
    page = client.get(at("member", world.council, place.pk))
    usual = page.context["leave"]["successor"].value()
    told = {"last_day": "2026-03-31", "successor": usual, "name": "Kaj Lund"}
    done = client.post(at("leave", world.council, place.pk), told)
    assert done.status_code == 302
    assert Membership.objects.get(person__name="Kaj Lund").seat == place.seat


def test_one_more_is_added_and_a_known_name_is_asked_about(world, client):
    client.force_login(world.mads)
    told = {"name": "Nora Bech", "role": "observer", "starts_on": "2026-03-20"}
    client.post(at("add_member", world.council), told)
    assert Membership.objects.get(person__name="Nora Bech").role == Role.OBSERVER
    page = client.post(at("add_member", world.council), told | {"role": "staff"})
    assert list(page.context["row"].errors) == ["same_as"]


PAGES = (
    *("steps", "members", "paste", "add_member", "facts"),
    *(("text", "vedtaegter"), ("text", "kommissorium")),
)


@pytest.mark.parametrize("page", PAGES)
def test_nobody_but_the_desk_learns_that_a_page_is_there(world, client, page):
    name, *more = (page,) if isinstance(page, str) else page
    address = at(name, world.council, *more)
    assert client.get(address).status_code == 302
    for user, status in ((world.cast.fatima, 404), (world.mads, 200)):
        client.force_login(user)
        assert client.get(address).status_code == status


POSTED = ("publish", "invite", "logo", "seat_all")


@pytest.mark.parametrize("page", POSTED)
def test_nobody_but_the_desk_may_press_a_button(world, client, page):
    client.force_login(world.cast.fatima)
    assert client.post(at(page, world.council)).status_code == 404


def test_a_member_of_another_body_is_not_found_here(world, client):
    client.force_login(world.mads)
    theirs = Membership.objects.filter(body=world.national.council).first()
    mine = Membership.objects.filter(body=world.council).first()
    assert client.get(at("member", world.council, theirs.pk)).status_code == 404
    assert client.get(at("member", world.council, mine.pk)).status_code == 200
