"""Opening and closing items, by mouse, by address and by keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

DESKTOP = (1280, 900)
HEARING = "Høring: Beskæftigelsesplan"
STOPS = """() => [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex='0']"
)].filter((one) => one.checkVisibility()).length"""
FOCUSED = """() => {
    const one = document.activeElement, style = getComputedStyle(one);
    const all = [...document.querySelectorAll("*")];
    const box = one.getBoundingClientRect();
    return {
        place: all.indexOf(one),
        tag: one.localName,
        outlined: style.outlineStyle != "none" && parseFloat(style.outlineWidth) >= 2,
        seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
    };
}"""


@pytest.fixture
def page(site, crawled, visit):
    return visit(site.address + crawled.meeting_with(HEARING), DESKTOP)


def test_all_at_once_and_back(page):
    items, opened = page.locator(".item"), page.locator(".item[open]")
    address = page.url
    page.get_by_role("button", name="Fold alt ud").click()
    expect(opened).to_have_count(items.count())
    page.get_by_role("button", name="Fold alt sammen").click()
    expect(opened).to_have_count(0)
    assert page.url == address


def test_a_result_leads_to_its_item_and_opens_it(page):
    opened = page.locator(".item[open]")
    page.locator(".results").get_by_role("link", name=HEARING).click()
    expect(opened).to_have_count(1)
    expect(opened).to_contain_text("kvitterer for")
    expect(opened.locator("summary")).to_be_in_viewport()


def test_the_same_result_again_opens_what_was_folded_since(page):
    result = page.locator(".results").get_by_role("link", name=HEARING)
    result.click()
    page.locator(".item[open] summary").click()
    result.click()
    expect(page.locator(".item[open]")).to_have_count(1)


def test_an_address_with_an_anchor_opens_its_item(page, visit):
    anchor = page.locator(".item", has_text=HEARING).get_attribute("id")
    page = visit(f"{page.url}#{anchor}", DESKTOP)
    expect(page.locator(".item[open]")).to_have_count(1)
    expect(page.locator(f"#{anchor}[open] summary")).to_be_in_viewport()


def test_the_first_tab_skips_to_the_content(page):
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Gå til indholdet")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("main a").first).to_be_focused()


def test_enter_and_space_open_items(page):
    item = page.locator(".item").first
    item.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(item).to_have_attribute("open", "")
    page.keyboard.press("Space")
    expect(item).not_to_have_attribute("open", "")


@pytest.mark.parametrize("path", ["/", "/beslutninger/", HEARING])
def test_tab_reaches_everything_in_order_and_shows_where_one_is(
    site, crawled, visit, path
):
    if path == HEARING:
        path = crawled.meeting_with(HEARING) + "?vis=alt"
    page = visit(site.address + path, DESKTOP)
    stops = []
    for _stop in range(page.evaluate(STOPS)):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUSED))
    places = [stop["place"] for stop in stops]
    assert places == sorted(set(places))
    assert [stop for stop in stops if not (stop["outlined"] and stop["seen"])] == []
