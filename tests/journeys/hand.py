"""A hand at the desk: what it clicks, which keys it presses and what it types."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page


@dataclass
class Hand:
    """Counts as somebody beside the person would: a chosen file is a click too."""

    page: Page
    clicks: int = 0
    keys: int = 0
    typed: list[str] = field(default_factory=list)

    def click(self, what: Locator) -> None:
        self.clicks += 1
        what.click()

    def type(self, words: str, into: Locator | None = None) -> None:
        """Write where the focus is, or in a field that a click has to go into."""
        if into is not None:
            self.click(into)
        self.typed.append(words)
        self.page.keyboard.insert_text(words)

    def press(self, key: str, times: int = 1) -> None:
        self.keys += times
        for _time in range(times):
            self.page.keyboard.press(key)

    def choose(self, files: Locator, *paths: Path) -> None:
        """Choose files in the dialogue that one click opens, or drop them."""
        self.clicks += 1
        files.set_input_files([str(path) for path in paths])

    @property
    def letters(self) -> int:
        return sum(len(words) for words in self.typed)

    def told(self, what: str) -> str:
        return (
            f"{what}: {self.clicks} clicks, {self.keys} keys,"
            f" {self.letters} letters in {len(self.typed)} places"
        )
