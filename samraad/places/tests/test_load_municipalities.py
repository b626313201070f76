from __future__ import annotations

from samraad.places.actions import load_municipalities
from samraad.places.models import Place


def test_there_are_98_municipalities_in_five_regions(world):
    assert load_municipalities() == 98
    assert Place.objects.exclude(region=None).count() == 98
    assert sorted(Place.objects.filter(region=None).values_list("name", flat=True)) == [
        "Region Hovedstaden",
        "Region Midtjylland",
        "Region Nordjylland",
        "Region Sjælland",
        "Region Syddanmark",
    ]


def test_loading_again_changes_nothing(world):
    before = list(Place.objects.order_by("code").values_list("id", "code", "name"))
    load_municipalities()
    assert before == list(
        Place.objects.order_by("code").values_list("id", "code", "name")
    )


def test_loading_again_brings_a_new_name(world):
    Place.objects.filter(code="0851").update(name="Ålborg")
    load_municipalities()
    assert Place.objects.get(code="0851").name == "Aalborg"


def test_aa_comes_last_as_danes_sort(world):
    names = list(Place.objects.filter(region__code="DK-81").order_by("sort_key"))
    assert names[-1].name == "Aalborg"
    assert names[0].name == "Brønderslev"
