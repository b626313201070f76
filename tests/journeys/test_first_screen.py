"""What stands on a phone before one scrolls."""

from __future__ import annotations

import re

import pytest

STATE = re.compile("udkast|godkend", re.IGNORECASE)


def words(locator) -> str:
    """Its text, with one space between its parts, which stand in columns."""
    return " ".join(" ".join(locator.locator("> *").all_inner_texts()).split())


@pytest.fixture(scope="session")
def held(crawled) -> list[str]:
    """The meetings that have minutes."""
    paths = crawled.of_kind("meeting")
    return [path for path in paths if f"{path}beslutningsreferat/" in crawled.pages]


def test_when_where_how_final_and_the_first_result(site, held, visit):
    page = visit(site.address, (360, 740))
    assert held
    for path in held:
        page.goto(site.address + path)
        shown = [".head h1", ".head .facts", ".head .state", ".results > li >> nth=0"]
        ends = [bottom(page.locator(part)) for part in shown]
        assert ends == sorted(ends), path
        assert ends[-1] <= 740, path
        assert STATE.search(words(page.locator(".head .state"))), path


def bottom(locator) -> float:
    """Where it ends; nothing of it lies beside the screen."""
    box = locator.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    return box["y"] + box["height"]


def test_a_draft_says_so(site, crawled, visit):
    page = visit(site.address + crawled.meeting_with("state--draft"), (360, 740))
    assert (
        words(page.locator(".head .state"))
        == "Udkast – referatet er ikke godkendt endnu"
    )


def test_what_hides_under_discussed_is_listed(site, crawled, visit):
    path = crawled.meeting_with("Høring: Beskæftigelsesplan")
    page = visit(site.address + path, (360, 740))
    plans = page.locator(".results > li", has_text="Handleplaner for")
    assert words(plans.locator(".results__row")).endswith(" Drøftet")
    results = [words(li) for li in plans.locator(".results__parts > li").all()]
    assert [re.sub(r"Udsat .*", "Udsat …", result) for result in results] == [
        "Handleplan for målsætning 1: sprog og hverdag Udsat …",
        "Handleplan for målsætning 2: arbejdspladser for alle Godkendt",
        "Handleplan for målsætning 2: arbejdspladser for alle Anbefalet",
        "Handleplan for målsætning 3: børn, unge og forældreskab Godkendt",
    ]
