from __future__ import annotations

from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samraad.access.models import Audience
from samraad.meetings.models.frozen import FrozenAttachment
from samraad.meetings.models.meeting import Meeting
from samraad.portal.guide import _pages

FAR = "/raad/birkesund-integrationsraad/moeder/"


def test_an_attachment_may_have_a_slash_in_its_name(world, client):
    name = "Budget 2025/2026.pdf"
    row = FrozenAttachment.objects.filter(
        edition__subject=world.meetings.hearing.pk,
        edition__is_current=True,
        audience=Audience.EVERYBODY,
        document__isnull=False,
    ).first()
    FrozenAttachment.objects.filter(pk=row.pk).update(name=name)
    address = f"/bilag/{row.document_id}/{quote(name, safe='')}"
    page = client.get(world.meetings.hearing.get_absolute_url())
    assert address in page.content.decode()
    answer = client.get(address)
    assert answer.status_code == 200
    assert b"".join(answer)


@pytest.mark.parametrize(
    "path",
    [
        f"{FAR}2026%00/",
        f"{FAR}2026%00/punkt-1/",
        "/bilag/00000000-0000-7000-8000-000000000000/a%00b.pdf",
    ],
)
def test_a_nul_in_an_address_is_never_asked_for(db, path):
    with CaptureQueriesContext(connection) as queries:
        assert Client().get(path).status_code == 404
    assert not [q for q in queries if "editions_publicname" in q["sql"]]


@pytest.mark.parametrize("slug", ["uden-dato", "2026-03-17-2", "2024~", "2022--.."])
def test_a_meeting_is_found_by_every_name_it_can_bear(world, client, slug):
    Meeting.objects.filter(pk=world.meetings.hearing.pk).update(slug=slug)
    assert client.get(f"{FAR}{slug}/").status_code == 200


def test_a_help_page_that_is_not_there_is_not_looked_for(db, client):
    kept = _pages.cache_info().currsize
    for name in ("x" * 300, "findes-ikke"):
        assert client.get(f"/hjaelp/{name}/").status_code == 404
    assert _pages.cache_info().currsize <= kept + 1
    assert client.get("/hjaelp/data/").status_code == 200
