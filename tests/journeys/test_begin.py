"""From an empty folder to a council with nine members, by somebody who types little."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect
from running import served, until

if TYPE_CHECKING:
    from playwright.sync_api import Locator

DESK: Final = (1280, 900)
CLICKS, TYPED = 12, 60  # at most
HEADINGS: Final = "Navn\tPlads\tOrganisation\tMail\tStedfortræder\tRolle"
MEMBERS: Final = "\n".join(
    [HEADINGS]
    + [
        f"Medlem Nr{n}\tByrådet\tForening {n}\tm{n}@eksempel.dk\t"
        f"Suppleant Nr{n} (s{n}@eksempel.dk)\t{'Formand' if n == 1 else ''}"
        for n in range(1, 10)
    ]
)


@pytest.fixture
def empty(tmp_path):
    """A site on a folder in which nobody has begun."""
    with served(tmp_path) as site:
        yield site


def start_link(site) -> str:
    """The address that stands in the window where the site was started."""
    said = site.data / "said.txt"
    until(lambda: "/kom-i-gang/" in said.read_text(encoding="utf-8"))
    words = said.read_text(encoding="utf-8").split()
    return next(word for word in words if "/kom-i-gang/" in word)


@dataclass
class Hand:
    clicks: int = 0
    typed: int = 0

    def click(self, at: Locator) -> None:
        at.click()
        self.clicks += 1

    def type(self, at: Locator, words: str) -> None:
        at.fill(words)
        self.typed += len(words)


def test_a_council_of_nine_is_there_and_published(empty, visit):
    page, hand = visit(start_link(empty), DESK), Hand()
    hand.type(page.locator("#id_name"), "Sine Holt")
    hand.type(page.locator("#id_email"), "sine@eksempel.dk")
    hand.click(page.locator("form.form .button"))
    hand.click(page.locator("[value=integration]"))
    page.locator("#id_place").select_option(label="Vejle")
    hand.clicks += 2  # open the list, choose
    hand.click(page.locator("form.form .button"))
    hand.click(page.locator(".step a").first)
    page.locator("#id_table").fill(MEMBERS)
    hand.clicks += 1  # pasted
    hand.click(page.locator("form.form .button"))
    expect(page.locator(".rows > li")).to_have_count(9)
    expect(page.locator(".row--wrong")).to_have_count(0)
    hand.click(page.locator("form.form .form__do .button"))
    hand.click(page.locator("[action$='/inviter/'] button"))
    page.goto(page.url.replace("/medlemmer/", "/kom-i-gang/"))
    hand.clicks += 1
    hand.click(page.locator("[action$='/offentliggoer/'] button"))
    public = visit(page.url.replace("/skrivebord/", "/raad/").split("kom-i-")[0])
    expect(public.locator(".people li")).to_have_count(19)  # 9, their 9, and Sine
    print(f"\nclicks: {hand.clicks}, characters typed: {hand.typed}")  # noqa: T201
    assert (hand.clicks <= CLICKS, hand.typed <= TYPED) == (True, True)


def test_a_start_link_says_when_somebody_has_begun(empty, visit):
    link = start_link(empty)
    page = visit(link, java_script_enabled=False)
    page.locator("#id_name").fill("Sine Holt")
    page.locator("#id_email").fill("sine@eksempel.dk")
    page.locator("form.form .button").click()
    expect(page.locator("#id_place")).to_be_visible()
    late = visit(link)
    expect(late.locator("#id_name")).to_have_count(0)
