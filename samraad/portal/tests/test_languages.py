"""On an English page the words of the records are marked as Danish."""

from __future__ import annotations

import re

import pytest

from samraad.meetings.models.frozen import FrozenDecision, FrozenItem
from samraad.meetings.models.record import Outcome

DANISH = re.compile(r'<\w+[^>]* lang="da"[^>]*>([^<]+)')


@pytest.fixture
def page(world, client):
    def shown(address, language="en"):
        client.cookies["sprog"] = language
        return client.get(address).content.decode()

    return shown


def test_titles_and_texts_are_marked_as_danish(world, page):
    meeting = world.meetings.hearing
    rows = FrozenItem.objects.visible_to(None).filter(edition__subject=meeting.pk)
    item = rows.filter(edition__is_current=True).exclude(title="").first()
    marked = DANISH.findall(page(meeting.get_absolute_url()))
    assert item.title in marked
    assert str(Outcome.APPROVED.label) not in marked
    assert item.title in DANISH.findall(page(item.path))


@pytest.mark.parametrize("address", ["/raad/{slug}/", "/raad/", "/beslutninger/"])
def test_names_of_bodies_are_marked_as_danish(world, page, address):
    address = address.format(slug=world.council.slug)
    assert world.council.name in DANISH.findall(page(address))


def test_on_a_danish_page_nothing_is_marked(world, page):
    address = world.meetings.hearing.get_absolute_url()
    assert 'lang="da"' not in page(address, "da").partition("<main")[2]


def test_the_word_of_the_minutes_is_told_alike_on_both_pages(world, page):
    row = FrozenDecision.objects.visible_to(None).in_force().filter(parent=None)
    row = row.filter(meeting__original=world.meetings.hearing.pk).first()
    told = '<span class="mark">i referatet: »Besluttet sådan«</span>'
    for word, times in (("Besluttet sådan", 1), (f"{row.outcome_label}.", 0)):
        FrozenDecision.objects.filter(pk=row.pk).update(word=word)
        for address in (row.path, row.item.path):
            assert page(address, "da").count(told) == times
            assert page(address, "da").count('class="mark">i referatet') == times


@pytest.mark.parametrize("is_secure", [True, False])
def test_the_choice_goes_over_https_alone_where_the_site_does(
    client, settings, is_secure
):
    settings.LANGUAGE_COOKIE_SECURE = is_secure
    cookie = client.get("/sprog/en/").cookies["sprog"]
    assert (cookie.value, bool(cookie["secure"])) == ("en", is_secure)
