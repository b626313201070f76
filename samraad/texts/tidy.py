"""Foreign HTML – pasted from Word, out of a mail – as the small HTML that is kept.

Nothing that somebody could read is lost: what has no place of its own (a font, a frame,
a table within a table) leaves its words behind. Word's made-up lists become lists.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from selectolax.lexbor import LexborHTMLParser

from samraad.texts.clean import clean
from samraad.texts.setting import Block, Run, fake_lists, inline, together
from samraad.texts.tables import is_real, table

if TYPE_CHECKING:
    from collections.abc import Callable

    from selectolax.lexbor import LexborNode

_SILENT: Final = frozenset(
    (
        *("script", "style", "noscript", "template", "head", "title", "meta", "link"),
        *("object", "iframe", "del", "colgroup", "base", "svg", "math", "noframes"),
    )
)
_BLOCKS: Final = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center"),
        *("dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption"),
        *("figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header"),
        *("hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol"),
        *("option", "p", "pre", "section", "summary", "table", "tbody", "td"),
        *("tfoot", "th", "thead", "tr", "ul"),
    )
)
_HEADINGS: Final = {"h1": "h4", "h2": "h4", "h3": "h4"} | dict.fromkeys(
    ("h4", "h5", "h6"), "h5"
)
_MARKS: Final = {"b": "strong", "strong": "strong", "i": "em", "em": "em"}
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_NOT_BOLD = re.compile(r"font-weight\s*:\s*(?:normal|[1-4]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*italic", re.IGNORECASE)
_WORD_LIST = re.compile(r"mso-list\s*:[^;]{0,60}?level(\d+)", re.IGNORECASE)
_WORD_MARKER = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)


def tidy(markup: str) -> str:
    """The same words in clean paragraphs, headings, lists and tables."""
    root = LexborHTMLParser(markup.replace("\0", "")).root
    return "" if root is None else clean(together(fake_lists(blocks_of(root))))


def blocks_of(node: LexborNode, *, in_table: bool = False) -> list[Block]:
    reader = _Reader(in_table=in_table)
    reader.walk(node)
    return reader.blocks


@dataclass(frozen=True, slots=True)
class _State:
    """What an element hands down to the words in it."""

    tag: str = "p"
    level: int = 0
    ordered: bool = False
    item: int = 0  # which list item, so that its paragraphs stay together
    marks: tuple[str, ...] = ()
    verbatim: bool = False


class _Reader:
    """Walks without recursion: foreign pages are nested deeper than Python's stack."""

    def __init__(self, *, in_table: bool) -> None:
        self.blocks: list[Block] = []
        self.runs: list[Run] = []
        self.state = _State()
        self.marker = ""
        self.items = 0
        self.in_table = in_table

    def walk(self, root: LexborNode) -> None:
        stack: list[LexborNode | Callable[[], None]] = [root]
        states = [self.state]
        while stack:
            node = stack.pop()
            if callable(node):
                node()
                continue
            if node.tag == "-text":
                self.read(node.text_content or "")
            elif self.enters(node):
                states.append(self.state)
                tag = node.tag or ""

                def leave(tag: str = tag) -> None:
                    self.leave(tag, states.pop())

                self.state = self.inside(node, tag)
                stack.append(leave)
                stack.extend(reversed(list(node.iter(include_text=True))))
        self.flush()

    def enters(self, node: LexborNode) -> bool:
        """Whether its inside is to be read; what stands for itself is read here."""
        tag = node.tag or "-"
        if tag in _SILENT or tag.startswith(("-", "!")):
            return False
        if tag == "br":
            self.runs.append(Run("\n", ()))
            return False
        style = node.attributes.get("style") or ""
        if tag == "span" and _WORD_MARKER.search(style):
            self.marker = " ".join((node.text() or "").split())
            return False
        if tag == "table" and not self.in_table and is_real(node):
            self.flush()
            self.blocks.append(Block("table", table(node, blocks_of)))
            return False
        if tag in _BLOCKS:
            self.flush()
        return True

    def inside(self, node: LexborNode, tag: str) -> _State:
        state, style = self.state, node.attributes.get("style") or ""
        state = replace(state, marks=_marked(node, tag, style, state.marks))
        if tag in {"ul", "ol", "menu"}:
            return replace(state, level=state.level + 1, ordered=tag == "ol", item=0)
        if tag == "li" or (tag == "p" and _WORD_LIST.search(style)):
            self.items += 1
            word = _WORD_LIST.search(style)
            level = int(word[1][:2]) if word and tag == "p" else max(state.level, 1)
            return replace(state, tag="li", level=min(level, 9), item=self.items)
        if tag in _HEADINGS and not self.in_table and state.tag != "li":
            return replace(state, tag=_HEADINGS[tag])
        if tag == "blockquote" and state.tag == "p":
            return replace(state, tag="blockquote")
        return replace(state, verbatim=True) if tag == "pre" else state

    def read(self, text: str) -> None:
        if not self.state.verbatim:
            text = text.replace("\n", " ")
        self.runs.append(Run(text, self.state.marks))

    def leave(self, tag: str, before: _State) -> None:
        if tag in _BLOCKS:
            self.flush()
            self.marker = "" if tag in {"p", "li"} else self.marker
        self.state = before

    def flush(self) -> None:
        for number, words in enumerate(inline(self.runs)):
            self.add(words, first=number == 0)
        self.runs.clear()

    def add(self, words: str, *, first: bool) -> None:
        state = self.state
        last = self.blocks[-1] if self.blocks else None
        if state.tag == "li" and last and last.item == state.item and last.tag == "li":
            last.html += f"<br>{words}"
            return
        ordered = state.ordered
        if self.marker and first:
            ordered = re.search(r"^\(?(?:\d+|[a-zA-Z])[.)]", self.marker) is not None
        self.blocks.append(Block(state.tag, words, state.level, ordered, state.item))


def _marked(
    node: LexborNode, tag: str, style: str, marks: tuple[str, ...]
) -> tuple[str, ...]:
    found = [_MARKS[tag]] if tag in _MARKS and not _NOT_BOLD.search(style) else []
    if tag == "span" and _BOLD.search(style):
        found.append("strong")
    if tag == "span" and _ITALIC.search(style):
        found.append("em")
    href = (node.attributes.get("href") or "").strip() if tag == "a" else ""
    if _ADDRESS.match(href):
        marks = (*(mark for mark in marks if not mark.startswith("a ")), f"a {href}")
    return (*marks, *(mark for mark in found if mark not in marks))
