"""A stranger finds what the council said of the employment plan in three taps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator


class Finger:
    def __init__(self) -> None:
        self.taps = 0

    def tap(self, what: Locator) -> None:
        self.taps += 1
        what.tap()


def test_three_taps_to_what_the_council_said(site, visit):
    page, finger = visit(site.address, has_touch=True, is_mobile=True), Finger()
    expect(page.get_by_role("searchbox")).to_be_in_viewport()
    page.get_by_role("searchbox").fill("beskæftigelsesplan")
    finger.tap(page.get_by_role("button", name="Søg"))
    finger.tap(page.get_by_role("link", name="Høring: Beskæftigelsesplan").first)
    finger.tap(page.get_by_role("link", name="Høring: Beskæftigelsesplan"))

    assert finger.taps == 3
    for tone, said in (("Positiv", "kvitterer for"), ("Kritisk", "er bekymret for")):
        remark = page.get_by_role("listitem").filter(has_text=f"{tone} bemærkning")
        expect(remark.get_by_text(f"Rådet {said}")).to_be_visible()
