"""With the keyboard alone: in by a code from the mail, out again, and gone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from running import copy_of, served

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

WEEK = "/skrivebord/"


def newest_code(visit, address: str) -> str:
    mailbox: Page = visit(f"{address}/postkasse/")
    mailbox.get_by_role("link", name="kode").first.click()
    return re.search(r"\b\d{6}\b", mailbox.locator("main").inner_text())[0]


def test_in_by_a_code_and_out_again(world: Path, tmp_path: Path, visit):
    with served(copy_of(world, tmp_path), command="demo") as site:
        page = visit(f"{site.address}{WEEK}")
        page.get_by_label("E-mailadresse").focus()
        page.keyboard.type("mads@example.dk")
        page.keyboard.press("Enter")
        expect(page.get_by_label("Koden fra mailen")).to_be_focused()
        page.keyboard.type(newest_code(visit, site.address))
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="Min uge")).to_be_visible()

        page.get_by_role("link", name="Log ud").click()
        page.get_by_role("button", name="Log ud").click()
        expect(page.get_by_role("heading", name="Log ind")).to_be_visible()
        page.goto(f"{site.address}{WEEK}")
        expect(page.get_by_role("heading", name="Log ind")).to_be_visible()
