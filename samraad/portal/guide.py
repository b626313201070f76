"""The help pages: Markdown files in docs/user, one per page of the product."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from markdown_it import MarkdownIt

FOLDER: Final = Path(__file__).resolve().parents[2] / "docs" / "user"


@dataclass(frozen=True)
class HelpPage:
    name: str
    title: str
    html: str


@cache
def help_page(name: str, language: str) -> HelpPage | None:
    """The page in the language asked for, else in Danish, or None if there is none."""
    if not name.replace("-", "").isalnum():
        return None
    wanted = FOLDER / f"{name}.{language}.md"
    file = wanted if wanted.is_file() else FOLDER / f"{name}.da.md"
    if not file.is_file():
        return None
    text = file.read_text(encoding="utf-8")
    title, _line, rest = text.partition("\n")
    html = MarkdownIt("commonmark", {"html": False}).render(rest)
    return HelpPage(name, title.lstrip("# ").strip(), html)


@cache
def help_pages(language: str) -> tuple[HelpPage, ...]:
    names = sorted(file.name.removesuffix(".da.md") for file in FOLDER.glob("*.da.md"))
    found = (help_page(name, language) for name in names)
    return tuple(page for page in found if page)
