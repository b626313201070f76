"""Clean HTML as plain data, for those who set it otherwise than a browser does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

Block: TypeAlias = dict[str, Any]
Run: TypeAlias = dict[str, Any]

_INLINE: Final = {"em", "strong", "a", "br", "-text"}
_MARKS: Final = {"em": "em", "strong": "strong"}


def tree(html: str) -> list[Block]:
    """The blocks of a text.

    Each is {"is": "p" | "h" | "quote", "runs": […]}, {"is": "ul" | "ol", "items":
    [[block, …], …]} or {"is": "table", "head": bool, "rows": [[[run, …], …], …]}. A run
    is {"text": …} with "em", "strong" and "href" where they apply.
    """
    body = LexborHTMLParser(html).body
    return list(_blocks(body)) if body else []


def _blocks(parent: LexborNode) -> Iterator[Block]:
    loose: list[Run] = []
    for node in parent.iter(include_text=True):
        tag = node.tag or ""
        if tag in _INLINE:
            loose += _runs(node, {})
            continue
        if _told(loose):
            yield {"is": "p", "runs": loose}
        loose = []
        yield from _block(node, tag)
    if _told(loose):
        yield {"is": "p", "runs": loose}


def _block(node: LexborNode, tag: str) -> Iterator[Block]:
    if tag in {"ul", "ol"}:
        items = [list(_blocks(li)) for li in node.iter() if li.tag == "li"]
        yield {"is": tag, "items": items}
    elif tag == "table":
        rows = [[_inside(c) for c in row.iter()] for row in node.css("tr")]
        widest = max((len(row) for row in rows), default=0)
        filled = [row + [[]] * (widest - len(row)) for row in rows]
        if widest:
            head = node.css_first("th") is not None
            yield {"is": "table", "head": head, "rows": filled}
    elif tag == "blockquote":
        for block in _blocks(node):
            yield block | {"is": "quote"} if block["is"] == "p" else block
    elif runs := _inside(node):
        yield {"is": "h" if tag in {"h4", "h5"} else "p", "runs": runs}


def _inside(node: LexborNode) -> list[Run]:
    runs = [run for child in node.iter(include_text=True) for run in _runs(child, {})]
    return runs if _told(runs) else []


def _runs(node: LexborNode, marks: Run) -> Iterator[Run]:
    tag = node.tag or ""
    if tag == "-text":
        text = " ".join((node.text() or "").split(" "))
        yield {"text": text.replace("\n", " "), **marks}
        return
    if tag == "br":
        yield {"text": "\n", **marks}
        return
    more: Run = {_MARKS[tag]: True} if tag in _MARKS else {}
    if tag == "a" and (href := node.attributes.get("href")):
        more = {"href": href}
    for child in node.iter(include_text=True):
        yield from _runs(child, marks | more)


def _told(runs: list[Run]) -> bool:
    return any(run["text"].strip() for run in runs)
