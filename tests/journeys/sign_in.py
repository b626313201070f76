"""What several journeys need of the real pages: the mailbox, and signing in by code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from playwright.sync_api import expect
from running import until

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from running import Site

LINK: Final = re.compile(r"https?://\S+")
CODE: Final = re.compile(r"\b\d{6}\b")


def sign_in(page: Page, site: Site, email: str) -> None:
    """By a code, which stands in the mailbox; these pages are not counted."""
    page.goto(f"{site.address}/log-ind/")
    page.locator("input[name=login]").fill(email)
    page.locator("[name=remember]").check()
    page.locator("button[value=code]").click()
    field = page.locator("[name=code]")
    expect(field).to_be_visible()
    reader = page.context.new_page()
    newest = newest_mail(reader, site, email)
    reader.close()
    field.fill(CODE.search(newest)[0])
    page.locator("button[value=verify]").click()
    expect(field).not_to_be_visible()


def mails_to(page: Page, site: Site, email: str = "", at_least: int = 1) -> list[str]:
    """The addresses of the mails that are shown, the newest first, once they came."""
    address = f"{site.address}/postkasse/{f'?til={email}' if email else ''}"
    lines = page.locator(".mail-line__subject a")

    def has_come() -> bool:
        page.goto(address)
        return lines.count() >= at_least

    until(has_come, pause=0.3)
    return [f"{site.address}{line.get_attribute('href')}" for line in lines.all()]


def newest_mail(page: Page, site: Site, email: str, about: str = "") -> str:
    """The text of the newest mail to that address that speaks of this."""
    found: list[str] = []

    def has_come() -> bool:
        for address in mails_to(page, site, email):
            page.goto(address)
            if about in page.locator("main").inner_text():
                found.append(page.locator(".mail-text").inner_text())
                return True
        return False

    until(has_come, pause=0.3)
    return found[0]


def link_in(text: str, path: str) -> str:
    """The link in a mail that leads to this kind of page."""
    return next(link for link in LINK.findall(text) if path in link)
