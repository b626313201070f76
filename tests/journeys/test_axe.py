"""Every kind of page, at three widths and in both languages: axe finds no fault."""

from __future__ import annotations

import pytest
import sources
from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from sign_in import sign_in

WIDTHS = (360, 768, 1280)
RUN = "axe.run({resultTypes: ['violations']})"
NARROWEST = 320  # a screen of 1280 pixels at 400 %
NO_PAGES = {
    *("language", "decisions_csv", "calendar_ics", "body_ics", "meeting_ics", "news"),
    *("body_news", "sitemap", "robots", "document"),
}
EVERY = [name.partition(":") for name, _route, _view in sources.addresses()]
NAMES = [name for space, _colon, name in EVERY if space == "portal"]
PAGES = [name for name in NAMES if name not in NO_PAGES]


@pytest.fixture(scope="module")
def page(browser):
    """One window for all that is only looked at."""
    page = browser.new_page()
    yield page
    page.close()


def look_at(page, address, language="da"):
    chosen = {"name": "sprog", "value": language, "domain": "127.0.0.1", "path": "/"}
    page.context.add_cookies([chosen])
    page.set_viewport_size({"width": WIDTHS[0], "height": 740})
    page.goto(address)
    page.evaluate(AXE_SCRIPT)


def faults(page) -> str:
    found = AxeResults(page.evaluate(RUN))
    return found.generate_report() if found.violations_count else ""


def too_wide(page) -> int:
    page.set_viewport_size({"width": NARROWEST, "height": 256})
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")


def test_what_is_no_page_is_an_address():
    assert NO_PAGES - set(NAMES) == set()


@pytest.mark.parametrize("name", PAGES)
def test_the_longest_page_of_its_kind(site, crawled, page, name):
    unfolded = "?vis=alt" if name == "meeting" else ""
    look_at(page, f"{site.address}{crawled.of_kind(name)[-1]}{unfolded}")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 740})
        assert faults(page) == ""
    assert too_wide(page) <= 0


@pytest.mark.parametrize("name", PAGES)
def test_the_shortest_page_of_its_kind_in_english(site, crawled, page, name):
    look_at(page, site.address + crawled.of_kind(name)[0], "en")
    assert page.locator("html").get_attribute("lang") == "en"
    assert faults(page) == ""
    assert too_wide(page) <= 0


@pytest.mark.parametrize("path", ["/findes-ikke/", "/beslutninger/?q=findes+ikke"])
def test_where_nothing_is_found(site, page, path):
    look_at(page, site.address + path)
    assert faults(page) == ""
    assert too_wide(page) <= 0


def test_a_fault_is_found(site, page):
    look_at(page, site.address)
    page.evaluate("document.querySelector('main').append(new Image())")
    page.evaluate("document.body.style.width = '2000px'")
    assert "image-alt" in faults(page)
    assert too_wide(page) > 0


BEHIND = (
    "/skrivebord/",
    "/skrivebord/birkesund-integrationsraad/",
    "/skrivebord/birkesund-integrationsraad/moeder/",
    "/skrivebord/birkesund-integrationsraad/indbakke/",
    "/skrivebord/birkesund-integrationsraad/plan/",
    "/skrivebord/birkesund-integrationsraad/aarshjul/",
    "/skrivebord/birkesund-integrationsraad/medlemmer/",
    "/skrivebord/birkesund-integrationsraad/beskeder/",
    "/skrivebord/birkesund-integrationsraad/forretningsorden/",
    "/skrivebord/birkesund-integrationsraad/oplysninger/",
    "/mit/konto/",
    "/mit/beskeder/",
)


def test_the_pages_behind_sign_in(site, browser):
    page = browser.new_context().new_page()
    sign_in(page, site, "mads@example.dk")
    found = {}
    for path in BEHIND:
        look_at(page, site.address + path)
        found[path] = (faults(page), too_wide(page) <= 0)
    page.context.close()
    assert found == dict.fromkeys(BEHIND, ("", True))
