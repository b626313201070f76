"""A member on a phone: two taps to an apology, and an agenda read in five minutes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import aalborg
import pytest
from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Error, expect
from running import do, served
from sign_in import link_in, newest_mail

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

NAME, EMAIL = aalborg.READER
AXE: Final = "axe.run({resultTypes: ['violations']})"
MOST_WORDS: Final = 1000  # five minutes, at the pace of somebody who thinks meanwhile
NOTE: Final = "Spørg, hvem der svarer på vores vegne"


@dataclass
class Finger:
    page: Page
    taps: int = 0

    def tap(self, what: Locator, to: str = "") -> None:
        """Tap it; where it leads to another page, wait for that."""
        self.taps += 1
        what.tap()
        if to:
            self.page.wait_for_url(to)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """An agenda of twelve items has been sent; a member has never signed in."""
    folder, papers = tmp_path_factory.mktemp("data"), tmp_path_factory.mktemp("papers")
    with served(folder) as site:
        do(folder, "found_aalborg", "found_it()")
        do(folder, "found_aalborg", f"send_it({str(papers)!r})")
        yield site


@pytest.fixture
def phone(site, visit) -> Page:
    return visit(site.address, has_touch=True, is_mobile=True)


def test_from_the_mail_to_an_apology_in_two_taps(site, phone, tell):
    letter = newest_mail(phone, site, EMAIL, about="/svar/")
    address, finger = link_in(letter, "/svar/"), Finger(phone)
    finger.tap(phone.locator(f".mail-text a[href='{address}']"), to=address)
    assert faults(phone) == ""
    finger.tap(phone.locator("button[value=apologies]"))
    expect(phone.locator(".answer__said")).to_be_visible()
    assert faults(phone) == ""
    tell(f"From the mail to an apology: {finger.taps} taps")
    assert finger.taps == 2


def test_twelve_items_are_read_noted_and_read_again(site, phone, tell):
    finger = Finger(phone)
    sign_in_by_link(finger, site)
    finger.tap(phone.locator(".next__papers").first, to="**/mit/moeder/**")
    everything_asked_is_seen(phone)
    words = words_on(phone)
    write_a_note(finger)
    finger.tap(phone.locator(".mine-done button"))
    expect(phone.locator(".next__read").first).to_be_visible()
    tell(f"From the mail to {words} words read, with a note: {finger.taps} taps")
    do(site.data, "found_aalborg", "change_it()")
    what_changed_is_marked(phone)
    it_is_read_without_a_network(phone)
    nothing_is_left_after_signing_out(finger)


def sign_in_by_link(finger: Finger, site) -> None:
    page = finger.page
    letter = newest_mail(page, site, EMAIL, about="/log-ind/link/")
    address = link_in(letter, "/log-ind/link/")
    finger.tap(page.locator(f".mail-text a[href='{address}']"), to=address)
    assert faults(page) == ""
    finger.tap(page.locator("main form button"), to="**/mit/")
    assert faults(page) == ""


def everything_asked_is_seen(page: Page) -> None:
    """Of each item what we are to do, with nothing opened, in few enough words."""
    papers = page.locator(".paper")
    expect(papers).to_have_count(aalborg.ITEMS)
    *asking, business = papers.all()
    for paper in asking:
        expect(paper.locator(".asks > p:visible").first).to_contain_text("Vi skal")
    expect(business.locator(".asks > p:visible")).not_to_be_empty()
    assert words_on(page) <= MOST_WORDS
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert faults(page) == ""


def write_a_note(finger: Finger) -> None:
    page = finger.page
    note = paper(page).locator("> .paper__note")
    finger.tap(note.locator("summary"))
    finger.tap(note.locator("textarea"))
    page.keyboard.insert_text(NOTE)
    kept = note.locator("form").get_attribute("data-kept")
    expect(note.locator("[data-note-state]")).to_have_text(kept)
    assert faults(page) == ""
    page.reload()
    expect(note.locator("textarea")).to_be_visible()
    expect(note.locator("textarea")).to_have_value(NOTE)


def what_changed_is_marked(page: Page) -> None:
    page.goto(page.url)
    expect(page.locator(".next .mark").first).to_be_visible()
    Finger(page).tap(page.locator(".next__papers").first, to="**/mit/moeder/**")
    new = page.locator(".paragraph--new")
    expect(new).to_have_count(1)
    expect(new).to_contain_text(aalborg.NOW[1])
    expect(page.locator(".mine-contents .mark").last).to_be_visible()
    expect(paper(page).locator("> .paper__note textarea")).to_have_value(NOTE)
    assert faults(page) == ""


def it_is_read_without_a_network(page: Page) -> None:
    """After one visit, as soon as the device has taken the page."""
    page.wait_for_function(
        "async () => Boolean(await caches.match(location.href, { ignoreVary: true }))"
    )
    page.context.set_offline(True)
    page.reload()
    expect(paper(page)).to_contain_text(aalborg.NOW[1])
    expect(page.locator(".paper")).to_have_count(aalborg.ITEMS)
    page.context.set_offline(False)


def nothing_is_left_after_signing_out(finger: Finger) -> None:
    page, address = finger.page, finger.page.url
    finger.tap(page.locator("a[href$='/log-ud/']"), to="**/log-ud/")
    assert faults(page) == ""
    finger.tap(page.locator("main form button"))
    expect(page.locator("a[href*='/log-ind/']").first).to_be_visible()
    page.context.set_offline(True)
    with pytest.raises(Error):
        page.goto(address)
    page.context.set_offline(False)
    page.goto(address)
    expect(page.locator("input[name=login]")).to_be_visible()


def words_on(page: Page) -> int:
    """As many as are shown before anything is opened."""
    return len(page.locator("main").inner_text().split())


def paper(page: Page) -> Locator:
    title = page.locator("h2", has_text=aalborg.HEARING.title)
    return page.locator(".paper").filter(has=title)


def faults(page: Page) -> str:
    """What axe finds on the page as it stands."""
    page.evaluate(AXE_SCRIPT)
    found = AxeResults(page.evaluate(AXE))
    return found.generate_report() if found.violations_count else ""
