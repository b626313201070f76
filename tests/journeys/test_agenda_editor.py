"""The agenda's editor by keyboard, with two at once, and without a network."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Final

import pytest
from playwright.sync_api import expect
from running import served, until

DESK: Final = (1280, 900)
SOON: Final = 2_000  # milliseconds within which a text is saved
DAYS: Final = count(40)  # each test has a meeting of its own


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A site with a council, and where its secretary's agenda of a meeting is."""
    with served(tmp_path_factory.mktemp("desk")) as site:
        yield site


@pytest.fixture(scope="module")
def signed_in(desk, browser):
    """The secretary's own device, on which a council has been founded."""
    said = desk.data / "said.txt"
    until(lambda: "/kom-i-gang/" in said.read_text(encoding="utf-8"))
    words = said.read_text(encoding="utf-8").split()
    device = browser.new_context()
    page = device.new_page()
    page.goto(next(word for word in words if "/kom-i-gang/" in word))
    page.locator("#id_name").fill("Sine Holt")
    page.locator("#id_email").fill("sine@eksempel.dk")
    page.locator("form.form .button").click()
    page.locator("[value=integration]").click()
    page.locator("#id_place").select_option(label="Vejle")
    page.locator("form.form .button").click()
    page.wait_for_url(re.compile("/skrivebord/.+"))
    slug = page.url.split("/skrivebord/")[1].split("/")[0]
    yield device, f"{desk.address}/skrivebord/{slug}/"
    device.close()


@pytest.fixture
def open_agenda(signed_in, browser):
    """A new meeting's agenda, in as many windows as are asked for."""
    device, home = signed_in
    page = device.new_page()
    page.goto(f"{home}moeder/nyt/")
    day = datetime.now(tz=UTC).date() + timedelta(days=next(DAYS))
    page.locator("[name=day]").fill(str(day))
    page.locator("[name=start_time]").fill("16:00")
    page.locator("form:has([name=day]) .button").first.click()
    page.wait_for_url(lambda address: not address.endswith("/nyt/"))
    page.close()
    opened = []

    def open_agenda(**about):
        view = {"width": DESK[0], "height": DESK[1]}
        own = browser.new_context(
            viewport=view, storage_state=device.storage_state(), **about
        )
        own.set_default_timeout(10_000)
        opened.append(own)
        window = own.new_page()
        window.goto(f"{home}moeder/{day}/")
        return window

    yield open_agenda
    for own in opened:
        own.close()


def titles(page):
    return [one.inner_text() for one in page.locator(".point__title").all()]


def line(page, title):
    return page.locator("#items").get_by_role("link", name=title, exact=True)


def numbers(page):
    return [one.inner_text() for one in page.locator(".point__number").all()]


def add(page, *words):
    page.locator("#new-title").focus()
    for title in words:
        page.keyboard.type(title)
        page.keyboard.press("Enter")
    for title in words:
        expect(line(page, title)).to_be_visible()


def open_up(page, title):
    line(page, title).click()
    expect(page.locator(".point--open .editor__text").first).to_be_visible()
    return page.locator(".point--open .editor__text")


def test_it_is_filled_when_it_is_opened_and_titles_follow_by_enter(open_agenda):
    page = open_agenda()
    expect(page.locator(".point").first).to_be_visible()
    standing = titles(page)
    add(page, "Første", "Andet", "Tredje")
    expect(page.locator("#new-title")).to_be_focused()
    expect(page.locator("#new-title")).to_have_value("")
    ours = [title for title in titles(page) if title not in standing]
    assert ours == ["Første", "Andet", "Tredje"]
    assert numbers(page) == [str(n) for n in range(1, len(standing) + 4)]


def test_alt_and_an_arrow_move_the_item_one_is_at(open_agenda):
    page = open_agenda()
    add(page, "Op", "Ned")
    first = titles(page).index("Op")
    line(page, "Ned").focus()
    with page.expect_response("**/flyt/"):
        page.keyboard.press("Alt+ArrowUp")
    expect(page.locator(".point__title").nth(first)).to_have_text("Ned")
    expect(line(page, "Ned")).to_be_focused()
    expect(page.locator("#heard")).not_to_be_empty()
    page.reload()
    assert titles(page)[first : first + 2] == ["Ned", "Op"]
    assert numbers(page) == [str(n) for n in range(1, len(titles(page)) + 1)]


