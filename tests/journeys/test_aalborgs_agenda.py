"""From the year's plan to a sent agenda of twelve items, and what it costs by hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import aalborg
import pytest
from hand import Hand
from playwright.sync_api import expect
from running import do, served
from sign_in import link_in, newest_mail, sign_in

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page
    from running import Site

DESKTOP: Final = (1280, 900)
MOST_CLICKS: Final = 30
KNOWN: Final = (  # words that nobody has to type
    *("indstiller, at", aalborg.RECOMMENDER, aalborg.COUNCIL, aalborg.PLAN),
    *(aalborg.AGENDA, aalborg.MINUTES, aalborg.BUSINESS, "Orientering", "Rådhuset"),
)


@pytest.fixture
def site(tmp_path):
    """A site with the council, its meeting before, and its plans."""
    folder = tmp_path / "data"
    folder.mkdir()
    with served(folder) as site:
        do(folder, "found_aalborg", "found_it()")
        yield site


@pytest.fixture
def hand(site, visit) -> Hand:
    """The secretary, signed in, with the year's plan before her."""
    page = visit(site.address, DESKTOP)
    sign_in(page, site, aalborg.SECRETARY[1])
    page.goto(f"{site.address}/skrivebord/aalborg-kommune-integrationsraadet/plan/")
    page.locator(".entry__title a").last.click()
    expect(page.locator(".plan-date__day a")).to_be_visible()
    return Hand(page)


def test_the_agenda_of_twelve_items(site, hand, tmp_path, tell):
    open_from_the_plan(hand)
    write_titles(hand)
    write_items(hand)
    attach(hand, tmp_path)
    expected = [aalborg.AGENDA, aalborg.MINUTES, *(own.title for own in aalborg.OWN)]
    expected += [aalborg.PLAN, aalborg.FROM_MEMBERS, aalborg.FROM_THE_DESK]
    expected += [aalborg.BUSINESS]
    for title, begun in zip(titles(hand.page), expected, strict=True):
        assert title.startswith(begun)
    send(hand)
    tell(hand.told("From the year's plan to Aalborg's agenda"))
    assert hand.clicks <= MOST_CLICKS
    assert [words for words in hand.typed if names_what_is_known(words)] == []
    read_it(hand.page, site)


def open_from_the_plan(hand: Hand) -> None:
    """It begins by itself, with what stands on every agenda and the drafted plan."""
    hand.click(hand.page.locator(".plan-date__day a"))
    expect(lines(hand.page)).to_have_count(aalborg.ITEMS - len(aalborg.OWN))


def write_titles(hand: Hand) -> None:
    hand.click(hand.page.locator("#new-title"))
    for own in aalborg.OWN:
        hand.type(own.title)
        hand.press("Enter")
    expect(lines(hand.page)).to_have_count(aalborg.ITEMS)


def write_items(hand: Hand) -> None:
    """One click opens the first; Ctrl and Enter go on to the next."""
    page = hand.page
    hand.click(line(page, aalborg.OWN[0].title).locator("[data-opens]"))
    for own in aalborg.OWN:
        opened = page.locator(".point--open")
        title = opened.locator("[name=title]")
        expect(title).to_have_value(own.title)
        expect(title).to_be_focused()
        expect(opened.locator(".editor__text").first).to_be_visible()
        hand.press("Enter")
        hand.type(own.recommends)
        for guest in own.guests:
            invite(hand, guest)
        hand.press("Control+Enter")
    hand.press("Escape")
    expect(page.locator(".point--open")).to_have_count(0)


def invite(hand: Hand, guest: tuple[str, str, str]) -> None:
    page = hand.page
    shown = page.locator(".point--open .hung__what", has_text=guest[0])
    hand.click(page.locator(".point--open .hangs__new:has([name=role_words]) summary"))
    for words in guest:
        hand.press("Tab")
        hand.type(words)
    hand.press("Enter")
    expect(shown).to_be_visible()


def attach(hand: Hand, folder: Path) -> None:
    """Files lie in a folder beside, and are dropped on their item's line."""
    wanted = [(own.title, own.files) for own in aalborg.OWN if own.files]
    wanted.append((aalborg.PLAN, (aalborg.PLAN_FILE,)))
    for title, names in wanted:
        point = line(hand.page, title)
        hand.drop(point, *aalborg.papers(folder, names))
        for name in names:
            expect(hand.page.get_by_role("link", name=name)).to_be_visible()
    assert len(wanted) == aalborg.WITH_FILES


def send(hand: Hand) -> None:
    """The chair has approved it on the telephone."""
    page = hand.page
    hand.click(page.locator(".sending-panel a[href$='/udsend/']"))
    hand.click(page.locator("main details.text-fold summary"))
    hand.type("På telefon i formiddags", into=page.locator("[name=words]"))
    hand.click(page.locator("button[value=record]"))
    hand.click(page.locator("button[value=send]"))
    page.wait_for_url("**/deltagere/")


def read_it(page: Page, site: Site) -> None:
    """What a member gets: whole sentences, the guests, and all the papers."""
    letter = newest_mail(page, site, aalborg.READER[1], about=aalborg.OWN[0].title)
    numbers = re.findall(r"^(\d+)\. \S", letter, re.MULTILINE)
    assert numbers == [str(n) for n in range(1, aalborg.ITEMS + 1)]
    page.goto(link_in(letter, "/mit/moeder/"))
    papers = page.locator(".paper")
    expect(papers).to_have_count(aalborg.ITEMS)
    begun = f"{aalborg.RECOMMENDER} indstiller, at {aalborg.COUNCIL}"
    for own in aalborg.OWN:
        paper = papers.filter(has=page.locator("h2", has_text=own.title))
        expect(paper.locator(".asks")).to_contain_text("Vi skal")
        expect(paper).to_contain_text(f"{begun} {own.recommends.split()[0]}")
        for name in own.files:
            expect(paper.get_by_role("link", name=name)).to_be_visible()
        for guest in own.guests:
            expect(paper).to_contain_text(guest[0])
    with_files = papers.filter(has=page.locator(".files"))
    expect(with_files).to_have_count(aalborg.WITH_FILES)


def lines(page: Page):
    return page.locator("#items > li")


def line(page: Page, title: str):
    """Its line, before it is opened."""
    return lines(page).filter(has=page.locator("[data-opens]", has_text=title))


def titles(page: Page) -> list[str]:
    return page.locator(".public__item > span:last-child").all_inner_texts()


def names_what_is_known(words: str) -> bool:
    return any(known in words for known in KNOWN) or bool(re.search(r"\d{4}-", words))
