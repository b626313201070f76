from __future__ import annotations

from django.utils import translation

from samraad.people.actions import operator
from samraad.people.models import User


def test_there_is_one(world):
    assert operator() == operator() == world.cast.operator


def test_its_name_does_not_depend_on_the_language_of_the_terminal(db):
    User.objects.filter(is_operator=True).update(email="other@example.dk")
    with translation.override("en"):
        assert operator().name == "Kommandolinjen"
