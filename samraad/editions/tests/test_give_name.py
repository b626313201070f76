from __future__ import annotations

import pytest
from django.db import IntegrityError

from samraad.core.ids import new_id
from samraad.editions.actions import give_name, give_names, remove_names
from samraad.editions.models import PublicName


def paths(subject):
    names = PublicName.objects.filter(subject=subject).order_by("path")
    return [(name.path, name.is_current) for name in names]


def test_a_changed_address_is_kept_and_leads_on(world):
    subject = new_id()
    give_name(subject=subject, path="/a/")
    give_name(subject=subject, path="/b/")
    assert paths(subject) == [("/a/", False), ("/b/", True)]


def test_an_address_can_be_taken_up_again_by_its_own(world):
    subject = new_id()
    for path in ("/a/", "/b/", "/a/"):
        give_name(subject=subject, path=path)
    assert paths(subject) == [("/a/", True), ("/b/", False)]


def test_it_is_never_given_to_anything_else(world):
    give_name(subject=new_id(), path="/a/")
    with pytest.raises(IntegrityError):
        give_name(subject=new_id(), path="/a/")


def test_a_removed_address_is_not_given_to_anything_else_either(world):
    subject = new_id()
    give_name(subject=subject, path="/a/")
    remove_names(subjects=[subject], reason="Fejl")
    with pytest.raises(IntegrityError):
        give_name(subject=new_id(), path="/a/")


def test_a_removed_address_says_why(world):
    subject = new_id()
    give_name(subject=subject, path="/a/")
    remove_names(subjects=[subject], reason="Forkert bilag")
    name = PublicName.objects.get(subject=subject)
    assert name.removed_reason == "Forkert bilag"
    assert not PublicName.objects.current().filter(subject=subject).exists()


def test_what_is_published_again_is_back_at_its_address(world):
    subject = new_id()
    give_names({subject: "/a/"})
    remove_names(subjects=[subject], reason="Fejl")
    give_names({subject: "/a/"})
    assert PublicName.objects.current().get(subject=subject).path == "/a/"


def test_many_are_named_in_one_go(world, django_assert_max_num_queries):
    named = {new_id(): f"/{number}/" for number in range(50)}
    with django_assert_max_num_queries(6):
        give_names(named)
    with django_assert_max_num_queries(6):
        give_names(named)
    assert PublicName.objects.current().filter(subject__in=named).count() == 50
