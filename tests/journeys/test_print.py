"""On paper nothing is folded, and what one cannot press is not there."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("scripts", [True, False])
def test_a_meeting_on_paper(site, crawled, visit, scripts):
    path = crawled.meeting_with("Høring: Beskæftigelsesplan")
    page = visit(site.address + path, (794, 1123), java_script_enabled=scripts)
    remark = page.locator(".item").get_by_text("Rådet er ærgerligt over")
    expect(remark).to_be_hidden()
    page.emulate_media(media="print")
    expect(remark).to_be_visible()
    bodies = page.locator(".item__body")
    assert [b for b in bodies.all() if not b.bounding_box()["height"]] == []
    for name in ("Hovedmenu", "Du er her"):
        expect(page.get_by_role("navigation", name=name)).to_be_hidden()
    for button in page.get_by_role("button", include_hidden=True).all():
        expect(button).to_be_hidden()
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