def test_a_text_saves_itself_and_is_there_after_a_reload(open_agenda):
    page = open_agenda()
    add(page, "Et punkt")
    text = open_up(page, "Et punkt").nth(1)
    text.click()
    page.keyboard.type("Det gemmer sig selv.")
    state = page.locator(".point--open .text__state--saved")
    expect(state).to_be_visible(timeout=SOON)
    page.reload()
    expect(page.locator(".point--open .editor__text").nth(1)).to_have_text(
        "Det gemmer sig selv."
    )


def test_without_a_network_the_text_waits_and_is_sent_when_it_is_back(open_agenda):
    page = open_agenda()
    add(page, "Et punkt")
    open_up(page, "Et punkt").nth(1).click()
    page.context.set_offline(True)
    page.keyboard.type("Skrevet i toget.")
    expect(page.locator(".point--open .text__state--waits")).to_be_visible()
    page.context.set_offline(False)
    expect(page.locator(".point--open .text__state--saved")).to_be_visible()
    assert page.evaluate("localStorage.length") == 0


def test_a_reload_loses_nothing_that_was_not_sent(open_agenda):
    page = open_agenda()
    add(page, "Et punkt")
    open_up(page, "Et punkt").nth(1).click()
    page.route("**/tekst/", lambda route: route.abort())
    page.keyboard.type("Lukket for tidligt.")
    expect(page.locator(".point--open .text__state--waits")).to_be_visible()
    page.unroute("**/tekst/")
    page.reload()
    text = page.locator(".point--open .editor__text").nth(1)
    expect(text).to_have_text("Lukket for tidligt.")
    expect(page.locator(".point--open .text__state--saved")).to_be_visible()


def test_two_write_in_one_text_and_both_are_kept(open_agenda):
    one, other = open_agenda(), open_agenda()
    add(one, "Fælles")
    other.reload()
    mine = open_up(one, "Fælles").nth(1)
    theirs = open_up(other, "Fælles").nth(1)
    mine.click()
    one.keyboard.type("Fra den ene.")
    expect(one.locator(".point--open .text__state--saved")).to_be_visible()
    theirs.click()
    other.keyboard.type("Fra den anden.")
    expect(theirs).to_contain_text("Fra den ene.")
    expect(theirs).to_contain_text("Fra den anden.")


def test_the_same_paragraph_is_shown_side_by_side(open_agenda):
    one, other = open_agenda(), open_agenda()
    add(one, "Fælles")
    open_up(one, "Fælles").nth(1).click()
    one.keyboard.type("Grundlag.")
    expect(one.locator(".point--open .text__state--saved")).to_be_visible()
    other.reload()
    theirs = open_up(other, "Fælles").nth(1)
    one.keyboard.type(" Mit.")
    expect(one.locator(".point--open .text__state--saved")).to_be_visible()
    one.wait_for_timeout(SOON)
    theirs.click()
    other.keyboard.press("Control+End")
    other.keyboard.type(" Dit.")
    clash = other.locator("[data-clash]")
    expect(clash).to_contain_text("Grundlag. Mit.")
    clash.locator("[value=mine]").check()
    clash.locator("button").click()
    expect(theirs).to_have_text("Grundlag. Dit.")


def test_escape_closes_and_control_enter_goes_on(open_agenda):
    page = open_agenda()
    add(page, "Et", "To")
    open_up(page, "Et")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".point--open .facts-form__title")).to_have_value("To")
    page.keyboard.press("Escape")
    expect(page.locator(".point--open")).to_have_count(0)
    expect(line(page, "To")).to_be_focused()


def test_without_scripts_every_act_has_a_button(open_agenda):
    page = open_agenda(java_script_enabled=False)
    if page.locator(".begin .button").count():
        page.locator(".begin .button").click()
    page.locator("#new-title").fill("Uden script")
    page.locator("[data-adds] .button").click()
    line(page, "Uden script").click()
    text = page.locator(".point--open textarea[name=text]").nth(1)
    text.fill("Et afsnit.\n\n- et punkt")
    text.locator("xpath=ancestor::form").locator("button", has_text="Gem").click()
    expect(page.locator(".point--open textarea[name=text]").nth(1)).to_have_value(
        "Et afsnit.\n\n- et punkt"
    )
