"""The desk reads and changes its rules of procedure in plain sentences."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse
from django.utils import translation

from samraad.access.actions import let_in
from samraad.bodies.actions.rules import adopt_rules
from samraad.bodies.deadlines import deadlines_of
from samraad.bodies.forms.rules import RulesForm
from samraad.bodies.models.rules import Counting, LateItems, Quorum, Rules
from samraad.bodies.rules import rules_of
from samraad.bodies.rules_page import usual_day
from samraad.bodies.steps import has_read_rules
from samraad.core import clock
from samraad.core.shown import shown_day
from samraad.places.days import is_working_day, public_holidays
from samraad.places.off_days import off_day


@pytest.fixture
def desk(client, world):
    client.force_login(world.mads)
    return client


def address(name, world):
    return reverse(f"bodies:{name}", args=[world.council.slug])


def filled_in(world, **changes):
    form = RulesForm(instance=rules_of(world.council, on=clock.today()))
    usual = {name: form[name].value() for name in form.fields if name != "starts_on"}
    told = {**usual, "starts_on": clock.today(), **changes}
    return {
        name: value
        for name, value in told.items()
        if value is not None and value is not False
    }


def dues_of(world):
    rules = rules_of(world.council, on=clock.today())
    found = deadlines_of(rules, date(2026, 12, 28))
    return sorted([found.items, found.texts, found.send, found.apologies])


def in_force(world, day):
    return Rules.objects.filter(body=world.council).in_force(on=day).get()


def test_the_page_reckons_an_example(desk, world):
    page = desk.get(address("rules", world), {"meeting": "2027-04-15"})
    days = [line.day for line in page.context["example"]]
    assert days == [shown_day(date(2027, 4, day)) for day in (1, 5, 7, 13)]


def test_a_deadline_on_a_holiday_or_in_a_weekend_is_called_that(desk, world):
    page = desk.get(address("rules", world), {"meeting": "2026-12-28"})
    named = [bool(line.hint) for line in page.context["example"]]
    assert any(named)
    assert named == [not is_working_day(day) for day in dues_of(world)]
    assert public_holidays(2026)[date(2026, 12, 26)] in off_day(date(2026, 12, 26))


@pytest.mark.parametrize("day", ["", "i morgen", "0001-01-01", "9999-12-31"])
def test_a_day_that_is_none_becomes_a_usual_one(desk, world, day):
    page = desk.get(address("rules", world), {"meeting": day})
    assert page.status_code == 200
    assert len(page.context["example"]) == 4


def test_the_usual_day_is_one_on_which_one_would_meet(world):
    six_weeks_before_maundy_thursday = datetime(2026, 2, 19, 12, tzinfo=UTC)
    with clock.moved_to(six_weeks_before_maundy_thursday):
        assert usual_day(world.council) == date(2026, 4, 7)


def test_the_example_follows_what_is_being_filled_in(desk, world):
    told = {**filled_in(world, item_days=20), "meeting": "2027-04-15"}
    page = desk.get(address("deadlines", world), told)
    assert page.context["example"][0].day == shown_day(date(2027, 3, 26))


def test_rules_are_adopted_from_a_day(desk, world):
    begins = date(2026, 8, 1)
    told = filled_in(world, starts_on=begins, send_days=6, send_counting="working")
    desk.post(address("rules_adopt", world), told)
    assert in_force(world, date(2026, 7, 31)).send_days == 8
    later = in_force(world, begins)
    assert (later.send_days, later.send_counting) == (6, Counting.WORKING)
    assert later.drafts_are_public


def test_a_number_counts_only_where_it_is_asked_for(desk, world):
    desk.post(address("rules_adopt", world), filled_in(world, quorum_number=5))
    assert in_force(world, clock.today()).quorum_number is None


def test_a_fixed_quorum_without_a_number_is_refused_in_words(desk, world):
    told = filled_in(world, quorum=Quorum.NUMBER, item_days=17)
    page = desk.post(address("rules_adopt", world), told)
    form = page.context["form"]
    assert list(form.errors) == ["quorum_number"]
    assert form["item_days"].value() == "17"


def test_items_are_in_before_the_agenda_goes_out(desk, world):
    told = filled_in(world, item_days=5, send_days=8)
    page = desk.post(address("rules_adopt", world), told)
    assert list(page.context["form"].errors) == ["item_days"]


def test_one_may_begin_with_a_preset(desk, world):
    page = desk.get(address("rules_adopt", world), {"preset": "network"})
    assert page.context["form"]["item_days"].value() == 21


def test_earlier_rules_stay_in_sight(desk, world):
    desk.post(address("rules_adopt", world), filled_in(world, send_days=6))
    page = desk.get(address("rules", world))
    earlier = page.context["earlier"]
    assert [one.rules.send_days for one in earlier] == [8]
    assert page.context["current"].rules.send_days == 6


@pytest.mark.parametrize("name", ["rules", "rules_adopt", "deadlines", "calendar"])
def test_members_do_not_find_the_pages(client, world, name):
    client.force_login(world.fatima)
    assert client.get(address(name, world)).status_code == 404


def test_rules_that_fit_are_confirmed_with_a_button(desk, world):
    """The step of the list is done, and the button has gone."""
    body = world.elderly
    let_in(user=world.mads, audience=body.desk)
    Rules.objects.filter(body=body).delete()
    adopt_rules(body=body, starts_on=clock.today(), by=world.mads)
    where = reverse("bodies:rules", args=[body.slug])
    assert not desk.get(where).context["is_read"]
    desk.post(where)
    assert desk.get(where).context["is_read"]
    assert has_read_rules(body)


def test_every_choice_can_be_read_alone_and_objecting_hangs_on_the_approval():
    """A list that is closed shows nothing of what stands above the chosen line."""
    form = RulesForm()
    with translation.override("en"):
        labels = [str(label).lower() for label in LateItems.labels]
    assert not any("above" in label for label in labels)
    rows = {row.field.name: row for part in form.sections for row in part.rows}
    assert rows["objection_days"].depends == "approval_of_minutes"
