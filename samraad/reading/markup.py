"""HTML to lines: one per block of text, knowing headings, lists and page furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from samraad.reading.lines import Line, clean

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_LOOKS_LIKE_HTML = re.compile(
    r"\s*(?:<!--.*?-->\s*)*"
    r"<(?:!doctype html|html|head|body|main|article|div|h[1-6]|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center"),
        *("dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption"),
        *("figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header"),
        *("hgroup", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section"),
        *("summary", "table", "tbody", "tfoot", "thead", "title", "tr", "ul"),
    )
)
_SILENT = frozenset(
    (
        *("script", "style", "noscript", "template", "svg", "math", "iframe"),
        *("object", "meta", "link", "base"),
    )
)
_FURNITURE_TAGS = frozenset(
    {"nav", "aside", "button", "select", "label", "input", "textarea", "title"}
)
_FURNITURE_ROLES = frozenset({"navigation", "search", "banner", "complementary"})
_FURNITURE_NAMES = re.compile(
    r"cookie|breadcrumb|br(?:ø|oe)dkrumme|sidebar|side-?bar|top-?bar|(?:^|[-_])nav"
    r"|menu|skip|invisible|sr-only|visually-hidden|(?:^|[-_])share",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CELLS = frozenset({"td", "th"})
_INLINE_FIELDS = frozenset({"span", "strong", "b", "label", "em", "time", "a"})


def is_html(text: str) -> bool:
    return _LOOKS_LIKE_HTML.match(text) is not None


@dataclass(frozen=True, slots=True)
class _Where:
    """What an element hands down to the text in it."""

    heading: int = 0
    depth: int = 0
    furniture: bool = False
    closing: bool = False


@dataclass(slots=True)
class _Page:
    lines: list[Line] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    where: _Where = field(default_factory=_Where)
    marker: str = ""

    def flush(self) -> None:
        text = clean("".join(self.words))
        self.words.clear()
        if not text:
            return
        at = self.where
        self.lines.append(
            Line(
                number=len(self.lines) + 1,
                raw=text,
                heading=at.heading,
                listed=self.marker,
                depth=at.depth,
                furniture=at.furniture,
                closing=at.closing,
            )
        )
        self.marker = ""


def html_lines(text: str) -> tuple[Line, ...]:
    root = LexborHTMLParser(text).root
    page = _Page()
    if root is not None:
        _walk(root, page)
        page.flush()
    return tuple(page.lines)


def _walk(root: LexborNode, page: _Page) -> None:
    """Without recursion: foreign pages may be nested deeper than Python's stack."""
    stack: list[tuple[LexborNode | None, _Where, str]] = [(root, page.where, "")]
    while stack:
        node, where, tag = stack.pop()
        if node is None:
            _leave(page, where, tag)
            continue
        if node.tag == "-text":
            page.words.append(node.text_content or "")
            continue
        if node.tag in _SILENT or (node.tag or "-").startswith(("-", "!")):
            continue
        inner = _enter(node, page, where)
        stack.append((None, where, node.tag or ""))
        children = list(node.iter(include_text=True))
        stack.extend((child, inner, "") for child in reversed(children))


def _enter(node: LexborNode, page: _Page, where: _Where) -> _Where:
    tag = node.tag or ""
    if tag in _BLOCKS or tag == "br":
        page.flush()
    inner = _inside(node, tag, where)
    if tag in _BLOCKS:
        page.where = inner
    elif tag in _INLINE_FIELDS and _follows_a_field(node):
        page.words.append(" ")
    if tag == "li":
        page.marker = _list_marker(node)
    return inner


def _leave(page: _Page, where: _Where, tag: str) -> None:
    if tag in _BLOCKS:
        page.flush()
        page.where = where
        if tag == "li":
            page.marker = ""
    elif tag in _CELLS:
        page.words.append(" \t ")


def _inside(node: LexborNode, tag: str, where: _Where) -> _Where:
    level = int(tag[1]) if re.fullmatch("h[1-6]", tag) else 0
    return _Where(
        heading=level or where.heading,
        depth=where.depth + (tag in {"ul", "ol"}),
        furniture=where.furniture or _is_furniture(node, tag),
        closing=where.closing or tag == "footer",
    )


def _is_furniture(node: LexborNode, tag: str) -> bool:
    given = node.attributes
    names = f"{given.get('class') or ''} {given.get('id') or ''}".split()
    return (
        tag in _FURNITURE_TAGS
        or (given.get("role") or "") in _FURNITURE_ROLES
        or "hidden" in given
        or _HIDDEN.search(given.get("style") or "") is not None
        or (tag not in {"body", "html"} and any(map(_FURNITURE_NAMES.search, names)))
    )


def _follows_a_field(node: LexborNode) -> bool:
    """`<span>Sted</span><span>Rådssalen</span>` is two words, not one."""
    before = node.prev
    return before is not None and before.tag in _INLINE_FIELDS


def _list_marker(node: LexborNode) -> str:
    parent = node.parent
    if parent is None or parent.tag != "ol":
        return "•"
    place = 1
    before = node.prev
    while before is not None:
        place += before.tag == "li"
        before = before.prev
    return f"{place}."
