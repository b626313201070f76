"""What a body tells about itself."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from samraad.bodies.actions.facts import show_logo, write_text
from samraad.bodies.forms.facts import TextForm
from samraad.bodies.forms.members import PasteForm
from samraad.bodies.models.body import Body, BodyName, GoverningText, TextKind
from samraad.documents.models import Document
from samraad.texts.clean import plain
from samraad.texts.word import LARGEST

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
STATUTES = TextKind.STATUTES


def at(world, name, *more):
    return reverse(f"bodies:{name}", args=[world.council.slug, *more])


def upload(data, name="logo.png"):
    return {"logo": SimpleUploadedFile(name, data)}


@pytest.fixture
def mads(world, client):
    client.force_login(world.mads)
    return client


def test_the_facts_are_saved_and_a_former_name_still_finds_it(world, mads):
    form = mads.get(at(world, "facts")).context["form"]
    told = dict(form.initial) | {"name": "Rådet for Integration", "website": "rfi.dk"}
    assert mads.post(at(world, "facts"), told).status_code == 302
    body = Body.objects.get(pk=world.council.pk)
    assert (body.name, body.website) == ("Rådet for Integration", "https://rfi.dk")
    assert BodyName.objects.spelt(world.council.name).filter(body=body).exists()
    assert body.slug == world.council.slug


def test_a_wrong_address_is_said_beside_it_and_nothing_is_lost(world, mads):
    form = mads.get(at(world, "facts")).context["form"]
    told = dict(form.initial) | {"email": "ingen", "purpose": "Nyt formål"}
    page = mads.post(at(world, "facts"), told)
    assert list(page.context["form"].errors) == ["email"]
    assert "Nyt formål" in page.content.decode()


def test_a_personal_number_is_refused(world, mads):
    form = mads.get(at(world, "facts")).context["form"]
    told = dict(form.initial) | {"purpose": "010190-1234"}
    page = mads.post(at(world, "facts"), told)
    assert list(page.context["form"].errors) == ["purpose"]


def test_a_logo_is_shown_to_everybody_who_sees_the_body(world, mads):
    mads.post(at(world, "logo"), upload(PNG, "Vores logo.exe"))
    mads.logout()
    page = mads.get(reverse("portal:body", args=[world.council.slug]))
    logo = Body.objects.get(pk=world.council.pk).logo
    address = reverse("portal:document", args=[logo.pk, "logo"])
    assert address in page.content.decode()
    shown = mads.get(address)
    assert (shown["Content-Type"], shown.getvalue()) == ("image/png", PNG)
    shown.close()


def test_a_logo_that_is_shown_no_more_is_the_desks(world, mads):
    show_logo(body=world.council, data=PNG, name="logo.png", by=world.mads)
    logo = world.council.logo
    mads.post(at(world, "logo"), {"remove": "1"})
    assert Body.objects.get(pk=world.council.pk).logo is None
    assert logo not in Document.objects.visible_to(None)


@pytest.mark.parametrize("data", [b"<svg onload='x'/>", b"", PNG + bytes(1024 * 1024)])
def test_what_is_no_picture_or_too_large_is_refused(world, mads, data):
    page = mads.post(at(world, "logo"), upload(data))
    assert list(page.context["logo"].errors) == ["logo"]
    assert Body.objects.get(pk=world.council.pk).logo is None


def test_a_text_from_another_day_leaves_the_old_one_as_it_was(world):
    told = {"body": world.council, "kind": STATUTES, "by": world.mads}
    write_text(html="<p>Nu</p>", starts_on=date(2026, 3, 1), **told)
    write_text(html="<p>Rettet</p>", starts_on=date(2026, 3, 1), **told)
    write_text(html="<p>Siden</p>", starts_on=date(2026, 5, 1), **told)
    rows = GoverningText.objects.filter(body=world.council, kind=STATUTES)
    texts = list(rows.order_by("starts_on").values_list("html", flat=True))
    assert texts[-2:] == ["<p>Rettet</p>", "<p>Siden</p>"]


def test_what_is_typed_becomes_paragraphs_and_lists(world, mads):
    told = {"words": "Formål\n\n- et\n- to", "starts_on": "2026-03-01"}
    assert mads.post(at(world, "text", "kommissorium"), told).status_code == 302
    kind = TextKind.TERMS_OF_REFERENCE
    text = GoverningText.objects.get(body=world.council, kind=kind, ends_on=None)
    assert plain(text.html) == "Formål\net\nto"


def test_a_kind_of_text_that_is_none_is_not_found(world, mads):
    assert mads.get(at(world, "text", "digte")).status_code == 404


def test_nobody_but_the_desk_may(world):
    with pytest.raises(PermissionDenied):
        show_logo(body=world.council, data=PNG, name="l.png", by=world.cast.fatima)


def test_statutes_in_a_file_that_is_too_large_are_not_read():
    file = SimpleUploadedFile("Vedtægt.docx", b"PK")
    file.size = LARGEST + 1
    said = {"starts_on": "2026-01-01"}
    form = TextForm(said, {"file": file}, was=None)
    assert "20 MB" in form.errors["file"][0]


def test_a_list_of_members_that_is_too_large_is_not_read():
    file = SimpleUploadedFile("Liste.csv", b"Navn")
    file.size = LARGEST
    assert "1 MB" in PasteForm({}, {"file": file}).errors["file"][0]
