"""One site for all who only read; whoever changes something copies the world."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

import pytest
from crawling import crawl
from playwright.sync_api import expect, sync_playwright
from running import ROOT, copy_of, samraad, served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from crawling import Crawl
    from playwright.sync_api import Browser, Page
    from running import Site

QUIET: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
)
COUNTED: Final = "counted"
PHONE: Final = (360, 740)
PATIENCE: Final = 20_000  # milliseconds; a busy machine is slow

sys.path += [str(ROOT / "setup"), str(ROOT / "tests")]


def chromium() -> str | None:
    from programs import browser as find  # noqa: PLC0415 -- found by the line above

    return find()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not chromium():
        terminalreporter.write_line("Without a browser its journeys are skipped.")
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, told in getattr(report, "user_properties", ()):
                if name == COUNTED and report.when == "call":
                    terminalreporter.write_line(told)


@pytest.fixture
def tell(record_property) -> Callable[[str], None]:
    """Say at the end of the run what was counted, also when the test fails."""
    return lambda told: record_property(COUNTED, told)


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the demo world of today, to copy."""
    folder = tmp_path_factory.mktemp("world")
    samraad(folder, "demo", "--build-only")
    return folder


@pytest.fixture(scope="session")
def site(world: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with served(copy_of(world, tmp_path_factory.mktemp("site"))) as site:
        yield site


@pytest.fixture(scope="session")
def crawled(site: Site) -> Crawl:
    return crawl(site)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        pytest.skip("no Chromium here")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright leaves a loop running
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=[*QUIET])
        yield running
        running.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open a browser window of a reader of one's own."""
    opened = []

    def visit(address: str, size: tuple[int, int] = PHONE, **about: bool) -> Page:
        width, height = size
        view = {"width": width, "height": height}
        reader = browser.new_context(viewport=view, reduced_motion="reduce", **about)
        reader.set_default_timeout(PATIENCE)
        opened.append(reader)
        page = reader.new_page()
        page.goto(address)
        return page

    yield visit
    for reader in opened:
        reader.close()
