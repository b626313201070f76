"""Setting words as HTML: runs as lines, lines as blocks, list items as lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_BULLET = re.compile(r"^(?:[•·▪◦‣●○■□–—*-]|o(?=\u00a0))[\s\u00a0]+(?=\S)")
_NUMBER = re.compile(r"^(\d{1,2})[.)][\s\u00a0]+(?=\S)")
_SPACES = re.compile(r"[ \t\r\f\v\u00a0\u2007\u202f]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_FEWEST_NUMBERED: Final = 2


@dataclass(frozen=True, slots=True)
class Run:
    """Words with the same marks; a line break is a run of its own."""

    text: str
    marks: tuple[str, ...]


@dataclass(slots=True)
class Block:
    tag: str  # p, h4, h5, blockquote, li, table
    html: str
    level: int = 0
    ordered: bool = False
    item: int = 0


def inline(runs: Sequence[Run]) -> Iterator[str]:
    """The paragraphs that the runs make up; an empty line parts two of them."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        lines[-1].append(Run(first, run.marks))
        lines.extend([Run(text, run.marks)] for text in others)
    shown = [_line(line) for line in lines]
    for is_said, group in groupby(shown, key=bool):
        if is_said:
            yield "<br>".join(group)


def _line(runs: Iterable[Run]) -> str:
    spaced: list[Run] = []
    open_end = False  # whether a space would be seen here
    for run in runs:
        text = _SPACES.sub(" ", _INVISIBLE.sub("", run.text))
        text = text if open_end else text.lstrip(" ")
        if text:
            spaced.append(Run(text, run.marks))
            open_end = not text.endswith(" ")
    while spaced and not spaced[-1].text.rstrip(" "):
        spaced.pop()
    if spaced:
        spaced[-1] = Run(spaced[-1].text.rstrip(" "), spaced[-1].marks)
    grouped = groupby(spaced, key=lambda run: run.marks)
    return "".join(_wrapped("".join(r.text for r in g), marks) for marks, g in grouped)


def _wrapped(text: str, marks: tuple[str, ...]) -> str:
    """Space at either end stays outside the marks."""
    words = text.strip(" ")
    if not words:
        return text
    html = escape(words, quote=False)
    for mark in reversed(marks):
        tag, _space, href = mark.partition(" ")
        given = f' href="{escape(href)}"' if href else ""
        html = f"<{tag}{given}>{html}</{tag}>"
    before = " " if text.startswith(" ") else ""
    return f"{before}{html}{' ' if text.endswith(' ') else ''}"


def fake_lists(blocks: Sequence[Block]) -> list[Block]:
    """Paragraphs that begin with a bullet, or are numbered 1, 2, …, become lists."""
    done: list[Block] = []
    for at, block in enumerate(blocks):
        bullet = _BULLET.match(block.html) if block.tag == "p" else None
        if bullet:
            done.append(Block("li", block.html[bullet.end() :], 1))
        elif _is_numbered(blocks, at, done):
            text = _NUMBER.sub("", block.html)
            done.append(Block("li", text, 1, ordered=True))
        else:
            done.append(block)
    return done


def _is_numbered(blocks: Sequence[Block], at: int, done: Sequence[Block]) -> bool:
    """Number n after n - 1, or 1 with 2 to follow: a lone number is no list."""
    number = _number(blocks[at])
    if number == 1:
        following = blocks[at + 1 : at + _FEWEST_NUMBERED]
        return any(_number(block) == _FEWEST_NUMBERED for block in following)
    if number is None or not done or done[-1].item:
        return False
    before = _number(blocks[at - 1])
    return done[-1].tag == "li" and done[-1].ordered and before == number - 1


def _number(block: Block) -> int | None:
    match = _NUMBER.match(block.html) if block.tag == "p" else None
    return int(match[1]) if match else None


def together(blocks: Iterable[Block]) -> str:
    """The blocks as HTML, list items gathered in lists within lists."""
    parts: list[str] = []
    for is_list, group in groupby(blocks, key=lambda block: block.tag == "li"):
        if is_list:
            parts.append(_list(list(group)))
        else:
            parts.extend(_block(block) for block in group)
    return "".join(parts)


def _block(block: Block) -> str:
    if block.tag == "table":
        return block.html
    if block.tag == "blockquote":
        return f"<blockquote><p>{block.html}</p></blockquote>"
    return f"<{block.tag}>{block.html}</{block.tag}>"


def _list(items: Sequence[Block]) -> str:
    """Deeper items lie within the one before them; a change of sign is a new list."""
    html: list[str] = []
    opened: list[tuple[int, str]] = []
    for item in items:
        tag = "ol" if item.ordered else "ul"
        while opened and _ends(opened[-1], item.level, tag):
            html.append(f"</li></{opened.pop()[1]}>")
        if opened and opened[-1][0] == item.level:
            html.append("</li>")
        else:
            opened.append((item.level, tag))
            html.append(f"<{tag}>")
        html.append(f"<li>{item.html}")
    html.extend(f"</li></{tag}>" for _level, tag in reversed(opened))
    return "".join(html)


def _ends(opened: tuple[int, str], level: int, tag: str) -> bool:
    return opened[0] > level or (opened[0] == level and opened[1] != tag)
