"""A newcomer reads documents of their own into the site that runs beside."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import expect
from running import ROOT, copy_of, samraad, served, until

SHARED = Path(os.environ.get("SAMRAAD_SHARED") or ROOT.parent / "shared") / "sources"
EXAMPLES = [
    ROOT / "examples" / "beslutningsreferat.txt",
    ROOT / "examples" / "portalside.html",
]
COUNCIL = "birkesund-integrationsraad"
ARCHIVE = f"/raad/{COUNCIL}/moeder/"


@pytest.fixture(scope="module")
def demo(world, tmp_path_factory):
    """The demo as it runs for a newcomer, before anything was read into it."""
    data = copy_of(world, tmp_path_factory.mktemp("demo"))
    with served(data, command="demo") as demo:
        yield demo


@pytest.fixture
def real_minutes() -> list[Path]:
    files = [*SHARED.glob("000_*.txt"), *SHARED.glob("002_*.txt")]
    if not files:
        pytest.skip("the real minutes are not here (SAMRAAD_SHARED is their folder)")
    return files


def test_the_examples_come_into_the_archive(demo, visit):
    page = visit(demo.address + ARCHIVE)
    prose, portal = read_in(demo, page, EXAMPLES)
    assert has_source(demo, page, prose)
    assert not has_source(demo, page, portal)  # it names a closed item


def test_the_real_minutes_come_into_the_archive(demo, visit, real_minutes):
    page = visit(demo.address + ARCHIVE)
    for path in read_in(demo, page, real_minutes):
        assert has_source(demo, page, path)


def read_in(demo, page, files) -> list[str]:
    """The meetings that stand in the archive and in the news afterwards, by date."""
    before = meetings_on(page)
    samraad(demo.data, "import", *map(str, files), "--body", COUNCIL, "--publish")
    page.reload()
    new = sorted(meetings_on(page) - before)
    assert len(new) == len(files)
    until(lambda: all(path in demo.get("/nyt.atom").text for path in new))
    return new


def has_source(demo, page, path) -> bool:
    page.goto(demo.address + path)
    link = page.get_by_role("link", name="Kilden linje for linje")
    if not link.count():
        return False
    link.click()
    expect(page.locator(".lines > #linje-1")).to_be_visible()
    return True


def meetings_on(page) -> set[str]:
    links = page.locator(".entry__title a").all()
    return {link.get_attribute("href") for link in links}
