"""From nothing to an agenda in nine mailboxes, by browser, as a newcomer would."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

import pytest
from hand import Hand
from playwright.sync_api import expect
from running import served
from sign_in import link_in, mails_to, newest_mail

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page
    from running import Site

DESKTOP: Final = (1280, 900)
START: Final = re.compile(r"http://\S+/kom-i-gang/\S+")
SHEET: Final = """\
Navn\tPlads\tOrganisation\tMail\tStedfortræder\tRolle
Ingrid Mosegaard\tByrådet\t\tingrid@example.dk\t\tFormand
Yusuf Demirtas\tForeninger\tKulturhuset\tyusuf@example.dk\t\tNæstformand
Halina Wójcik\tBorgere\t\thalina@example.dk\t\t
Tigist Alemayehu\tBorgere\t\ttigist@example.dk\tSara Alemayehu (sara@example.dk)\t
Bo Nørskov\tByrådet\t\tbo@example.dk\t\t
Mahmoud Al-Rashid\tBorgere\t\tmahmoud@example.dk\t\t
Lan Phuong Iversen\tForeninger\tSprogcaféen\tlan@example.dk\t\t
Oksana Petrenko\tBorgere\t\toksana@example.dk\t\t
Rosa Kvistgaard\tBorgere\t\trosa@example.dk\t\t
"""
MEMBERS: Final = re.findall(r"\S+@example\.dk(?=\t)", SHEET)
SUBSTITUTE: Final = "sara@example.dk"
MOST_CLICKS: Final = 30
OWN_ITEMS: Final = ("Fælles spisning i foråret", "Ny pjece til tilflyttere")


@pytest.fixture
def empty(tmp_path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


def test_an_empty_installation_sends_its_first_agenda(empty, visit, tell):
    with served(empty) as site:
        page = visit(start_of(site), DESKTOP)
        hand = Hand(page)
        begin(hand)
        found(hand)
        seat_members(hand)
        see_the_rules(hand)
        plan_a_meeting(hand)
        write_the_agenda(hand)
        send(hand)
        everybody_has_it(page, site)
        one_answers(visit, page, site)
    tell(hand.told("From an empty installation to a sent agenda"))
    assert hand.clicks <= MOST_CLICKS


def start_of(site: Site) -> str:
    said = site.data / "said.txt"
    return START.search(said.read_text(encoding="utf-8"))[0]


def begin(hand: Hand) -> None:
    page = hand.page
    hand.type("Merete Sandager", into=page.locator("[name=name]"))
    hand.type("merete@example.dk", into=page.locator("[name=email]"))
    hand.click(page.locator("main button"))


def found(hand: Hand) -> None:
    """The template suggests the name; the term and one's own part are filled in."""
    page = hand.page
    page.wait_for_url("**/nyt-raad/")
    hand.click(page.locator("[name=preset][value=integration]"))
    expect(page.locator("[name=name]")).not_to_have_value("")
    hand.clicks += 1
    page.locator("[name=place]").select_option(label="Aalborg")
    hand.click(page.locator("main form.form button"))


def seat_members(hand: Hand) -> None:
    page = hand.page
    hand.click(page.locator("main a[href$='/medlemmer/indsaet/']"))
    hand.paste(SHEET, into=page.locator("[name=table]"))
    hand.click(page.locator("main form.form button"))
    expect(page.locator(".rows > li")).to_have_count(len(MEMBERS))
    hand.click(page.locator("main form.form button"))
    expect(page.locator(".seats__list").get_by_text("Rosa Kvistgaard")).to_be_visible()


def see_the_rules(hand: Hand) -> None:
    page = hand.page
    hand.click(menu(page, "/forretningsorden/"))
    expect(page.locator("h1")).to_be_visible()


def plan_a_meeting(hand: Hand) -> None:
    page = hand.page
    hand.click(menu(page, "/moeder/"))
    hand.click(page.locator("main a[href$='/moeder/nyt/']"))
    hand.fill(a_free_day().isoformat(), into=page.locator("[name=day]"))
    hand.fill("16:30", into=page.locator("[name=start_time]"))
    hand.fill("18:30", into=page.locator("[name=end_time]"))
    hand.type("Mødelokale 3, Rådhuset", into=page.locator("[name=place]"))
    hand.click(page.locator("main form button:not([name])").last)


def a_free_day() -> date:
    """A Tuesday in good time."""
    day = datetime.now(tz=UTC).date() + timedelta(days=30)
    return day + timedelta(days=(1 - day.weekday()) % 7)


def write_the_agenda(hand: Hand) -> None:
    page = hand.page
    hand.click(page.locator(".entry__title a").first)
    items = page.locator("#items > li")
    expect(items.first).to_be_visible()
    stood = items.count()
    hand.click(page.locator("#new-title"))
    for title in OWN_ITEMS:
        hand.type(title)
        hand.press("Enter")
    expect(items).to_have_count(stood + len(OWN_ITEMS))


def send(hand: Hand) -> None:
    page = hand.page
    hand.click(page.locator("a[href$='/udsend/']:visible").first)
    hand.click(page.locator("main details.text-fold summary"))
    hand.type("På telefon i dag", into=page.locator("[name=words]"))
    hand.click(page.locator("button[value=record]"))
    hand.click(page.locator("button[value=send]"))
    page.wait_for_url("**/deltagere/")


def menu(page: Page, ending: str):
    return page.locator(f".desk-menu a[href$='{ending}']")


def everybody_has_it(page: Page, site: Site) -> None:
    """Nine members, each with the meeting for the calendar; the substitute, who is told
    of it only; and the secretary.
    """
    everybody = len(MEMBERS) + len((SUBSTITUTE, "the secretary"))
    assert len(mails_to(page, site, at_least=everybody)) == everybody
    for address in (*MEMBERS, SUBSTITUTE):
        (mail,) = mails_to(page, site, address)
        page.goto(mail)
        expect(page.locator(".mail-text")).to_contain_text(OWN_ITEMS[0])
        if address != SUBSTITUTE:
            expect(page.locator(".mail-file")).to_contain_text("BEGIN:VCALENDAR")


def one_answers(visit, page: Page, site: Site) -> None:
    letter = newest_mail(page, site, "halina@example.dk", about="/svar/")
    for title in OWN_ITEMS:
        assert title in letter
    phone = visit(link_in(letter, "/svar/"))
    phone.locator("button[value=coming]").click()
    expect(phone.locator(".answer__said")).to_be_visible()
