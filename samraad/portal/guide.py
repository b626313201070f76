"""The help pages: Markdown files in docs/user, one per page of the product."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from markdown_it import MarkdownIt

from samraad.core.text import sort_key

# A wide table scrolls by itself on a narrow screen, also with the keys.
SCROLLS: Final = '<div class="scrolls" tabindex="0">'
ENDS: Final = "</table></div>"
FOLDER: Final = Path(__file__).resolve().parents[2] / "docs" / "user"


@dataclass(frozen=True)
class HelpPage:
    name: str
    title: str
    html: str


def help_page(name: str, language: str) -> HelpPage | None:
    return _pages(language).get(name)


def help_pages(language: str) -> tuple[HelpPage, ...]:
    return tuple(_pages(language).values())


@cache
def _pages(language: str) -> dict[str, HelpPage]:
    """Every page by its name: in this language, else in Danish; the first one first."""
    names = (file.name.removesuffix(".da.md") for file in FOLDER.glob("*.da.md"))
    pages = (_read(name, language) for name in names)
    in_order = sorted(pages, key=lambda p: (p.name != "front", sort_key(p.title)))
    return {page.name: page for page in in_order}


def _read(name: str, language: str) -> HelpPage:
    wanted = FOLDER / f"{name}.{language}.md"
    file = wanted if wanted.is_file() else FOLDER / f"{name}.da.md"
    text = file.read_text(encoding="utf-8")
    title, _line, rest = text.partition("\n")
    html = MarkdownIt("commonmark", {"html": False}).enable("table").render(rest)
    html = html.replace("<table>", f"{SCROLLS}<table>").replace("</table>", ENDS)
    return HelpPage(name, title.lstrip("# ").strip(), html)
