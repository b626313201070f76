"""Foreign tables: those that hold figures stay tables, frames for a layout do not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from samraad.texts.setting import fake_lists, together

if TYPE_CHECKING:
    from collections.abc import Callable

    from selectolax.lexbor import LexborNode

    from samraad.texts.setting import Block

_WIDEST: Final = 40
_BOLD = re.compile(r"<strong>((?:(?!<strong>|</strong>).)*)</strong>", re.DOTALL)


def is_real(node: LexborNode) -> bool:
    """Has it a row of two cells or more with words in them?"""
    said = (sum(bool(_words(cell)) for cell in _cells(row)) for row in _rows(node))
    return any(number > 1 for number in said)


def table(node: LexborNode, read: Callable[..., list[Block]]) -> str:
    """The table's rows; where a cell reached down over several, empty ones stand."""
    rows: list[list[str]] = []
    reaching: dict[int, int] = {}
    for row in _rows(node):
        cells: list[str] = []
        for cell in _cells(row):
            _fill(cells, reaching)
            _reach(cell, len(cells), reaching)
            cells.append(_cell(cell, read))
            cells.extend("" for _more in range(_span(cell, "colspan") - 1))
        _fill(cells, reaching)
        if any(cells):
            rows.append(cells)
    outside = "".join(together(fake_lists(read(one))) for one in _captions(node))
    return outside + _html(rows)


def _html(rows: list[list[str]]) -> str:
    width = max(len(row) for row in rows)
    full = [[*row, *("" for _ in range(width - len(row)))] for row in rows]
    head = ""
    bold = [_BOLD.fullmatch(cell) for cell in full[0]]
    if len(full) > 1 and all(bold):
        names = (f'<th scope="col">{match[1]}</th>' for match in bold if match)
        head, full = f"<thead><tr>{''.join(names)}</tr></thead>", full[1:]
    told = ("".join(f"<td>{cell}</td>" for cell in row) for row in full)
    body = "".join(f"<tr>{cells}</tr>" for cells in told)
    return f"<table>{head}<tbody>{body}</tbody></table>"


def _fill(cells: list[str], reaching: dict[int, int]) -> None:
    while reaching.get(len(cells), 0):
        reaching[len(cells)] -= 1
        cells.append("")


def _reach(cell: LexborNode, at: int, reaching: dict[int, int]) -> None:
    down = _span(cell, "rowspan") - 1
    for column in range(at, at + _span(cell, "colspan")):
        reaching[column] = down


def _cell(cell: LexborNode, read: Callable[..., list[Block]]) -> str:
    blocks = read(cell, in_table=True)
    if len(blocks) == 1 and blocks[0].tag != "li":
        html = blocks[0].html
    else:
        html = together(fake_lists(blocks))
    if cell.tag == "th" and html and not html.startswith("<"):
        return f"<strong>{html}</strong>"
    return html


def _span(cell: LexborNode, name: str) -> int:
    said = (cell.attributes.get(name) or "").strip()
    number = int(said) if said.isascii() and said.isdigit() and len(said) < 4 else 1  # noqa: PLR2004 -- a sane width
    return min(max(number, 1), _WIDEST)


def _rows(node: LexborNode) -> list[LexborNode]:
    """Its own rows, not those of a table within it."""
    rows = []
    for part in node.iter():
        if part.tag == "tr":
            rows.append(part)
        elif part.tag in {"thead", "tbody", "tfoot"}:
            rows.extend(row for row in part.iter() if row.tag == "tr")
    return rows


def _cells(row: LexborNode) -> list[LexborNode]:
    return [cell for cell in row.iter() if cell.tag in {"td", "th"}]


def _captions(node: LexborNode) -> list[LexborNode]:
    return [part for part in node.iter() if part.tag == "caption"]


def _words(cell: LexborNode) -> str:
    return (cell.text() or "").strip("\u00a0 \t\r\n")
