"""What is for one reader lies in no cache of others, and in no search engine."""

from __future__ import annotations

import pytest
from django.urls import reverse

from samraad.core import links
from samraad.meetings.personal import ANSWER

OWN = ("/mit/", "/mit/konto/", "/skrivebord/", "/raad/birkesund-integrationsraad/")


@pytest.mark.parametrize("path", OWN)
def test_what_somebody_reads_who_is_signed_in(world, client, path):
    client.force_login(world.mads)
    answer = client.get(path)
    told = answer["Cache-Control"], answer["X-Robots-Tag"]
    assert told == ("private, no-cache", "noindex")


def test_what_stands_at_a_personal_address(world, client):
    token = links.sign(ANSWER, world.council.pk)
    answer = client.get(reverse("meetings:answer", args=[token]))
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex"


def test_what_everybody_reads_may_be_kept_and_found(world, client):
    answer = client.get("/raad/birkesund-integrationsraad/")
    assert {"Cache-Control", "X-Robots-Tag"}.isdisjoint(answer.headers)
