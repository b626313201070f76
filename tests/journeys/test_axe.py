"""Every kind of page, at three widths and in both languages: axe finds no fault."""

from __future__ import annotations

import pytest
import sources
from axe_playwright_python.sync_playwright import Axe

WIDTHS = (360, 768, 1280)
NARROWEST = 320  # a screen of 1280 pixels at 400 %
NO_PAGES = {
    *("language", "decisions_csv", "calendar_ics", "body_ics", "meeting_ics", "news"),
    *("body_news", "sitemap", "robots", "document"),
}
NAMES = [name.partition(":")[2] for name, _route, _view in sources.addresses()]
PAGES = [name for name in NAMES if name not in NO_PAGES]


def faults(page) -> str:
    found = Axe().run(page)
    return found.generate_report() if found.violations_count else ""


def too_wide(page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")


def test_what_is_no_page_is_an_address():
    assert NO_PAGES - set(NAMES) == set()


@pytest.mark.parametrize("name", PAGES)
def test_the_longest_page_of_its_kind(site, crawled, visit, name):
    page = visit(f"{site.address}{crawled.of_kind(name)[-1]}?vis=alt")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert faults(page) == ""
    page.set_viewport_size({"width": NARROWEST, "height": 256})
    assert too_wide(page) <= 0


@pytest.mark.parametrize("name", PAGES)
def test_the_shortest_page_of_its_kind_in_english(site, crawled, visit, name):
    path = crawled.of_kind(name)[0]
    page = visit(site.address + path, (360, 740), language="en")
    assert faults(page) == ""
    page.set_viewport_size({"width": NARROWEST, "height": 256})
    assert too_wide(page) <= 0


def test_a_fault_is_found(site, visit):
    page = visit(site.address)
    page.evaluate("document.querySelector('main').append(new Image())")
    page.evaluate("document.body.style.width = '2000px'")
    assert "image-alt" in faults(page)
    assert too_wide(page) > 0


@pytest.mark.parametrize("path", ["/findes-ikke/", "/beslutninger/?q=findes+ikke"])
def test_where_nothing_is_found(site, visit, path):
    page = visit(site.address + path)
    assert faults(page) == ""
    assert too_wide(page) <= 0
