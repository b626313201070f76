"""On the page of the source stands what was not understood of it."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser

from samraad.core import panels
from samraad.intake.models import Intake
from samraad.intake.tests.conftest import SLUG

ODD = "Qwx zzt 17 – brr"


@pytest.fixture
def file(minutes):
    path = minutes()
    path.write_text(path.read_text().replace("\n\nÅben", f"\n\n{ODD}\n\nÅben", 1))
    return path


def shown(user: object) -> str:
    meeting = Intake.objects.latest("id").meeting
    return panels.render("portal.source", meeting, user)


def test_what_is_not_understood_is_told_and_kept(world, run, file):
    told = run(file, "--body", SLUG)
    assert "1 line was not understood. It is kept with the draft: 3 Qwx" in told.out
    assert Intake.objects.latest("id").not_understood == [{"line": 3, "text": ODD}]


def test_of_a_draft_only_the_desk_sees_it(world, run, file):
    run(file, "--body", SLUG)
    assert ODD in shown(world.mads)
    assert 'href="#linje-3"' in shown(world.mads)
    assert shown(world.fatima) == shown(AnonymousUser()) == ""


def test_whoever_may_read_the_source_may_read_what_was_left_of_it(world, run, file):
    run(file, "--body", SLUG, "--publish")
    assert ODD in shown(AnonymousUser())
