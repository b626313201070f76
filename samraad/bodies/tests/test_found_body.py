from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from samraad.bodies.actions.body import also_called, come_to_the_desk, found_body
from samraad.bodies.models.body import Body, BodyKind, BodyName, HearingRight


@pytest.fixture
def youth(world):
    return found_body(
        name="Ungerådet",
        kind=BodyKind.COUNCIL,
        owner=world.cast.municipality,
        by=world.cast.operator,
    )


def test_nobody_sees_it_but_its_desk(world, youth):
    assert youth in Body.objects.visible_to(world.cast.operator)
    assert youth not in Body.objects.visible_to(None)
    assert youth not in Body.objects.visible_to(world.mads)


def test_its_address_is_made_of_owner_and_name(youth):
    assert youth.slug == "birkesund-kommune-ungeraadet"


def test_what_is_not_said_is_not_recorded(youth):
    assert youth.hearing_right == HearingRight.NOT_RECORDED


def test_two_bodies_cannot_have_one_address(world):
    with pytest.raises(ValidationError):
        found_body(
            name="Integrationsrådet",
            kind=BodyKind.COUNCIL,
            owner=world.cast.municipality,
            path="birkesund-integrationsraad",
            by=world.cast.operator,
        )


def test_nobody_but_the_operator_may(world):
    with pytest.raises(PermissionDenied):
        found_body(
            name="Ungerådet",
            kind=BodyKind.COUNCIL,
            owner=world.cast.municipality,
            by=world.mads,
        )


def test_other_names_are_remembered_once(world, youth):
    for _time in range(2):
        also_called(body=youth, name="Birkesund Ungeråd", by=world.cast.operator)
    names = BodyName.objects.filter(body=youth).order_by("name")
    assert [row.name for row in names] == ["Birkesund Ungeråd", "Ungerådet"]
    assert BodyName.objects.spelt("birkesund ungeraad").get().body == youth


def test_the_command_line_lets_itself_in_and_the_secretary_cannot(world):
    come_to_the_desk(body=world.national.council, by=world.cast.operator)
    with pytest.raises(PermissionDenied):
        come_to_the_desk(body=world.national.council, by=world.mads)


@pytest.mark.parametrize("letter", ["å", "ß", "1 ", "ﷺ"])
def test_a_name_has_room_for_200_letters(world, letter):
    name = (letter * 200)[:200].strip()
    body = found_body(
        name=name,
        kind=BodyKind.COUNCIL,
        owner=world.cast.municipality,
        by=world.cast.operator,
    )
    body.refresh_from_db()
    assert (body.name, len(body.slug) <= 100) == (name, True)
    assert BodyName.objects.spelt(name).get().body == body


def test_a_longer_name_is_refused_with_a_sentence(world, youth):
    with pytest.raises(ValidationError, match="200"):
        found_body(
            name="å" * 201,
            kind=BodyKind.COUNCIL,
            owner=world.cast.municipality,
            by=world.cast.operator,
        )
    with pytest.raises(ValidationError, match="200"):
        also_called(body=youth, name="å" * 201, by=world.cast.operator)
