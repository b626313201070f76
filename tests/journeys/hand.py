"""A hand at the desk: what it clicks, which keys it presses and what it types."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page

DROP: Final = """(line, files) => {
    const held = new DataTransfer();
    for (const [name, data] of files) {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
        held.items.add(new File([bytes], name));
    }
    for (const type of ["dragenter", "dragover", "drop"]) {
        const about = { dataTransfer: held, bubbles: true, cancelable: true };
        line.dispatchEvent(new DragEvent(type, about));
    }
}"""


@dataclass
class Hand:
    """Counts as somebody beside the person would: a chosen file is a click too."""

    page: Page
    clicks: int = 0
    keys: int = 0
    typed: list[str] = field(default_factory=list)
    pasted: list[str] = field(default_factory=list)

    def click(self, what: Locator) -> None:
        self.clicks += 1
        what.click()

    def type(self, words: str, into: Locator | None = None) -> None:
        """Write where the focus is, or in a field that a click has to go into."""
        if into is not None:
            self.click(into)
        self.typed.append(words)
        self.page.keyboard.insert_text(words)

    def fill(self, words: str, into: Locator) -> None:
        """Write in a field of days or hours, or over what stands in it."""
        self.clicks += 1
        self.typed.append(words)
        into.fill(words)

    def paste(self, words: str, into: Locator) -> None:
        """Put in at one stroke what was copied elsewhere."""
        self.click(into)
        self.keys += 1
        self.pasted.append(words)
        self.page.keyboard.insert_text(words)

    def press(self, key: str, times: int = 1) -> None:
        self.keys += times
        for _time in range(times):
            self.page.keyboard.press(key)

    def choose(self, files: Locator, *paths: Path) -> None:
        """Choose files in the dialogue that one click opens."""
        self.clicks += 1
        files.set_input_files([str(path) for path in paths])

    def drop(self, onto: Locator, *paths: Path) -> None:
        """Drag files here from a folder beside: one press of the mouse."""
        self.clicks += 1
        files = [[path.name, b64encode(path.read_bytes()).decode()] for path in paths]
        onto.evaluate(DROP, files)

    @property
    def letters(self) -> int:
        return sum(len(words) for words in self.typed)

    def told(self, what: str) -> str:
        return (
            f"{what}: {self.clicks} clicks, {self.keys} keys,"
            f" {self.letters} letters in {len(self.typed)} places"
        )
