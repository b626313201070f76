"""Everything works where scripts do not run."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect


@pytest.fixture
def plain(visit):
    """Open a page in a browser that runs no scripts."""
    return lambda address: visit(address, java_script_enabled=False)


def test_items_fold_one_by_one_and_all_at_once(site, crawled, plain):
    page = plain(site.address + crawled.meeting_with("Høring: Beskæftigelsesplan"))
    items, opened = page.locator(".item"), page.locator(".item[open]")
    expect(opened).to_have_count(0)
    items.nth(3).locator("summary").click()
    expect(opened).to_have_count(1)
    items.nth(3).locator("summary").click()
    expect(opened).to_have_count(0)
    page.get_by_role("button", name="Fold alt ud").click()
    expect(opened).to_have_count(items.count())
    assert page.url.endswith("?vis=alt")


def test_the_register_can_be_narrowed(site, plain):
    page = plain(f"{site.address}/beslutninger/")
    found = page.locator(".entry")
    everything = found.count()
    page.get_by_role("searchbox").fill("beskæftigelsesplan")
    page.get_by_label("Resultat", exact=True).select_option(label="Bemærkning")
    page.get_by_role("button", name="Søg").click()
    expect(page.get_by_role("searchbox")).to_have_value("beskæftigelsesplan")
    expect(page.get_by_label("Resultat", exact=True)).to_have_value("remark")
    assert 0 < found.count() < everything
    assert [one for one in found.all_inner_texts() if "bemærkning" not in one] == []


def test_a_councils_archive_can_be_searched(site, plain):
    page = plain(f"{site.address}/raad/birkesund-integrationsraad/moeder/")
    meetings = page.locator(".entry__title")
    everything = meetings.count()
    page.get_by_role("searchbox").fill("Nabohånd")
    page.get_by_role("button", name="Søg").click()
    expect(page.get_by_role("searchbox")).to_have_value("Nabohånd")
    assert 0 < meetings.count() < everything


def test_english_is_one_click_away_and_danish_again(site, crawled, plain):
    path = crawled.meeting_with("Høring: Beskæftigelsesplan")
    page = plain(site.address + path)
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("button", name="Unfold all")).to_be_visible()
    assert page.url == site.address + path
    page.get_by_role("link", name="Dansk").click()
    expect(page.locator("html")).to_have_attribute("lang", "da")
    assert page.url == site.address + path
